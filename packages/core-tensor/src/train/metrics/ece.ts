import { count, type OptionsOf, options } from "../../options.ts";
import { type Labels, predictedClass, readProbabilities, type Scores } from "./inputs.ts";

/** The options of {@link ece}. */
export const eceOptions = options("ece", {
  /** How many bins of equal width [0, 1] is cut into; at least 1. */
  bins: count(1, 15),
});

/** Options of {@link ece}. */
export interface EceOptions extends OptionsOf<typeof eceOptions> {}

/**
 * The expected calibration error: how far confidence is from accuracy, bin by bin,
 * $$\sum_b \frac{n_b}{n} \left| \operatorname{conf}_b - \operatorname{acc}_b \right|$$
 * over bins $[b/\text{bins}, (b+1)/\text{bins})$ of equal width, the last one with its end. For rows of
 * several classes conf is the mean of the largest probability and acc the share of right predictions; for
 * one number an example the mean probability and the share of class 1.
 *
 * @param probabilities - rows that add up to 1, or the probability of class 1; see {@link Scores}.
 * @param labels - class numbers; see {@link Labels}.
 * @returns a number from 0 to 1.
 * @throws code "shape" or "data" for what does not fit or is no probability; "non-finite" for NaN;
 *   "option".
 *
 * @example
 * ```ts
 * import { ece } from "@legendre/core-tensor/train";
 *
 * // Says 0.8, is right three times of four; says 0.4, is right never.
 * console.log(ece([0.8, 0.8, 0.8, 0.8, 0.4], [1, 1, 1, 0, 0], { bins: 10 }).toFixed(2)); // 0.12
 * ```
 *
 * @see Guo et al., On calibration of modern neural networks (2017), eq. 5.
 */
export function ece(probabilities: Scores, labels: Labels, options?: EceOptions): number {
  const { bins } = eceOptions.resolve(options);
  const rated = readProbabilities("ece", probabilities, labels);
  const { rows, classes, at } = rated;
  // The sum over a bin of confidence minus outcome is its size times the difference of the means.
  const gaps = new Float64Array(bins);
  for (let i = 0; i < rows; i++) {
    const label = rated.labels[i] as number;
    const predicted = predictedClass(rated, i, 0.5);
    const confidence = classes === 1 ? at(i, 0) : at(i, predicted);
    const outcome = classes === 1 ? label : Number(predicted === label);
    const bin = Math.min(Math.floor(confidence * bins), bins - 1);
    gaps[bin] = (gaps[bin] as number) + confidence - outcome;
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / rows;
}
