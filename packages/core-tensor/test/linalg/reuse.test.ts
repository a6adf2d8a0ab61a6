import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { grad, type HostArray, hostArray, jit, jvp, vmap } from "../../src/index.ts";
import { inFloat64 } from "../../src/jit/index.ts";
import {
  cholesky,
  choleskySolve,
  type LinearOperator,
  leastSquaresSolver,
  linearLeastSquares,
  linearSolve,
  linearSolver,
  lu,
  luSolve,
  operatorFromMatrix,
  qr,
  qrSolve,
  readSolution,
} from "../../src/linalg/index.ts";
import cases from "../fixtures/linalg.json" with { type: "json" };
import { expectRelative } from "../fixtures/solvers/relative.ts";
import { positiveDefinite } from "./host-matrix.ts";

type Listed = { readonly shape: readonly number[]; readonly data: readonly number[] };
type Solve = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;
const host = ({ data, shape }: Listed): HostArray => hostArray(data, shape);

const byLu =
  (transpose: boolean): Solve =>
  (a, b) =>
    luSolve(lu(a), b, { transpose });
const byQr: Solve = (a, b) => qrSolve(qr(a), b);
/** Which cases of JAX are solved by which factors. */
const factored: readonly (readonly [name: string, by: string, solve: Solve])[] = [
  ["solve", "lu", byLu(false)],
  ["solve of a vector", "lu", byLu(false)],
  ["solve of a batch", "lu", byLu(false)],
  ["solve with the transpose", "lu", byLu(true)],
  ["solve", "qr", byQr],
  ["solve of a vector", "qr", byQr],
  ["solve of a batch", "qr", byQr],
  ["lstsq", "qr", byQr],
];

describe("factors that are kept", () => {
  it.each(factored)(
    "%s by %s: JAX's solution, gradient and second derivative",
    (name, _, solve) => {
      const { inputs, outputs, weights, along, gradient, second } = cases.find(
        (each) => each.name === name,
      )!;
      const all = inFloat64((x: readonly tf.Tensor[], w: tf.Tensor, v: readonly tf.Tensor[]) => {
        const loss = ([a, b]: readonly tf.Tensor[]): tf.Scalar =>
          tf.sum(tf.mul(w, tf.tanh(tf.div(solve(a!, b!), 4)))) as tf.Scalar;
        const slope = grad(loss);
        return { value: solve(x[0]!, x[1]!), first: slope(x), second: jvp(slope, x, v).tangent };
      });
      const found = all(inputs.map(host), host(weights[0]!), along.map(host));
      expectRelative(found.value.data, outputs[0]!.data, 1e-12);
      for (const [i, { data }] of gradient.entries()) {
        expectRelative(found.first[i]!.data, data, 1e-11);
      }
      for (const [i, { data }] of second.entries()) {
        expectRelative(found.second[i]!.data, data, 1e-10);
      }
    },
  );

  it("are made by one compiled function and used by another, for a batch of right-hand sides", async () => {
    const n = 4;
    const a = positiveDefinite(n, 3);
    const sides = hostArray([1, 2, 3, 4, -1, 0, 1, 0], [2, n]);
    const plain = inFloat64((m: tf.Tensor, b: tf.Tensor) => luSolve(lu(m), b));
    const wanted = [0, 1].flatMap((i) => [
      ...plain(a, hostArray(sides.data.slice(i * n, (i + 1) * n), [n])).data,
    ]);
    const options = { precision: "float64" } as const;
    const kinds = [
      [lu, luSolve],
      [qr, qrSolve],
      [(m: tf.Tensor) => cholesky(m).lower, choleskySolve],
    ] as unknown as readonly [(m: tf.Tensor) => object, (f: object, b: tf.Tensor) => tf.Tensor][];
    for (const [init, compute] of kinds) {
      const [factor, solved] = [
        jit(init, options),
        jit(vmap(compute, { inAxes: [null, 0] }), options),
      ];
      const factors = await factor(a);
      const { data, shape } = await solved(factors, sides);
      expect(shape).toEqual([2, n]);
      expectRelative(data, wanted, 1e-12);
      await Promise.all([factor.dispose(), solved.dispose()]);
    }
  });

  it("say what does not fit", () => {
    const wide = qr(tf.ones([2, 3]));
    const factors = lu(tf.tensor2d([1, 2, 3, 4], [2, 2]));
    expect(() => qrSolve(wide, tf.ones([2]))).toThrow(/more columns than rows.*use lstsq/);
    expect(() => luSolve(factors, tf.ones([3]))).toThrow(/b has shape \[3\], expected \[2\]/);
    expect(() => luSolve(factors, tf.ones([3, 2]))).toThrow(/b has shape \[3, 2\], expected/);
    expect(() => choleskySolve(tf.ones([2, 3]), tf.ones([2]))).toThrow(/lower has shape/);
    expect(() => qrSolve(qr(tf.ones([3, 2])), tf.ones([2]))).toThrow(/expected \[3\]/);
    const odd = { transpose: 1 as never };
    expect(() => luSolve(factors, tf.ones([2]), odd)).toThrow(/transpose/);
    const singular = lu(tf.tensor2d([1, 2, 2, 4], [2, 2]));
    expect(singular.info.dataSync()[0]).toBe(2);
    const none = luSolve(singular, tf.ones([2])).dataSync();
    expect(none.every(Number.isFinite)).toBe(false);
  });

  it("leave no tensors", async () => {
    const a = tf.tensor2d([4, 1, 1, 3], [2, 2]);
    const b = tf.tensor1d([1, 2]);
    await expectNoLeak(() => {
      const [factors, both] = [lu(a), qr(a)];
      const { lower, info } = cholesky(a);
      const found = [luSolve(factors, b), qrSolve(both, b), choleskySolve(lower, b)];
      for (const x of found) expectAllClose(x, [1 / 11, 7 / 11]);
      return [factors, both, lower, info, found] as never;
    });
  });
});

