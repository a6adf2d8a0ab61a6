import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import type { Mark } from "../shared/pde/clock.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits } from "../shared/units.ts";
import { candidates, methods } from "./methods.ts";
import { burgersProblem, type Setting } from "./problem.ts";

/** One run. */
interface Config extends Setting {
  readonly method: string;
}

/** What a run leaves: its curve, and for drawing what it found at some times. */
interface Result {
  readonly marks: readonly Mark[];
  readonly params: number;
  readonly profiles: readonly Profile[];
}

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
    help: "of the processor, all cores together, for each run: 300, with --tune 120",
  },
  clock: {
    type: "boolean",
    help: "budgets in seconds of the clock, for a machine with no other work",
  },
  seeds: { type: "integer", help: "runs of each method, seeds counted from --seed", default: 5 },
  only: { type: "string", help: "units whose name begins so, e.g. Adam" },
  tune: {
    type: "boolean",
    help: "tries settings of all methods, with seed 10, in place of the comparison",
  },
  finished: { type: "boolean", help: "table and figures of what is finished; runs nothing" },
});
const seconds = flags.seconds ?? (flags.tune === true ? 120 : 300);
const setting = {
  hidden: smoke ? [8, 8] : [20, 20, 20],
  points: smoke ? 100 : 2500,
  candidates: 4,
  grid: smoke ? ([5, 41] as const) : ([51, 401] as const),
  budget: smoke ? { steps: 20 } : flags.clock === true ? { seconds } : { processor: seconds },
};
const all = flags.tune === true ? candidates : methods;
// What is tried is tried with a seed that no table has.
const seeds = flags.tune
  ? [seed + 10]
  : Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const units = Object.keys(all).flatMap((method) =>
  seeds.map((each) => ({
    name: `${method}, seed ${each}`,
    config: { ...setting, method, seed: each },
  })),
);

async function run(config: Config): Promise<Result> {
  const problem = burgersProblem(config);
  try {
    const method = all[config.method];
    if (method === undefined) throw new Error(`there is no method ${config.method}`);
    const { marks, params } = await method(problem, config);
    const profiles = await profilesOf(problem, params);
    return { marks, params: problem.net.size, profiles };
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

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (
    ((sorted[Math.floor(middle - 0.5)] as number) + (sorted[Math.floor(middle)] as number)) / 2
  );
};
/** The last error up to a time. */
const errorAt = (marks: readonly Mark[], seconds: number): number =>
  marks.findLast((mark) => mark.seconds <= seconds)?.error ?? Number.NaN;

/** Times to draw at, a twentieth apart. */
const times = Array.from({ length: 200 }, (_, k) => 1.05 ** k).filter((time) => time < seconds);
times.push(seconds);

const summary = Object.keys(all).flatMap((method) => {
  const own = lines.filter(({ config }) => config.method === method).map(({ result }) => result);
  if (own.length === 0) return [];
  const at = (seconds: number): number => median(own.map(({ marks }) => errorAt(marks, seconds)));
  const ends = own.map(({ marks }) => marks.at(-1) as Mark);
  return [
    {
      method,
      at,
      runs: own.length,
      half: at(30),
      minute: at(60),
      end: median(ends.map(({ error }) => error)),
      worst: Math.max(...ends.map(({ error }) => error)),
      loss: median(ends.map(({ loss }) => loss)),
      steps: median(ends.map(({ steps }) => steps)),
    },
  ];
});
const usual = !smoke && flags.only === undefined;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  flags.tune === true ? "tried" : "errors",
  ["method", "seeds", "30 s", "60 s", `${seconds} s`, "worst", "½ mean r²", "steps"],
  summary.map((s) => [s.method, s.runs, s.half, s.minute, s.end, s.worst, s.loss, s.steps]),
);

mkdirSync(out, { recursive: true });
const write = (name: string, svg: string): void => writeFileSync(join(out, name), svg);
if (lines.length > 0) {
  const series = summary.map(({ method: name, at }) => ({
    name,
    points: times.map((time) => [time, at(time)] as const),
  }));
  const x = flags.clock === true ? "seconds" : "seconds of the processor";
  const axes = { series, x, y: "relative L2 error", logY: true };
  const title = "Burgers' equation: the same network and points, medians of the seeds";
  write("error.svg", linePlot({ ...axes, title }));
  write("home.svg", linePlot({ ...axes, width: 420, height: 330 }));
}
const best = lines.find(
  ({ config }) => config.method === "Gauss-Newton" && config.seed === seeds[0],
);
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
