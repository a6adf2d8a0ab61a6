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

/** What another program reaches, by problem and start, far and near; `scipy_fits.py` and `ceres_fits.cpp` write it. */
interface Peer<K extends string> {
  readonly digits: Readonly<Record<string, readonly Readonly<Record<K, number>>[]>>;
}

/** SciPy with the exact Jacobian: its methods, each with params as they are and measured by their columns. */
const exactSettings = ["exact_lm", "exact_lm_jac", "exact_trf", "exact_trf_jac"] as const;
type Setting = "curve_fit" | "strict" | "least_squares" | (typeof exactSettings)[number];

const { smoke, geodesic, log, record } = exampleFlags("nist-fits", {
  geodesic: { type: "boolean", help: "correct each step along the geodesic" },
});
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
const scipy = read<Peer<Setting>>("scipy.json");
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

/** Problems with 8 digits or more from the near start, and with 6 or more from the far one. */
function counted<K extends string>(peer: Peer<K>, key: K): { near8: number; far6: number } {
  const found = problems.map(({ name }) => peer.digits[name]?.map((row) => row[key]) ?? []);
  return {
    near8: found.filter(([, near = 0]) => near >= 8).length,
    far6: found.filter(([far = 0]) => far >= 6).length,
  };
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

// The rival's best setting is its row.
const total = (key: Setting): number => {
  const { near8, far6 } = counted(scipy, key);
  return near8 + far6;
};
const best = exactSettings.reduce((most, key) => (total(key) > total(most) ? key : most));

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
    ...(["curve_fit", "strict", best] as const).map((key) => both(scipy, problem, key)),
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
  ...["SciPy: far, near", "strict", "exact", "Ceres: far, near", "strict"],
];
const guide = new URL("../../docs/guide/least-squares.md", import.meta.url);
tableShower(log, smoke || geodesic ? null : guide)("NIST", head, rows);
const text = ({ near8, far6 }: { near8: number; far6: number }): [string, string] => [
  `${near8} of ${problems.length}`,
  `${far6} of ${problems.length}`,
];
const bySettings: [string, { near8: number; far6: number }][] = [
  ["`curveFit`, defaults", counts],
  ["SciPy `curve_fit`, defaults", counted(scipy, "curve_fit")],
  ["SciPy `curve_fit`, tolerances of 1e-15", counted(scipy, "strict")],
  ["SciPy `least_squares`, defaults", counted(scipy, "least_squares")],
  ...exactSettings.map((key): [string, { near8: number; far6: number }] => {
    const [, method, scale] = key.split("_");
    const name = `SciPy \`${method}\`, exact Jacobian, 1e-15, \`x_scale\` ${scale === undefined ? "1" : '"jac"'}`;
    return [name, counted(scipy, key)];
  }),
  ["Ceres, defaults", counted(ceres, "default")],
  ["Ceres, tolerances of 1e-16", counted(ceres, "strict")],
];
tableShower(log, smoke || geodesic ? null : guide)(
  "NIST COUNTS",
  ["solver and setting", "8 digits, near", "6 digits, far"],
  bySettings.map(([name, of]) => [name, ...text(of)]),
);
const [near, far] = text(counts);
log(`8 digits or more from the near start: ${near}`);
log(`6 digits or more from the far start: ${far}`);
const [nearBest, farBest] = text(counted(scipy, best));
log(`SciPy's best setting (${best}): ${nearBest} and ${farBest}`);
record(counts);
