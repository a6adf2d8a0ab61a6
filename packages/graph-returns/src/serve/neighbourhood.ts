import type { HeteroGraph } from "../graph/build-graph.ts";
import type { Adjacency } from "../graph/relation.ts";
import { growingList, widened } from "./growing.ts";

/** Who sends messages to each node along one relation, one entry a message; it grows. */
export interface Neighbourhood {
  /** Messages that reach a node. */
  degree(node: number): number;
  /** Calls `visit` with the sender of each message to a node. */
  each(node: number, visit: (sender: number) => void): void;
  add(node: number, sender: number): void;
  /** Takes one message of a sender away; nothing happens where there is none. */
  remove(node: number, sender: number): void;
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

/**
 * The messages of an adjacency.
 *
 * @remarks Later messages lie in lists of numbers, 8 bytes each and 12 a node, so that neither objects nor the size of a `Map`
 *   set an end to them.
 */
export function neighbourhood({ pointers, neighbours }: Adjacency): Neighbourhood {
  const nodes = pointers.length - 1;
  /** How many later messages a node has; less by one for each that was taken away. */
  let more = new Int32Array(0);
  /** Places in the lists, from 1, of a node's first and last later message; 0 for none. */
  let first = new Int32Array(0);
  let last = new Int32Array(0);
  const next = growingList(new Int32Array(0));
  const from = growingList(new Int32Array(0));
  /** Places in `neighbours` that were taken away. */
  const gone = new Set<number>();
  const makeRoom = (node: number): void => {
    if (node < more.length) return;
    more = widened(more, node + 1);
    first = widened(first, node + 1);
    last = widened(last, node + 1);
  };
  const isGiven = (node: number): boolean => node >= 0 && node < nodes;
  return {
    degree: (node) =>
      (isGiven(node) ? pointers[node + 1]! - pointers[node]! : 0) + (more[node] ?? 0),
    each(node, visit) {
      if (isGiven(node)) {
        for (let at = pointers[node]!; at < pointers[node + 1]!; at++) {
          if (gone.size === 0 || !gone.has(at)) visit(neighbours[at]!);
        }
      }
      for (let at = first[node] ?? 0; at > 0; at = next.at(at - 1)) visit(from.at(at - 1));
    },
    add(node, sender) {
      makeRoom(node);
      next.push(0);
      from.push(sender);
      const place = next.count;
      if (first[node] === 0) first[node] = place;
      else next.set(last[node]! - 1, place);
      last[node] = place;
      more[node]!++;
    },
    remove(node, sender) {
      for (let at = first[node] ?? 0, before = 0; at > 0; before = at, at = next.at(at - 1)) {
        if (from.at(at - 1) !== sender) continue;
        const after = next.at(at - 1);
        if (before === 0) first[node] = after;
        else next.set(before - 1, after);
        if (after === 0) last[node] = before;
        more[node]!--;
        return;
      }
      if (!isGiven(node)) return;
      for (let at = pointers[node]!; at < pointers[node + 1]!; at++) {
        if (neighbours[at] !== sender || gone.has(at)) continue;
        gone.add(at);
        makeRoom(node);
        more[node]!--;
        return;
      }
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
