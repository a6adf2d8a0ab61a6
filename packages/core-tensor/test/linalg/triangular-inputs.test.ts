import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/index.ts";
import { triangularSolve } from "../../src/linalg/index.ts";

/** The error of a call that has to fail. */
function failure(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (isLegendreError(error)) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

const t = (): tf.Tensor =>
  tf.tensor2d([
    [2, 0],
    [1, 4],
  ]) as tf.Tensor;
const gone = (): tf.Tensor => {
  const x = t();
  x.dispose();
  return x;
};

describe("triangularSolve", () => {
  it("names the argument that is no tensor or was disposed, the matrix and the right side alike", () => {
    for (const [bad, code] of [
      [gone, "disposed"],
      [() => "x", "structure"],
    ] as const) {
      for (const name of ["t", "b"] as const) {
        const [left, right] = name === "t" ? [bad(), t()] : [t(), bad()];
        const error = failure(() => triangularSolve(left as tf.Tensor, right as tf.Tensor));
        expect(error.code).toBe(code);
        expect(error.message).toMatch(new RegExp(`^triangularSolve: ${name}\\b`));
      }
    }
  });

  it("solves with the lower triangle as it stands unless told otherwise", () => {
    const full = tf.tensor2d([
      [2, 100],
      [1, 4],
    ]) as tf.Tensor;
    const b = tf.tensor2d([[4], [10]]) as tf.Tensor;
    const solved = (options?: object): number[] => [
      ...triangularSolve(full, b, options).dataSync(),
    ];
    expect(solved()).toEqual([2, 2]);
    expect(solved({ transpose: true })).toEqual([0.75, 2.5]);
    expect(solved({ lower: false })).toEqual([-123, 2.5]);
  });
});
