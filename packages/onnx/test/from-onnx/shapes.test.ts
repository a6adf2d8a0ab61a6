import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { TensorProto_DataType as Type } from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import {
  floats,
  type OneNode,
  resultOf,
  resultsOf,
  type Setting,
  shown,
  truths,
  wholes,
} from "./one-node.ts";

const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]) as tf.Tensor;
const shapeOf = async (node: OneNode) => (await resultOf(node)).shape;

describe("Reshape", () => {
  const to = (shape: number[], settings = {}, given = x) =>
    shapeOf({ op: "Reshape", x: given, stored: [wholes(shape)], settings });
  const none = tf.zeros([0, 3]) as tf.Tensor;

  it("finds the size -1, and copies those that are 0 unless 0 is meant", async () => {
    expect(await to([3, -1])).toEqual([3, 2]);
    expect(await to([0, 3, 1])).toEqual([2, 3, 1]);
    expect(await to([1, 0, 2])).toEqual([1, 3, 2]);
    expect(await to([-1])).toEqual([6]);
    expect(await to([0, -1], {}, none)).toEqual([0, 0]);
    expect(await to([3, 0], { allowzero: 1n }, none)).toEqual([3, 0]);
    expect(await to([0, 3], { allowzero: 0n })).toEqual([2, 3]);
  });

  it.each([
    [[4, -1], {}],
    [[5], {}],
    [[-1, -1], {}],
    [[-2, -3], {}],
    [[6, 1, 0], {}],
    [[0, 3], { allowzero: 1n }],
  ])("refuses the shape %j", async (shape, settings) => {
    await expect(to(shape, settings)).rejects.toThrow(
      `gives the shape [${shape}] to a tensor [2,3]`,
    );
  });
});

describe("shapes of other kinds", () => {
  it("Flatten makes a matrix at an axis, the second where none is said", async () => {
    const cube = tf.zeros([2, 3, 4]) as tf.Tensor;
    const at = (axis?: bigint) =>
      shapeOf({ op: "Flatten", x: cube, settings: axis === undefined ? {} : { axis } });
    expect([await at(), await at(0n), await at(2n), await at(3n), await at(-1n)]).toEqual([
      [2, 12],
      [1, 24],
      [6, 4],
      [24, 1],
      [6, 4],
    ]);
  });

  it("Shape counts from its start to its end, and Size everything", async () => {
    const given = tf.zeros([2, 3, 4, 5]) as tf.Tensor;
    const of = async (settings: Record<string, Setting>) =>
      shown(await resultOf({ op: "Shape", x: given, settings })).values;
    expect([await of({}), await of({ start: 1n }), await of({ start: 1n, end: -1n })]).toEqual([
      [2, 3, 4, 5],
      [3, 4, 5],
      [3, 4],
    ]);
    expect(shown(await resultOf({ op: "Size", x: given }))).toEqual({
      shape: [],
      dtype: "int32",
      values: [120],
    });
  });

  it("Tile repeats each axis, and has to know how often", async () => {
    const y = await resultOf({ op: "Tile", x, stored: [wholes([2, 1])] });
    expect([...y.dataSync()]).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
    await expect(resultOf({ op: "Tile", x, stored: [wholes([2])] })).rejects.toThrow(
      /repeats a tensor \[2,3\] \[2\] times/,
    );
    const huge = resultOf({ op: "Tile", x, stored: [wholes([2 ** 20, 2 ** 10])] });
    await expect(huge).rejects.toThrow(/shape \[2097152,3072\]/);
  });

  it("EyeLike has ones on a diagonal, in the type of its input or another", async () => {
    const of = async (settings: Record<string, Setting>) => {
      const { dtype, values } = shown(await resultOf({ op: "EyeLike", x, settings }));
      return [dtype, values];
    };
    expect(await of({})).toEqual(["float32", [1, 0, 0, 0, 1, 0]]);
    expect(await of({ k: 1n, dtype: BigInt(Type.INT64) })).toEqual(["int32", [0, 1, 0, 0, 0, 1]]);
    expect(await of({ k: -1n, dtype: BigInt(Type.BOOL) })).toEqual(["bool", [0, 0, 0, 1, 0, 0]]);
    const wide = { op: "EyeLike", x: tf.zeros([1, 2 ** 24 + 1]) as tf.Tensor };
    await expect(resultOf(wide)).rejects.toThrow(/makes a matrix of 16777217 elements/);
  });

  it("Transpose turns the axes round where the file names no order", async () => {
    const turned = (settings: Record<string, Setting>) =>
      shapeOf({ op: "Transpose", x: tf.zeros([2, 3, 4]) as tf.Tensor, settings });
    expect(await turned({})).toEqual([4, 3, 2]);
    expect(await turned({ perm: [1n, 0n, 2n] })).toEqual([3, 2, 4]);
  });

  it("Constant holds numbers by any of its attributes", async () => {
    const of = async (settings: Record<string, Setting>) =>
      shown(await resultOf({ op: "Constant", settings }));
    expect(await of({ value_int: 7n })).toEqual({ shape: [], dtype: "int32", values: [7] });
    expect(await of({ value_ints: [7n, -8n] })).toMatchObject({ shape: [2], values: [7, -8] });
    expect(await of({ value_float: 0.5 })).toEqual({ shape: [], dtype: "float32", values: [0.5] });
    expect(await of({ value_floats: { floats: [0.5, 2] } })).toEqual({
      shape: [2],
      dtype: "float32",
      values: [0.5, 2],
    });
    expect(await of({ value: truths(2, [1, 2]) })).toMatchObject({ shape: [1, 2], dtype: "bool" });
    await expect(of({ value_string: "a" })).rejects.toThrow(/holds a text or a sparse tensor/);
  });
});

