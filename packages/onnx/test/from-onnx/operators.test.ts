import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { create } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  type TensorProto,
  TensorProtoSchema,
  TensorProto_DataType as Type,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import {
  floats,
  resultOf,
  resultsOf,
  type Setting,
  type Stored,
  shown,
  truths,
  values,
  wholes,
} from "./one-node.ts";

describe("LRN", () => {
  const [channels, pixels] = [5, 3];
  const data = values(2 * channels * pixels).map((v) => 3 * v);
  const x = tf.tensor(data, [2, channels, 1, pixels]) as tf.Tensor;

  /** By the operator's page: channels from `c − ⌊(size−1)/2⌋` to `c + ⌈(size−1)/2⌉`, those that there are. */
  function expected(size: number, alpha: number, beta: number, bias: number): number[] {
    return data.map((value, at) => {
      const [pixel, c] = [at % pixels, Math.floor(at / pixels) % channels];
      const image = Math.floor(at / (channels * pixels)) * channels;
      let squares = 0;
      for (let j = 0; j < channels; j++) {
        const isNear = j >= c - Math.floor((size - 1) / 2) && j <= c + Math.ceil((size - 1) / 2);
        if (isNear) squares += data[(image + j) * pixels + pixel]! ** 2;
      }
      return value / (bias + (alpha / size) * squares) ** beta;
    });
  }

  it.each([1, 2, 3, 4, 9])("of %i channels", async (size) => {
    const settings = { size: BigInt(size), alpha: 0.5, beta: 1.25, bias: 2 };
    const y = await resultOf({ op: "LRN", x, settings });
    expect(y.shape).toEqual(x.shape);
    expectAllClose(y, expected(size, 0.5, 1.25, 2), { tolerance: 1e-6 });
  });

  it("takes 0.0001, 0.75 and 1 for what the file leaves out", async () => {
    const large = tf.mul(x, 100) as tf.Tensor;
    const y = await resultOf({ op: "LRN", x: large, settings: { size: 3n } });
    // α Σ (100 x)² = 10⁴ α Σ x², so that the default matters.
    const unit = expected(3, 1, 0.75, 1).map((v) => 100 * v);
    expectAllClose(y, unit, { tolerance: 1e-5 });
  });
});

describe("Range", () => {
  const cases = [
    // Whole steps, a part of one, downwards, none, and the end itself, which is left out.
    [1, 5, 2, [1, 3]],
    [1, 6, 2, [1, 3, 5]],
    [10, 4, -2, [10, 8, 6]],
    [10, 3, -3, [10, 7, 4]],
    [2, 2, 1, []],
    [3, 2, 1, []],
    [0, 1, 1, [0]],
  ] as const;

  it.each(cases)("from %d to %d by %d", async (start, limit, delta, expected) => {
    const whole = { dtype: "int32", shape: [expected.length], values: [...expected] };
    const of = (tensor: (values: number[], dims: number[]) => TensorProto) =>
      resultOf({ op: "Range", stored: [start, limit, delta].map((v) => tensor([v], [])) });
    expect(shown(await of(wholes))).toEqual(whole);
    expect(shown(await of(floats))).toEqual({ ...whole, dtype: "float32" });
  });

  it("has steps that are no whole numbers, without adding up their rounding", async () => {
    const stored = [0, 1, 0.1].map((v) => floats([v], []));
    const y = await resultOf({ op: "Range", stored });
    expectAllClose(y, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], { tolerance: 1e-7 });
  });

  it("refuses more than 2²⁴ numbers, and steps of 0", async () => {
    const of = (limit: number, delta: number) =>
      resultOf({ op: "Range", stored: [0, limit, delta].map((v) => wholes([v], [])) });
    await expect(of(2 ** 24 + 1, 1)).rejects.toThrow(/makes 16777217 numbers/);
    await expect(of(2 ** 24 + 1, 0)).rejects.toThrow(/shape \[Infinity\]/);
  });
});

