import { HostArray, LegendreError } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { sub, type Tensor } from "@legendre/core-tensor/ops";
import {
  between,
  flag,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { type Spectrum, varianceAlong } from "./conditioning.ts";
import { studentQuantile } from "./distributions.ts";
import { type FitReport, fitReport } from "./fit-report.ts";
import { type EstimatedAt, intervalsOf } from "./intervals.ts";
import { estimated, leastSquaresOptions } from "./least-squares.ts";
import { linearised } from "./linearised-curve.ts";
import { checkPredictors, observations, positive } from "./observations.ts";
import { type ByLeaf, type SolverOptions, solverOptions, solverRules } from "./options.ts";
import { paramSpace } from "./param-space.ts";
import { checkMemory } from "./residual-program.ts";
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
export interface CurveFit<P, X> extends LeastSquaresResult<P> {
  /**
   * Standard errors of the params; Infinity for those that the data do not determine, NaN for those at a bound, whose estimate is no normal variable (`interval` has
   * them), 0 for those that equal bounds hold.
   */
  readonly standardErrors: Fitted<P>;
  /**
   * The variance of the noise for `sigma` 1: `Σ (r/σ)² / (m − rank)`, with a robust loss that of the noise without outliers, by the median of `|r/σ|`; 1 with
   * `absoluteSigma`.
   */
  readonly variance: number;
  /** `m − rank`, where `m` counts observations with a finite `sigma`. */
  readonly degreesOfFreedom: number;
  /** The share of the (weighted) variance of `y` that the fit explains. */
  readonly rSquared: number;
  /** Confidence intervals of the params, by Student's t: `level` from 0 to 1, 0.95 if left out. */
  readonly interval: (level?: number) => Interval<P>;
  /** Estimates, intervals, tests of the residuals and what is amiss, as plain data and as text; `level` from 0 to 1, 0.95 if left out. */
  readonly report: (level?: number) => FitReport;
  /** Values of the curve with their bands; `x` like that of the fit, with other numbers and lengths. */
  readonly predict: (x: X, options?: PredictOptions) => Promise<Prediction>;
}

/** The options of {@link CurveFit.predict}. */
export const predictOptions = options("curveFit.predict", {
  /** The probability that a band covers. */
  level: between(0, 1, 0.95),
  /**
   * Standard deviations of new observations, in the measure of the fit's `sigma`.
   * @defaultValue that of the fit, if it was one number or the same for all; otherwise it is not known, and `prediction` is NaN
   */
  sigma: optional(value<Numeric>()),
});

/** Options of {@link CurveFit.predict}. */
export interface PredictOptions extends OptionsOf<typeof predictOptions> {}

/** Confidence intervals of params, within their bounds. */
export interface Interval<P> {
  /** That of a param at a bound begins there, and reaches as far as its profile in the linearised model says. */
  readonly lower: Fitted<P>;
  readonly upper: Fitted<P>;
  /** What stands behind numbers that are NaN, infinite or one-sided, a sentence each; empty where there is nothing to say. */
  readonly notes: readonly string[];
}

/** A curve with its bands, each of the shape of the curve's values. */
export interface Prediction {
  readonly value: HostArray;
  /**
   * Of the curve, as far as the params are uncertain; NaN where it depends on what the data do not determine. Params at a bound are taken as known there.
   */
  readonly standardError: HostArray;
  /** Where the curve is. */
  readonly confidence: { readonly lower: HostArray; readonly upper: HostArray };
  /** Where a new observation is; with a robust loss one that is no outlier. */
  readonly prediction: { readonly lower: HostArray; readonly upper: HostArray };
  /** What stands behind bands that are NaN or conditional, a sentence each; empty where there is nothing to say. */
  readonly notes: readonly string[];
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
  const { result: fit, at: statistics } = await estimated(where, residuals as never, start, {
    ...leastSquaresOptions.resolve(undefined),
    ...solver,
    data: { x, y: observed },
    weights: weights as ByLeaf,
  });
  const covariance = fit.covariance({ absolute: absoluteSigma });
  const space = paramSpace<P>(where, fit.params as P);
  const { spectrum, noise } = statistics();
  const isKnown = absoluteSigma && !noise.isRobust;
  const degrees = isKnown ? Number.POSITIVE_INFINITY : covariance.degreesOfFreedom;
  const variance = absoluteSigma ? 1 : noise.ofObservations;
  const quantile = (of: string, level: number): number => {
    predictOptions.kinds.level.check(of, "level", level);
    return degrees > 0 ? studentQuantile(level, degrees) : Number.NaN;
  };
  const notes = notesOf(fit, statistics(), covariance.variance, space.name);
  const bounds = (of: string, level: number): { lower: Float64Array; upper: Float64Array } =>
    intervalsOf(statistics(), covariance.variance, quantile(of, level));
  const squares = squaresOf(observed, fit.residuals as HostArray, weights.data as Float64Array);
  const rSquared = 1 - squares.left / squares.total;
  return {
    ...(fit as LeastSquaresResult<P>),
    standardErrors: covariance.standardErrors as Fitted<P>,
    variance,
    degreesOfFreedom: covariance.degreesOfFreedom,
    rSquared,
    interval: (level = 0.95) => {
      const { lower, upper } = bounds(`${where}.interval`, level);
      return { lower: space.fitted(lower), upper: space.fitted(upper), notes };
    },
    report: (level = 0.95) =>
      fitReport({
        fit,
        level,
        spectrum,
        variance,
        squares,
        absoluteSigma,
        notes,
        ...bounds(`${where}.report`, level),
        names: covariance.names,
        values: space.start,
        covariance: covariance.matrix,
        weights: weights.data as Float64Array,
        degreesOfFreedom: covariance.degreesOfFreedom,
        isRobust: noise.isRobust,
      }),
    predict: async (at, given) => {
      const own = predictOptions.where;
      const { level, sigma: spread = common } = predictOptions.resolve(given);
      const t = quantile(own, level);
      await untilReady([at, spread]);
      checkPredictors(own, at);
      const { values, slopes, shape } = await linearised(
        own,
        f as never,
        space,
        at,
        solver.memoryLimit,
      );
      const deviations = positive(own, "sigma", spread ?? 1, shape);
      const as = (data: Float64Array): HostArray => new HostArray(shape, "float64", data);
      const band = (width: Float64Array): { lower: HostArray; upper: HostArray } => ({
        lower: as(values.map((value, i) => value - t * (width[i] as number))),
        upper: as(values.map((value, i) => value + t * (width[i] as number))),
      });
      const variances = values.map(
        (_, i) => covariance.variance * varianceAlong(spectrum, slopes(i)),
      );
      const total = variances.map((v, i) =>
        spread === undefined
          ? Number.NaN
          : Math.sqrt(v + variance * (deviations[i] as number) ** 2),
      );
      const first = variances.findIndex(Number.isNaN);
      return {
        value: as(values),
        standardError: as(variances.map(Math.sqrt)),
        confidence: band(variances.map(Math.sqrt)),
        prediction: band(total),
        notes: [
          ...notes,
          ...(first >= 0 && covariance.variance >= 0
            ? [
                `the curve at index ${first} depends on what the data do not determine (${openOf(spectrum)}), so that it has no band there`,
              ]
            : []),
          ...(spread === undefined
            ? [
                "sigma differs between the observations of the fit, so that of new ones is not known; give predict a sigma for their band",
              ]
            : []),
        ],
      };
    },
  };
}

/** Params of null directions. */
function openOf({ conditioning }: Spectrum): string {
  return conditioning.nullDirections
    .map((shares) => shares.map(({ param }) => param).join(" and "))
    .join("; ");
}

/** What is to be known of intervals and bands. */
function notesOf(
  { status, converged, counts }: LeastSquaresResult<unknown>,
  { x, spectrum, noise }: EstimatedAt,
  variance: number,
  name: (j: number) => string,
): string[] {
  const { rank, nullDirections } = spectrum.conditioning;
  const bounded = Array.from(x.keys()).filter((j) =>
    /lower|upper/.test(spectrum.states[j] as string),
  );
  const found: (string | false)[] = [
    !converged && `the fit ended with status "${status}" and not at a minimum, which errors are of`,
    noise.degreesOfFreedom <= 0 &&
      Number.isNaN(variance) &&
      `${counts.residuals} observations determine ${rank} params and leave none for the size of the noise; give absoluteSigma, or more observations`,
    noise.degreesOfFreedom > 0 &&
      !(noise.curvature > 0) &&
      "most observations are beyond lossScale, so that the loss has no curvature for errors; raise lossScale",
    nullDirections.length > 0 &&
      `the data do not determine ${openOf(spectrum)}; standard errors of these params are infinite`,
    bounded.length > 0 &&
      `${bounded.map((j) => `${name(j)} is at its bound ${x[j]}`).join(", ")}: intervals of such params are one-sided, and those of others and bands take them as known there`,
  ];
  return found.filter((note) => note !== false);
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
