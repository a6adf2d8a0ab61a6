import type { Graph, GraphNode } from "../../graph/graph.ts";
import { canLower, type LoweredSegment, lowerSegment } from "./lower.ts";

/** One step of a plan: a model for onnxruntime, or one op on the host. */
export type PlanStep =
  | { readonly kind: "model"; readonly segment: LoweredSegment }
  | { readonly kind: "host"; readonly node: GraphNode };

/** How a graph is run: steps in order, and which values die after each. */
export interface Plan {
  readonly steps: readonly PlanStep[];
}

/**
 * Cuts a graph into as few models as its host ops allow: ops with an ONNX form are gathered until a
 * host op needs a value of theirs, and host ops run as early as they can.
 */
export function planGraph(graph: Graph): Plan {
  const level = new Map<number, number>();
  const isHost = graph.nodes.map((node) => !canLower(node, graph));
  // A value's level counts the model/host changes on the way to it: even levels are models.
  const groups: { nodes: GraphNode[]; host: boolean }[] = [];
  for (const [index, node] of graph.nodes.entries()) {
    const host = isHost[index] === true;
    const latest = Math.max(0, ...node.inputs.map((id) => level.get(id) ?? 0));
    const own = latest % 2 === Number(host) ? latest : latest + 1;
    for (const id of node.outputs) level.set(id, own);
    for (let k = groups.length; k <= own; k++) groups.push({ nodes: [], host: k % 2 === 1 });
    groups[own]?.nodes.push(node);
  }
  const steps = groups.flatMap(({ nodes, host }, index): PlanStep[] => {
    if (nodes.length === 0) return [];
    if (host) return nodes.map((node) => ({ kind: "host", node }));
    const needed = neededLater(graph, nodes, groups.slice(index + 1));
    if (needed.length === 0) return [];
    return [{ kind: "model", segment: lowerSegment(graph, nodes, needed) }];
  });
  return { steps };
}

/** The values of `nodes` that later groups or the result need, each once. */
function neededLater(
  graph: Graph,
  nodes: readonly GraphNode[],
  later: readonly { readonly nodes: readonly GraphNode[] }[],
): number[] {
  const wanted = new Set(graph.outputs);
  for (const group of later)
    for (const node of group.nodes) for (const id of node.inputs) wanted.add(id);
  return nodes.flatMap((node) => node.outputs.filter((id) => wanted.has(id)));
}
