import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random, ravel, treeScale } from "../../src/index.ts";
import {
  cg,
  dampedOperator,
  fgmres,
  identityOperator,
  type LinearOperator,
  minres,
  operatorFromMatrix,
  statusHelp,
  throwIfFailed,
} from "../../src/linalg/index.ts";
import { solveInRounds } from "../../src/linalg/rounds.ts";
import { resolveSolver } from "../../src/linalg/solver.ts";
import { positiveDefinite, randomMatrix } from "./host-matrix.ts";

const solvers = { cg, minres, fgmres };
type Name = keyof typeof solvers;

const tensor = (data: ArrayLike<number>, shape: number[]): tf.Tensor =>
  tf.tensor(Float32Array.from(data), shape);
const spd = operatorFromMatrix(tensor(positiveDefinite(20, 3).data, [20, 20]));
const b = tensor(randomMatrix(20, 1, 5).data, [20]);
const trueResidual = (op: LinearOperator<tf.Tensor>, x: tf.Tensor, right = b): number =>
  tf.norm(tf.sub(right, op.matvec(x))).dataSync()[0]!;

describe.each(Object.keys(solvers) as Name[])("%s", (name) => {
  const solve = solvers[name];

  it("solves a definite system, and its residual is the true one", () => {
    const { value, status, steps, residualNorm } = solve(spd, b);
    expect(status).toBe("converged");
    expect(steps).toBeLessThanOrEqual(60);
    expect(residualNorm).toBeLessThanOrEqual(1e-5 * tf.norm(b).dataSync()[0]!);
    expect(residualNorm).toBeCloseTo(trueResidual(spd, value), 8);
  });

  it("holds one tensor more from step to step where it keeps a basis, else none", () => {
    const held: number[] = [];
    const counted: LinearOperator<tf.Tensor> = {
      matvec: (v) => {
        held.push(tf.memory().numTensors);
        return spd.matvec(v);
      },
    };
    solve(counted, b, { maxSteps: 9 });
    const more = held.slice(3).map((count, i) => count - held[i + 2]!);
    expect(more.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...more)).toBe(name === "fgmres" ? 1 : 0);
  });

  it("solves on trees as on vectors", () => {
    const like = { w: tf.zeros([3, 5]), b: [tf.zeros([5])] };
    const { unravel } = ravel(like);
    const op: LinearOperator<typeof like> = {
      matvec: (v) => unravel(spd.matvec(ravel(v).vector)),
    };
    const onTree = solve(op, unravel(b));
    expect(onTree.status).toBe("converged");
    expectAllClose(ravel(onTree.value).vector, solve(spd, b).value, { tolerance: 1e-4 });
  });

  it("starts where it is told, and at a solution takes no step", () => {
    const x0 = solve(spd, b).value;
    expect(solve(spd, b, { x0 })).toMatchObject({ status: "converged", steps: 0 });
    const zero = solve(spd, tf.zerosLike(b));
    expect(zero).toMatchObject({ status: "converged", steps: 0, residualNorm: 0 });
    const near = solve(spd, b, { x0: tf.mul(x0, 1.001) });
    expect(near.status).toBe("converged");
    expect(x0.isDisposed).toBe(false);
  });

  it("solves for b = 0 at once, wherever it is told to start", () => {
    const zero = tf.zeros([20]) as tf.Tensor;
    const found = solve(spd, zero, { x0: tf.ones([20]) as tf.Tensor });
    expect(found).toMatchObject({ status: "converged", steps: 0, residualNorm: 0 });
    expect([...found.value.dataSync()]).toEqual(Array(20).fill(0));
  });

  it("needs fewer steps with a preconditioner", () => {
    const n = 200;
    const scales = Float32Array.from({ length: n }, (_, i) => 10 ** (2.5 * (i / n)));
    const op: LinearOperator<tf.Tensor> = {
      matvec: (v) => tf.tidy(() => tf.add(tf.mul(v, scales), tf.mul(0.1, tf.sub(tf.sum(v), v)))),
    };
    const right = random.normal(random.key(1), [n]);
    const options = { maxSteps: 500, ...(name === "fgmres" ? { restart: 100 } : {}) };
    const plain = solve(op, right, options);
    const preconditioner = { matvec: (r: tf.Tensor) => tf.div(r, scales) };
    const helped = solve(op, right, { ...options, preconditioner });
    expect([plain.status, helped.status]).toEqual(["converged", "converged"]);
    expect(helped.steps).toBeLessThan(plain.steps / 3);
    expect(trueResidual(op, helped.value, right)).toBeLessThan(2e-5 * Math.sqrt(n));
  });

  it("says that the steps ran out", () => {
    const { status, steps, residualNorm, value } = solve(spd, b, { maxSteps: 3, tolerance: 1e-6 });
    expect([status, steps]).toEqual(["max-steps", 3]);
    expect(residualNorm).toBeCloseTo(trueResidual(spd, value), 6);
    expect(solve(spd, b, { maxSteps: 0 })).toMatchObject({ status: "max-steps", steps: 0 });
  });

  it("says that numbers are not finite, and returns the last that were", () => {
    let calls = 0;
    const op: LinearOperator<tf.Tensor> = {
      matvec: (v) => (++calls === 3 ? tf.mul(v, Number.NaN) : spd.matvec(v)),
    };
    const { status, value, residualNorm } = solve(op, b);
    expect(status).toBe("non-finite");
    expect(value.dataSync().every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(residualNorm)).toBe(true);
    expect(solve(spd, tf.mul(b, Number.NaN)).status).toBe("non-finite");
    // Then the goal is infinite, too.
    expect(solve(spd, tf.mul(b, Number.POSITIVE_INFINITY)).status).toBe("non-finite");
    expect(() => throwIfFailed(solve(op, tf.mul(b, Number.NaN)))).toThrow(statusHelp["non-finite"]);
  });

  it("does not claim an accuracy that float32 does not have", () => {
    const { status, residualNorm, steps } = solve(spd, b, { tolerance: 1e-12, maxSteps: 300 });
    expect(["breakdown", "max-steps"]).toContain(status);
    expect(residualNorm).toBeLessThan(1e-4);
    expect(steps).toBeGreaterThan(5);
  });

  it("does not report convergence for a system without a solution", () => {
    const singular = operatorFromMatrix(tf.tensor2d([1, 0, 0, 0], [2, 2]));
    const { status, value, residualNorm } = solve(singular, tf.tensor1d([2, 1]) as tf.Tensor);
    expect(["breakdown", "max-steps"]).toContain(status);
    expect(residualNorm).toBeGreaterThan(0.99);
    expect(value.dataSync().every(Number.isFinite)).toBe(true);
  });

  it("leaves no tensors, whatever happens", async () => {
    const bad: LinearOperator<tf.Tensor> = { matvec: (v) => tf.mul(v, Number.NaN) };
    let calls = 0;
    const throws: LinearOperator<tf.Tensor> = {
      matvec: (v) => {
        if (++calls % 3 === 0) throw new Error("stop");
        return spd.matvec(v);
      },
    };
    const same = { matvec: (v: tf.Tensor) => v };
    await expectNoLeak(() => solve(spd, b, { maxSteps: 4, x0: b }).value);
    await expectNoLeak(() => solve(spd, b, { preconditioner: identityOperator() }).value, 10);
    await expectNoLeak(() => solve(spd, b, { preconditioner: same }).value, 10);
    await expectNoLeak(() => solve(same, b).value, 10);
    await expectNoLeak(() => solve(bad, b).value, 10);
    await expectNoLeak(() => {
      expect(() => solve(throws, b)).toThrow("stop");
    }, 10);
    expect(b.isDisposed).toBe(false);
  });

  it("refuses arguments that do not fit", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => solve(spd, tf.zeros([3]) as tf.Tensor)).toThrow(code("shape"));
    expect(() => solve(spd, b, { x0: tf.zeros([3]) })).toThrow(code("shape"));
    expect(() => solve({ matvec: () => tf.zeros([3]) }, b)).toThrow(code("shape"));
    expect(() => solve(spd, b, { tolerance: -1 })).toThrow(code("option"));
    expect(() => solve(spd, b, { maxSteps: 1.5 })).toThrow(code("option"));
    expect(() => solve(spd, b, { tolerence: 1 } as never)).toThrow(/"tolerance"/);
    expect(() => solve(spd, { w: 1 } as never)).toThrow(code("structure"));
  });
});

