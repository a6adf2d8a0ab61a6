import { readFileSync } from "node:fs";
import { curveFit } from "@legendre/reversible-gn/least-squares";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { models } from "./models.ts";

/** A problem of NIST's Statistical Reference Datasets. */
interface Problem {
  readonly name: string;
  readonly difficulty: "lower" | "average" | "higher";
  /** Far from the certified params, and nearer. */
  readonly starts: readonly (readonly number[])[];
  readonly certified: readonly number[];
  readonly standardErrors: readonly number[];
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
}

/** What another program reaches, by problem and start; `scipy_fits.py` and `ceres_fits.cpp` write it. */
interface Peer<K extends string> {
  readonly digits: Readonly<Record<string, readonly Readonly<Record<K, number>>[]>>;
}

const { smoke, geodesic, log, record } = exampleFlags("nist-fits", {
  geodesic: { type: "boolean", help: "correct each step along the geodesic" },
});
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
const scipy = read<Peer<"curve_fit" | "strict">>("scipy.json");
const ceres = read<Peer<"default" | "strict">>("ceres.json");
const all = read<readonly Problem[]>("problems.json");
const problems = smoke
  ? all.filter(({ name }) => ["Misra1a", "BoxBOD", "Nelson"].includes(name))
  : all;

/** The least number of digits that agree, from 0 to 11: as many as are certified. */
function digits(found: ArrayLike<number>, certified: readonly number[]): number {
  const off = certified.map((value, i) => Math.abs((found[i] as number) - value) / Math.abs(value));
  const worst = Math.max(...off);
  return Number.isNaN(worst) ? 0 : Math.min(11, Math.max(0, -Math.log10(worst)));
}

/** A peer's digits from both starts, as text. */
function both<K extends string>(peer: Peer<K>, { name }: Problem, key: K): string {
  return (peer.digits[name] ?? []).map((row) => row[key].toFixed(1)).join(", ");
}

async function fitted(problem: Problem, start: readonly number[]) {
  const model = models[problem.name];
  if (model === undefined) throw new Error(`there is no model for ${problem.name}`);
  // Nelson's model is of the logarithm.
  const y = problem.name === "Nelson" ? problem.y.map(Math.log) : problem.y;
  const curve = (b: tf.Tensor, x: readonly tf.Tensor[]) => model(tf.unstack(b), x);
  const fit = await curveFit(curve, problem.x, y, { start, geodesic });
  return {
    params: digits(fit.params.data, problem.certified),
    errors: digits(fit.standardErrors.data, problem.standardErrors),
    steps: fit.history.length,
    status: fit.status,
  };
}

const rows: (string | number)[][] = [];
const counts = { far6: 0, near8: 0 };
for (const problem of problems) {
  const [far, near] = [
    await fitted(problem, problem.starts[0] ?? []),
    await fitted(problem, problem.starts[1] ?? []),
  ];
  if (far.params >= 6) counts.far6++;
  if (near.params >= 8) counts.near8++;
  const own = [far.params, near.params, near.errors];
  const peers = [
    ...(["curve_fit", "strict"] as const).map((key) => both(scipy, problem, key)),
    ...(["default", "strict"] as const).map((key) => both(ceres, problem, key)),
  ];
  rows.push([
    ...[problem.name, problem.difficulty],
    ...own.map((value) => value.toFixed(1)),
    `${far.steps}, ${near.steps}`,
    ...peers,
  ]);
  record({ problem: problem.name, far: far.params, near: near.params, errors: near.errors });
}
const head = [
  ...["problem", "difficulty", "far", "near", "errors, near", "steps"],
  ...["SciPy: far, near", "strict", "Ceres: far, near", "strict"],
];
const guide = new URL("../../docs/guide/least-squares.md", import.meta.url);
tableShower(log, smoke || geodesic ? null : guide)("NIST", head, rows);
log(`8 digits or more from the near start: ${counts.near8} of ${problems.length}`);
log(`6 digits or more from the far start: ${counts.far6} of ${problems.length}`);
record(counts);
