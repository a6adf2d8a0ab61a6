import type { HeteroGraph } from "../graph/build-graph.ts";
import type { Adjacency } from "../graph/relation.ts";

/** Who sends messages to each node along one relation, one entry a message; it grows. */
export interface Neighbourhood {
  /** Messages that reach a node. */
  degree(node: number): number;
  /** Calls `visit` with the sender of each message to a node. */
  each(node: number, visit: (sender: number) => void): void;
  add(node: number, sender: number): void;
}

/** One relation into a kind of node, under the name of its weights; see `messageGraph`. */
export interface ServedRelation {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly senders: Neighbourhood;
  /** The other way: how many messages a sender sends. */
  readonly receivers: Neighbourhood;
}

/** The messages of an adjacency. */
export function neighbourhood({ pointers, neighbours }: Adjacency): Neighbourhood {
  const nodes = pointers.length - 1;
  const later = new Map<number, number[]>();
  const given = (node: number): number =>
    node >= 0 && node < nodes ? pointers[node + 1]! - pointers[node]! : 0;
  return {
    degree: (node) => given(node) + (later.get(node)?.length ?? 0),
    each(node, visit) {
      if (given(node) > 0) {
        for (let at = pointers[node]!; at < pointers[node + 1]!; at++) visit(neighbours[at]!);
      }
      for (const sender of later.get(node) ?? []) visit(sender);
    },
    add(node, sender) {
      const known = later.get(node);
      if (known === undefined) later.set(node, [sender]);
      else known.push(sender);
    },
  };
}

/** All relations of a graph, both ways, named as `messageGraph` names them. */
export function servedRelations({ relations }: HeteroGraph): ServedRelation[] {
  return Object.values(relations).flatMap(({ name, from, to, bySource, byTarget }) => {
    const [toTarget, toSource] = [neighbourhood(byTarget), neighbourhood(bySource)];
    return [
      { name, from, to, senders: toTarget, receivers: toSource },
      { name: `${name}, back`, from: to, to: from, senders: toSource, receivers: toTarget },
    ];
  });
}
