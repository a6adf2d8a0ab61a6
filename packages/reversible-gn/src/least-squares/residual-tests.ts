import { type Spectrum, varianceAlong } from "./conditioning.ts";
import { normalOutside } from "./distributions.ts";

/** A test of residuals, with the probability of a value as far off if nothing is wrong. */
export interface ResidualTest {
  readonly value: number;
  readonly p: number;
}

/** What residuals say of a fit; it is the same at all levels. */
export interface ResidualTests {
  /** `Σ (r/σ)²`. */
  readonly chiSquared: number;
  /** What the observations vary by: `Σ ((y − mean)/σ)²` about their weighted mean. */
  readonly totalSquares: number;
  readonly residuals: {
    /** Divided by sigma, the noise's standard deviation and `√(1 − leverage)`: near ±1, by the observations that count. */
    readonly studentised: Float64Array;
    /** The share of its own fitted value that an observation decides; sums to the rank. NaN with a robust loss. */
    readonly leverage: Float64Array;
    /** Cook's distance: how far the fit would move without the observation; above 1 is much. */
    readonly cook: Float64Array;
    /** The place in `y` of each of them. */
    readonly index: Int32Array;
    /** Wald and Wolfowitz: standard deviations by which the number of runs of one sign is above what chance makes of it. Below −2: the curve misses a trend. */
    readonly runs: ResidualTest;
    /** Anderson and Darling's statistic for a normal distribution, corrected for the number of observations. NaN for fewer than 8. */
    readonly normality: ResidualTest;
    /** Durbin and Watson: 2 for independent neighbours, towards 0 for alike ones. */
    readonly durbinWatson: number;
  };
}

/** The tests of residuals. */
export function residualTests(input: {
  readonly residuals: Float64Array;
  /** Weighted, `[m, n]`. */
  readonly jacobian: Float64Array;
  readonly spectrum: Spectrum;
  readonly weights: Float64Array;
  /** Of the noise, for sigma 1. */
  readonly variance: number;
  /** Weighted squares: of the residuals, and of what `y` is off its mean. */
  readonly squares: { readonly left: number; readonly total: number };
  readonly isRobust: boolean;
}): ResidualTests {
  const { spectrum, weights, isRobust, residuals: all, jacobian } = input;
  const index = Int32Array.from(weights.keys()).filter((i) => (weights[i] as number) > 0);
  const scaled = Float64Array.from(
    index,
    (i) => (all[i] as number) * Math.sqrt(weights[i] as number),
  );
  const { rank } = spectrum.conditioning;
  const { left: chiSquared, total: totalSquares } = input.squares;
  const n = spectrum.states.length;
  const leverage = Float64Array.from(index, (i) =>
    isRobust ? Number.NaN : varianceAlong(spectrum, jacobian.subarray(i * n, (i + 1) * n)),
  );
  const studentised = scaled.map(
    (r, k) => r / Math.sqrt(input.variance * (isRobust ? 1 : 1 - (leverage[k] as number))),
  );
  return {
    chiSquared,
    totalSquares,
    residuals: {
      studentised,
      leverage,
      cook: studentised.map((r, k) => {
        const h = leverage[k] as number;
        return (r * r * h) / (1 - h) / rank;
      }),
      index,
      runs: runsOf(scaled),
      normality: normalityOf(scaled),
      durbinWatson:
        scaled.reduce(
          (sum, r, i) => (i === 0 ? 0 : sum + (r - (scaled[i - 1] as number)) ** 2),
          0,
        ) / chiSquared,
    },
  };
}

/** The test of Wald and Wolfowitz on signs, zeros left out. */
function runsOf(residuals: Float64Array): ResidualTest {
  const signs = residuals.filter((r) => r !== 0).map(Math.sign);
  const n = signs.length;
  const above = signs.filter((sign) => sign > 0).length;
  const below = n - above;
  const runs = signs.reduce(
    (count, sign, i) => count + Number(i === 0 || sign !== signs[i - 1]),
    0,
  );
  const expected = (2 * above * below) / n + 1;
  const value = (runs - expected) / Math.sqrt(((expected - 1) * (expected - 2)) / (n - 1));
  return { value, p: normalOutside(Math.abs(value)) };
}

/**
 * Anderson and Darling's test of normal residuals with a mean and variance of their own.
 *
 * @see Stephens in D'Agostino and Stephens (1986), "Goodness-of-fit techniques", table 4.9: the correction and the probabilities.
 */
function normalityOf(residuals: Float64Array): ResidualTest {
  const n = residuals.length;
  const mean = residuals.reduce((sum, r) => sum + r, 0) / n;
  const deviation = Math.sqrt(residuals.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (n - 1));
  if (n < 8 || !(deviation > 0)) return { value: Number.NaN, p: Number.NaN };
  const z = residuals.map((r) => (r - mean) / deviation).sort();
  const logBelow = (x: number): number =>
    Math.log(x < 0 ? normalOutside(-x) / 2 : 1 - normalOutside(x) / 2);
  const sum = z.reduce(
    (total, x, i) => total + (2 * i + 1) * (logBelow(x) + logBelow(-(z[n - 1 - i] as number))),
    0,
  );
  const value = (-n - sum / n) * (1 + 0.75 / n + 2.25 / (n * n));
  const p = (a: number, b: number, c: number): number => Math.exp(a + value * (b + value * c));
  if (value <= 0.2) return { value, p: 1 - p(-13.436, 101.14, -223.73) };
  if (value <= 0.34) return { value, p: 1 - p(-8.318, 42.796, -59.938) };
  if (value <= 0.6) return { value, p: p(0.9177, -4.279, -1.38) };
  return { value, p: value <= 13 ? p(1.2937, -5.709, 0.0186) : 0 };
}
