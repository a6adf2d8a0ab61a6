import { Tensor } from "../ops.ts";
import { treeLeaves } from "./flatten.ts";

/**
 * Frees every tensor of a tree. Other leaves, and tensors that are already disposed, are passed over.
 *
 * @param tree - any tree.
 *
 * @example
 * ```ts
 * import { treeDispose } from "@legendre/core-tensor";
 * import { tensor1d } from "@tensorflow/tfjs";
 *
 * const params = { w: tensor1d([1, 2]) };
 * treeDispose(params);
 * console.log(params.w.isDisposed); // → true
 * ```
 */
export function treeDispose(tree: unknown): void {
  disposeReplaced(tree, undefined);
}

/**
 * Frees the tensors of `old` that are not also in `next`: what a training loop calls after each
 * update, since updates are pure and may hand tensors on.
 *
 * @param old - the tree that is no longer needed.
 * @param next - the tree that replaces it; any structure.
 *
 * @example
 * ```ts
 * import { disposeReplaced } from "@legendre/core-tensor/tree";
 * import { tensor1d } from "@tensorflow/tfjs";
 *
 * const old = { kept: tensor1d([1]), replaced: tensor1d([2]) };
 * disposeReplaced(old, { kept: old.kept, replaced: tensor1d([3]) });
 * console.log(old.kept.isDisposed, old.replaced.isDisposed); // → false true
 * ```
 */
export function disposeReplaced(old: unknown, next: unknown): void {
  const kept = new Set(treeLeaves<unknown>(next));
  for (const leaf of treeLeaves<unknown>(old)) {
    if (leaf instanceof Tensor && !kept.has(leaf)) leaf.dispose();
  }
}
