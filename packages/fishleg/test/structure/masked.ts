import { treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import type { ChannelGroup } from "@legendre/fishleg/structure";
import * as tf from "@tensorflow/tfjs";

/** The mask of some groups: 0 in all their slices. */
export function maskOf<P>(params: P, groups: readonly ChannelGroup[]): P {
  const { leaves, structure } = treeFlatten<tf.Tensor>(params);
  const paths = treePaths(structure);
  const masks = leaves.map((leaf, i) => {
    const buffer = tf.buffer(leaf.shape, "float32", new Float32Array(leaf.size).fill(1));
    for (const slice of groups.flatMap(({ slices }) => slices)) {
      if (slice.path !== paths[i]) continue;
      for (let at = 0; at < leaf.size; at++) {
        const place = buffer.indexToLoc(at)[slice.axis] as number;
        if (slice.indices.includes(place)) buffer.values[at] = 0;
      }
    }
    return buffer.toTensor();
  });
  return treeUnflatten<P>(structure, masks);
}

/** Some of the groups, every layer keeping one at least. */
export function someOf(
  groups: readonly ChannelGroup[],
  share: number,
  seed: number,
): ChannelGroup[] {
  const byLayer = new Map<string, ChannelGroup[]>();
  for (const group of groups)
    byLayer.set(group.layer, [...(byLayer.get(group.layer) ?? []), group]);
  let word = seed;
  const next = (): number => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return word / 2 ** 32;
  };
  return [...byLayer.values()].flatMap((all) => {
    const stays = Math.floor(next() * all.length);
    return all.filter((_, i) => i !== stays && next() < share);
  });
}
