import {
  encodeOnnxModel,
  type NodeProto,
  sizeOf,
  type TensorProto,
} from "@legendre/core-tensor/extend";
import {
  attributeOf,
  dimsOf,
  floatsOf,
  intOf,
  type OnnxGraph,
  readGraph,
  tensorProto,
  withGraph,
} from "./onnx-graph.ts";

/** What a node after a convolution does to each channel: `scale · y + shift`. */
interface Affine {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
}

/**
 * A model whose convolutions have taken in what scales and shifts their channels right after them: batch normalization, and products and
 * sums with constants. onnxruntime does so too, but not between numbers of 8 bits.
 */
export function foldScales(onnx: OnnxGraph): OnnxGraph {
  const { graph, captured } = onnx;
  const constants = new Map(onnx.constants);
  const outputs = new Set([...graph.output.map(({ name }) => name), ...captured]);
  const readers = new Map<string, NodeProto[]>();
  for (const node of graph.node)
    for (const name of node.input) readers.set(name, [...(readers.get(name) ?? []), node]);
  const nodes: NodeProto[] = [];
  const gone = new Set<NodeProto>();
  const made: TensorProto[] = [];
  for (const node of graph.node) {
    reshaped(node, constants);
    if (gone.has(node)) continue;
    let last = node;
    let folded: { weight: Float32Array; bias: Float64Array } | undefined;
    const kernel = convolution(node, constants);
    for (;;) {
      const value = last.output[0] as string;
      const [next] = readers.get(value) ?? [];
      const single = readers.get(value)?.length === 1 && !outputs.has(value);
      const affine =
        kernel === undefined || next === undefined || !single
          ? undefined
          : affineOf(next, value, kernel.channels, kernel.rank, constants);
      if (kernel === undefined || next === undefined || affine === undefined) break;
      folded ??= { weight: Float32Array.from(kernel.weight), bias: kernel.bias };
      const { weight, bias } = folded;
      const size = weight.length / kernel.channels;
      for (let c = 0; c < kernel.channels; c++) {
        const scale = affine.scale[c] as number;
        for (let i = c * size; i < (c + 1) * size; i++) weight[i]! *= scale;
        bias[c] = (bias[c] as number) * scale + (affine.shift[c] as number);
      }
      gone.add(next);
      last = next;
    }
    if (folded === undefined || kernel === undefined) {
      nodes.push(node);
      continue;
    }
    const [from = "", weight = ""] = node.input;
    const output = last.output[0] as string;
    const [w, b] = [`${output}/folded_weight`, `${output}/folded_bias`];
    made.push(tensorProto(w, "FLOAT", dimsOf(constants.get(weight) as TensorProto), folded.weight));
    made.push(tensorProto(b, "FLOAT", [kernel.channels], Float32Array.from(folded.bias)));
    nodes.push({ ...node, input: [from, w, b], output: [output] });
  }
  if (made.length === 0) return onnx;
  const read = new Set([...nodes.flatMap(({ input }) => input), ...outputs]);
  const initializer = [...graph.initializer, ...made].filter(({ name }) => read.has(name));
  const node = nodes.filter(
    ({ opType, output }) => opType !== "Constant" || read.has(output[0] as string),
  );
  const kept = new Set(initializer.map(({ name }) => name));
  const wasConstant = new Set(graph.initializer.map(({ name }) => name));
  // A constant that went must not be asked for as an input.
  const input = graph.input.filter(({ name }) => !wasConstant.has(name) || kept.has(name));
  return readGraph(encodeOnnxModel(withGraph(onnx, { node, initializer, input })), "the model");
}

/** A convolution whose weights, and bias if it has one, are constants. */
function convolution(
  { opType, domain, input }: NodeProto,
  constants: ReadonlyMap<string, TensorProto>,
) {
  if (opType !== "Conv" || domain !== "") return undefined;
  const tensor = constants.get(input[1] ?? "");
  const weight = tensor && floatsOf(tensor);
  if (tensor === undefined || weight === undefined) return undefined;
  const [channels = 0, ...rest] = dimsOf(tensor);
  const name = input[2] ?? "";
  const given = constants.get(name);
  const bias = name === "" ? new Float32Array(channels) : given && floatsOf(given);
  return bias && { weight, channels, rank: rest.length, bias: Float64Array.from(bias) };
}

/** What a node does to the channels of `value`, if it does nothing else. */
function affineOf(
  node: NodeProto,
  value: string,
  channels: number,
  rank: number,
  constants: ReadonlyMap<string, TensorProto>,
): Affine | undefined {
  const { opType, domain, input } = node;
  if (domain !== "") return undefined;
  const floats = (name = ""): Float32Array | undefined => {
    const tensor = constants.get(name);
    return tensor && floatsOf(tensor);
  };
  if (opType === "BatchNormalization") {
    if (
      intOf(node, "training_mode", 0) !== 0 ||
      node.output.filter((name) => name !== "").length > 1
    )
      return undefined;
    const [gain, shift, mean, variance] = input.slice(1).map(floats);
    if (input[0] !== value || !gain || !shift || !mean || !variance) return undefined;
    const epsilon = attributeOf(node, "epsilon")?.f ?? 1e-5;
    const scale = Float64Array.from(
      gain,
      (g, c) => g / Math.sqrt((variance[c] as number) + epsilon),
    );
    return {
      scale,
      shift: Float64Array.from(shift, (s, c) => s - (mean[c] as number) * (scale[c] as number)),
    };
  }
  if (opType !== "Mul" && opType !== "Add") return undefined;
  const other = input[0] === value ? input[1] : input[0];
  const tensor = constants.get(other ?? "");
  const numbers = floats(other);
  if (tensor === undefined || numbers === undefined) return undefined;
  const dims = dimsOf(tensor);
  // One number, or one a channel: [channels, 1, 1], with or without the axis of examples.
  const alone = numbers.length === 1 && dims.length <= rank + 1;
  const place = dims.length - rank;
  const perChannel =
    (place === 0 || place === 1) && dims[place] === channels && sizeOf(dims) === channels;
  if (!alone && !perChannel) return undefined;
  const each = Float64Array.from({ length: channels }, (_, c) => numbers[alone ? 0 : c] as number);
  return opType === "Mul"
    ? { scale: each, shift: new Float64Array(channels) }
    : { scale: new Float64Array(channels).fill(1), shift: each };
}

/** Adds what a `Reshape` makes of constants to them: some exporters write a bias so. */
function reshaped({ opType, input, output }: NodeProto, constants: Map<string, TensorProto>): void {
  const [tensor, shape] = [constants.get(input[0] ?? ""), constants.get(input[1] ?? "")];
  const data = opType === "Reshape" && tensor !== undefined ? floatsOf(tensor) : undefined;
  if (data === undefined || shape === undefined || tensor === undefined) return;
  const { rawData, int64Data } = shape;
  const given =
    rawData.length > 0
      ? Array.from(new BigInt64Array(new Uint8Array(rawData).buffer), Number)
      : int64Data.map(Number);
  const old = dimsOf(tensor);
  const dims = given.map((size, i) => (size === 0 ? (old[i] ?? 0) : size));
  const open = dims.indexOf(-1);
  if (open >= 0) dims[open] = data.length / -sizeOf(dims);
  if (sizeOf(dims) !== data.length) return;
  constants.set(output[0] as string, tensorProto(output[0] as string, "FLOAT", dims, data));
}
