import { HostArray, LegendreError } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { sub, type Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { leastSquares } from "./least-squares.ts";
import { linearised } from "./linearised-curve.ts";
import { type ByLeaf, checkSolver, type SolverOptions, solverOptionDefaults } from "./options.ts";
import { paramSpace } from "./param-space.ts";
import { checkMemory } from "./residual-program.ts";
import type { LeastSquaresResult } from "./result.ts";
import { storedSystems } from "./step-system.ts";
import { studentQuantile } from "./student-t.ts";
import { type Fitted, hostedArray, type Numeric, type Traced } from "./values.ts";

/** Options of {@link curveFit}. */
export interface CurveFitOptions<P> extends SolverOptions {
  /** Params to start from. A tree of numbers, lists, typed arrays, host arrays or tensors; required. */
  readonly start: P;
  /** Standard deviations of `y`: one number, or as many as there are in `y`; above 0. @defaultValue `1` */
  readonly sigma?: Numeric | undefined;
  /**
   * Whether `sigma` is known in earnest. Otherwise only the ratios count, and errors are scaled by what residuals say of the noise.
   * @defaultValue `false`
   */
  readonly absoluteSigma?: boolean | undefined;
}

/** What {@link curveFit} returns: a result of {@link leastSquares}, and what statistics make of it. */
export interface CurveFit<P, X> extends LeastSquaresResult<P> {
  /** Standard errors of the params; Infinity for those that the data do not determine, 0 for those at a bound. */
  readonly standardErrors: Fitted<P>;
  /** The variance of the noise for `sigma` 1: `Σ (r/σ)² / (m − n)`; 1 with `absoluteSigma`. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** The share of the (weighted) variance of `y` that the fit explains. */
  readonly rSquared: number;
  /** Confidence intervals of the params, by Student's t: `level` from 0 to 1, 0.95 if left out. */
  readonly interval: (level?: number) => { readonly lower: Fitted<P>; readonly upper: Fitted<P> };
  /** Values of the curve with their bands; `x` like that of the fit, with other numbers and lengths. */
  readonly predict: (x: X, options?: PredictOptions) => Promise<Prediction>;
}

/** Options of {@link CurveFit.predict}. */
export interface PredictOptions {
  /** The probability that a band covers. @defaultValue `0.95` */
  readonly level?: number | undefined;
  /** Standard deviations of new observations, in the measure of the fit's `sigma`. @defaultValue `1` */
  readonly sigma?: Numeric | undefined;
}

/** A curve with its bands, each of the shape of the curve's values. */
export interface Prediction {
  readonly value: HostArray;
  /** Of the curve, as far as the params are uncertain. */
  readonly standardError: HostArray;
  /** Where the curve is. */
  readonly confidence: { readonly lower: HostArray; readonly upper: HostArray };
  /** Where a new observation is. */
  readonly prediction: { readonly lower: HostArray; readonly upper: HostArray };
}

/**
 * Fits a curve to points by least squares, `y ≈ f(params, x)`, in float64 and with exact derivatives.
 *
 * @param f - the curve, written with `tf.*` ops: `(params, x)` to a tensor of the shape of `y`.
 * @param x - what the curve is a function of: an array, or a tree of arrays.
 * @param y - the observations, of any shape.
 * @param options - see {@link CurveFitOptions}; `start` is required.
 * @returns a promise of a {@link CurveFit}.
 * @throws those of {@link leastSquares}; code "shape" where values of the curve are not shaped like `y`; "option" for a `sigma` that is not positive.
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
 * @remarks `predict` compiles the curve at each call. Intervals and bands are those of the linearised model.
 */
export async function curveFit<P, X>(
  f: (params: Traced<P>, x: Traced<X>) => Tensor,
  x: X,
  y: Numeric,
  options: CurveFitOptions<P>,
): Promise<CurveFit<P, X>> {
  const where = "curveFit";
  const settings = resolveOptions(where, options as object, {
    ...solverOptionDefaults,
    start: undefined as P | undefined,
    sigma: 1 as Numeric,
    absoluteSigma: false,
  });
  const { start, sigma, absoluteSigma, ...solver } = settings;
  checkOneOf(where, "absoluteSigma", absoluteSigma, [true, false]);
  if (start === undefined) {
    const message = "start is missing: give the params to start from, as { start: { a: 1, b: 0 } }";
    throw new LegendreError("option", where, message, { option: "start" });
  }
  await untilReady([y, sigma]);
  const observed = hostedArray(where, "y", y);
  checkSolver(where, solver, options);
  checkOneOf(where, "system", solver.system, ["auto", ...storedSystems]);
  // Standard errors are made of the Jacobian, so that there is no fit without it.
  const size = paramSpace(where, start).size;
  checkMemory(where, observed.data.length, size, solver.memoryLimit);
  const deviations = positive(where, "sigma", sigma, observed.shape);
  const residuals = (
    params: Traced<P>,
    data: { readonly x: Traced<X>; readonly y: Tensor },
  ): Tensor => {
    const value = f(params, data.x);
    if (value.shape.join() === data.y.shape.join()) return sub(value, data.y);
    const message = `values of the curve have shape [${value.shape}], y has [${data.y.shape}]; make them alike`;
    throw new LegendreError("shape", where, message, { got: value.shape, expected: data.y.shape });
  };
  const weights = new HostArray(
    observed.shape,
    "float64",
    deviations.map((s) => 1 / s / s),
  );
  const data = { x, y: observed };
  const fit = await leastSquares(residuals as never, start, {
    ...solver,
    // As they were given: the method has no use for some of them, and refuses these.
    initialRadius: options.initialRadius,
    initialDamping: options.initialDamping,
    targetRatio: options.targetRatio,
    data,
    weights: weights as ByLeaf,
  });
  const covariance = fit.covariance({ absolute: absoluteSigma });
  const space = paramSpace<P>(where, fit.params as P);
  const degrees = absoluteSigma ? Number.POSITIVE_INFINITY : covariance.degreesOfFreedom;
  const quantile = (of: string, level: number): number => {
    checkNumber(of, "level", level, { exclusiveMin: 0, exclusiveMax: 1 });
    return degrees > 0 ? studentQuantile(level, degrees) : Number.NaN;
  };
  return {
    ...(fit as LeastSquaresResult<P>),
    standardErrors: covariance.standardErrors as Fitted<P>,
    variance: covariance.variance,
    degreesOfFreedom: covariance.degreesOfFreedom,
    rSquared: explained(observed, fit.residuals as HostArray, weights.data as Float64Array),
    interval: (level = 0.95) => {
      const t = quantile(`${where}.interval`, level);
      const n = space.size;
      const error = (j: number): number =>
        t * Math.sqrt(covariance.matrix.data[j * (n + 1)] as number);
      return {
        lower: space.fitted(space.start.map((value, j) => value - error(j))),
        upper: space.fitted(space.start.map((value, j) => value + error(j))),
      };
    },
    predict: async (at, given = {}) => {
      const own = `${where}.predict`;
      const { level, sigma: noise } = resolveOptions(own, given as object, {
        level: 0.95,
        sigma: 1 as Numeric,
      });
      const t = quantile(own, level);
      await untilReady([at, noise]);
      const { values, variances, shape } = await linearised(
        own,
        f as never,
        space,
        at,
        solver.memoryLimit,
        covariance.matrix,
      );
      const spread = positive(own, "sigma", noise, shape);
      const as = (data: Float64Array): HostArray => new HostArray(shape, "float64", data);
      const band = (width: Float64Array): { lower: HostArray; upper: HostArray } => ({
        lower: as(values.map((value, i) => value - t * (width[i] as number))),
        upper: as(values.map((value, i) => value + t * (width[i] as number))),
      });
      const standardError = variances.map(Math.sqrt);
      const total = variances.map((v, i) =>
        Math.sqrt(v + covariance.variance * (spread[i] as number) ** 2),
      );
      return {
        value: as(values),
        standardError: as(standardError),
        confidence: band(standardError),
        prediction: band(total),
      };
    },
  };
}

/** Standard deviations of a shape; one number stands for all. */
function positive(
  where: string,
  name: string,
  given: Numeric,
  shape: readonly number[],
): Float64Array {
  const { shape: own, data } = hostedArray(where, name, given);
  const size = shape.reduce((a, b) => a * b, 1);
  if (own.length > 0 && own.join() !== shape.join()) {
    const message = `${name} has shape [${own}], expected [${shape}] or one number`;
    throw new LegendreError("shape", where, message, { got: own, expected: shape });
  }
  const all = Float64Array.from({ length: size }, (_, i) => data[own.length > 0 ? i : 0] as number);
  const wrong = all.findIndex((value) => !(value > 0 && value < Number.POSITIVE_INFINITY));
  if (wrong < 0) return all;
  const message = `${name} is ${all[wrong]} at index ${wrong}; standard deviations are finite and above 0`;
  throw new LegendreError("option", where, message, {
    option: name,
    index: wrong,
    value: all[wrong],
  });
}

/** One minus the weighted residuals' squares over those about the weighted mean. */
function explained(y: HostArray, residuals: HostArray, weights: Float64Array): number {
  let [sum, mean] = [0, 0];
  weights.forEach((w, i) => {
    sum += w;
    mean += w * (y.data[i] as number);
  });
  mean /= sum;
  let [left, all] = [0, 0];
  weights.forEach((w, i) => {
    left += w * (residuals.data[i] as number) ** 2;
    all += w * ((y.data[i] as number) - mean) ** 2;
  });
  return 1 - left / all;
}
