import { number, type OptionsOf, options } from "@legendre/core-tensor/options";
import { checkPair, descend, type Outcomes, type Ranked, ranked } from "./ranked.ts";

/** What comes of calling everything that reaches a threshold "returned". */
export interface Decisions {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Of what is called returned, the share that is; NaN where nothing is called so. */
  readonly precision: number;
  /** Of what is returned, the share that is called so; NaN where nothing is returned. */
  readonly recall: number;
  /** `2 TP / (2 TP + FP + FN)`, the same with truth and prediction exchanged. */
  readonly f1: number;
  readonly accuracy: number;
}

/** The options of {@link decisions}. */
export const decisionsOptions = options("decisions", {
  /** The least probability that counts as "returned". */
  threshold: number({}, 0.5),
});

/** Options of {@link decisions}. */
export interface DecisionsOptions extends OptionsOf<typeof decisionsOptions> {}

/**
 * Counts, precision, recall and F1 at a threshold; positive is "returned", `score ≥ threshold`.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param scores - probabilities, or any other scores.
 * @param options - `threshold`, 0.5 by default.
 * @throws as `auc`; code "option".
 *
 * @example
 * ```ts
 * import { decisions } from "@legendre/graph-returns";
 *
 * const { precision, recall, f1 } = decisions([1, 0, 1, 0], [0.9, 0.8, 0.5, 0.1]);
 * console.log(precision.toFixed(2), recall, f1); // → 0.67 1 0.8
 * ```
 */
export function decisions(
  labels: Outcomes,
  scores: ArrayLike<number>,
  options: DecisionsOptions = {},
): Decisions {
  const { threshold } = decisionsOptions.resolve(options);
  checkPair("decisions", labels, scores);
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  for (let i = 0; i < labels.length; i++) {
    const positive = (scores[i] as number) >= threshold;
    if (labels[i] === 1) positive ? tp++ : fn++;
    else positive ? fp++ : tn++;
  }
  return {
    threshold,
    truePositives: tp,
    falsePositives: fp,
    falseNegatives: fn,
    trueNegatives: tn,
    precision: tp / (tp + fp),
    recall: tp / (tp + fn),
    f1: (2 * tp) / (2 * tp + fp + fn),
    accuracy: (tp + tn) / labels.length,
  };
}

/**
 * The F1 of calling every purchase returned, `2 r / (1 + r)` at a return rate r: what a model has to beat.
 * At the 54.5 % of the published test edges it is 0.705.
 *
 * @param labels - 0 or 1 for each purchase.
 *
 * @example
 * ```ts
 * import { allReturnedF1 } from "@legendre/graph-returns";
 *
 * console.log(allReturnedF1([1, 1, 0, 0]).toFixed(4)); // 0.6667
 * ```
 */
export function allReturnedF1(labels: Outcomes): number {
  return decisions(labels, new Uint8Array(labels.length), { threshold: 0 }).f1;
}

/**
 * The threshold with the largest F1, of equal ones the highest. Choose it on validation data: on test data
 * it is an upper bound and no result.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param scores - higher for likelier returns.
 * @returns the F1 and its threshold (`≥`); NaN for both without a return.
 * @throws as `auc`.
 *
 * @example
 * ```ts
 * import { bestF1 } from "@legendre/graph-returns";
 *
 * console.log(bestF1([1, 0, 1, 0], [0.9, 0.8, 0.5, 0.1])); // → { f1: 0.8, threshold: 0.5 }
 * ```
 */
export function bestF1(
  labels: Outcomes,
  scores: ArrayLike<number>,
): { readonly f1: number; readonly threshold: number } {
  return bestOf(ranked("bestF1", labels, scores));
}

/** {@link bestF1} of scores that are sorted already. */
export function bestOf(scores: Ranked): { f1: number; threshold: number } {
  const returned = scores.positives.length;
  let best = { f1: Number.NaN, threshold: Number.NaN };
  if (returned === 0) return best;
  descend(scores, (threshold, truePositives, falsePositives) => {
    const f1 = (2 * truePositives) / (truePositives + falsePositives + returned);
    if (!(f1 <= best.f1)) best = { f1, threshold };
  });
  return best;
}
