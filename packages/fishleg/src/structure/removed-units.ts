import { LegendreError, type Program } from "@legendre/core-tensor";
import { nearestName } from "@legendre/core-tensor/options";
import type { ArgumentLeaf, ChannelGroup } from "./channel-group.ts";
import type { Related } from "./relate.ts";
import type { Axis } from "./relations/index.ts";

const where = "removeGroups";

/**
 * The units that some groups stand for in a program.
 *
 * @throws code "structure" for weights that the function does not have, and for groups of another function.
 */
export function removedUnits(
  { graph }: Program,
  { units, axes }: Related,
  leaves: readonly ArgumentLeaf[],
  groups: readonly ChannelGroup[],
): Set<number> {
  const byPath = new Map(
    leaves.flatMap(({ role, path }, i) =>
      role === "input" ? [] : [[`${role}:${path}`, i] as const],
    ),
  );
  const removed = new Set<number>();
  for (const { slices, state, name } of groups) {
    let own: number[] | undefined;
    const all = [
      ...slices.map((s) => ["params", s] as const),
      ...state.map((s) => ["state", s] as const),
    ];
    for (const [tree, { path, axis, indices }] of all) {
      const leaf = byPath.get(`${tree}:${path}`);
      const given =
        leaf === undefined
          ? undefined
          : (axes[graph.inputs[leaf] as number] as readonly Axis[])[axis];
      for (const index of indices) {
        const position = given?.positions[index];
        if (position === undefined)
          throw unknownPlace(name, tree, path, axis, index, byPath.keys());
        const found = units.unitsOf([position]);
        // What all its places have in common.
        own = own === undefined ? found : own.filter((unit) => found.includes(unit));
      }
    }
    if (own === undefined || own.length === 0) throw unlike(name);
    // A place alone may be made of more than goes: the unit that may go is meant.
    const free = own.filter((unit) => units.reasonOf(unit) === undefined);
    if (free.length === 0) throw frozen(name, units.reasonOf(own[0] as number) as string);
    for (const unit of free) removed.add(unit);
  }
  return removed;
}

function unknownPlace(
  group: string,
  tree: string,
  path: string,
  axis: number,
  index: number,
  known: Iterable<string>,
): LegendreError {
  const near = nearestName(`${tree}:${path}`, known);
  const message = `group "${group}" names place ${index} of axis ${axis} of "${path}" in the ${tree}, which the function does not have (nearest: "${near}"); take the groups from dependencyGraph of the same function and weights`;
  return new LegendreError("structure", where, message, { group, path, axis, index });
}

function unlike(group: string): LegendreError {
  const message = `the places of group "${group}" do not go together in this function; take the groups from dependencyGraph of the same function and weights`;
  return new LegendreError("structure", where, message, { group });
}

function frozen(group: string, reason: string): LegendreError {
  const message = `group "${group}" must stay: ${reason}`;
  return new LegendreError("structure", where, message, { group, reason });
}
