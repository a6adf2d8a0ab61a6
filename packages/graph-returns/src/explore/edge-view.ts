import { type Column, numberAt } from "../data/columns.ts";
import type { ReturnsSplit } from "../data/returns-data.ts";

/** Reads of a column for each edge of a split: NaN, or code 0, where the node has no row. */
export function edgeNumbers(
  split: ReturnsSplit,
  side: "customers" | "variants",
  name: string,
): Float64Array {
  const table = split[side];
  const column = table.columns.find((c) => c.name === name);
  const ends = side === "customers" ? split.edges.customer : split.edges.variant;
  const out = new Float64Array(ends.length).fill(Number.NaN);
  if (column?.kind !== "number") return out;
  // A map to another kind of array takes ten times as long.
  ends.forEach((node, e) => {
    out[e] = numberAt(column, table.rowOf[node]!);
  });
  return out;
}

/** The words of a category column, and the number of each edge's word; 0 where there is none. */
export function edgeWords(
  split: ReturnsSplit,
  side: "customers" | "variants",
  name: string,
): { codes: Int32Array; words: readonly string[] } {
  const table = split[side];
  const column: Column | undefined = table.columns.find((c) => c.name === name);
  const ends = side === "customers" ? split.edges.customer : split.edges.variant;
  if (column?.kind !== "category") return { codes: new Int32Array(ends.length), words: [""] };
  const codes = ends.map((node) => {
    const row = table.rowOf[node]!;
    return row < 0 ? 0 : column.codes[row]!;
  });
  return { codes, words: column.levels };
}

/** 1 for each edge whose customer (and variant) has a row in the split's table. */
export function edgeHasRow(split: ReturnsSplit, side: "customers" | "variants"): Uint8Array {
  const ends = side === "customers" ? split.edges.customer : split.edges.variant;
  const { rowOf } = split[side];
  const out = new Uint8Array(ends.length);
  ends.forEach((node, e) => {
    out[e] = Number(rowOf[node]! >= 0);
  });
  return out;
}
