import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Column, numberAt } from "../data/columns.ts";
import type { NodeTable, ReturnsData } from "../data/returns-data.ts";

/** A column for a Parquet file; `null` is missing. */
interface FileColumn {
  readonly name: string;
  readonly data: readonly (number | bigint | string | null)[];
  readonly type: "INT64" | "DOUBLE" | "STRING";
}

/**
 * Writes a data set as Parquet files in folders `customers`, `variants` and `purchases`, each with a folder
 * `split=training` and `split=testing`, under plain names that every SQL engine takes: what the SQL files of this package
 * read. Node only.
 *
 * @param folder - where they go; made if need be.
 * @param data - the data set.
 *
 * @example
 * ```ts
 * import { readdirSync } from "node:fs";
 * import { exportTables } from "@legendre/graph-returns/export";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * await exportTables("out/lake", await generateReturns({ edges: 200 }));
 * console.log(readdirSync("out/lake/purchases")); // → [ 'split=testing', 'split=training' ]
 * ```
 *
 * @remarks One file a table and split; purchases have a number of their own, `purchase`, within their split.
 */
export async function exportTables(folder: string, data: ReturnsData): Promise<void> {
  for (const [split, { customers, variants, edges }] of Object.entries(data.splits)) {
    const id = (kind: string, nodes: Int32Array) =>
      Array.from(nodes, (n) => data.nodes[kind]!.ids[n]!);
    await write(folder, "customers", split, tableColumns("customer", customers, data));
    await write(folder, "variants", split, tableColumns("variant", variants, data));
    await write(folder, "purchases", split, [
      { name: "purchase", data: Array.from(edges.label, (_, e) => BigInt(e)), type: "INT64" },
      { name: "customer", data: id("customer", edges.customer), type: "INT64" },
      { name: "variant", data: id("variant", edges.variant), type: "INT64" },
      { name: "returned", data: Array.from(edges.label, BigInt), type: "INT64" },
      ...(edges.time === undefined
        ? []
        : [{ name: "time", data: Array.from(edges.time), type: "DOUBLE" } as const]),
    ]);
  }
}

function tableColumns(
  kind: "customer" | "variant",
  table: NodeTable,
  data: ReturnsData,
): FileColumn[] {
  const { ids } = data.nodes[kind]!;
  const key = Array.from(table.nodeOf, (node) => ids[node]!);
  const rows = Array.from(table.nodeOf, (_, row) => row);
  return [
    { name: kind, data: key, type: "INT64" },
    ...table.columns.map((column) => fileColumn(column, rows, data)),
  ];
}

function fileColumn(column: Column, rows: readonly number[], data: ReturnsData): FileColumn {
  const { name } = column;
  if (column.kind === "number") {
    const values = rows
      .map((row) => numberAt(column, row))
      .map((v) => (Number.isNaN(v) ? null : v));
    return { name, data: values, type: "DOUBLE" };
  }
  if (column.kind === "category") {
    const words = rows.map((row) => column.levels[column.codes[row]!]!);
    return { name, data: words.map((word) => (word === "" ? null : word)), type: "STRING" };
  }
  const { ids } = data.nodes[column.to]!;
  const of = rows.map((row) => (column.codes[row]! < 0 ? null : ids[column.codes[row]!]!));
  return { name, data: of, type: "INT64" };
}

async function write(
  folder: string,
  table: string,
  split: string,
  columns: readonly FileColumn[],
): Promise<void> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const to = join(folder, table, `split=${split}`);
  await mkdir(to, { recursive: true });
  const columnData = columns.map((column) => ({
    ...column,
    data: [...column.data],
    nullable: true,
  }));
  await writeFile(join(to, "part-0.parquet"), Buffer.from(parquetWriteBuffer({ columnData })));
}
