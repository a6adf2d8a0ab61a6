import type * as tf from "@tensorflow/tfjs";
import {
  create,
  type Init,
  toBinary,
} from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  type AttributeProto,
  AttributeProtoSchema,
  GraphProtoSchema,
  AttributeProto_AttributeType as Kind,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  type TensorProto,
  TensorProtoSchema,
  TensorProto_DataType as Type,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import {
  type FromOnnxOptions,
  fromOnnx,
  type ImportedOnnx,
  type OnnxTensors,
  type OnnxTree,
} from "../../src/index.ts";
import { port } from "./fixtures.ts";

/** A list of floats, as the file has them. */
export interface Floats {
  readonly floats: readonly number[];
}

/** What an attribute of a file may be here: bigints are whole numbers of the file, numbers are floats. */
export type Setting =
  | bigint
  | number
  | string
  | readonly (bigint | string)[]
  | Floats
  | TensorProto;

/** An attribute of a node. */
export function attribute(name: string, value: Setting): AttributeProto {
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (typeof value === "bigint")
    return create(AttributeProtoSchema, { name, type: Kind.INT, i: value });
  if (typeof value === "number")
    return create(AttributeProtoSchema, { name, type: Kind.FLOAT, f: value });
  if (typeof value === "string")
    return create(AttributeProtoSchema, { name, type: Kind.STRING, s: bytes(value) });
  if ("floats" in value)
    return create(AttributeProtoSchema, { name, type: Kind.FLOATS, floats: [...value.floats] });
  if ("dims" in value) return create(AttributeProtoSchema, { name, type: Kind.TENSOR, t: value });
  if (typeof value[0] === "string")
    return create(AttributeProtoSchema, {
      name,
      type: Kind.STRINGS,
      strings: value.map((text) => bytes(`${text}`)),
    });
  return create(AttributeProtoSchema, { name, type: Kind.INTS, ints: value.map(BigInt) });
}

/** What a tensor of a file is made of. */
export type Stored = Init<TensorProto>;

/** Floats of a file. */
export const floats = (values: readonly number[], dims: readonly number[]): TensorProto =>
  create(TensorProtoSchema, {
    dataType: Type.FLOAT,
    dims: dims.map(BigInt),
    floatData: [...values],
  });

/** Whole numbers of a file. */
export const wholes = (
  values: readonly number[],
  dims: readonly number[] = [values.length],
): TensorProto =>
  create(TensorProtoSchema, {
    dataType: Type.INT64,
    dims: dims.map(BigInt),
    int64Data: values.map(BigInt),
  });

/** As many times true. */
export const truths = (count: number, dims: readonly number[]): TensorProto =>
  create(TensorProtoSchema, {
    dataType: Type.BOOL,
    dims: dims.map(BigInt),
    rawData: new Uint8Array(count).fill(1),
  });

/** A node with all that it reads. */
export interface OneNode {
  readonly op: string;
  /** Of the input `x`, which the call gives; without it all inputs are `stored`. */
  readonly x?: tf.Tensor;
  /** The inputs behind `x`, as constants of the file; null leaves one out. */
  readonly stored?: readonly (TensorProto | null)[];
  readonly settings?: Readonly<Record<string, Setting>>;
  readonly opset?: number;
  readonly results?: number;
  /** The program that the file says wrote it. */
  readonly producer?: string;
  /** Given to `fromOnnx`. */
  readonly options?: FromOnnxOptions;
}

/** A model of one node. */
export async function modelOf(
  node: OneNode,
): Promise<ImportedOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors>> {
  const { op, x, stored = [], settings = {}, opset = 17, results = 1 } = node;
  // Numbered, so that single numbers are constants, as where an exporter writes a formula.
  const names = stored.map((tensor, i) => (tensor === null ? "" : `onnx::stored_${i}`));
  const outputs = Array.from({ length: results }, (_, i) => `y${i}`);
  const graph = create(GraphProtoSchema, {
    name: op,
    node: [
      create(NodeProtoSchema, {
        opType: op,
        name: "it",
        input: [...(x === undefined ? [] : ["x"]), ...names],
        output: outputs,
        attribute: Object.entries(settings).map(([name, value]) => attribute(name, value)),
      }),
    ],
    input: x === undefined ? [] : [port("x", x.shape)],
    output: outputs.map((name) => port(name, [])),
    initializer: stored.flatMap((tensor, i) =>
      tensor === null
        ? []
        : [create(TensorProtoSchema, { ...(tensor as Stored), name: names[i]! })],
    ),
  });
  const opsetImport = [create(OperatorSetIdProtoSchema, { domain: "", version: BigInt(opset) })];
  const producerName = node.producer ?? "";
  const file = create(ModelProtoSchema, { irVersion: 8n, producerName, opsetImport, graph });
  return fromOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors>(
    toBinary(ModelProtoSchema, file),
    node.options,
  );
}

/** What a model of one node gives. */
export async function resultsOf(node: OneNode): Promise<tf.Tensor[]> {
  const { model, params, state } = await modelOf(node);
  const { output } = model.apply(params, state, node.x ?? []);
  return Array.isArray(output) ? output : [output as tf.Tensor];
}

/** The first of {@link resultsOf}. */
export async function resultOf(node: OneNode): Promise<tf.Tensor> {
  const [first] = await resultsOf(node);
  return first as tf.Tensor;
}

/** What {@link shown} returns. */
export interface Shown {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: readonly number[];
}

/** Shape, dtype and numbers. */
export const shown = (x: tf.Tensor): Shown => ({
  shape: x.shape,
  dtype: x.dtype,
  values: [...x.dataSync()],
});

/** Numbers without a pattern, from -1 to 1. */
export const values = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.fround(Math.sin(1 + 1.9 * i)));
