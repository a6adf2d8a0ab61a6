import { type NodeProto, sizeOf } from "@legendre/core-tensor/extend";
import { attributeOf, dimsOf, floatsOf, intOf, type OnnxGraph } from "./onnx-graph.ts";

/** What reads the weights. `"Constant"`: anything else, of which only the storage can change. */
export type SiteOp = "MatMul" | "Gemm" | "Conv" | "Constant";

/** Weights that can be kept in another type: `outputs` rows of `inputs` numbers, however the file lays them out. */
export interface Site {
  /** The name of the constant, and of the node where it is one of several that read it. */
  readonly name: string;
  readonly op: SiteOp;
  readonly weight: string;
  /** As the file has them. */
  readonly shape: readonly number[];
  readonly outputs: number;
  readonly inputs: number;
  /** The rows of a matrix `[inputs, outputs]`, which `x @ W` has. */
  readonly transposed: boolean;
  readonly groups: number;
  /** The node that reads them; undefined for constants. */
  readonly node: NodeProto | undefined;
  readonly input: string;
  readonly output: string;
}

/** Constants below this many numbers stay as they are. */
const least = 256;

/**
 * The weights of a model: of matrix products, convolutions, and other large constants. Those that a graph inside a node reads count as
 * constants.
 */
export function findSites(onnx: OnnxGraph): Site[] {
  const { graph, constants, captured } = onnx;
  const sites: Site[] = [];
  const readers = new Map<string, number>();
  for (const { input } of graph.node)
    for (const name of new Set(input)) readers.set(name, (readers.get(name) ?? 0) + 1);
  const placed = new Map<string, number>();
  for (const node of graph.node) {
    const site = siteOf(node, onnx);
    if (site === undefined || captured.has(site.weight)) continue;
    const shared = (readers.get(site.weight) ?? 0) > 1;
    placed.set(site.weight, (placed.get(site.weight) ?? 0) + 1);
    sites.push(shared ? { ...site, name: `${site.weight} of ${site.output}` } : site);
  }
  // A constant that something else reads as well stays in the file, so that types for speed would be stored beside it.
  const own = sites.filter(({ weight }) => placed.get(weight) === readers.get(weight));
  for (const [weight, tensor] of constants) {
    const shape = dimsOf(tensor);
    if (own.some((site) => site.weight === weight) || sizeOf(shape) < least) continue;
    if (shape.length < 2 || floatsOf(tensor) === undefined) continue;
    const inputs =
      (shape.at(-1) as number) >= 16 ? (shape.at(-1) as number) : sizeOf(shape.slice(1));
    own.push({
      name: weight,
      op: "Constant",
      weight,
      shape,
      inputs,
      outputs: sizeOf(shape) / inputs,
      transposed: false,
      groups: 1,
      node: undefined,
      input: "",
      output: weight,
    });
  }
  return own;
}

function siteOf(node: NodeProto, { constants }: OnnxGraph): Site | undefined {
  const { opType: op, domain, input, output } = node;
  if (domain !== "" || (op !== "MatMul" && op !== "Gemm" && op !== "Conv")) return undefined;
  const [from = "", weight = ""] = input;
  const tensor = constants.get(weight);
  if (tensor === undefined || constants.has(from) || floatsOf(tensor) === undefined)
    return undefined;
  const shape = dimsOf(tensor);
  if (sizeOf(shape) < least) return undefined;
  const common = {
    name: weight,
    op,
    weight,
    shape,
    node,
    input: from,
    output: output[0] as string,
  };
  if (op === "Conv") {
    const [outputs = 0, ...rest] = shape;
    const groups = intOf(node, "group", 1);
    return { ...common, op, outputs, inputs: sizeOf(rest), transposed: false, groups };
  }
  if (shape.length !== 2) return undefined;
  const plain =
    op === "MatMul" ||
    (intOf(node, "transA", 0) === 0 &&
      ["alpha", "beta"].every((name) => (attributeOf(node, name)?.f ?? 1) === 1));
  if (!plain) return undefined;
  const transposed = op === "MatMul" || intOf(node, "transB", 0) === 0;
  const [a, b] = shape as [number, number];
  const [outputs, inputs] = transposed ? [b, a] : [a, b];
  return { ...common, op, outputs, inputs, transposed, groups: 1 };
}

/** The weights of a site, a row for each output: `[outputs, inputs]`. */
export function rowsOf(
  { weight, outputs, inputs, transposed }: Site,
  { constants }: OnnxGraph,
): Float32Array {
  const values = floatsOf(constants.get(weight) as never) as Float32Array;
  return transposed ? turned(values, inputs, outputs) : values;
}

/** A matrix `[rows, columns]` with its axes swapped. */
export function turned<A extends Float32Array | Int8Array | Uint8Array>(
  matrix: A,
  rows: number,
  columns: number,
): A {
  const result = new (matrix.constructor as new (size: number) => A)(matrix.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      result[column * rows + row] = matrix[row * columns + column] as number;
  return result;
}
