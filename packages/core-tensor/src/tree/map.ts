import type { Tensor } from "../ops.ts";
import { checkStructure } from "./check-structure.ts";
import { treeFlatten, treeUnflatten } from "./flatten.ts";
import { treePaths } from "./structure.ts";
import type { MapTree } from "./types.ts";

/**
 * The tree of `f(leaf)`, or of `f(leaf, leaf2, …)` over several trees of one structure, with the
 * structure of the first.
 *
 * The type of the leaves is that of the parameters of `f`, tensors where they have none. To have the
 * trees named in the error, use {@link treeZip}; tensors that `f` makes belong to the caller.
 *
 * @param f - called once a leaf, in leaf order, with leaves only.
 * @param tree - sets the structure.
 * @throws `structure` when another tree has a different structure.
 *
 * @example
 * ```ts
 * import { treeMap } from "@legendre/core-tensor";
 *
 * const mix = treeMap((a: number, b: number) => a + 2 * b, { w: [1, 2] }, { w: [10, 20] });
 * console.log(mix); // → { w: [ 21, 42 ] }
 * ```
 */
export function treeMap<T, U, A = Tensor>(f: (leaf: A) => U, tree: T): MapTree<T, U>;
export function treeMap<T, U, A = Tensor, B = Tensor>(
  f: (leaf: A, leaf2: B) => U,
  tree: T,
  tree2: unknown,
): MapTree<T, U>;
export function treeMap<T, U, A = Tensor, B = Tensor, C = Tensor>(
  f: (leaf: A, leaf2: B, leaf3: C) => U,
  tree: T,
  tree2: unknown,
  tree3: unknown,
): MapTree<T, U>;
export function treeMap<T, U, A = Tensor>(
  f: (leaf: A, ...others: A[]) => U,
  tree: T,
  ...others: readonly unknown[]
): MapTree<T, U>;
export function treeMap(
  f: (...leaves: never[]) => unknown,
  tree: unknown,
  ...others: readonly unknown[]
): unknown {
  const { leaves, structure } = treeFlatten<never>(tree);
  const rest = others.map((other, i) => {
    const flat = treeFlatten<never>(other);
    checkStructure("treeMap", `tree ${i + 2}`, flat.structure, "tree 1", structure);
    return flat.leaves;
  });
  return treeUnflatten(
    structure,
    leaves.map((leaf, i) => f(leaf, ...rest.map((row) => row[i]!))),
  );
}

/**
 * The tree of `f(path, leaf)`, where `path` names the leaf as {@link treePaths} does.
 *
 * @example
 * ```ts
 * import { treeMapWithPath } from "@legendre/core-tensor/tree";
 *
 * const decayed = treeMapWithPath((path) => !path.endsWith("bias"), { d: { bias: 1, kernel: 2 } });
 * console.log(decayed); // → { d: { bias: false, kernel: true } }
 * ```
 */
export function treeMapWithPath<T, U, A = Tensor>(
  f: (path: string, leaf: A) => U,
  tree: T,
): MapTree<T, U> {
  const { leaves, structure } = treeFlatten<A>(tree);
  const paths = treePaths(structure);
  return treeUnflatten(
    structure,
    leaves.map((leaf, i) => f(paths[i]!, leaf)),
  );
}
