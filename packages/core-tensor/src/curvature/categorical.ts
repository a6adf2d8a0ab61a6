import {
  cast,
  div,
  logSoftmax,
  mean,
  mul,
  neg,
  oneHot,
  type Scalar,
  softmax,
  sub,
  sum,
  type Tensor,
} from "../ops.ts";
import { categorical as drawCategorical } from "../random/index.ts";
import { scoped } from "../scope.ts";
import type { Likelihood } from "./likelihood.ts";
import { outputAxes } from "./output-axes.ts";

/**
 * One of `k` classes with logits `f`: `y ~ Categorical(softmax(f))`. Row loss: `−Σ_c y_c log softmax(f)_c`.
 *
 * @returns a {@link Likelihood} for logits of shape `[n, …, k]`; targets are class numbers (int32,
 *   shape `[n, …]`) or probabilities (float32, shape of the logits). `H = diag(p) − p pᵀ`, which is
 *   singular along `1`; its pseudo-inverse is `C diag(1/p) C` with `C = I − 1 1ᵀ / k`.
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
        const y = asProbabilities(outputs, targets);
        return neg(mean(sum(mul(y, logSoftmax(outputs)), outputAxes(outputs)))) as Scalar;
      }),
    sample: (key, outputs) => drawCategorical(key, outputs),
    mean: (outputs) => softmax(outputs),
    hessianProduct: (outputs, v) =>
      scoped(() => {
        const p = softmax(outputs);
        return mul(p, sub(v, sum(mul(p, v), -1, true)));
      }),
    hessianPseudoInverseProduct: (outputs, v) =>
      scoped(() => centred(div(centred(v), softmax(outputs)))),
  };
}

/** `C v`: each row without its mean. */
function centred(v: Tensor): Tensor {
  return sub(v, mean(v, -1, true));
}

function asProbabilities(outputs: Tensor, targets: Tensor): Tensor {
  if (targets.dtype === "float32") return targets;
  return cast(oneHot(targets, outputs.shape.at(-1) as number), "float32");
}
