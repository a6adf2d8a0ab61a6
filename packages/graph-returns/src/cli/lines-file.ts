import { readFile } from "node:fs/promises";
import { LegendreError } from "@legendre/core-tensor";

/** Order lines of a CSV file: the columns `customer` and `variant`, wherever they are, as text. */
export async function readLines(path: string): Promise<{ customer: string; variant: string }[]> {
  const rows = cellsOf((await readFile(path, "utf8")).replace(/^\ufeff/, ""));
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
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (found === null) {
      const line = text.slice(0, at).split("\n").length;
      throw new LegendreError("data", "score", `line ${line}: a quote is not closed`, { line });
    }
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] !== ",") {
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}
