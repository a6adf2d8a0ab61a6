import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { floats, resultOf, type Setting, values } from "./one-node.ts";

type Settings = Readonly<Record<string, Setting>>;

const line = tf.tensor([1, 2, 3, 4], [1, 1, 4]) as tf.Tensor;

/** A transposed convolution of the list 1, 2, 3, 4 by a window of one channel. */
async function transposed(window: readonly number[], settings: Settings): Promise<number[]> {
  const stored = [floats(window, [1, 1, window.length])];
  const y = await resultOf({ op: "ConvTranspose", x: line, stored, settings });
  return [...y.dataSync()];
}

describe("ConvTranspose", () => {
  // Each element of the input puts the window down, `stride` further than the one before.
  it.each<readonly [readonly number[], Settings, readonly number[]]>([
    [[1, 10], {}, [1, 12, 23, 34, 40]],
    [[1, 10], { strides: [2n] }, [1, 10, 2, 20, 3, 30, 4, 40]],
    [[1, 10], { strides: [3n] }, [1, 10, 0, 2, 20, 0, 3, 30, 0, 4, 40]],
    [[1, 10], { dilations: [2n] }, [1, 2, 13, 24, 30, 40]],
    // Cut off before and behind.
    [[1, 10], { pads: [1n, 0n] }, [12, 23, 34, 40]],
    [[1, 10], { pads: [0n, 2n] }, [1, 12, 23]],
    // Put behind, as many as fit between two windows and more.
    [[1, 10], { strides: [2n], output_padding: [1n] }, [1, 10, 2, 20, 3, 30, 4, 40, 0]],
    [[1, 10], { output_padding: [1n] }, [1, 12, 23, 34, 40, 0]],
    [[1, 10], { strides: [2n], output_padding: [2n] }, [1, 10, 2, 20, 3, 30, 4, 40, 0, 0]],
    [[1, 10], { strides: [2n], output_padding: [1n], pads: [1n, 1n] }, [10, 2, 20, 3, 30, 4, 40]],
    // As long as asked for: what is cut off or put there goes half to each side, the odd one by `auto_pad`.
    [[1, 10], { output_shape: [4n] }, [12, 23, 34, 40]],
    [[1, 10], { output_shape: [4n], auto_pad: "SAME_UPPER" }, [1, 12, 23, 34]],
    [[1, 10], { output_shape: [3n] }, [12, 23, 34]],
    [[1, 10], { output_shape: [7n] }, [0, 1, 12, 23, 34, 40, 0]],
    // As long as the input times the stride.
    [[1, 10, 100], { auto_pad: "SAME_UPPER" }, [12, 123, 234, 340]],
    [[1, 10], { auto_pad: "SAME_LOWER" }, [12, 23, 34, 40]],
    [[1, 10], { auto_pad: "SAME_UPPER" }, [1, 12, 23, 34]],
    [[1, 10, 100], { auto_pad: "SAME_UPPER", strides: [2n] }, [1, 10, 102, 20, 203, 30, 304, 40]],
    [[1, 10, 100], { auto_pad: "SAME_LOWER", strides: [2n] }, [10, 102, 20, 203, 30, 304, 40, 400]],
  ])("of %j with %o", async (window, settings, expected) => {
    expect(await transposed(window, settings)).toEqual(expected);
  });

  it("refuses to leave nothing", async () => {
    expect(await transposed([1], { pads: [3n, 0n] })).toEqual([4]);
    await expect(transposed([1], { pads: [3n, 1n] })).rejects.toThrow(
      /has a result of sizes \[0\]/,
    );
  });
});

