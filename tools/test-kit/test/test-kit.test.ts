import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  denseFromMatvec,
  differenceGradient,
  differenceJacobian,
  expectAllClose,
  expectNoLeak,
  expectSymmetric,
} from "../src/index.ts";

describe("expectAllClose", () => {
  it("accepts numbers in any form within the relative tolerance", () => {
    expectAllClose(tf.tensor2d([[1, 2]]), [[1, 2.00001]]);
    expectAllClose({ b: new Float64Array([1e6]), a: 1 }, { a: 1, b: [1e6 + 5] });
    expectAllClose([Number.NaN, Number.POSITIVE_INFINITY], [Number.NaN, Number.POSITIVE_INFINITY]);
  });

  it("names the worst place", () => {
    const compare = () =>
      expectAllClose({ w: [1, 2, 3] }, { w: [1, 2.1, 5] }, { label: "weights" });
    expect(compare).toThrow(/^weights: 2 of 3 .*at w\[2\]: got 3, expected 5/);
  });

  it("refuses NaN for a number and differing sizes", () => {
    expect(() => expectAllClose([Number.NaN], [1])).toThrow("got NaN");
    expect(() => expectAllClose([1, 2], [1])).toThrow("got 2 numbers, expected 1");
  });
});

describe("dense matrices", () => {
  it("rebuilds a matrix from its products", async () => {
    const matrix = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const product = (v: Float64Array) =>
      matrix.map((row) => row.reduce((sum, a, j) => sum + a * (v[j] ?? 0), 0));
    expect(await denseFromMatvec(product, 2)).toEqual(matrix);
  });

  it("finds an asymmetric entry", () => {
    expectSymmetric([
      [1, 2],
      [2, 1],
    ]);
    const asymmetric = [
      [1, 2],
      [3, 1],
    ];
    expect(() => expectSymmetric(asymmetric)).toThrow("[0][1] is 2, its mirror image 3");
  });
});

describe("central differences", () => {
  it("differentiate a known function", () => {
    const f = (x: Float64Array) => Math.sin(x[0] ?? 0) * (x[1] ?? 0) ** 2;
    expectAllClose(differenceGradient(f, [0.5, 2]), [4 * Math.cos(0.5), 4 * Math.sin(0.5)], {
      tolerance: 1e-9,
    });
    const g = (x: Float64Array) => [(x[0] ?? 0) * (x[1] ?? 0), x[1] ?? 0];
    expectAllClose(differenceJacobian(g, [3, 7]), [
      [7, 3],
      [0, 1],
    ]);
  });
});

describe("expectNoLeak", () => {
  it("passes a function whose tensors are all returned or disposed of", async () => {
    await expectNoLeak(() => ({ loss: tf.tidy(() => tf.add(tf.scalar(1), 1)) }), 5);
  });

  it("counts the tensors left by each call", async () => {
    const leak = () => {
      tf.scalar(1);
    };
    await expect(expectNoLeak(leak, 4)).rejects.toThrow("4 calls left 4 tensors (1 a call)");
  });
});
