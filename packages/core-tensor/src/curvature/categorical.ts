import { constant } from "../kernels/rules.ts";
import { batchMean, checkPair } from "../losses/batch.ts";
import { categoricalTerms } from "../losses/terms.ts";
import { cast, div, equal, mul, softmax, sub, sum, type Tensor } from "../ops.ts";
import { drawCategorical } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { onTensors } from "../tree/on-tensors.ts";
import type { Likelihood } from "./likelihood.ts";
import { overDiagonal } from "./support.ts";

/**
 * One of `k` classes with logits `f`: `y ~ Categorical(softmax(f))`. Row loss: `−Σ_c y_c log softmax(f)_c`.
 *
 * @returns a {@link Likelihood} for logits of shape `[n, …, k]`, −∞ for a class that cannot be; targets are
 *   class numbers (int32, shape `[n, …]`) or probabilities (shape of the logits), and the loss is that of
 *   `softmaxCrossEntropy`: NaN for a class number outside 0 … k − 1. `H = diag(p) − p pᵀ`, which is
 *   singular along `1`; its pseudo-inverse is `C diag(1/p) C` with `C = I − 1 1ᵀ / k`, over the classes that can be. Where float32
 *   rounds the `p` of one to 0, it is not finite.
 * @throws code "shape" from its functions for targets or vectors that do not fit the logits, "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { categorical } from "@legendre/core-tensor";
 *
 * const loss = categorical().nll(tf.tensor2d([[0, 0]]), tf.tensor1d([1], "int32"));
 * console.log(loss.dataSync()[0].toFixed(4)); // 0.6931
 * ```
 */
export function categorical(): Likelihood {
  return {
    name: "categorical",
    nll: (outputs, targets) =>
      scoped(() => {
        const where = "categorical.nll";
        return batchMean(where, categoricalTerms(where, outputs, targets), outputs);
      }),
    sample: (key, outputs) => drawCategorical(key, outputs),
    mean: (outputs) => onTensors("categorical.mean", { outputs }, () => softmax(outputs)),
    hessianProduct: (outputs, v) =>
      scoped(() => {
        checkPair("categorical.hessianProduct", "outputs", outputs, "v", v);
        const p = softmax(outputs);
        // Twice, since rounding leaves the first result off centre by what a sure row is in all.
        return mul(p, centred(centred(v, p), p));
      }),
    hessianPseudoInverseProduct: (outputs, v) =>
      scoped(() => {
        checkPair("categorical.hessianPseudoInverseProduct", "outputs", outputs, "v", v);
        const never = equal(outputs, constant(Number.NEGATIVE_INFINITY));
        const support = sub(constant(1), cast(never, "float32"));
        const uniform = div(support, sum(support, -1, true));
        const inside = (x: Tensor): Tensor => mul(support, centred(x, uniform));
        return inside(overDiagonal(inside(v), softmax(outputs)));
      }),
  };
}

/** `v` without its mean under `weights` that add up to 1, row by row. */
function centred(v: Tensor, weights: Tensor): Tensor {
  return sub(v, sum(mul(weights, v), -1, true));
}