describe("elements", () => {
  it("IsInf looks for infinities of both signs, of one, or of none", async () => {
    const given = tf.tensor1d([1, Infinity, -Infinity, NaN]) as tf.Tensor;
    const of = async (settings: Record<string, Setting>) =>
      shown(await resultOf({ op: "IsInf", x: given, settings })).values;
    expect(await of({})).toEqual([0, 1, 1, 0]);
    expect(await of({ detect_negative: 0n })).toEqual([0, 1, 0, 0]);
    expect(await of({ detect_positive: 0n })).toEqual([0, 0, 1, 0]);
    expect(await of({ detect_positive: 0n, detect_negative: 0n })).toEqual([0, 0, 0, 0]);
  });

  it("Cast and CastLike change the type, and know no texts", async () => {
    const given = tf.tensor1d([0, 0.5, -2.75]) as tf.Tensor;
    const to = async (type: number) =>
      shown(await resultOf({ op: "Cast", x: given, settings: { to: BigInt(type) } }));
    expect(await to(Type.FLOAT)).toMatchObject({ dtype: "float32", values: [0, 0.5, -2.75] });
    expect(await to(Type.INT32)).toMatchObject({ dtype: "int32", values: [0, 0, -2] });
    expect(await to(Type.BOOL)).toMatchObject({ dtype: "bool", values: [0, 1, 1] });
    await expect(to(Type.STRING)).rejects.toThrow(
      /node "it" \(Cast\) holds elements of type STRING/,
    );
    const like = { op: "CastLike", x: given, stored: [wholes([1])], opset: 15 };
    expect(shown(await resultOf(like))).toMatchObject({ dtype: "int32", values: [0, 0, -2] });
  });

  it("Clip takes either limit as an input", async () => {
    const given = tf.tensor1d([-3, 0, 5]) as tf.Tensor;
    const of = async (...stored: (ReturnType<typeof floats> | null)[]) =>
      shown(await resultOf({ op: "Clip", x: given, stored, opset: 11 })).values;
    expect(await of(floats([-1], []))).toEqual([-1, 0, 5]);
    expect(await of(null, floats([2], []))).toEqual([-3, 0, 2]);
    expect(await of(floats([-1], []), floats([2], []))).toEqual([-1, 0, 2]);
    expect(await of()).toEqual([-3, 0, 5]);
  });

  it("Div of whole numbers goes towards zero, Mod by the sign that its page says", async () => {
    const [a, b] = [wholes([7, -7, 7, -7, 6]), wholes([2, 2, -2, -2, 3])];
    const of = async (op: string, settings = {}) =>
      shown(await resultOf({ op, stored: [a, b], settings })).values;
    expect(await of("Div")).toEqual([3, -3, -3, 3, 2]);
    expect(await of("Mod")).toEqual([1, 1, -1, -1, 0]);
    expect(await of("Mod", { fmod: 1n })).toEqual([1, -1, 1, -1, 0].map((v) => v + 0));
  });

  it("Mean, Sum, Max and Min take any number of inputs", async () => {
    const given = tf.tensor1d([1, 5]) as tf.Tensor;
    const more = [floats([3, 3], [2]), floats([8, 1], [2])];
    for (const [op, expected] of [
      ["Mean", [4, 3]],
      ["Sum", [12, 9]],
      ["Max", [8, 5]],
      ["Min", [1, 1]],
    ] as const)
      expectAllClose(await resultOf({ op, x: given, stored: more }), expected, { tolerance: 1e-6 });
  });
});

