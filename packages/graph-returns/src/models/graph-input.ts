import { treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { GraphShape, MessageGraph, MessageRelation } from "../encoders/message-graph.ts";
import { type PurchaseEnds, purchaseEnds } from "../encoders/purchase-ends.ts";
import type { HeteroGraph } from "../graph/build-graph.ts";
import { type Pairs, withoutPairs } from "../graph/message-counts.ts";
import { type SampledGraph, sampleNeighbours } from "../graph/sample-neighbours.ts";
import { isPurchase } from "../graph/split-labels.ts";
import { featureRows } from "./feature-rows.ts";
import type { GraphRecipe, GraphSource } from "./graph-source.ts";
import { filled, grown, grownTo, type InputSizes } from "./input-sizes.ts";
import { messagesOf, tensorsOf } from "./local-messages.ts";

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
  /** Share of each purchase in the loss, float32 `[purchases]`; 0 for those that fill up. */
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
  const { graph, data, split } = source;
  const { edges: all } = data.splits[split];
  const take = (from: ArrayLike<number>): Int32Array => Int32Array.from(edges, (e) => from[e]!);
  const pairs: Pairs = { customer: take(all.customer), variant: take(all.variant) };
  const [customers, variants] = [
    distinct(pairs.customer, graph.nodes["customer"]!),
    distinct(pairs.variant, graph.nodes["variant"]!),
  ];
  const left = exclude === "customers" ? pairsOf(graph, customers.nodes) : pairs;
  const part = sampleNeighbours(graph, {
    seeds: { customer: customers.nodes, variant: variants.nodes },
    fanout: fanout ?? Array.from({ length: recipe.hops }, () => Number.POSITIVE_INFINITY),
    seed,
    ...(exclude === false ? {} : { exclude: left }),
  });
  const make = (): GraphInput => {
    const nodes = sizes === undefined ? undefined : grown(sizes.nodes, countsOf(part));
    const messages = part.messages.map((each) => messagesOf(source, part, each, degrees));
    const entries = Object.fromEntries(messages.map(({ name, rows }) => [name, rows.length]));
    if (sizes !== undefined) grown(sizes.entries, entries);
    const rowsOf = (kind: string): number => nodes?.[kind] ?? part.nodes[kind]!.length;
    const purchases = grownTo(sizes, edges.length);
    const floats = (values: Float32Array): Tensor => tensor(filled(values, purchases), [purchases]);
    return {
      relations: messages.map(({ name, from, to }) => ({ name, from, to })),
      tensors: {
        messages: messages.map((each) => tensorsOf(each, rowsOf, sizes?.entries[each.name])),
        x: byKind(part, (kind) =>
          featuresOf(source, recipe, kind, part.nodes[kind]!, rowsOf(kind)),
        ),
        vectors: Object.fromEntries(
          Object.entries(source.vectorOf).map(([kind, rows]) => {
            const own = part.nodes[kind]!.map((node) => rows[node]!);
            return [kind, tensor(filled(own, rowsOf(kind)), [rowsOf(kind)], "int32")];
          }),
        ),
        ends: purchaseEnds(filled(customers.place, purchases), filled(variants.place, purchases), [
          rowsOf("customer"),
          rowsOf("variant"),
        ]),
        y: floats(Float32Array.from(take(all.label))),
        weight: floats(new Float32Array(edges.length).fill(1 / Math.max(1, edges.length))),
      },
    };
  };
  return exclude === false ? make() : withoutPairs(graph, source.counts, left, make);
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

/** All pairs of some customers and what they bought. */
function pairsOf({ relations }: HeteroGraph, customers: Int32Array): Pairs {
  const [customer, variant]: [number[], number[]] = [[], []];
  for (const { bySource } of Object.values(relations).filter(isPurchase)) {
    for (const c of customers) {
      for (let at = bySource.pointers[c]!; at < bySource.pointers[c + 1]!; at++) {
        customer.push(c);
        variant.push(bySource.neighbours[at]!);
      }
    }
  }
  return { customer, variant };
}

/** The nodes among some ends, each once, and the place of each end among them. */
function distinct(
  ends: ArrayLike<number>,
  count: number,
): { nodes: Int32Array; place: Int32Array } {
  const places = new Int32Array(count);
  const nodes: number[] = [];
  const place = new Int32Array(ends.length);
  for (let i = 0; i < ends.length; i++) {
    const node = ends[i]!;
    if (places[node] === 0) places[node] = nodes.push(node);
    place[i] = places[node]! - 1;
  }
  return { nodes: Int32Array.from(nodes), place };
}

const countsOf = ({ nodes }: SampledGraph): Record<string, number> =>
  Object.fromEntries(Object.entries(nodes).map(([kind, { length }]) => [kind, length]));

const byKind = <T>({ nodes }: SampledGraph, of: (kind: string) => T): Record<string, T> =>
  Object.fromEntries(Object.keys(nodes).map((kind) => [kind, of(kind)]));

/** The columns of some nodes, with their counts behind; rows that fill up are 0. */
function featuresOf(
  source: GraphSource,
  recipe: Pick<GraphRecipe, "rate" | "scaling">,
  kind: string,
  nodes: Int32Array,
  rows: number,
): Tensor {
  const { values, width } = featureRows(source, recipe, kind, nodes);
  return tensor(filled(values, rows * width), [rows, width]);
}
