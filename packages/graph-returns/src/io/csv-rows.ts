import { dataError } from "../checks/data-error.ts";

// Where rows and cells of a CSV file begin and end, in its bytes. All that is read of CSV goes through here: tables, block by
// block (`csv-source.ts`), and small files as a whole (`csvRows`).

export const newline = 10;
export const carriage = 13;
const [comma, quote, blank] = [44, 34, 32];

/** Where the text of a file begins: behind its byte order mark. @throws `data` for UTF-16. */
export function textStart(where: string, file: string, bytes: Uint8Array): number {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const message = "it is UTF-16; write it anew as UTF-8";
    throw dataError(where, "E_FORMAT", message, { file });
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

/** The end of a row: a line end outside quotes. A quote in the middle of a word (5" screen) is one of its signs. */
export function rowEnd(
  bytes: Uint8Array,
  from: number,
  length: number,
): { readonly end: number; readonly quoted: boolean } {
  let [end, quoted, opens] = [from, false, true];
  for (; end < length; end++) {
    const byte = bytes[end]!;
    if (byte === quote && opens) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === newline) break;
    else if (byte > blank) opens = byte === comma;
  }
  return { end, quoted };
}

/** Calls `visit` with where each cell of a row begins and ends, its quotes among it. */
export function eachCell(
  bytes: Uint8Array,
  from: number,
  stop: number,
  visit: (from: number, to: number) => void,
): void {
  let [cell, opens] = [from, true];
  for (let i = from; i <= stop; i++) {
    if (i < stop && bytes[i] === quote && opens) {
      for (i++; i < stop && bytes[i] !== quote; i++);
      continue;
    }
    if (i < stop && bytes[i] !== comma) {
      if (bytes[i]! > blank) opens = false;
      continue;
    }
    opens = true;
    visit(cell, i);
    cell = i + 1;
  }
}

/** Whether nothing but line ends follows. */
export function blankFrom(bytes: Uint8Array, from: number, length: number): boolean {
  for (let i = from; i < length; i++) {
    if (bytes[i] !== newline && bytes[i] !== carriage) return false;
  }
  return true;
}

/** A row of a file in memory. */
export interface CsvRow {
  /** Where it begins, and where its last cell ends. */
  readonly from: number;
  readonly stop: number;
  /** Whether a quote is still open at its end, which is the end of the file then. */
  readonly open: boolean;
}

/** The rows of a file in memory, blank lines left out. */
export function* csvRows(bytes: Uint8Array, start: number): Generator<CsvRow> {
  for (let from = start; from < bytes.length; ) {
    const { end, quoted } = rowEnd(bytes, from, bytes.length);
    const stop = end > from && bytes[end - 1] === carriage ? end - 1 : end;
    if (stop > from) yield { from, stop, open: quoted };
    from = end + 1;
  }
}
