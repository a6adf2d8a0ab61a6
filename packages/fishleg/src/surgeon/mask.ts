import { LegendreError, treeFlatten, treeMap } from "@legendre/core-tensor";
import { mul, type Tensor } from "@legendre/core-tensor/ops";
import { checkTensorTree, onTensors, treeOnesLike } from "@legendre/core-tensor/tree";
import { checkLike, treeShape } from "../check-like.ts";

/**
 * Which weights are kept: a tree like the params, float32 tensors of 0 (pruned) and 1. A mask is kept and saved for
 * itself; it is never read off weights that happen to be 0.
 */
export type Mask<P> = P;

/** The mask that keeps everything; owned by the caller. */
export function fullMask<P>(params: P): Mask<P> {
  return treeOnesLike(params);
}

/**
 * The params with 0 for every pruned weight; owned by the caller. Can be traced.
 *
 * @throws code "structure", "shape" for a mask of other leaves than the params.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyMask } from "@legendre/fishleg/surgeon";
 *
 * const params = { w: tf.tensor1d([3, 4, 5]) };
 * console.log([...applyMask(params, { w: tf.tensor1d([1, 0, 1]) }).w.dataSync()]); // → [ 3, 0, 5 ]
 * ```
 */
export function applyMask<P>(params: P, mask: Mask<P>): P {
  checkTensorTree("applyMask", "params", params);
  checkLike("applyMask", "mask", mask, "params", treeShape(params));
  return onTensors(
    "applyMask",
    { params, mask },
    () => treeMap((leaf: Tensor, keep: Tensor) => mul(leaf, keep), params, mask) as P,
  );
}

/** Throws code "structure", "shape" for another tree, "option" for numbers other than 0 and 1. */
export function checkMask<P>(where: string, mask: Mask<P>, params: P): void {
  checkTensorTree(where, "params", params);
  checkLike(where, "mask", mask, "params", treeShape(params));
  for (const leaf of treeFlatten<Tensor>(mask).leaves) {
    const odd = leaf.dataSync().find((value) => value !== 0 && value !== 1);
    if (odd === undefined) continue;
    const what = `mask holds ${odd}; it must hold 0 for pruned weights and 1 for the others`;
    throw new LegendreError("option", where, what, { value: odd });
  }
}
