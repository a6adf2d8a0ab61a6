import { number, type OptionsOf, options } from "../../options.ts";
import { type Labels, predictedClass, readRated, type Scores } from "./inputs.ts";

/** The options of {@link accuracy} and `confusionMatrix`. */
export const decisionOptions = options("accuracy", {
  /** For scores of one number an example: the least that counts as class 1; 0 for logits. */
  threshold: number({}, 0.5),
});

/** Options of metrics that decide for a class. */
export interface DecisionOptions extends OptionsOf<typeof decisionOptions> {}

/**
 * The share of examples whose class is predicted: the class of the largest score, the first of equals; for
 * scores of one number an example, class 1 where it reaches the threshold.
 *
 * @param scores - probabilities or logits; see {@link Scores}.
 * @param labels - class numbers; see {@link Labels}.
 * @returns a number from 0 to 1.
 * @throws code "shape" or "data" for scores and labels that do not fit; "non-finite" for NaN; "option".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { accuracy } from "@legendre/core-tensor";
 *
 * console.log(accuracy(tf.tensor2d([[2, 1], [0, 3], [5, 4]]), [0, 1, 1]).toFixed(4)); // 0.6667
 * console.log(accuracy([0.9, 0.2], [1, 1])); // 0.5
 * ```
 *
 * @remarks As all metrics here it computes in float64 on the host and waits for the values of tensors.
 */
export function accuracy(scores: Scores, labels: Labels, options?: DecisionOptions): number {
  const { threshold } = decisionOptions.resolve(options);
  const rated = readRated("accuracy", scores, labels);
  let right = 0;
  for (let i = 0; i < rated.rows; i++) {
    if (predictedClass(rated, i, threshold) === rated.labels[i]) right += 1;
  }
  return right / rated.rows;
}
