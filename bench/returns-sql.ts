/** The SQL files of graph-returns on DuckDB: split, frequencies, rates and features of a shop in Parquet; with growth. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportTables, generateReturns } from "@legendre/graph-returns";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";

const flags = benchFlags();
const sql = (name: string): string => {
  const path = `../packages/graph-returns/sql/${name}.sql`;
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
};

/** The part of DuckDB that is used; the package is an optional peer of graph-returns. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ run(query: string): Promise<unknown>; closeSync(): void }>;
      closeSync(): void;
    }>;
  };
}
const name = "@duckdb/node-api";
const { DuckDBInstance } = (await import(name)) as DuckDb;

/** All four files over a shop of this many training purchases. */
async function pipeline(edges: number) {
  const folder = mkdtempSync(join(tmpdir(), "returns-sql-"));
  const data = await generateReturns({ edges, seed: 1 });
  const purchases = data.splits.training.edges.count + data.splits.testing.edges.count;
  await exportTables(folder, data);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of ["customers", "variants", "purchases"]) {
    const files = `read_parquet('${join(folder, table, "*", "*.parquet")}', hive_partitioning = true)`;
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM ${files}`);
  }
  return {
    title: `split, frequencies, rates and features of ${purchases} purchases`,
    items: { count: purchases, unit: "purchases" },
    ours: async () => {
      await connection.run(`CREATE OR REPLACE TABLE phases AS ${sql("grouped-split")}`);
      for (const file of ["frequencies", "rates", "features"]) {
        await connection.run(`CREATE OR REPLACE TABLE result AS ${sql(file)}`);
      }
    },
    dispose: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

const row = "DuckDB";
await compare({ name: "returns-sql", row, ...(await pipeline(flags.smoke ? 300 : 50_000)) }, flags);
await compareGrowth(
  {
    ...{ name: "returns-sql", row, axis: "purchases to learn from" },
    values: [1000, 10_000, 100_000, 1_000_000],
    workload: pipeline,
  },
  flags,
);
