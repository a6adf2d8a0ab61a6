import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { floats, resultOf, type Setting, wholes } from "./one-node.ts";

type Settings = Readonly<Record<string, Setting>>;

/** A list at a scale, or at a size. */
async function resized(
  list: readonly number[],
  by: { readonly scale: number } | { readonly size: number },
  settings: Settings = {},
  opset = 13,
): Promise<number[]> {
  const wanted = "scale" in by ? [null, floats([by.scale], [1])] : [null, null, wholes([by.size])];
  const x = tf.tensor1d([...list]) as tf.Tensor;
  const stored = opset < 11 ? wanted.slice(1) : wanted;
  return [...(await resultOf({ op: "Resize", x, stored, settings, opset })).dataSync()];
}

/** `expected` by the formulas of the operator's page, worked out by hand. */
function expectNumbers(got: readonly number[], expected: readonly number[]): void {
  expect(got).toHaveLength(expected.length);
  expectAllClose(got, expected, { tolerance: 1e-5 });
}

describe("Resize between two elements", () => {
  it.each([
    // At −¼, ¼, ¾ and 1¼; at 0, ½, 1 and 1½.
    ["half_pixel", [1, 3], { scale: 2 }, [1, 1.5, 2.5, 3]],
    ["asymmetric", [1, 3], { scale: 2 }, [1, 2, 3, 3]],
    // At 0, ½, 1, 1½ and 2; one element is the first.
    ["align_corners", [1, 2, 4], { size: 5 }, [1, 1.5, 2, 3, 4]],
    ["align_corners", [5, 7, 9], { size: 1 }, [5]],
    ["align_corners", [5, 7, 9], { size: 2 }, [5, 9]],
    // One element is the middle by the first rule, and the first by PyTorch's.
    ["half_pixel", [5, 7, 9], { size: 1 }, [7]],
    ["pytorch_half_pixel", [5, 7, 9], { size: 1 }, [5]],
    ["pytorch_half_pixel", [0, 10, 20, 30], { size: 2 }, [5, 25]],
    // 4½ elements are 4: at 0, ⅔, 1⅓ and 2.
    ["half_pixel_symmetric", [0, 3, 9], { scale: 1.5 }, [0, 2, 5, 9]],
    // As many as before, at other places: −1/12, ¾ and 19/12.
    ["half_pixel", [0, 12, 24], { scale: 1.2 }, [0, 9, 19]],
  ] as const)("%s of %j by %j", async (mode, list, by, expected) => {
    const settings = { mode: "linear", coordinate_transformation_mode: mode };
    expectNumbers(await resized(list, by, settings), expected);
  });

  it.each([
    [{}, [0, 19, 32, 19, 0, -3, 0]],
    [{ cubic_coeff_a: -0.5 }, [0, 18, 32, 18, 0, -2, 0]],
    // What lies outside counts for nothing, and the other three weights add up to 1 again.
    [{ exclude_outside: 1n }, [0, 19 / 1.09375, 32, 19, 0, -3 / 1.09375, 0]],
  ])("of four neighbours with %o", async (settings, expected) => {
    const cubic = { mode: "cubic", coordinate_transformation_mode: "align_corners" };
    expectNumbers(await resized([0, 32, 0, 0], { size: 7 }, { ...cubic, ...settings }), expected);
  });

  it.each([3, 128, 129])("along an axis of %i", async (length) => {
    const shape = [2, length, 2];
    const numbers = Array.from({ length: 4 * length }, (_, i) => (i * 37) % 101);
    const x = tf.tensor(numbers, shape) as tf.Tensor;
    const settings = { mode: "linear", coordinate_transformation_mode: "asymmetric" };
    const stored = [null, floats([1, 2, 1], [3])];
    const y = await resultOf({ op: "Resize", x, stored, settings, opset: 13 });
    expect(y.shape).toEqual([2, 2 * length, 2]);
    const [given, got] = [x.bufferSync(), y.bufferSync()];
    for (let i = 0; i < 2 * length; i++) {
      const [before, after] = [Math.floor(i / 2), Math.min(length - 1, Math.ceil(i / 2))];
      for (const [row, column] of [
        [0, 0],
        [1, 0],
        [1, 1],
      ] as const) {
        const between = (given.get(row, before, column) + given.get(row, after, column)) / 2;
        expect(got.get(row, i, column)).toBeCloseTo(between, 4);
      }
    }
  });
});

