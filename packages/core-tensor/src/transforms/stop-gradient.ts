import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { treeMap } from "../tree/index.ts";

/**
 * The same values, held constant by every derivative.
 *
 * @param tree - a tree of tensors.
 * @returns a tree of the same structure and values, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, stopGradient } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => tf.mul(stopGradient(x), x) as tf.Scalar;
 * console.log(grad(f)(tf.scalar(3)).dataSync()[0]); // 3
 * ```
 */
export function stopGradient<T>(tree: T): T {
  return treeMap(
    (leaf: Tensor) => callKernel("StopGradient", { x: leaf })[0] as Tensor,
    tree as never,
  ) as T;
}
