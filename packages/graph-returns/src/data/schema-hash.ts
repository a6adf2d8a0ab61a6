import type { Column, Safety } from "./columns.ts";
import type { NodeTable, ReturnsData } from "./returns-data.ts";

type Tables = { readonly customers: NodeTable; readonly variants: NodeTable };

/**
 * FNV-1a, 64 bits, over names, kinds, safety, words and named kinds of node of the columns that are made from labels, or of all others. Those made from
 * labels stand apart: models do not read them but under the protocol `paper`, and some are loaded on request only.
 */
export function schemaHash({ customers, variants }: Tables, leaky: boolean): string {
  const say = (column: Column) =>
    [column.name, column.kind, column.safety]
      .concat(column.kind === "category" ? column.levels : [])
      .concat(column.kind === "reference" ? [column.to] : [])
      .join("\u0001");
  const text = [customers, variants]
    .map(({ columns }) => columns.filter(({ safety }) => (safety === "leaky") === leaky))
    .map((columns) => columns.map(say).join("\u0002"))
    .join("\u0003");
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/** The schema that a fit on a task remembers: that of the data, and behind `+` that of the columns made from labels, where it reads them. */
export function fitSchema({
  data,
  features,
}: {
  readonly data: ReturnsData;
  readonly features: readonly Safety[];
}): string {
  if (!features.includes("leaky")) return data.schemaHash;
  return `${data.schemaHash}+${schemaHash(data.splits.training, true)}`;
}
