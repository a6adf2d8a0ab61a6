import { HostArray, type HostData, hostArray } from "./host-array.ts";
import type { Attrs, ValueType } from "./value-type.ts";

/** One op of a graph; inputs and outputs are indices into {@link Graph.values}. */
export type GraphNode = {
  readonly kernel: string;
  readonly inputs: readonly number[];
  readonly attrs: Attrs;
  readonly outputs: readonly number[];
};

/** A value that the traced function closed over or wrote down as a literal. Its type stands in {@link Graph.values}. */
export type GraphConstant<Numbers = HostData | readonly number[]> = {
  readonly id: number;
  /** Row-major. */
  readonly data: Numbers;
};

/**
 * A straight-line program: nodes in the order they run, each value made once. Plain data, so it can
 * be printed, compared, saved and sent to a worker. The graph inside a loop or branch is one too (`Body`); types and no
 * interfaces, so that it is a value of an attribute.
 */
export type Graph<Numbers = HostData | readonly number[]> = {
  /** The type of every value, by id. */
  readonly values: readonly ValueType[];
  /** Ids of the arguments, in leaf order. */
  readonly inputs: readonly number[];
  readonly constants: readonly GraphConstant<Numbers>[];
  readonly nodes: readonly GraphNode[];
  /** Ids of the results, in leaf order. */
  readonly outputs: readonly number[];
};

/**
 * The graph inside a loop or a branch, an attribute of its node: plain JSON, so that its constants, which are small, are lists.
 * What it closes over are inputs like any other, behind those that the loop feeds.
 */
export type Body = Graph<readonly number[]>;

/** A graph whose constants are all small as one that may stand in an attribute. */
export function asBody(graph: Graph): Body {
  const constants = graph.constants.map(({ id, data }) => ({ id, data: Array.from(data) }));
  return { ...graph, constants };
}

/** The type of a value of a graph. */
export function typeIn(graph: Graph, id: number): ValueType {
  return graph.values[id] as ValueType;
}

/** The types of what goes into a graph. */
export function inputTypes(graph: Graph): ValueType[] {
  return graph.inputs.map((id) => typeIn(graph, id));
}

/** The types of what comes out of a graph. */
export function outputTypes(graph: Graph): ValueType[] {
  return graph.outputs.map((id) => typeIn(graph, id));
}

/** A constant of a graph as an array; numbers that lie in memory already are not copied. */
export function constantIn(graph: Graph, { id, data }: GraphConstant): HostArray {
  const { shape, dtype } = typeIn(graph, id);
  return ArrayBuffer.isView(data)
    ? new HostArray(shape, dtype, data)
    : hostArray(data as readonly number[], shape, dtype);
}

/** Those of some nodes, in the order they run, that make a value of `needed`, which what they read joins. */
export function neededNodes(nodes: readonly GraphNode[], needed: Set<number>): GraphNode[] {
  const kept = nodes.toReversed().filter(({ inputs, outputs }) => {
    if (!outputs.some((id) => needed.has(id))) return false;
    for (const id of inputs) needed.add(id);
    return true;
  });
  return kept.reverse();
}

/** The graph without ops and constants that no result needs, its values numbered anew; inputs stay. */
export function withoutDeadCode<Numbers extends HostData | readonly number[]>(
  graph: Graph<Numbers>,
): Graph<Numbers> {
  const needed = new Set(graph.outputs);
  const nodes = neededNodes(graph.nodes, needed);
  const constants = graph.constants.filter(({ id }) => needed.has(id));
  const order = [
    ...graph.inputs,
    ...constants.map(({ id }) => id),
    ...nodes.flatMap(({ outputs }) => outputs),
  ];
  const renamed = new Map(order.map((id, index) => [id, index]));
  const all = (ids: readonly number[]): number[] => ids.map((id) => renamed.get(id) as number);
  return {
    values: order.map((id) => typeIn(graph, id)),
    inputs: all(graph.inputs),
    constants: constants.map(({ id, data }) => ({ id: renamed.get(id) as number, data })),
    nodes: nodes.map((node) => ({ ...node, inputs: all(node.inputs), outputs: all(node.outputs) })),
    outputs: all(graph.outputs),
  };
}

/** Which inputs a graph reads. */
export function usedInputs(graph: Graph): boolean[] {
  const used = new Set([...graph.outputs, ...graph.nodes.flatMap(({ inputs }) => inputs)]);
  return graph.inputs.map((id) => used.has(id));
}

/** What runs as one: a node, or several of them in one model. */
export interface Step<Id> {
  readonly inputs: readonly Id[];
  readonly outputs: readonly Id[];
}

/**
 * For each of some steps the values that nothing needs after it ran: those last read by it, and its own outputs that are never
 * read.
 *
 * @param keep - values that are needed at the end.
 */
export function lastUses<Id>(steps: readonly Step<Id>[], keep: Iterable<Id>): Id[][] {
  const needed = new Set(keep);
  const dying: Id[][] = steps.map(() => []);
  for (const [at, { inputs, outputs }] of [...steps.entries()].reverse()) {
    for (const id of [...inputs, ...outputs]) {
      if (needed.has(id)) continue;
      needed.add(id);
      dying[at]?.push(id);
    }
  }
  return dying;
}

/** The {@link lastUses} of a graph, by its nodes or by the steps that it was cut into. Arguments, constants and results stay. */
export function lastUsesIn(
  { inputs, constants, nodes, outputs }: Graph,
  steps: readonly Step<number>[] = nodes,
): number[][] {
  return lastUses(steps, [...inputs, ...constants.map(({ id }) => id), ...outputs]);
}
