import { LegendreError } from "../errors.ts";
import { expandDims, type Tensor } from "../ops.ts";
import { grad } from "../transforms/grad.ts";
import { vmap } from "../transforms/vmap.ts";
import { checkTensorTree, treeLeaves, treeMap } from "../tree/index.ts";

/**
 * The gradient of each example of a batch on its own, `vmap` of `grad`.
 *
 * @param loss - from params and a batch of one (the leaves of `batch` with a first axis of 1) to a scalar. It
 *   runs once for all examples, so that it cannot read values.
 * @param params - a tree of float32 tensors.
 * @param batch - a tree of tensors, all with a first axis of length `n ≥ 1`.
 * @returns a tree like `params` whose leaves have a first axis of length `n`, owned by the caller.
 * @throws code "shape" for a batch whose leaves do not share a first axis; "structure", "disposed"; "tracing"
 *   when the loss reads a value.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { perExampleGradients } from "@legendre/core-tensor/curvature";
 *
 * const loss = (w: tf.Tensor, x: tf.Tensor) => tf.sum(tf.square(tf.mul(w, x)));
 * const grads = perExampleGradients(loss, tf.scalar(1) as tf.Tensor, tf.tensor1d([1, 2, 3]) as tf.Tensor);
 * console.log(grads.dataSync()); // Float32Array(3) [ 2, 8, 18 ]
 * ```
 *
 * @remarks Costs about one gradient of the batch, and the writing of the result, which holds `n` times the
 * parameters.
 */
export function perExampleGradients<P, X>(
  loss: (params: P, example: X) => Tensor,
  params: P,
  batch: X,
): P {
  const where = "perExampleGradients";
  checkTensorTree(where, "batch", batch);
  checkTensorTree(where, "params", params);
  const lengths = treeLeaves<Tensor>(batch).map((leaf) => leaf.shape[0] ?? 0);
  const n = lengths[0] ?? 0;
  if (n < 1 || lengths.some((length) => length !== n)) {
    const message = `the first axes of the batch's leaves have lengths [${lengths.join(", ")}], expected one length, at least 1`;
    throw new LegendreError("shape", where, message, { lengths });
  }
  const gradient = grad(loss);
  const ofOne = (at: P, example: X): P =>
    gradient(at, treeMap((leaf: Tensor) => expandDims(leaf, 0), example) as X);
  return vmap(ofOne, { inAxes: [null, 0], withoutRule: "loop" })(
    params as never,
    batch as never,
  ) as P;
}
