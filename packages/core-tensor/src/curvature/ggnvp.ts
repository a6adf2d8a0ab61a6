import type { Tensor } from "../ops.ts";
import { congruenceProduct } from "./jacobian-congruence.ts";
import type { Likelihood } from "./likelihood.ts";
import { hessianOfOutputs } from "./output-maps.ts";

/**
 * Product with the generalised Gauss-Newton matrix,
 * $$G v = \frac{1}{n} \sum_i J_i^\top H_i J_i v,$$
 * where `J_i` is the Jacobian of the model's output for row `i` and `H_i` the Hessian of that row's
 * negative log-likelihood with respect to the output.
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`.
 * @param likelihood - a {@link Likelihood} (mean over the `n` rows, sum over the outputs of a row), or
 *   any convex scalar loss of the outputs, whose own reduction is then kept.
 * @param params - where the matrix is taken: a tree of float32 tensors.
 * @param v - the direction: structure and shapes of `params`.
 * @returns a tree like `params`, owned by the caller.
 * @throws code "structure", "shape", "disposed" for arguments that do not fit; "tracing" for ops without
 *   an entry in the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian, ggnvp } from "@legendre/core-tensor";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const f = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
 * const w = tf.zeros([2, 1]) as tf.Tensor;
 * console.log(ggnvp(f, gaussian(), w, tf.ones([2, 1])).dataSync()); // Float32Array(2) [ 12, 17 ]
 * ```
 *
 * @remarks Costs one evaluation of `f`, one forward and one reverse pass. Positive semidefinite for any
 * network, unlike the Hessian.
 * @see Schraudolph (2002), "Fast curvature matrix-vector products", Neural Computation 14(7).
 */
export function ggnvp<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood | ((outputs: Tensor) => Tensor),
  params: P,
  v: P,
): P {
  return congruenceProduct("ggnvp", f, params, v, (outputs) =>
    hessianOfOutputs(likelihood, outputs),
  );
}
