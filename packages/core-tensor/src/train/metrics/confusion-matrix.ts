import { type DecisionOptions, decisionOptions } from "./accuracy.ts";
import { type Labels, predictedClass, readRated, type Scores } from "./inputs.ts";

/**
 * How often each class is taken for each: the entry `[i][j]` counts examples of class `i` that are
 * predicted as class `j`, by the rule of {@link accuracy}.
 *
 * @param scores - probabilities or logits; see {@link Scores}.
 * @param labels - class numbers; see {@link Labels}.
 * @returns one row a true class, one column a predicted class; 2 × 2 for scores of one number an example.
 * @throws code "shape" or "data" for scores and labels that do not fit; "non-finite" for NaN; "option".
 *
 * @example
 * ```ts
 * import { confusionMatrix } from "@legendre/core-tensor/train";
 *
 * console.log(confusionMatrix([0.9, 0.8, 0.3, 0.6], [1, 1, 1, 0])); // [ [ 0, 1 ], [ 1, 2 ] ]
 * ```
 */
export function confusionMatrix(
  scores: Scores,
  labels: Labels,
  options?: DecisionOptions,
): number[][] {
  const { threshold } = decisionOptions.resolve(options, "confusionMatrix");
  const rated = readRated("confusionMatrix", scores, labels);
  const size = Math.max(2, rated.classes);
  const counts = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let i = 0; i < rated.rows; i++) {
    const row = counts[rated.labels[i] as number] as number[];
    const column = predictedClass(rated, i, threshold);
    row[column] = (row[column] as number) + 1;
  }
  return counts;
}
