import { sortByKey } from "./coordinates.ts";
import { degreesIn, type Neighbours } from "./neighbours.ts";

/** Nodes by falling degree; those of equal degree in the order they had. */
export function degreeOrder(graph: Neighbours): Int32Array {
  const degrees = degreesIn(graph);
  const most = degrees.reduce((x, y) => Math.max(x, y), 0);
  return sortByKey(
    degrees.map((degree) => most - degree),
    most + 1,
  ).order;
}

/**
 * Breadth first, each node's neighbours by rising degree, from a node of least degree in each component;
 * then turned round.
 */
export function reverseCuthillMcKee(graph: Neighbours): Int32Array {
  const { count, pointers, names } = graph;
  const degrees = degreesIn(graph);
  const byDegree = degreeOrder(graph).reverse();
  const order = new Int32Array(count);
  const seen = new Uint8Array(count);
  let found = 0;
  for (const start of byDegree) {
    if (seen[start]) continue;
    seen[start] = 1;
    let next = found;
    order[found++] = start;
    for (; next < found; next++) {
      const node = order[next]!;
      const from = found;
      for (let k = pointers[node]!; k < pointers[node + 1]!; k++) {
        const other = names[k]!;
        if (seen[other]) continue;
        seen[other] = 1;
        order[found++] = other;
      }
      order.subarray(from, found).sort((x, y) => degrees[x]! - degrees[y]! || x - y);
    }
  }
  return order.reverse();
}

/** Rounds of label propagation; labels hardly move after that. */
const rounds = 5;

/**
 * Nodes by community: each node takes again and again the label that most of its neighbours have, and nodes
 * of one label come together, large communities first, within one by falling degree.
 */
export function communityOrder(graph: Neighbours): Int32Array {
  const { count, pointers, names } = graph;
  const labels = Int32Array.from({ length: count }, (_, i) => i);
  const votes = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let node = 0; node < count; node++) {
      const [from, to] = [pointers[node]!, pointers[node + 1]!];
      let best = labels[node]!;
      let most = 0;
      for (let k = from; k < to; k++) {
        const label = labels[names[k]!]!;
        votes[label]!++;
        if (votes[label]! > most || (votes[label]! === most && label < best)) {
          best = label;
          most = votes[label]!;
        }
      }
      for (let k = from; k < to; k++) votes[labels[names[k]!]!] = 0;
      if (best !== labels[node]) moved++;
      labels[node] = best;
    }
    if (moved === 0) break;
  }
  const sizes = new Int32Array(count);
  for (const label of labels) sizes[label]!++;
  // By three keys, the least one first: degree, label, size of the community.
  const byDegree = degreeOrder(graph);
  const byLabel = sortByKey(labels, count, byDegree).order;
  const bySize = labels.map((label) => count - sizes[label]!);
  return sortByKey(bySize, count, byLabel).order;
}
