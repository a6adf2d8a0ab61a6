import { LegendreError } from "../errors.ts";
import type { Graph, GraphNode, Program } from "../graph/graph.ts";
import { type TreeStructure, treePaths } from "../tree/index.ts";

/** A product `a W (+ b)` of a program, `W` and `b` being arguments. */
export interface DenseLayer {
  /** Where the kernel and the bias stand in the arguments, in leaf order; no bias: undefined. */
  readonly kernel: number;
  readonly bias: number | undefined;
  /** Id of the value that is multiplied, and of the product. */
  readonly input: number;
  readonly product: number;
}

/** The dense layers of a program, in the order in which they run. */
export function denseLayers(where: string, { graph, input }: Program): DenseLayer[] {
  const place = new Map(graph.inputs.map((id, i) => [id, i]));
  return graph.nodes.flatMap((node) => {
    const kernel = place.get(node.inputs[1] ?? -1);
    const plain = !node.attrs["transposeA"] && !node.attrs["transposeB"];
    if (node.kernel !== "BatchMatMul" || !plain || kernel === undefined) return [];
    if (graph.values[node.inputs[1]!]!.shape.length !== 2) return [];
    const uses = graph.nodes.filter((other) => other.inputs.includes(graph.inputs[kernel]!));
    if (uses.length > 1) {
      const path = treePaths(input)[kernel] ?? "";
      const message = `kernel "${path}" is used ${uses.length} times; the factors of a layer are known for kernels that are used once`;
      throw new LegendreError("structure", where, message, { path });
    }
    const product = node.outputs[0]!;
    const bias = biasOf(graph, product, place);
    return [{ kernel, bias, input: node.inputs[0]!, product }];
  });
}

/** The argument that is added to a product as its bias. */
function biasOf(
  graph: Graph,
  product: number,
  place: ReadonlyMap<number, number>,
): number | undefined {
  const units = graph.values[product]!.shape.at(-1);
  for (const node of graph.nodes) {
    if (node.kernel !== "Add" || !node.inputs.includes(product)) continue;
    const other = node.inputs.find((id) => id !== product) ?? -1;
    const { shape } = graph.values[other] ?? { shape: [] };
    if (place.has(other) && shape.length === 1 && shape[0] === units) return place.get(other);
  }
  return undefined;
}

/**
 * The program with one more argument, a list with a term for each layer that is added to its product,
 * and with the layers' inputs as further results: `(params, terms) → [outputs, inputs]`.
 */
export function withTerms(program: Program, layers: readonly DenseLayer[]): Program {
  const { graph } = program;
  const values = [...graph.values];
  const add = (type: (typeof values)[number]): number => values.push(type) - 1;
  const terms = layers.map(({ product }) => add(values[product]!));
  const sums = layers.map(({ product }) => add(values[product]!));
  const replaced = new Map(layers.map(({ product }, i) => [product, sums[i]!]));
  const now = (id: number): number => replaced.get(id) ?? id;
  const nodes: GraphNode[] = graph.nodes.flatMap((node) => {
    const moved = { ...node, inputs: node.inputs.map(now) };
    const layer = layers.findIndex(({ product }) => product === node.outputs[0]);
    if (layer < 0) return [moved];
    const inputs = [layers[layer]!.product, terms[layer]!];
    return [moved, { kernel: "Add", inputs, attrs: {}, outputs: [sums[layer]!] }];
  });
  const list: TreeStructure = { array: layers.map(() => "leaf" as const) };
  const params = (program.input as { array: readonly TreeStructure[] }).array;
  return {
    graph: {
      values,
      inputs: [...graph.inputs, ...terms],
      constants: graph.constants,
      nodes,
      outputs: [...graph.outputs.map(now), ...layers.map((layer) => now(layer.input))],
    },
    input: { array: [...params, list] },
    output: { array: [program.output, list] },
  };
}
