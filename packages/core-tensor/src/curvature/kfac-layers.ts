import { LegendreError } from "../errors.ts";
import type { Graph, GraphNode, Program } from "../graph/graph.ts";
import { sizeOf } from "../kernels/host-array.ts";
import { type TreeStructure, treePaths } from "../tree/index.ts";
import { axesIn, type KernelAxes } from "./kernel-axes.ts";
import { type KernelUse, kernelUses } from "./kernel-uses.ts";
import type { PatchWindow } from "./patches.ts";

/** A product `a W (+ b)` of a program, or a convolution of `a` with `W`, `W` and `b` being arguments. */
export interface KfacLayer {
  /** Where the kernel and the bias stand in the arguments, in leaf order; no bias: undefined. */
  readonly kernel: number;
  readonly bias: number | undefined;
  /** How the kernel is read as `[…window, inputs, outputs]`. */
  readonly axes: KernelAxes;
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
  const axes = axesIn(graph, count);
  return kernelUses(graph, count).uses.flatMap((use) => {
    const { param: kernel, node } = use;
    if (!isLayer(graph, use) || axes.get(kernel)?.kind === "table") return [];
    checkUsedOnce(where, program, kernel, use.chain);
    const product = node.outputs[0]!;
    const bias = biasOf(graph, product, graph.values[product]!.shape.length - 1, place);
    const own = { kernel, axes: axes.get(kernel)!, bias };
    return [{ ...own, input: node.inputs[0]!, product, window: windowOf(graph, node) }];
  });
}

/** True where a batch is multiplied or convolved with the whole of a parameter. */
function isLayer({ values, inputs }: Graph, { kind, node, operand, param }: KernelUse): boolean {
  const size = (id: number): number => sizeOf(values[id]!.shape);
  const own = inputs[param]!;
  if (values[own]!.shape.length < 2 || size(own) !== size(node.inputs[operand]!)) return false;
  if (kind === "conv") return node.kernel === "Conv2D";
  return kind === "dense" && operand === 1 && node.attrs["transposeA"] !== true;
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

/** The argument that is added to a product along its axis of units, as its bias; the product may be moved or reshaped before. */
function biasOf(
  graph: Graph,
  product: number,
  axis: number,
  place: ReadonlyMap<number, number>,
): number | undefined {
  const shape = graph.values[product]!.shape;
  const units = shape[axis]!;
  for (const node of graph.nodes) {
    if (!node.inputs.includes(product)) continue;
    const moved = axisAfter(graph, node, axis);
    if (moved !== undefined) return biasOf(graph, node.outputs[0]!, moved, place);
    if (node.kernel !== "Add") continue;
    const other = node.inputs.find((id) => id !== product);
    if (other === undefined || !isAlong(graph.values[other]!.shape, units, shape.length - axis)) {
      continue;
    }
    const argument = reshapedFrom(graph, other).at(-1)!;
    const own = graph.values[argument]!.shape;
    if (place.has(argument) && own.length === 1 && own[0] === units) return place.get(argument);
  }
  return undefined;
}

/** Where an axis stands after a reshape or a transpose that keeps it; undefined for other ops. */
function axisAfter(
  { values }: Graph,
  { kernel, attrs, inputs, outputs }: GraphNode,
  axis: number,
): number | undefined {
  const [from, to] = [values[inputs[0]!]!.shape, values[outputs[0]!]!.shape];
  if (kernel === "Transpose") return (attrs["perm"] as readonly number[]).indexOf(axis);
  if (kernel !== "Reshape") return undefined;
  const after = sizeOf(from.slice(axis + 1));
  const found = to.findLastIndex(
    (length, k) => length === from[axis] && sizeOf(to.slice(k + 1)) === after,
  );
  return found < 0 ? undefined : found;
}

/** True for `[k]`, and for 1s around it, that broadcast along an axis so far from the end. */
function isAlong(shape: readonly number[], units: number, fromEnd: number): boolean {
  return shape.every((length, k) => length === (shape.length - k === fromEnd ? units : 1));
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
