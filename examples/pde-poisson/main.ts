import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits } from "../shared/units.ts";
import { type Config, poisson, type Result } from "./problem.ts";

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("pde-poisson", {
  seeds: { type: "integer", help: "runs of each problem, seeds counted from --seed", default: 5 },
  processor: { type: "boolean", help: "budgets in seconds of the processor, not of the clock" },
  only: { type: "string", help: "units whose name begins so, e.g. 2-D" },
  finished: { type: "boolean", help: "table and figure of what is finished; runs nothing" },
});
const problems = smoke
  ? {
      "2-D": { dimension: 2, hidden: [6, 6], points: 80, steps: 15, seconds: 60 },
      "5-D": { dimension: 5, hidden: [5], points: 80, steps: 10, seconds: 60 },
    }
  : {
      "2-D": { dimension: 2, hidden: [16, 16], points: 800, steps: 1000, seconds: 30 },
      "5-D": { dimension: 5, hidden: [24, 24], points: 3000, steps: 1000, seconds: 120 },
    };
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const units = Object.entries(problems).flatMap(([name, problem]) =>
  seeds.map((each) => ({
    name: `${name}, seed ${each}`,
    config: {
      ...problem,
      seed: each,
      processor: flags.processor === true && !smoke ? true : undefined,
    } as Config,
  })),
);
const chosen = units.filter(({ name }) => name.startsWith(flags.only ?? ""));
const lines = await runUnits<Config, Result>(chosen, ({ config }) => poisson(config), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const summary = Object.entries(problems).flatMap(([name, { dimension, seconds }]) => {
  const own = lines.filter(({ config }) => config.dimension === dimension);
  if (own.length === 0) return [];
  const ends = own
    .map(({ result }) => result.curve.at(-1)?.error ?? Number.NaN)
    .sort((a, b) => a - b);
  const [first] = own;
  return [
    {
      name,
      weights: first?.result.params ?? 0,
      points: first?.config.points ?? 0,
      runs: own.length,
      seconds,
      error: ends[Math.floor((ends.length - 1) / 2)] as number,
      worst: ends.at(-1) as number,
      steps: own.map(({ result }) => result.steps),
    },
  ];
});
const usual = !smoke && flags.only === undefined;
const unit = flags.processor === true ? "seconds of processor" : "seconds";
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  "errors",
  ["problem", "weights", "points", "seeds", unit, "error, median", "worst", "steps"],
  summary.map((s) => [
    ...[s.name, s.weights, s.points, s.runs, s.seconds, s.error, s.worst, s.steps.join(", ")],
  ]),
);
mkdirSync(out, { recursive: true });
const series = lines
  .filter(({ config }) => config.seed === seed)
  .map(({ config, result }) => ({
    name: `${config.dimension}-D`,
    points: result.curve.map(({ seconds, error }) => [seconds, error] as const),
  }));
if (series.length > 0) {
  const title = "Poisson's equation by Gauss-Newton";
  const svg = linePlot({ series, x: "seconds", y: "relative L2 error", title, logY: true });
  writeFileSync(join(out, "error.svg"), svg);
  log(`wrote error.svg to ${out}`);
}
for (const { name, error, steps } of summary) record({ name, error, steps });
