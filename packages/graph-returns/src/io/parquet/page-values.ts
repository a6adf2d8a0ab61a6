import { type Cursor, readByte, readVarint32, readVarint64, zigzag } from "./thrift.ts";

/** Most bytes that the texts of one page may have once they are unfolded. */
const mostText = 2 ** 29;

/**
 * Walks runs of equal values and bit-packed groups, and refuses runs that are longer than the values that are left: hyparquet
 * writes them out.
 *
 * @param width - bits of a value, up to 32.
 * @param count - values that will be asked for.
 * @returns how many values are 1; meant for levels of one bit.
 */
export function checkRuns(cursor: Cursor, width: number, count: number): number {
  if (width > 32) throw new Error(`byte ${cursor.at}: values of ${width} bits`);
  let [seen, ones] = [0, 0];
  while (seen < count) {
    const start = cursor.at;
    const header = readVarint32(cursor);
    const run = header & 1 ? 8 * (header >>> 1) : header >>> 1;
    // Packed values are bounded by their bytes, unless they have none; DuckDB fills the last ones up to 256.
    const most = header & 1 ? (width > 0 ? 2 ** 31 : count - seen + 255) : count - seen + 7;
    if (header >= 2 ** 31 || run > most) {
      throw new RangeError(`byte ${start}: a run of ${run} values, ${count - seen} are left`);
    }
    if (header & 1) {
      const length = Math.min((run / 8) * width, cursor.bytes.length - cursor.at);
      if (width === 1) ones += onesOf(cursor, length, Math.min(run, count - seen));
      // Nothing is stored for values without bits, and hyparquet reads a byte all the same.
      cursor.at += width === 0 ? Math.min(1, cursor.bytes.length - cursor.at) : length;
    } else {
      const first = width === 0 ? 0 : readByte(cursor);
      for (let i = 1; i < Math.ceil(width / 8); i++) readByte(cursor);
      if (first === 1) ones += run;
    }
    seen += run;
  }
  return ones;
}

function onesOf({ bytes, at }: Cursor, length: number, count: number): number {
  let ones = 0;
  const bits = Math.min(count, 8 * length);
  for (let i = 0; i < bits; i += 8) {
    // The last byte may hold more than are asked for.
    const rest = bits - i;
    let byte = bytes[at + (i >> 3)]! & (rest < 8 ? (1 << rest) - 1 : 0xff);
    byte -= (byte >> 1) & 0x55;
    byte = (byte & 0x33) + ((byte >> 2) & 0x33);
    ones += (byte + (byte >> 4)) & 0x0f;
  }
  return ones;
}

/** Levels or flags of one bit behind their length in bytes; returns how many are 1. */
export function checkPrefixedRuns(cursor: Cursor, count: number): number {
  const { bytes, at } = cursor;
  if (at + 4 > bytes.length) throw new RangeError(`byte ${at}: the bytes end there`);
  const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0, true);
  if (length > bytes.length - at - 4) {
    throw new RangeError(
      `byte ${at}: ${length} bytes of levels, ${bytes.length - at - 4} are left`,
    );
  }
  cursor.at = at + 4;
  const ones = checkRuns(cursor, 1, count);
  cursor.at = at + 4 + length;
  return ones;
}

/** Walks numbers that are stored by their differences; hyparquet allocates by what their head says. */
export function checkDeltas(cursor: Cursor, count: number): void {
  walkDeltas(cursor, count);
}

/** Texts that each begin with a part of the one before: their length is checked, since a few bytes can unfold to gigabytes. */
export function checkFrontCoded(cursor: Cursor, count: number): void {
  const start = cursor.at;
  const lengths = new Int32Array(count);
  let total = 0;
  for (const part of ["prefix", "suffix"]) {
    walkDeltas(cursor, count, lengths);
    for (const length of lengths) {
      if (length < 0) throw new RangeError(`byte ${start}: a ${part} of ${length} bytes`);
      total += length;
    }
  }
  if (total > mostText) {
    throw new RangeError(`byte ${start}: ${count} texts of ${total} bytes, at most ${mostText}`);
  }
}

/** @param values - filled with the numbers, which are of 32 bits then. */
function walkDeltas(cursor: Cursor, count: number, values?: Int32Array): void {
  const start = cursor.at;
  const [block, blocks] = [readVarint32(cursor), readVarint32(cursor)];
  readVarint32(cursor);
  const size = block / blocks;
  if (!(Number.isInteger(size) && size % 8 === 0 && size > 0 && blocks <= 2 ** 12)) {
    throw new Error(`byte ${start}: blocks of ${block} numbers in ${blocks} parts`);
  }
  let value = values === undefined ? readVarint64(cursor) : zigzag(readVarint32(cursor));
  if (values !== undefined && count > 0) values[0] = value;
  for (let seen = 1; seen < count; ) {
    const least = readVarint64(cursor);
    // Differences of 32-bit numbers have 33 bits.
    if (values !== undefined && Math.abs(least) > 2 ** 32) {
      throw new RangeError(`byte ${cursor.at}: a difference of more than 33 bits`);
    }
    const widths = Uint8Array.from({ length: blocks }, () => readByte(cursor));
    for (let i = 0; i < blocks && seen < count; i++) {
      const width = widths[i]!;
      if (width > (values === undefined ? 64 : 32)) {
        throw new Error(`byte ${cursor.at}: differences of ${width} bits`);
      }
      const { bytes, at } = cursor;
      const here = Math.min(size, count - seen);
      if (values !== undefined) {
        for (let j = 0; j < here; j++) {
          value = (value + least + bitsAt(bytes, 8 * at + j * width, width)) | 0;
          values[seen + j] = value;
        }
      }
      seen += here;
      cursor.at += (size * width) / 8;
    }
  }
}

/** A number of up to 32 bits that begins at a bit; bits past the end are 0. */
function bitsAt(bytes: Uint8Array, start: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) {
    const bit = start + i;
    value |= (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) << i;
  }
  return value;
}
