/**
 * Whether a file of SQLite's write-ahead log is damaged in front of a transaction that was begun later. SQLite itself ends at the
 * first frame that is not whole and takes the rest for what a crash left; but whoever waits for the disk between two
 * transactions, as the log of orders does, knows that the earlier one was safe.
 *
 * Only for a file that nobody writes. See "The Database File Format" of SQLite, section 4, for what lies in it.
 */
export function isWalDamaged(wal: Buffer): boolean {
  if (wal.length < 32 || wal.readUInt32BE(0) === 0) return false;
  const read = wal[3] === 0x82 ? wal.readUInt32LE.bind(wal) : wal.readUInt32BE.bind(wal);
  let sums: readonly [number, number] = [0, 0];
  /** Adds bytes to the running sums; whether those at a place are the same. */
  const isWhole = (pieces: readonly (readonly [number, number])[], sumsAt: number): boolean => {
    let [a, b] = sums;
    for (const [from, to] of pieces) {
      for (let at = from; at < to; at += 8) {
        a = (a + read(at) + b) >>> 0;
        b = (b + read(at + 4) + a) >>> 0;
      }
    }
    sums = [a, b];
    return wal.readUInt32BE(sumsAt) === a && wal.readUInt32BE(sumsAt + 4) === b;
  };
  if (!isWhole([[0, 24]], 24)) return true;
  const salts = [16, 20].map((at) => wal.readUInt32BE(at));
  const frame = 24 + wal.readUInt32BE(8);
  let [isBroken, isEnded] = [false, false];
  for (let at = 32; at + frame <= wal.length; at += frame) {
    // Frames of an earlier use of the file have two other numbers here, damaged ones one.
    const same = salts.filter((salt, i) => wal.readUInt32BE(at + 8 + 4 * i) === salt).length;
    const content = [[at, at + 8] as const, [at + 24, at + frame] as const];
    isBroken ||= same < 2 || !isWhole(content, at + 16);
    if (!isBroken || same === 0) continue;
    if (isEnded) return true;
    isEnded = wal.readUInt32BE(at + 4) > 0;
  }
  return false;
}
