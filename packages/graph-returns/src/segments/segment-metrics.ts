import { count, type OptionsOf, options } from "@legendre/core-tensor/options";
import { checkProbabilities } from "../metrics/double-softmax-ce.ts";
import type { Outcomes } from "../metrics/ranked.ts";
import {
  type Clusters,
  checkGroups,
  clustersOf,
  type Estimate,
  meanOf,
  shareOf,
  studentReach,
} from "../statistics/clusters.ts";
import { around, type IntervalOptions, intervalOptions, reachOf } from "../statistics/interval.ts";
import { aucWithVariance } from "./auc-variance.ts";
import { checkSegmentation, rowsOfSegments, type Segmentation } from "./segmentation.ts";

/** How good probabilities are in one segment. A number that has no value is NaN. */
export interface SegmentMetrics {
  readonly segment: string;
  readonly count: number;
  /** Too small to be shown: everything but the count is NaN. */
  readonly suppressed: boolean;
  /** Share of returns; Wilson's interval, with groups of as many purchases as they leave of them. */
  readonly rate: Estimate;
  /** Area under the curve; DeLong's interval, with groups Obuchowski's. */
  readonly auc: Estimate;
  /** Nats a purchase; normal interval of a mean. */
  readonly logLoss: Estimate;
  /** Mean probability less share of returns; normal interval of a mean of differences. */
  readonly gap: Estimate;
  /** Why a number or its interval is NaN, by the name of the number. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** The options of {@link segmentMetrics}. */
export const segmentMetricsOptions = options(
  "segmentMetrics",
  {
    /** Segments of fewer purchases are suppressed. */
    minimum: count(0, 500),
  },
  { from: intervalOptions },
);

/** Options of {@link segmentMetrics}. */
export interface SegmentMetricsOptions
  extends IntervalOptions,
    OptionsOf<typeof segmentMetricsOptions> {}

/** Probabilities are moved this far from 0 and 1 for log losses, as in `binaryMetrics`. */
const clip = 1e-7;

/**
 * Base rate, area, log loss and calibration gap of each segment, with intervals. Small segments are suppressed: their
 * numbers are noise, and may tell of persons.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param probabilities - of a return.
 * @param segmentation - one of `purchaseSegments`, or your own.
 * @param options - see {@link SegmentMetricsOptions}.
 * @returns a row for each segment that has purchases, in the order of its labels.
 * @throws as `auc`; code "shape" for a segmentation of other purchases; code "option".
 *
 * @example
 * ```ts
 * import { segmentation, segmentMetrics } from "@legendre/graph-returns";
 *
 * const by = segmentation("country", ["SE", "SE", "SE", "SE", "DE"]);
 * const [se, de] = segmentMetrics([1, 0, 1, 0, 1], [0.9, 0.3, 0.6, 0.2, 0.5], by, { minimum: 2 });
 * console.log(se!.segment, se!.auc.value, se!.gap.value, de!.suppressed, de!.rate.value); // → SE 1 0 true NaN
 * ```
 */
export function segmentMetrics(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  segmentation: Segmentation,
  options: SegmentMetricsOptions = {},
): SegmentMetrics[] {
  const { where } = segmentMetricsOptions;
  const { minimum, confidence, groups } = segmentMetricsOptions.resolve(options);
  const reach = reachOf(confidence);
  checkProbabilities(where, labels, probabilities);
  checkSegmentation(where, labels.length, segmentation);
  checkGroups(where, labels.length, groups);
  return rowsOfSegments(segmentation).flatMap((rows, s) => {
    if (rows.length === 0) return [];
    const segment = segmentation.labels[s]!;
    if (rows.length < minimum) return [suppressed(segment, rows.length, minimum)];
    return [metricsOf(segment, labels, probabilities, rows, clustersOf(groups, rows), reach)];
  });
}

const none: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

function suppressed(segment: string, count: number, minimum: number): SegmentMetrics {
  const reason = `${count} purchases are fewer than ${minimum}`;
  return {
    segment,
    count,
    suppressed: true,
    rate: none,
    auc: none,
    logLoss: none,
    gap: none,
    reasons: { rate: reason, auc: reason, logLoss: reason, gap: reason },
  };
}

function metricsOf(
  segment: string,
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  rows: Int32Array,
  clusters: Clusters,
  reach: number,
): SegmentMetrics {
  const count = rows.length;
  const y = Float64Array.from(rows, (row) => labels[row] as number);
  const p = Float64Array.from(rows, (row) => probabilities[row] as number);
  const returned = y.reduce((a, b) => a + b, 0);
  const losses = p.map((value, i) => {
    const clipped = Math.min(1 - clip, Math.max(clip, value));
    return -Math.log(y[i] === 1 ? clipped : 1 - clipped);
  });
  const found = aucWithVariance("segmentMetrics", y, p, clusters);
  const { auc } = found;
  const oneClass = returned === 0 || returned === count;
  const far = studentReach(reach, clusters, found.clusters);
  const area = around(auc, Math.sqrt(found.variance), far);
  return {
    segment,
    count,
    suppressed: false,
    rate: shareOf(y, clusters, reach),
    auc: oneClass ? none : { value: auc, low: Math.max(0, area.low), high: Math.min(1, area.high) },
    logLoss: meanOf(losses, clusters, reach),
    gap: meanOf(
      p.map((value, i) => value - y[i]!),
      clusters,
      reach,
    ),
    reasons: {
      ...reasonsOf(clusters, found.variance),
      ...(oneClass
        ? {
            auc: `${returned === 0 ? "no" : "every"} purchase is returned, so no pair can be ranked`,
          }
        : {}),
    },
  };
}

/** Why there are no intervals. */
function reasonsOf({ codes, count }: Clusters, variance: number): Record<string, string> {
  if (codes === undefined) return {};
  const nothing = "so nothing says how much groups differ, and there is no interval";
  if (count >= 2) {
    const few = `the returned or the kept purchases are of one group, ${nothing}`;
    return Number.isNaN(variance) ? { auc: few } : {};
  }
  const reason = `all purchases are of one group, ${nothing}`;
  return { rate: reason, auc: reason, logLoss: reason, gap: reason };
}
