import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { grad } from "../transforms/grad.ts";
import { jvp } from "../transforms/jvp.ts";
import { checkSameShapes } from "../tree/index.ts";

/**
 * Hessian-vector product `∇²f(params) v` of a scalar function, forward over reverse.
 *
 * @param f - a synchronous function from a tree of float32 tensors to a scalar. The product has the
 *   reduction of `f`: that of a mean loss is the mean of the Hessians.
 * @param params - where the Hessian is taken.
 * @param v - the direction: structure and shapes of `params`.
 * @returns a tree like `params`, owned by the caller.
 * @throws code "structure", "shape", "disposed" for arguments that do not fit; "tracing" for ops without
 *   an entry in the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { hvp } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => tf.sum(tf.pow(x, 3)) as tf.Scalar;
 * console.log(hvp(f, tf.tensor1d([1, 2]) as tf.Tensor, tf.tensor1d([1, 1])).dataSync());
 * // Float32Array(2) [ 6, 12 ]
 * ```
 *
 * @remarks Costs about two gradients. Exact, where tfjs's own nested gradients throw or lose terms.
 * @see Pearlmutter (1994), "Fast exact multiplication by the Hessian", Neural Computation 6(1).
 */
export function hvp<P>(f: (params: P) => Tensor, params: P, v: P): P {
  checkSameShapes("hvp", "v", v, "params", params);
  return scoped(() => jvp(grad(f), params, v).tangent);
}
