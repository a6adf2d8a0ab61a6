import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
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

const arrayOf = async (node: OneNode) => (await resultOf(node)).arraySync();
const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]) as tf.Tensor;

describe("Split", () => {
  const of = async (settings: Record<string, Setting>, results: number, stored = wholes([])) => {
    const given = stored.dims[0] === 0n ? [] : [stored];
    const parts = await resultsOf({ op: "Split", x, settings, results, stored: given, opset: 18 });
    return parts.map((part) => part.arraySync());
  };

  it("makes parts that are equal, of which the last may be smaller", async () => {
    expect(await of({}, 2)).toEqual([[[1, 2, 3]], [[4, 5, 6]]]);
    expect(await of({ axis: 1n, num_outputs: 2n }, 2)).toEqual([
      [
        [1, 2],
        [4, 5],
      ],
      [[3], [6]],
    ]);
    // Of three elements in four parts the last is empty.
    expect(await of({ axis: -1n, num_outputs: 4n }, 4)).toEqual([
      [[1], [4]],
      [[2], [5]],
      [[3], [6]],
      // So tfjs shows a tensor [2, 0].
      [],
    ]);
  });

  it("makes parts of the sizes that are given, which have to fill the axis", async () => {
    expect(await of({ axis: 1n }, 2, wholes([1, 2]))).toEqual([
      [[1], [4]],
      [
        [2, 3],
        [5, 6],
      ],
    ]);
    await expect(of({ axis: 1n }, 2, wholes([1, 1]))).rejects.toThrow(
      /splits an axis of 3 into \[1,1\]/,
    );
    const old = { op: "Split", x, settings: { axis: 1n, split: [2n, 1n] }, results: 2, opset: 11 };
    expect((await resultsOf(old)).map(({ shape }) => shape)).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });
});

describe("Slice", () => {
  // Starts, ends and steps along the last axis of five elements, and what is left.
  const row = tf.tensor2d([[0, 1, 2, 3, 4]]) as tf.Tensor;
  it.each([
    [0, 5, 1, [0, 1, 2, 3, 4]],
    [0, 5, 2, [0, 2, 4]],
    [1, 4, 2, [1, 3]],
    [-2, 9, 1, [3, 4]],
    [-9, -3, 1, [0, 1]],
    [4, -9, -1, [4, 3, 2, 1, 0]],
    [4, 0, -1, [4, 3, 2, 1]],
    [9, -9, -2, [4, 2, 0]],
    [3, -9, -3, [3, 0]],
    [-2, 0, -1, [3, 2, 1]],
    [3, 3, 1, []],
    [3, 1, 1, []],
    [1, 3, -1, []],
  ])("from %i to %i by %i", async (start, end, step, expected) => {
    const stored = [[start], [end], [-1], [step]].map((list) => wholes(list));
    const y = await resultOf({ op: "Slice", x: row, stored });
    expect(shown(y)).toMatchObject({ shape: [1, expected.length], values: expected });
  });

  it("steps along one axis and cuts another at once", async () => {
    const stored = [
      [1, 2],
      [2, -9],
      [0, 1],
      [1, -2],
    ].map((list) => wholes(list));
    expect(await arrayOf({ op: "Slice", x, stored })).toEqual([[6, 4]]);
  });
});

