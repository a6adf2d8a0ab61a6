import { LegendreError } from "@legendre/core-tensor";
import { sizeOf } from "../../blocks/product.ts";
import type { PruneGroup } from "../granularity.ts";
import type { Weights } from "../weights.ts";

/** The flat positions of a group, in ascending order, each once. */
export function groupPositions(weights: Weights<unknown>, group: PruneGroup): Int32Array {
  const parts = group.slices.map(({ path, axis, indices }) => {
    const leaf = weights.paths.indexOf(path);
    if (leaf < 0) {
      const what = `group "${group.name}" names "${path}", but the leaves are ${weights.paths.map((p) => `"${p}"`).join(", ")}`;
      throw new LegendreError("option", "prune", what, { group: group.name, path });
    }
    const shape = weights.shapes[leaf] as readonly number[];
    const length = shape[axis];
    const odd = length === undefined ? axis : indices.find((i) => !(i >= 0 && i < length));
    if (odd !== undefined) {
      const what =
        length === undefined
          ? `group "${group.name}" names axis ${axis} of "${path}", which has rank ${shape.length}`
          : `group "${group.name}" names place ${odd} along axis ${axis} of "${path}", which has length ${length}`;
      throw new LegendreError("option", "prune", what, { group: group.name, path, axis });
    }
    const inner = sizeOf(shape.slice(axis + 1));
    const outer = sizeOf(shape.slice(0, axis));
    const found = new Int32Array(outer * indices.length * inner);
    let at = 0;
    for (let o = 0; o < outer; o++) {
      for (const index of indices) {
        const start = (weights.offsets[leaf] as number) + (o * (length as number) + index) * inner;
        for (let i = 0; i < inner; i++) found[at++] = start + i;
      }
    }
    return found;
  });
  const all = Int32Array.from(parts.flatMap((part) => [...part])).sort();
  return all.filter((position, i) => i === 0 || position !== all[i - 1]);
}
