import { clone, onesLike, type Tensor, tidy, zerosLike } from "../ops.ts";
import { treeUnflatten } from "./flatten.ts";
import { mathFlatten } from "./math-leaf.ts";

/**
 * A tree of zeros with the structure, shapes and element types of `tree`.
 *
 * @param tree - a tree of tensors or numbers.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeZerosLike } from "@legendre/core-tensor";
 *
 * console.log(treeZerosLike({ w: [3, 4], b: 1 })); // → { b: 0, w: [ 0, 0 ] }
 * ```
 */
export function treeZerosLike<T>(tree: T): T {
  return fresh(
    "treeZerosLike",
    tree,
    (leaf) => zerosLike(leaf),
    () => 0,
  );
}

/**
 * A tree of ones with the structure, shapes and element types of `tree`.
 *
 * @param tree - a tree of tensors or numbers.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeOnesLike } from "@legendre/core-tensor/tree";
 *
 * console.log(treeOnesLike({ w: [3, 4], b: 0 })); // → { b: 1, w: [ 1, 1 ] }
 * ```
 */
export function treeOnesLike<T>(tree: T): T {
  return fresh(
    "treeOnesLike",
    tree,
    (leaf) => onesLike(leaf),
    () => 1,
  );
}

/**
 * A copy of `tree` that can be disposed independently of it. Tensors share their values (they never
 * change), so a copy costs no memory.
 *
 * @param tree - a tree of tensors or numbers.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeClone, treeDispose } from "@legendre/core-tensor";
 * import { tensor1d } from "@tensorflow/tfjs";
 *
 * const params = { w: tensor1d([3, 4]) };
 * const copy = treeClone(params);
 * treeDispose(params);
 * console.log(copy.w.dataSync()[1]); // → 4
 * ```
 */
export function treeClone<T>(tree: T): T {
  return fresh(
    "treeClone",
    tree,
    (leaf) => clone(leaf),
    (leaf) => leaf,
  );
}

function fresh<T>(
  where: string,
  tree: T,
  ofTensor: (leaf: Tensor) => Tensor,
  ofNumber: (leaf: number) => number,
): T {
  const { leaves, structure } = mathFlatten(where, "tree", tree);
  const made = tidy(() =>
    leaves.map((leaf) => (typeof leaf === "number" ? ofNumber(leaf) : ofTensor(leaf))),
  );
  return treeUnflatten<T>(structure, made);
}
