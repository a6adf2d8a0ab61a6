import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { create, toBinary } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  TensorProto_DataType,
  TensorProtoSchema,
  TensorShapeProto_DimensionSchema,
  TensorShapeProtoSchema,
  TypeProto_TensorSchema,
  TypeProtoSchema,
  ValueInfoProtoSchema,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { fromOnnx } from "../../src/index.ts";

const count = 200;

/** A list of floats that goes in or out. */
function port(name: string) {
  const size = create(TensorShapeProto_DimensionSchema, {
    value: { case: "dimValue", value: BigInt(count) },
  });
  const tensorType = create(TypeProto_TensorSchema, {
    elemType: TensorProto_DataType.FLOAT,
    shape: create(TensorShapeProtoSchema, { dim: [size] }),
  });
  const type = create(TypeProtoSchema, { value: { case: "tensorType", value: tensorType } });
  return create(ValueInfoProtoSchema, { name, type });
}

/** A file of one Dropout with this share. */
function dropout(ratio: number): Uint8Array {
  const rate = create(TensorProtoSchema, {
    name: "ratio",
    dataType: TensorProto_DataType.FLOAT,
    floatData: [ratio],
  });
  const graph = create(GraphProtoSchema, {
    name: "dropout",
    node: [
      create(NodeProtoSchema, {
        opType: "Dropout",
        name: "drop",
        input: ["x", "ratio"],
        output: ["y"],
      }),
    ],
    initializer: [rate],
    input: [port("x")],
    output: [port("y")],
  });
  const opsetImport = [create(OperatorSetIdProtoSchema, { domain: "", version: 17n })];
  const model = create(ModelProtoSchema, { irVersion: 8n, opsetImport, graph });
  return toBinary(ModelProtoSchema, model);
}

describe("Dropout", () => {
  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])(
    "gives 0 for a dropped unit that is %f, and twice the unit where it is kept",
    async (value) => {
      const { model, params, state } = await fromOnnx(dropout(0.5));
      const given = (of: number): tf.Tensor => tf.fill([count], of);
      const run = (x: tf.Tensor): Float32Array => {
        const options = { training: true, key: random.key(3) };
        return (
          model.apply(params, state, x, options).output as tf.Tensor
        ).dataSync() as Float32Array;
      };
      const ones = run(given(1));
      expect(new Set(ones)).toEqual(new Set([0, 2]));
      expect([...run(given(value))]).toEqual([...ones].map((one) => (one === 0 ? 0 : value)));
      const plain = model.apply(params, state, given(value)).output as tf.Tensor;
      expect(new Set(plain.dataSync())).toEqual(new Set([value]));
    },
  );
});
