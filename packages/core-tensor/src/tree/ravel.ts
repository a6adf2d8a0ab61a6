import {
  clone,
  concat,
  reshape,
  split,
  type Tensor,
  type Tensor1D,
  tensor1d,
  tidy,
  zeros,
} from "../ops.ts";
import { checkShape } from "./check-shapes.ts";
import { checkTensorTree, leafError } from "./check-tensors.ts";
import { treeFlatten, treeUnflatten } from "./flatten.ts";

/** A tree as one vector, and the way back. */
export interface Raveled<T> {
  /** All elements, leaf by leaf in leaf order, each row-major; shape `[p]`, owned by the caller. */
  readonly vector: Tensor1D;
  /**
   * The tree of the same structure and shapes with the elements of a vector of shape `[p]`; owned by
   * the caller. Throws `shape` for any other shape. Holds shapes only, no tensors.
   */
  readonly unravel: (vector: Tensor) => T;
}

/**
 * The elements of a tree of tensors as one vector, and a function that turns such a vector back into
 * a tree. Both can be traced and differentiated.
 *
 * @param tree - tensors of one element type.
 * @returns the vector (owned by the caller; of shape `[0]` for a tree without leaves) and `unravel`.
 * @throws `structure` for a leaf that is no tensor; `shape` for a leaf whose element type differs from
 * that of the first; `disposed`.
 *
 * @example
 * ```ts
 * import { ravel } from "@legendre/core-tensor";
 * import { tensor1d, tensor2d } from "@tensorflow/tfjs";
 *
 * const { vector, unravel } = ravel({ w: tensor2d([[1, 2], [3, 4]]), b: tensor1d([5]) });
 * console.log([...vector.dataSync()]); // → [ 5, 1, 2, 3, 4 ]
 * console.log(unravel(vector).w.shape); // → [ 2, 2 ]
 * ```
 */
export function ravel<T>(tree: T): Raveled<T> {
  checkTensorTree("ravel", "tree", tree);
  const { leaves, structure } = treeFlatten(tree);
  const first = leaves[0];
  leaves.forEach((leaf, i) => {
    if (leaf.dtype === first?.dtype) return;
    const what = `is ${leaf.dtype}, the leaves before it are ${first?.dtype}; cast one of them`;
    throw leafError("shape", "ravel", "tree", structure, i, what, { dtype: leaf.dtype });
  });
  const shapes = leaves.map((leaf) => leaf.shape);
  const sizes = leaves.map((leaf) => leaf.size);
  const total = sizes.reduce((a, b) => a + b, 0);
  const unravel = (vector: Tensor): T => {
    checkShape("unravel", "vector", vector, [total]);
    const parts = tidy(() => pieces(vector, sizes).map((part, i) => reshape(part, shapes[i]!)));
    return treeUnflatten<T>(structure, parts);
  };
  return { vector: tidy(() => join(leaves)), unravel };
}

function join(leaves: readonly Tensor[]): Tensor1D {
  if (leaves.length === 0) return tensor1d([], "float32");
  const flat = leaves.map((leaf) => reshape(leaf, [leaf.size]) as Tensor1D);
  return flat.length === 1 ? flat[0]! : concat(flat);
}

/** Cuts a vector; the backends' split cannot be relied on for empty pieces, so they are made apart. */
function pieces(vector: Tensor, sizes: readonly number[]): Tensor[] {
  const cut = sizes.filter((size) => size > 0);
  const parts = cut.length > 1 ? split(vector, cut) : [clone(vector)];
  return sizes.map((size) => (size > 0 ? parts.shift()! : zeros([0], vector.dtype)));
}
