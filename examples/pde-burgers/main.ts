import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import type { Mark } from "../shared/pde/clock.ts";
import { checkCores, type PeerOptions } from "../shared/pde/peers.ts";
import { tableShower } from "../shared/readme.ts";
import { median } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { candidates, methods } from "./methods.ts";
import { burgersProblem, type Setting } from "./problem.ts";
import { type Rival, rivalCandidates, rivals, runOf } from "./rivals.ts";

/** One run. */
interface Config extends Setting {
  readonly method: string;
  /** Of a rival in Python. */
  readonly options?: PeerOptions;
  /** The cores that a run has, where that is settled. */
  readonly cores?: number;
}

/** What a run leaves: its curve, and for drawing what it found at some times. */
interface Result {
  readonly marks: readonly Mark[];
  readonly params: number;
  /** Of Gauss-Newton. */
  readonly profiles?: readonly Profile[];
}

/** The method whose solution is drawn. */
const drawn = "Gauss-Newton";

/** Solution and residual along x at a time. */
interface Profile {
  readonly t: number;
  readonly x: readonly number[];
  readonly exact: readonly number[];
  readonly found: readonly number[];
  readonly residual: readonly number[];
}

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("pde-burgers", {
  seconds: {
    type: "number",
    help: "of the processor for each run: 300 of Gauss-Newton and 120 of others, with --tune 120 of ours and 60 of others",
  },
  clock: {
    type: "boolean",
    help: "budgets in seconds of the clock, for a machine with no other work",
  },
  seeds: { type: "integer", help: "runs of each method, seeds counted from --seed", default: 3 },
  only: { type: "string", help: "units whose name begins so, e.g. Adam" },
  tune: {
    type: "boolean",
    help: "tries settings of all methods, with seed 10, in place of the comparison",
  },
  finished: { type: "boolean", help: "table and figures of what is finished; runs nothing" },
});
const tune = flags.tune === true;
// What is tried is tried with a seed that no table has.
const seeds = tune
  ? [seed + 10]
  : Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const own = tune ? candidates : methods;
const inPython: Readonly<Record<string, Rival>> = smoke ? {} : tune ? rivalCandidates : rivals;
/** How long what is tried of ours and Gauss-Newton run, and how long the others. */
const [seconds, fewer] = tune ? [120, 60] : [300, 120];
const isLong = (method: string): boolean => (tune ? method in candidates : method.endsWith(drawn));
const configs = Object.keys({ ...own, ...inPython }).map((method) => {
  const given = flags.seconds ?? (isLong(method) ? seconds : fewer);
  const options = inPython[method]?.options;
  return {
    hidden: smoke ? [8, 8] : [20, 20, 20],
    points: smoke ? 100 : 2500,
    candidates: 4,
    grid: smoke ? ([5, 41] as const) : ([51, 401] as const),
    budget: smoke
      ? { steps: 20 }
      : flags.clock === true
        ? { seconds: given }
        : { processor: given },
    method,
    ...(options !== undefined && { options }),
    // JAX and onnxruntime share work between cores differently: in the comparison each has one. What was tried of ours had two.
    ...((options !== undefined || !tune) && !smoke && flags.clock !== true && { cores: 1 }),
  };
});
const units = configs.flatMap((config) =>
  seeds.map((each) => ({
    name: `${config.method}, seed ${each}`,
    config: { ...config, seed: each } as Config,
  })),
);

async function run(config: Config): Promise<Result> {
  checkCores("pde-burgers", config.cores);
  const problem = burgersProblem(config);
  try {
    const rival = inPython[config.method];
    const method = rival === undefined ? own[config.method] : runOf(rival);
    if (method === undefined) throw new Error(`there is no method ${config.method}`);
    const { marks, params } = await method(problem, config);
    const size = { marks, params: problem.net.size };
    return config.method === drawn
      ? { ...size, profiles: await profilesOf(problem, params) }
      : size;
  } finally {
    await problem.dispose();
  }
}

/** Four times of the grid, to five digits. */
async function profilesOf(
  { reference, predicted, residualOnGrid }: ReturnType<typeof burgersProblem>,
  params: Parameters<ReturnType<typeof burgersProblem>["predicted"]>[0],
): Promise<Profile[]> {
  const { times, places, x, t, u } = reference;
  const [found, residual] = [await predicted(params), await residualOnGrid(params)];
  return [0.25, 0.5, 0.75, 1].map((share) => {
    const from = Math.round(share * (times - 1)) * places;
    const part = (of: Float64Array): number[] =>
      Array.from(of.subarray(from, from + places), (value) => Number(value.toPrecision(5)));
    const profile = { x: part(x), exact: part(u), found: part(found), residual: part(residual) };
    return { t: t[from] as number, ...profile };
  });
}

