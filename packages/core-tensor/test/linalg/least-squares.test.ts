import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { grad, hostArray, jit, jvp, vmap } from "../../src/index.ts";
import {
  type LinearOperator,
  linearLeastSquares,
  readSolution,
  solverStatuses,
} from "../../src/linalg/index.ts";
import values from "../fixtures/solvers/least-squares.json" with { type: "json" };
import { expectRelative } from "../fixtures/solvers/relative.ts";

interface Case {
  readonly shape: number[];
  readonly matrix: number[];
  readonly right: number[];
  readonly weights: number[];
  readonly solution: number[];
  readonly residualNorm: number;
  readonly byMatrix: number[];
  readonly byRight: number[];
  readonly along?: number[];
  readonly second?: number;
  readonly damping?: number;
  readonly byDamping?: number;
}

const solvers = ["lsmr", "lsqr"] as const;
const cases: Readonly<Record<string, Case>> = values.cases;
const { tall, wide } = values.cases;
const product = (a: tf.Tensor, v: tf.Tensor): tf.Tensor => tf.sum(tf.mul(a, v), 1);
const turned = (a: tf.Tensor, u: tf.Tensor): tf.Tensor => tf.sum(tf.mul(a, tf.expandDims(u, 1)), 0);
const byMatrix = (a: tf.Tensor): LinearOperator<tf.Tensor> => ({
  matvec: (v) => product(a, v),
  rmatvec: (u) => turned(a, u),
});
const matrixOf = ({ matrix, shape }: Case): tf.Tensor => tf.tensor(matrix, shape);
const rightOf = ({ right }: Case): tf.Tensor => tf.tensor1d(right);

