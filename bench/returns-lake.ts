/** The SQL files of graph-returns on a lake of Parquet files by its size: DuckDB, and Spark where PYSPARK_PYTHON has it. */
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportTables } from "@legendre/graph-returns/export";
import { generateReturns } from "@legendre/graph-returns/generator";
import { benchFlags } from "./shared/flags.ts";
import { type LakeRun, onDuckDb, sqlFiles } from "./shared/lake.ts";
import { describeMachine, machineLine } from "./shared/machine.ts";

const flags = benchFlags({
  child: { type: "string", help: "make the lake, or run on it, and print what it took" },
  folder: { type: "string", help: "of that lake", default: "out/bench/lake" },
  edges: { type: "integer", help: "purchases to learn from of that lake", default: 1000 },
  guide: { type: "boolean", help: "write the table of the guide anew" },
});
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sizes = flags.smoke ? [300] : [10_000, 100_000, 1_000_000];
const python = process.env["PYSPARK_PYTHON"];
const results = flags.smoke ? join("out", "bench", "lake-smoke.jsonl") : at("returns-lake.jsonl");

/** Runs this file as a process of its own; the last line of what it prints. */
function child(job: string, folder: string, edges: number): string {
  const args = ["--child", job, "--folder", folder, "--edges", `${edges}`];
  const all = [...process.execArgv, at("returns-lake.ts"), ...args];
  return execFileSync(process.execPath, all, { encoding: "utf8" }).trim().split("\n").at(-1)!;
}

if (flags.child === "make") {
  await exportTables(flags.folder, await generateReturns({ edges: flags.edges, seed: 1 }));
} else if (flags.child === "DuckDB") {
  process.stdout.write(`${JSON.stringify(await onDuckDb(flags.folder))}\n`);
} else {
  const known = existsSync(results) ? readFileSync(results, "utf8").trim().split("\n") : [];
  const runs: LakeRun[] = flags.smoke ? [] : known.filter(Boolean).map((text) => JSON.parse(text));
  for (const edges of sizes) {
    const folder = join("out", "bench", `lake-${edges}`);
    for (const engine of ["DuckDB", ...(python === undefined ? [] : ["Spark"])]) {
      if (runs.some((run) => run.edges === edges && run.engine === engine)) continue;
      if (!existsSync(join(folder, "purchases", "split=testing"))) {
        flags.progress(`a lake of ${edges} purchases to learn from, and as many to be judged`);
        child("make", folder, edges);
      }
      flags.progress(`${engine} on ${edges}`);
      const script = [at("peers/returns_spark.py"), folder, dirname(sqlFiles.features)];
      const said =
        engine === "DuckDB"
          ? child(engine, folder, edges)
          : execFileSync(python!, script, { encoding: "utf8" }).trim().split("\n").at(-1)!;
      const machine = machineLine(describeMachine());
      const run = { edges, engine, ...JSON.parse(said), machine } as LakeRun;
      runs.push(run);
      mkdirSync(dirname(results), { recursive: true });
      appendFileSync(results, `${JSON.stringify(run)}\n`);
    }
  }
  const files = Object.keys(sqlFiles);
  const heads = ["purchases to learn from", "engine", ...files.map((file) => `${file}, s`), "GiB"];
  const rows = runs.map(({ edges, engine, seconds, peakBytes }) => [
    ...[edges.toLocaleString("en-GB"), engine],
    ...files.map((file) => seconds[file]!.toFixed(2)),
    (peakBytes / 2 ** 30).toFixed(2),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const text = [heads, heads.map(() => "---"), ...rows].map(line).join("\n");
  flags.log(text);
  if (flags.guide && !flags.smoke) {
    const path = at("../docs/guide/past-one-machine.md");
    const [before, rest] = readFileSync(path, "utf8").split("<!-- lake -->") as [string, string];
    const after = rest.slice(rest.indexOf("<!-- end -->"));
    writeFileSync(path, `${before}<!-- lake -->\n\n${text}\n\n${after}`);
  }
}
