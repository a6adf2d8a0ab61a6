import { HostArray } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { between, type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import { covarianceOf, type Spectrum, varianceAlong } from "./conditioning.ts";
import { type CurveRecord, quantileOf } from "./curve-record.ts";
import { type FitReport, fitReport } from "./fit-report.ts";
import { intervalsOf } from "./intervals.ts";
import { linearised } from "./linearised-curve.ts";
import { checkPredictors, positive } from "./observations.ts";
import { paramSpace } from "./param-space.ts";
import type { LeastSquaresResult } from "./result.ts";
import { type SavedFit, saved } from "./saved-fit.ts";
import type { Fitted, Numeric } from "./values.ts";

/** A curve with params from a fit, and what is known of both: all that needs no data. */
export interface FittedCurve<P, X>
  extends Pick<
    LeastSquaresResult<P>,
    "params" | "status" | "converged" | "message" | "counts" | "conditioning" | "covariance"
  > {
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
  /** All of this as plain JSON, for `loadFit` of the same curve. It holds a few numbers for each observation, and neither `x` nor `y`. */
  readonly save: () => SavedFit;
}

/** The options of {@link FittedCurve.predict}. */
export const predictOptions = options("curveFit.predict", {
  /** The probability that a band covers. */
  level: between(0, 1, 0.95),
  /**
   * Standard deviations of new observations, in the measure of the fit's `sigma`.
   * @defaultValue that of the fit, if it was one number or the same for all; otherwise it is not known, and `prediction` is NaN
   */
  sigma: optional(value<Numeric>()),
});

/** Options of {@link FittedCurve.predict}. */
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

/** What statistics make of a record, by the curve that was fitted. */
export function fittedCurve<P, X>(
  f: (params: never, x: never) => unknown,
  record: CurveRecord<P>,
): FittedCurve<P, X> {
  const where = "curveFit";
  const { at: end, absoluteSigma, common, tests, memoryLimit, ...outcome } = record;
  const { spectrum, noise } = end;
  const space = paramSpace<P>(where, record.params as P);
  const covarianceBy: FittedCurve<P, X>["covariance"] = (given) =>
    covarianceOf(`${where}.covariance`, space, spectrum, noise, given);
  const covariance = covarianceBy({ absolute: absoluteSigma });
  const variance = absoluteSigma ? 1 : noise.ofObservations;
  const quantile = (of: string, level: number): number => {
    predictOptions.kinds.level.check(of, "level", level);
    return quantileOf(record, level);
  };
  const notes = notesOf(record, covariance.variance, space.name);
  const bounds = (of: string, level: number): { lower: Float64Array; upper: Float64Array } =>
    intervalsOf(end, covariance.variance, quantile(of, level));
  return {
    ...outcome,
    conditioning: () => spectrum.conditioning,
    covariance: covarianceBy,
    standardErrors: covariance.standardErrors,
    variance,
    degreesOfFreedom: covariance.degreesOfFreedom,
    save: () => saved("curve", { ...record, tests: tests() }),
    interval: (level = 0.95) => {
      const { lower, upper } = bounds(`${where}.interval`, level);
      return { lower: space.fitted(lower), upper: space.fitted(upper), notes };
    },
    report: (level = 0.95) =>
      fitReport({
        record,
        level,
        ...bounds(`${where}.report`, level),
        covariance,
        notes,
        tests: tests(),
      }),
    predict: async (at, given) => {
      const own = predictOptions.where;
      const { level, sigma: spread = common } = predictOptions.resolve(given);
      const t = quantile(own, level);
      await untilReady([at, spread]);
      checkPredictors(own, at);
      const { values, slopes, shape } = await linearised(own, f, space, at, memoryLimit);
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
  { status, converged, counts, at: { x, spectrum, noise } }: CurveRecord<unknown>,
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
