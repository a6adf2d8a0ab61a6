import { LegendreError } from "@legendre/core-tensor";
import { freeParams, type StepPlace } from "./bounded-step.ts";
import type { Jacobian, Linearisation } from "./jacobian.ts";
import { normalRows } from "./nystrom.ts";
import type { ParamSpace } from "./param-space.ts";
import type { ResidualProgram } from "./residual-program.ts";
import type { FitStep } from "./result.ts";
import type { Loss } from "./robust-loss.ts";
import { normOf } from "./vectors.ts";

/** The problem that a solver works on: weighted residuals with a loss, within bounds. */
export interface Problem {
  readonly where: string;
  readonly program: ResidualProgram;
  readonly space: ParamSpace<unknown>;
  /** Names the first number of the data that is not finite; undefined where there is none. */
  readonly suspect?: (() => string | undefined) | undefined;
  /** Square roots of the weights. */
  readonly roots: Float64Array;
  readonly loss: Loss;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** What params are measured in, one over their sizes; the lengths of their columns where it is undefined. */
  readonly lengths?: Float64Array | undefined;
  /** Draws other data at a point, before the trial step of this number. */
  readonly redraw?: ((x: Float64Array, step: number) => Promise<void>) | undefined;
  /** Trial steps between draws. */
  readonly redrawEvery?: number | undefined;
  /** Hears of each trial step, and of the point after it. */
  readonly heard?: ((step: FitStep, x: Float64Array) => unknown) | undefined;
}

/** Residuals somewhere. */
export interface Values {
  readonly x: Float64Array;
  /** As the function gave them. */
  readonly raw: Float64Array;
  /** Infinity where a residual is not finite. */
  readonly cost: number;
}

/** A point with its linearisation: residuals and Jacobian are weighted, and corrected for the loss. */
export interface Place extends Omit<StepPlace, "scale">, Values {
  /** What each row of the Jacobian was multiplied by: weight and loss. */
  readonly factors: Float64Array;
  /** Lengths of the columns of the Jacobian. */
  readonly norms: Float64Array;
  /** The greatest cosine between a free column of the Jacobian and the residuals: 0 at a minimum. */
  readonly optimality: number;
  /** Whether a fall of the cost is at most so many times what rounding of params and residuals changes it by. */
  readonly isRounding: (fall: number, times: number) => Promise<boolean>;
}

/** Products of numbers whose squares are below this lose digits. */
const leastCost = 1e-290;

/** Factors times numbers. A factor of 0 leaves a number out, whatever it is. */
export function weightedBy(factors: Float64Array, values: Float64Array): Float64Array {
  return values.map((value, i) => (factors[i] === 0 ? 0 : value * (factors[i] as number)));
}

/** Residuals and cost at a point. */
export async function valuesAt(problem: Problem, x: Float64Array): Promise<Values> {
  const raw = await problem.program.residuals(x);
  const weighted = weightedBy(problem.roots, raw);
  const cost = problem.loss.cost(weighted);
  return { x, raw, cost: Number.isNaN(cost) ? Number.POSITIVE_INFINITY : cost };
}

/** Whether the square of a length is far from both ends of what there is, in the digits of its program. */
function hasDigits(length: number, epsilon: number): boolean {
  const far = epsilon === Number.EPSILON ? 1e140 : 1e14;
  return length > 1 / far && length < far;
}

/** The linearisation at a point; a string where it is not finite, which says what. */
export async function placeAt(problem: Problem, x: Float64Array): Promise<Place | string> {
  const { program, space, roots, loss, lower, upper } = problem;
  const { epsilon } = program;
  const { residuals: raw, jacobian: own } = await program.linearise(x);
  const bad = raw.findIndex((value, i) => roots[i] !== 0 && !Number.isFinite(value));
  if (bad >= 0) return `${program.layout.name(bad)} is ${raw[bad]}`;
  const residuals = weightedBy(roots, raw);
  const cost = loss.cost(residuals);
  if (!Number.isFinite(cost)) return `the cost is ${cost}: squares of residuals overflow`;
  const factors = loss.correct(residuals).map((factor, i) => factor * (roots[i] as number));
  let jacobian = own.weighted(factors, residuals);
  let norms = await jacobian.norms();
  if (jacobian.gram !== undefined && !norms.every((norm) => hasDigits(norm, epsilon))) {
    // Squares that overflow or underflow say nothing of their column, and sums not which of their numbers is not finite.
    const stored = (await program.stored(x)) as Linearisation;
    jacobian = stored.jacobian.weighted(factors, residuals);
    norms = await jacobian.norms();
  }
  const badColumn = norms.findIndex((norm) => !Number.isFinite(norm));
  if (badColumn >= 0) {
    const bad = await badSlope(jacobian, norms);
    if (bad === undefined)
      return `the derivatives by ${space.name(badColumn)} overflow when added up`;
    return `the derivative of ${program.layout.name(bad.row)} by ${space.name(bad.column)} is ${bad.value}`;
  }
  const gradient = await jacobian.gradient();
  const length = Math.sqrt(2 * cost);
  let optimality = 0;
  if (cost > 0) {
    for (const j of freeParams({ x, residuals, jacobian, gradient, lower, upper })) {
      if (norms[j] === 0) continue;
      optimality = Math.max(
        optimality,
        Math.abs(gradient[j] as number) / (norms[j] as number) / length,
      );
    }
  }
  // Of corrected residuals, which a robust loss may make longer than the root of twice the cost.
  const size = normOf(residuals);
  const reach = norms.reduce((sum, norm, j) => sum + norm * Math.abs(x[j] as number), 0);
  let exact: number | undefined;
  const rounding = async (): Promise<number> => {
    exact ??= epsilon * (cost + (await movedByRounding(jacobian, residuals, x)));
    return exact;
  };
  return {
    x,
    raw,
    cost,
    factors,
    residuals,
    jacobian,
    gradient,
    norms,
    optimality,
    isRounding: async (fall, times) =>
      // Cauchy's and Schwarz's bound of it costs nothing, and is enough but for the last steps.
      fall <= times * epsilon * (cost + size * reach) && fall <= times * (await rounding()),
    lower,
    upper,
  };
}

