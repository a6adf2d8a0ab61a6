/** A value of Thrift's compact protocol; structs are maps from field numbers. */
export type ThriftValue = number | boolean | Uint8Array | readonly ThriftValue[] | ThriftStruct;

/** The fields of a struct, by number. */
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;

/** Where reading is. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Deepest that Parquet's own structs go is below ten. */
const deepest = 32;

/**
 * Reads a struct as hyparquet does, and refuses what a reader without bounds would loop or allocate on: numbers that do not
 * end, more elements than bytes, structs in structs without end.
 *
 * @throws RangeError or Error with the place of what is wrong.
 */
export function readStruct(cursor: Cursor, depth = 0): ThriftStruct {
  if (depth > deepest) throw new Error(`byte ${cursor.at}: structs lie in each other too deep`);
  const fields = new Map<number, ThriftValue>();
  let field = 0;
  while (true) {
    const byte = readByte(cursor);
    const type = byte & 0x0f;
    if (type === 0) return fields;
    field = byte >> 4 === 0 ? zigzag(readVarint32(cursor)) : field + (byte >> 4);
    fields.set(field, readValue(cursor, type, depth));
  }
}

function readValue(cursor: Cursor, type: number, depth: number): ThriftValue {
  switch (type) {
    case 1:
    case 2:
      return type === 1;
    case 3:
      return (readByte(cursor) << 24) >> 24;
    case 4:
    case 5:
      return zigzag(readVarint32(cursor));
    case 6:
      return readVarint64(cursor);
    case 7:
      return take(cursor, 8);
    case 8:
      return take(cursor, readVarint32(cursor));
    case 9:
      return readList(cursor, depth);
    case 12:
      return readStruct(cursor, depth + 1);
    default:
      throw new Error(`byte ${cursor.at}: a field of unknown type ${type}`);
  }
}

function readList(cursor: Cursor, depth: number): readonly ThriftValue[] {
  const byte = readByte(cursor);
  const type = byte & 0x0f;
  const size = byte >> 4 === 15 ? readVarint32(cursor) : byte >> 4;
  // Each element takes a byte or more.
  if (size > cursor.bytes.length - cursor.at) {
    throw new RangeError(`byte ${cursor.at}: a list of ${size}, more than there are bytes`);
  }
  const element = type === 1 || type === 2 ? 3 : type;
  return Array.from({ length: size }, () => readValue(cursor, element, depth + 1));
}

function take(cursor: Cursor, length: number): Uint8Array {
  const { bytes, at } = cursor;
  if (length > bytes.length - at) {
    throw new RangeError(`byte ${at}: ${length} bytes wanted, ${bytes.length - at} are left`);
  }
  cursor.at += length;
  return bytes.subarray(at, at + length);
}

export function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new RangeError(`byte ${cursor.at}: the bytes end there`);
  cursor.at++;
  return byte;
}

/** An unsigned number of at most 32 bits: what is longer would wrap around in hyparquet. */
export function readVarint32(cursor: Cursor): number {
  const start = cursor.at;
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = readByte(cursor);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) {
      if (value < 2 ** 32) return value;
      break;
    }
  }
  throw new RangeError(`byte ${start}: a number of more than 32 bits`);
}

/** A signed number of at most 64 bits, rounded beyond 2⁵³: only its end matters here. */
export function readVarint64(cursor: Cursor): number {
  const start = cursor.at;
  let value = 0n;
  for (let i = 0n; i < 10n; i++) {
    const byte = readByte(cursor);
    value |= BigInt(byte & 0x7f) << (7n * i);
    if (byte < 0x80) return Number((value >> 1n) ^ -(value & 1n));
  }
  throw new RangeError(`byte ${start}: a number of more than 64 bits`);
}

/** The signed number behind an unsigned one. */
export const zigzag = (value: number): number => (value >>> 1) ^ -(value & 1);
