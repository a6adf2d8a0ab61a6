import { type HostArray, LegendreError } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { sub, type Tensor } from "@legendre/core-tensor/ops";
import { flag, type OptionsOf, options, value } from "@legendre/core-tensor/options";
import type { CurveRecord } from "./curve-record.ts";
import { type FittedCurve, fittedCurve } from "./fitted-curve.ts";
import { estimated, leastSquaresOptions } from "./least-squares.ts";
import { checkPredictors, observations } from "./observations.ts";
import {
  type ByLeaf,
  type BySomeLeaves,
  type SolverOptions,
  solverOptions,
  solverRules,
} from "./options.ts";
import { type ParamSpace, paramSpace } from "./param-space.ts";
import { type ParamProfile, type ProfileOptions, profiles, type Refit } from "./profile.ts";
import { checkMemory } from "./residual-program.ts";
import { residualTests } from "./residual-tests.ts";
import type { LeastSquaresResult } from "./result.ts";
import type { Fitted, Numeric, Traced } from "./values.ts";

/** The options of {@link curveFit}. */
export const curveFitOptions = options(
  "curveFit",
  {
    start: value(undefined, [
      "the params to start from, as { a: 1, b: 0 }",
      (given) => given !== undefined,
    ]),
    /**
     * Standard deviations of `y`: one number, or as many as there are in `y`; above 0. Infinity leaves an observation out of everything: it may be NaN, and it is no degree
     * of freedom.
     */
    sigma: value<Numeric, number>(1),
    /** Whether `sigma` is known in earnest. Otherwise only the ratios count, and errors are scaled by what residuals say of the noise. */
    absoluteSigma: flag(false),
  },
  { from: solverOptions, rules: solverRules },
);

/** Options of {@link curveFit}. */
export interface CurveFitOptions<P> extends SolverOptions, OptionsOf<typeof curveFitOptions> {
  /** Params to start from. A tree of numbers, lists, typed arrays, host arrays or tensors; required. */
  readonly start: P;
}

/** What {@link curveFit} returns: a result of {@link leastSquares}, and what statistics make of it. */
export interface CurveFit<P, X>
  extends Omit<LeastSquaresResult<P>, keyof FittedCurve<P, X>>,
    FittedCurve<P, X> {
  /**
   * Intervals by profiles: each param is moved away from its estimate while all others are fitted anew, as far as the cost allows. They are right where the linearised
   * model is not: not symmetric, one-sided at bounds, open where data set no end. Some ten fits a param.
   *
   * @see Bates and Watts (1988), "Nonlinear regression analysis and its applications", chapter 6.
   */
  readonly profile: (options?: ProfileOptions) => Promise<readonly ParamProfile[]>;
}

/**
 * Fits a curve to points by least squares, `y ≈ f(params, x)`, in float64 and with exact derivatives.
 *
 * @param f - the curve, written with `tf.*` ops: `(params, x)` to a tensor of the shape of `y`.
 * @param x - what the curve is a function of: an array, or a tree of arrays.
 * @param y - the observations, of any shape.
 * @param options - see {@link CurveFitOptions}; `start` is required.
 * @returns a promise of a {@link CurveFit}.
 * @throws those of {@link leastSquares}; code "shape" where values of the curve are not shaped like `y`, or `x` is a list of its rows; "option" for a `sigma` that is
 *   not positive; "non-finite" for numbers of `x` and `y` that are not, naming the first.
 *
 * @example
 * ```ts
 * import { curveFit } from "@legendre/reversible-gn/least-squares";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const t = [0, 1, 2, 3, 4];
 * const y = [5.1, 3.0, 1.8, 1.1, 0.7];
 * const decay = (p: { size: tf.Tensor; rate: tf.Tensor }, x: tf.Tensor) =>
 *   tf.mul(p.size, tf.exp(tf.neg(tf.mul(p.rate, x))));
 * const fit = await curveFit(decay, t, y, { start: { size: 1, rate: 1 } });
 * console.log(fit.params.rate.toFixed(3), fit.standardErrors.rate.toFixed(3)); // 0.514 0.007
 * const { value, confidence } = await fit.predict([5]);
 * console.log([confidence.lower, value, confidence.upper].map(({ data }) => data[0].toFixed(2))); // [ '0.35', '0.39', '0.43' ]
 * ```
 *
 * @remarks `predict` compiles the curve at each call. Intervals and bands are those of the linearised model; with params at bounds those of the others, and of the
 *   curve, are conditional on these. With a robust loss errors are Huber's, for noise of one distribution, outliers and all, whose scale is `sigma`.
 */
