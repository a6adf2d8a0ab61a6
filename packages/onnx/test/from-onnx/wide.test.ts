import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { create } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  TensorProtoSchema,
  TensorProto_DataType as Type,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { wholes } from "./one-node.ts";
import { readGraph, type SmallGraph } from "./small-graph.ts";

const x = tf.tensor1d([1, 10]) as tf.Tensor;

describe("whole numbers beyond 32 bits", () => {
  const large = create(TensorProtoSchema, {
    dataType: Type.INT64,
    dims: [1n],
    int64Data: [2n ** 40n],
  });
  const chain = (op: string, inputs: readonly string[], settings = {}): SmallGraph => ({
    nodes: [
      { op, inputs, outputs: ["moved"], settings },
      { op: "Slice", inputs: ["x", "zero", "moved"], outputs: ["y"] },
    ],
    inputs: { x: [2] },
    outputs: ["y"],
    stored: { large, zero: wholes([0]), one: wholes([1]), shape: wholes([1]) },
  });
  const apply = async (small: SmallGraph) => {
    const { model, params, state } = await readGraph(small);
    return [...(model.apply(params, state, x).output as tf.Tensor).dataSync()];
  };

  it.each([
    ["Identity", ["large"], {}],
    ["Reshape", ["large", "shape"], {}],
    ["Cast", ["large"], { to: BigInt(Type.INT64) }],
    ["Gather", ["large", "zero"], { axis: 0n }],
  ])("may be moved by %s, to where they say `to the end`", async (op, inputs, settings) => {
    expect(await apply(chain(op, inputs, settings))).toEqual([1, 10]);
  });

  it("may be part of a list", async () => {
    const small = chain("Concat", ["large"], { axis: 0n });
    expect(await apply(small)).toEqual([1, 10]);
  });

  it.each([
    ["Neg", ["large"]],
    ["Add", ["one", "large"]],
  ])("are refused where %s computes with them", async (op, inputs) => {
    const message = /computes with "large", which holds whole numbers beyond 32 bits/;
    await expect(apply(chain(op, inputs))).rejects.toThrow(message);
  });

  it("are remembered through what moved them", async () => {
    const small = chain("Identity", ["large"]);
    const nodes = [small.nodes[0]!, { op: "Neg", inputs: ["moved"], outputs: ["y"] }];
    await expect(apply({ ...small, nodes })).rejects.toThrow(/computes with "moved"/);
  });

  it("may stand in a Constant, by any of its attributes", async () => {
    for (const [settings, refused] of [
      [{ value: large }, true],
      [{ value_ints: [1n, 2n ** 31n] }, true],
      [{ value_int: -(2n ** 31n) - 1n }, true],
      [{ value_int: 2n ** 31n - 1n }, false],
      [{ value_ints: [-(2n ** 31n), 5n] }, false],
    ] as const) {
      const nodes = [
        { op: "Constant", inputs: [], outputs: ["c"], settings },
        { op: "Neg", inputs: ["c"], outputs: ["y"] },
      ];
      const run = apply({ nodes, inputs: { x: [2] }, outputs: ["y"] });
      if (refused) await expect(run).rejects.toThrow(/computes with "c"/);
      else await expect(run).resolves.toBeDefined();
    }
  });
});
