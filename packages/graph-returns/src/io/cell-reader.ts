import type { BlockColumn, ReadFault } from "./table-source.ts";

/** Reads the cells of one column from bytes. */
export interface CellReader {
  /** Reads bytes `from` to `to − 1` as the value of the row under way; what is wrong with it, if anything. */
  read(bytes: Uint8Array, from: number, to: number): ReadFault["code"] | undefined;
  /** Ends the row: a cell that was not read counts as 0. */
  endRow(): void;
  /** The values of the rows since the last call. */
  take(): BlockColumn;
}

const [quote, space] = [34, 32];

/** Quotes around a cell, and blanks on either side of them, are not part of it. */
export function inside(bytes: Uint8Array, from: number, to: number): [number, number] {
  const [start, end] = trimmed(bytes, from, to);
  const isQuoted = end - start >= 2 && bytes[start] === quote && bytes[end - 1] === quote;
  return isQuoted ? trimmed(bytes, start + 1, end - 1) : [start, end];
}

function trimmed(bytes: Uint8Array, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && bytes[start]! <= space) start++;
  while (end > start && bytes[end - 1]! <= space) end--;
  return [start, end];
}

/** Values of rows, in an array that grows. */
export function growing<T extends BigInt64Array | Float64Array | Int32Array>(
  make: (length: number) => T,
): { readonly add: (value: T[number]) => void; readonly take: () => T } {
  let data = make(4096);
  let count = 0;
  return {
    add: (value) => {
      if (count === data.length) {
        const wider = make(2 * count);
        wider.set(data as never);
        data = wider;
      }
      data[count++] = value;
    },
    /** The values since the last call. */
    take: () => {
      const values = data.slice(0, count) as T;
      count = 0;
      return values;
    },
  };
}
