import { treeFlatten, valueAndGrad } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { create, toBinary } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  type NodeProto,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  type TensorProto,
  TensorProto_DataType,
  TensorProtoSchema,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { fromOnnx, type OnnxTree } from "../../src/index.ts";
import { port } from "./fixtures.ts";

const values = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.fround(Math.sin(seed + 1.7 * i) / 2 + 0.6));

function floats(name: string, dims: readonly number[], seed: number): TensorProto {
  const count = dims.reduce((a, b) => a * b, 1);
  return create(TensorProtoSchema, {
    name,
    dataType: TensorProto_DataType.FLOAT,
    dims: dims.map(BigInt),
    floatData: values(count, seed),
  });
}

const node = (opType: string, input: string[], output: string): NodeProto =>
  create(NodeProtoSchema, { opType, name: output, input, output: [output] });

function constant(tensor: TensorProto): NodeProto {
  const t = create(TensorProtoSchema, { ...tensor, name: "" });
  const attribute = create(AttributeProtoSchema, {
    name: "value",
    type: AttributeProto_AttributeType.TENSOR,
    t,
  });
  const { name } = tensor;
  return create(NodeProtoSchema, {
    opType: "Constant",
    name,
    output: [name],
    attribute: [attribute],
  });
}

const weights = [
  floats("conv.weight", [4, 3, 3, 3], 1),
  floats("norm.weight", [4], 2),
  floats("norm.bias", [4], 3),
  floats("norm.mean", [4], 4),
  floats("norm.variance", [4], 5),
  floats("head.weight", [4, 2], 6),
  // Added by an op of its own, as exporters write the bias of a product.
  floats("head.bias", [2], 7),
];
const helpers = [
  floats("onnx::Mul_12", [], 8),
  create(TensorProtoSchema, {
    name: "flat",
    dataType: TensorProto_DataType.INT64,
    dims: [2n],
    int64Data: [0n, 4n],
  }),
];

const layers = [
  node("Conv", ["x", "conv.weight"], "conv"),
  node(
    "BatchNormalization",
    ["conv", "norm.weight", "norm.bias", "norm.mean", "norm.variance"],
    "norm",
  ),
  node("Relu", ["norm"], "relu"),
  node("GlobalAveragePool", ["relu"], "pooled"),
  node("Reshape", ["pooled", "flat"], "rows"),
  node("MatMul", ["rows", "head.weight"], "product"),
  node("Add", ["product", "head.bias"], "sum"),
  node("Mul", ["sum", "onnx::Mul_12"], "y"),
];

/** A small network, its numbers in `Constant` nodes or among the initializers. */
function network(
  inConstants: readonly TensorProto[],
  sizes: readonly (number | string)[] = [1, 3, 5, 5],
) {
  const initializer = [...weights, ...helpers].filter((tensor) => !inConstants.includes(tensor));
  const graph = create(GraphProtoSchema, {
    name: "network",
    node: [...inConstants.map(constant), ...layers],
    initializer,
    input: [port("x", sizes)],
    output: [port("y", [1, 2])],
  });
  const opsetImport = [create(OperatorSetIdProtoSchema, { domain: "", version: 17n })];
  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, { irVersion: 8n, opsetImport, graph }),
  );
}

const x = tf.tensor4d(values(75, 9), [1, 3, 5, 5]) as tf.Tensor;

async function read(bytes: Uint8Array) {
  const { model, params, state } = await fromOnnx(bytes);
  const loss = (p: OnnxTree) => tf.sum(tf.square(model.apply(p, state, x).output)) as tf.Scalar;
  const { value, grads } = valueAndGrad(loss)(params);
  const [own, kept] = [treeFlatten<tf.Tensor>(params), treeFlatten<tf.Tensor>(state)];
  return { value, own, kept, slopes: treeFlatten<tf.Tensor>(grads).leaves };
}

describe("weights in Constant nodes", () => {
  it("are params and state as if they were initializers", async () => {
    const plain = await read(network([]));
    expect(plain.own.leaves).toHaveLength(5);
    expect(plain.kept.leaves).toHaveLength(2);
    for (const placed of [[...weights, ...helpers], weights, weights.slice(0, 3)]) {
      const other = await read(network(placed));
      expect(other.own.structure).toEqual(plain.own.structure);
      expect(other.kept.structure).toEqual(plain.kept.structure);
      expectAllClose(other.value.dataSync(), plain.value.dataSync());
      for (const [i, slope] of other.slopes.entries()) {
        expect(Math.max(...tf.abs(slope).dataSync())).toBeGreaterThan(0);
        expectAllClose(slope.dataSync(), plain.slopes[i]!.dataSync());
      }
    }
  });

  it("are no numbers of formulas, in a file whose weights are initializers", async () => {
    const { own } = await read(network([weights[6]!, ...helpers]));
    expect(own.leaves).toHaveLength(4);
  });
});

describe("sizes that a file does not know", () => {
  it("are -1 or a question mark, and not equal because of it", async () => {
    const { model, params, state } = await fromOnnx(network([], [-1, 3, "?", "?"]));
    expect(model.inputs[0]?.shape).toEqual([null, 3, null, null]);
    const { output } = model.apply(params, state, tf.ones([1, 3, 5, 8]) as tf.Tensor);
    expect((output as tf.Tensor).shape).toEqual([1, 2]);
    const named = await fromOnnx(network([], [1, 3, "side", "side"]));
    const wide = tf.ones([1, 3, 5, 8]) as tf.Tensor;
    expect(() => named.model.apply(named.params, named.state, wide)).toThrow(/\[1, 3, 5, 8\]/);
  });
});
