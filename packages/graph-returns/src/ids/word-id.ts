const [minus, zero, nine] = [45, 48, 57];

/**
 * The 64-bit id of a word in bytes `from` to `to − 1`: of a whole number of 64 bits written in the usual way the number, of
 * anything else the FNV-1a hash of its bytes, so that "7" and "007" are two ids. Two words share an id by chance
 * once in 10⁵ shops of 10⁷ words.
 */
export function wordId(bytes: Uint8Array, from: number, to: number): bigint {
  const start = bytes[from] === minus ? from + 1 : from;
  const isZero = bytes[start] === zero;
  let plain = to > start && to - start <= 19 && (!isZero || (to - start === 1 && start === from));
  for (let i = start; plain && i < to; i++) plain = bytes[i]! >= zero && bytes[i]! <= nine;
  if (plain) {
    const whole = BigInt(Buffer.from(bytes.subarray(from, to)).toString("latin1"));
    if (BigInt.asIntN(64, whole) === whole) return whole;
  }
  // FNV-1a of 64 bits in two halves: the prime is 2⁴⁰ + 435.
  let [low, high] = [0x84222325, 0xcbf29ce4];
  for (let i = from; i < to; i++) {
    low = (low ^ bytes[i]!) >>> 0;
    const product = low * 435;
    high = (Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = (product % 2 ** 32) >>> 0;
  }
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}

/** {@link wordId} of text. */
export function wordIdOf(word: string): bigint {
  const bytes = Buffer.from(word, "utf8");
  return wordId(bytes, 0, bytes.length);
}
