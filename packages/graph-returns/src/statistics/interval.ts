import { number, type OptionsOf, optional, shared, value } from "@legendre/core-tensor/options";

/** Bounds of an interval of confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The point below which a standard normal variable lies with probability `p`.
 *
 * Newton's method from 0 on $\Phi(x) = \tfrac12 + \varphi(x) \sum_k x^{2k+1} / (2k+1)!!$, which approaches from
 * one side since $\Phi$ is concave there.
 */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -normalQuantile(1 - p);
  let x = 0;
  for (let i = 0; i < 60; i++) {
    const density = Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);
    const step = (p - cumulative(x, density)) / density;
    x += step;
    if (step < 1e-14) break;
  }
  return x;
}

function cumulative(x: number, density: number): number {
  let [term, sum] = [x, x];
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + density * sum;
}

/** The options of {@link IntervalOptions}. */
export const intervalOptions = shared({
  /** Confidence of the intervals, each by itself. */
  confidence: number({ exclusiveMin: 0, max: 0.9999 }, 0.95),
  /**
   * A number for each purchase, the same for those that are not independent: its customer's. Intervals are then as wide as the differences
   * between customers make them; resamples draw them together. If left out: each purchase alone.
   */
  groups: optional(value<Int32Array>()),
});

/** Options that intervals share. */
export interface IntervalOptions extends OptionsOf<typeof intervalOptions> {}

/** How many standard deviations a two-sided interval of this confidence reaches out. */
export const reachOf = (confidence: number): number => normalQuantile((1 + confidence) / 2);

/**
 * Wilson's interval of a share: unlike `share ± reach · error` it lies in [0, 1] and has a width for shares of
 * 0 and 1 too.
 *
 * @see Wilson, "Probable inference", JASA 22 (1927).
 */
export function wilson(successes: number, count: number, reach: number): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const share = successes / count;
  const square = (reach * reach) / count;
  const middle = share + square / 2;
  const half = reach * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  return {
    low: Math.max(0, (middle - half) / (1 + square)),
    high: Math.min(1, (middle + half) / (1 + square)),
  };
}

/** An estimate with a normal error. */
export function around(estimate: number, error: number, reach: number): Interval {
  return { low: estimate - reach * error, high: estimate + reach * error };
}

/** The middle part of some replicates, with quantiles interpolated linearly; NaN among them is left out. */
export function percentiles(replicates: ArrayLike<number>, confidence: number): Interval {
  const sorted = Float64Array.from(replicates)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
    return a + (place - below) * (b - a);
  };
  if (sorted.length === 0) return { low: Number.NaN, high: Number.NaN };
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}
