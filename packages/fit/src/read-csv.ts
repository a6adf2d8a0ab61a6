import { LegendreError } from "@legendre/core-tensor";
import papaparse from "papaparse";

/** A table of numbers. */
export interface Table {
  /** Names of the columns, in the order of the file. */
  readonly names: readonly string[];
  /** Columns by name, all of one length. Empty cells are NaN. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** How many rows there are. */
  readonly rows: number;
}

/** What people write for a number that is missing. */
const isMissing = (cell: string): boolean => /^(|na|nan|null|-|\?)$/i.test(cell);

/**
 * Reads a CSV text of numbers with names in its first line; commas, semicolons, tabs and bars are told apart. Without a first line of names columns are
 * called `x`, `y`, and `x1`, `x2`, … `y` where there are more than two. Names are made fit for equations: `flow rate (l/s)` becomes `flow_rate`.
 *
 * @param text - the text.
 * @returns a {@link Table}.
 * @throws code "data" for a text without rows, rows of other lengths, text among numbers, and names that are there twice, naming line and column.
 *
 * @example
 * ```ts
 * import { readCsv } from "@legendre/fit";
 *
 * const { names, columns } = readCsv("t,signal\n0,5.1\n1,3.0\n");
 * console.log(names, columns.signal?.[1]); // [ 't', 'signal' ] 3
 * ```
 *
 * @remarks A million lines of two columns take one to three seconds, and 16 bytes a row at the end.
 */
export function readCsv(text: string): Table {
  const where = "readCsv";
  const fail = (message: string, details: Readonly<Record<string, unknown>> = {}): LegendreError =>
    new LegendreError("data", where, message, details);
  const body = text.replace(/^\uFEFF/, "");
  // Of the first line that is no comment: papaparse guesses from all of them.
  const [head = ""] = /^(?!\s*#).*\S.*$/m.exec(body) ?? [];
  const partsOf = (sign: string): number => head.split(sign).length;
  const delimiter = [",", ";", "\t", "|"].reduce((best, sign) =>
    partsOf(sign) > partsOf(best) ? sign : best,
  );
  const lines = papaparse.parse<string[]>(body, { delimiter });
  // Lines of the file are counted, empty ones too, so that messages name those that an editor shows.
  const filled = lines.data
    .map((cells, i) => ({ cells: cells.map((cell) => cell.trim()), line: i + 1 }))
    .filter(({ cells }) => !cells[0]?.startsWith("#") && cells.some((cell) => cell !== ""));
  const first = filled[0];
  if (first === undefined) {
    throw fail("there are no rows; give a line of names and lines of numbers, as x,y and 0,5.1");
  }
  // Numbers with a comma for the point: only where something else parts the cells.
  const isComma = delimiter !== ",";
  const numberOf = (cell: string): number =>
    cell === "" ? Number.NaN : Number(isComma ? cell.replace(/^([^.]*),([^.]*)$/, "$1.$2") : cell);
  const isHead = first.cells.some((cell) => !isMissing(cell) && Number.isNaN(numberOf(cell)));
  const width = first.cells.length;
  const invented = Array.from({ length: width }, (_, i) =>
    i === width - 1 && width > 1 ? "y" : width > 2 ? `x${i + 1}` : "x",
  );
  const names = isHead ? first.cells.map(nameOf) : invented;
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) {
    throw fail(`two columns are called "${twice}"; rename one in line ${first.line}`, {
      name: twice,
    });
  }
  const rows = isHead ? filled.slice(1) : filled;
  if (rows.length === 0) {
    throw fail(`there is a line of names (${names.join(", ")}) and no row of numbers; add rows`);
  }
  const columns = names.map(() => new Float64Array(rows.length));
  for (const [r, { cells, line }] of rows.entries()) {
    if (cells.length !== width) {
      const remedy = isComma
        ? "correct that line"
        : "correct that line, or part numbers like 1,5 by semicolons";
      throw fail(
        `line ${line} has ${cells.length} cells and line ${first.line} has ${width}; ${remedy}`,
        {
          line,
        },
      );
    }
    for (const [c, cell] of cells.entries()) {
      const number = numberOf(cell);
      if (Number.isNaN(number) && !isMissing(cell)) {
        const remedy = "write a number, or leave the cell empty";
        throw fail(
          `line ${line}, column ${names[c]}: "${cell.slice(0, 40)}" is no number; ${remedy}`,
          {
            line,
            column: names[c],
          },
        );
      }
      (columns[c] as Float64Array)[r] = number;
    }
  }
  return {
    names,
    columns: Object.fromEntries(names.map((name, c) => [name, columns[c] as Float64Array])),
    rows: rows.length,
  };
}

/** A heading as a name that an equation can have: without its unit, with `_` for what is neither letter nor digit. */
function nameOf(heading: string, place: number): string {
  const name = heading
    .replace(/[([].*$/, "")
    .trim()
    .replace(/\W+/g, "_");
  if (name === "" || name === "_") return `column${place + 1}`;
  return /^\d/.test(name) ? `_${name}` : name;
}
