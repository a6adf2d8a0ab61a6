import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isLegendreError } from "@legendre/core-tensor";
import { dataError } from "../checks/data-error.ts";
import type { TableKind } from "../schema/tables.ts";
import { openCsv } from "./csv-source.ts";
import { openParquet } from "./parquet-source.ts";
import type { TableSource } from "./table-source.ts";

/** Finds and opens a table, Parquet before CSV. */
export async function openTable(where: string, folder: string, name: string): Promise<TableSource> {
  let files: string[];
  try {
    files = await readdir(folder);
  } catch (cause) {
    const message = "the folder cannot be read; give the folder that holds the six tables";
    throw dataError(where, "E_MISSING_FILE", message, { file: folder }, cause);
  }
  for (const [ending, open] of [["parquet", openParquet] as const, ["csv", openCsv] as const]) {
    const file = join(folder, `${name}.${ending}`);
    if (!files.includes(`${name}.${ending}`)) continue;
    return await open(where, file).catch((cause: Error) => {
      if (isLegendreError(cause)) throw cause;
      const message = `the table cannot be opened (${cause.message}); give a file that can be read`;
      throw dataError(where, "E_MISSING_FILE", message, { file }, cause);
    });
  }
  const pickle = files.find((file) => file === `${name}.p` || file === `${name}.pkl`);
  if (pickle !== undefined) {
    throw dataError(
      where,
      "E_FORMAT",
      "it is a pickle, which only Python reads; convert the folder with: npx @legendre/graph-returns convert FOLDER OUT",
      { file: join(folder, pickle) },
    );
  }
  throw dataError(
    where,
    "E_MISSING_FILE",
    `neither ${name}.parquet nor ${name}.csv is there; the folder has ${files.slice(0, 12).join(", ") || "no files"}`,
    { file: join(folder, `${name}.parquet`), files },
  );
}

/** Rows by table as a manifest gives them; empty without one. */
export async function readManifest(where: string, folder: string): Promise<Record<string, number>> {
  const file = join(folder, "manifest.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return {};
  }
  try {
    const { tables } = JSON.parse(text) as { tables: Record<string, { rows: number }> };
    return Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows]));
  } catch (cause) {
    const message = 'it is no manifest: { "tables": { "event_table_training": { "rows": 1 } } }';
    throw dataError(where, "E_FORMAT", message, { file }, cause);
  }
}

/** Estimates the bytes of everything, before anything is read. */
export function checkBudget(
  where: string,
  sources: ReadonlyMap<string, TableSource>,
  budget: number,
  reasons: boolean,
): void {
  // Ids, node numbers and label of an edge; a row's id, numbers both ways and narrow columns; the id index.
  const bytes: Record<TableKind, number> = {
    events: 8 + 8 + 1 + 4 + 4,
    customers: 8 + 4 + 4 + 21 + 32 + (reasons ? 52 : 0),
    variants: 8 + 4 + 4 + 54 + 32 + (reasons ? 52 : 0),
  };
  let [total, largest, most] = [0, "", 0];
  for (const [key, source] of sources) {
    const size = source.rows * bytes[key.split(" ")[0] as TableKind];
    total += size;
    if (size > most) [largest, most] = [source.file, size];
  }
  if (total <= budget) return;
  throw dataError(
    where,
    "E_MEMORY_BUDGET",
    `the six tables need about ${megabytes(total)}, memoryBudget is ${megabytes(budget)}; raise it${reasons ? ", leave reasons out" : ""} or load a part of the rows`,
    { file: largest, estimate: total, budget },
  );
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`;
