import type { Groups } from "../granularity.ts";
import { leafOf } from "../weights.ts";
import { type Bundle, bundleGroups, type RankedGroup } from "./bundle-groups.ts";
import { groupPositions } from "./group-positions.ts";
import { costIn, never, type UnitInput } from "./unit-input.ts";
import type { Units } from "./units.ts";

/** Neurons and channels; several at once where layers keep a multiple. */
export async function groupUnits(
  input: UnitInput,
  { groups, multiple = 1 }: Groups,
): Promise<Units> {
  const ranked = await rankedGroups(input, groups);
  const bundles = multiple > 1 ? bundleGroups(ranked, multiple) : ranked.map(alone);
  const bundle = (unit: number): Bundle => bundles[unit] as Bundle;
  return {
    count: bundles.length,
    even: false,
    positions: (unit) => bundle(unit).positions,
    scores: Float32Array.from(bundles, ({ score }) => score),
    size: (unit) => bundle(unit).positions.length,
    leaf: () => -1,
    after: (unit) => bundles[unit]?.after,
  };
}

/** A group that waits for no other. */
function alone({ positions, loss, cost }: RankedGroup): Bundle {
  return { positions, score: positions.length === 0 ? never : loss / cost, after: undefined };
}

/** Groups with what removing them costs and saves; what is pruned of a group is no part of it. */
async function rankedGroups(input: UnitInput, groups: Groups["groups"]): Promise<RankedGroup[]> {
  const { weights, kept, set, sets } = input;
  const members = groups.map((group) =>
    groupPositions(weights, group).filter((position) => kept[position] === 1),
  );
  const losses =
    sets === undefined ? members.map((own) => set(own, own.length)) : await sets(members);
  return groups.map(({ cost, layer = "" }, i): RankedGroup => {
    const positions = members[i] as Int32Array;
    return {
      layer,
      positions,
      loss: losses[i] as number,
      cost: cost ?? plainCost(input, positions),
    };
  });
}

/** The costs of all weights of a group. */
function plainCost(input: UnitInput, positions: Int32Array): number {
  if (input.costs === undefined) return positions.length;
  return positions.reduce((total, at) => total + costIn(input, leafOf(input.weights, at)), 0);
}
