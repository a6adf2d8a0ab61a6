import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { checkSameStructure, treeLeaves, treeMapWithPath } from "../tree/index.ts";

/** A choice of leaves: a tree of booleans like the params, or a test of each leaf's path. */
export type LeafMask = ((path: string, leaf: Tensor) => boolean) | object | boolean;

/** One boolean a leaf of the params, in leaf order; none where there is no mask. */
export function chosenLeaves(
  where: string,
  mask: LeafMask | undefined,
  params: unknown,
): boolean[] {
  if (mask === undefined) return [];
  const tree = typeof mask === "function" ? treeMapWithPath(mask as never, params) : mask;
  checkSameStructure(where, "mask", tree, "params", params);
  const leaves = treeLeaves<unknown>(tree);
  const odd = leaves.find((leaf) => typeof leaf !== "boolean");
  if (odd === undefined) return leaves as boolean[];
  const what = `mask must hold true and false only, got ${String(odd)}`;
  throw new LegendreError("structure", where, what, { value: odd });
}