export async function curveFit<P, X>(
  f: (params: Traced<P>, x: Traced<X>) => Tensor,
  x: X,
  y: Numeric,
  options: CurveFitOptions<P>,
): Promise<CurveFit<P, X>> {
  return (await curveFitted(f, x, y, options)).fit;
}

/** {@link curveFit}, and what the fit knows. */
export async function curveFitted<P, X>(
  f: (params: Traced<P>, x: Traced<X>) => Tensor,
  x: X,
  y: Numeric,
  options: CurveFitOptions<P>,
): Promise<{ readonly fit: CurveFit<P, X>; readonly record: CurveRecord<P> }> {
  const where = "curveFit";
  const { start: given, sigma, absoluteSigma, ...solver } = curveFitOptions.resolve(options);
  const start = given as P;
  await untilReady([x, y, sigma]);
  const { observed, weights, common } = observations(where, y, sigma);
  checkPredictors(where, x, observed.shape, weights);
  // Standard errors are made of the Jacobian, so that there is no fit without it.
  const size = paramSpace(where, start).size;
  checkMemory(where, observed.data.length, size, solver.memoryLimit);
  const residuals = (
    params: Traced<P>,
    data: { readonly x: Traced<X>; readonly y: Tensor },
  ): Tensor => {
    const value = f(params, data.x);
    if (value.shape.join() === data.y.shape.join()) return sub(value, data.y);
    const message = `values of the curve have shape [${value.shape}], y has [${data.y.shape}]; make them alike`;
    throw new LegendreError("shape", where, message, { got: value.shape, expected: data.y.shape });
  };
  const settings = {
    ...leastSquaresOptions.resolve(undefined),
    ...solver,
    data: { x, y: observed },
    weights: weights as ByLeaf,
  };
  const { result: fit, at: statistics } = await estimated(
    where,
    residuals as never,
    start,
    settings,
  );
  const { spectrum, noise } = statistics();
  const squares = squaresOf(observed, fit.residuals as HostArray, weights.data as Float64Array);
  const record: CurveRecord<P> = {
    status: fit.status,
    converged: fit.converged,
    message: fit.message,
    counts: fit.counts,
    params: fit.params as Fitted<P>,
    at: statistics(),
    absoluteSigma,
    common,
    rSquared: 1 - squares.left / squares.total,
    memoryLimit: solver.memoryLimit,
    tests: () =>
      residualTests({
        residuals: (fit.residuals as HostArray).data as Float64Array,
        jacobian: (fit.jacobian as HostArray).data as Float64Array,
        spectrum,
        variance: absoluteSigma ? 1 : noise.ofObservations,
        squares,
        weights: weights.data as Float64Array,
        isRobust: noise.isRobust,
      }),
  };
  const fitted = fittedCurve<P, X>(f as never, record);
  const space = paramSpace<P>(where, fit.params as P);
  const heldFit: Refit = async (from, j) => {
    const held = (ends: Float64Array): BySomeLeaves =>
      space.tree(ends.map((bound, k) => (k === j ? (from[k] as number) : bound))) as BySomeLeaves;
    const { lower, upper } = record.at;
    const bounds = { lower: held(lower), upper: held(upper) };
    const { result } = await estimated(where, residuals as never, space.tree(from), {
      ...settings,
      bounds,
    });
    const { cost, converged, params } = result;
    return { x: paramSpace(where, params).start, cost, converged };
  };
  const profile: CurveFit<P, X>["profile"] = (given) =>
    profiles(record, fit.cost, space as ParamSpace<unknown>, heldFit, given);
  return { fit: { ...(fit as LeastSquaresResult<P>), ...fitted, profile }, record };
}

/** Weighted squares: of the residuals, and of what `y` is off its weighted mean. */
function squaresOf(
  y: HostArray,
  residuals: HostArray,
  weights: Float64Array,
): { left: number; total: number } {
  let [sum, mean] = [0, 0];
  weights.forEach((w, i) => {
    if (w === 0) return;
    sum += w;
    mean += w * (y.data[i] as number);
  });
  mean /= sum;
  let [left, total] = [0, 0];
  weights.forEach((w, i) => {
    if (w === 0) return;
    left += w * (residuals.data[i] as number) ** 2;
    total += w * ((y.data[i] as number) - mean) ** 2;
  });
  return { left, total };
}