describe("space and depth", () => {
  // Elements say where they lie: channel, row and column.
  const deep = Array.from({ length: 8 * 3 }, (_, i) => i);
  const deepened = tf.tensor(deep, [1, 8, 1, 3]) as tf.Tensor;

  it.each([
    // The two columns and rows of a block are the first part of the channel, or the last.
    [{}, (c: number, row: number, column: number) => (2 * row + column) * 2 + c],
    [{ mode: "DCR" }, (c: number, row: number, column: number) => (2 * row + column) * 2 + c],
    [{ mode: "CRD" }, (c: number, row: number, column: number) => 4 * c + 2 * row + column],
  ])("DepthToSpace with %o", async (mode, channelOf) => {
    const node = { op: "DepthToSpace", x: deepened, settings: { blocksize: 2n, ...mode } };
    const y = await resultOf(node);
    expect(y.shape).toEqual([1, 2, 2, 6]);
    const found = y.bufferSync();
    for (let c = 0; c < 2; c++)
      for (let i = 0; i < 2; i++)
        for (let j = 0; j < 6; j++)
          expect(found.get(0, c, i, j)).toBe(channelOf(c, i, j % 2) * 3 + Math.floor(j / 2));
  });

  it.each([{}, { mode: "CRD" }])("SpaceToDepth with %o is its reverse", async (mode) => {
    const settings = { blocksize: 2n, ...mode };
    const wide = await resultOf({ op: "DepthToSpace", x: deepened, settings });
    const y = await resultOf({ op: "SpaceToDepth", x: wide, settings });
    expect(shown(y)).toEqual({ shape: [1, 8, 1, 3], dtype: "float32", values: deep });
  });
});

describe("Trilu", () => {
  const square = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8, 9], [3, 3]) as tf.Tensor;
  it.each([
    [{}, [], [1, 2, 3, 0, 5, 6, 0, 0, 9]],
    [{ upper: 1n }, [wholes([1], [])], [0, 2, 3, 0, 0, 6, 0, 0, 0]],
    [{ upper: 0n }, [], [1, 0, 0, 4, 5, 0, 7, 8, 9]],
    [{ upper: 0n }, [wholes([-1], [])], [0, 0, 0, 4, 0, 0, 7, 8, 0]],
  ])("with %o", async (settings, stored, expected) => {
    const y = await resultOf({ op: "Trilu", x: square, stored, settings });
    expect([...y.dataSync()]).toEqual(expected);
  });
});

describe("Pad", () => {
  it("takes one number away and puts another, at each side of each axis", async () => {
    const stored = [wholes([0, -1, 1, 2]), floats([9], [])];
    expect(await arrayOf({ op: "Pad", x, stored, opset: 11 })).toEqual([
      [2, 3, 9, 9],
      [5, 6, 9, 9],
      [9, 9, 9, 9],
    ]);
    const node = { op: "Pad", x, stored: [wholes([0, 1, 0])], opset: 13 };
    await expect(resultOf(node)).rejects.toThrow(/has pads \[0,1,0\] for 2 axes/);
    const settings = { mode: "mirror" };
    const mirrored = { op: "Pad", x, stored: [wholes([0, 1, 0, 0])], settings };
    await expect(resultOf(mirrored)).rejects.toThrow(/pads by "mirror"/);
  });

  it("reflects an axis of one element onto itself, and goes round more than once", async () => {
    const of = async (row: number[], mode: string, pads: number[]) => [
      ...(
        await resultOf({
          op: "Pad",
          x: tf.tensor1d(row) as tf.Tensor,
          stored: [wholes(pads)],
          settings: { mode },
          opset: 19,
        })
      ).dataSync(),
    ];
    expect(await of([5], "reflect", [2, 1])).toEqual([5, 5, 5, 5]);
    expect(await of([1, 2, 3], "reflect", [5, 4])).toEqual([2, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3]);
    expect(await of([1, 2], "wrap", [3, 3])).toEqual([2, 1, 2, 1, 2, 1, 2, 1]);
    expect(await of([1, 2], "edge", [2, 3])).toEqual([1, 1, 1, 2, 2, 2, 2]);
  });
});