/** Residuals with a weight above 0 and their rows of the Jacobian, weighted, and without the correction of the loss. */
export function rowsThatCount(
  { roots }: Pick<Problem, "roots">,
  { raw, factors }: Pick<Place, "raw" | "factors">,
  matrix: Float64Array,
): { readonly residuals: Float64Array; readonly matrix: Float64Array } {
  const n = matrix.length / raw.length;
  const counted = Array.from(roots.keys()).filter((i) => roots[i] !== 0);
  const rows = new Float64Array(counted.length * n);
  counted.forEach((i, at) => {
    const loss = (factors[i] as number) / (roots[i] as number);
    for (let j = 0; j < n; j++) rows[at * n + j] = (matrix[i * n + j] as number) / loss;
  });
  const residuals = Float64Array.from(counted, (i) => (raw[i] as number) * (roots[i] as number));
  return { residuals, matrix: rows };
}

/** The first entry that is not finite. An infinite slope makes NaN of others beside it, 0 times infinity, so it is the one to name. */
function firstNotFinite(values: Float64Array): number {
  const infinite = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
  return infinite >= 0 ? infinite : values.findIndex(Number.isNaN);
}

/** A derivative that is not finite; undefined where only their sum is not. */
async function badSlope(
  jacobian: Jacobian,
  norms: Float64Array,
): Promise<{ row: number; column: number; value: number } | undefined> {
  const { matrix, columns } = jacobian;
  if (matrix !== undefined) {
    const at = firstNotFinite(matrix);
    if (at < 0) return undefined;
    return { row: Math.floor(at / columns), column: at % columns, value: matrix[at] as number };
  }
  const column = firstNotFinite(norms);
  const slopes = await jacobian.times(norms.map((_, j) => (j === column ? 1 : 0)));
  const row = firstNotFinite(slopes);
  return row < 0 ? undefined : { row, column, value: slopes[row] as number };
}

/**
 * `Σ |r| Σ |J x|`: what the cost moves by where each param is off by its share. Where the Jacobian is not stored, as each is off to one side or the
 * other at random.
 */
async function movedByRounding(
  jacobian: Jacobian,
  residuals: Float64Array,
  x: Float64Array,
): Promise<number> {
  const { matrix, columns: n } = jacobian;
  if (matrix === undefined) {
    const [signs] = normalRows(1, n) as [Float64Array];
    const turned = x.map((value, j) => value * Math.sign(signs[j] as number));
    if (jacobian.gram !== undefined) {
      return normOf(residuals) * Math.sqrt(await jacobian.squared(turned));
    }
    const moved = await jacobian.times(turned);
    return moved.reduce((sum, value, i) => sum + Math.abs(value * (residuals[i] as number)), 0);
  }
  let sum = 0;
  for (let i = 0, at = 0; i < residuals.length; i++) {
    let moved = 0;
    for (let j = 0; j < n; j++, at++) {
      moved += Math.abs((matrix[at] as number) * (x[j] as number));
    }
    sum += Math.abs(residuals[i] as number) * moved;
  }
  return sum;
}

/** The linearisation at the start; throws code "non-finite" where it is none. */
export async function placeAtStart(problem: Problem): Promise<Place> {
  const place = await placeAt(problem, problem.space.start);
  if (typeof place !== "string") {
    checkUnderflow(problem, place);
    return place;
  }
  const suspect = problem.suspect?.();
  const cause =
    suspect === undefined
      ? "start elsewhere, or look for logarithms, roots and divisions there"
      : `${suspect}: leave that row out, or give its residuals the weight 0`;
  const message = `${place} at the start, before step 1; ${cause}`;
  throw new LegendreError("non-finite", problem.where, message, { step: 0 });
}

/** Throws where squares of residuals underflow: a cost of 0 would pass for a minimum. */
function checkUnderflow({ where, program, roots }: Problem, { raw, cost }: Place): void {
  if (cost > leastCost) return;
  const sizes = weightedBy(roots, raw).map(Math.abs);
  const largest = sizes.reduce((most, size, i) => (size > (sizes[most] as number) ? i : most), 0);
  const size = sizes[largest] as number;
  if (size === 0) return;
  const message = `${program.layout.name(largest)}, the largest, is ${size} with its weight at the start, and its square underflows; multiply the residuals by about ${(1 / size).toExponential(0)}`;
  throw new LegendreError("non-finite", where, message, { step: 0, value: size });
}
