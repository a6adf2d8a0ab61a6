import { descend, type Outcomes, type Ranked, ranked } from "./ranked.ts";

/**
 * The average precision, $\sum_k (R_k - R_{k-1}) P_k$ over the distinct scores from the largest down, with
 * recall $R_k$ and precision $P_k$ of everything that reaches the score.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param scores - higher for likelier returns.
 * @returns a number from 0 to 1, the share of returns for scores that are all equal; NaN without a return.
 * @throws as `auc`.
 *
 * @example
 * ```ts
 * import { averagePrecision } from "@legendre/graph-returns";
 *
 * console.log(averagePrecision([1, 1, 0, 0], [0.8, 0.5, 0.5, 0.2]).toFixed(4)); // 0.8333
 * ```
 */
export function averagePrecision(labels: Outcomes, scores: ArrayLike<number>): number {
  return precisionOf(ranked("averagePrecision", labels, scores));
}

/** {@link averagePrecision} of scores that are sorted already. */
export function precisionOf(scores: Ranked): number {
  let sum = 0;
  let found = 0;
  descend(scores, (_, truePositives, falsePositives) => {
    sum += ((truePositives - found) * truePositives) / (truePositives + falsePositives);
    found = truePositives;
  });
  return sum / scores.positives.length;
}
