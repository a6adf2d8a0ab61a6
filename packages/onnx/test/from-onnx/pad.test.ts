import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { create, toBinary } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  TensorProto_DataType,
  TensorProtoSchema,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { fromOnnx } from "../../src/index.ts";
import { port } from "./fixtures.ts";

const [rows, columns] = [3, 4];
const value = 0.5;
const x = Array.from({ length: rows }, (_, i) =>
  Array.from({ length: columns }, (_, j) => 10 * i + j + 1),
);

/** A model that pads a 3 × 4 matrix: `pads` before both axes, then behind both. */
function paddingModel(mode: string, pads: readonly number[]): Uint8Array {
  const [top, left, bottom, right] = pads as [number, number, number, number];
  const attribute = create(AttributeProtoSchema, {
    name: "mode",
    type: AttributeProto_AttributeType.STRING,
    s: new TextEncoder().encode(mode),
  });
  const graph = create(GraphProtoSchema, {
    name: "pad",
    node: [
      create(NodeProtoSchema, {
        opType: "Pad",
        input: ["x", "pads", "value"],
        output: ["y"],
        attribute: [attribute],
      }),
    ],
    input: [port("x", [rows, columns])],
    output: [port("y", [rows + top + bottom, columns + left + right])],
    initializer: [
      create(TensorProtoSchema, {
        name: "pads",
        dataType: TensorProto_DataType.INT64,
        dims: [4n],
        int64Data: pads.map(BigInt),
      }),
      create(TensorProtoSchema, {
        name: "value",
        dataType: TensorProto_DataType.FLOAT,
        dims: [],
        floatData: [value],
      }),
    ],
  });
  const opsetImport = [create(OperatorSetIdProtoSchema, { domain: "", version: 19n })];
  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, { irVersion: 9n, opsetImport, graph }),
  );
}

/** The place in `x` that a place of the result shows; undefined for the constant. */
const placeOf: Readonly<Record<string, (i: number, length: number) => number | undefined>> = {
  constant: (i, length) => (i >= 0 && i < length ? i : undefined),
  edge: (i, length) => Math.min(length - 1, Math.max(0, i)),
  reflect: (i, length) => (i < 0 ? -i : i < length ? i : 2 * (length - 1) - i),
  wrap: (i, length) => (i + length) % length,
};

describe("Pad", () => {
  const cases = Object.keys(placeOf).flatMap((mode) =>
    [
      [1, 2, 2, 1],
      // A number below 0 takes that many away.
      [0, -1, 0, -2],
      [-1, 0, -1, 0],
      [-1, 2, 1, -2],
      [2, -1, -1, 3],
      [0, 0, 0, -3],
    ].map((pads) => [mode, pads] as const),
  );

  it.each(cases)("by %s: %j", async (mode, pads) => {
    const [top, left, bottom, right] = pads as [number, number, number, number];
    const { model, params, state } = await fromOnnx(paddingModel(mode, pads));
    const y = model.apply(params, state, tf.tensor2d(x) as tf.Tensor).output as tf.Tensor;
    const place = placeOf[mode]!;
    const expected = Array.from({ length: rows + top + bottom }, (_, i) =>
      Array.from({ length: columns + left + right }, (_, j) => {
        const [row, column] = [place(i - top, rows), place(j - left, columns)];
        return row === undefined || column === undefined ? value : x[row]![column]!;
      }),
    );
    expect(y.arraySync()).toEqual(expected);
  });
});