describe("OneHot", () => {
  const hot = (indices: number[], dims: number[], settings: Record<string, Setting> = {}) =>
    resultOf({
      op: "OneHot",
      stored: [wholes(indices, dims), wholes([3], []), floats([0.25, 5], [2])],
      settings,
    });

  it("puts the second value at the index, from the end below 0, and nowhere beyond the depth", async () => {
    const y = await hot([0, 2, -1, -3, 3, -4], [6]);
    expect(y.arraySync()).toEqual([
      [5, 0.25, 0.25],
      [0.25, 0.25, 5],
      [0.25, 0.25, 5],
      [5, 0.25, 0.25],
      [0.25, 0.25, 0.25],
      [0.25, 0.25, 0.25],
    ]);
  });

  it.each([
    [0, [3, 2, 4], (hot: number[]) => [hot[2], hot[0], hot[1]]],
    [1, [2, 3, 4], (hot: number[]) => [hot[0], hot[2], hot[1]]],
    [2, [2, 4, 3], (hot: number[]) => [hot[0], hot[1], hot[2]]],
    [-1, [2, 4, 3], (hot: number[]) => [hot[0], hot[1], hot[2]]],
    [-3, [3, 2, 4], (hot: number[]) => [hot[2], hot[0], hot[1]]],
  ])("along the axis %i", async (axis, shape, placeOf) => {
    const indices = [0, 1, 2, 0, 2, 2, 1, 1];
    const y = await hot(indices, [2, 4], { axis: BigInt(axis) });
    expect(y.shape).toEqual(shape);
    const buffer = y.bufferSync();
    for (const [at, index] of indices.entries()) {
      for (let level = 0; level < 3; level++) {
        const place = placeOf([Math.floor(at / 4), at % 4, level]) as number[];
        expect(buffer.get(...place), `${place}`).toBe(level === index ? 5 : 0.25);
      }
    }
  });

  it("refuses an axis that the result does not have", async () => {
    await expect(hot([0], [1], { axis: 2n })).rejects.toThrow(/names the axis 2 .* of rank 2/);
    await expect(hot([0], [1], { axis: -3n })).rejects.toThrow(/names the axis -3/);
  });
});

describe("Einsum", () => {
  const a = tf.tensor(values(24), [2, 3, 4]) as tf.Tensor;
  const b = values(20);
  const at = (i: number, j: number, k: number): number => a.bufferSync().get(i, j, k);
  const grid = (sizes: readonly number[], f: (...at: number[]) => number): number[] =>
    sizes
      .reduce<number[][]>(
        (all, size) => all.flatMap((at) => Array.from({ length: size }, (_, i) => [...at, i])),
        [[]],
      )
      .map((at) => f(...at));
  const total = (count: number, f: (i: number) => number): number =>
    Array.from({ length: count }, (_, i) => f(i)).reduce((s, v) => s + v, 0);
  const product = (i: number, j: number, l: number): number =>
    total(4, (k) => at(i, j, k) * b[k * 5 + l]!);

  it.each([
    ["ijk,kl->ijl", [2, 3, 5], product],
    ["ijk,kl->lij", [5, 2, 3], (l: number, i: number, j: number) => product(i, j, l)],
    ["...k,kl->...l", [2, 3, 5], product],
    // The ellipsis of the second term stands for no axis.
    ["...jk, ...kl -> ...jl", [2, 3, 5], product],
    // That of the second term stands for the last axis of the first.
    [
      "..., ...l -> ...l",
      [2, 3, 4, 5],
      (i: number, j: number, k: number, l: number) => at(i, j, k) * b[5 * k + l]!,
    ],
    ["i...k,kl->...il", [3, 2, 5], (j: number, i: number, l: number) => product(i, j, l)],
    // Without an arrow: the axes of the ellipsis, then the letters that stand once, by the alphabet.
    ["ijk,kl", [2, 3, 5], product],
    ["bcz,za", [5, 2, 3], (l: number, i: number, j: number) => product(i, j, l)],
    ["...z,za", [2, 3, 5], product],
    // The upper case comes first, as NumPy orders letters.
    ["bcZ,ZA", [5, 2, 3], (l: number, i: number, j: number) => product(i, j, l)],
  ] as const)("%s", async (equation, shape, f) => {
    const y = await resultOf({
      op: "Einsum",
      x: a,
      stored: [floats(b, [4, 5])],
      settings: { equation },
    });
    expect(y.shape).toEqual(shape);
    expectAllClose(y, grid(shape, f as never), { tolerance: 1e-6 });
  });
});

