import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { orthonormalise } from "../../src/linalg/basis.ts";
import { HessenbergLeastSquares } from "../../src/linalg/hessenberg.ts";
import {
  cg,
  fgmres,
  linearLeastSquares,
  linearSolve,
  minres,
  operatorFromMatrix,
  readSolution,
  type Solution,
} from "../../src/linalg/index.ts";
import { loopInRounds } from "../../src/linalg/loops/rounds.ts";
import { ended, running, whole } from "../../src/linalg/loops/scalars.ts";

/** Eigenvalues from 1 to 2.1, so that a step divides the residual by more than two. */
const op = {
  matvec: (v: tf.Tensor) => tf.mul(v, scales),
  rmatvec: (v: tf.Tensor) => tf.mul(v, scales),
};
const scales = tf.tensor1d(Array.from({ length: 12 }, (_, i) => 1 + i / 10));
const b = tf.tensor1d(Array.from({ length: 12 }, (_, i) => 3 + Math.sin(5 * i))) as tf.Tensor;

interface Limits {
  readonly tolerance: number;
  readonly absoluteTolerance?: number;
  readonly maxSteps?: number;
}

const inProgram =
  (solver: "cg" | "minres" | "fgmres" | "bicgstab") =>
  (limits: Limits): Solution<tf.Tensor> =>
    readSolution(linearSolve(op, b, { ...limits, solver }));
const least =
  (solver: "lsqr" | "lsmr") =>
  (limits: Limits): Solution<tf.Tensor> =>
    readSolution(linearLeastSquares(op, b, { ...limits, solver }));

/** Solvers, and the share of the goal at which the recurrence of each claims to have met it. */
const solvers: Record<
  string,
  readonly [share: number, solve: (limits: Limits) => Solution<tf.Tensor>]
> = {
  cg: [1, (limits) => cg(op, b, limits)],
  minres: [0.9, (limits) => minres(op, b, limits)],
  fgmres: [0.9, (limits) => fgmres(op, b, limits)],
  "cg in a program": [1, inProgram("cg")],
  "minres in a program": [0.9, inProgram("minres")],
  "fgmres in a program": [0.9, inProgram("fgmres")],
  "bicgstab in a program": [1, inProgram("bicgstab")],
  lsqr: [0.9, least("lsqr")],
  lsmr: [0.9, least("lsmr")],
};

describe.each(Object.keys(solvers))("%s", (name) => {
  const [share, solve] = solvers[name]!;

  it("ends at the first step whose residual is a share of the goal, be it of b or by itself", () => {
    const after = solve({ tolerance: 0, maxSteps: 3 });
    expect(after).toMatchObject({ status: "max-steps", steps: 3 });
    const size = tf.norm(b).dataSync()[0]!;
    for (const [part, steps] of [
      [share - 0.02, 3],
      [share + 0.02, 4],
    ] as const) {
      const goal = after.residualNorm / part;
      const byItself = solve({ tolerance: 0, absoluteTolerance: goal });
      expect(byItself).toMatchObject({ status: "converged", steps });
      const ofB = solve({ tolerance: goal / size, absoluteTolerance: goal / 10 });
      expect(ofB).toMatchObject({ status: "converged", steps });
      expect(byItself.residualNorm).toBeLessThanOrEqual(goal);
      expectAllClose(ofB.value, byItself.value);
    }
  });
});

describe("rounds of a program", () => {
  const one = tf.tensor1d([1]) as tf.Tensor;
  /** Solves x = 1 from residuals that scripted rounds of one step leave, the goal being 0.1. */
  const solveBy = (outcome: number, most: number, ...residuals: number[]) => {
    const [first, ...after] = residuals as [number, ...number[]];
    const at = (residual: number) => tf.tensor1d([1 - residual]) as tf.Tensor;
    const system = {
      apply: (v: tf.Tensor) => v,
      precondition: undefined,
      b: one,
      x0: at(first),
      tolerance: 0.1,
      absoluteTolerance: 0.01,
      maxSteps: most,
    };
    const end = loopInRounds(system, () => ({
      x: at(after.shift() ?? 0),
      steps: whole(1),
      outcome: whole(outcome),
    }));
    return [end.status, end.steps, end.residualNorm].map((x) => x.dataSync()[0]!);
  };
  const { converged, breakdown, maxSteps } = ended;

  it("end where two claims in a row leave more than half", () => {
    const claims = (...residuals: number[]) => solveBy(converged, 9, ...residuals).slice(0, 2);
    expect(claims(0.09)).toEqual([converged, 0]);
    expect(claims(0.12, 0.105, 0.09)).toEqual([converged, 2]);
    expect(claims(1, 0.3, 0.16, 0.05)).toEqual([breakdown, 2]);
    expect(claims(1, 0.3, 0.14, 0.05)).toEqual([converged, 3]);
  });

  it("go on from where one that claims nothing ended, while steps are left", () => {
    const [status, steps, residual] = solveBy(running, 3, 1, 0.9, 0.8, 0.7, 0.05);
    expect([status, steps]).toEqual([maxSteps, 3]);
    expect(residual).toBeCloseTo(0.7, 6);
    expect(solveBy(running, 4, 1, 0.9, 0.8, 0.7, 0.05).slice(0, 2)).toEqual([converged, 4]);
    expect(solveBy(breakdown, 4, 1, 0.9, 0.05).slice(0, 2)).toEqual([breakdown, 1]);
  });
});

