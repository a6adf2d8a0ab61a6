import { readFileSync } from "node:fs";
import { curveFit } from "@legendre/reversible-gn/least-squares";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
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

/** What SciPy reaches, by problem and start; `scipy_fits.py` writes it. */
interface SciPy {
  readonly digits: Readonly<
    Record<string, readonly { readonly curve_fit: number; readonly strict: number }[]>
  >;
}

const { smoke, geodesic, log, record } = exampleFlags("nist-fits", {
  geodesic: { type: "boolean", help: "correct each step along the geodesic" },
});
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
const scipy = read<SciPy>("scipy.json");
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
  const [farPeer, nearPeer] = scipy.digits[problem.name] ?? [];
  const shown = (value: number | undefined): string => (value ?? Number.NaN).toFixed(1);
  rows.push([
    ...[
      problem.name,
      problem.difficulty,
      shown(far.params),
      shown(near.params),
      shown(near.errors),
    ],
    ...[`${far.steps}, ${near.steps}`, shown(farPeer?.curve_fit), shown(nearPeer?.curve_fit)],
    ...[shown(farPeer?.strict), shown(nearPeer?.strict)],
  ]);
  record({ problem: problem.name, far: far.params, near: near.params, errors: near.errors });
}
const head = [
  ...["problem", "difficulty", "far start", "near start", "standard errors", "steps"],
  ...["SciPy, far", "SciPy, near", "strict, far", "strict, near"],
];
log(table(head, rows));
log(`8 digits or more from the near start: ${counts.near8} of ${problems.length}`);
log(`6 digits or more from the far start: ${counts.far6} of ${problems.length}`);
record(counts);