describe("reductions", () => {
  const x = tf.tensor(values(24), [2, 3, 4]) as tf.Tensor;
  const at = (i: number, j: number, k: number): number => x.bufferSync().get(i, j, k);
  const places = Array.from(
    { length: 24 },
    (_, p) => [Math.floor(p / 12), Math.floor(p / 4) % 3, p % 4] as const,
  );

  it.each([
    // Before op set 13 over the axis and all behind it; since over the axis alone.
    [11, 0, () => true],
    [11, 1, (i: number) => i === 0],
    [11, 2, (i: number, j: number) => i === 0 && j === 0],
    [11, -1, (i: number, j: number) => i === 0 && j === 0],
    [12, undefined, (i: number) => i === 0],
    [13, 1, (i: number, _: number, k: number) => i === 0 && k === 0],
    [13, undefined, (i: number, j: number) => i === 0 && j === 0],
  ] as const)("Softmax of op set %i along %s", async (opset, axis, isWith) => {
    const settings: Record<string, Setting> = axis === undefined ? {} : { axis: BigInt(axis) };
    const y = await resultOf({ op: "Softmax", x, settings, opset });
    const expected = places.map(([i, j, k]) => {
      const group = places.filter(([a, b, c]) => isWith(a - i, b - j, c - k));
      return Math.exp(at(i, j, k)) / group.reduce((s, place) => s + Math.exp(at(...place)), 0);
    });
    expect(y.shape).toEqual([2, 3, 4]);
    expectAllClose(y, expected, { tolerance: 1e-6 });
  });

  it.each([
    [0, {}, [1, 2, 4, 5, 12, 16]],
    [1, {}, [1, 3, 3, 6, 8, 19]],
    [-1, {}, [1, 3, 3, 6, 8, 19]],
    [-2, {}, [1, 2, 4, 5, 12, 16]],
    [1, { exclusive: 1n }, [0, 1, 0, 3, 0, 8]],
    [1, { reverse: 1n }, [3, 2, 6, 3, 19, 11]],
    [1, { exclusive: 1n, reverse: 1n }, [2, 0, 3, 0, 11, 0]],
  ] as const)("CumSum along %i with %o", async (axis, settings, expected) => {
    const matrix = tf.tensor2d([1, 2, 3, 3, 8, 11], [3, 2]) as tf.Tensor;
    const y = await resultOf({ op: "CumSum", x: matrix, stored: [wholes([axis], [])], settings });
    expect([...y.dataSync()]).toEqual(expected);
  });

  it("TopK of op set 9 takes the number from an attribute", async () => {
    const rows = tf.tensor2d([
      [3, 1, 2],
      [4, 6, 5],
    ]) as tf.Tensor;
    const node = { op: "TopK", x: rows, settings: { k: 2n }, opset: 9, results: 2 };
    const [top, places] = await resultsOf(node);
    expect([top?.arraySync(), places?.arraySync()]).toEqual([
      [
        [3, 2],
        [6, 5],
      ],
      [
        [0, 2],
        [1, 2],
      ],
    ]);
  });
});

