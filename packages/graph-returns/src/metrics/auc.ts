import { descend, type Outcomes, type Ranked, ranked } from "./ranked.ts";

/**
 * The area under the receiver operating characteristic: the probability that a returned purchase has a
 * higher score than a kept one, ties counting half.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param scores - probabilities or any other scores, higher for likelier returns.
 * @returns a number from 0 to 1; NaN where only one class is there, since no pair can be compared.
 * @throws code "shape" for lists of different lengths, "data" for a label that is neither 0 nor 1,
 *   "non-finite" for a score that is NaN.
 *
 * @example
 * ```ts
 * import { auc } from "@legendre/graph-returns";
 *
 * console.log(auc([1, 1, 0, 0], [0.8, 0.5, 0.5, 0.2])); // 0.875
 * ```
 *
 * @remarks Exact, in `O(n log n)`; of 1.4 million scores a fraction of a second.
 */
export function auc(labels: Outcomes, scores: ArrayLike<number>): number {
  return areaOf(ranked("auc", labels, scores));
}

/** {@link auc} of scores that are sorted already. */
export function areaOf(scores: Ranked): number {
  let area = 0;
  let found = 0;
  let passed = 0;
  descend(scores, (_, truePositives, falsePositives) => {
    // A trapezium: all pairs of negatives here with positives above, and half of those that tie.
    area += (falsePositives - passed) * (truePositives + found) * 0.5;
    [found, passed] = [truePositives, falsePositives];
  });
  return area / (scores.positives.length * scores.negatives.length);
}
