import { TensorProto_DataType } from "@legendre/core-tensor/extend";
import { allNodes, type FileNode, type OnnxFile } from "./file.ts";

const kinds = TensorProto_DataType;

/** Ops whose results have other elements than their first input, by what these are. */
const results: Readonly<
  Record<string, number | ((node: FileNode) => string | number | undefined)>
> = {
  BitCast: ({ attrs }) => attrs.get("to") as number,
  Cast: ({ attrs }) => attrs.get("to") as number,
  CastLike: ({ inputs }) => inputs[1],
  "com.microsoft:DequantizeLinear": ({ inputs }) => inputs[1],
  "com.microsoft:QLinearAdd": ({ inputs }) => inputs[7] || inputs[0],
  "com.microsoft:QLinearMul": ({ inputs }) => inputs[7] || inputs[0],
  "com.microsoft:QuantizeLinear": ({ inputs }) => inputs[2] || kinds.UINT8,
  ConstantOfShape: kinds.FLOAT,
  ConvInteger: kinds.INT32,
  DequantizeLinear: ({ inputs }) => inputs[1],
  DynamicQuantizeLinear: kinds.UINT8,
  MatMulInteger: kinds.INT32,
  OneHot: ({ inputs }) => inputs[2],
  QLinearConv: ({ inputs }) => inputs[7],
  QLinearMatMul: ({ inputs }) => inputs[7],
  QuantizeLinear: ({ inputs, attrs }) =>
    inputs[2] || (attrs.get("output_dtype") as number) || kinds.UINT8,
  Shape: kinds.INT64,
  Where: ({ inputs }) => inputs[1],
};

/**
 * The element types that values have in the file, where they decide what a node computes: at which numbers a quantised
 * value ends, how bits are moved. Other ops hand on the type of their first input.
 */
export function elementsOf(
  { elements, initializers }: OnnxFile,
  nodes: readonly FileNode[],
): ReadonlyMap<string, number> {
  const found = new Map(elements);
  for (const [name, { element }] of initializers) found.set(name, element);
  for (const node of allNodes(nodes)) {
    const rule = results[node.domain === "" ? node.op : `${node.domain}:${node.op}`];
    const value = node.attrs.get("value");
    const held = typeof value === "object" && "tensor" in value ? value.tensor.element : undefined;
    const source = held ?? (typeof rule === "function" ? rule(node) : (rule ?? node.inputs[0]));
    const element = typeof source === "string" ? found.get(source) : source;
    if (element === undefined) continue;
    for (const name of node.outputs) found.set(name, element);
  }
  return found;
}