describe("pieces", () => {
  const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]) as tf.Tensor;

  it("Slice of op set 9 takes its places from attributes", async () => {
    const cut = async (settings: Record<string, Setting>) =>
      (await resultOf({ op: "Slice", x, settings, opset: 9 })).arraySync();
    expect(await cut({ starts: [1n], ends: [2n], axes: [1n] })).toEqual([[2], [5]]);
    expect(await cut({ starts: [1n, -2n], ends: [9n, 3n] })).toEqual([[5, 6]]);
    expect(await cut({ starts: [-1n], ends: [3n], axes: [-1n] })).toEqual([[3], [6]]);
  });

  it("Slice counts from the first axis on where axes are left out, and steps by one where steps are", async () => {
    const cut = async (...stored: (TensorProto | null)[]) =>
      (await resultOf({ op: "Slice", x, stored })).arraySync();
    expect(await cut(wholes([1]), wholes([2]))).toEqual([[4, 5, 6]]);
    expect(await cut(wholes([0, 1]), wholes([1, 3]))).toEqual([[2, 3]]);
    expect(await cut(wholes([0, 0]), wholes([2, 3]), null, wholes([1, 2]))).toEqual([
      [1, 3],
      [4, 6],
    ]);
    // Downwards to before the first, which no number from the end names.
    expect(await cut(wholes([1]), wholes([-9]), wholes([-1]), wholes([-1]))).toEqual([
      [2, 1],
      [5, 4],
    ]);
    await expect(cut(wholes([0]), wholes([1]), null, wholes([0]))).rejects.toThrow(/steps of 0/);
  });

  it("Concat of one tensor is that tensor", async () => {
    const y = await resultOf({ op: "Concat", x, settings: { axis: 1n } });
    expect(y.arraySync()).toEqual(x.arraySync());
    await expect(resultOf({ op: "Concat", x, settings: { axis: 2n } })).rejects.toThrow(/axis 2/);
  });

  it.each([
    // Sides of the axes that are listed, in their order; all others stay as they are.
    [
      [1n],
      [1, 2],
      [
        [9, 1, 2, 3, 9, 9],
        [9, 4, 5, 6, 9, 9],
      ],
    ],
    [
      [-2n],
      [0, 1],
      [
        [1, 2, 3],
        [4, 5, 6],
        [9, 9, 9],
      ],
    ],
    // A column before and none behind, no row before and one behind.
    [
      [1n, 0n],
      [1, 0, 0, 1],
      [
        [9, 1, 2, 3],
        [9, 4, 5, 6],
        [9, 9, 9, 9],
      ],
    ],
  ] as const)("Pad of the axes %s by %j", async (axes, pads, expected) => {
    const stored = [wholes(pads), floats([9], []), wholes(axes.map(Number))];
    const y = await resultOf({ op: "Pad", x, stored, opset: 18 });
    expect(y.arraySync()).toEqual(expected);
  });

  it("Pad of op set 2 takes sides and value from attributes, and 0 where there is none", async () => {
    const of = async (settings: Record<string, Setting>, opset = 2) =>
      (await resultOf({ op: "Pad", x, settings, opset })).arraySync();
    expect(await of({ pads: [0n, 1n, 0n, 0n], value: 7 }, 10)).toEqual([
      [7, 1, 2, 3],
      [7, 4, 5, 6],
    ]);
    expect(await of({ pads: [0n, 0n, 0n, 1n] }, 10)).toEqual([
      [1, 2, 3, 0],
      [4, 5, 6, 0],
    ]);
    const plain = await resultOf({ op: "Pad", x, stored: [wholes([0, 0, 0, 1])] });
    expect(plain.arraySync()).toEqual([
      [1, 2, 3, 0],
      [4, 5, 6, 0],
    ]);
  });

  it.each([
    [{}, [1, 1, 1, 0, 1, 1]],
    [{ upper: 0n }, [1, 0, 0, 1, 1, 0]],
  ] as const)("Trilu of truth values with %o", async (settings, expected) => {
    const node = { op: "Trilu", stored: [truths(6, [2, 3])], settings };
    expect(shown(await resultOf(node))).toEqual({ shape: [2, 3], dtype: "bool", values: expected });
  });

  it.each([
    [
      [0, 3, 0, -1, 0, 2],
      [2, 3],
      [2, 3],
      [0, 1, 1, 1, 0, 2],
    ],
    [[5, 0, 7], [3], [1, 2], [0, 2]],
    [[0, 0], [2], [1, 0], []],
    [
      [1, 0, 0, 0, 0, 0, 0, 2],
      [2, 2, 2],
      [3, 2],
      [0, 1, 0, 1, 0, 1],
    ],
  ])("NonZero of %j", async (numbers, dims, shape, expected) => {
    // One row an axis, one column an element that is not 0.
    const y = await resultOf({ op: "NonZero", stored: [wholes(numbers, dims)] });
    expect(shown(y)).toEqual({ shape, dtype: "int32", values: expected });
  });
});

