import { treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { ReturnsData } from "../data/returns-data.ts";
import {
  disposeGraph,
  type GraphShape,
  type MessageGraph,
  messageGraph,
} from "../encoders/message-graph.ts";
import { type SideEncoders, sides } from "../encodings/purchase-features.ts";
import { buildGraph, type HeteroGraph, type VirtualNode } from "../graph/build-graph.ts";
import type { Messages } from "../protocols/task.ts";

/** What a graph model reads of some purchases: tensors that a compiled function closes over. */
export interface GraphInput {
  readonly graph: MessageGraph;
  /** Features of all nodes, `[nodes, width]` by kind. */
  readonly x: Readonly<Record<string, Tensor>>;
  /** Ends of the purchases, int32 `[purchases]`. */
  readonly customer: Tensor;
  readonly variant: Tensor;
  /** Outcomes, float32 `[purchases]`. */
  readonly y: Tensor;
}

/** What inputs are made with, the same for each of them. */
export interface InputRecipe {
  readonly encoders: SideEncoders;
  readonly virtual: readonly VirtualNode[];
  /** Share of returns to which the rates of nodes with few messages are drawn. */
  readonly rate: number;
}

/** How many outcomes at the overall rate a node starts with. */
const smoothing = 3;

/**
 * The input of a graph model for supervised purchases of a split, with these messages. Beside their columns
 * nodes know how many messages they get, and where messages carry labels the rate of returns among them: a
 * mean or maximum over neighbours does not tell.
 */
export function graphInput(
  data: ReturnsData,
  split: Messages["split"],
  edges: Int32Array,
  messages: Messages,
  { encoders, virtual, rate }: InputRecipe,
): GraphInput {
  const hetero = buildGraph(data, messages, { virtual, tables: split });
  const { edges: all } = data.splits[split];
  const x: Record<string, Tensor> = {};
  for (const [kind, count] of Object.entries(hetero.nodes)) {
    const side = (["customers", "variants"] as const).find((each) => sides[each] === kind);
    const columns =
      side === undefined ? [] : [encoders[side].encode(data.splits[split][side], count)];
    const parts = [
      ...columns.map(({ values, names }) => ({ values, width: names.length })),
      ...structureOf(hetero, kind, rate),
    ];
    x[kind] = joined(parts, count);
  }
  const take = (from: ArrayLike<number>): Int32Array => Int32Array.from(edges, (e) => from[e]!);
  const ints = (values: Int32Array): Tensor => tensor(values, [values.length], "int32");
  return {
    graph: messageGraph(hetero),
    x,
    customer: ints(take(all.customer)),
    variant: ints(take(all.variant)),
    y: tensor(Float32Array.from(take(all.label)), [edges.length]),
  };
}

/** Frees the tensors of an input. */
export function disposeInput({ graph, x, customer, variant, y }: GraphInput): void {
  disposeGraph(graph);
  treeDispose([x, customer, variant, y]);
}

/** What decides the shapes of a model's weights. */
export function shapeOf({ graph, x }: GraphInput): GraphShape {
  return {
    relations: graph.relations.map(({ name, from, to }) => ({ name, from, to })),
    widths: Object.fromEntries(Object.entries(x).map(([kind, { shape }]) => [kind, shape[1]!])),
  };
}

interface Columns {
  readonly values: Float32Array;
  readonly width: number;
}

/** Log degrees of a kind of node, and rates of labelled messages. */
function structureOf({ nodes, relations }: HeteroGraph, kind: string, rate: number): Columns[] {
  return Object.values(relations).flatMap((each) => {
    const side = each.from === kind ? each.bySource : each.to === kind ? each.byTarget : undefined;
    if (side === undefined) return [];
    const count = nodes[kind]!;
    const degree = (i: number): number => side.pointers[i + 1]! - side.pointers[i]!;
    const degrees = Float32Array.from({ length: count }, (_, i) => Math.log1p(degree(i)));
    if (each.label === undefined) return [{ values: degrees, width: 1 }];
    const rates = Float32Array.from({ length: count }, (_, i) => {
      let returned = 0;
      for (let at = side.pointers[i]!; at < side.pointers[i + 1]!; at++) {
        returned += each.label![side.edges[at]!]!;
      }
      return (returned + smoothing * rate) / (degree(i) + smoothing) - rate;
    });
    return [
      { values: degrees, width: 1 },
      { values: rates, width: 1 },
    ];
  });
}

function joined(parts: readonly Columns[], rows: number): Tensor {
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const values = new Float32Array(rows * width);
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < part.width; j++) {
        values[i * width + at + j] = part.values[i * part.width + j]!;
      }
    }
    at += part.width;
  }
  return tensor(values, [rows, width]);
}
