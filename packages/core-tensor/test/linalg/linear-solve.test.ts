import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  jvp,
  runReference,
  scan,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import {
  cg,
  type LinearOperator,
  type LinearSolver,
  linearSolve,
  operatorFromMatrix,
  readSolution,
  solverStatuses,
  statusHelp,
  throwIfFailed,
} from "../../src/linalg/index.ts";
import { expectRelative } from "../fixtures/solvers/relative.ts";
import values from "../fixtures/solvers/values.json" with { type: "json" };

const { size: n, right, weights, cases } = values.linear;
const shape = [n, n];
const b = tf.tensor1d(right) as tf.Tensor;
const methods = {
  cg: "definite",
  minres: "symmetric",
  fgmres: "general",
  bicgstab: "general",
} as const satisfies Record<LinearSolver, keyof typeof cases>;
const solvers = Object.keys(methods) as LinearSolver[];
const product = (a: tf.Tensor, v: tf.Tensor): tf.Tensor => tf.sum(tf.mul(a, v), 1);
const byMatrix = (a: tf.Tensor): LinearOperator<tf.Tensor> => ({ matvec: (v) => product(a, v) });
const matrixOf = (solver: LinearSolver): tf.Tensor =>
  tf.tensor(cases[methods[solver]].matrix, shape);

