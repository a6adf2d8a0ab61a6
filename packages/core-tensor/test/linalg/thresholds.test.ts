import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type HostArray, hostArray } from "../../src/index.ts";
import {
  cholesky64,
  eliminationCosts64,
  fgmres,
  linearLeastSquares,
  linearSolve,
  lstsq64,
  minres,
  operatorFromMatrix,
  pinv64,
  readSolution,
  solve64,
  triangularSolve64,
} from "../../src/linalg/index.ts";
import { polynomial } from "../../src/linalg/singular-determinant.ts";
import { resolveSolver } from "../../src/linalg/solver.ts";
import { randomMatrix } from "./host-matrix.ts";

/** A diagonal matrix of ones but for its last entry, whose reciprocal condition that is. */
function ending(n: number, last: number): HostArray {
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) a[i * (n + 1)] = i === n - 1 ? last : 1;
  return hostArray(a, [n, n]);
}

const ones = (n: number) => hostArray(new Float64Array(n).fill(1));
const { EPSILON } = Number;

describe("a condition", () => {
  it.each([2, 3, 30])("is bad below n rounding units, for n = %i", (n) => {
    for (const [share, status] of [
      [1.05, "ok"],
      [0.95, "ill-conditioned"],
    ] as const) {
      const a = ending(n, share * n * EPSILON);
      const solved = solve64(a, ones(n));
      expect([solved.status, solved.pivot]).toEqual([status, undefined]);
      expect(solved.reciprocalCondition / (share * n * EPSILON)).toBeCloseTo(1, 9);
      expect(triangularSolve64(a, ones(n)).status).toBe(status);
      expect(triangularSolve64(a, ones(n), { condition: false }).status).toBe("ok");
      const factor = cholesky64(a);
      expect(factor.status).toBe(status);
      expect(factor.reciprocalCondition / (share * n * EPSILON)).toBeCloseTo(1, 9);
      expect(factor.logDeterminant).toBeCloseTo(Math.log(share * n * EPSILON), 9);
      const coarse = ending(n, share * n * 2 ** -23);
      expect(cholesky64(coarse, { products: "float32" }).status).toBe(status);
      expect(cholesky64(coarse).status).toBe("ok");
    }
  });

  it("is that of the triangle which counts, either way", () => {
    const near = (lower: boolean, small: number) => {
      const data = [1, lower ? 9e300 : 1, lower ? 1 : 9e300, small];
      return triangularSolve64(hostArray(data, [2, 2]), ones(2), { lower }).status;
    };
    for (const lower of [true, false]) {
      expect([near(lower, 1e-14), near(lower, 1e-16)]).toEqual(["ok", "ill-conditioned"]);
    }
  });

  it("is 0 for a singular matrix, whose solution is NaN and whose pivot is named", () => {
    const a = hostArray([1, 2, 2, 4], [2, 2]);
    const found = solve64(a, ones(2));
    expect(found).toMatchObject({ status: "singular", pivot: 1, reciprocalCondition: 0 });
    expect([...found.value.data]).toEqual([Number.NaN, Number.NaN]);
    const triangle = triangularSolve64(ending(3, 0), ones(3));
    expect(triangle).toMatchObject({ status: "singular", pivot: 2 });
    expect([...triangle.value.data].every(Number.isNaN)).toBe(true);
    expect(triangularSolve64(hostArray([0, 0, 1, 1], [2, 2]), ones(2)).pivot).toBe(0);
  });
});

describe("a rank", () => {
  it("counts singular values above max(m, n) rounding units of the numbers' type", () => {
    const tall = (last: number) => hostArray([1, 0, 0, last, 0, 0], [3, 2]);
    const wide = (last: number) => hostArray([1, 0, 0, 0, last, 0], [2, 3]);
    for (const [share, rank, status] of [
      [1.05, 2, "ok"],
      [0.95, 1, "rank-deficient"],
    ] as const) {
      const last = share * 3 * EPSILON;
      expect(lstsq64(tall(last), ones(3))).toMatchObject({ rank, status });
      expect(lstsq64(wide(last), ones(2))).toMatchObject({ rank, status });
      expect(pinv64(tall(last))).toMatchObject({ rank, status });
      const single = tf.tensor2d([1, 0, 0, share * 3 * 2 ** -23, 0, 0], [3, 2]);
      expect(pinv64(single)).toMatchObject({ rank, status });
      expect(pinv64(tall(share * 0.1), { rankTolerance: 0.1 })).toMatchObject({ rank, status });
    }
    expect(pinv64(tall(1e-100), { rankTolerance: 0 }).rank).toBe(2);
  });
});

