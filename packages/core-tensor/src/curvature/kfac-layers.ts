import { LegendreError } from "../errors.ts";
import type { Graph, GraphNode, Program } from "../graph/graph.ts";
import { type TreeStructure, treePaths } from "../tree/index.ts";
import type { PatchWindow } from "./patches.ts";

/** A product `a W (+ b)` of a program, or a convolution of `a` with `W`, `W` and `b` being arguments. */
export interface KfacLayer {
  /** Where the kernel and the bias stand in the arguments, in leaf order; no bias: undefined. */
  readonly kernel: number;
  readonly bias: number | undefined;
  /** Id of the value that is multiplied, and of the product. */
  readonly input: number;
  readonly product: number;
  /** What a convolution reads; undefined for a product. */
  readonly window: PatchWindow | undefined;
}

/**
 * The dense and the convolutional layers of a program whose first `count` inputs are the parameters, in the order
 * in which they run.
 */
export function kfacLayers(where: string, program: Program, count: number): KfacLayer[] {
  const { graph } = program;
  const place = new Map(graph.inputs.slice(0, count).map((id, i) => [id, i]));
  return graph.nodes.flatMap((node) => {
    if (!isProduct(node)) return [];
    const factor = node.inputs[1]!;
    // tfjs multiplies with kernels of shape [1, d, k], and convolves in one dimension with [1, w, d, k].
    const chain = reshapedFrom(graph, factor);
    const kernel = place.get(chain.at(-1)!);
    if (kernel === undefined || !isKernel(graph, graph.inputs[kernel]!, node)) return [];
    checkUsedOnce(where, program, kernel, chain);
    const product = node.outputs[0]!;
    const bias = biasOf(graph, product, place);
    return [{ kernel, bias, input: node.inputs[0]!, product, window: windowOf(graph, node) }];
  });
}

function isProduct({ kernel, attrs }: GraphNode): boolean {
  if (kernel === "Conv2D") return true;
  return kernel === "BatchMatMul" && !attrs["transposeA"] && !attrs["transposeB"];
}

function windowOf(
  { values }: Graph,
  { kernel, attrs, inputs }: GraphNode,
): PatchWindow | undefined {
  if (kernel !== "Conv2D") return undefined;
  return { size: values[inputs[1]!]!.shape.slice(0, 2), attrs };
}

/** A value, and before it those that it is a reshape of. */
function reshapedFrom(graph: Graph, id: number): number[] {
  const maker = graph.nodes.find((node) => node.outputs.includes(id));
  if (maker?.kernel !== "Reshape") return [id];
  return [id, ...reshapedFrom(graph, maker.inputs[0]!)];
}

/** True for an argument `[d, k]` that is multiplied as one matrix, or `[…, k]` that is convolved with. */
function isKernel({ values }: Graph, argument: number, { kernel, inputs }: GraphNode): boolean {
  const [own, used] = [values[argument]!.shape, values[inputs[1]!]!.shape];
  if (kernel === "Conv2D") return own.at(-1) === used.at(-1);
  const one = used.slice(0, -2).every((length) => length === 1);
  return own.length === 2 && one && own[0] === used.at(-2) && own[1] === used.at(-1);
}

function checkUsedOnce(
  where: string,
  { graph, input }: Program,
  kernel: number,
  chain: readonly number[],
): void {
  const uses = chain.map((id) => graph.nodes.filter((node) => node.inputs.includes(id)).length);
  if (Math.max(...uses) <= 1) return;
  const path = treePaths((input as { array: readonly TreeStructure[] }).array[0]!)[kernel] ?? "";
  const message = `kernel "${path}" is used ${Math.max(...uses)} times; the factors of a layer are known for kernels that are used once`;
  throw new LegendreError("structure", where, message, { path });
}

/** The argument that is added to a product, or to a reshape of it, as its bias. */
function biasOf(
  graph: Graph,
  product: number,
  place: ReadonlyMap<number, number>,
): number | undefined {
  const units = graph.values[product]!.shape.at(-1);
  for (const node of graph.nodes) {
    if (!node.inputs.includes(product)) continue;
    const result = node.outputs[0]!;
    if (node.kernel === "Reshape" && graph.values[result]!.shape.at(-1) === units) {
      return biasOf(graph, result, place);
    }
    if (node.kernel !== "Add") continue;
    const other = node.inputs.find((id) => id !== product);
    if (other === undefined || graph.values[other]!.shape.at(-1) !== units) continue;
    // Layers of tfjs add a bias of shape [1, 1, k] to sequences.
    const argument = reshapedFrom(graph, other).at(-1)!;
    const { shape } = graph.values[argument]!;
    if (place.has(argument) && shape.length === 1 && shape[0] === units) return place.get(argument);
  }
  return undefined;
}

/**
 * The program with one more argument, a list with a term for each layer that is added to its product,
 * and with the layers' inputs as further results: `(…arguments, terms) → [outputs, inputs]`.
 */
export function withTerms(program: Program, layers: readonly KfacLayer[]): Program {
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
