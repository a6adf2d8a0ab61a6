import type { HeteroGraph } from "./build-graph.ts";
import type { Relation } from "./relation.ts";
import { isPurchase } from "./split-labels.ts";

/** How many messages the nodes of a graph can get; of a graph from `splitLabels`. */
export interface MessageCounts {
  /** Edges of each node along each relation, at either end; int32 `[nodes]`. */
  readonly relations: Readonly<Record<string, RelationCounts>>;
  /**
   * Purchases of each customer and variant, and of all members of each virtual node; int32 `[nodes]`, kept and
   * returned apart where labels are known.
   */
  readonly purchases: Readonly<Record<string, readonly Int32Array[]>>;
}

interface RelationCounts {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** The counts of a graph. */
export function messageCounts({ nodes, relations }: HeteroGraph): MessageCounts {
  const all = Object.values(relations);
  const counts = Object.fromEntries(
    all.map(({ name, source, target, sources, targets }) => {
      const own = { source: new Int32Array(sources), target: new Int32Array(targets) };
      for (let e = 0; e < source.length; e++) {
        own.source[source[e]!]!++;
        own.target[target[e]!]!++;
      }
      return [name, own] as const;
    }),
  );
  const bought = all.filter(isPurchase).map(({ name }) => counts[name]!);
  const purchases: Record<string, readonly Int32Array[]> = {
    customer: bought.map(({ source }) => source),
    variant: bought.map(({ target }) => target),
  };
  for (const { name, from, to, source, target } of membershipsOf(relations)) {
    purchases[name] = purchases[from]!.map((ofMembers) => {
      const sums = new Int32Array(nodes[to]!);
      for (let e = 0; e < source.length; e++) sums[target[e]!]! += ofMembers[source[e]!]!;
      return sums;
    });
  }
  return { relations: counts, purchases };
}

/** Pairs of a customer and a variant; arrays of equal length. */
export interface Pairs {
  readonly customer: ArrayLike<number>;
  readonly variant: ArrayLike<number>;
}

/** Runs a function while counts are without all purchases of some pairs; restored afterwards. */
export function withoutPairs<T>(
  graph: HeteroGraph,
  counts: MessageCounts,
  pairs: Pairs,
  run: () => T,
): T {
  const removed = purchasesOf(graph, pairs);
  const memberships = membershipsOf(graph.relations);
  const change = (by: number): void => {
    for (const { customer, variant, part } of removed) {
      counts.purchases["customer"]![part]![customer]! += by;
      counts.purchases["variant"]![part]![variant]! += by;
      for (const { name, from, bySource } of memberships) {
        const member = from === "customer" ? customer : variant;
        for (let at = bySource.pointers[member]!; at < bySource.pointers[member + 1]!; at++) {
          counts.purchases[name]![part]![bySource.neighbours[at]!]! += by;
        }
      }
    }
  };
  change(-1);
  try {
    return run();
  } finally {
    change(1);
  }
}

/** All purchases of some pairs, and whether they are of the first or the second relation of purchases. */
function purchasesOf(
  { nodes, relations }: HeteroGraph,
  { customer, variant }: Pairs,
): { customer: number; variant: number; part: number }[] {
  const bought = Object.values(relations).filter(isPurchase);
  const seen = new Set<number>();
  const found: { customer: number; variant: number; part: number }[] = [];
  for (let i = 0; i < customer.length; i++) {
    const [c, v] = [customer[i]!, variant[i]!];
    const pair = c * nodes["variant"]! + v;
    if (seen.has(pair)) continue;
    seen.add(pair);
    for (const [part, { bySource }] of bought.entries()) {
      for (let at = bySource.pointers[c]!; at < bySource.pointers[c + 1]!; at++) {
        if (bySource.neighbours[at] === v) found.push({ customer: c, variant: v, part });
      }
    }
  }
  return found;
}

const membershipsOf = (relations: HeteroGraph["relations"]): Relation[] =>
  Object.values(relations).filter((each) => !isPurchase(each));