describe.each(solvers)("%s", (solver) => {
  const wanted = cases[methods[solver]];
  const exact = { solver, tolerance: 1e-14, maxSteps: 300 };
  const loss = (a: tf.Tensor, vector: tf.Tensor, w: tf.Tensor): tf.Scalar =>
    tf.sum(tf.mul(w, tf.tanh(linearSolve(byMatrix(a), vector, exact).value)));
  const doubles = [hostArray(wanted.matrix, shape), hostArray(right), hostArray(weights)] as const;
  const shapes = [spec(shape), spec([n]), spec([n])] as const;

  it("has SciPy's solution, of the matrix and of its transpose, in a compiled program of doubles", async () => {
    const both = jit(
      (a: tf.Tensor, vector: tf.Tensor) => [
        linearSolve(byMatrix(a), vector, exact),
        linearSolve(byMatrix(a), vector, { ...exact, transpose: true }),
      ],
      { precision: "float64" },
    );
    const [straight, transposed] = await both(doubles[0], doubles[1]);
    expectRelative(straight!.value.data, wanted.solution, 1e-12);
    expectRelative(transposed!.value.data, wanted.transposed, 1e-12);
    expect(straight!.residualNorm.data[0]).toBeLessThan(1e-12);
    expect(straight!.steps.data[0]).toBeLessThanOrEqual(4 * n);
    await both.dispose();
  });

  it("has JAX's derivatives by the matrix and by the right-hand side", async () => {
    const slopes = (a: tf.Tensor, vector: tf.Tensor, w: tf.Tensor) => [
      grad((m: tf.Tensor) => loss(m, vector, w))(a),
      grad((v: tf.Tensor) => loss(a, v, w))(vector),
    ];
    const compiled = jit(slopes, { precision: "float64" });
    const found = await compiled(...doubles);
    const reference = runReference(trace(slopes, ...shapes), ...doubles) as HostArray[];
    for (const arrays of [found, reference]) {
      expectRelative(arrays[0]!.data, wanted.byMatrix, 1e-10);
      expectRelative(arrays[1]!.data, wanted.byRight, 1e-10);
    }
    await compiled.dispose();
  });

  it("has JAX's first and second derivative along a direction, whichever way they are taken", async () => {
    const along = hostArray(wanted.along, shape);
    const derivatives = (a: tf.Tensor, vector: tf.Tensor, w: tf.Tensor, v: tf.Tensor) => {
      const at = (t: tf.Tensor): tf.Scalar => loss(tf.add(a, tf.mul(t, v)), vector, w);
      const zero = tf.zeros([]);
      const one = tf.ones([]);
      const forwards = (t: tf.Tensor) => jvp(at, t, one).tangent;
      return {
        first: [grad(at)(zero), forwards(zero)],
        second: [
          grad((t: tf.Tensor) => grad(at)(t) as tf.Scalar)(zero),
          jvp(grad(at), zero, one).tangent,
          grad((t: tf.Tensor) => forwards(t) as tf.Scalar)(zero),
          jvp(forwards, zero, one).tangent,
        ],
      };
    };
    const program = trace(derivatives, ...shapes, spec(shape));
    const found = runReference(program, ...doubles, along) as Record<string, HostArray[]>;
    for (const x of found["first"]!) expectRelative(x.data, [wanted.first], 1e-9);
    for (const x of found["second"]!) expectRelative(x.data, [wanted.second], 1e-9);
  });

  it("solves in float32: eagerly, compiled, and for each example of a batch", async () => {
    const a = matrixOf(solver);
    const eager = throwIfFailed(readSolution(linearSolve(byMatrix(a), b, { solver })));
    expectAllClose(eager.value, wanted.solution, { tolerance: 1e-4 });
    const solve = (m: tf.Tensor) => linearSolve(byMatrix(m), b, { solver });
    const compiled = jit(solve);
    const found = await compiled(a);
    expectAllClose(found.value, wanted.solution, { tolerance: 1e-4 });
    expect(solverStatuses[found.status.dataSync()[0]!]).toBe("converged");
    // The identity ends after one step, the other examples go on.
    const stacked = tf.stack([a, tf.eye(n), tf.mul(2, a)]);
    const batch = vmap(solve)(stacked);
    expect([...batch.status.dataSync()]).toEqual([0, 0, 0]);
    const [slow, fast, slow2] = batch.steps.dataSync();
    expect(fast).toBeLessThan(slow!);
    expect(slow2).toBe(slow);
    const answers = [wanted.solution, right, wanted.solution.map((x) => x / 2)];
    expectAllClose(batch.value, answers.flat(), { tolerance: 1e-4 });
    await compiled.dispose();
  });

  it("differentiates each example of a batch, and inside of a loop of a compiled program", async () => {
    const a = matrixOf(solver);
    const one = (m: tf.Tensor) => loss(m, b, tf.tensor1d(weights));
    const batch = vmap(grad(one))(tf.stack([a, tf.mul(1.5, a)]));
    const each = tf.stack([grad(one)(a), grad(one)(tf.mul(1.5, a))]);
    expectAllClose(batch, each, { tolerance: 1e-3 });
    const looped = (scale: tf.Tensor): tf.Scalar => {
      const step = (total: tf.Tensor, shift: tf.Tensor): [tf.Tensor, null] => [
        tf.add(total, one(tf.mul(tf.add(scale, shift), a))),
        null,
      ];
      return scan(step, tf.zeros([]), tf.tensor1d([0, 0.5]) as tf.Tensor)[0] as tf.Scalar;
    };
    const plain = (scale: tf.Tensor): tf.Scalar =>
      tf.add(one(tf.mul(scale, a)), one(tf.mul(tf.add(scale, 0.5), a)));
    const compiled = jit(grad(looped));
    const at = tf.scalar(1) as tf.Tensor;
    const slope = grad(plain)(at);
    expectAllClose(await compiled(at), slope, { tolerance: 1e-3 });
    expectAllClose(jvp(looped, at, tf.scalar(1)).tangent, slope, { tolerance: 1e-3 });
    await compiled.dispose();
  });

  it("starts where it is told, and takes no step at a solution or for b = 0", () => {
    const op = byMatrix(matrixOf(solver));
    const x0 = linearSolve(op, b, { solver }).value;
    const again = readSolution(linearSolve(op, b, { solver, x0 }));
    expect(again).toMatchObject({ status: "converged", steps: 0 });
    const zero = readSolution(linearSolve(op, tf.zeros([n]) as tf.Tensor, { solver, x0 }));
    expect(zero).toMatchObject({ status: "converged", steps: 0, residualNorm: 0 });
    expect([...zero.value.dataSync()]).toEqual(Array(n).fill(0));
    expect(x0.isDisposed).toBe(false);
  });

  it("takes trees, and fewer steps with a preconditioner, which has no derivative", () => {
    const scales = tf.tensor1d(Array.from({ length: 200 }, (_, i) => 10 ** (2.5 * (i / 200))));
    const matvec = (v: { w: tf.Tensor; c: tf.Tensor }) => {
      const all = tf.concat([v.w.reshape([150]), v.c]);
      const image = tf.add(tf.mul(all, scales), tf.mul(0.1, tf.sub(tf.sum(all), all)));
      return { w: image.slice([0], [150]).reshape([50, 3]), c: image.slice([150], [50]) };
    };
    const ones = { w: tf.ones([50, 3]), c: tf.ones([50]) };
    const options = { solver, maxSteps: 600, restart: 100 };
    const plain = readSolution(linearSolve({ matvec }, ones, options));
    const steps = (power: tf.Tensor) => {
      const factors = tf.pow(scales, tf.neg(power));
      const divide = (r: typeof ones) => ({
        w: tf.mul(r.w, factors.slice([0], [150]).reshape([50, 3])),
        c: tf.mul(r.c, factors.slice([150], [50])),
      });
      const preconditioner = { matvec: divide, rmatvec: divide };
      return linearSolve({ matvec }, ones, { ...options, preconditioner });
    };
    const helped = readSolution(steps(tf.scalar(1)));
    expect([plain.status, helped.status]).toEqual(["converged", "converged"]);
    expect(helped.steps).toBeLessThan(plain.steps / 3);
    const slope = grad((power: tf.Tensor) => tf.sum(steps(power).value.w) as tf.Scalar);
    expect(Math.abs(slope(tf.scalar(1) as tf.Tensor).dataSync()[0]!)).toBe(0);
  });

  it("says in its result what went wrong, eagerly and compiled", async () => {
    const a = matrixOf(solver);
    const statusOf = async (m: tf.Tensor, vector: tf.Tensor, options = {}) => {
      const solve = (x: tf.Tensor) => linearSolve(byMatrix(x), vector, { solver, ...options });
      const compiled = jit(solve);
      const { value, status } = await compiled(m);
      const eager = readSolution(solve(m));
      const compiledStatus = solverStatuses[status.dataSync()[0]!];
      expect(eager.value.dataSync().every(Number.isFinite)).toBe(true);
      expect(value.dataSync().every(Number.isFinite)).toBe(true);
      await compiled.dispose();
      return [eager.status, compiledStatus];
    };
    expect(await statusOf(a, b, { maxSteps: 2 })).toEqual(["max-steps", "max-steps"]);
    expect(await statusOf(a, b, { maxSteps: 0 })).toEqual(["max-steps", "max-steps"]);
    expect(await statusOf(tf.mul(a, Number.NaN), b)).toEqual(["non-finite", "non-finite"]);
    expect(await statusOf(a, tf.mul(b, Number.POSITIVE_INFINITY))).toEqual([
      "non-finite",
      "non-finite",
    ]);
    const singular = tf.tensor2d([1, 0, 0, 0], [2, 2]) as tf.Tensor;
    for (const status of await statusOf(singular, tf.tensor1d([2, 1]) as tf.Tensor)) {
      expect(["breakdown", "max-steps"]).toContain(status);
    }
    const failed = readSolution(linearSolve(byMatrix(a), b, { solver, maxSteps: 1 }));
    expect(() => throwIfFailed(failed)).toThrow(statusHelp["max-steps"]);
  });

  it("leaves no tensors", async () => {
    const a = matrixOf(solver);
    const op = operatorFromMatrix(a);
    await expectNoLeak(() => readSolution(linearSolve(op, b, { solver, x0: b })).value);
    const total = (m: tf.Tensor) =>
      tf.sum(linearSolve(byMatrix(m), b, { solver }).value) as tf.Scalar;
    await expectNoLeak(() => grad(total)(a), 10);
    await expectNoLeak(() => jvp(total, a, a), 10);
    let calls = 0;
    const throws: LinearOperator<tf.Tensor> = {
      matvec: (v) => {
        if (++calls % 3 === 0) throw new Error("stop");
        return product(a, v);
      },
    };
    await expectNoLeak(() => {
      expect(() => linearSolve(throws, b, { solver, tolerance: 0 })).toThrow("stop");
    }, 10);
  });
});

