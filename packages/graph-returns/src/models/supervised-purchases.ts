import type { HeteroGraph } from "../graph/build-graph.ts";
import type { Pairs } from "../graph/message-counts.ts";
import { isPurchase } from "../graph/split-labels.ts";
import type { GraphSource } from "./graph-source.ts";

/** Nodes at one end of some purchases, each once, and the place among them of the end of each purchase. */
export interface EndNodes {
  readonly nodes: Int32Array;
  readonly place: Int32Array;
}

/** Purchases whose outcome a model is asked for. */
export interface SupervisedPurchases {
  /** Customer and variant of each purchase. */
  readonly pairs: Pairs;
  readonly customers: EndNodes;
  readonly variants: EndNodes;
  /** The outcome of each purchase. */
  readonly labels: Int32Array;
}

/** Some purchases of a source. */
export function supervisedPurchases(
  { graph, data, split }: GraphSource,
  edges: Int32Array,
): SupervisedPurchases {
  const { customer, variant, label } = data.splits[split].edges;
  const pairs = { customer: takeAt(customer, edges), variant: takeAt(variant, edges) };
  return {
    pairs,
    customers: endNodes(pairs.customer, graph.nodes["customer"]!),
    variants: endNodes(pairs.variant, graph.nodes["variant"]!),
    labels: takeAt(label, edges),
  };
}

/** All pairs of some customers and what they bought. */
export function pairsOfCustomers({ relations }: HeteroGraph, customers: Int32Array): Pairs {
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

const takeAt = (values: ArrayLike<number>, places: Int32Array): Int32Array =>
  places.map((place) => values[place]!);

function endNodes(ends: Int32Array, count: number): EndNodes {
  // One more than the place, so that 0 is a node that has not come yet.
  const placeOf = new Int32Array(count);
  const nodes: number[] = [];
  const place = ends.map((node) => {
    if (placeOf[node] === 0) placeOf[node] = nodes.push(node);
    return placeOf[node]! - 1;
  });
  return { nodes: Int32Array.from(nodes), place };
}
