import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hostArray } from "@legendre/core-tensor";
import { odeint } from "@legendre/core-tensor/solvers";
import { curveFit } from "@legendre/reversible-gn/least-squares";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { deviation, mean } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";

/** Draws of noise, and what SciPy makes of them; `scipy_fits.py` writes them. Params are listed in the order of `names`. */
interface Draws {
  readonly times: readonly number[];
  readonly truth: readonly number[];
  readonly start: readonly number[];
  readonly draws: readonly {
    /** Prey and predators at each time. */
    readonly observed: readonly number[];
    readonly params: readonly number[];
    readonly errors: readonly number[];
  }[];
}

/** The rates of the equations, and both animals at the beginning. */
interface Hunt<T> {
  readonly births: T;
  readonly hunts: T;
  readonly deaths: T;
  readonly feeds: T;
  readonly first: T extends number ? readonly number[] : T;
}

const names = ["births", "hunts", "deaths", "feeds", "prey at 0", "predators at 0"];
const { smoke, log, progress, record, ...flags } = exampleFlags("ode-lotka-volterra", {
  draws: { type: "integer", help: "draws of noise to fit", default: 20 },
  finished: { type: "boolean", help: "table of what is finished; fits nothing" },
});
const { times, truth, start, draws }: Draws = JSON.parse(
  readFileSync(new URL("draws.json", import.meta.url), "utf8"),
);
const chosen = draws.slice(0, smoke ? 1 : flags.draws);

/** `prey′ = births · prey − hunts · prey · predators`, `predators′ = feeds · prey · predators − deaths · predators`. */
function hunted(
  { births, hunts, deaths, feeds, first }: Hunt<tf.Tensor>,
  at: tf.Tensor,
): tf.Tensor {
  const flow = (y: tf.Tensor): tf.Tensor => {
    const [prey, predators] = tf.unstack(y) as [tf.Tensor, tf.Tensor];
    const met = tf.mul(prey, predators);
    return tf.stack([
      tf.sub(tf.mul(births, prey), tf.mul(hunts, met)),
      tf.sub(tf.mul(feeds, met), tf.mul(deaths, predators)),
    ]);
  };
  return odeint(flow, first, at, { rtol: 1e-9, atol: 1e-9 }).values;
}

const treeOf = (list: readonly number[]): Hunt<number> => {
  const [births, hunts, deaths, feeds] = list as [number, number, number, number];
  return { births, hunts, deaths, feeds, first: list.slice(4) };
};
/** A tree of numbers and arrays as a list again. */
const listOf = (
  tree: {
    readonly [K in "births" | "hunts" | "deaths" | "feeds"]: number;
  } & { readonly first: { readonly data: ArrayLike<number> } },
): number[] => [
  ...[tree.births, tree.hunts, tree.deaths, tree.feeds],
  ...Array.from(tree.first.data),
];

/** A fit, params listed in the order of `names`. */
interface Fit {
  readonly params: readonly number[];
  readonly errors: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly steps: number;
  readonly status: string;
}

async function fitted(observed: readonly number[]): Promise<Fit> {
  const table = hostArray([...observed], [times.length, 2]);
  const fit = await curveFit(hunted, [...times], table, { start: treeOf(start) });
  const { lower, upper } = fit.interval(0.95);
  return {
    params: listOf(fit.params),
    errors: listOf(fit.standardErrors),
    lower: listOf(lower),
    upper: listOf(upper),
    steps: fit.history.length,
    status: fit.status,
  };
}

const units = chosen.map((_, draw) => ({ name: `draw ${draw + 1}`, config: { draw } }));
const lines = await runUnits(units, ({ config }) => fitted(draws[config.draw]?.observed ?? []), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});
const fits = lines.map(({ config, result }) => {
  const peer = draws[config.draw];
  const inside = truth.map(
    (value, j) => value >= (result.lower[j] ?? 0) && value <= (result.upper[j] ?? 0),
  );
  // In standard errors, which is how far it matters.
  const off = result.params.map(
    (value, j) => Math.abs(value - (peer?.params[j] ?? 0)) / (peer?.errors[j] ?? 0),
  );
  return { ...result, covers: inside, off: Math.max(...off) };
});

const rows = names.map((name, j) => {
  const found = fits.map(({ params }) => params[j] as number);
  const errors = fits.map((fit) => fit.errors[j] as number);
  return {
    name,
    truth: truth[j] as number,
    mean: mean(found),
    spread: deviation(found),
    error: mean(errors),
    covers: fits.filter(({ covers }) => covers[j]).length,
  };
});
const show = tableShower(log, smoke ? null : new URL("README.md", import.meta.url));
show(
  "fits",
  ["param", "truth", "mean", "their spread", "standard error", "95 % intervals that cover"],
  rows.map((r) => [r.name, r.truth, r.mean, r.spread, r.error, `${r.covers} of ${fits.length}`]),
);
const off = Math.max(...fits.map((fit) => fit.off));
log(`largest distance from SciPy's fit of the same draw: ${off.toExponential(1)} standard errors`);
for (const { params, errors, steps } of fits) record({ params, errors, steps });
record({ covers: rows.map(({ covers }) => covers), agrees: off < 1e-3 });