describe("rounds", () => {
  const one = tf.tensor1d([1]) as tf.Tensor;
  /** Solves x = 1 from residuals that scripted rounds leave, each of which claims the goal of 0.1. */
  const solveBy = (...residuals: number[]) => {
    const [start, ...after] = residuals as [number, ...number[]];
    const at = (residual: number): tf.Tensor => tf.tensor1d([1 - residual]);
    const solver = resolveSolver("cg", identityOperator<tf.Tensor>(), one, {
      tolerance: 0.1,
      x0: at(start),
    });
    return solveInRounds(one, solver, () => ({
      x: at(after.shift() ?? 0),
      steps: 1,
      outcome: "claimed",
    }));
  };

  it("go on after a first one that had little to remove", () => {
    expect(solveBy(0.12, 0.105, 0.09)).toMatchObject({ status: "converged", steps: 2 });
  });

  it("end where two claims in a row change little", () => {
    expect(solveBy(1, 0.3, 0.2, 0.05)).toMatchObject({ status: "breakdown", steps: 2 });
  });
});

describe("what is not positive definite", () => {
  const indefinite = operatorFromMatrix(
    tf.tensor2d([
      [1, 2, 0],
      [2, -3, 1],
      [0, 1, 0.5],
    ]),
  );
  const right = tf.tensor1d([1, 2, 3]) as tf.Tensor;

  it("breaks cg down, and not minres or fgmres", () => {
    const broken = cg(indefinite, tf.tensor1d([0, 1, 0]) as tf.Tensor);
    expect(broken).toMatchObject({ status: "breakdown", steps: 0 });
    for (const solve of [minres, fgmres]) {
      const { value, status } = solve(indefinite, right);
      expect(status).toBe("converged");
      expect(trueResidual(indefinite, value, right)).toBeLessThan(1e-4);
    }
  });

  it("makes minres residuals fall with the steps", () => {
    const norms = [0, 1, 2, 3].map(
      (maxSteps) => minres(indefinite, right, { maxSteps }).residualNorm,
    );
    for (let i = 1; i < norms.length; i++)
      expect(norms[i]!).toBeLessThanOrEqual(norms[i - 1]! + 1e-6);
  });

  it("is no trouble for minres where a singular system has a solution", () => {
    const singular = operatorFromMatrix(tf.tensor2d([2, 0, 0, 0, -1, 0, 0, 0, 0], [3, 3]));
    const { value, status } = minres(singular, tf.tensor1d([2, 3, 0]) as tf.Tensor);
    expect(status).toBe("converged");
    expectAllClose(value, [1, -3, 0]);
  });
});

