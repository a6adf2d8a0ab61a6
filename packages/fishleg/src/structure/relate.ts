import type { Program } from "@legendre/core-tensor";
import type { GraphNode, ValueType } from "@legendre/core-tensor/graph";
import {
  type Axes,
  elementwise,
  freezeAxis,
  frozenAxis,
  newAxis,
  parts,
  products,
  type Relation,
  type Relations,
  reductions,
  shapes,
} from "./relations/index.ts";
import { Units } from "./units.ts";

/** What an argument of a program is: weights that masks set to 0, weights that they do not, or data. */
export type Role = "params" | "state" | "input";

/** The axes of every value of a program, and which of their positions go together. */
export interface Related {
  readonly units: Units;
  /** By the number of the value. */
  readonly axes: readonly Axes[];
}

const relations: Relations = {
  ...parts,
  ...products,
  ...reductions,
  ...shapes,
};

/** How an op relates its axes, or undefined for one that is not known here. */
export function relationOf(kernel: string): Relation | undefined {
  return Object.hasOwn(relations, kernel) ? relations[kernel] : elementwise(kernel);
}

/**
 * Follows the axes of the arguments through a program.
 *
 * @param roles - what each leaf of the arguments is.
 * @param results - for each result the argument whose axes it keeps (running statistics go back into the
 *   state); undefined for a result whose axes must stay.
 */
export function relate(
  program: Program,
  roles: readonly Role[],
  results: readonly (number | undefined)[] = [],
): Related {
  const units = new Units();
  const { graph } = program;
  const axes: Axes[] = [];
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  for (const [i, id] of graph.inputs.entries()) {
    const role = roles[i] as Role;
    axes[id] = typeOf(id).shape.map((length) => {
      if (role === "input") return frozenAxis(units, length, "it is an axis of an input");
      if (length === 1) return frozenAxis(units, 1, "there is one");
      return newAxis(units, length, role === "params");
    });
  }
  for (const { id } of graph.constants) {
    axes[id] = typeOf(id).shape.map((length) => newAxis(units, length));
  }
  for (const node of graph.nodes) {
    const found = relateNode(units, node, axes, node.outputs.map(typeOf));
    for (const [i, id] of node.outputs.entries()) axes[id] = found[i] as Axes;
  }
  for (const [i, id] of graph.outputs.entries()) {
    const kept = results[i];
    const source = kept === undefined ? undefined : axes[graph.inputs[kept] as number];
    for (const [j, axis] of (axes[id] as Axes).entries()) {
      const same = source?.[j];
      if (same === undefined) freezeAxis(units, axis, "it is an axis of the output");
      else
        for (const [k, p] of axis.positions.entries()) units.unite(p, same.positions[k] as number);
    }
  }
  return { units, axes };
}

function relateNode(
  units: Units,
  { kernel, attrs, inputs }: GraphNode,
  axes: readonly Axes[],
  outputs: readonly ValueType[],
): readonly Axes[] {
  const given = inputs.map((id) => axes[id] as Axes);
  const relation = relationOf(kernel);
  if (relation !== undefined)
    return relation.relate({ kernel, attrs, inputs: given, outputs, units });
  // What is not understood is left as it is.
  const reason = `nothing is known of the op ${kernel} here`;
  for (const axis of given.flat()) freezeAxis(units, axis, reason);
  return outputs.map(({ shape }) => shape.map((length) => frozenAxis(units, length, reason)));
}
