import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name: string): string =>
  fileURLToPath(new URL(`../../packages/graph-returns/sql/${name}.sql`, import.meta.url));

/** Where the SQL files are, in the order in which they run; the first makes the table `phases`. */
export const sqlFiles = {
  "grouped-split": path("grouped-split"),
  frequencies: path("frequencies"),
  rates: path("rates"),
  features: path("features"),
} as const;

/** What an engine took for a lake of some size. */
export interface LakeRun {
  readonly edges: number;
  readonly engine: string;
  /** By file, from the query to all its rows in a table. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Resident memory of the engine's process at most. */
  readonly peakBytes: number;
  readonly machine: string;
}

/** The part of DuckDB that is used; the package is an optional peer of graph-returns. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ run(query: string): Promise<unknown>; closeSync(): void }>;
      closeSync(): void;
    }>;
  };
}

/** Views of a lake's tables in a fresh DuckDB. */
export async function duckDbOf(folder: string) {
  // A variable keeps the types of an optional package out.
  const name = "@duckdb/node-api";
  const { DuckDBInstance } = (await import(name)) as DuckDb;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of ["customers", "variants", "purchases"]) {
    const files = `read_parquet('${join(folder, table, "*", "*.parquet")}', hive_partitioning = true)`;
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM ${files}`);
  }
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** Runs all files on a lake in this process. */
export async function onDuckDb(folder: string): Promise<Pick<LakeRun, "seconds" | "peakBytes">> {
  const { connection, close } = await duckDbOf(folder);
  const seconds: Record<string, number> = {};
  for (const [name, file] of Object.entries(sqlFiles)) {
    const start = performance.now();
    const into = name === "grouped-split" ? "phases" : "result";
    await connection.run(`CREATE OR REPLACE TABLE ${into} AS ${readFileSync(file, "utf8")}`);
    seconds[name] = (performance.now() - start) / 1000;
  }
  close();
  return { seconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
}
