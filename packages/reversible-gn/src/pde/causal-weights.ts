import { type HostArray, hostArray, LegendreError } from "@legendre/core-tensor";
import { atLeast, count, type OptionsOf, options } from "@legendre/core-tensor/options";

/** The options of {@link causalWeights}. */
export const causalWeightsOptions = options("causalWeights", {
  /** How much a residual holds back what comes later: a weight is `e^(−strength · sum of earlier mean squares)`. */
  strength: atLeast(0, 1),
  /** Slices of equal length that the times are cut into. */
  slices: count(1, 32),
});

/** Options of {@link causalWeights}. */
export interface CausalWeightsOptions extends OptionsOf<typeof causalWeightsOptions> {}

/**
 * Weights that let an equation be solved from its beginning on: what is later counts for little until the residuals before it are small. For
 * equations over a long time, where a network otherwise settles for a solution that has forgotten its start.
 *
 * @param times - of the points, `[n]`, in any order: the column of a set of points that is the time.
 * @param residuals - one number for each point.
 * @param options - see {@link CausalWeightsOptions}.
 * @returns a weight for each *squared* residual, `[n]`, from 0 to 1: multiply residuals by its root. The first slice has 1, and points of
 *   a slice have the same. Once the last slice has nearly 1 the equation is solved everywhere, up to `strength`.
 * @throws code "shape" where there are not as many residuals as times, or none; "non-finite" for times or residuals that are no numbers;
 *   "option" for options out of range.
 *
 * @example
 * ```ts
 * import { hostArray } from "@legendre/core-tensor";
 * import { causalWeights } from "@legendre/reversible-gn/pde";
 *
 * const weights = causalWeights(hostArray([0, 0.2, 0.8]), [1, 3, 9], { slices: 2 });
 * // The mean square of the first half, (1 + 9) / 2, holds back the second one.
 * console.log(Array.from(weights.data, (w) => w.toFixed(4))); // [ '1.0000', '1.0000', '0.0067' ]
 * ```
 *
 * @see Wang, Sankaran and Perdikaris, "Respecting causality is all you need for training physics-informed neural networks", arXiv:2203.07404.
 */
export function causalWeights(
  times: HostArray,
  residuals: ArrayLike<number>,
  options: CausalWeightsOptions = {},
): HostArray {
  const { where } = causalWeightsOptions;
  const { strength, slices } = causalWeightsOptions.resolve(options);
  const { data } = times;
  if (data.length === 0 || data.length !== residuals.length) {
    const message = `there are ${residuals.length} residuals for ${data.length} times; give one for each`;
    throw new LegendreError("shape", where, message, { got: residuals.length });
  }
  for (const [name, values] of Object.entries({ time: data, residual: residuals })) {
    const bad = Array.prototype.findIndex.call(values, (value) => !Number.isFinite(value));
    if (bad < 0) continue;
    const message = `the ${name} of point ${bad} is ${values[bad]}; it has to be finite`;
    throw new LegendreError("non-finite", where, message, { index: bad });
  }
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const t of data) {
    start = Math.min(start, t);
    end = Math.max(end, t);
  }
  // The end belongs to the last slice.
  const slice = Array.from(data, (t) =>
    end > start ? Math.min(Math.floor(((t - start) / (end - start)) * slices), slices - 1) : 0,
  );
  const sums = new Float64Array(slices);
  const counts = new Float64Array(slices);
  slice.forEach((at, i) => {
    sums[at] = (sums[at] as number) + (residuals[i] as number) ** 2;
    counts[at] = (counts[at] as number) + 1;
  });
  let before = 0;
  const weights = sums.map((sum, at) => {
    const weight = Math.exp(-strength * before);
    before += sum / Math.max(1, counts[at] as number);
    return weight;
  });
  return hostArray(Float64Array.from(slice, (at) => weights[at] as number));
}
