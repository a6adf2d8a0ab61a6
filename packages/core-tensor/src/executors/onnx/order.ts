import type { GraphNode } from "../../graph/graph.ts";

/**
 * The nodes of a model in the order in which they are written: those that others read as they are, then
 * those that make results alone, the deepest first.
 *
 * onnxruntime does not keep the order of a file. From the last node that nobody reads it goes back to all
 * that this one needs, then from the one before it, and so on. With shallow ones at the end each result is
 * made as soon as its inputs are there: the update of a layer follows the gradient of the layer, and frees what
 * both read. In the order of tracing it would first want the update of the first layer, which needs the whole
 * backward pass, and keep every cotangent until then for the gradients of the others.
 */
export function writingOrder(nodes: readonly GraphNode[]): GraphNode[] {
  const read = new Set(nodes.flatMap(({ inputs }) => inputs));
  const depth = new Map<number, number>();
  const inner: GraphNode[] = [];
  const last: { readonly node: GraphNode; readonly depth: number }[] = [];
  for (const node of nodes) {
    const own = 1 + node.inputs.reduce((most, id) => Math.max(most, depth.get(id) ?? 0), 0);
    for (const id of node.outputs) depth.set(id, own);
    if (node.outputs.some((id) => read.has(id))) inner.push(node);
    else last.push({ node, depth: own });
  }
  last.sort((a, b) => b.depth - a.depth);
  return [...inner, ...last.map(({ node }) => node)];
}
