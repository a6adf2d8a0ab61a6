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

  // On both sides of the sizes from which the module solves; each matrix meets each right side.
  it.each([
    [23, 4],
    [24, 3],
    [24, 4],
    [30, 6],
  ])("solves batches of %i rows and %i columns, whose leading axes broadcast", (n, columns) => {
    const entry = (matrix: number, i: number, j: number): number =>
      i === j ? 2 + matrix : (((7 * i + 3 * j + matrix) % 5) - 2) / 16;
    const stacked = tf.tensor(
      Array.from({ length: 2 * n * n }, (_, at) =>
        entry(Math.floor(at / (n * n)), Math.floor(at / n) % n, at % n),
      ),
      [2, 1, n, n],
    ) as tf.Tensor;
    const side = tf.tensor(
      Array.from({ length: 3 * n * columns }, (_, at) => Math.sin(at)),
      [1, 3, n, columns],
    ) as tf.Tensor;
    for (const lower of [true, false]) {
      for (const transpose of [true, false]) {
        const x = triangularSolve(stacked, side, { lower, transpose });
        expect(x.shape).toEqual([2, 3, n, columns]);
        const at = x.bufferSync();
        const inside = (i: number, j: number): boolean => (lower ? j <= i : j >= i);
        let worst = 0;
        for (const matrix of [0, 1]) {
          for (const [given, column, i] of [0, 1, 2].flatMap((given) =>
            [0, columns - 1].flatMap((column) =>
              Array.from({ length: n }, (_, i) => [given, column, i] as const),
            ),
          )) {
            let sum = 0;
            for (let j = 0; j < n; j++) {
              const [row, col] = transpose ? [j, i] : [i, j];
              if (inside(row, col))
                sum += entry(matrix, row, col) * at.get(matrix, given, j, column);
            }
            const wanted = Math.fround(Math.sin((given * n + i) * columns + column));
            worst = Math.max(worst, Math.abs(sum - wanted));
          }
        }
        expect(worst).toBeLessThan(3e-6);
      }
    }
  });
});