describe("shapes", () => {
  it("ConstantOfShape is 0 without a value, also beyond what is computed ahead", async () => {
    const of = (dims: number[], settings: Record<string, Setting> = {}) =>
      resultOf({ op: "ConstantOfShape", stored: [wholes(dims)], settings });
    expect(shown(await of([2]))).toEqual({ shape: [2], dtype: "float32", values: [0, 0] });
    for (const count of [2 ** 16, 2 ** 16 + 1]) {
      for (const [value, dtype, number] of [
        [floats([1.5], [1]), "float32", 1.5],
        [wholes([-3]), "int32", -3],
        [truths(1, [1]), "bool", 1],
      ] as const) {
        const y = await of([count], { value });
        expect(y.dtype).toBe(dtype);
        expect(y.shape).toEqual([count]);
        expect(new Set(y.dataSync())).toEqual(new Set([number]));
      }
    }
  });

  it("Expand repeats truth values, whole numbers and floats", async () => {
    for (const [tensor, dtype, [a, b]] of [
      [truths(2, [2, 1]), "bool", [1, 1]],
      [wholes([3, -4], [2, 1]), "int32", [3, -4]],
      [floats([0.5, 2], [2, 1]), "float32", [0.5, 2]],
    ] as const) {
      const y = await resultOf({ op: "Expand", stored: [tensor, wholes([2, 1, 3])] });
      const expected = [a, a, a, b, b, b, a, a, a, b, b, b];
      expect(shown(y)).toEqual({ shape: [2, 2, 3], dtype, values: expected });
    }
  });

  it("Unsqueeze refuses axes that are named twice or are not there", async () => {
    const x = tf.tensor1d([1, 2]) as tf.Tensor;
    const of = (axes: number[]) => resultOf({ op: "Unsqueeze", x, stored: [wholes(axes)] });
    expect((await of([0, -1])).shape).toEqual([1, 2, 1]);
    expect((await of([-2])).shape).toEqual([1, 2]);
    await expect(of([0, -3])).rejects.toThrow(/adds the axes \[0,-3\] to \[2\]/);
    await expect(of([2])).rejects.toThrow(/names the axis 2 of a tensor of rank 2/);
    await expect(of([-3])).rejects.toThrow(/names the axis -3 of a tensor of rank 2/);
  });

  it("Squeeze refuses axes that are not 1 or are not there", async () => {
    const x = tf.ones([1, 2, 1]) as tf.Tensor;
    const of = (axes?: number[]) =>
      resultOf({ op: "Squeeze", x, stored: axes === undefined ? [] : [wholes(axes)] });
    expect((await of()).shape).toEqual([2]);
    expect((await of([0])).shape).toEqual([2, 1]);
    expect((await of([-1])).shape).toEqual([1, 2]);
    await expect(of([1])).rejects.toThrow(/drops the axes \[1\] of a tensor \[1,2,1\]/);
    await expect(of([3])).rejects.toThrow(/names the axis 3 of a tensor of rank 3/);
    await expect(of([-4])).rejects.toThrow(/names the axis -4/);
  });
});

describe("elementwise", () => {
  it.each([2, 0.5, 3, -1, 0])("Pow by the number %d", async (exponent) => {
    const given = [0.25, 4, 2, 9];
    const x = tf.tensor1d(given) as tf.Tensor;
    const y = await resultOf({ op: "Pow", x, stored: [floats([exponent], [])] });
    const expected = given.map((v) => v ** exponent);
    expectAllClose(y, expected, { tolerance: 1e-6 });
    // One number of more axes than the base widens it.
    const wide = await resultOf({ op: "Pow", x, stored: [floats([exponent], [1, 1])] });
    expect(wide.shape).toEqual([1, 4]);
    expectAllClose(wide, expected, { tolerance: 1e-6 });
  });

  it("Clip of op set 6 takes its limits from attributes, each of which may be left out", async () => {
    const x = tf.tensor1d([-3, -1, 0, 2, 5]) as tf.Tensor;
    const clip = async (settings: Record<string, Setting>) => [
      ...(await resultOf({ op: "Clip", x, settings, opset: 10 })).dataSync(),
    ];
    expect(await clip({ min: -1, max: 2 })).toEqual([-1, -1, 0, 2, 2]);
    expect(await clip({ min: -2 })).toEqual([-2, -1, 0, 2, 5]);
    expect(await clip({ max: 0 })).toEqual([-3, -1, 0, 0, 0]);
    expect(await clip({})).toEqual([-3, -1, 0, 2, 5]);
  });
});

describe("GroupNormalization", () => {
  // Two groups of two channels, each with mean 3 and variance 5: standardised to ∓3, ∓1, ±1, ±3 over √5.
  const x = tf.tensor([0, 2, 4, 6, 6, 4, 2, 0], [1, 4, 2]) as tf.Tensor;
  const unit = [-3, -1, 1, 3, 3, 1, -1, -3].map((v) => v / Math.sqrt(5));
  const of = (scale: number[], bias: number[], groups = 2n) =>
    resultOf({
      op: "GroupNormalization",
      x,
      stored: [floats(scale, [scale.length]), floats(bias, [bias.length])],
      settings: { num_groups: groups, epsilon: 0 },
      opset: scale.length === 2 ? 18 : 21,
    });

  it("has a factor and an offset for each group, or for each channel", async () => {
    const scaled = (factors: number[], offsets: number[]): number[] =>
      unit.map((v, i) => v * factors[i >> 1]! + offsets[i >> 1]!);
    const ofGroups = await of([2, 10], [100, 200]);
    expectAllClose(ofGroups, scaled([2, 2, 10, 10], [100, 100, 200, 200]), { tolerance: 1e-6 });
    expect(ofGroups.shape).toEqual([1, 4, 2]);
    const ofChannels = await of([2, 3, 10, 20], [100, 150, 200, 250]);
    expectAllClose(ofChannels, scaled([2, 3, 10, 20], [100, 150, 200, 250]), { tolerance: 1e-6 });
  });

  it("refuses groups that the channels do not fill", async () => {
    await expect(of([1, 1], [0, 0], 3n)).rejects.toThrow(/puts 4 channels into 3 groups/);
    await expect(of([1, 1], [0, 0], 0n)).rejects.toThrow(/into 0 groups/);
  });
});

