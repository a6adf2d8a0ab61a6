import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  hvp,
  runReference,
  spec,
  trace,
} from "../../src/index.ts";
import { cholesky, choleskySolve, eigh, triangularSolve } from "../../src/linalg/index.ts";
import { positiveDefinite, times, transpose } from "./host-matrix.ts";

/** `log det A = 2 Σ log Lᵢᵢ`. */
const logDeterminant = (a: tf.Tensor): tf.Tensor => {
  const n = a.shape[0]!;
  return tf.mul(2, tf.sum(tf.log(tf.sum(tf.mul(cholesky(a).lower, tf.eye(n)), 1))));
};

describe("matrix ops in programs", () => {
  const a = positiveDefinite(4, 2);

  it("have the inverse as gradient of the log determinant, in float64", () => {
    const slope = runReference(trace(grad(logDeterminant), spec([4, 4])), a) as HostArray;
    const product = times(a, hostArray(slope.data, [4, 4]));
    expectAllClose(product.data, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], {
      tolerance: 1e-12,
    });
  });

  it("have its second derivative: −A⁻¹ V A⁻¹", () => {
    const v = positiveDefinite(4, 9);
    const program = trace(
      (x: tf.Tensor, d: tf.Tensor) => hvp(logDeterminant, x, d),
      spec([4, 4]),
      spec([4, 4]),
    );
    const product = runReference(program, a, v) as HostArray;
    const again = times(times(a, hostArray(product.data, [4, 4])), a);
    expectAllClose(
      again.data,
      v.data.map((x) => -x),
      { tolerance: 1e-11 },
    );
  });

  it("solve a batch with one factor", () => {
    const lower = cholesky(tf.tensor2d([4, 2, 2, 5], [2, 2])).lower;
    const b = tf.tensor3d([8, 12, 4, 2], [2, 2, 1]);
    expectAllClose(choleskySolve(lower, b), [1, 2, 1, 0]);
    expectAllClose(triangularSolve(lower, b, { lower: true }), [4, 4, 2, 0]);
  });

  it("tell trouble by info and NaN", () => {
    const { lower, info } = cholesky(tf.tensor3d([1, 0, 0, 1, 1, 2, 2, 1], [2, 2, 2]));
    expect([...info.dataSync()]).toEqual([0, 2]);
    expect([...lower.dataSync()].slice(0, 4)).toEqual([1, 0, 0, 1]);
    expect([...lower.dataSync()].slice(4).every(Number.isNaN)).toBe(true);
  });

  it("rebuild a matrix from its eigenvalues and vectors", () => {
    const program = trace(
      (x: tf.Tensor) => {
        const { values, vectors } = eigh(x);
        return tf.matMul(
          tf.mul(vectors, values) as tf.Tensor2D,
          vectors as tf.Tensor2D,
          false,
          true,
        );
      },
      spec([4, 4]),
    );
    expectAllClose((runReference(program, a) as HostArray).data, a.data, { tolerance: 1e-12 });
    expectAllClose(transpose(a).data, a.data, { tolerance: 1e-15 });
  });

  it("leave no tensors", async () => {
    const x = tf.tensor2d([4, 2, 2, 5], [2, 2]) as tf.Tensor;
    const b = tf.tensor2d([1, 2], [2, 1]);
    await expectNoLeak(() => eigh(x));
    await expectNoLeak(() => {
      const { lower, info } = cholesky(x);
      const solved = choleskySolve(lower, b);
      const half = triangularSolve(lower, b);
      return [lower, info, solved, half];
    });
    await expectNoLeak(() => grad((m: tf.Tensor) => tf.sum(eigh(m).vectors))(x));
    await expectNoLeak(() => hvp(logDeterminant, x, x));
  });

  it("check options", () => {
    const x = tf.zeros([2, 2]);
    expect(() => triangularSolve(x, x, { upper: true } as never)).toThrow(
      expect.objectContaining({ code: "option" }),
    );
    expect(() => eigh(3 as never)).toThrow(expect.objectContaining({ code: "structure" }));
  });
});
