import { count, number, type OptionsOf, options } from "@legendre/core-tensor/options";
import { brier, ece, logLoss } from "@legendre/core-tensor/train";
import { areaOf } from "./auc.ts";
import { precisionOf } from "./average-precision.ts";
import { checkProbabilities, doubleSoftmaxCE } from "./double-softmax-ce.ts";
import {
  allReturnedF1,
  bestOf,
  type Decisions,
  type DecisionsOptions,
  decisions,
  decisionsOptions,
} from "./f1.ts";
import { type Outcomes, ranked } from "./ranked.ts";

/** Every number that a result of this package carries. A number that has no value here is NaN. */
export interface BinaryMetrics {
  readonly count: number;
  /** Share of returns. */
  readonly rate: number;
  readonly auc: number;
  readonly averagePrecision: number;
  /** Nats a purchase. */
  readonly logLoss: number;
  /** See {@link doubleSoftmaxCE}; not a log loss. */
  readonly doubleSoftmaxCE: number;
  readonly brier: number;
  /** Expected calibration error over bins of equal width. */
  readonly ece: number;
  /** At the threshold of the options, 0.5 by default. */
  readonly decisions: Decisions;
  /** F1 at that threshold, as in `decisions`. */
  readonly f1: number;
  /** F1 of calling everything returned. */
  readonly allReturnedF1: number;
  /** The largest F1 over all thresholds, an upper bound on data that did not choose it. */
  readonly bestF1: { readonly f1: number; readonly threshold: number };
  /** Why a number is NaN, by the name of the number. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** The options of {@link binaryMetrics}. */
export const binaryMetricsOptions = options(
  "binaryMetrics",
  {
    /** Bins of the calibration error. */
    bins: count(1, 10),
    /**
     * Probabilities are moved this far from 0 and 1 before the log loss is taken, as scikit-learn does with
     * float32 numbers; 0 leaves an infinite log loss infinite.
     */
    clip: number({ min: 0, exclusiveMax: 0.5 }, 1e-7),
  },
  { from: decisionsOptions },
);

/** Options of {@link binaryMetrics}. */
export interface BinaryMetricsOptions
  extends DecisionsOptions,
    OptionsOf<typeof binaryMetricsOptions> {}

/**
 * All metrics of probabilities of a return, over all purchases at once (a mean over the metrics of batches
 * is another number).
 *
 * @param labels - 0 or 1 for each purchase.
 * @param probabilities - of a return, from 0 to 1.
 * @param options - see {@link BinaryMetricsOptions}.
 * @returns see {@link BinaryMetrics}; where only one class is there, `auc` is NaN and `reasons.auc` says so.
 * @throws code "shape" for lists of different lengths, "data" for a label that is not 0 or 1 or a number
 *   that is no probability, "non-finite" for NaN, "option".
 *
 * @example
 * ```ts
 * import { binaryMetrics } from "@legendre/graph-returns";
 *
 * const metrics = binaryMetrics([1, 0, 1, 1], [0.9, 0.6, 0.7, 0.4]);
 * console.log(metrics.auc.toFixed(3), metrics.f1.toFixed(3), metrics.allReturnedF1.toFixed(3)); // → 0.667 0.667 0.857
 * console.log(binaryMetrics([1, 1], [0.2, 0.9]).reasons.auc); // → every purchase is returned, so no pair can be ranked
 * ```
 */
export function binaryMetrics(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  options: BinaryMetricsOptions = {},
): BinaryMetrics {
  const { where } = binaryMetricsOptions;
  const { threshold, bins, clip } = binaryMetricsOptions.resolve(options);
  checkProbabilities(where, labels, probabilities);
  const count = labels.length;
  const scores = ranked(where, labels, probabilities);
  const made = decisions(labels, probabilities, { threshold });
  const returned = scores.positives.length;
  const clipped = Float64Array.from(probabilities, (p) => Math.min(1 - clip, Math.max(clip, p)));
  const mean = (f: () => number): number => (count === 0 ? Number.NaN : f());
  return {
    count,
    rate: returned / count,
    auc: areaOf(scores),
    averagePrecision: precisionOf(scores),
    logLoss: mean(() => logLoss(clipped, labels)),
    doubleSoftmaxCE: doubleSoftmaxCE(labels, probabilities),
    brier: mean(() => brier(probabilities, labels)),
    ece: mean(() => ece(probabilities, labels, { bins })),
    decisions: made,
    f1: made.f1,
    allReturnedF1: allReturnedF1(labels),
    bestF1: bestOf(scores),
    reasons: reasonsFor(count, returned),
  };
}

function reasonsFor(count: number, returned: number): Record<string, string> {
  if (count === 0) {
    const none = "there is no purchase";
    const names = ["rate", "auc", "averagePrecision", "logLoss", "doubleSoftmaxCE", "brier", "ece"];
    return Object.fromEntries(names.map((name) => [name, none]));
  }
  if (returned === count) return { auc: "every purchase is returned, so no pair can be ranked" };
  if (returned > 0) return {};
  return {
    auc: "no purchase is returned, so no pair can be ranked",
    averagePrecision: "no purchase is returned",
    bestF1: "no purchase is returned",
  };
}
