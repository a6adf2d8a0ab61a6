import { batchMean, checkPair } from "../losses/batch.ts";
import { bernoulliTerms } from "../losses/terms.ts";
import {
  cast,
  isNaN as isNotANumber,
  mul,
  neg,
  where as select,
  sigmoid,
  type Tensor,
} from "../ops.ts";
import { drawBernoulli } from "../random/index.ts";
import { scoped } from "../scope.ts";
import type { Likelihood } from "./likelihood.ts";
import { overDiagonal } from "./support.ts";

/**
 * Independent binary targets with logits `f`: `y ~ Bernoulli(sigmoid(f))`. Row loss:
 * `Σ softplus(f) − y f`, summed over the outputs; targets may be probabilities.
 *
 * @returns a {@link Likelihood} for finite logits and targets of one shape `[n, …]`; the loss is NaN for a target
 *   outside `[0, 1]`. `H = diag(p (1 − p))`; its pseudo-inverse times 0 is 0, and infinite times anything else for
 *   logits beyond ±88, whose `p (1 − p)` float32 cannot invert.
 * @throws code "shape" from its functions for targets or vectors that do not fit the logits, "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { bernoulli } from "@legendre/core-tensor";
 *
 * const loss = bernoulli().nll(tf.tensor2d([[0, 0]]), tf.tensor2d([[0, 1]]));
 * console.log(loss.dataSync()[0].toFixed(4)); // 1.3863
 * ```
 */
export function bernoulli(): Likelihood {
  return {
    name: "bernoulli",
    nll: (outputs, targets) =>
      scoped(() => {
        const where = "bernoulli.nll";
        return batchMean(where, bernoulliTerms(where, outputs, targets), outputs);
      }),
    sample: (key, outputs) =>
      scoped(() => {
        const drawn = cast(drawBernoulli(key, sigmoid(outputs)), "float32");
        return select(isNotANumber(outputs), outputs, drawn);
      }),
    mean: (outputs) => sigmoid(outputs),
    hessianProduct: (outputs, v) =>
      scoped(() => {
        checkPair("bernoulli.hessianProduct", "outputs", outputs, "v", v);
        return mul(variance(outputs), v);
      }),
    hessianPseudoInverseProduct: (outputs, v) =>
      scoped(() => {
        checkPair("bernoulli.hessianPseudoInverseProduct", "outputs", outputs, "v", v);
        return overDiagonal(v, variance(outputs));
      }),
  };
}

/** `p (1 − p)`, with `1 − p` as the probability of the other outcome: it does not round to 0. */
function variance(outputs: Tensor): Tensor {
  return mul(sigmoid(outputs), sigmoid(neg(outputs)));
}
