import {
  add,
  cast,
  div,
  mean,
  mul,
  neg,
  type Scalar,
  sigmoid,
  softplus,
  sub,
  sum,
} from "../ops.ts";
import { bernoulli as drawBernoulli } from "../random/index.ts";
import { scoped } from "../scope.ts";
import type { Likelihood } from "./likelihood.ts";
import { outputAxes } from "./output-axes.ts";

/**
 * Independent binary targets with logits `f`: `y ~ Bernoulli(sigmoid(f))`. Row loss:
 * `Σ f (1 − y) + softplus(−f)`, summed over the outputs; targets may be probabilities in `[0, 1]`.
 *
 * @returns a {@link Likelihood} for logits and float32 targets of one shape `[n, …]`;
 *   `H = diag(p (1 − p))`, whose pseudo-inverse product overflows where `p` is 0 or 1 in float32.
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
        const each = add(mul(outputs, sub(1, targets)), softplus(neg(outputs)));
        return mean(sum(each, outputAxes(outputs))) as Scalar;
      }),
    sample: (key, outputs) => scoped(() => cast(drawBernoulli(key, sigmoid(outputs)), "float32")),
    mean: (outputs) => sigmoid(outputs),
    hessianProduct: (outputs, v) =>
      scoped(() => {
        const p = sigmoid(outputs);
        return mul(mul(p, sub(1, p)), v);
      }),
    hessianPseudoInverseProduct: (outputs, v) =>
      scoped(() => {
        const p = sigmoid(outputs);
        return div(v, mul(p, sub(1, p)));
      }),
  };
}