describe("least squares without a solution", () => {
  const tall = tf.tensor2d(
    Array.from({ length: 10 }, (_, i) =>
      [0, 1, 2, 3].map((j) => Math.cos(i * (j + 1)) + (i === j ? 2 : 0)),
    ),
  );
  const right = tf.tensor1d(Array.from({ length: 10 }, (_, i) => 1 + Math.sin(3 * i))) as tf.Tensor;
  const back = (u: tf.Tensor) => tf.matMul(tall, u.reshape([10, 1]), true).reshape([4]);
  const there = (v: tf.Tensor) => tf.matMul(tall, v.reshape([4, 1])).reshape([10]);
  const numberOf = (x: tf.Tensor) => x.dataSync()[0]!;

  it.each(["lsqr", "lsmr"] as const)(
    "end by %s where the gradient is nine tenths of the tolerance, beside the residual",
    (solver) => {
      const solve = (limits: Limits) =>
        readSolution(linearLeastSquares(operatorFromMatrix(tall), right, { ...limits, solver }));
      const { value, residualNorm } = solve({ tolerance: 0, maxSteps: 2 });
      const gradient = back(tf.sub(right, there(value)));
      const first = back(right);
      const scale = numberOf(tf.norm(there(tf.div(first, tf.norm(first)))));
      const found = numberOf(tf.norm(gradient)) / (scale * residualNorm);
      expect(solve({ tolerance: found / 0.88 })).toMatchObject({ status: "converged", steps: 2 });
      expect(solve({ tolerance: found / 0.92 })).toMatchObject({ status: "converged", steps: 3 });
    },
  );
});

describe("the least-squares problem of a Hessenberg matrix", () => {
  it("is that of its normal equations, with its residual", () => {
    // min ‖2 e₁ − H y‖: of two columns, then of three.
    const problem = new HessenbergLeastSquares(2);
    expect([problem.size, problem.residual, problem.solve()]).toEqual([0, 2, []]);
    const columns = [
      [3, 4],
      [1, -2, 2],
      [0.5, 1, 3, -1],
    ];
    for (const [j, column] of columns.entries()) {
      problem.addColumn(column);
      const y = problem.solve();
      const left = Array.from({ length: j + 2 }, (_, i) =>
        columns.slice(0, j + 1).reduce((r, c, k) => r - (c[i] ?? 0) * y[k]!, i === 0 ? 2 : 0),
      );
      expect(problem.size).toBe(j + 1);
      expectAllClose(problem.residual, Math.hypot(...left), { tolerance: 1e-12 });
      for (const c of columns.slice(0, j + 1)) {
        expectAllClose(
          left.reduce((sum, r, i) => sum + r * (c[i] ?? 0), 0),
          0,
          { tolerance: 1e-12 },
        );
      }
    }
  });

  it("leaves out what is below 1e-7 of its column, and a column of zeros", () => {
    // After the rotation of (0.6, 0.8) the second column is (1, pivot).
    const second = (pivot: number): number[] => {
      const problem = new HessenbergLeastSquares(1);
      problem.addColumn([0.6, 0.8]);
      problem.addColumn([0.6 - 0.8 * pivot, 0.8 + 0.6 * pivot, 0]);
      return problem.solve();
    };
    expectAllClose(second(1.2e-7)[1]! * 1.2e-7, -0.8, { tolerance: 1e-6 });
    expect(second(0.9e-7)).toEqual([0.6, 0]);
    const none = new HessenbergLeastSquares(3);
    none.addColumn([0, 0]);
    expect([none.residual, none.solve()]).toEqual([0, [0]]);
  });
});

describe("orthonormalise", () => {
  const basis = [tf.tensor1d([1, 0, 0]) as tf.Tensor, tf.tensor1d([0, 1, 0]) as tf.Tensor];
  const of = (w: number[], scale?: number, to = basis) => {
    const { unit, ...rest } = orthonormalise(tf.tensor1d(w) as tf.Tensor, to, scale);
    return { ...rest, unit: unit && [...unit.dataSync()] };
  };

  it("takes a vector apart", () => {
    expect(of([3, -2, 6])).toEqual({ coefficients: [3, -2], norm: 6, before: 7, unit: [0, 0, 1] });
    expect(of([0, 0, 2], 0, [])).toEqual({ coefficients: [], norm: 2, before: 2, unit: [0, 0, 1] });
  });

  it("counts as nothing what is below 2e-6 of the vector, or of what it was made of", () => {
    expect(of([1, 0, 2.4e-6]).unit).toEqual([0, 0, 1]);
    expect(of([1, 0, 1.7e-6])).toMatchObject({ norm: 0, unit: undefined });
    expect(of([1, 0, 2.4e-5], 10).unit).toEqual([0, 0, 1]);
    expect(of([1, 0, 1.7e-5], 10)).toMatchObject({ norm: 0, unit: undefined });
    // Beside no basis only zero does.
    expect(of([0, 0, 1e-9], 10, []).unit).toEqual([0, 0, 1]);
    expect(of([0, 0, 0], 0, [])).toMatchObject({ norm: 0, unit: undefined });
    expect(of([Number.NaN, 0, 0])).toMatchObject({ norm: Number.NaN, unit: undefined });
  });

  it("takes away twice what is along the basis", () => {
    // Of a basis that is a thousandth off from unit length once leaves a 500th, and twice its square.
    const off = [tf.tensor1d([1.001, 0, 0]) as tf.Tensor];
    const { unit } = of([1, 0, 1], 0, off);
    expect(Math.abs(unit![0]!)).toBeLessThan(1e-5);
  });
});
