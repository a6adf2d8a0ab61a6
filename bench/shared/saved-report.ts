import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadReturns, protocolTask } from "@legendre/graph-returns";
import { writeReturns } from "@legendre/graph-returns/generator";
import {
  loadPredictions,
  reportPage,
  returnsReport,
  savePredictions,
} from "@legendre/graph-returns/report";
import { compare } from "./compare.ts";
import type { BenchFlags } from "./flags.ts";

const models = ["a", "b", "c"];
const costs = { returnCost: 12, effect: 0.25, actionCost: 0.2, friction: 1 };
const fileOf = (folder: string, model: string): string =>
  join(folder, `${model}.predictions.safetensors`);

/** A shop of the published size and what three models said of it, as files; made once. */
async function prepare(folder: string, edges: number): Promise<void> {
  if (existsSync(fileOf(folder, "c"))) return;
  await writeReturns(folder, { edges, workers: 1 });
  const task = protocolTask(await loadReturns(folder));
  for (const [m, name] of models.entries()) {
    // Guesses with a million distinct values, which sorting and ties meet as they meet a model's.
    const guess = (n: number): Float32Array =>
      Float32Array.from({ length: n }, (_, i) => ((i * (7919 + m)) % 1_000_003) / 1_000_003);
    const [test, validation] = [guess(task.test.edges.length), guess(task.validation.edges.length)];
    await savePredictions(fileOf(folder, name), task, { name, seed: 0, test, validation });
  }
}

/** Loads tables and predictions and writes the report; prints milliseconds, the peak in bytes, and test purchases. */
export async function makeReport(folder: string): Promise<void> {
  const start = performance.now();
  const data = await loadReturns(folder);
  const task = protocolTask(data);
  const read = await Promise.all(models.map((name) => loadPredictions(fileOf(folder, name))));
  const report = await returnsReport(
    task,
    read.map(({ model }) => model),
    { costs },
  );
  await writeFile(join(folder, "report.html"), reportPage(report));
  const ms = performance.now() - start;
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${ms} ${peak} ${task.test.edges.length}\n`);
}

/** Time and peak memory of a process that makes a report of saved predictions. */
export async function benchReport(flags: BenchFlags<Record<never, never>>): Promise<void> {
  const edges = flags.smoke ? 300 : 1_369_133;
  const folder = join("out", "bench", `returns-score-${edges}`);
  flags.progress(`${edges} training purchases and three models' predictions in ${folder}`);
  await prepare(folder, edges);
  const child = (): number[] => {
    const args = [...process.execArgv, process.argv[1]!, "--child", folder];
    const lines = execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
    return lines.at(-1)!.split(" ").map(Number);
  };
  const [, , count] = child();
  const what = `tables and three models' saved predictions of ${count} purchases to a page`;
  const common = { name: "returns-score", rounds: 1 };
  await compare(
    {
      ...common,
      row: "report, time",
      reports: true,
      title: what,
      ours: () => child()[0],
      goals: [{ atMost: 60_000 }],
    },
    flags,
  );
  await compare(
    {
      ...common,
      row: "report, memory",
      unit: "bytes",
      title: `peak of ${what}`,
      ours: () => child()[1],
      goals: [{ atMost: 1.5e9 }],
    },
    flags,
  );
}
