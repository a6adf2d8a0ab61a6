import { hostArray, random, spec, trace } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fromBinary } from "../../core-tensor/src/executors/onnx/proto/codec.ts";
import { ModelProtoSchema } from "../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { toOnnx } from "../src/index.ts";

async function fileOf(...given: Parameters<typeof toOnnx>) {
  const { graph } = fromBinary(ModelProtoSchema, await toOnnx(...given));
  if (graph === undefined) throw new Error("no graph");
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return {
    weights: Object.fromEntries(
      graph.initializer.map(({ name, dims, rawData }) => [
        name,
        [dims.map(Number), [...new Float32Array(rawData.slice().buffer)]],
      ]),
    ),
    inputs: names(graph.input),
    outputs: names(graph.output),
  };
}

type Weights = { w: tf.Tensor; c1: tf.Tensor };
const total = (p: Weights, q: Weights, b: tf.Tensor, x: tf.Tensor) => ({
  sum: tf.add(tf.add(p.w, tf.mul(p.c1, q.w)), tf.mul(q.c1, tf.mul(b, x))),
});
const types = { w: spec([2]), c1: spec([2]) };
const tree = (first: number) => ({
  w: hostArray([first, first + 0.5], [2]),
  c1: tf.tensor1d([-first, 0]),
});

describe("a file of a program", () => {
  const program = trace(total, types, types, spec([2]), spec([2]));

  it("names inputs and outputs after the leaves of arguments and results", async () => {
    const { weights, inputs, outputs } = await fileOf(program);
    expect(weights).toEqual({});
    expect([...inputs].sort()).toEqual(["0.c1", "0.w", "1.c1", "1.w", "2", "3"]);
    expect(outputs).toEqual(["result.sum"]);
  });

  it("names weights after their leaves, with the argument where the name is taken or the writer's", async () => {
    const b = tf.tensor1d([9, 8]);
    const { weights, inputs } = await fileOf(program, { weights: [tree(1), tree(2), b] });
    expect(weights).toEqual({
      w: [[2], [1, 1.5]],
      "0.c1": [[2], [-1, 0]],
      "1.w": [[2], [2, 2.5]],
      "1.c1": [[2], [-2, 0]],
      "2": [[2], [9, 8]],
    });
    expect(inputs).toEqual(["3"]);
    const some = await fileOf(program, { weights: [tree(1)], inputs: ["a", "b", "c", "d"] });
    expect(Object.keys(some.weights).sort()).toEqual(["0.c1", "w"]);
    expect([...some.inputs].sort()).toEqual(["a", "b", "c", "d"]);
  });

  it.each([
    [[{ w: hostArray([1], [1]), c1: tf.zeros([2]) }], /weights.0.w has shape \[1\], the program/],
    [[1, 2, 3, 4, 5], /weights must be a list of trees for the first of 4 arguments/],
    [{}, /weights must be a list of trees for the first of 4 arguments/],
    [[{ w: tf.zeros([2]) }], /weights\[0\]/],
    [[tree(1), { w: tf.zeros([2]) }], /weights\[1\]/],
  ])("refuses weights that do not fit: %#", async (weights, message) => {
    await expect(toOnnx(program, { weights } as never)).rejects.toThrow(message);
  });

  it("names all ops without a form", async () => {
    const odd = trace((x: tf.Tensor) => random.permutation(x as random.Key, 4), spec([2], "int32"));
    await expect(toOnnx(odd)).rejects.toThrow(
      "toOnnx: RandomPermutation has no ONNX form; compute these outside the program",
    );
  });
});

describe("a file for any batch", () => {
  const of = (f: (...args: tf.Tensor[]) => unknown, batch: number, count = 1) =>
    trace(f as never, ...Array.from({ length: count }, () => spec([batch, 6])));
  const both = (f: (...args: tf.Tensor[]) => unknown, g: typeof f, count = 1) =>
    toOnnx(of(f, 2, count), { anyBatch: of(g, 3, count) });

  it("lets reshapes find the batch, each with one length that is open", async () => {
    const f = (x: tf.Tensor) => {
      const batch = x.shape[0] as number;
      const [a, b] = [tf.reshape(tf.neg(x), [batch, 2, 3]), tf.reshape(tf.abs(x), [2, 3, batch])];
      return [a, tf.reshape(tf.exp(x), [batch, 2, 3]), b];
    };
    const { graph } = fromBinary(ModelProtoSchema, await both(f, f));
    const shapes = graph?.initializer.map(({ name, rawData }) => [
      name,
      [...new BigInt64Array(rawData.slice().buffer)].map(Number),
    ]);
    // Two of the three reshapes are to the same shape.
    expect(shapes).toEqual([
      ["any0", [-1, 2, 3]],
      ["any1", [2, 3, -1]],
    ]);
    const sizes = (value: { type?: unknown }) =>
      (
        value.type as { value: { value: { shape: { dim: { value: { value: unknown } }[] } } } }
      ).value.value.shape.dim.map((dim) => dim.value.value);
    expect(graph?.input.map(sizes)).toEqual([["batch", 6n]]);
    expect(graph?.output.map(sizes)).toEqual([
      ["batch", 2n, 3n],
      ["batch", 2n, 3n],
      [2n, 3n, "batch"],
    ]);
  });

  it.each([
    ["Neg and Abs at one place", (x: tf.Tensor) => tf.neg(x), (x: tf.Tensor) => tf.abs(x), 1],
    ["1 and 2 nodes", (x: tf.Tensor) => tf.neg(x), (x: tf.Tensor) => tf.abs(tf.neg(x)), 1],
    [
      "Sub reads other values",
      (x: tf.Tensor, y: tf.Tensor) => tf.sub(x, y),
      (x: tf.Tensor, y: tf.Tensor) => tf.sub(y, x),
      2,
    ],
    [
      "Sub reads other values",
      (x: tf.Tensor) => tf.sub(tf.neg(x), x),
      (x: tf.Tensor) => {
        const y = tf.neg(x);
        return tf.sub(x, y);
      },
      1,
    ],
    [
      "has the batch in a constant",
      (x: tf.Tensor) => tf.mul(x, 2),
      (x: tf.Tensor) => tf.mul(x, 3),
      1,
    ],
    // Two lengths of the shape differ.
    [
      "Reshape has the batch in a constant",
      (x: tf.Tensor) => tf.reshape(tf.neg(x), [x.shape[0] as number, 6, 1]),
      (x: tf.Tensor) => tf.reshape(tf.neg(x), [1, 6, x.shape[0] as number]),
      1,
    ],
  ] as const)("is refused: %s", async (what, f, g, count) => {
    await expect(both(f as never, g as never, count)).rejects.toMatchObject({
      code: "structure",
      details: { option: "anyBatch" },
      message: expect.stringContaining(what),
    });
  });
});