describe("attributes that are left out", () => {
  const x = tf.tensor1d([-2, -0.6, 0.4, 0.6]) as tf.Tensor;
  it.each([
    ["Celu", 12, (v: number) => (v > 0 ? v : Math.exp(v) - 1)],
    ["Shrink", 9, (v: number) => (Math.abs(v) > 0.5 ? v : 0)],
    ["Swish", 24, (v: number) => v / (1 + Math.exp(-v))],
  ] as const)("of %s are what its page says", async (op, opset, f) => {
    expectAllClose(await resultOf({ op, x, opset }), [...x.dataSync()].map(f), { tolerance: 1e-6 });
  });

  it("of GatherElements are the first axis", async () => {
    const table = tf.tensor2d([1, 2, 3, 4], [2, 2]) as tf.Tensor;
    const stored = [wholes([1, 0], [1, 2])];
    const y = await resultOf({ op: "GatherElements", x: table, stored, opset: 13 });
    expect(y.arraySync()).toEqual([[3, 2]]);
  });
});

describe("normalisations", () => {
  // A mean of 0, and a variance that is the usual epsilon.
  const a = Math.sqrt(1e-5);
  const x = tf.tensor([a, -a, -a, a], [1, 2, 2]) as tf.Tensor;
  const [ones, zeros] = [floats([1, 1], [2]), floats([0, 0], [2])];
  it.each([
    ["BatchNormalization", [ones, zeros, zeros, floats([1e-5, 1e-5], [2])], {}, 15],
    ["LayerNormalization", [ones], {}, 17],
    ["RMSNormalization", [ones], {}, 23],
    ["InstanceNormalization", [ones, zeros], {}, 7],
    ["GroupNormalization", [ones, zeros], { num_groups: 2n }, 18],
  ] as const)(
    "%s has an epsilon of 1e-5 where none is said",
    async (op, stored, settings, opset) => {
      const y = await resultOf({ op, x, stored, settings, opset });
      expectAllClose(
        y,
        [1, -1, -1, 1].map((v) => v * Math.SQRT1_2),
        { tolerance: 1e-5 },
      );
    },
  );
});

describe("Resize", () => {
  it("by the coordinates of TensorFlow's nearest neighbours", async () => {
    const x = tf.tensor([1, 2, 3, 4, 5, 6], [1, 1, 1, 6]) as tf.Tensor;
    const of = async (scale: number, nearest_mode: string) => {
      const settings = { coordinate_transformation_mode: "tf_half_pixel_for_nn", nearest_mode };
      const stored = [null, floats([1, 1, 1, scale], [4])];
      return [...(await resultOf({ op: "Resize", x, stored, settings, opset: 11 })).dataSync()];
    };
    // (i + 0.5) / scale: 1 and 3 and 5 at a half, 0.75 and 2.25 and so on at two thirds.
    expect(await of(0.5, "floor")).toEqual([2, 4, 6]);
    expect(await of(2 / 3, "floor")).toEqual([1, 3, 4, 6]);
    expect(await of(2 / 3, "ceil")).toEqual([2, 4, 5, 6]);
  });

  it("has its scales beside the input before opset 11, and after the region from then on", async () => {
    const x = tf.tensor([1, 2], [1, 1, 1, 2]) as tf.Tensor;
    const scales = floats([1, 1, 1, 2], [4]);
    const of = async (stored: (typeof scales | null)[], opset: number) => [
      ...(await resultOf({ op: "Resize", x, stored, settings: {}, opset })).dataSync(),
    ];
    expect(await of([scales], 10)).toEqual([1, 1, 2, 2]);
    expect(await of([null, scales], 11)).toHaveLength(4);
  });

  it("of axes that count from the end", async () => {
    const x = tf.tensor([1, 2], [1, 1, 1, 2]) as tf.Tensor;
    const node = { op: "Resize", x, settings: { axes: [-1n] }, opset: 18 };
    const y = await resultOf({ ...node, stored: [null, floats([2], [1])] });
    expect(y.arraySync()).toEqual([[[[1, 1, 2, 2]]]]);
  });
});

