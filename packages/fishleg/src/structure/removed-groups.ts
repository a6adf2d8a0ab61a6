import { treeFlatten, treePaths } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkTensorTree } from "@legendre/core-tensor/tree";
import type { Mask } from "../surgeon/mask.ts";
import type { ChannelGroup } from "./channel-group.ts";
import { offsets } from "./smaller-program.ts";

/**
 * The groups of which a mask keeps nothing, for {@link removeGroups}. Where an axis would lose all its places, one
 * group stays, with its zeros. Reads the mask.
 *
 * @param mask - a mask of the weights that the groups were found in.
 * @returns those groups, in their order.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dependencyGraph, removedGroups } from "@legendre/fishleg/structure";
 *
 * const params = { a: tf.ones([1, 3]), b: tf.ones([3, 1]) };
 * const f = (p: typeof params, x: tf.Tensor) => tf.matMul(tf.matMul(x, p.a), p.b);
 * const { groups } = dependencyGraph(f, [params, tf.ones([1, 1])]);
 * const mask = { a: tf.tensor2d([[1, 0, 1]]), b: tf.tensor2d([[1], [0], [1]]) };
 * console.log(removedGroups(groups, mask).map(({ name }) => name)); // → [ 'a [1]' ]
 * ```
 */
export function removedGroups<P>(groups: readonly ChannelGroup[], mask: Mask<P>): ChannelGroup[] {
  checkTensorTree("removedGroups", "mask", mask);
  const { leaves, structure } = treeFlatten<Tensor>(mask);
  const byPath = new Map(treePaths(structure).map((path, i) => [path, leaves[i] as Tensor]));
  const values = new Map<string, ArrayLike<number>>();
  const valuesOf = (path: string, leaf: Tensor): ArrayLike<number> => {
    const known = values.get(path) ?? leaf.dataSync();
    values.set(path, known);
    return known;
  };
  const empty = groups.filter(({ slices }) =>
    slices.every(({ path, axis, indices }) => {
      const leaf = byPath.get(path);
      if (leaf === undefined) return false;
      const data = valuesOf(path, leaf);
      const all = leaf.shape.map((n, i) =>
        i === axis ? indices : Array.from({ length: n }, (_, j) => j),
      );
      return offsets(leaf.shape, all).every((at) => data[at] === 0);
    }),
  );
  const left = new Map<string, Set<number>>();
  return empty.filter(({ slices }) => {
    const axes = slices.map(({ path, axis, indices }) => {
      const key = `${path}:${axis}`;
      const length = byPath.get(path)?.shape[axis] ?? 0;
      const places = left.get(key) ?? new Set(Array.from({ length }, (_, i) => i));
      left.set(key, places);
      return { places, indices };
    });
    const cuts = ({ places, indices }: (typeof axes)[number]): boolean =>
      places.size - indices.filter((index) => places.has(index)).length < 1;
    if (axes.some(cuts)) return false;
    for (const { places, indices } of axes) for (const index of indices) places.delete(index);
    return true;
  });
}
