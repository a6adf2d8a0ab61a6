import { fileURLToPath } from "node:url";
import { hostArray, jit } from "@legendre/core-tensor";
import { type FitMethod, leastSquares } from "@legendre/reversible-gn/least-squares";
import { type Field, interior, type Point } from "@legendre/reversible-gn/pde";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { median } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import type { Params } from "./equation.ts";
import { equations } from "./equations.ts";

/** One run. */
interface Config {
  readonly equation: string;
  readonly hidden: readonly number[];
  readonly points: number;
  readonly steps: number;
  /** What steps are measured in; see \`leastSquares\`. */
  readonly scale: "jacobian" | number;
  /** How long steps are; `"levenberg-marquardt"` where it is left out. */
  readonly method?: FitMethod;
  /** Whether steps are corrected along the geodesic. */
  readonly geodesic?: true;
  readonly seed: number;
  /** Places along each axis of the grid that errors are measured on. */
  readonly grid: number;
}

/** What a run leaves. */
interface Result {
  readonly params: number;
  /** Relative L2 error of the solution. */
  readonly error: number;
  readonly steps: number;
  readonly status: string;
  /** `½ mean r²` at the points. */
  readonly loss: number;
  /** Of the fit, as measured on a machine that may have had other work. */
  readonly seconds: number;
  /** The solution's numbers along lines where others have published some, by name. */
  readonly profiles?: Readonly<Record<string, readonly number[]>>;
}

const usualMethod: FitMethod = "levenberg-marquardt";
const { smoke, seed, log, progress, record, ...flags } = exampleFlags("pde-suite", {
  steps: { type: "integer", help: "Gauss-Newton steps of each fit", default: 600 },
  seeds: { type: "integer", help: "fits of each equation, seeds counted from --seed", default: 3 },
  method: { type: "string", help: "levenberg-marquardt or adaptive-ratio", default: usualMethod },
  geodesic: { type: "boolean", help: "correct each step along the geodesic" },
  only: { type: "string", help: "units whose name begins so, e.g. wave" },
  finished: { type: "boolean", help: "table of what is finished; runs nothing" },
});
const setting = smoke
  ? { hidden: [6, 6], points: 60, steps: 8, scale: 1, grid: 11 }
  : { hidden: [16, 16], points: 900, steps: flags.steps, scale: 1, grid: 65 };
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const method = flags.method as FitMethod;
// What is usual has no part in names and settings, which finished runs are found by.
const solver = {
  ...(method !== usualMethod && { method }),
  ...(flags.geodesic && { geodesic: true as const }),
};
const labelOf = (config: Pick<Config, "equation" | "method" | "geodesic">): string =>
  [config.equation, config.method, config.geodesic && "geodesic"].filter(Boolean).join(", ");
const units = Object.keys(equations).flatMap((equation) =>
  seeds.map((each) => ({
    name: `${labelOf({ equation, ...solver })}, seed ${each}`,
    config: { ...setting, ...solver, equation, seed: each } as Config,
  })),
);

async function run({
  equation,
  hidden,
  points,
  steps,
  scale,
  grid,
  ...config
}: Config): Promise<Result> {
  const make = equations[equation];
  if (make === undefined) throw new Error(`there is no equation ${equation}`);
  const { domain, net, residual, solution, exact, profiles = [] } = make(hidden);
  const fit = await leastSquares((params, at) => residual(params, at), net.init(config.seed), {
    data: interior(domain, points, { seed: config.seed }),
    perRow: true,
    method: config.method ?? usualMethod,
    system: "normal",
    geodesic: config.geodesic ?? false,
    scale,
    maxSteps: steps,
  });
  const [first, second] = domain.names.map((_, i) => {
    const [low, high] = [domain.lower[i] as number, domain.upper[i] as number];
    return Array.from({ length: grid }, (_unused, k) => low + ((high - low) * k) / (grid - 1));
  }) as [number[], number[]];
  const places = first.flatMap((a) => second.map((b) => [a, b] as const));
  const valuesOf = async (
    field: (u: Field) => Field,
    at: Readonly<Record<string, readonly number[]>>,
  ): Promise<number[]> => {
    const values = jit((params: Params, of: Point) => field(solution(params))(of), {
      precision: "float64",
      spin: false,
    });
    const hosted = Object.fromEntries(
      Object.entries(at).map(([name, line]) => [name, hostArray([...line])]),
    );
    const { data } = await values(fit.params, hosted);
    await values.dispose();
    return Array.from(data);
  };
  const columns = domain.names.map((name, i) => [name, places.map((place) => place[i] as number)]);
  const found = await valuesOf((u) => u, Object.fromEntries(columns));
  const lines: Record<string, number[]> = {};
  for (const { name, at, of } of profiles) lines[name] = await valuesOf(of, at);
  let [off, size] = [0, 0];
  Array.from(exact(places)).forEach((value, i) => {
    off += ((found[i] as number) - value) ** 2;
    size += value ** 2;
  });
  return {
    params: net.size,
    error: Math.sqrt(off / size),
    steps: fit.history.length,
    status: fit.status,
    loss: fit.cost / points,
    seconds: fit.history.at(-1)?.seconds ?? 0,
    ...(profiles.length > 0 && { profiles: lines }),
  };
}

const chosen = units.filter(({ name }) => name.startsWith(flags.only ?? ""));
const lines = await runUnits(chosen, ({ config }) => run(config), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});
const labels = [...new Set(lines.map(({ config }) => labelOf(config)))];
const rows = labels.flatMap((equation) => {
  const own = lines
    .filter(({ config }) => labelOf(config) === equation)
    .map(({ result }) => result);
  if (own.length === 0) return [];
  const of = (pick: (result: Result) => number): number[] => own.map(pick);
  return [
    {
      equation,
      weights: own[0]?.params ?? 0,
      runs: own.length,
      steps: median(of(({ steps }) => steps)),
      error: median(of(({ error }) => error)),
      worst: Math.max(...of(({ error }) => error)),
      loss: median(of(({ loss }) => loss)),
    },
  ];
});
const usual = !smoke && flags.only === undefined && Object.keys(solver).length === 0;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  "errors",
  ["equation", "weights", "seeds", "steps", "error, median", "worst", "½ mean r²"],
  rows.map((r) => [r.equation, r.weights, r.runs, r.steps, r.error, r.worst, r.loss]),
);
const beside = Object.entries(equations).flatMap(([equation, make]) => {
  const first = lines.find(({ config }) => config.equation === equation)?.result.profiles;
  return (make(setting.hidden).profiles ?? []).flatMap((line) =>
    (first?.[line.name] ?? []).map((value, i) => [
      `${line.name} at ${line.along} = ${line.at[line.along]?.[i]}`,
      ...[value, line.computed[i], line.published[i]].map((speed) => (speed ?? NaN).toFixed(5)),
    ]),
  );
});
show("ghia", ["speed", "network", "polynomials", "Ghia et al."], beside);
for (const { equation, error, loss, steps } of rows) record({ equation, error, loss, steps });
