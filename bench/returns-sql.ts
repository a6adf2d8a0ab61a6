/** The SQL files of graph-returns on DuckDB: split, frequencies, rates and features of a shop in Parquet; with growth. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportTables } from "@legendre/graph-returns/export";
import { generateReturns } from "@legendre/graph-returns/generator";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { duckDbOf, sqlFiles } from "./shared/lake.ts";

const flags = benchFlags();
const sql = (name: keyof typeof sqlFiles): string => readFileSync(sqlFiles[name], "utf8");

/** All four files over a shop of this many training purchases. */
async function pipeline(edges: number) {
  const folder = mkdtempSync(join(tmpdir(), "returns-sql-"));
  const data = await generateReturns({ edges, seed: 1 });
  const purchases = data.splits.training.edges.count + data.splits.testing.edges.count;
  await exportTables(folder, data);
  const { connection, close } = await duckDbOf(folder);
  return {
    title: `split, frequencies, rates and features of ${purchases} purchases`,
    items: { count: purchases, unit: "purchases" },
    ours: async () => {
      await connection.run(`CREATE OR REPLACE TABLE phases AS ${sql("grouped-split")}`);
      for (const file of ["frequencies", "rates", "features"] as const) {
        await connection.run(`CREATE OR REPLACE TABLE result AS ${sql(file)}`);
      }
    },
    dispose: () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
}

const row = "DuckDB";
await compare({ name: "returns-sql", row, ...(await pipeline(flags.smoke ? 300 : 50_000)) }, flags);
await compareGrowth(
  {
    name: "returns-sql",
    row,
    axis: "purchases to learn from",
    values: [1000, 10_000, 100_000, 1_000_000],
    workload: pipeline,
  },
  flags,
);
