/** Loading the six tables of a shop of the published size from Parquet, and generating one: time, and peak memory. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadReturns } from "@legendre/graph-returns";
import { generateReturns, writeReturns } from "@legendre/graph-returns/generator";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";

const flags = benchFlags({
  folder: { type: "string", help: "load these tables instead of generated ones" },
  child: {
    type: "boolean",
    help: "load them, and print milliseconds and the peak of this process",
  },
  javascript: { type: "boolean", help: "read without DuckDB" },
});
const edges = flags.smoke ? 500 : 1_369_133;
const folder = flags.folder ?? join("out", "bench", `returns-load-${edges}`);
const engine = flags.javascript ? "javascript" : "auto";

if (flags.child) {
  const start = performance.now();
  const data = await loadReturns(folder, { engine });
  const ms = performance.now() - start;
  const count = data.splits.training.edges.count;
  process.stdout.write(`${ms} ${process.resourceUsage().maxRSS * 1024} ${count}\n`);
} else {
  if (!existsSync(join(folder, "manifest.json"))) {
    flags.progress(`generating ${edges} training purchases into ${folder}`);
    await writeReturns(folder, { edges, workers: 1 });
  }
  for (const way of ["auto", "javascript"] as const) {
    const child = (): number[] => {
      const file = fileURLToPath(import.meta.url);
      const own = ["--child", "--folder", folder, ...(way === "auto" ? [] : ["--javascript"])];
      const args = [...process.execArgv, file, ...own, ...(flags.smoke ? ["--smoke"] : [])];
      const lines = execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
      return lines.at(-1)!.split(" ").map(Number);
    };
    const [, , count] = child();
    const what = way === "auto" ? "by DuckDB" : "in TypeScript";
    await compare(
      {
        ...{ name: "returns-load", row: `time, ${what}`, reports: true, rounds: 5 },
        title: `six tables with ${count} training purchases from Parquet, ${what}`,
        ours: () => child()[0],
        goals: way === "auto" ? [{ atMost: 3000 }] : [],
        items: { count: count!, unit: "purchases" },
      },
      flags,
    );
    await compare(
      {
        ...{ name: "returns-load", row: `memory, ${what}`, unit: "bytes", rounds: 3 },
        title: `peak of a process that loads them ${what}`,
        ours: () => child()[1],
        goals: way === "auto" ? [{ atMost: 400e6 }] : [],
      },
      flags,
    );
  }
  const wanted = flags.smoke ? 500 : 1_000_000;
  await compare(
    {
      ...{ name: "returns-load", row: "generate", rounds: 1, reports: true },
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
}