describe("Conv", () => {
  it("slides a window over a list", async () => {
    const stored = [floats([1, 10], [1, 1, 2])];
    const of = async (settings: Settings) => [
      ...(await resultOf({ op: "Conv", x: line, stored, settings })).dataSync(),
    ];
    expect(await of({})).toEqual([21, 32, 43]);
    expect(await of({ strides: [2n] })).toEqual([21, 43]);
    expect(await of({ dilations: [2n] })).toEqual([31, 42]);
    expect(await of({ pads: [1n, 2n] })).toEqual([10, 21, 32, 43, 4, 0]);
    expect(await of({ auto_pad: "SAME_UPPER" })).toEqual([21, 32, 43, 4]);
    expect(await of({ auto_pad: "SAME_LOWER" })).toEqual([10, 21, 32, 43]);
    expect(await of({ auto_pad: "VALID", pads: [1n, 2n] })).toEqual([21, 32, 43]);
    expect(await of({ auto_pad: "SAME_UPPER", strides: [3n] })).toEqual([21, 4]);
  });

  /** In groups, from its definition: images `[n, c, …sizes]` flat over sizes of a window of one. */
  it.each([
    [1, 6, 4],
    [2, 6, 4],
    [3, 6, 3],
    // One channel a group: with one filter each, and with two.
    [6, 6, 6],
    [6, 6, 12],
  ])("in %i groups of %i channels makes %i", async (group, channels, filters) => {
    const [each, made] = [channels / group, filters / group];
    const weights = values(filters * each);
    for (const sizes of [[5], [2, 3], [2, 1, 2]]) {
      const pixels = sizes.reduce((a, b) => a * b, 1);
      const given = values(2 * channels * pixels);
      const x = tf.tensor(given, [2, channels, ...sizes]) as tf.Tensor;
      const window = sizes.map(() => 1);
      const bias = Array.from({ length: filters }, (_, f) => 10 * f);
      const stored = [floats(weights, [filters, each, ...window]), floats(bias, [filters])];
      const settings = { group: BigInt(group) };
      const y = await resultOf({ op: "Conv", x, stored, settings });
      expect(y.shape).toEqual([2, filters, ...sizes]);
      const expected = Array.from({ length: 2 * filters * pixels }, (_, at) => {
        const [pixel, f] = [at % pixels, Math.floor(at / pixels) % filters];
        const image = Math.floor(at / (pixels * filters)) * channels;
        let total = 10 * f;
        for (let c = 0; c < each; c++) {
          const channel = Math.floor(f / made) * each + c;
          total += weights[f * each + c]! * given[(image + channel) * pixels + pixel]!;
        }
        return total;
      });
      expectAllClose(y, expected, { tolerance: 1e-5 });
    }
  });

  it.each([
    [[1, 4], [1, 4], 1n, /has an input \[1,4\] and a filter \[1,4\] in 1 groups/],
    [[1, 1, 4], [1, 1, 2, 2], 1n, /an input \[1,1,4\] and a filter \[1,1,2,2\]/],
    [[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1], 1n, /in 1 groups/],
    [[1, 2, 4], [2, 2, 1], 0n, /in 0 groups/],
    [[1, 2, 4], [3, 1, 1], 2n, /a filter \[3,1,1\] in 2 groups/],
    [[1, 2, 4], [2, 2, 1], 2n, /has 2 channels, and a filter \[2,2,1\] in 2 groups/],
  ] as const)("refuses an input %j with a filter %j", async (sizes, filter, group, message) => {
    const x = tf.ones([...sizes]) as tf.Tensor;
    const count = filter.reduce<number>((a, b) => a * b, 1);
    const stored = [floats(new Array<number>(count).fill(1), filter)];
    const node = { op: "Conv", x, stored, settings: { group } };
    await expect(resultOf(node)).rejects.toThrow(message);
  });

  it.each([
    [{ strides: [0n] }, /has strides \[0\] for 1 sizes/],
    [{ strides: [1n, 1n] }, /has strides \[1,1\] for 1 sizes/],
    [{ dilations: [-1n] }, /has dilations \[-1\] for 1 sizes/],
    [{ pads: [1n] }, /has pads \[1\] for 1 axes/],
  ])("refuses a window with %o", async (settings, message) => {
    const stored = [floats([1, 10], [1, 1, 2])];
    await expect(resultOf({ op: "Conv", x: line, stored, settings })).rejects.toThrow(message);
  });
});