const chosen = units.filter(({ name }) => name.startsWith(flags.only ?? ""));
const lines = await runUnits(chosen, ({ config }) => run(config), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

/** The last error up to a time, and up to a step, which a run has to have reached. */
const errorAt = (marks: readonly Mark[], seconds: number): number =>
  // Within a percent: a run ends with the first step that is beyond its budget.
  (marks.at(-1)?.seconds ?? 0) < seconds
    ? Number.NaN
    : (marks.findLast((mark) => mark.seconds <= seconds * 1.01)?.error ?? Number.NaN);
const errorAfter = (marks: readonly Mark[], steps: number): number =>
  (marks.at(-1)?.steps ?? 0) < steps
    ? Number.NaN
    : (marks.findLast((mark) => mark.steps <= steps)?.error ?? Number.NaN);
/** Milliseconds a step between two marks. */
const stepTime = (from: Mark, to: Mark): number =>
  (1e3 * (to.seconds - from.seconds)) / (to.steps - from.steps);
/** Over the run, but for the first step, which compiles; draws of points count. */
const wholeStepTime = (marks: readonly Mark[]): number =>
  stepTime(marks[0] as Mark, marks.at(-1) as Mark);
/** In the fastest quarter of the time between two marks: what other work on the machine adds least to. */
const quietStepTime = (marks: readonly Mark[]): number => {
  const each = marks.slice(2).map((to, i) => stepTime(marks[i + 1] as Mark, to));
  const sorted = each.filter((time) => Number.isFinite(time)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
};

/** Times to draw at, a twentieth apart. */
const times = Array.from({ length: 200 }, (_, k) => 1.05 ** k).filter((time) => time < seconds);
times.push(seconds);

const summary = configs.flatMap(({ method, options }) => {
  const runs = lines
    .filter(({ config }) => config.method === method)
    .map(({ result }) => result.marks);
  if (runs.length === 0) return [];
  const over = (of: (marks: readonly Mark[]) => number): number => median(runs.map(of));
  const ends = runs.map((marks) => marks.at(-1) as Mark);
  return [
    {
      method,
      isRival: options !== undefined,
      runs: runs.length,
      at: (time: number) => over((marks) => errorAt(marks, time)),
      after: (steps: number) => over((marks) => errorAfter(marks, steps)),
      end: median(ends.map(({ error }) => error)),
      worst: Math.max(...ends.map(({ error }) => error)),
      loss: median(ends.map(({ loss }) => loss)),
      steps: median(ends.map(({ steps }) => steps)),
      first: over((marks) => (marks[0] as Mark).seconds),
      step: over(wholeStepTime),
      quiet: over(quietStepTime),
    },
  ];
});
const usual = !smoke && flags.only === undefined;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
/** A number, or a dash where no run went so far. */
const shown = (error: number): string | number => (Number.isNaN(error) ? "–" : error);
const errorTable = (name: string, rows: typeof summary, at: readonly number[]): void =>
  show(
    name,
    ["method", "seeds", ...at.map((time) => `${time} s`), "worst", "½ mean r²", "steps"],
    rows.map((s) => [s.method, s.runs, ...at.map((t) => shown(s.at(t))), s.worst, s.loss, s.steps]),
  );
if (tune) {
  const of = (isRival: boolean) => summary.filter((s) => s.isRival === isRival);
  errorTable("tried", of(false), [30, 60, seconds]);
  errorTable("rivals", of(true), [15, 30, fewer]);
} else {
  errorTable("errors", summary, [30, 60, fewer, seconds]);
  const reached = (count: number) => summary.some((s) => !Number.isNaN(s.after(count)));
  const counts = [100, 300, 1000, 3000, 10000, 30000].filter(reached);
  show(
    "steps",
    [
      "method",
      "first step, s",
      "ms a step",
      "fastest quarter",
      ...counts.map((count) => `${count} steps`),
    ],
    summary.map((s) => [
      ...[s.method, Number(s.first.toFixed(1)), Number(s.step.toPrecision(3))],
      shown(Number(s.quiet.toPrecision(3))),
      ...counts.map((count) => shown(s.after(count))),
    ]),
  );
}

mkdirSync(out, { recursive: true });
const write = (name: string, svg: string): void => writeFileSync(join(out, name), svg);
if (lines.length > 0) {
  const series = summary.map(({ method: name, at }) => ({
    name,
    points: times.map((time) => [time, at(time)] as const),
  }));
  const x = flags.clock === true ? "seconds" : "seconds of the processor";
  const axes = { x, y: "relative L2 error", logY: true };
  const title = "Burgers' equation: the same network on one core, medians of the seeds";
  write("error.svg", linePlot({ ...axes, series, title }));
  const first = series.filter(({ name }) => !(name in methods) || name === drawn);
  write("home.svg", linePlot({ ...axes, series: first, width: 420, height: 330 }));
}
const best = lines.find(({ config }) => config.method === drawn && config.seed === seeds[0]);
const profiles = best?.result.profiles ?? [];
if (profiles.length > 0) {
  const along = (pick: (profile: Profile) => readonly number[]) =>
    profiles.map((profile) => ({
      name: `t = ${profile.t}`,
      points: profile.x.map((x, i) => [x, pick(profile)[i] as number] as const),
    }));
  const title = "Gauss-Newton's solution of Burgers' equation";
  write("solution.svg", linePlot({ series: along(({ found }) => found), x: "x", y: "u", title }));
  write(
    "residual.svg",
    linePlot({
      series: along(({ residual }) => residual.map((r) => Math.abs(r))),
      x: "x",
      y: "|u_t + u u_x − ν u_xx|",
      title: "What is left of the equation",
      logY: true,
    }),
  );
}
log(`wrote what there is to draw to ${out}`);
for (const { method, end, loss, steps } of summary) record({ method, error: end, loss, steps });