describe("fgmres", () => {
  const rotation = operatorFromMatrix(
    tensor(
      randomMatrix(30, 30, 9).data.map((x, at) => x + (at % 31 === 0 ? 8 : 0)),
      [30, 30],
    ),
  );
  const right = tensor(randomMatrix(30, 1, 2).data, [30]);

  it("restarts", () => {
    const { value, status, steps } = fgmres(rotation, right, { restart: 4, maxSteps: 200 });
    expect(status).toBe("converged");
    expect(steps).toBeGreaterThan(4);
    expect(trueResidual(rotation, value, right)).toBeLessThan(1e-4);
  });

  it("takes a preconditioner that is another one at each step", () => {
    let calls = 0;
    const preconditioner: LinearOperator<tf.Tensor> = {
      matvec: (r) => tf.mul(r, 1 + (calls++ % 3)),
    };
    const inner: LinearOperator<tf.Tensor> = {
      matvec: (r) => fgmres(rotation, r, { maxSteps: 5 }).value,
    };
    expect(fgmres(rotation, right, { preconditioner }).status).toBe("converged");
    const nested = fgmres(rotation, right, { preconditioner: inner });
    expect(nested.status).toBe("converged");
    expect(nested.steps).toBeLessThan(fgmres(rotation, right).steps);
  });

  it("checks restart", () => {
    expect(() => fgmres(rotation, right, { restart: 0 })).toThrow(
      expect.objectContaining({ code: "option" }),
    );
  });
});

it("solves any damped Gram matrix alike with all three", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0.05, max: 10, noNaN: true }),
      (n, seed, damping) => {
        tf.tidy(() => {
          const gram = tensor(positiveDefinite(n, seed, 0).data, [n, n]);
          const op = dampedOperator(operatorFromMatrix(gram), damping);
          const right = tensor(randomMatrix(n, 1, seed + 1).data, [n]);
          const solutions = [cg, minres, fgmres].map((solve) => solve(op, right));
          for (const { status, value } of solutions) {
            expect(status).toBe("converged");
            expectAllClose(value, solutions[0]!.value, { tolerance: 2e-3 });
          }
          return treeScale(1, right);
        });
      },
    ),
    { numRuns: 40 },
  );
});