describe("pooling", () => {
  // Two channels of a row.
  const x = tf.tensor([1, 2, 3, 4, 5, 50, 40, 30, 20, 10], [1, 2, 5]) as tf.Tensor;
  const of = async (op: string, settings: Settings, given = x) => {
    const node = { op, x: given, settings: { kernel_shape: [2n], ...settings }, opset: 19 };
    return [...(await resultOf(node)).dataSync()];
  };

  it.each<readonly [Settings, readonly number[]]>([
    [{}, [2, 3, 4, 5, 50, 40, 30, 20]],
    [{ strides: [2n] }, [2, 4, 50, 30]],
    // The last window hangs over the end.
    [{ strides: [2n], ceil_mode: 1n }, [2, 4, 5, 50, 30, 10]],
    // It would begin behind the end, and is not made.
    [{ strides: [3n], ceil_mode: 1n }, [2, 5, 50, 20]],
    // Padding before and behind counts among what the windows reach.
    [{ kernel_shape: [3n], strides: [2n], pads: [0n, 1n], ceil_mode: 1n }, [3, 5, 5, 50, 30, 10]],
    [{ kernel_shape: [4n], strides: [3n], pads: [1n, 0n], ceil_mode: 1n }, [3, 5, 50, 30]],
    [{ strides: [3n], pads: [1n, 0n], ceil_mode: 1n }, [1, 4, 50, 30]],
    [{ dilations: [3n] }, [4, 5, 50, 40]],
    [{ pads: [1n, 0n], strides: [2n] }, [1, 3, 5, 50, 40, 20]],
  ])("MaxPool with %o", async (settings, expected) => {
    expect(await of("MaxPool", settings)).toEqual(expected);
  });

  it.each<readonly [Settings, readonly number[]]>([
    [{}, [1.5, 2.5, 3.5, 4.5, 45, 35, 25, 15]],
    [{ pads: [1n, 1n], strides: [2n] }, [1, 2.5, 4.5, 50, 35, 15]],
    // Zeros of the padding count, what hangs over the end does not.
    [{ pads: [1n, 1n], strides: [2n], count_include_pad: 1n }, [0.5, 2.5, 4.5, 25, 35, 15]],
    [{ strides: [2n], ceil_mode: 1n, count_include_pad: 1n }, [1.5, 3.5, 5, 45, 25, 10]],
    [{ strides: [2n], ceil_mode: 1n }, [1.5, 3.5, 5, 45, 25, 10]],
  ])("AveragePool with %o", async (settings, expected) => {
    expect(await of("AveragePool", settings)).toEqual(expected);
  });

  it.each([
    [[1, 2], /pools a tensor of shape \[1,2\]/],
    [[1, 1, 1, 1, 1, 1], /pools a tensor of shape \[1,1,1,1,1,1\]/],
  ])("takes lines, images and volumes, and not %j", async (shape, message) => {
    await expect(of("MaxPool", {}, tf.ones(shape) as tf.Tensor)).rejects.toThrow(message);
    for (const sizes of [[3], [1, 3], [1, 1, 3]]) {
      const row = tf.tensor([1, 3, 2], [1, 1, ...sizes]) as tf.Tensor;
      const kernel_shape = sizes.map((size) => (size === 3 ? 2n : 1n));
      expect(await of("MaxPool", { kernel_shape }, row)).toEqual([3, 3]);
      expect(await of("AveragePool", { kernel_shape }, row)).toEqual([2, 2.5]);
      expect(await of("GlobalMaxPool", {}, row)).toEqual([3]);
      expect(await of("GlobalAveragePool", {}, row)).toEqual([2]);
    }
    await expect(of("MaxPool", { kernel_shape: [0n] })).rejects.toThrow(
      /slides windows \[0\] over 1 sizes/,
    );
    await expect(of("MaxPool", { kernel_shape: [1n, 1n] })).rejects.toThrow(/windows \[1,1\]/);
  });
});
