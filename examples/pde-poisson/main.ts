import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { checkCores } from "../shared/pde/peers.ts";
import { tableShower } from "../shared/readme.ts";
import { median } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { candidates, methods } from "./methods.ts";
import { poissonProblem } from "./problem.ts";
import { rivalCandidates, rivals } from "./rivals.ts";

/** One run. */
interface Config {
  readonly method: string;
  readonly dimension: number;
  readonly hidden: readonly number[];
  readonly points: number;
  /** At most. */
  readonly steps?: number;
  readonly seconds: number;
  /** Whether seconds are those of the processor, over all of its cores: no fewer than of the clock, and the same beside other work. */
  readonly processor?: true;
  readonly seed: number;
  /** The cores that a run has, where that is settled. */
  readonly cores?: number;
}

/** What a run leaves. */
interface Result {
  readonly params: number;
  /** Relative L2 errors, with the seconds of the fit until then. */
  readonly curve: readonly { readonly seconds: number; readonly error: number }[];
  readonly steps: number;
}

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("pde-poisson", {
  seeds: { type: "integer", help: "runs of each problem, seeds counted from --seed", default: 5 },
  clock: { type: "boolean", help: "budgets in seconds of the clock, not of the processor" },
  only: { type: "string", help: "units whose name has this, e.g. 2-D or Adam" },
  tune: { type: "boolean", help: "tries settings of the rivals in place of the comparison" },
  finished: { type: "boolean", help: "table and figure of what is finished; runs nothing" },
});
const problems = smoke
  ? {
      "2-D": { dimension: 2, hidden: [6, 6], points: 80, steps: 15, seconds: 60 },
      "5-D": { dimension: 5, hidden: [5], points: 80, steps: 10, seconds: 60 },
    }
  : {
      "2-D": { dimension: 2, hidden: [16, 16], points: 800, seconds: 30 },
      "5-D": { dimension: 5, hidden: [24, 24], points: 3000, seconds: 120 },
    };
const inPython = smoke ? {} : flags.tune === true ? rivalCandidates : rivals;
const all = { ...(flags.tune === true ? candidates : methods), ...inPython };
const seeds = Array.from({ length: smoke || flags.tune ? 1 : flags.seeds }, (_, i) => seed + i);
/** Methods with one core: JAX waits on both of two, and with one its seconds of the processor are those of work. Our Adam and L-BFGS had two. */
const withOneCore: readonly string[] = ["Gauss-Newton", ...Object.keys(inPython)];
const runs = Object.entries(problems).flatMap(([problem, sizes]) =>
  Object.keys(all).map((method) => ({ problem, sizes, method })),
);
const units = runs.flatMap(({ problem, sizes, method }) =>
  seeds.map((each) => ({
    name: `${problem}, ${method}, seed ${each}`,
    config: {
      method,
      ...sizes,
      seed: each,
      ...(withOneCore.includes(method) && !smoke && { cores: 1 }),
      ...(flags.clock !== true && !smoke && { processor: true as const }),
    },
  })),
);

async function run({ seconds, processor, steps, cores, ...config }: Config): Promise<Result> {
  checkCores("pde-poisson", cores);
  const method = all[config.method];
  if (method === undefined) throw new Error(`there is no method ${config.method}`);
  const budget = {
    ...(processor ? { processor: seconds } : { seconds }),
    ...(steps !== undefined && { steps }),
  };
  const problem = poissonProblem({ ...config, budget });
  try {
    const { marks } = await method(config.dimension)(problem, { ...config, budget });
    const curve = marks.map(({ seconds: at, error }) => ({ seconds: at, error }));
    return { params: problem.net.size, curve, steps: marks.at(-1)?.steps ?? 0 };
  } finally {
    await problem.dispose();
  }
}

const chosen = units.filter(({ name }) => name.includes(flags.only ?? ""));
const lines = await runUnits(chosen, ({ config }) => run(config), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const summary = runs.flatMap(({ problem, sizes: { dimension, seconds }, method }) => {
  const own = lines.filter(
    ({ config }) => config.dimension === dimension && config.method === method,
  );
  if (own.length === 0) return [];
  const ends = own.map(({ result }) => result.curve.at(-1)?.error ?? Number.NaN);
  const [one] = own;
  return [
    {
      problem,
      method,
      weights: one?.result.params ?? 0,
      points: one?.config.points ?? 0,
      runs: own.length,
      seconds,
      error: median(ends),
      worst: Math.max(...ends),
      steps: own.map(({ result }) => result.steps),
    },
  ];
});
const usual = !smoke && flags.only === undefined && flags.tune !== true;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  "errors",
  [
    "problem",
    "method",
    "weights",
    "points",
    "seeds",
    "seconds",
    "error, median",
    "worst",
    "steps, median",
  ],
  summary.map((s) => [
    ...[s.problem, s.method, s.weights, s.points, s.runs, s.seconds, s.error, s.worst],
    median(s.steps),
  ]),
);
mkdirSync(out, { recursive: true });
const series = lines
  .filter(({ config }) => config.seed === seed && config.dimension === 2)
  .map(({ config, result }) => ({
    name: config.method,
    points: result.curve.map(({ seconds, error }) => [seconds, error] as const),
  }));
if (series.length > 0) {
  const title = "Poisson's equation in the unit square, the same network and points";
  const svg = linePlot({ series, x: "seconds", y: "relative L2 error", title, logY: true });
  writeFileSync(join(out, "error.svg"), svg);
  log(`wrote error.svg to ${out}`);
}
for (const { problem, method, error, steps } of summary) record({ problem, method, error, steps });
