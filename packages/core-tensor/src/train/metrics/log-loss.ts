import { type Labels, probability, readProbabilities, type Scores } from "./inputs.ts";

/**
 * The mean negative log probability of the true classes, $-\frac1n \sum_i \log p_{i, \text{label}_i}$, in nats.
 *
 * @param probabilities - rows that add up to 1, or the probability of class 1; see {@link Scores}.
 * @param labels - class numbers; see {@link Labels}.
 * @returns a number of at least 0; Infinity where a true class has probability 0 (nothing is clipped).
 * @throws code "shape" or "data" for what does not fit or is no probability; "non-finite" for NaN.
 *
 * @example
 * ```ts
 * import { logLoss } from "@legendre/core-tensor/train";
 *
 * console.log(logLoss([[0.5, 0.5], [0.25, 0.75]], [0, 0]).toFixed(4)); // 1.0397
 * console.log(logLoss([0.5, 0.75], [0, 0]).toFixed(4)); // 1.0397
 * ```
 *
 * @remarks Of logits `softmaxCrossEntropy` is exact where softmax would round to 0.
 */
export function logLoss(probabilities: Scores, labels: Labels): number {
  const rated = readProbabilities("logLoss", probabilities, labels);
  let sum = 0;
  for (let i = 0; i < rated.rows; i++) {
    sum -= Math.log(Math.min(1, probability(rated, i, rated.labels[i] as number)));
  }
  return sum / rated.rows;
}
