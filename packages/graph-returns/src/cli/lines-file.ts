import { readFile } from "node:fs/promises";
import { LegendreError } from "@legendre/core-tensor";
import { inside } from "../io/cell-reader.ts";
import { type CsvRow, csvRows, eachCell, newline, textStart } from "../io/csv-rows.ts";
import { scoreSpec } from "./specs.ts";

/** A line of an order: who buys what. */
interface Line {
  readonly customer: string;
  readonly variant: string;
}

/** Order lines of a CSV file: the columns `customer` and `variant`, wherever they are, as text. */
export async function readLines(path: string): Promise<Line[]> {
  const bytes = await readFile(path);
  const rows = [...csvRows(bytes, textStart(scoreSpec.name, path, bytes))];
  const [head = [], ...body] = rows.map((row) => cellsOf(path, bytes, row));
  const [customerAt, variantAt] = [placeOf(path, head, "customer"), placeOf(path, head, "variant")];
  return body.map((cells, i) => {
    const [customer, variant] = [cells[customerAt] ?? "", cells[variantAt] ?? ""];
    if (customer !== "" && variant !== "") return { customer, variant };
    const message = `${path}: row ${i + 1} lacks its ${customer === "" ? "customer" : "variant"}`;
    throw new LegendreError("data", scoreSpec.name, message, { path, row: i + 1 });
  });
}

function placeOf(path: string, columns: readonly string[], name: keyof Line): number {
  const at = columns.indexOf(name);
  if (at >= 0) return at;
  const message = `${path} has no column "${name}" (columns: ${columns.join(", ")}); the first line must name customer and variant`;
  throw new LegendreError("data", scoreSpec.name, message, { path, columns });
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The cells of a row as text. Ids have to be exact, so a cell that can be read in two ways is an error here. */
function cellsOf(path: string, bytes: Uint8Array, { from, stop, open }: CsvRow): string[] {
  if (open) throw lineFault(path, bytes, from, "a quote is not closed");
  const cells: string[] = [];
  eachCell(bytes, from, stop, (start, end) => {
    let raw: string;
    try {
      raw = utf8.decode(bytes.subarray(start, end));
    } catch {
      const what = "it is not UTF-8; write the file anew in that encoding";
      throw lineFault(path, bytes, start, what);
    }
    const what = quotingFault(raw);
    if (what !== undefined) throw lineFault(path, bytes, start, what);
    const text = utf8.decode(bytes.subarray(...inside(bytes, start, end)));
    cells.push(text.replaceAll('""', '"').trim());
  });
  return cells;
}

/** What is wrong with the quotes of a cell. */
function quotingFault(cell: string): string | undefined {
  if (!/^\s*"/.test(cell)) {
    return /["\r]/.test(cell)
      ? `a quote stands inside a cell, or a lone carriage return behind it; write the whole cell in quotes and each quote in it twice: "5"" screen"`
      : undefined;
  }
  return /^\s*"(?:[^"]|"")*"\s*$/.test(cell)
    ? undefined
    : "there is text behind a closing quote; write each quote inside a cell twice";
}

function lineFault(path: string, bytes: Uint8Array, at: number, what: string): LegendreError {
  const before = bytes.subarray(0, at).filter((byte) => byte === newline);
  const line = before.length + 1;
  return new LegendreError("data", scoreSpec.name, `${path}: line ${line}: ${what}`, {
    path,
    line,
  });
}
