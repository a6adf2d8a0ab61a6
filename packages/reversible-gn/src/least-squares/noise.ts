import type { Loss } from "./robust-loss.ts";

/** What residuals at a minimum say of the noise in them. */
export interface Noise {
  /** The factor of `(JᵀJ)⁻¹` in the covariance of the params, `s²`. */
  readonly variance: number;
  /** The variance of the noise itself; of a robust loss that of the noise without outliers. */
  readonly ofObservations: number;
  /** The mean of `ψ′`: what the loss leaves of the curvature of squares. */
  readonly curvature: number;
  readonly degreesOfFreedom: number;
  readonly isRobust: boolean;
}

/** The median of `|x|` for a normal distribution of variance 1. */
const normalMedian = 0.6744897501960817;

/**
 * The noise by weighted residuals, those of weight 0 left out. Of squares `Σ r² / (m − rank)`. Of a robust loss, for the covariance, Huber's
 * `K² [Σ ψ² / (m − rank)] / mean(ψ′)²` with `K = 1 + (rank / m) var(ψ′) / mean(ψ′)²`, and for observations the median of `|r|`, without as many of the least ones as
 * there are params but one, which is that of normal noise however far outliers are off. NaN where no residuals are to spare.
 *
 * @see Huber, "Robust statistics" (1981), section 7.6, equation (6.5); the scale is that of `robustfit` of MATLAB.
 */
export function noiseOf(
  residuals: Float64Array,
  loss: Loss,
  isRobust: boolean,
  rank: number,
): Noise {
  const m = residuals.length;
  const degreesOfFreedom = m - rank;
  let squares = 0;
  let slopes = 0;
  const scores = Array.from(residuals, loss.score);
  for (const [psi, slope] of scores) {
    squares += psi * psi;
    slopes += slope;
  }
  const curvature = slopes / m;
  const ofScores = degreesOfFreedom > 0 ? squares / degreesOfFreedom : Number.NaN;
  if (!isRobust) {
    return { variance: ofScores, ofObservations: ofScores, curvature, degreesOfFreedom, isRobust };
  }
  const spread = scores.reduce((sum, [, slope]) => sum + (slope - curvature) ** 2, 0) / m;
  const correction = 1 + ((rank / m) * spread) / curvature ** 2;
  const sizes = residuals
    .map(Math.abs)
    .sort()
    .subarray(Math.max(0, rank - 1));
  const middle = sizes.length / 2;
  const median =
    ((sizes[Math.ceil(middle) - 1] as number) + (sizes[Math.floor(middle)] as number)) / 2;
  return {
    variance: curvature > 0 ? (ofScores * correction ** 2) / curvature ** 2 : Number.NaN,
    ofObservations: degreesOfFreedom > 0 ? (median / normalMedian) ** 2 : Number.NaN,
    curvature,
    degreesOfFreedom,
    isRobust,
  };
}
