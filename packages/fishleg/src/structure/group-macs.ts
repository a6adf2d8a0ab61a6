import type { Program } from "@legendre/core-tensor";
import type { ValueType } from "@legendre/core-tensor/graph";
import type { ArgumentLeaf, ChannelGroup } from "./channel-group.ts";
import { nodeMacs } from "./macs.ts";
import type { Related } from "./relate.ts";
import { removedUnits } from "./removed-units.ts";

/** The groups with what removing each by itself saves in multiplications. */
export function groupMacs(
  program: Program,
  related: Related,
  leaves: readonly ArgumentLeaf[],
  groups: readonly ChannelGroup[],
): ChannelGroup[] {
  const { graph } = program;
  const { units, axes } = related;
  // How many positions of each axis a unit takes along.
  const taken = new Map<number, Map<number, number[]>>();
  for (const [value, all] of axes.entries()) {
    for (const [axis, { positions }] of (all ?? []).entries()) {
      for (const position of positions) {
        for (const unit of units.unitsOf([position])) {
          const values = taken.get(unit) ?? new Map<number, number[]>();
          taken.set(unit, values);
          const counts = values.get(value) ?? [];
          values.set(value, counts);
          counts[axis] = (counts[axis] ?? 0) + 1;
        }
      }
    }
  }
  const shape = (id: number): readonly number[] => (graph.values[id] as ValueType).shape;
  return groups.map((group) => {
    const [unit] = removedUnits(program, related, leaves, [group]);
    const less = taken.get(unit as number);
    let cost = 0;
    for (const node of graph.nodes) {
      if (![...node.inputs, ...node.outputs].some((id) => less?.has(id))) continue;
      const left = (id: number): readonly number[] =>
        shape(id).map((length, axis) => length - (less?.get(id)?.[axis] ?? 0));
      cost += nodeMacs(node, shape) - nodeMacs(node, left);
    }
    return { ...group, cost };
  });
}
