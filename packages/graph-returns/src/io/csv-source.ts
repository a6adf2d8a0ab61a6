import { open, stat } from "node:fs/promises";
import { dataError } from "../checks/data-error.ts";
import type { CellReader } from "./cell-reader.ts";
import { cellReader } from "./csv-cells.ts";
import { blankFrom, carriage, eachCell, newline, rowEnd, textStart } from "./csv-rows.ts";
import type { Block, ReadFault, TableSource, Wanted } from "./table-source.ts";

/** Bytes read at once. */
const piece = 1 << 20;
/** A row longer than this is no row of ours but a file that is not CSV. */
const longestRow = 1 << 20;

/**
 * Opens a CSV file: comma-separated, the header in the first row, UTF-8 with or without byte order mark, lines
 * ended by LF or CRLF, cells in quotes or not. Rows are parsed from bytes, so ids never become doubles.
 */
export async function openCsv(where: string, file: string): Promise<TableSource> {
  const { size } = await stat(file);
  const handle = await open(file, "r");
  let head: Uint8Array;
  try {
    const most = Math.min(piece, size);
    const { buffer, bytesRead } = await handle.read(new Uint8Array(most), 0, most, 0);
    head = buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
  const start = textStart(where, file, head);
  const found = rowEnd(head, start, head.length);
  const end = found.end < head.length ? found.end : -1;
  if (end < 0 && size > piece) {
    throw dataError(where, "E_FORMAT", "the first megabyte has no line end; it is no CSV file", {
      file,
    });
  }
  const line = head.subarray(start, end < 0 ? head.length : end);
  const header = headerOf(where, file, line);
  const body = end < 0 ? size : end + 1;
  // The mean length of the first rows; exact counts would take a pass over the file.
  const sample = head.subarray(Math.min(body, head.length));
  let lines = 0;
  for (const byte of sample) if (byte === newline) lines++;
  const whole = body + sample.length >= size;
  const estimate = lines === 0 ? 0 : Math.ceil(((size - body) * lines) / sample.length);
  return {
    file,
    header,
    exact: false,
    rows: whole ? lines + 1 : estimate,
    blocks: (wanted, signal) => rowsOf(file, body, size, header.length, wanted, signal),
  };
}

function headerOf(where: string, file: string, line: Uint8Array): string[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch (cause) {
    const message = "the header is not UTF-8; write the file anew in that encoding";
    throw dataError(where, "E_FORMAT", message, { file }, cause);
  }
  const stop = line.at(-1) === carriage ? line.length - 1 : line.length;
  const cells: string[] = [];
  eachCell(line, 0, stop, (from, to) => {
    const cell = new TextDecoder().decode(line.subarray(from, to)).trim();
    cells.push(
      cell
        .replace(/^"(.*)"$/s, "$1")
        .replaceAll('""', '"')
        .trim(),
    );
  });
  const other = [";", "\t", "|"].find((mark) => cells.length === 1 && text.includes(mark));
  if (other !== undefined) {
    throw dataError(
      where,
      "E_HEADER",
      `cells seem to be separated by ${JSON.stringify(other)}, expected commas; write the file anew with sep=","`,
      { file, header: text, delimiter: other },
    );
  }
  return cells;
}

async function* rowsOf(
  file: string,
  start: number,
  size: number,
  width: number,
  wanted: readonly Wanted[],
  signal?: AbortSignal,
): AsyncGenerator<Block> {
  // A small file needs no room for a large one.
  const most = Math.max(1, Math.min(piece, size));
  const handle = await open(file, "r");
  try {
    const readers = wanted.map(({ type }) => cellReader(type));
    /** Which wanted columns stand at each position. */
    const at = Array.from({ length: width }, (_, position) =>
      wanted.flatMap((one, w) => (one.position === position ? [w] : [])),
    );
    let buffer = new Uint8Array(2 * most);
    let [kept, position, row] = [0, start, 0];
    for (;;) {
      signal?.throwIfAborted();
      if (kept + most > buffer.length) {
        const wider = new Uint8Array(2 * buffer.length);
        wider.set(buffer.subarray(0, kept));
        buffer = wider;
      }
      const { bytesRead } = await handle.read(buffer, kept, most, position);
      position += bytesRead;
      const length = kept + bytesRead;
      const last = bytesRead === 0;
      const parsed = parseRows(buffer, length, last, row, at, readers);
      row += parsed.rows;
      if (parsed.rows > 0 || parsed.faults.length > 0) {
        yield {
          count: parsed.rows,
          columns: readers.map((reader) => reader.take()),
          faults: parsed.faults,
        };
      }
      kept = length - parsed.used;
      buffer.copyWithin(0, parsed.used, length);
      if (last) return;
      if (kept > longestRow) {
        const fault = { code: "E_FORMAT", wanted: -1, row: row + 1 } as const;
        const text = "a row of more than a megabyte";
        yield { count: 0, columns: readers.map((r) => r.take()), faults: [{ ...fault, text }] };
        return;
      }
    }
  } finally {
    await handle.close();
  }
}

interface Parsed {
  readonly rows: number;
  readonly used: number;
  readonly faults: ReadFault[];
}

/** Faults that are kept of one block, besides missing values, which some columns may have. */
const enough = 64;

/** Parses the whole rows among the first `length` bytes; with `last` also what follows the last line end. */
function parseRows(
  bytes: Uint8Array,
  length: number,
  last: boolean,
  before: number,
  at: readonly (readonly number[])[],
  readers: readonly CellReader[],
): Parsed {
  const faults: ReadFault[] = [];
  let [rows, used] = [0, 0];
  const width = at.length;
  while (used < length) {
    const { end, quoted } = rowEnd(bytes, used, length);
    if (end === length && !last) break;
    const row = before + rows + 1;
    let stop = end;
    if (stop > used && bytes[stop - 1] === carriage) stop--;
    // Blank lines at the very end are no rows.
    if (stop === used && blankFrom(bytes, end, length)) {
      used = length;
      break;
    }
    if (quoted) {
      const text = "a quote is not closed";
      faults.push({ code: "E_FORMAT", wanted: -1, row, text });
    }
    let column = 0;
    eachCell(bytes, used, stop, (from, to) => {
      for (const w of at[column++] ?? []) {
        const code = readers[w]!.read(bytes, from, to);
        if (code !== undefined && (code === "E_NULL" || faults.length < enough)) {
          faults.push({ code, wanted: w, row, text: shown(bytes, from, to) });
        }
      }
    });
    if (column !== width && faults.length < enough) {
      const text = `${column} cells where the header has ${width}`;
      faults.push({ code: "E_FORMAT", wanted: -1, row, text });
    }
    for (const reader of readers) reader.endRow();
    rows++;
    used = Math.min(length, end + 1);
  }
  return { rows, used, faults };
}

const shown = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, Math.min(to, from + 40))).toString("latin1");
