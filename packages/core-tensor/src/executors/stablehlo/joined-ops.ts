import { type Graph, type GraphNode, typeIn } from "../../kernels/graph.ts";
import { sizeOf } from "../../kernels/host-array.ts";
import { isComposite } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { ValueType } from "../../kernels/value-type.ts";

/**
 * A graph in which ops whose form is long (`joins` of their row) stand once for all that do not wait for each other: on their inputs laid end to end. A
 * normal number is about a hundred ops of StableHLO, and a step may draw those of each leaf apart. Nodes are put into an order in which the inputs of all that are joined
 * come first. The very same graph where nothing is to be joined.
 */
export function joinedOps(graph: Graph): Graph {
  const joins = ({ kernel, outputs }: GraphNode): boolean => {
    const row = lookupKernel(kernel);
    return !isComposite(row) && row.joins === true && !typeIn(graph, outputs[0]!).shape.includes(0);
  };
  if (graph.nodes.filter(joins).length < 2) return graph;

  /** How many of these ops come before a value, one after the other. */
  const level = new Map<number, number>();
  const ofNode = ({ inputs }: GraphNode): number =>
    inputs.reduce((most, id) => Math.max(most, level.get(id) ?? 0), 0);
  const plain: GraphNode[][] = [];
  const groups: Map<string, GraphNode[]>[] = [];
  for (const node of graph.nodes) {
    const at = ofNode(node);
    const isJoined = joins(node);
    for (const id of node.outputs) level.set(id, isJoined ? at + 1 : at);
    if (isJoined) {
      const { dtype } = typeIn(graph, node.outputs[0]!);
      groups[at] ??= new Map();
      const key = `${node.kernel} ${dtype}`;
      groups[at].set(key, [...(groups[at].get(key) ?? []), node]);
    } else {
      plain[at] ??= [];
      plain[at].push(node);
    }
  }
  const values = [...graph.values];
  const value = (type: ValueType): number => values.push(type) - 1;
  const nodes: GraphNode[] = [];
  for (let at = 0; at < Math.max(plain.length, groups.length); at++) {
    nodes.push(...(plain[at] ?? []));
    for (const group of groups[at]?.values() ?? []) {
      nodes.push(...(group.length < 2 ? group : together(graph, group, value)));
    }
  }
  return { ...graph, values, nodes };
}

/** Some ops of one kind, without attributes, as one. */
function together(
  graph: Graph,
  group: readonly GraphNode[],
  value: (type: ValueType) => number,
): GraphNode[] {
  const sizes = group.map(({ outputs }) => sizeOf(typeIn(graph, outputs[0]!).shape));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const first = group[0] as GraphNode;
  const from = typeIn(graph, first.inputs[0]!).dtype;
  const to = typeIn(graph, first.outputs[0]!).dtype;
  const flat = group.map(({ inputs }, i): GraphNode => {
    const shape = [sizes[i] as number];
    return {
      kernel: "Reshape",
      inputs,
      attrs: { shape },
      outputs: [value({ shape, dtype: from })],
    };
  });
  const laid = value({ shape: [total], dtype: from });
  const made = value({ shape: [total], dtype: to });
  let begin = 0;
  const apart = group.flatMap(({ outputs }, i): GraphNode[] => {
    const size = sizes[i] as number;
    const part = value({ shape: [size], dtype: to });
    const { shape } = typeIn(graph, outputs[0]!);
    const slice = { begin: [begin], size: [size] };
    begin += size;
    return [
      { kernel: "Slice", inputs: [made], attrs: slice, outputs: [part] },
      { kernel: "Reshape", inputs: [part], attrs: { shape }, outputs },
    ];
  });
  return [
    ...flat,
    {
      kernel: "Concat",
      inputs: flat.map(({ outputs }) => outputs[0] as number),
      attrs: { axis: 0 },
      outputs: [laid],
    },
    { kernel: first.kernel, inputs: [laid], attrs: first.attrs, outputs: [made] },
    ...apart,
  ];
}