describe("ScatterElements", () => {
  it("along an axis that counts from the end", async () => {
    const x = tf.zeros([2, 3]) as tf.Tensor;
    const stored = [wholes([2, 0], [2, 1]), floats([5, 7], [2, 1])];
    const y = await resultOf({ op: "ScatterElements", x, stored, settings: { axis: -1n } });
    expect(y.arraySync()).toEqual([
      [0, 0, 5],
      [7, 0, 0],
    ]);
  });
});

describe("RNN", () => {
  // With weights of 1 and Relu the output is the sum of what came before; the second sequence ends after one step.
  const x = tf.tensor([1, 10, 2, 20, 4, 40], [3, 2, 1]) as tf.Tensor;
  const weights = (directions: number) => floats(new Array(directions).fill(1), [directions, 1, 1]);
  const rnn = (
    settings: Record<string, Setting>,
    lengths: number[],
    initial: TensorProto | null,
  ) => {
    const directions = settings["direction"] === "bidirectional" ? 2 : 1;
    const ends = create(TensorProtoSchema, {
      dataType: Type.INT32,
      dims: [2n],
      int32Data: lengths,
    });
    const activations = new Array<string>(directions).fill("Relu");
    return resultsOf({
      op: "RNN",
      x: settings["layout"] === 1n ? (tf.transpose(x, [1, 0, 2]) as tf.Tensor) : x,
      stored: [weights(directions), weights(directions), null, ends, initial],
      settings: { hidden_size: 1n, activations, ...settings },
      results: 2,
    });
  };
  const flat = (tensors: tf.Tensor[]) => tensors.map((tensor) => [...tensor.dataSync()]);

  it.each([
    [
      "forward",
      [3, 1],
      [
        [1, 10, 3, 0, 7, 0],
        [7, 10],
      ],
    ],
    [
      "forward",
      [3, 3],
      [
        [1, 10, 3, 30, 7, 70],
        [7, 70],
      ],
    ],
    [
      "forward",
      [2, 0],
      [
        [1, 0, 3, 0, 0, 0],
        [3, 0],
      ],
    ],
    [
      "reverse",
      [3, 1],
      [
        [7, 10, 6, 0, 4, 0],
        [7, 10],
      ],
    ],
    [
      "reverse",
      [2, 3],
      [
        [3, 70, 2, 60, 0, 40],
        [3, 70],
      ],
    ],
    [
      "bidirectional",
      [3, 1],
      [
        [1, 10, 7, 10, 3, 0, 6, 0, 7, 0, 4, 0],
        [7, 10, 7, 10],
      ],
    ],
  ] as const)("%s over sequences of %j steps", async (direction, lengths, expected) => {
    const results = await rnn({ direction }, [...lengths], null);
    const directions = direction === "bidirectional" ? 2 : 1;
    expect(results.map(({ shape }) => shape)).toEqual([
      [3, directions, 2, 1],
      [directions, 2, 1],
    ]);
    expect(flat(results)).toEqual(expected);
  });

  it("starts from the given state, which a sequence of no steps keeps", async () => {
    const results = await rnn({}, [2, 0], floats([100, 1000], [1, 2, 1]));
    expect(flat(results)).toEqual([
      [101, 0, 103, 0, 0, 0],
      [103, 1000],
    ]);
  });

  it("has the batch before steps and directions with layout 1, also in the given state", async () => {
    const settings = { layout: 1n, direction: "bidirectional" };
    const results = await rnn(settings, [3, 1], floats([100, 200, 1000, 2000], [2, 2, 1]));
    expect(results.map(({ shape }) => shape)).toEqual([
      [2, 3, 2, 1],
      [2, 2, 1],
    ]);
    expect(flat(results)).toEqual([
      [101, 207, 103, 206, 107, 204, 1010, 2010, 0, 0, 0, 0],
      [107, 207, 1010, 2010],
    ]);
  });
});