describe("reductions", () => {
  it("keep their axes, and reduce over all of them, unless the file says something else", async () => {
    const of = async (settings: Record<string, Setting>, axes?: number[]) => {
      const stored = axes === undefined ? [] : [wholes(axes)];
      const y = await resultOf({ op: "ReduceSum", x, stored, settings });
      return [y.shape, [...y.dataSync()]];
    };
    expect(await of({})).toEqual([[1, 1], [21]]);
    expect(await of({ keepdims: 0n })).toEqual([[], [21]]);
    expect(await of({}, [1])).toEqual([
      [2, 1],
      [6, 15],
    ]);
    expect(await of({ keepdims: 0n }, [-2])).toEqual([[3], [5, 7, 9]]);
    expect(await of({}, [])).toEqual([[1, 1], [21]]);
    expect(await of({ noop_with_empty_axes: 0n })).toEqual([[1, 1], [21]]);
    expect(await of({ noop_with_empty_axes: 1n })).toEqual([
      [2, 3],
      [1, 2, 3, 4, 5, 6],
    ]);
    const noop = { op: "ReduceSumSquare", x, settings: { noop_with_empty_axes: 1n }, opset: 18 };
    expect([...(await resultOf(noop)).dataSync()]).toEqual([1, 4, 9, 16, 25, 36]);
    const old = { op: "ReduceMax", x, settings: { axes: [1n], keepdims: 0n }, opset: 13 };
    expect([...(await resultOf(old)).dataSync()]).toEqual([3, 6]);
  });

  it.each([
    ["ArgMax", 2n],
    ["ArgMin", -3n],
    ["Softmax", 2n],
    ["TopK", -3n],
  ])("%s refuses an axis just outside", async (op, axis) => {
    const node = { op, x, settings: { axis }, stored: op === "TopK" ? [wholes([1])] : [] };
    await expect(resultOf(node)).rejects.toThrow(`names the axis ${axis} of a tensor [2,3]`);
  });

  it("ArgMax of equal elements takes the first, or the last where that is asked for", async () => {
    const rows = tf.tensor2d([1, 5, 5, 7, 7, 0], [2, 3]) as tf.Tensor;
    const of = async (settings: Record<string, Setting>) => {
      const y = await resultOf({ op: "ArgMax", x: rows, settings });
      return [y.shape, [...y.dataSync()]];
    };
    expect(await of({})).toEqual([
      [1, 3],
      [1, 1, 0],
    ]);
    expect(await of({ axis: 1n, keepdims: 0n })).toEqual([[2], [1, 0]]);
    expect(await of({ axis: -1n, select_last_index: 1n })).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it("TopK gives the largest along the last axis, or the smallest along another", async () => {
    const of = async (settings: Record<string, Setting>, k: number) => {
      const all = await resultsOf({ op: "TopK", x, settings, stored: [wholes([k])], results: 2 });
      return all.map((y) => y.arraySync());
    };
    expect(await of({}, 2)).toEqual([
      [
        [3, 2],
        [6, 5],
      ],
      [
        [2, 1],
        [2, 1],
      ],
    ]);
    expect(await of({ axis: 0n, largest: 0n }, 1)).toEqual([[[1, 2, 3]], [[0, 0, 0]]]);
  });
});

describe("products", () => {
  it("MatMul takes vectors for rows and columns, and no numbers", async () => {
    const of = async (a: tf.Tensor, b: number[], dims: number[]) => {
      const y = await resultOf({ op: "MatMul", x: a, stored: [floats(b, dims)] });
      return [y.shape, [...y.dataSync()]];
    };
    const v = tf.tensor1d([1, 2]) as tf.Tensor;
    expect(await of(v, [3, 4], [2])).toEqual([[], [11]]);
    expect(await of(v, [1, 2, 3, 4], [2, 2])).toEqual([[2], [7, 10]]);
    expect(await of(x, [1, 0, 2], [3])).toEqual([[2], [7, 16]]);
    expect(await of(tf.reshape(x, [1, 2, 3]) as tf.Tensor, [1, 0, 2], [3, 1])).toEqual([
      [1, 2, 1],
      [7, 16],
    ]);
    await expect(of(v, [3], [])).rejects.toThrow(/multiplies a matrix by a number/);
    await expect(of(tf.scalar(3), [3], [1])).rejects.toThrow(/multiplies a matrix by a number/);
  });

  it("Gemm scales, turns and adds, and takes matrices alone", async () => {
    const weights = floats([1, 0, 2], [1, 3]);
    const of = async (settings: Record<string, Setting>, ...more: ReturnType<typeof floats>[]) => [
      ...(await resultOf({ op: "Gemm", x, stored: [weights, ...more], settings })).dataSync(),
    ];
    expect(await of({ transB: 1n })).toEqual([7, 16]);
    expect(await of({ transB: 1n, alpha: 0.5 })).toEqual([3.5, 8]);
    expect(await of({ transB: 1n }, floats([100], [1]))).toEqual([107, 116]);
    expect(await of({ transB: 1n, beta: 2 }, floats([1, 2], [2, 1]))).toEqual([9, 20]);
    const turned = { op: "Gemm", x, stored: [floats([1, 10], [2, 1])], settings: { transA: 1n } };
    expect([...(await resultOf(turned)).dataSync()]).toEqual([41, 52, 63]);
    const vector = { op: "Gemm", x, stored: [floats([1, 2, 3], [3])] };
    await expect(resultOf(vector)).rejects.toThrow(
      /multiplies \[2,3\] and \[3\], expected matrices/,
    );
  });
});
