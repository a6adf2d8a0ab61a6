import { readFile } from "node:fs/promises";
import { LegendreError } from "@legendre/core-tensor";

/** Order lines of a CSV file: the columns `customer` and `variant`, wherever they are, as text. */
export async function readLines(path: string): Promise<{ customer: string; variant: string }[]> {
  const rows = cellsOf(path, (await readFile(path, "utf8")).replace(/^\ufeff/, ""));
  const head = (rows[0] ?? []).map((cell) => cell.trim());
  const places = (["customer", "variant"] as const).map((name) => {
    const at = head.indexOf(name);
    if (at >= 0) return at;
    const message = `${path} has no column "${name}" (columns: ${head.join(", ")}); the first line must name customer and variant`;
    throw new LegendreError("data", "score", message, { path, columns: head });
  });
  return rows.slice(1).map((row, i) => {
    const [customer = "", variant = ""] = places.map((at) => row[at]?.trim());
    if (customer !== "" && variant !== "") return { customer, variant };
    const message = `${path}: row ${i + 1} lacks its ${customer === "" ? "customer" : "variant"}`;
    throw new LegendreError("data", "score", message, { path, row: i + 1 });
  });
}

/** Rows of cells, RFC 4180. */
function cellsOf(path: string, text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (found === null) throw cellFault(path, text, at);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] !== ",") {
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}

/** What is wrong with the cell that begins at a place. */
function cellFault(path: string, text: string, at: number): LegendreError {
  const line = text.slice(0, at).split("\n").length;
  const rest = text.slice(at);
  const opened = /^"(?:[^"]|"")*("?)/.exec(rest);
  const what =
    opened === null
      ? `a quote stands inside a cell, or a lone carriage return behind it; write the whole cell in quotes and each quote in it twice: "5"" screen"`
      : opened[1] === ""
        ? "a quote is not closed"
        : "there is text behind a closing quote; write each quote inside a cell twice";
  return new LegendreError("data", "score", `${path}: line ${line}: ${what}`, { path, line });
}
