import { LegendreError } from "@legendre/core-tensor";
import { readingOf } from "../blocks/read-kernel.ts";
import type { Granularity } from "./granularity.ts";
import type { PruneOptions } from "./prune-options.ts";
import { groupPositions } from "./select/group-positions.ts";
import type { Weights } from "./weights.ts";

/** Which leaves may lose weights, and how many weights these have. */
export function prunableLeaves<P>(
  weights: Weights<P>,
  granularity: Granularity,
  chosen: PruneOptions<P, unknown>["prunable"],
): { leaves: boolean[]; total: number } {
  const { paths, shapes, offsets, axes } = weights;
  if (typeof granularity === "object" && "groups" in granularity) {
    const inGroups = new Uint8Array(weights.total);
    for (const group of granularity.groups) {
      for (const position of groupPositions(weights as Weights<unknown>, group))
        inGroups[position] = 1;
    }
    const counts = paths.map((_, leaf) =>
      inGroups.subarray(offsets[leaf], offsets[leaf + 1]).reduce((a, b) => a + b, 0),
    );
    return { leaves: counts.map((count) => count > 0), total: counts.reduce((a, b) => a + b, 0) };
  }
  const leaves = paths.map((path, leaf) => {
    const shape = shapes[leaf] as readonly number[];
    if (chosen !== undefined) return chosen(path, shape);
    return (readingOf({ path, shape }, axes)?.kernel ?? shape).length >= 2;
  });
  const total = leaves.reduce(
    (sum, can, leaf) =>
      can ? sum + (offsets[leaf + 1] as number) - (offsets[leaf] as number) : sum,
    0,
  );
  if (total > 0) return { leaves, total };
  const what = `no leaf can be pruned; the leaves are ${paths.join(", ")}`;
  throw new LegendreError("option", "prune", what, { option: "prunable" });
}