describe("conjugate gradients in a program", () => {
  // Each ends another way: at the first step, later, at numbers without end, at a goal, at none.
  const runs = [
    { of: [-1, 2, 3, 4], to: [1, 0.1, 0.1, 0.1] },
    { of: [4, 3, 2, -0.5], to: [1, 1, 1, 1] },
    { of: [1, 5, 7, -0.01], to: [1, 1, 1, 0.3] },
    { of: [0, 1, 2, 3], to: [1, 0, 0, 0] },
    { of: [1, 2, 3, 3e38], to: [1, 1, 1, 1e3] },
    { of: [1, 2, 3, 4], to: [1, 1, 1, 1] },
    { of: [1e-3, 1, 10, 1000], to: [1, 1, 1, 1] },
    { of: [1, 2, 3, 4], to: [1e-12, 2e-12, 3e-12, 4e-12] },
    { of: [1, 2, 3, 4], to: [1e12, 2e12, 3e12, 4e12] },
  ];
  const row = (of: number[]): tf.Tensor => tf.tensor1d(of);
  const half = (v: tf.Tensor): tf.Tensor => tf.mul(v, row([0.5, 1, 2, 0.25]));

  const op = (d: tf.Tensor): LinearOperator<tf.Tensor> => ({ matvec: (v) => tf.mul(d, v) });

  // What is solved is an argument of the program, so that one program serves all runs.
  describe.each(
    [0, 1, 2, 30].flatMap((maxSteps) =>
      [undefined, half].map((apply) => ({
        maxSteps,
        tolerance: 1e-4,
        ...(apply && { preconditioner: { matvec: apply } }),
      })),
    ),
  )("with $maxSteps steps and the preconditioner $preconditioner", (options) => {
    const solve = (d: tf.Tensor, right: tf.Tensor) =>
      linearSolve(op(d), right, { solver: "cg", ...options });
    const compiled = jit(solve);
    const batched = jit(vmap(solve));
    afterAll(async () => {
      await compiled.dispose();
      await batched.dispose();
    });

    it.each(runs)("ends as the eager method does, of $of to $to", async ({ of, to }) => {
      const eager = cg(op(row(of)), row(to), options);
      const one = readSolution(await compiled(row(of), row(to)));
      const two = await batched(
        tf.stack([row(of), row([1, 2, 3, 4])]),
        tf.stack([row(to), row([4, 3, 2, 1])]),
      );
      const scale = Math.max(...to);
      const lane = {
        status: solverStatuses[two.status.dataSync()[0] as number],
        steps: two.steps.dataSync()[0],
        value: tf.unstack(two.value)[0] as tf.Tensor,
      };
      for (const { status, steps, value } of [one, lane]) {
        expect({ status, steps }).toEqual({ status: eager.status, steps: eager.steps });
        expectAllClose(tf.div(value, scale), tf.div(eager.value, scale), { tolerance: 1e-4 });
      }
    });
  });
});
