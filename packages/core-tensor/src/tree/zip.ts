import type { Tensor } from "../ops.ts";
import { checkStructure } from "./check-structure.ts";
import { treeFlatten, treeUnflatten } from "./flatten.ts";
import { type TreeStructure, treePaths } from "./structure.ts";
import type { MapTree } from "./types.ts";

/**
 * The tree of `f({ name: leaf, … }, path)` over named trees of one structure: {@link treeMap} for
 * functions that must say which of their arguments does not fit.
 *
 * @param where - the public function that calls, for the error.
 * @param trees - the trees by name; the first sets the structure.
 * @param f - called once a leaf, in leaf order, with one leaf of each tree and the leaf's path.
 * @returns a tree of the structure of the first; what `f` makes belongs to the caller.
 * @throws `structure` when a tree differs from the first, e.g.
 * `fishleg.update: grads has 3 leaves, params has 4 (missing "dense1.bias")`.
 *
 * @example
 * ```ts
 * import { treeZip } from "@legendre/core-tensor/tree";
 *
 * const trees = { params: { w: 1 }, grads: { w: 4 } };
 * const next = treeZip("sgd", trees, (leaf: { params: number; grads: number }) => leaf.params - 0.5 * leaf.grads);
 * console.log(next); // → { w: -1 }
 * ```
 */
export function treeZip<
  N extends object,
  U,
  A extends { [K in keyof N]: unknown } = { [K in keyof N]: Tensor },
>(where: string, trees: N, f: (leaves: A, path: string) => U): MapTree<N[keyof N], U> {
  let first: { readonly name: string; readonly structure: TreeStructure } | undefined;
  const columns: [string, unknown[]][] = [];
  for (const [name, tree] of Object.entries(trees)) {
    const { leaves, structure } = treeFlatten<unknown>(tree);
    first ??= { name, structure };
    checkStructure(where, name, structure, first.name, first.structure);
    columns.push([name, leaves]);
  }
  const structure = first?.structure ?? "undefined";
  const results = treePaths(structure).map((path, i) =>
    f(Object.fromEntries(columns.map(([name, leaves]) => [name, leaves[i]])) as A, path),
  );
  return treeUnflatten(structure, results);
}
