import type { Graph } from "../graph/graph.ts";

/**
 * For each node the ids of the values that nothing needs after it ran: those last read by it, and
 * its own outputs that are never read. Arguments, constants and results stay.
 */
export function lastUses(graph: Graph): number[][] {
  const keep = new Set([...graph.inputs, ...graph.outputs, ...graph.constants.map((c) => c.id)]);
  const dying: number[][] = graph.nodes.map(() => []);
  const seen = new Set<number>();
  for (let index = graph.nodes.length - 1; index >= 0; index--) {
    const node = graph.nodes[index];
    for (const id of node === undefined ? [] : [...node.inputs, ...node.outputs]) {
      if (seen.has(id) || keep.has(id)) continue;
      seen.add(id);
      dying[index]?.push(id);
    }
  }
  return dying;
}
