import type { Tensor } from "../ops.ts";
import type { CurvatureOperator } from "./hessian-operator.ts";
import { congruenceOperator } from "./jacobian-congruence.ts";
import type { Likelihood } from "./likelihood.ts";
import { hessianOfOutputs } from "./output-maps.ts";

/**
 * The generalised Gauss-Newton matrix of `ggnvp` as an operator: the model is evaluated once.
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`.
 * @param likelihood - a {@link Likelihood} (mean over the `n` rows, sum over the outputs of a row), or
 *   any convex scalar loss of the outputs.
 * @param params - where the matrix is taken; keep it alive as long as the operator is used.
 * @returns a {@link CurvatureOperator} on trees like `params`; call its `dispose`.
 * @throws code "structure", "disposed" for params that do not fit; "tracing" for ops without an entry in
 *   the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { ggnOperator } from "@legendre/core-tensor/curvature";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const f = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
 * const op = ggnOperator(f, gaussian(), tf.zeros([2, 1]) as tf.Tensor);
 * console.log(op.matvec(tf.ones([2, 1])).dataSync()); // Float32Array(2) [ 12, 17 ]
 * op.dispose();
 * ```
 *
 * @remarks Each product costs one forward and one reverse pass through the record.
 */
export function ggnOperator<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood | ((outputs: Tensor) => Tensor),
  params: P,
): CurvatureOperator<P> {
  return congruenceOperator("ggnOperator", f, params, (outputs) =>
    hessianOfOutputs(likelihood, outputs),
  );
}
