import { treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { GraphShape, MessageGraph, MessageRelation } from "../encoders/message-graph.ts";
import { type PurchaseEnds, purchaseEnds } from "../encoders/purchase-ends.ts";
import { withoutPairs } from "../graph/message-counts.ts";
import { type SampledGraph, sampleNeighbours } from "../graph/sample-neighbours.ts";
import { featureRows } from "./feature-rows.ts";
import type { GraphRecipe, GraphSource } from "./graph-source.ts";
import { enlarge, type InputSizes, padded } from "./input-sizes.ts";
import { messagesOf, tensorsOf } from "./local-messages.ts";
import {
  pairsOfCustomers,
  type SupervisedPurchases,
  supervisedPurchases,
} from "./supervised-purchases.ts";

/** What a graph model reads of some purchases: a tree of tensors, for compiled functions. */
export interface InputTensors {
  /** In the order of the relations of the input. */
  readonly messages: readonly Pick<MessageRelation, "matrix" | "degrees">[];
  /** Features of the nodes around the purchases, `[nodes, width]` by kind. */
  readonly x: Readonly<Record<string, Tensor>>;
  /** Rows among the vectors of a kind, int32 `[nodes]`. */
  readonly vectors: Readonly<Record<string, Tensor>>;
  /** Ends of the purchases. */
  readonly ends: PurchaseEnds;
  /** Outcomes, float32 `[purchases]`. */
  readonly y: Tensor;
  /** Share of each purchase in the loss, float32 `[purchases]`; 0 for those of the padding. */
  readonly weight: Tensor;
}

/** An input and the names of its relations. */
export interface GraphInput {
  readonly relations: GraphShape["relations"];
  readonly tensors: InputTensors;
}

/** Options of {@link graphInput}. */
export interface InputOptions {
  /** Neighbours a node and relation in each hop. @defaultValue all of them */
  readonly fanout?: readonly number[];
  readonly seed?: number;
  /**
   * Whether the messages hold the purchases, which then are left out; or `"customers"`, all purchases of theirs.
   * @defaultValue `false`
   */
  readonly exclude?: boolean | "customers";
  /** Whether sums need to know the degrees in the whole graph. */
  readonly degrees: boolean;
  readonly sizes?: InputSizes;
}

/**
 * The input of a graph model for supervised purchases of a source: the part of the graph that as many rounds of
 * messages as there are layers can bring to them, or a sample of it.
 */
export function graphInput(
  source: GraphSource,
  edges: Int32Array,
  recipe: Pick<GraphRecipe, "rate" | "hops" | "scaling">,
  { fanout, seed = 0, exclude = false, degrees, sizes }: InputOptions,
): GraphInput {
  const { graph, counts } = source;
  const purchases = supervisedPurchases(source, edges);
  const { customers, variants, pairs } = purchases;
  const seeds = { customer: customers.nodes, variant: variants.nodes };
  const everyNeighbour = Array.from({ length: recipe.hops }, () => Number.POSITIVE_INFINITY);
  const sampling = { seeds, fanout: fanout ?? everyNeighbour, seed };
  if (exclude === false) {
    const part = sampleNeighbours(graph, sampling);
    return inputOf({ source, recipe, part, purchases, degrees, sizes });
  }
  const left = exclude === "customers" ? pairsOfCustomers(graph, customers.nodes) : pairs;
  const part = sampleNeighbours(graph, { ...sampling, exclude: left });
  return withoutPairs(graph, counts, left, () =>
    inputOf({ source, recipe, part, purchases, degrees, sizes }),
  );
}

/** What an input is made of. */
interface InputParts {
  readonly source: GraphSource;
  readonly recipe: Pick<GraphRecipe, "rate" | "scaling">;
  /** The nodes and messages around the purchases. */
  readonly part: SampledGraph;
  readonly purchases: SupervisedPurchases;
  readonly degrees: boolean;
  readonly sizes: InputSizes | undefined;
}

/** Columns of counts are read from the source as it is now. */
function inputOf({ source, recipe, part, purchases, degrees, sizes }: InputParts): GraphInput {
  const { customers, variants, labels } = purchases;
  const count = labels.length;
  const messages = part.messages.map((each) => messagesOf(source, part, each, degrees));
  const room = enlarge(sizes, {
    nodes: nodeCounts(part),
    entries: Object.fromEntries(messages.map(({ name, rows }) => [name, rows.length])),
    purchases: count,
  });
  const customerRows = padded(customers.place, room.purchases);
  const variantRows = padded(variants.place, room.purchases);
  const ends = [room.nodes["customer"]!, room.nodes["variant"]!] as const;
  const weight = new Float32Array(count).fill(1 / Math.max(1, count));
  return {
    relations: messages.map(({ name, from, to }) => ({ name, from, to })),
    tensors: {
      messages: messages.map((each) => tensorsOf(each, room.nodes, room.entries[each.name])),
      x: featuresByKind(source, recipe, part, room.nodes),
      vectors: vectorRows(source, part, room.nodes),
      ends: purchaseEnds(customerRows, variantRows, ends),
      y: tensor(padded(Float32Array.from(labels), room.purchases), [room.purchases]),
      weight: tensor(padded(weight, room.purchases), [room.purchases]),
    },
  };
}

const nodeCounts = ({ nodes }: SampledGraph): Record<string, number> =>
  Object.fromEntries(Object.entries(nodes).map(([kind, { length }]) => [kind, length]));

/** The columns of the nodes of each kind, with their counts behind; rows of the padding are 0. */
function featuresByKind(
  source: GraphSource,
  recipe: Pick<GraphRecipe, "rate" | "scaling">,
  { nodes }: SampledGraph,
  room: Readonly<Record<string, number>>,
): Record<string, Tensor> {
  const features = Object.entries(nodes).map(([kind, own]) => {
    const { values, width } = featureRows(source, recipe, kind, own);
    const rows = room[kind]!;
    return [kind, tensor(padded(values, rows * width), [rows, width])] as const;
  });
  return Object.fromEntries(features);
}

/** Where the vectors of nodes stand, for kinds that have any. */
function vectorRows(
  { vectorOf }: GraphSource,
  { nodes }: SampledGraph,
  room: Readonly<Record<string, number>>,
): Record<string, Tensor> {
  const rows = Object.entries(vectorOf).map(([kind, vectors]) => {
    const own = nodes[kind]!.map((node) => vectors[node]!);
    return [kind, tensor(padded(own, room[kind]!), [room[kind]!], "int32")] as const;
  });
  return Object.fromEntries(rows);
}

/** The graph of an input, as encoders read it. */
export function graphOf({ relations, tensors }: GraphInput): MessageGraph {
  return {
    nodes: Object.fromEntries(
      Object.entries(tensors.x).map(([kind, { shape }]) => [kind, shape[0]!]),
    ),
    relations: relations.map((each, i) => ({ ...each, ...tensors.messages[i]! })),
  };
}

/** What decides the shapes of a model's weights, vectors of nodes left out. */
export function shapeOf({ relations, tensors }: GraphInput): GraphShape {
  const widths = Object.entries(tensors.x).map(([kind, { shape }]) => [kind, shape[1]!] as const);
  return { relations, widths: Object.fromEntries(widths) };
}

/** Frees the tensors of an input. */
export function disposeInput({ tensors }: GraphInput): void {
  treeDispose(tensors as never);
}
