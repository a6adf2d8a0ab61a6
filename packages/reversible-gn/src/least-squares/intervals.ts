import { type Spectrum, varianceAlong } from "./conditioning.ts";
import type { Noise } from "./noise.ts";

/** Params at the end of a fit, and what is known of them there. */
export interface EstimatedAt {
  readonly x: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The gradient of the cost. */
  readonly gradient: Float64Array;
  readonly spectrum: Spectrum;
  readonly noise: Noise;
}

/**
 * Intervals of the params in the linearised model, within their bounds. A param between its bounds has `x ± t s`; one at a bound that of its profile, all `b` for which
 * the least cost given `b` is at most `½ t² s²` above that at the bound: `g δ + ½ h δ² ≤ ½ t² s²`, where `g` is the slope of the cost and `h` the squared length of
 * what the free params do not make up for of its column. Other params at bounds stay there. NaN where `s²` is.
 *
 * @param variance - `s²`.
 * @param quantile - `t`.
 */
export function intervalsOf(
  { x, lower, upper, gradient, spectrum, noise }: EstimatedAt,
  variance: number,
  quantile: number,
): { lower: Float64Array; upper: Float64Array } {
  const n = x.length;
  const rise = quantile ** 2 * variance;
  const reach = (j: number, side: number): number => {
    const state = spectrum.states[j];
    if (state === "fixed") return 0;
    if (state === "free") {
      const slopes = new Float64Array(n);
      slopes[j] = 1;
      const own = varianceAlong(spectrum, slopes);
      return Number.isNaN(own) ? Number.POSITIVE_INFINITY : quantile * Math.sqrt(variance * own);
    }
    const inward = state === "lower" ? 1 : -1;
    if (side !== inward) return 0;
    const h = spectrum.own[j] as number;
    const g = Math.max(0, (inward * (gradient[j] as number)) / noise.curvature);
    if (g === 0 && h === 0) return Number.POSITIVE_INFINITY;
    return rise / (g + Math.sqrt(g * g + h * rise)) || rise;
  };
  return {
    lower: x.map((value, j) => Math.max(value - reach(j, -1), lower[j] as number)),
    upper: x.map((value, j) => Math.min(value + reach(j, 1), upper[j] as number)),
  };
}
