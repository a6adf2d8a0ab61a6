import { LegendreError } from "@legendre/core-tensor";
import {
  type AttributeProto,
  AttributeProto_AttributeType as AttributeType,
  TensorProto_DataType as DataType,
  decodeOnnxModel,
  type GraphProto,
  type ModelProto,
  type NodeProto,
  sizeOf,
  type TensorProto,
  type ValueInfoProto,
} from "@legendre/core-tensor/extend";

/** An ONNX model that is read for rewriting: the message itself, and what of it is constant. */
export interface OnnxGraph {
  readonly bytes: Uint8Array;
  readonly model: ModelProto;
  readonly graph: GraphProto;
  /** Version of ONNX's own ops. */
  readonly opset: number;
  /** Constant tensors of the main graph by the name of their value: initializers and `Constant` nodes. */
  readonly constants: ReadonlyMap<string, TensorProto>;
  /** Values that a graph inside a node reads; they are left as they are. */
  readonly captured: ReadonlySet<string>;
}

export const where = "compress";

/** Reads a model; raises code "data" for bytes that are none, and for tensors outside of the file. */
export function readGraph(bytes: Uint8Array, file: string): OnnxGraph {
  const model = decoded(bytes, file);
  const { graph } = model;
  if (graph === undefined || graph.node.length === 0) {
    const message = `${file} holds no graph of nodes; give a model as an exporter writes it (.onnx)`;
    throw new LegendreError("data", where, message, { file });
  }
  const constants = new Map(graph.initializer.map((tensor) => [tensor.name, tensor]));
  for (const node of graph.node) {
    const value = node.opType === "Constant" ? attributeOf(node, "value")?.t : undefined;
    if (value !== undefined) constants.set(node.output[0] as string, value);
  }
  const outside = [...constants.values()].find(({ dataLocation }) => dataLocation === 1);
  if (outside !== undefined) {
    const message = `${file} keeps "${outside.name}" in another file; save the model with its tensors inside (onnx.save(onnx.load(path), path))`;
    throw new LegendreError("data", where, message, { file, tensor: outside.name });
  }
  const opset = Number(
    model.opsetImport.find(({ domain }) => domain === "" || domain === "ai.onnx")?.version ?? 0n,
  );
  return {
    bytes,
    model,
    graph,
    opset,
    constants,
    captured: new Set(graph.node.flatMap(capturedBy)),
  };
}

function decoded(bytes: Uint8Array, file: string): ModelProto {
  try {
    return decodeOnnxModel(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${file} is no ONNX model that can be read (${reason}); it is damaged or cut off, or another kind of file: export or download it again`;
    throw new LegendreError("data", where, message, { file }, { cause });
  }
}

/** All names that graphs inside a node mention. */
function capturedBy({ attribute }: NodeProto): string[] {
  return attribute.flatMap(({ g }) =>
    g === undefined
      ? []
      : [
          ...g.output.map(({ name }) => name),
          ...g.node.flatMap((node) => [...node.input, ...capturedBy(node)]),
        ],
  );
}

/** An attribute of a node by name. */
export function attributeOf(node: NodeProto, name: string): AttributeProto | undefined {
  return node.attribute.find((attribute) => attribute.name === name);
}

/** A whole number among the attributes, or what it is where it is left out. */
export function intOf(node: NodeProto, name: string, preset: number): number {
  const attribute = attributeOf(node, name);
  return attribute === undefined ? preset : Number(attribute.i);
}

/** Sizes of a tensor. */
export const dimsOf = ({ dims }: TensorProto): number[] => dims.map(Number);

/** The numbers of a float32 tensor; undefined for other types. */
export function floatsOf(tensor: TensorProto): Float32Array | undefined {
  if (tensor.dataType !== DataType.FLOAT) return undefined;
  const { rawData, floatData } = tensor;
  const size = sizeOf(dimsOf(tensor));
  const floats =
    rawData.length > 0
      ? new Float32Array(new Uint8Array(rawData).buffer, 0, Math.floor(rawData.length / 4))
      : Float32Array.from(floatData);
  if (floats.length === size) return floats;
  const message = `the tensor "${tensor.name}" [${dimsOf(tensor)}] has ${floats.length} numbers, expected ${size}; the file is damaged`;
  throw new LegendreError("data", where, message, { tensor: tensor.name });
}

type Numbers = Float32Array | Int8Array | Uint8Array | Int32Array | BigInt64Array;

/** A constant; bytes as they lie in memory. */
export function tensorProto(
  name: string,
  type: "FLOAT" | "FLOAT16" | "INT8" | "UINT8" | "INT32" | "INT64",
  shape: readonly number[],
  values: Numbers,
): TensorProto {
  return {
    name,
    dataType: DataType[type] as number,
    dims: shape.map(BigInt),
    rawData: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    dataLocation: 0,
    doubleData: [],
    externalData: [],
    floatData: [],
    int32Data: [],
    int64Data: [],
    stringData: [],
    uint64Data: [],
  };
}

/** Attributes by name: whole numbers, and lists of them. */
export type Attributes = Readonly<Record<string, number | readonly number[]>>;

/** A node. */
export function nodeProto(
  opType: string,
  input: readonly string[],
  output: readonly string[],
  attributes: Attributes = {},
  domain = "",
): NodeProto {
  return {
    opType,
    domain,
    name: `${output[0]}:${opType}`,
    input: [...input],
    output: [...output],
    attribute: Object.entries(attributes).map(([name, given]) => attributeProto(name, given)),
    metadataProps: [],
  };
}

function attributeProto(name: string, given: number | readonly number[]): AttributeProto {
  const list = typeof given !== "number";
  // A field that is there is written, and a single number beside a list is refused.
  const attribute: Partial<AttributeProto> = {
    name,
    type: AttributeType[list ? "INTS" : "INT"] as number,
    ints: list ? given.map(BigInt) : [],
    floats: [],
    strings: [],
  };
  if (!list) attribute.i = BigInt(given);
  return attribute as AttributeProto;
}

/** An input or output of a graph; null for sizes that may vary, no shape where none is said. */
export function valueInfo(
  name: string,
  type: "FLOAT" | "UINT8",
  shape?: readonly (number | null)[],
): ValueInfoProto {
  const dim = shape?.map((size) => ({
    value:
      size === null
        ? ({ case: "dimParam", value: "n" } as const)
        : ({ case: "dimValue", value: BigInt(size) } as const),
  }));
  const elemType = DataType[type] as number;
  return {
    name,
    type: {
      value: {
        case: "tensorType",
        value: dim === undefined ? { elemType } : { elemType, shape: { dim } },
      },
    },
  };
}

/** The same model around other nodes and constants; whatever else it says is kept. */
export function withGraph(
  { bytes }: OnnxGraph,
  change: Partial<GraphProto>,
  microsoft = false,
): ModelProto {
  // Read again: what has no name here goes with the message that was read.
  const model = decodeOnnxModel(bytes);
  Object.assign(model.graph as GraphProto, change);
  if (microsoft && !model.opsetImport.some(({ domain }) => domain === "com.microsoft")) {
    model.opsetImport.push({ domain: "com.microsoft", version: 1n });
  }
  return model;
}
