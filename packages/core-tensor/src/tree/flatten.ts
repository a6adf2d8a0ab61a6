import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { leafCount, type TreeStructure } from "./structure.ts";

/** A tree taken apart: its leaves in leaf order, and the structure that puts them back. */
export interface Flattened<L> {
  readonly leaves: L[];
  readonly structure: TreeStructure;
}

/**
 * The leaves of a tree and its structure.
 *
 * Arrays and plain objects (with the prototype of `{}` or none) are containers, `null` and
 * `undefined` are empty subtrees, everything else is a leaf: tensors, numbers, strings, typed arrays,
 * functions, instances of classes. Leaf order is array order and sorted keys (by UTF-16 code unit),
 * so the order in which keys were written does not matter.
 *
 * @param tree - any tree; the type `L` of its leaves is the caller's word.
 * @returns the leaves themselves (nothing is copied) and the structure.
 *
 * @example
 * ```ts
 * import { treeFlatten } from "@legendre/core-tensor";
 *
 * const { leaves } = treeFlatten<number>({ w: [3, 4], b: 1, none: null });
 * console.log(leaves); // → [ 1, 3, 4 ]
 * ```
 */
export function treeFlatten<L = Tensor>(tree: unknown): Flattened<L> {
  const leaves: L[] = [];
  const visit = (node: unknown): TreeStructure => {
    if (node === null) return "null";
    if (node === undefined) return "undefined";
    if (Array.isArray(node)) return { array: Array.from(node, visit) };
    if (!isPlainObject(node)) {
      leaves.push(node as L);
      return "leaf";
    }
    const keys = Object.keys(node).sort();
    return { keys, children: keys.map((key) => visit(node[key])) };
  };
  const structure = visit(tree);
  return { leaves, structure };
}

/**
 * The leaves of a tree, in leaf order; see {@link treeFlatten}.
 *
 * @example
 * ```ts
 * import { treeLeaves } from "@legendre/core-tensor";
 *
 * console.log(treeLeaves<number>({ w: [3, 4], b: 1 })); // → [ 1, 3, 4 ]
 * ```
 */
export function treeLeaves<L = Tensor>(tree: unknown): L[] {
  return treeFlatten<L>(tree).leaves;
}

/**
 * The structure of a tree; see {@link treeFlatten}.
 *
 * @example
 * ```ts
 * import { structureToString, treeStructure } from "@legendre/core-tensor/tree";
 *
 * console.log(structureToString(treeStructure({ w: [3, 4], b: 1 }))); // → {b: *, w: [*, *]}
 * ```
 */
export function treeStructure(tree: unknown): TreeStructure {
  return treeFlatten(tree).structure;
}

/**
 * The tree of a given structure and leaves, the inverse of {@link treeFlatten}. Records come back as
 * ordinary objects with sorted keys.
 *
 * @param structure - the structure.
 * @param leaves - one leaf for each place, in leaf order; taken as they are.
 * @returns the tree; its type `T` is the caller's word.
 * @throws `structure` when the number of leaves is not that of the structure.
 *
 * @example
 * ```ts
 * import { treeFlatten, treeUnflatten } from "@legendre/core-tensor";
 *
 * const { structure } = treeFlatten({ w: [3, 4], b: 1 });
 * console.log(treeUnflatten(structure, [10, 20, 30])); // → { b: 10, w: [ 20, 30 ] }
 * ```
 */
export function treeUnflatten<T = unknown>(
  structure: TreeStructure,
  leaves: readonly unknown[],
): T {
  const count = leafCount(structure);
  if (leaves.length !== count) {
    throw new LegendreError(
      "structure",
      "treeUnflatten",
      `got ${leaves.length} leaves, the structure has ${count}`,
      { got: leaves.length, expected: count, structure },
    );
  }
  let next = 0;
  const build = (node: TreeStructure): unknown => {
    if (node === "leaf") return leaves[next++];
    if (typeof node === "string") return node === "null" ? null : undefined;
    if ("array" in node) return node.array.map(build);
    // fromEntries defines members, so that a key "__proto__" stays a key.
    return Object.fromEntries(node.children.map((child, i) => [node.keys[i], build(child)]));
  };
  return build(structure) as T;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
