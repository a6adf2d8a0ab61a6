import type { LegendreError } from "../errors.ts";

/** Bytes of the fixed parts of a zip archive. */
export const zipSizes = { local: 30, central: 46, end: 22 } as const;

/** What the directory of an archive says of a file. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** Longest comment that may follow the end of the directory. */
const longestComment = 0xffff;
/** Stands for a size that is told elsewhere, for more than 4 GB. */
const elsewhere = 0xffffffff;

/** The directory of a zip archive. */
export function listZip(bytes: Uint8Array, fail: (what: string) => LegendreError): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOfDirectory(view);
  if (end < 0) throw fail("it has no directory of a zip archive at its end");
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw fail("it is one part of several");
  }
  if (at + size > end) throw fail(`its directory is said to have ${size} bytes at ${at}`);
  const stop = at + size;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + zipSizes.central > stop || view.getUint32(at, true) !== 0x02014b50) {
      throw fail(`its directory ends after ${i} of ${count} files`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + zipSizes.central + nameLength + view.getUint16(at + 30, true);
    if (next + view.getUint16(at + 32, true) > stop) throw fail("its directory is cut off");
    const nameBytes = bytes.subarray(at + zipSizes.central, at + zipSizes.central + nameLength);
    entries.push(entryAt(view, at, new TextDecoder().decode(nameBytes), fail));
    at = next + view.getUint16(at + 32, true);
  }
  if (at !== stop) throw fail("its directory has bytes left over");
  return entries;
}

function entryAt(
  view: DataView,
  at: number,
  name: string,
  fail: (what: string) => LegendreError,
): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) !== 0) throw fail(`"${name}" is encrypted`);
  if (method !== 0 && method !== 8) {
    throw fail(`"${name}" is packed with method ${method}, known are 0 (stored) and 8 (deflated)`);
  }
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const start = view.getUint32(at + 42, true);
  if ([packedSize, size, start].includes(elsewhere)) {
    throw fail(`"${name}" uses the extension for more than 4 GB, which is not read here`);
  }
  return {
    name,
    deflated: method === 8,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    at: start,
  };
}

/** Where the record that ends the directory begins: the last place where it and its comment fit. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - zipSizes.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (view.getUint16(at + 20, true) === last - at) return at;
  }
  return -1;
}