describe.each(solvers)("%s", (solver) => {
  it.each(Object.entries(cases))(
    "has SciPy's solution and JAX's derivatives of a %s matrix, in a compiled program of doubles",
    async (_, wanted) => {
      const exact = { solver, tolerance: 1e-14, maxSteps: 200 };
      const isDamped = wanted.damping !== undefined;
      const solve = (a: tf.Tensor, b: tf.Tensor, damping: tf.Tensor) =>
        linearLeastSquares(byMatrix(a), b, isDamped ? { ...exact, damping } : exact);
      const loss = (a: tf.Tensor, b: tf.Tensor, damping: tf.Tensor, w: tf.Tensor): tf.Scalar =>
        tf.sum(tf.mul(w, tf.tanh(solve(a, b, damping).value)));
      const all = jit(
        (a: tf.Tensor, b: tf.Tensor, damping: tf.Tensor, w: tf.Tensor) => {
          const { value, residualNorm, status } = solve(a, b, damping);
          return {
            value,
            residualNorm,
            status,
            byMatrix: grad((x: tf.Tensor) => loss(x, b, damping, w))(a),
            byRight: grad((x: tf.Tensor) => loss(a, x, damping, w))(b),
            byDamping: grad((x: tf.Tensor) => loss(a, b, x, w))(damping),
          };
        },
        { precision: "float64" },
      );
      const found = await all(
        hostArray(wanted.matrix, wanted.shape),
        hostArray(wanted.right),
        hostArray([wanted.damping ?? 0], []),
        hostArray(wanted.weights),
      );
      expectRelative(found.value.data, wanted.solution, 1e-11);
      expectRelative([found.residualNorm.data[0]! + 1], [wanted.residualNorm + 1], 1e-11);
      expectRelative(found.byMatrix.data, wanted.byMatrix, 1e-9);
      expectRelative(found.byRight.data, wanted.byRight, 1e-9);
      if (isDamped) expectRelative(found.byDamping.data, [wanted.byDamping!], 1e-9);
      await all.dispose();
    },
  );

  it("takes no more steps than SciPy's where the columns are nearly dependent", async () => {
    const { matrix, shape, right, solution, [solver]: steps } = values.steps;
    const solve = jit(
      (a: tf.Tensor, b: tf.Tensor) =>
        linearLeastSquares(byMatrix(a), b, { solver, tolerance: 1e-8, maxSteps: 1000 }),
      { precision: "float64" },
    );
    const found = await solve(hostArray(matrix, shape), hostArray(right));
    expect(solverStatuses[found.status.data[0]!]).toBe("converged");
    expectRelative(found.value.data, solution, 1e-5);
    expect(found.steps.data[0]).toBeLessThanOrEqual(1.1 * steps);
    await solve.dispose();
  });

  it("solves in float32: eagerly, compiled, for each example of a batch, without the transpose", async () => {
    const [a, b] = [matrixOf(tall), rightOf(tall)];
    const eager = readSolution(linearLeastSquares(byMatrix(a), b, { solver }));
    expect(eager.status).toBe("converged");
    expectAllClose(eager.value, tall.solution, { tolerance: 1e-4 });
    const x0 = tf.zeros([tall.shape[1]!]) as tf.Tensor;
    const solve = (m: tf.Tensor) =>
      linearLeastSquares({ matvec: (v: tf.Tensor) => product(m, v) }, b, { solver, x0 });
    const compiled = jit(solve);
    expectAllClose((await compiled(a)).value, tall.solution, { tolerance: 1e-4 });
    await compiled.dispose();
    const batch = vmap(solve)(tf.stack([a, tf.mul(2, a)]));
    expect([...batch.status.dataSync()]).toEqual([0, 0]);
    const both = [...tall.solution, ...tall.solution.map((x) => x / 2)];
    expectAllClose(batch.value, both, { tolerance: 1e-4 });
  });

  it("starts where it is told: no step at a solution, and the nearest of many", () => {
    const [a, b] = [matrixOf(tall), rightOf(tall)];
    const op = byMatrix(a);
    const x0 = linearLeastSquares(op, b, { solver, tolerance: 1e-6 }).value;
    const again = readSolution(linearLeastSquares(op, b, { solver, x0 }));
    expect(again).toMatchObject({ status: "converged", steps: 0 });
    const zero = readSolution(linearLeastSquares(op, tf.zerosLike(b), { solver, x0 }));
    expect(zero).toMatchObject({ status: "converged", steps: 0, residualNorm: 0 });
    expect([...zero.value.dataSync()]).toEqual(Array(5).fill(0));
    // What is added to x0 lies in the rows, as all shortest solutions do.
    const [rows, far] = [matrixOf(wide), tf.linspace(1, 3, 9) as tf.Tensor];
    const { value } = linearLeastSquares(byMatrix(rows), rightOf(wide), { solver, x0: far });
    const part = linearLeastSquares(byMatrix(rows), product(rows, far), { solver }).value;
    const nearest = tf.add(tf.tensor1d(wide.solution), tf.sub(far, part));
    expectAllClose(value, nearest, { tolerance: 1e-4 });
  });

  it("says in its result what went wrong", () => {
    const [a, b] = [matrixOf(tall), rightOf(tall)];
    const statusOf = (m: tf.Tensor, right: tf.Tensor, options = {}) => {
      const found = readSolution(linearLeastSquares(byMatrix(m), right, { solver, ...options }));
      expect(found.value.dataSync().every(Number.isFinite)).toBe(true);
      return found.status;
    };
    expect(statusOf(a, b, { maxSteps: 2 })).toBe("max-steps");
    expect(statusOf(a, b, { maxSteps: 0 })).toBe("max-steps");
    expect(statusOf(tf.mul(a, Number.NaN), b)).toBe("non-finite");
    expect(statusOf(a, tf.mul(b, Number.POSITIVE_INFINITY))).toBe("non-finite");
    expect(statusOf(a, b, { tolerance: 0, maxSteps: 500 })).toMatch(/converged|breakdown/);
    // No step of any length helps: the right-hand side is orthogonal to the columns.
    expect(statusOf(tf.tensor2d([1, 0, 1, 0], [2, 2]), tf.tensor1d([1, -1]))).toBe("converged");
    expect(statusOf(tf.zeros([3, 2]), tf.ones([3]))).toBe("converged");
  });

  it("leaves no tensors", async () => {
    const [a, b] = [matrixOf(tall), rightOf(tall)];
    const damping = tf.scalar(0.5) as tf.Tensor;
    const x0 = tf.ones([5]) as tf.Tensor;
    const solve = (m: tf.Tensor) => linearLeastSquares(byMatrix(m), b, { solver, damping, x0 });
    const total = (m: tf.Tensor) => tf.sum(solve(m).value) as tf.Scalar;
    await expectNoLeak(() => readSolution(solve(a)).value);
    await expectNoLeak(() => grad(total)(a), 10);
    await expectNoLeak(() => jvp(total, a, a), 10);
    let calls = 0;
    const throws: LinearOperator<tf.Tensor> = {
      ...byMatrix(a),
      matvec: (v) => {
        if (++calls % 3 === 0) throw new Error("stop");
        return product(a, v);
      },
    };
    await expectNoLeak(() => {
      expect(() => linearLeastSquares(throws, b, { solver, tolerance: 0 })).toThrow("stop");
    }, 10);
  });
});