describe("Resize to the nearest element", () => {
  it.each([
    // At 0, ¼, ½, ¾, 1, 1¼, 1½ and 1¾ of two elements.
    ["floor", [10, 10, 10, 10, 20, 20, 20, 20]],
    ["ceil", [10, 20, 20, 20, 20, 20, 20, 20]],
    ["round_prefer_floor", [10, 10, 10, 20, 20, 20, 20, 20]],
    ["round_prefer_ceil", [10, 10, 20, 20, 20, 20, 20, 20]],
  ])("by %s", async (nearest_mode, expected) => {
    const settings = { coordinate_transformation_mode: "asymmetric", nearest_mode };
    expect(await resized([10, 20], { scale: 4 }, settings)).toEqual(expected);
  });

  it("counts half pixels and rounds halves down where the file says nothing", async () => {
    // At ½ and 2½; at ¼ and 1¾.
    expect(await resized([10, 20, 30, 40], { size: 2 })).toEqual([10, 30]);
    expect(await resized([10, 20, 30], { size: 2 })).toEqual([10, 30]);
    // The same for an op set that begins with these defaults.
    expect(await resized([10, 20, 30], { size: 2 }, {}, 11)).toEqual([10, 30]);
  });

  it("counts whole pixels and takes the one before, in op sets before 11", async () => {
    expect(await resized([10, 20, 30], { scale: 2 / 3 }, {}, 10)).toEqual([10, 20]);
    expectNumbers(await resized([1, 3], { scale: 2 }, { mode: "linear" }, 10), [1, 2, 3, 3]);
  });
});

describe("Upsample", () => {
  const x = tf.tensor2d([[1, 3]]) as tf.Tensor;
  const scales = [1, 2];
  const linear: Settings = { mode: "linear" };
  it.each([
    [7, {}, [1, 1, 3, 3]],
    [7, linear, [1, 2, 3, 3]],
    [9, {}, [1, 1, 3, 3]],
    [9, linear, [1, 2, 3, 3]],
    // Deprecated then, and still what it was.
    [13, linear, [1, 2, 3, 3]],
  ] as const)("of op set %i with %o", async (opset, mode, expected) => {
    const settings = opset === 7 ? { ...mode, scales: { floats: scales } } : mode;
    const stored = opset === 7 ? [] : [floats(scales, [2])];
    const y = await resultOf({ op: "Upsample", x, stored, settings, opset });
    expect(y.shape).toEqual([1, 4]);
    expectNumbers([...y.dataSync()], expected);
  });
});

describe("settings of Resize", () => {
  it("may name axes that sizes are of", async () => {
    const x = tf.tensor2d([[1, 2]]) as tf.Tensor;
    const of = async (axes: bigint[], sizes: number[]) => {
      const node = { op: "Resize", x, settings: { axes }, opset: 18 };
      return (await resultOf({ ...node, stored: [null, null, wholes(sizes)] })).arraySync();
    };
    expect(await of([-1n], [4])).toEqual([[1, 1, 2, 2]]);
    expect(await of([0n], [2])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(await of([1n, 0n], [4, 1])).toEqual([[1, 1, 2, 2]]);
  });

  it("smooth what becomes smaller, which is refused, and change nothing else", async () => {
    const smooth = { mode: "linear", antialias: 1n };
    expectNumbers(await resized([1, 3], { scale: 2 }, smooth), [1, 1.5, 2.5, 3]);
    expect(await resized([10, 20, 30], { size: 2 }, { antialias: 1n })).toEqual([10, 30]);
    await expect(resized([1, 2, 3], { size: 2 }, smooth)).rejects.toThrow(/antialiases/);
    expectNumbers(
      await resized([1, 2, 4], { size: 2 }, { mode: "linear", antialias: 0n }),
      [1.25, 3.5],
    );
  });

  it("are refused where they make no sense or are not known", async () => {
    await expect(resized([1, 2], { scale: 0 })).rejects.toThrow(/resizes \[2\] by \[0\]/);
    await expect(resized([1, 2], { scale: -2 })).rejects.toThrow(/resizes \[2\] by \[-2\]/);
    await expect(resized([1, 2], { scale: 2 }, { mode: "area" })).rejects.toThrow(
      /resizes by "area"/,
    );
    const x = tf.ones([2, 2]) as tf.Tensor;
    const stored = [null, floats([2], [1])];
    await expect(resultOf({ op: "Resize", x, stored })).rejects.toThrow(/resizes \[2,2\] by \[2\]/);
  });

  it("that change nothing give a tensor of its own", async () => {
    const x = tf.tensor1d([1, 2]) as tf.Tensor;
    const y = await resultOf({ op: "Resize", x, stored: [null, floats([1], [1])] });
    y.dispose();
    expect([...x.dataSync()]).toEqual([1, 2]);
  });
});
