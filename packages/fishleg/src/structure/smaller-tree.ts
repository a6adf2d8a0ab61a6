import { LegendreError, treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import { clone, gather, type Tensor, tensor1d } from "@legendre/core-tensor/ops";
import { checkLike } from "../check-like.ts";
import { scoped } from "../scoped.ts";
import type { WeightSlice } from "../surgeon/granularity.ts";
import { specsOf } from "./dependency-graph.ts";
import type { Kept } from "./relations/index.ts";

const where = "removeGroups";

/** What is left of a leaf, axis by axis; undefined for a leaf that stays whole. */
type KeptLeaf = readonly Kept[] | undefined;

/** A tree whose leaves have lost places. */
export interface SmallerTree<T> {
  /** The tree with what is left of each leaf; owned by the caller. Can be traced. */
  readonly smaller: (tree: T) => T;
}

/** Plans which places of a tree are left once some slices are removed. */
export function smallerTree<T>(tree: T, slices: readonly WeightSlice[]): SmallerTree<T> {
  const { leaves, structure } = specsOf(tree);
  const paths = treePaths(structure);
  const removed = new Map<string, Set<number>[]>();
  for (const { path, axis, indices } of slices) {
    const axes = removed.get(path) ?? [];
    removed.set(path, axes);
    axes[axis] ??= new Set();
    for (const index of indices) axes[axis].add(index);
  }
  const kept = leaves.map(({ shape }, i): KeptLeaf => {
    const path = paths[i] as string;
    const axes = removed.get(path);
    return axes === undefined
      ? undefined
      : shape.map((length, axis) => keptOf(path, length, axis, axes[axis]));
  });
  return {
    smaller: (given) => {
      const shapes = leaves.map(({ shape }) => shape);
      checkLike(where, "tree", given, "the weights before", { structure, shapes });
      const parts = treeFlatten<Tensor>(given).leaves;
      return scoped(() =>
        treeUnflatten<T>(
          structure,
          parts.map((leaf, i) => cut(leaf, kept[i])),
        ),
      );
    },
  };
}

function keptOf(
  path: string,
  length: number,
  axis: number,
  removed: ReadonlySet<number> | undefined,
): Kept {
  const left = Array.from({ length }, (_, i) => i).filter((i) => removed?.has(i) !== true);
  if (left.length > 0) return left;
  const message = `all ${length} places of axis ${axis} of "${path}" would go, which cuts the network through; keep at least one (a floor in prune does)`;
  throw new LegendreError("option", where, message, { path, axis });
}

function cut(leaf: Tensor, kept: KeptLeaf): Tensor {
  let left: Tensor = clone(leaf);
  for (const [axis, positions] of (kept ?? []).entries()) {
    if (positions.length < (leaf.shape[axis] as number)) {
      left = gather(left, tensor1d([...positions], "int32"), axis);
    }
  }
  return left;
}
