import { constant } from "../kernels/rules.ts";
import { batchMean, checkPair } from "../losses/batch.ts";
import { gaussianTerms } from "../losses/terms.ts";
import { add, clone, div, mul, type Scalar } from "../ops.ts";
import { above, type OptionsOf, options } from "../options.ts";
import { normal } from "../random/index.ts";
import { scoped } from "../scope.ts";
import type { Likelihood } from "./likelihood.ts";

/** The options of {@link gaussian}. */
export const gaussianOptions = options("gaussian", {
  /** The standard deviation `s` of the noise, in units of the targets. */
  sd: above(0, 1),
});

/** Options of {@link gaussian}. */
export interface GaussianOptions extends OptionsOf<typeof gaussianOptions> {}

/**
 * Targets `y ~ N(f, s² I)`. Row loss: `Σ (y − f)² / (2 s²) + k log s`, without the constant
 * `k log(2π) / 2`; with the default `s = 1` it is half the squared error, summed over the `k` outputs.
 *
 * @returns a {@link Likelihood} for outputs and targets of one shape `[n, …]`; `H = I / s²`.
 * @throws code "option" when `sd` is not a positive finite number; code "shape" from its functions for
 *   targets or vectors of another shape than the outputs, "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 *
 * console.log(gaussian().nll(tf.tensor2d([[1, 2]]), tf.tensor2d([[0, 0]])).dataSync()[0]); // 2.5
 * ```
 */
export function gaussian(options: GaussianOptions = {}): Likelihood {
  const { sd } = gaussianOptions.resolve(options);
  const variance = sd * sd;
  return {
    name: "gaussian",
    nll: (outputs, targets) =>
      scoped(() => {
        const where = "gaussian.nll";
        const errors = batchMean(where, gaussianTerms(where, outputs, targets), outputs);
        const width = outputs.size / outputs.shape[0]!;
        return add(div(errors, constant(variance)), constant(width * Math.log(sd))) as Scalar;
      }),
    sample: (key, outputs) =>
      scoped(() => add(outputs, mul(normal(key, outputs.shape), constant(sd)))),
    mean: (outputs) => clone(outputs),
    hessianProduct: (outputs, v) =>
      scoped(() => {
        checkPair("gaussian.hessianProduct", "outputs", outputs, "v", v);
        return div(v, constant(variance));
      }),
    hessianPseudoInverseProduct: (outputs, v) =>
      scoped(() => {
        checkPair("gaussian.hessianPseudoInverseProduct", "outputs", outputs, "v", v);
        return mul(v, constant(variance));
      }),
  };
}
