import { sizeOf } from "../../kernels/host-array.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import type { Graph, GraphNode } from "../graph.ts";

/**
 * Moves a scalar from a matrix product onto the smaller factor, `s · (A B) = (s · A) B`, where that factor has fewer
 * elements than the product: one pass less over it. And `P − lr · AᵀB`, a step of gradient
 * descent, becomes a product that adds to `P`, which executors have in one call.
 *
 * Left alone are products that something else reads as well, which would be computed twice, and scalars known
 * beforehand without an addition behind them, which executors take into the product for nothing.
 *
 * @returns the very same graph where there is nothing to move.
 */
export function scaleProducts(graph: Graph): Graph {
  const makers = new Map(graph.nodes.flatMap((node) => node.outputs.map((id) => [id, node])));
  const readers = new Map<number, GraphNode[]>();
  for (const node of graph.nodes) {
    for (const id of node.inputs) readers.set(id, [...(readers.get(id) ?? []), node]);
  }
  const known = new Set(graph.constants.map(({ id }) => id));
  const results = new Set(graph.outputs);
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  const size = (id: number): number => sizeOf(typeOf(id).shape);
  const onlyReader = (id: number): GraphNode | undefined => {
    const all = readers.get(id) ?? [];
    return all.length === 1 && !results.has(id) ? all[0] : undefined;
  };
  const given = (id: number): boolean => known.has(id) || makers.get(id)?.kernel === "Fill";

  /** The product that a multiplication scales, and by what. */
  const scaled = (node: GraphNode): { product: GraphNode; scalar: number } | undefined => {
    if (node.kernel !== "Multiply") return undefined;
    const [a, b] = node.inputs as [number, number];
    const [scalar, matrix] = size(a) === 1 ? [a, b] : [b, a];
    const product = makers.get(matrix);
    const [out] = node.outputs as [number];
    const fits =
      product?.kernel === "BatchMatMul" &&
      size(scalar) === 1 &&
      typeOf(scalar).shape.length <= 2 &&
      typeOf(matrix).dtype === "float32" &&
      onlyReader(matrix) === node &&
      Math.min(...product.inputs.map(size)) < size(matrix);
    const added = onlyReader(out)?.kernel === "Add";
    return fits && (added || !given(scalar)) ? { product, scalar } : undefined;
  };

  const values = [...graph.values];
  const moved = new Set<GraphNode>();
  const rewritten = new Map<GraphNode, readonly GraphNode[]>();
  for (const node of graph.nodes) {
    const found = scaled(node);
    if (found === undefined || moved.has(found.product)) continue;
    const { product, scalar } = found;
    const [a, b] = product.inputs as [number, number];
    const smaller = size(a) <= size(b) ? a : b;
    values.push(typeOf(smaller));
    const factor = values.length - 1;
    const inputs = smaller === a ? [factor, b] : [a, factor];
    moved.add(product);
    // Where the multiplication stood, since the scalar may be made after the product.
    rewritten.set(node, [
      { kernel: "Multiply", inputs: [scalar, smaller], attrs: {}, outputs: [factor] },
      { ...product, inputs, outputs: node.outputs },
    ]);
  }
  if (rewritten.size === 0) return graph;
  const nodes = graph.nodes
    .filter((node) => !moved.has(node))
    .flatMap((node) => rewritten.get(node) ?? [node]);
  return { ...graph, values, nodes };
}
