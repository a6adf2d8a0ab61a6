import type { Program } from "@legendre/core-tensor";
import type { GraphConstant, GraphNode, ValueType } from "@legendre/core-tensor/graph";
import { type Related, relationOf } from "./relate.ts";
import type { Kept } from "./relations/index.ts";

/** The positions of each axis of each value that none of the units removed is part of. */
export function keptPositions(
  { units, axes }: Related,
  removed: ReadonlySet<number>,
): (readonly Kept[])[] {
  return axes.map((value) =>
    value.map(({ positions }) => {
      const kept: number[] = [];
      for (const [i, position] of positions.entries()) {
        if (!units.unitsOf([position]).some((unit) => removed.has(unit))) kept.push(i);
      }
      return kept;
    }),
  );
}

/** The program on smaller values: it computes what the whole does with the removed channels at 0. */
export function smallerProgram(
  program: Program,
  related: Related,
  removed: ReadonlySet<number>,
): Program {
  const { graph } = program;
  const kept = keptPositions(related, removed);
  const values: ValueType[] = graph.values.map(({ dtype }, id) => ({
    dtype,
    shape: (kept[id] as readonly Kept[]).map((positions) => positions.length),
  }));
  const constants: GraphConstant[] = graph.constants.map(({ id, data }) => ({
    id,
    data: pickedNumbers(data, (graph.values[id] as ValueType).shape, kept[id] as readonly Kept[]),
  }));
  const keptOf = (ids: readonly number[]) => ids.map((id) => kept[id] as readonly Kept[]);
  const nodes = graph.nodes.flatMap((node): GraphNode[] => {
    const relation = relationOf(node.kernel);
    if (relation?.whole === true) return pickAfter(node, graph.values, values, constants, kept);
    const { attrs } = node;
    const smaller = relation?.smaller?.({
      attrs,
      inputs: keptOf(node.inputs),
      outputs: keptOf(node.outputs),
    });
    return [smaller === undefined ? node : { ...node, attrs: smaller }];
  });
  return { ...program, graph: { ...graph, values, constants, nodes } };
}

/** A node whose results stay whole, and picks of what is kept of them. */
function pickAfter(
  node: GraphNode,
  whole: readonly ValueType[],
  values: ValueType[],
  constants: GraphConstant[],
  kept: readonly (readonly Kept[])[],
): GraphNode[] {
  const picks: GraphNode[] = [];
  const outputs = node.outputs.map((id) => {
    const { shape, dtype } = whole[id] as ValueType;
    const cut = (kept[id] as readonly Kept[]).flatMap((positions, axis) =>
      positions.length === shape[axis] ? [] : [{ axis, positions }],
    );
    if (cut.length === 0) return id;
    let [from, now] = [values.push({ shape: [...shape], dtype }) - 1, [...shape]];
    const first = from;
    for (const [i, { axis, positions }] of cut.entries()) {
      const numbers = values.push({ shape: [positions.length], dtype: "int32" }) - 1;
      constants.push({ id: numbers, data: Int32Array.from(positions) });
      now = now.with(axis, positions.length);
      const to = i === cut.length - 1 ? id : values.push({ shape: now, dtype }) - 1;
      picks.push({
        kernel: "GatherV2",
        inputs: [from, numbers],
        attrs: { axis, batchDims: 0 },
        outputs: [to],
      });
      from = to;
    }
    return first;
  });
  return [{ ...node, outputs }, ...picks];
}

/** The elements of an array at the positions kept. */
function pickedNumbers(
  data: GraphConstant["data"],
  shape: readonly number[],
  kept: readonly Kept[],
): GraphConstant["data"] {
  if (kept.every((positions, axis) => positions.length === shape[axis])) return data;
  const places = offsets(shape, kept);
  const out = data.slice(0, places.length);
  for (const [i, at] of places.entries()) out[i] = data[at] as number;
  return out;
}

/** Where the elements at some positions of each axis lie in a row-major array. */
export function offsets(shape: readonly number[], kept: readonly Kept[]): number[] {
  let found = [0];
  for (const [axis, positions] of kept.entries()) {
    const length = shape[axis] as number;
    found = found.flatMap((at) => positions.map((position) => at * length + position));
  }
  return found;
}