describe("linearLeastSquares", () => {
  it.each(
    Object.entries(cases)
      .filter(([, { second }]) => second !== undefined)
      .slice(0, 3),
  )(
    "has JAX's second derivative along a direction of a %s matrix, whichever way it is taken",
    async (_, wanted) => {
      const derivatives = jit(
        (a: tf.Tensor, b: tf.Tensor, w: tf.Tensor, along: tf.Tensor) => {
          const at = (t: tf.Tensor): tf.Scalar => {
            const op = byMatrix(tf.add(a, tf.mul(t, along)));
            const damping = wanted.damping === undefined ? 0 : tf.fill([], wanted.damping);
            const { value } = linearLeastSquares(op, b, { tolerance: 1e-14, damping });
            return tf.sum(tf.mul(w, tf.tanh(value)));
          };
          const [zero, one] = [tf.zeros([]) as tf.Tensor, tf.ones([]) as tf.Tensor];
          const forwards = (t: tf.Tensor) => jvp(at, t, one).tangent;
          return [
            grad((t: tf.Tensor) => grad(at)(t) as tf.Scalar)(zero),
            jvp(forwards, zero, one).tangent,
          ];
        },
        { precision: "float64" },
      );
      const given = [wanted.weights, wanted.along!] as const;
      const found = await derivatives(
        hostArray(wanted.matrix, wanted.shape),
        hostArray(wanted.right),
        hostArray(given[0]),
        hostArray(given[1], wanted.shape),
      );
      for (const x of found) expectRelative(x.data, [wanted.second!], 1e-8);
      await derivatives.dispose();
    },
  );

  it("takes trees on both sides, and fewer steps with a preconditioner, which changes no derivative", () => {
    const scales = tf.tensor1d(Array.from({ length: 60 }, (_, i) => 10 ** (2 * (i / 60))));
    type Unknowns = { w: tf.Tensor; c: tf.Tensor };
    const op: LinearOperator<Unknowns, tf.Tensor[]> = {
      matvec: ({ w, c }) => {
        const all = tf.mul(tf.concat([w.reshape([50]), c]), scales);
        return [all, tf.sum(all).reshape([1])];
      },
      rmatvec: ([all, sum]) => {
        const v = tf.mul(tf.add(all!, sum!), scales);
        return { w: v.slice([0], [50]).reshape([10, 5]), c: v.slice([50], [10]) };
      },
    };
    const b = [tf.ones([60]) as tf.Tensor, tf.tensor1d([3]) as tf.Tensor];
    const solve = (power: tf.Tensor, right: tf.Tensor[], options = {}) => {
      const factors = tf.pow(scales, tf.neg(power));
      const divide = ({ w, c }: Unknowns): Unknowns => ({
        w: tf.mul(w, factors.slice([0], [50]).reshape([10, 5])),
        c: tf.mul(c, factors.slice([50], [10])),
      });
      const preconditioner = { matvec: divide, rmatvec: divide };
      return linearLeastSquares(op, right, { preconditioner, maxSteps: 400, ...options });
    };
    const plain = readSolution(solve(tf.scalar(0), b));
    const helped = readSolution(solve(tf.scalar(1), b));
    expect([plain.status, helped.status]).toEqual(["converged", "converged"]);
    expect(helped.steps).toBeLessThan(plain.steps / 3);
    expectAllClose(tf.mul(helped.value.c, 100), tf.mul(plain.value.c, 100), { tolerance: 1e-2 });
    const slope = (power: number) =>
      grad((right: tf.Tensor[]) => tf.sum(solve(tf.scalar(power), right).value.c) as tf.Scalar)(b);
    expectAllClose(tf.mul(slope(1)[0]!, 100), tf.mul(slope(0)[0]!, 100), { tolerance: 1e-2 });
    const byPower = grad((power: tf.Tensor) => tf.sum(solve(power, b).value.w) as tf.Scalar);
    expect(Math.abs(byPower(tf.scalar(1) as tf.Tensor).dataSync()[0]!)).toBe(0);
  });

  it("refuses arguments that do not fit", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    const a = tf.ones([3, 2]) as tf.Tensor;
    const b = tf.ones([3]) as tf.Tensor;
    const op = byMatrix(a);
    const bare = { matvec: op.matvec };
    expect(() => linearLeastSquares(bare, b)).toThrow(/give x0/);
    expect(() => linearLeastSquares(op, b, { preconditioner: bare })).toThrow(/no rmatvec/);
    expect(() => linearLeastSquares({ ...op, shape: [2, 2] }, b)).toThrow(code("shape"));
    expect(() => linearLeastSquares(op, b, { x0: b })).toThrow();
    expect(() => linearLeastSquares({ ...op, matvec: (v) => v }, b)).toThrow(code("shape"));
    expect(() => linearLeastSquares(op, b, { solver: "cg" as "lsqr" })).toThrow(code("option"));
    expect(() => linearLeastSquares(op, b, { damping: -1 })).toThrow(code("option"));
    expect(() => linearLeastSquares(op, b, { damping: tf.ones([2]) })).toThrow(code("shape"));
    expect(() => linearLeastSquares(op, b, { dampnig: 1 } as object)).toThrow(/"damping"/);
  });
});