describe("a solver that is kept", () => {
  const a = tf.tensor2d([4, 1, 0.5, 1, 3, 0.2, 0.5, 0.2, 2], [3, 3]);
  const skew = tf.tensor2d([4, 1, 0.5, -1, 3, 0.2, 0.1, 0.6, 2], [3, 3]);
  const sides = [tf.tensor1d([1, 2, 3]), tf.tensor1d([-1, 0.5, 2])] as tf.Tensor[];
  const like = tf.zeros([3]) as tf.Tensor;

  it.each([
    ["cg", a, {}],
    ["minres", a, {}],
    ["fgmres", skew, { restart: 2 }],
    ["bicgstab", skew, {}],
    ["fgmres", skew, { transpose: true }],
  ] as const)("by %s gives what linearSolve gives for each right-hand side", (solver, m, more) => {
    const options = { solver, tolerance: 1e-6, ...more };
    const solve = linearSolver(operatorFromMatrix(m), like, options);
    for (const b of sides) {
      const [found, wanted] = [solve(b), linearSolve(operatorFromMatrix(m), b, options)].map(
        readSolution,
      );
      expect({ ...found, value: [...found!.value.dataSync()] }).toEqual({
        ...wanted,
        value: [...wanted!.value.dataSync()],
      });
      expect(found!.status).toBe("converged");
    }
  });

  it("starts where it is told, by option or at a call", () => {
    const op = operatorFromMatrix(a);
    const plain = linearSolver(op, like, { solver: "cg", tolerance: 1e-5 });
    const { value, steps } = readSolution(plain(sides[0]!));
    const near = tf.mul(sides[0]!, 1.0001);
    const warm = readSolution(plain(near, { x0: value }));
    expect(steps).toBe(3);
    expect(warm.steps).toBeLessThan(3);
    expect(warm.status).toBe("converged");
    const from = linearSolver(op, like, { solver: "cg", tolerance: 1e-5, x0: value });
    expect(readSolution(from(sides[0]!)).steps).toBe(0);
    const zero = { x0: like };
    expect(readSolution(from(sides[0]!, zero)).steps).toBe(3);
  });

  it("records its operator once, and is compiled, batched and differentiated as linearSolve is", async () => {
    let calls = 0;
    const total =
      (kept: boolean) =>
      (damping: tf.Tensor, b1: tf.Tensor, b2: tf.Tensor): tf.Scalar => {
        const op: LinearOperator<tf.Tensor> = {
          matvec: (v) => {
            calls++;
            const product = tf.sum(tf.mul(a, v), 1);
            return tf.add(product, tf.mul(damping, v));
          },
        };
        const options = { solver: "cg", tolerance: 1e-12 } as const;
        const solve = kept
          ? linearSolver(op, b1, options)
          : (b: tf.Tensor) => linearSolve(op, b, options);
        const first = solve(b1).value;
        // The second right-hand side follows from the first solution.
        const second = solve(tf.add(b2, first)).value;
        return tf.sum(tf.mul(first, second)) as tf.Scalar;
      };
    const slopes = (kept: boolean) => {
      const f = ([d, b1, b2]: readonly tf.Tensor[]): tf.Scalar => total(kept)(d!, b1!, b2!);
      return (d: tf.Tensor, b1: tf.Tensor, b2: tf.Tensor) => grad(f)([d, b1, b2]);
    };
    const args = [
      hostArray([0.3, 1.7], [2]),
      hostArray([1, 2, 3], [3]),
      hostArray([-1, 0.5, 2], [3]),
    ] as const;
    const compiled = [true, false].map((kept) =>
      jit(vmap(slopes(kept), { inAxes: [0, null, null] }), { precision: "float64" }),
    );
    const results: (readonly HostArray[])[] = [];
    for (const f of compiled) results.push(await f(...args));
    results[0]!.forEach((found, i) => {
      expectRelative(found.data, [...results[1]![i]!.data], 1e-12);
    });
    await Promise.all(compiled.map((f) => f.dispose()));
    calls = 0;
    const values = jit(total(true), { precision: "float64" });
    await values(hostArray([0.3], []), args[1], args[2]);
    expect(calls).toBe(1);
    await values.dispose();
  });

  it("takes a factor of a matrix nearby for its preconditioner", () => {
    const { lower } = cholesky(a);
    const op = operatorFromMatrix(tf.add(a, tf.mul(0.01, tf.eye(3))));
    const preconditioner = { matvec: (r: tf.Tensor) => choleskySolve(lower, r) };
    const options = { solver: "cg", tolerance: 1e-2 } as const;
    const solve = linearSolver(op, like, { ...options, preconditioner });
    const plain = linearSolver(op, like, options);
    for (const b of sides) {
      expect(readSolution(solve(b)).steps).toBe(1);
      expect(readSolution(plain(b)).steps).toBeGreaterThan(1);
    }
  });

  it.each(["lsmr", "lsqr"] as const)("by %s is linearLeastSquares for each", async (solver) => {
    const tall = tf.tensor2d([1, 0, 1, 1, 1, 2, 1, 3], [4, 2]);
    const op = operatorFromMatrix(tall);
    const given = [tf.tensor1d([1, 2.9, 5.2, 6.8]), tf.tensor1d([0, 1, 0, -1])] as tf.Tensor[];
    for (const damping of [0, 0.3]) {
      const options = { solver, damping };
      const solve = leastSquaresSolver(op, tf.zeros([4]) as tf.Tensor, options);
      for (const b of given) {
        const [found, wanted] = [solve(b), linearLeastSquares(op, b, options)].map(readSolution);
        expect([...found!.value.dataSync()]).toEqual([...wanted!.value.dataSync()]);
        expect(found!.steps).toBe(wanted!.steps);
      }
    }
    const exact = leastSquaresSolver(op, given[0]!, { solver });
    const first = readSolution(exact(given[0]!));
    const again = readSolution(exact(given[0]!, { x0: first.value }));
    expect(again.steps).toBeLessThan(first.steps);

    const slope = (kept: boolean) =>
      jit(
        (damping: tf.Tensor, b: tf.Tensor) =>
          grad((lambda: tf.Tensor) => {
            const more = { solver, damping: lambda, tolerance: 1e-14 };
            const solve = kept
              ? leastSquaresSolver(op, b, more)
              : (side: tf.Tensor) => linearLeastSquares(op, side, more);
            const image = op.matvec(solve(b).value);
            return tf.sum(tf.square(solve(image).value)) as tf.Scalar;
          })(damping),
        { precision: "float64" },
      );
    const numbers: number[] = [];
    for (const f of [slope(true), slope(false)]) {
      const { data } = await f(hostArray([0.4], []), hostArray([1, 2.9, 5.2, 6.8]));
      numbers.push(data[0]!);
      await f.dispose();
    }
    expectRelative([numbers[0]!], [numbers[1]!], 1e-12);
    expect(() => exact(tf.ones([3]))).toThrow(/leastSquaresSolver: b has shape \[3\]/);
    expect(() => exact(given[0]!, { x0: tf.ones([3]) })).toThrow(/x0 has shape \[3\]/);
    await expectNoLeak(
      () => leastSquaresSolver(op, given[0]!, { solver, damping: 0.1 })(given[1]!) as never,
      20,
    );
  });

  it("refuses what does not fit, and leaves no tensors", async () => {
    const op = operatorFromMatrix(a);
    const solve = linearSolver(op, like);
    expect(() => solve(tf.ones([2]))).toThrow(
      /linearSolver: b has shape \[2\], like has shape \[3\]/,
    );
    expect(() => solve(sides[0]!, { x0: tf.ones([2]) })).toThrow(/x0 has shape \[2\]/);
    expect(() => linearSolver(op, tf.ones([2]))).toThrow(/operator has shape \[3, 3\]/);
    expect(() => linearSolver(op, like, { solver: "sor" as never })).toThrow(/solver must be/);
    await expectNoLeak(() => linearSolver(op, like, { solver: "minres" })(sides[0]!) as never, 20);
  });
});
