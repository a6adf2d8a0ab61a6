/** Loading tables of the published size from Parquet, and generating a shop: time, and peak memory. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateReturns, writeReturns } from "@legendre/graph-returns/generator";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";

const flags = benchFlags({
  folder: { type: "string", help: "load these six tables instead of generated ones" },
});
const edges = flags.smoke ? 500 : 1_369_133;
const six = flags.folder ?? join("out", "bench", `returns-load-${edges}`);
const one = join("out", "bench", `returns-load-${edges}-events`);

/** Milliseconds, bytes and purchases of a process that loads a folder. */
function child(folder: string, engine: string): [ms: number, bytes: number, purchases: number] {
  const file = fileURLToPath(new URL("shared/load-tables.mjs", import.meta.url));
  const text = execFileSync(process.execPath, [file, folder, engine], { encoding: "utf8" });
  return text.trim().split("\n").at(-1)!.split(" ").map(Number) as [number, number, number];
}

if (!existsSync(join(six, "manifest.json"))) {
  flags.progress(`generating ${edges} training purchases into ${six}`);
  await writeReturns(six, { edges, workers: 1 });
}
if (!existsSync(join(one, "manifest.json"))) {
  // The other five tables have a few rows.
  await writeReturns(one, { edges: 500, workers: 1 });
}
const table = "event_table_training.parquet";
copyFileSync(join(six, table), join(one, table));

const tables = [
  { folder: one, what: "the training events", goals: true },
  { folder: six, what: "six tables", goals: false },
];
for (const { folder, what, goals } of tables) {
  for (const [engine, way] of [
    ["auto", "by DuckDB"],
    ["javascript", "in TypeScript"],
  ] as const) {
    const [, , count] = child(folder, engine);
    const judged = goals && engine === "auto";
    await compare(
      {
        name: "returns-load",
        row: `time, ${what}, ${way}`,
        reports: true,
        rounds: 5,
        title: `${what} with ${count} training purchases from Parquet, ${way}`,
        ours: () => child(folder, engine)[0],
        goals: judged ? [{ atMost: 3000 }] : [],
        items: { count, unit: "purchases" },
      },
      flags,
    );
    await compare(
      {
        name: "returns-load",
        row: `memory, ${what}, ${way}`,
        unit: "bytes",
        rounds: 3,
        title: `peak of a process that loads ${what} ${way}`,
        ours: () => child(folder, engine)[1],
        goals: judged ? [{ atMost: 400e6 }] : [],
      },
      flags,
    );
  }
}
const wanted = flags.smoke ? 500 : 1_000_000;
await compare(
  {
    name: "returns-load",
    row: "generate",
    rounds: 1,
    reports: true,
    title: `generating ${wanted} training purchases and as many to be judged`,
    ours: async () => {
      const start = performance.now();
      await generateReturns({ edges: wanted, workers: 1 });
      return performance.now() - start;
    },
    goals: [{ atMost: 60_000 }],
    items: { count: wanted, unit: "purchases" },
  },
  flags,
);
