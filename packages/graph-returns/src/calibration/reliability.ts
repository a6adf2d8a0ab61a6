import { count, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { Outcomes } from "../metrics/ranked.ts";
import {
  checkGroups,
  clustersOf,
  designEffect,
  reachOfAll,
  shareOf,
} from "../statistics/clusters.ts";
import {
  type Interval,
  type IntervalOptions,
  intervalOptions,
  reachOf,
} from "../statistics/interval.ts";
import { type BrierDecomposition, brierParts } from "./brier-decomposition.ts";
import { massBins, scoreGroups } from "./score-groups.ts";

/** Purchases with similar probabilities, and what became of them. */
export interface ReliabilityBin {
  /** Least and largest probability in the bin. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly returns: number;
  /** Mean probability. */
  readonly mean: number;
  /** Share of returns. */
  readonly rate: number;
  /** Wilson's interval of the rate. */
  readonly interval: Interval;
  /** Where the rate would lie, with the same confidence, were each probability true. */
  readonly band: Interval;
  /** Whether the rate lies in the band. */
  readonly inside: boolean;
}

/** Whether probabilities mean what they say; see {@link reliability}. */
export interface Reliability {
  readonly count: number;
  /** Bins by rising probability. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: the mean over purchases of their bin's |mean − rate|. */
  readonly ece: number;
  /** The largest |mean − rate| of a bin. */
  readonly mce: number;
  /** Mean probability less share of returns, over all purchases. */
  readonly gap: number;
  readonly brier: BrierDecomposition;
  /** Share of the bins whose rate lies in the band: near the confidence for calibrated probabilities. */
  readonly inside: number;
}

/** The options of {@link reliability}. */
export const reliabilityOptions = options(
  "reliability",
  {
    /** Bins at most. */
    bins: count(1, 10),
  },
  { from: intervalOptions },
);

/** Options of {@link reliability}. */
export interface ReliabilityOptions extends IntervalOptions, OptionsOf<typeof reliabilityOptions> {}

/**
 * Mean probability beside return rate, in bins of about equal mass. Equal probabilities are never parted, so that the
 * result does not depend on the order of purchases and no purchase is dropped; probabilities that are all equal have one bin.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param probabilities - of a return, from 0 to 1.
 * @param options - see {@link ReliabilityOptions}.
 * @returns see {@link Reliability}; without purchases no bins, and NaN.
 * @throws as `auc`; code "option".
 *
 * @example
 * ```ts
 * import { reliability } from "@legendre/graph-returns/decide";
 *
 * const { bins, ece } = reliability([1, 0, 1, 1, 0, 0, 1, 0], [0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.3, 0.1], { bins: 2 });
 * console.log(bins.map(({ count, rate }) => [count, rate]), ece.toFixed(5)); // → [ [ 4, 0.25 ], [ 4, 0.75 ] ] 0.04375
 * ```
 *
 * @remarks One sort. The band of a bin is normal: $\bar p \pm z \sqrt{\sum p (1 - p)} / n$, with groups wider by the root of the
 *   design effect of the differences $y - p$.
 * @see Bröcker and Smith, "Increasing the reliability of reliability diagrams", Weather and Forecasting 22 (2007).
 */
export function reliability(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  options: ReliabilityOptions = {},
): Reliability {
  const { where } = reliabilityOptions;
  const { bins, confidence, groups: together } = reliabilityOptions.resolve(options);
  const reach = reachOf(confidence);
  checkGroups(where, labels.length, together);
  const groups = scoreGroups(where, labels, probabilities);
  const starts = massBins(groups, bins);
  const rowsOf = rowsByBin(
    starts.slice(0, -1).map((g) => groups.scores[g]!),
    probabilities,
  );
  const made = starts.slice(0, -1).map((from, k): ReliabilityBin => {
    const to = starts[k + 1]!;
    let [count, returns, sum, variance] = [0, 0, 0, 0];
    for (let g = from; g < to; g++) {
      const [p, n] = [groups.scores[g]!, groups.counts[g]!];
      count += n;
      returns += groups.returns[g]!;
      sum += n * p;
      variance += n * p * (1 - p);
    }
    const [mean, rate] = [sum / count, returns / count];
    const rows = rowsOf[k]!;
    const clusters = clustersOf(together, rows);
    const y = Float64Array.from(rows, (row) => labels[row] as number);
    const apart = y.map((value, i) => value - (probabilities[rows[i]!] as number));
    const half =
      (reachOfAll(reach, clusters, count) * Math.sqrt(variance * designEffect(apart, clusters))) /
      count;
    const band = { low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
    return {
      from: groups.scores[from]!,
      to: groups.scores[to - 1]!,
      count,
      returns,
      mean,
      rate,
      interval: intervalOf(shareOf(y, clusters, reach)),
      band,
      inside: rate >= band.low - 1e-12 && rate <= band.high + 1e-12,
    };
  });
  const total = groups.total;
  const weighted = (of: (bin: ReliabilityBin) => number): number =>
    made.reduce((sum, bin) => sum + bin.count * of(bin), 0) / total;
  const apart = ({ mean, rate }: ReliabilityBin): number => Math.abs(mean - rate);
  return {
    count: total,
    bins: made,
    ece: weighted(apart),
    mce: made.length === 0 ? Number.NaN : Math.max(...made.map(apart)),
    gap: weighted(({ mean, rate }) => mean - rate),
    brier: brierParts(groups, starts),
    inside: made.filter((bin) => bin.inside).length / made.length,
  };
}

const intervalOf = ({ low, high }: Interval): Interval => ({ low, high });

/** The rows of each bin, by the least score of each. */
function rowsByBin(from: readonly number[], scores: ArrayLike<number>): Int32Array[] {
  const rows: number[][] = from.map(() => []);
  for (let row = 0; row < scores.length; row++) {
    rows[from.findLastIndex((least) => (scores[row] as number) >= least)]!.push(row);
  }
  return rows.map((each) => Int32Array.from(each));
}
