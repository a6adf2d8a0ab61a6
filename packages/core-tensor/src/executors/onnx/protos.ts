import type { OnnxAttr, OnnxName, OnnxType } from "../../kernels/onnx-writer.ts";
import { onnxElementType } from "../../kernels/onnx-writer.ts";
import type { DType } from "../../kernels/value-type.ts";
import { create } from "./proto/codec.ts";
import {
  type AttributeProto,
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  type GraphProto,
  type NodeProto,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from "./proto/onnx.ts";

/** A named value with its type; without a shape where the processor says it. */
export interface NamedValue {
  readonly name: OnnxName;
  readonly dtype: OnnxType["dtype"];
  readonly shape?: readonly number[];
}

/** Renames values, also where graphs inside of nodes read them. */
export function rename(nodes: readonly NodeProto[], current: (name: OnnxName) => OnnxName): void {
  for (const node of nodes) {
    node.input = node.input.map(current);
    node.output = node.output.map(current);
    for (const { g } of node.attribute) if (g !== undefined) rename(g.node, current);
  }
}

/** What a node reads, and what the graphs inside of it read: names differ from graph to graph. */
export function namesRead({ input, attribute }: NodeProto): OnnxName[] {
  const inside = attribute.flatMap(({ g }) => g?.node.flatMap(namesRead) ?? []);
  const results = attribute.flatMap(({ g }) => g?.output.map(({ name }) => name) ?? []);
  return [...input, ...inside, ...results];
}

/** An attribute of a node. */
export function attributeOf(name: string, value: OnnxAttr): AttributeProto {
  const type = AttributeProto_AttributeType;
  if (typeof value === "number") {
    return create(AttributeProtoSchema, { name, type: type.INT, i: BigInt(value) });
  }
  if (typeof value === "string") {
    const s = new TextEncoder().encode(value);
    return create(AttributeProtoSchema, { name, type: type.STRING, s });
  }
  if ("graph" in value) {
    return create(AttributeProtoSchema, { name, type: type.GRAPH, g: value.graph as GraphProto });
  }
  if ("float" in value) {
    return create(AttributeProtoSchema, { name, type: type.FLOAT, f: value.float });
  }
  return create(AttributeProtoSchema, { name, type: type.INTS, ints: value.map(BigInt) });
}

/** Numbers as the bytes of a tensor. */
export function rawData(values: readonly number[], dtype: DType): Uint8Array<ArrayBuffer> {
  if (dtype === "bool") return Uint8Array.from(values);
  const arrays = {
    float32: Float32Array,
    float64: Float64Array,
    int32: Int32Array,
    uint32: Uint32Array,
  } as const;
  return new Uint8Array(arrays[dtype].from(values).buffer);
}

/** An input or output of a graph. */
export function valueInfo({ name, dtype, shape }: NamedValue): ValueInfoProto {
  const dim = shape?.map((size) => ({ value: { case: "dimValue" as const, value: BigInt(size) } }));
  return create(ValueInfoProtoSchema, {
    name,
    type: {
      value: {
        case: "tensorType",
        value: {
          elemType: onnxElementType[dtype],
          ...(dim === undefined ? {} : { shape: { dim } }),
        },
      },
    },
  });
}