describe("numbers of a file", () => {
  const most = 2 ** 31 - 1;
  // Typed arrays of this machine, which is little-endian, as files are.
  it.each([
    ["FLOAT", "float32", Float32Array.of(1.5, -2), [1.5, -2]],
    ["DOUBLE", "float32", Float64Array.of(0.1, -3), [Math.fround(0.1), -3]],
    ["FLOAT16", "float32", Uint16Array.of(0x3e00, 0xc000), [1.5, -2]],
    ["BFLOAT16", "float32", Uint16Array.of(0x3fc0, 0xc000), [1.5, -2]],
    ["INT8", "int32", Int8Array.of(1, -2), [1, -2]],
    ["UINT8", "int32", Uint8Array.of(1, 254), [1, 254]],
    ["INT16", "int32", Int16Array.of(258, -2), [258, -2]],
    ["UINT16", "int32", Uint16Array.of(258, 65_534), [258, 65_534]],
    ["INT32", "int32", Int32Array.of(most, -2), [most, -2]],
    ["UINT32", "int32", Uint32Array.of(66_051, most), [66_051, most]],
    ["INT64", "int32", BigInt64Array.of(66_051n, -(2n ** 31n)), [66_051, -(2 ** 31)]],
    ["UINT64", "int32", BigUint64Array.of(66_051n, 2n ** 31n - 1n), [66_051, most]],
    ["BOOL", "bool", Uint8Array.of(0, 1), [0, 1]],
  ] as const)("%s as bytes", async (type, dtype, numbers, expected) => {
    const rawData = new Uint8Array(numbers.buffer);
    const stored = create(TensorProtoSchema, { dataType: Type[type], dims: [2n], rawData });
    const y = await resultOf({ op: "Identity", stored: [stored] });
    expect(shown(y)).toEqual({ shape: [2], dtype, values: expected });
  });

  it.each<readonly [number, Stored, string, readonly number[]]>([
    [Type.FLOAT16, { int32Data: [0x3e00, 0xc000] }, "float32", [1.5, -2]],
    [Type.BFLOAT16, { int32Data: [0x3fc0, 0xc000] }, "float32", [1.5, -2]],
    [Type.DOUBLE, { doubleData: [0.1, -3] }, "float32", [Math.fround(0.1), -3]],
    [Type.UINT64, { uint64Data: [7n, 9n] }, "int32", [7, 9]],
    [Type.INT64, { int64Data: [-7n, 9n] }, "int32", [-7, 9]],
    [Type.BOOL, { int32Data: [1, 0] }, "bool", [1, 0]],
  ])("type %i in a list of its own kind", async (dataType, list, dtype, expected) => {
    const stored = create(TensorProtoSchema, {
      dataType,
      dims: [2n],
      ...list,
    });
    const y = await resultOf({ op: "Identity", stored: [stored] });
    expect(shown(y)).toEqual({ shape: [2], dtype, values: expected });
  });

  it.each([
    ["UINT32", Uint32Array.of(1, 2 ** 31)],
    ["UINT64", BigUint64Array.of(1n, 2n ** 31n)],
    ["INT64", BigInt64Array.of(1n, -(2n ** 31n) - 1n)],
  ] as const)(
    "of type %s beyond 32 bits are refused where they are computed with",
    async (type, numbers) => {
      const [one, large] = [0, 1].map((i) => {
        const rawData = new Uint8Array(numbers.slice(i, i + 1).buffer);
        return create(TensorProtoSchema, { dataType: Type[type], dims: [1n], rawData });
      }) as [TensorProto, TensorProto];
      await expect(resultOf({ op: "Add", stored: [one, large] })).rejects.toThrow(/beyond 32 bits/);
      expect([...(await resultOf({ op: "Add", stored: [one, one] })).dataSync()]).toEqual([2]);
    },
  );

  it("beyond 32 bits are remembered where they are only moved", async () => {
    // Ends beyond all tensors say "to the last".
    const x = tf.tensor1d([1, 2, 3]) as tf.Tensor;
    const end = create(TensorProtoSchema, {
      dataType: Type.INT64,
      dims: [1n],
      int64Data: [2n ** 63n - 1n],
    });
    const y = await resultOf({ op: "Slice", x, stored: [wholes([1]), end] });
    expect([...y.dataSync()]).toEqual([2, 3]);
  });
});
