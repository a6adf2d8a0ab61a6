import { LegendreError } from "../errors.ts";
import { slice, stack, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { grad } from "../transforms/grad.ts";
import { checkTensorTree, treeFlatten, treeLeaves, treeMap, treeUnflatten } from "../tree/index.ts";

/**
 * The gradient of each example of a batch on its own.
 *
 * @param loss - from params and a batch of one (the leaves of `batch` with a first axis of 1) to a scalar.
 * @param params - a tree of float32 tensors.
 * @param batch - a tree of tensors, all with a first axis of length `n ≥ 1`.
 * @returns a tree like `params` whose leaves have a first axis of length `n`, owned by the caller.
 * @throws code "shape" for a batch whose leaves do not share a first axis; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { perExampleGradients } from "@legendre/core-tensor";
 *
 * const loss = (w: tf.Tensor, x: tf.Tensor) => tf.sum(tf.square(tf.mul(w, x)));
 * const grads = perExampleGradients(loss, tf.scalar(1) as tf.Tensor, tf.tensor1d([1, 2, 3]) as tf.Tensor);
 * console.log(grads.dataSync()); // Float32Array(3) [ 2, 8, 18 ]
 * ```
 *
 * @remarks A loop: costs `n` gradients of a batch of one. The result holds `n` times the parameters.
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
  return scoped(() => {
    const gradient = grad(loss);
    const each = Array.from({ length: n }, (_, i) =>
      scoped(() => {
        const row = (leaf: Tensor): Tensor =>
          slice(
            leaf,
            leaf.shape.map((_, axis) => (axis === 0 ? i : 0)),
            leaf.shape.map((length, axis) => (axis === 0 ? 1 : length)),
          );
        return treeLeaves<Tensor>(gradient(params, treeMap(row, batch) as X));
      }),
    );
    const { leaves, structure } = treeFlatten<Tensor>(params);
    return treeUnflatten<P>(
      structure,
      leaves.map((_, j) => stack(each.map((grads) => grads[j]!))),
    );
  });
}
