import { LegendreError } from "@legendre/core-tensor";
import { checkPair, type Outcomes } from "./ranked.ts";

/**
 * What a cross-entropy that takes logits makes of probabilities: the softmax of `[1 − p, p]` once more, and
 * its negative log at the true class,
 * $$\frac1n \sum_i \log\left(1 + e^{-(2 p_{y_i} - 1)}\right)$$
 * with the probability $p_{y_i}$ of the true class. It lies between 0.313 and 1.313, and a coin flip has
 * 0.693. Re-implementations of the published benchmark score their tabular models so; it must never be
 * compared with a log loss.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param probabilities - of a return, from 0 to 1.
 * @returns nats a purchase; NaN for no purchase.
 * @throws code "data" for what is no probability; else as `auc`.
 *
 * @example
 * ```ts
 * import { doubleSoftmaxCE } from "@legendre/graph-returns";
 *
 * console.log(doubleSoftmaxCE([1, 0], [0.9, 0.4]).toFixed(4)); // 0.4846
 * ```
 */
export function doubleSoftmaxCE(labels: Outcomes, probabilities: ArrayLike<number>): number {
  checkProbabilities("doubleSoftmaxCE", labels, probabilities);
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const p = probabilities[i] as number;
    sum += Math.log1p(Math.exp(labels[i] === 1 ? 1 - 2 * p : 2 * p - 1));
  }
  return sum / labels.length;
}

/** Raises code "data" for a number that is no probability, and what `checkPair` does. */
export function checkProbabilities(
  where: string,
  labels: Outcomes,
  probabilities: ArrayLike<number>,
): void {
  checkPair(where, labels, probabilities);
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] as number;
    if (p >= 0 && p <= 1) continue;
    const message = `probabilities[${i}] is ${p}, expected a number from 0 to 1; of a logit it is 1 / (1 + exp(−logit))`;
    throw new LegendreError("data", where, message, { row: i, value: p });
  }
}
