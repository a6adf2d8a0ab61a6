import { number, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { Outcomes } from "../metrics/ranked.ts";
import { massBins, type ScoreGroups, scoreGroups } from "./score-groups.ts";

/** The Brier score and what it is made of: `reliability − resolution + uncertainty + within`. */
export interface BrierDecomposition {
  /** The mean of $(p - y)^2$. */
  readonly brier: number;
  /** How far bins' mean probabilities are from their rates; 0 is perfect, and a calibrator can take it away. */
  readonly reliability: number;
  /** How far bins' rates are from the overall rate; more is better, and no calibrator adds any. */
  readonly resolution: number;
  /** $\bar y (1 - \bar y)$, the score of the overall rate. */
  readonly uncertainty: number;
  /** What is lost by taking a bin's purchases together: variance less twice the covariance; 0 for bins of ties. */
  readonly within: number;
}

/** The options of {@link brierDecomposition}. */
export const brierDecompositionOptions = options("brierDecomposition", {
  /** Bins at most. */
  bins: number({ integer: true, min: 1, infinite: true }, 10),
});

/** Options of {@link brierDecomposition}. */
export interface BrierDecompositionOptions extends OptionsOf<typeof brierDecompositionOptions> {}

/**
 * The Brier score in parts, over bins $k$ of equal mass with $n_k$ purchases, mean probability $\bar p_k$ and
 * return rate $\bar y_k$:
 * $$\underbrace{\sum_k \tfrac{n_k}{n} (\bar p_k - \bar y_k)^2}_\text{reliability}
 * - \underbrace{\sum_k \tfrac{n_k}{n} (\bar y_k - \bar y)^2}_\text{resolution}
 * + \underbrace{\bar y (1 - \bar y)}_\text{uncertainty} + \text{within}.$$
 * The parts add up exactly, since what probabilities of one bin differ by is a part of its own.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param probabilities - of a return, from 0 to 1.
 * @param options - `bins`, 10 by default; `Infinity` gives each distinct probability a bin, and `within` is 0.
 * @returns see {@link BrierDecomposition}; NaN throughout for no purchase.
 * @throws as `auc`; code "option".
 *
 * @example
 * ```ts
 * import { brierDecomposition } from "@legendre/graph-returns/decide";
 *
 * const parts = brierDecomposition([1, 1, 0, 0], [0.8, 0.8, 0.8, 0.2], { bins: Infinity });
 * console.log(parts.brier.toFixed(3), parts.reliability.toFixed(4), parts.resolution.toFixed(4)); // → 0.190 0.0233 0.0833
 * ```
 *
 * @see Murphy, "A new vector partition of the probability score", J. Appl. Meteor. 12 (1973); Stephenson et al.,
 *   "Two extra components in the Brier score decomposition", Weather and Forecasting 23 (2008).
 */
export function brierDecomposition(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  options: BrierDecompositionOptions = {},
): BrierDecomposition {
  const { where } = brierDecompositionOptions;
  const { bins } = brierDecompositionOptions.resolve(options);
  const groups = scoreGroups(where, labels, probabilities);
  return brierParts(groups, massBins(groups, bins));
}

/** {@link brierDecomposition} of groups that are cut into bins already. */
export function brierParts(groups: ScoreGroups, starts: readonly number[]): BrierDecomposition {
  const { scores, counts, returns, total } = groups;
  let [brier, reliability, resolution] = [0, 0, 0];
  let all = 0;
  for (let g = 0; g < counts.length; g++) {
    const kept = counts[g]! - returns[g]!;
    brier += returns[g]! * (1 - scores[g]!) ** 2 + kept * scores[g]! ** 2;
    all += returns[g]!;
  }
  const rate = all / total;
  for (let k = 0; k + 1 < starts.length; k++) {
    let [count, sum, returned] = [0, 0, 0];
    for (let g = starts[k]!; g < starts[k + 1]!; g++) {
      count += counts[g]!;
      sum += counts[g]! * scores[g]!;
      returned += returns[g]!;
    }
    reliability += count * (sum / count - returned / count) ** 2;
    resolution += count * (returned / count - rate) ** 2;
  }
  const uncertainty = rate * (1 - rate);
  const parts = {
    brier: brier / total,
    reliability: reliability / total,
    resolution: resolution / total,
    uncertainty,
  };
  const within = parts.brier - parts.reliability + parts.resolution - uncertainty;
  return { ...parts, within };
}
