import Table from "cli-table3";

/** A cell of a table: numbers are shown with four significant digits. */
export type Cell = string | number;

/** A cell as text. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell)) return String(cell);
  const size = Math.abs(cell);
  return size >= 1e-3 && size < 1e6 ? String(Number(cell.toPrecision(4))) : cell.toExponential(2);
}

/**
 * A table as text, for the terminal. Columns that hold numbers are aligned to the right.
 *
 * @param head The names of the columns.
 * @param rows One array a row, in the order of the columns.
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const colAligns = head.map((_, column) =>
    rows.some((row) => typeof row[column] === "number") ? ("right" as const) : ("left" as const),
  );
  const built = new Table({ head: [...head], colAligns, style: { head: [], border: [] } });
  for (const row of rows) built.push(row.map(cellText));
  return built.toString();
}
