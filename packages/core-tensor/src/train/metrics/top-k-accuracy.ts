import { checkNumber } from "../../options.ts";
import { type Labels, readRated, type Scores } from "./inputs.ts";

/**
 * The share of examples whose class is among the `k` largest scores; of equal scores the class with the
 * smaller number comes first.
 *
 * @param scores - probabilities or logits, shape `[n, classes]`; see {@link Scores}.
 * @param labels - class numbers; see {@link Labels}.
 * @param k - from 1 to the number of classes.
 * @returns a number from 0 to 1.
 * @throws code "shape" or "data" for scores and labels that do not fit; "non-finite" for NaN; "option".
 *
 * @example
 * ```ts
 * import { topKAccuracy } from "@legendre/core-tensor/train";
 *
 * const scores = [[5, 3, 1], [1, 2, 3]];
 * console.log(topKAccuracy(scores, [1, 0], 1), topKAccuracy(scores, [1, 0], 2), topKAccuracy(scores, [1, 0], 3)); // 0 0.5 1
 * ```
 */
export function topKAccuracy(scores: Scores, labels: Labels, k: number): number {
  const { rows, classes, labels: given, at } = readRated("topKAccuracy", scores, labels);
  checkNumber("topKAccuracy", "k", k, { integer: true, min: 1, max: classes });
  let hits = 0;
  for (let i = 0; i < rows; i++) {
    const label = given[i] as number;
    let before = 0;
    for (let j = 0; j < classes; j++) {
      if (at(i, j) > at(i, label) || (at(i, j) === at(i, label) && j < label)) before += 1;
    }
    if (before < k) hits += 1;
  }
  return hits / rows;
}
