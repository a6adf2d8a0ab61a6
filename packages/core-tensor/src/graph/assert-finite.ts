import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, placeOf } from "../tree/check-tensors.ts";
import { treeMapWithPath } from "../tree/index.ts";
import { callKernel } from "./dispatch.ts";

/**
 * The same values, once they are seen to be finite: where a run meets a NaN or an infinity it ends with an error that names the value, its place and the
 * number. It works in compiled programs, loops and `vmap` too, and looks at derivatives by the value on their way back as well.
 *
 * @param tree - a tensor or a tree of them.
 * @param label - what the error calls it; leaves of a tree add their path.
 * @returns the tree, of new tensors owned by the caller. **Use it in place of the argument**: what a program does not use it does not run.
 * @throws code "non-finite" when the values are known, which in a program is when it runs; "option" for a label that is no text; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { assertFinite } from "@legendre/core-tensor/graph";
 *
 * const length = (x: tf.Tensor) => tf.sqrt(tf.sum(tf.square(assertFinite(x, "x")))) as tf.Scalar;
 * try {
 *   grad(length)(tf.zeros([2]) as tf.Tensor); // √ has no slope at 0
 * } catch (error) {
 *   console.log((error as Error).message.slice(0, 52)); // → assertFinite: the slope by x is NaN at [0] of [2]; l
 * }
 * ```
 *
 * @remarks On the host: a compiled program is cut in two there, and values on a GPU are fetched. For looking for a fault, or at a few places.
 */
export function assertFinite<P>(tree: P, label: string): P {
  const where = "assertFinite";
  if (typeof label !== "string") {
    const what = `label must be a text, got ${typeof label}`;
    throw new LegendreError("option", where, what, { option: "label", value: label });
  }
  checkTensorTree(where, "tree", tree);
  const looked = (path: string, x: Tensor): Tensor => assertedFinite(x, placeOf(label, path), true);
  return scoped(() => treeMapWithPath(looked, tree) as P);
}

/** The same of one tensor; without `infinities` a NaN alone is an error. */
export function assertedFinite(x: Tensor, label: string, infinities: boolean): Tensor {
  const attrs = infinities ? { label } : { label, allowInfinite: true };
  return callKernel("AssertFinite", { x }, attrs)[0] as Tensor;
}