describe("Gather", () => {
  const table = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]) as tf.Tensor;
  const of = (indices: number[], dims: number[], axis?: bigint) =>
    resultOf({
      op: "Gather",
      x: table,
      stored: [wholes(indices, dims)],
      settings: axis === undefined ? {} : { axis },
    });

  it("takes one place or several, from the end below 0, and keeps the shape of the indices", async () => {
    expect(shown(await of([1], []))).toMatchObject({ shape: [2], values: [3, 4] });
    expect(shown(await of([-3], [1, 1]))).toMatchObject({ shape: [1, 1, 2], values: [1, 2] });
    expect(shown(await of([-1], [], 1n))).toMatchObject({ shape: [3], values: [2, 4, 6] });
    expect(shown(await of([2, 0], [2]))).toMatchObject({ shape: [2, 2], values: [5, 6, 1, 2] });
    expect(shown(await of([1, -2, 0], [3, 1], -1n))).toMatchObject({
      shape: [3, 3, 1],
      values: [2, 1, 1, 4, 3, 3, 6, 5, 5],
    });
  });

  it("refuses places just outside of the axis", async () => {
    await expect(of([3], [])).rejects.toThrow(/reads beyond an axis of 3/);
    await expect(of([0, -4], [2])).rejects.toThrow(/reads beyond an axis of 3/);
    await expect(of([2], [], 1n)).rejects.toThrow(/reads beyond an axis of 2/);
    await expect(of([0], [], 2n)).rejects.toThrow(/names the axis 2 of a tensor of rank 2/);
  });

  it("of elements takes them along its axis, in fewer rows than there are", async () => {
    const wide = tf.tensor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [2, 3, 2]) as tf.Tensor;
    const stored = [wholes([2, -3, 1, 0], [1, 2, 2])];
    const y = await resultOf({ op: "GatherElements", x: wide, stored, settings: { axis: 1n } });
    expect(shown(y)).toMatchObject({ shape: [1, 2, 2], values: [4, 1, 2, 1] });
  });
});

describe("GatherND and ScatterND", () => {
  const cube = tf.tensor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [2, 3, 2]) as tf.Tensor;

  it("read rows and elements, counted from the end below 0, and in each example its own", async () => {
    const of = async (indices: number[], dims: number[], settings = {}) =>
      shown(await resultOf({ op: "GatherND", x: cube, stored: [wholes(indices, dims)], settings }));
    expect(await of([1, 2, 1, 0, -1, 0], [2, 3])).toMatchObject({ shape: [2], values: [11, 4] });
    expect(await of([-1, 1], [1, 2])).toMatchObject({ shape: [1, 2], values: [8, 9] });
    expect(await of([1, 0], [2, 1, 1], { batch_dims: 1n })).toMatchObject({
      shape: [2, 1, 2],
      values: [2, 3, 6, 7],
    });
    await expect(of([0, 0, 0, 0], [1, 4])).rejects.toThrow(/has indices \[1,4\] into \[2,3,2\]/);
    await expect(of([0, 0, 0], [1, 3], { batch_dims: 1n })).rejects.toThrow(/has indices/);
    expect((await of([0, 0], [2, 1])).shape).toEqual([2, 3, 2]);
  });

  it("put rows in place of others, or add them, the same one twice too", async () => {
    const base = tf.tensor2d([1, 1, 2, 2, 3, 3], [3, 2]) as tf.Tensor;
    const of = async (indices: number[], updates: number[], settings = {}) => {
      const rows = updates.length / 2;
      const stored = [wholes(indices, [rows, 1]), floats(updates, [rows, 2])];
      return arrayOf({ op: "ScatterND", x: base, stored, settings });
    };
    expect(await of([-1, 0], [7, 8, 0, 9])).toEqual([
      [0, 9],
      [2, 2],
      [7, 8],
    ]);
    expect(await of([1, 1], [10, 20, 100, 200], { reduction: "add" })).toEqual([
      [1, 1],
      [112, 222],
      [3, 3],
    ]);
  });
});

describe("truth values", () => {
  it("are cut out of a diagonal as truth values", async () => {
    const node = { op: "Trilu", stored: [truths(4, [2, 2]), wholes([1], [])] };
    expect(shown(await resultOf(node))).toEqual({
      shape: [2, 2],
      dtype: "bool",
      values: [0, 1, 0, 0],
    });
  });
});