describe("a variable", () => {
  it("goes where more than 1e-7 of its diagonal entry is left", () => {
    for (const [left, goes] of [
      [1.2e-7, true],
      [0.9e-7, false],
    ] as const) {
      const r = Math.sqrt(1 - left);
      const costs = eliminationCosts64(hostArray([1, r, r, 1], [2, 2]), hostArray([0.1, 1])).data;
      expect(costs[0]).toBeCloseTo(0.005, 12);
      expect(Number.isFinite(costs[1])).toBe(goes);
    }
  });
});

describe("steps of solvers", () => {
  const v = (n: number) => tf.ones([n]) as tf.Tensor;
  const identity = {
    matvec: (x: tf.Tensor) => tf.clone(x),
    rmatvec: (x: tf.Tensor) => tf.clone(x),
  };

  it("are twice as many as unknowns at most, from 20 to 1000", () => {
    const most = (n: number) => resolveSolver("steps", identity, v(n), {}).maxSteps;
    expect([1, 9, 10, 11, 499, 500, 501].map(most)).toEqual([20, 20, 20, 22, 998, 1000, 1000]);
    const { tolerance, absoluteTolerance } = resolveSolver("steps", identity, v(1), {});
    expect([tolerance, absoluteTolerance]).toEqual([1e-5, 0]);
    const square = (m: number, n: number) => ({ ...identity, shape: [m, n] as const });
    expect(() => resolveSolver("steps", square(3, 3), v(3), {})).not.toThrow();
    for (const [m, n] of [
      [3, 4],
      [4, 3],
      [4, 4],
    ] as const) {
      expect(() => resolveSolver("steps", square(m, n), v(3), {})).toThrow(/expected \[3, 3\]/);
    }
  });

  it("of least squares are counted by the shorter side, and fit operators by both", () => {
    for (const [rows, columns, most] of [
      [40, 12, 24],
      [40, 10, 20],
      [30, 9, 20],
    ] as const) {
      const op = operatorFromMatrix(
        tf.tensor2d(Float32Array.from(randomMatrix(rows, columns, 3).data), [rows, columns]),
      );
      const solve = (shape: readonly [number, number] | undefined) =>
        readSolution(
          linearLeastSquares({ ...op, ...(shape ? { shape } : {}) }, v(rows), { tolerance: 0 }),
        );
      expect(solve(undefined)).toMatchObject({ status: "max-steps", steps: most });
      for (const shape of [
        [rows, columns + 1],
        [rows + 1, columns],
      ] as const) {
        expect(() => solve(shape)).toThrow(`expected [${rows}, ${columns}]`);
      }
    }
  });

  it("of fgmres begin anew after 30", () => {
    // A shift of n places: nothing is gained before n steps, and the solution is found by the last.
    const shift = (n: number) => ({
      matvec: (x: tf.Tensor) =>
        tf.concat([tf.slice(x, [n - 1], [1]), tf.slice(x, [0], [n - 1])]) as tf.Tensor,
    });
    const unit = (n: number) => tf.oneHot(tf.scalar(0, "int32"), n).cast("float32") as tf.Tensor;
    for (const solve of [
      (n: number) => fgmres(shift(n), unit(n)),
      (n: number) => readSolution(linearSolve(shift(n), unit(n))),
    ]) {
      expect(solve(30)).toMatchObject({ status: "converged", steps: 30 });
      const none = solve(31);
      expect(none).toMatchObject({ status: "max-steps", steps: 62 });
      expect(none.residualNorm).toBeCloseTo(1, 5);
    }
  });

  it("of minres end where the next vector is 1e-7 of the one before", () => {
    const products = (share: number) => {
      let count = 0;
      const matvec = (x: tf.Tensor) => {
        count++;
        return tf.mul(x, [1, 2]) as tf.Tensor;
      };
      minres({ matvec }, tf.tensor1d([1, share]) as tf.Tensor, { tolerance: 0, maxSteps: 2 });
      return count;
    };
    // Two steps and a residual, or each with a residual of its own.
    expect([products(1.3e-7), products(0.8e-7)]).toEqual([3, 4]);
  });
});

describe("determinants of up to three rows", () => {
  it("are written out, those of no rows 1", () => {
    const of = (n: number, ...entries: number[]) => {
      const batch = entries.length / Math.max(1, n * n);
      return polynomial(tf.tensor(entries, [batch, n, n]), n);
    };
    expectAllClose(polynomial(tf.zeros([2, 0, 0]), 0), [1, 1]);
    expectAllClose(of(1, 5, -2), [5, -2]);
    expectAllClose(of(2, 1, 2, 3, 5), [-1]);
    // 2 (9 · 10 − 7 · 8) − 3 (5 · 10 − 7 · 6) + 4 (5 · 8 − 9 · 6), and one that is turned.
    expectAllClose(of(3, 2, 3, 4, 5, 9, 7, 6, 8, 10, 0, 0, 1, 1, 0, 0, 0, 1, 0), [-12, 1]);
  });
});
