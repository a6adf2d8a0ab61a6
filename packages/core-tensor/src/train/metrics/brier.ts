import { type Labels, readProbabilities, type Scores } from "./inputs.ts";

/**
 * The Brier score, the mean squared error of probabilities. For one number an example
 * $\frac1n \sum_i (p_i - y_i)^2$ with label $y_i$ 0 or 1; for rows of several the sum over the classes,
 * $\frac1n \sum_i \sum_j (p_{ij} - [j = \text{label}_i])^2$, which for two classes is twice as much.
 *
 * @param probabilities - rows that add up to 1, or the probability of class 1; see {@link Scores}.
 * @param labels - class numbers; see {@link Labels}.
 * @returns a number from 0 to 1, to 2 for rows.
 * @throws code "shape" or "data" for what does not fit or is no probability; "non-finite" for NaN.
 *
 * @example
 * ```ts
 * import { brier } from "@legendre/core-tensor/train";
 *
 * console.log(brier([0.5, 1], [1, 1]), brier([[0.5, 0.5], [0, 1]], [1, 1])); // 0.125 0.25
 * ```
 *
 * @see Brier, Verification of forecasts expressed in terms of probability (1950), eq. 2, for rows.
 */
export function brier(probabilities: Scores, labels: Labels): number {
  const rated = readProbabilities("brier", probabilities, labels);
  const { rows, classes, at } = rated;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const label = rated.labels[i] as number;
    for (let j = 0; j < classes; j++) {
      const target = classes === 1 ? label : Number(j === label);
      sum += (at(i, j) - target) ** 2;
    }
  }
  return sum / rows;
}
