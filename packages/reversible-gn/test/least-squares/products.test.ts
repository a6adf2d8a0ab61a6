import { hostArray } from "@legendre/core-tensor";
import { expectCleanThrows, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { systemOf } from "../../src/least-squares/bounded-step.ts";
import { type LeastSquaresOptions, leastSquares } from "../../src/least-squares/index.ts";
import type { Jacobian } from "../../src/least-squares/jacobian.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import { paramSpace } from "../../src/least-squares/param-space.ts";
import { residualProgram } from "../../src/least-squares/residual-program.ts";
import fixture from "../fixtures/least_squares.json" with { type: "json" };
import { decay, listed, numbersOf, relative, start, t, y } from "./decay.ts";

const exact = { system: "cg", cg: { tolerance: 1e-12 } } as const;

/** Logarithms of counts on a grid, held together by their differences. */
function surface(side: number, options: Partial<LeastSquaresOptions<tf.Tensor>>) {
  const counts = Float64Array.from({ length: side * side }, (_, k) => {
    const [i, j] = [Math.floor(k / side), k % side];
    const smooth = Math.sin((6 * i) / side) * Math.cos((4 * j) / side);
    return 2 + smooth + 0.3 * Math.sin(7 * i + 11 * j * j);
  });
  const residuals = (u: tf.Tensor, d: tf.Tensor) => {
    const from = (i: number, j: number) => tf.slice(u, [i, j], [side - i, side - j]);
    const to = (i: number, j: number) => tf.slice(u, [0, 0], [side - i, side - j]);
    return {
      counts: tf.sub(tf.exp(u), d),
      across: tf.mul(3, tf.sub(from(0, 1), to(0, 1))),
      down: tf.mul(3, tf.sub(from(1, 0), to(1, 0))),
    };
  };
  return leastSquares(residuals, hostArray(new Float64Array(side * side), [side, side]), {
    data: hostArray(counts, [side, side]) as never,
    ...options,
  });
}

const off = (params: unknown, wanted: readonly number[]): number => {
  const found = numbersOf(params).filter((_, i) => i % 997 === 0);
  expect(found.length).toBe(wanted.length);
  return Math.max(...wanted.map((value, i) => Math.abs(value - (found[i] as number))));
};

describe("a fit that stores no Jacobian", () => {
  it.each(fixture.surfaces)(
    "has the minimum of sparse factors (SciPy) on a grid of $side",
    async ({ side, cost, every997th }) => {
      const fit = await surface(side, {
        method: "levenberg-marquardt",
        // A minimum to half of the digits, which the cost has in full: the Jacobian would take 38 GB for 200.
        gradientTolerance: 1e-7,
        ...(side < 100 && { memoryLimit: 1000 }),
      });
      expect([fit.system, fit.jacobianMode, fit.jacobian]).toEqual(["cg", "products", undefined]);
      expect(fit.status).toBe("gradient");
      expect(Math.abs(fit.cost / cost - 1)).toBeLessThan(1e-10);
      expect(off(fit.params, every997th)).toBeLessThan(1e-5);
      expect(fit.counts).toEqual({
        residuals: side ** 2 + 2 * side * (side - 1),
        params: side ** 2,
      });
    },
    120_000,
  );

  it.each(["trust-region", "levenberg-marquardt"] as const)(
    "by %s finds SciPy's minimum with bounds and with outliers",
    async (method) => {
      const { lower, upper, x, cost } = fixture.bounded.two;
      const [a, k, c] = upper.map((value) => value ?? Infinity);
      const bounds = { lower: lower[0] ?? 0, upper: { a, k, c } as never };
      const fit = await leastSquares(decay, start, { data: { t, y }, method, bounds, ...exact });
      expect(fit.converged, fit.message).toBe(true);
      expect(relative(listed(fit.params), x)).toBeLessThan(1e-7);
      expect(fit.cost).toBeLessThanOrEqual(cost * (1 + 1e-13));
      for (const loss of ["huber", "cauchy"] as const) {
        const data = { t, y: fixture.outliers };
        const robust = await leastSquares(decay, start, {
          data,
          method,
          loss,
          lossScale: 0.1,
          ...exact,
        });
        expect(relative(listed(robust.params), fixture.losses[loss].x)).toBeLessThan(1e-7);
      }
    },
  );

  it("takes rows, weights, scales of its own and geodesic corrections", async () => {
    const row = (p: Parameters<typeof decay>[0], d: { t: tf.Tensor; y: tf.Tensor }) =>
      tf.mul(2, decay(p, d));
    for (const options of [{ geodesic: true }, { scale: 1 }, { scale: { a: 2, k: 1, c: 0.5 } }]) {
      const data = { t, y };
      const fit = await leastSquares(row, start, {
        data,
        weights: 0.25,
        perRow: true,
        ...options,
        ...exact,
      });
      expect(relative(listed(fit.params), fixture.bounded.none.x)).toBeLessThan(1e-7);
    }
  });

  it("is what options of conjugate gradients ask for", async () => {
    for (const options of [{ sketch: 2 }, { cg: { tolerance: 1e-10 } }, { cg: {} }]) {
      const fit = await leastSquares(decay, start, { data: { t, y }, maxSteps: 1, ...options });
      expect([fit.system, fit.jacobianMode]).toEqual(["cg", "products"]);
    }
    const none = await leastSquares(decay, start, { data: { t, y }, maxSteps: 1, sketch: 0 });
    expect(none.system).toBe("svd");
  });

  it("does not mind the units of params and residuals", async () => {
    const scaled = (p: Parameters<typeof decay>[0], d: { t: tf.Tensor; y: tf.Tensor }) =>
      tf.mul(
        1024,
        decay({ a: tf.mul(p.a, 2 ** -20), k: p.k, c: tf.mul(p.c, 2 ** 13) } as typeof p, d),
      );
    const options = { data: { t, y }, ...exact, maxSteps: 4 };
    const plain = await leastSquares(decay, start, options);
    const other = await leastSquares(
      scaled,
      { a: start.a * 2 ** 20, k: start.k, c: start.c * 2 ** -13 },
      options,
    );
    const steps = (fit: typeof plain, size: number) =>
      fit.history.map(({ cost }) => cost / size / size);
    expect(relative(steps(other, 1024), steps(plain, 1))).toBeLessThan(1e-9);
  });

  it("says what it cannot tell", async () => {
    const fit = await leastSquares(decay, start, { data: { t, y }, system: "cg" });
    for (const ask of [fit.conditioning, fit.covariance]) {
      expect(() => ask()).toThrow(
        /^leastSquares: conditioning and covariance need the Jacobian, which was not stored; raise memoryLimit, and leave system at "auto"/,
      );
    }
  });

  it("names derivatives that are not finite", async () => {
    const root = (p: { a: tf.Tensor; b: tf.Tensor }, d: tf.Tensor) =>
      tf.sub(tf.add(tf.mul(p.a, d), tf.sqrt(p.b)), d);
    await expect(
      leastSquares(root, { a: 1, b: 0 }, { data: [1, 2], system: "cg" }),
    ).rejects.toThrow(/the derivative of residual \[0\] by b is Infinity/);
  });

  it("leaves no tensors, nor where the function throws", async () => {
    const options = { data: { t, y }, maxSteps: 2, system: "cg", sketch: 2 } as const;
    await expectNoLeak(() => leastSquares(decay, start, options), 3);
    await expectCleanThrows(
      (guard) => leastSquares(guard(decay), start, options).then(() => undefined),
      6,
    );
  });
});

describe("equations by products", () => {
  const places = { x: Array.from({ length: 12 }, (_, i) => Math.sin(i)) };
  const program = (always: boolean, sketch: number) =>
    residualProgram({
      where: "test",
      residuals: ((w: tf.Tensor, d: { x: tf.Tensor }) =>
        tf.tanh(tf.mul(tf.sum(w), tf.add(tf.mul(tf.expandDims(d.x, 1), w), 0.3)))) as never,
      space: paramSpace("test", [0.3, -0.2, 0.7, 0.1, 0.4]),
      data: { x: hostArray(places.x) },
      perRow: false,
      jacobian: "auto",
      memoryLimit: 1e9,
      products: { always, sketch, maxSteps: 200, tolerance: 1e-13 },
    });

  it.each([0, 2, 5])("have the steps of singular values, sketch %s", async (sketch) => {
    const [own, stored] = [program(true, sketch), program(false, 0)];
    expect([own.mode, stored.mode]).toEqual(["products", "forward"]);
    const x = Float64Array.of(0.3, -0.2, 0.7, 0.1, 0.4);
    const [left, right] = [await own.linearise(x), await stored.linearise(x)];
    expect(relative(left.residuals, right.residuals)).toBeLessThan(1e-14);
    const factors = right.residuals.map((_, i) => 1 + (i % 3));
    const [free, matrix] = [
      left.jacobian.weighted(factors, factors),
      right.jacobian.weighted(factors, factors),
    ];
    const u = right.residuals.map((_, i) => Math.cos(i));
    for (const [a, b] of [
      [await free.times(x), await matrix.times(x)],
      [await free.transposedTimes(u), await matrix.transposedTimes(u)],
    ] as const) {
      expect(relative(a, b)).toBeLessThan(1e-12);
    }
    // Each estimate of a length is the root of a mean of eight squares.
    const [about, norms] = [await free.norms(), await matrix.norms()];
    about.forEach((value, j) => {
      expect(value / (norms[j] as number)).toBeGreaterThan(0.4);
      expect(value / (norms[j] as number)).toBeLessThan(1.8);
    });
    const systems = linearSystems();
    const scale = Float64Array.of(1, 2, 0.5, 3, 1);
    const place = { x, residuals: right.residuals, gradient: x, scale, lower: x, upper: x };
    for (const moving of [
      [0, 1, 2, 3, 4],
      [0, 2, 3],
    ]) {
      const of = (jacobian: Jacobian) =>
        systemOf("svd", { ...place, jacobian }, moving, undefined, { systems, sketch: undefined });
      const [system, wanted] = [await of(free), await of(matrix)];
      expect([system.name, wanted.name]).toEqual(["cg", "svd"]);
      for (const lambda of [1, 1e-2, 1e-4]) {
        const [found, exactly] = [await system.solve(lambda), await wanted.solve(lambda)];
        expect(relative(found?.step ?? [], exactly?.step ?? [])).toBeLessThan(1e-8);
      }
    }
    await Promise.all([systems, own, stored].map((each) => each.dispose()));
  });
});

describe("the sketch that conjugate gradients are preconditioned with", () => {
  // Twelve directions with slopes of 1 to 4,000, and 48 with 1: twelve clusters apart from the rest.
  const n = 60;
  const slopes = Float64Array.from({ length: n }, (_, j) => (j < 12 ? 2 ** (j + 1) : 1));
  const target = Float64Array.from({ length: n }, (_, j) => Math.cos(j));
  // A rotation, so that no direction is an axis: a reflection.
  const normal = Float64Array.from({ length: n }, (_, j) => Math.sin(j + 1));
  const square = normal.reduce((sum, value) => sum + value * value, 0);
  const linear = (
    w: tf.Tensor,
    d: { slopes: tf.Tensor; target: tf.Tensor; normal: tf.Tensor; share: tf.Tensor },
  ) => {
    const turned = tf.sub(w, tf.mul(tf.mul(d.share, tf.sum(tf.mul(d.normal, w))), d.normal));
    return tf.sub(tf.mul(d.slopes, turned), d.target);
  };
  const fit = (options: object) =>
    leastSquares(linear, new Float64Array(n), {
      data: { slopes, target, normal, share: 2 / square },
      system: "cg",
      scale: 1,
      method: "levenberg-marquardt",
      initialDamping: 1e-16,
      maxSteps: 1,
      ...options,
    } as never);

  it("solves in a few steps what takes many without", async () => {
    const cg = { maxSteps: 5, tolerance: 1e-12 };
    const [without, few, sketched] = [
      await fit({ cg }),
      await fit({ cg, sketch: 6 }),
      await fit({ cg, sketch: 30 }),
    ];
    expect(without.cost).toBeGreaterThan(1);
    expect(few.cost).toBeLessThan(without.cost);
    expect(sketched.cost).toBeLessThan(1e-6);
    // The same minimum as without, given enough steps.
    const long = await fit({ cg: { maxSteps: 200, tolerance: 1e-12 } });
    expect(long.cost).toBeLessThan(1e-10);
  });

  it("may have a larger rank than the matrix, or see nothing", async () => {
    const whole = await fit({ sketch: 1000, cg: { maxSteps: 3, tolerance: 1e-10 } });
    expect(whole.cost).toBeLessThan(1e-10);
    const flat = await leastSquares(
      (w: tf.Tensor, d: tf.Tensor) => tf.add(tf.mul(0, w), d),
      [1, 2],
      { data: [1, 2], system: "cg", sketch: 2 },
    );
    expect([flat.status, flat.cost]).toEqual(["gradient", 2.5]);
  });
});
