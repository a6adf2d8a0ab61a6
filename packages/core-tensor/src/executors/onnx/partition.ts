import type { Graph, GraphNode } from "../../graph/graph.ts";
import { primitive } from "../../kernels/graph-run.ts";
import { sizeOf } from "../../kernels/host-array.ts";
import type { Kernel } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { canLower, type LoweredSegment, lowerSegment } from "./lower.ts";
import type { Target } from "./model.ts";

/*
 * In comes a graph, out goes a plan: models for onnxruntime and single ops for the host, in the order they run.
 * Each model costs a call and a copy of what crosses its border, so there are as few as possible. Ops are therefore not cut
 * where they stand in the graph. Levels of host ops and of models alternate, each op goes to the first one of its kind where its
 * inputs are there, and a level of the second kind is one model.
 */

/** One step of a plan: a model for onnxruntime, or one op on the host. */
export type PlanStep =
  | { readonly kind: "model"; readonly segment: LoweredSegment }
  | { readonly kind: "host"; readonly node: GraphNode };

/** How a graph is run: steps in order. */
export interface Plan {
  readonly steps: readonly PlanStep[];
}

/** Options of {@link planGraph}. */
export interface PlanOptions extends Target {
  /**
   * Runs the draws of keys that the arguments give on the host, before the first model.
   * @defaultValue `true`
   */
  readonly hostKeys?: boolean | undefined;
  /** Constants of at most this many elements are part of a model. @defaultValue 64 */
  readonly inlineLimit?: number;
}

/** Whole numbers of at most this many elements follow a draw to the host: keys that are taken apart. */
const keyLimit = 64;

/**
 * Cuts a graph into as few models as its host ops allow. Levels alternate: at even ones ops run on the
 * host, at odd ones in a model. Each op runs at the first level of its kind at which its inputs are there, so
 * host ops that need arguments alone all run before the first model.
 */
export function planGraph(graph: Graph, { hostKeys = true, ...written }: PlanOptions = {}): Plan {
  const level = new Map<number, number>();
  const groups: GraphNode[][] = [];
  for (const node of graph.nodes) {
    const latest = Math.max(0, ...node.inputs.map((id) => level.get(id) ?? 0));
    const drawn = latest === 0 && hostKeys && ofKeys(node, graph, (id) => level.has(id));
    const host = drawn || isHostFirst(node, graph) || !canLower(node, graph);
    const own = latest % 2 === Number(!host) ? latest : latest + 1;
    for (const id of node.outputs) level.set(id, own);
    for (let k = groups.length; k <= own; k++) groups.push([]);
    groups[own]?.push(node);
  }
  const steps = groups.flatMap((nodes, index): PlanStep[] => {
    if (index % 2 === 0) return nodes.map((node) => ({ kind: "host", node }));
    const needed = neededLater(graph, nodes, groups.slice(index + 1));
    if (needed.length === 0) return [];
    return [{ kind: "model", segment: lowerSegment(graph, nodes, needed, written) }];
  });
  return { steps };
}

/**
 * True for a draw of a key, and for small whole-number ops on what a draw (or such an op) made. A program that
 * splits its key fifty times would be a model of more than 10,000 nodes, which takes onnxruntime seconds to load.
 */
function ofKeys(node: GraphNode, graph: Graph, made: (id: number) => boolean): boolean {
  if (rowOf(node).draws === true) return true;
  const small = (id: number): boolean => {
    const { shape, dtype } = graph.values[id] as ValueType;
    return dtype === "int32" && sizeOf(shape) <= keyLimit;
  };
  return node.inputs.some(made) && node.inputs.every(small) && node.outputs.every(small);
}

/** Whether an op's `host` form is the faster one. */
function isHostFirst(node: GraphNode, graph: Graph): boolean {
  const { hostFirst } = rowOf(node);
  if (hostFirst === undefined) return false;
  const types = node.inputs.map((id) => graph.values[id] as ValueType);
  return hostFirst(types, node.attrs);
}

function rowOf({ kernel }: GraphNode): Kernel {
  return primitive(lookupKernel, kernel);
}

/** The values of `nodes` that later groups or the result need, each once. */
function neededLater(
  graph: Graph,
  nodes: readonly GraphNode[],
  later: readonly (readonly GraphNode[])[],
): number[] {
  const wanted = new Set(graph.outputs);
  for (const group of later) for (const node of group) for (const id of node.inputs) wanted.add(id);
  return nodes.flatMap((node) => node.outputs.filter((id) => wanted.has(id)));
}
