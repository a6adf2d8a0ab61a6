import { hostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares, type RobustLoss, type SystemName } from "../../src/least-squares/index.ts";
import fixture from "../fixtures/least_squares.json" with { type: "json" };
import { decay, listed, numbersOf, relative, start, t, y } from "./decay.ts";

const data = { t, y };
const names = ["a", "k", "c"] as const;
const methods = ["trust-region", "levenberg-marquardt", "adaptive-ratio"] as const;

/** Bounds of the fixture as options; null is none. */
function boundsOf(of: { lower: (number | null)[]; upper: (number | null)[] }): object {
  const side = (values: (number | null)[], none: number): object =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? none]));
  return { lower: side(of.lower, -Infinity), upper: side(of.upper, Infinity) };
}

describe.each(methods)("least squares by %s", (method) => {
  it.each(Object.entries(fixture.bounded))(
    "finds SciPy's minimum with bounds: %s",
    async (_, of) => {
      const bounds = boundsOf(of) as never;
      const fit = await leastSquares(decay, start, { data, method, bounds });
      expect(fit.converged, fit.message).toBe(true);
      // SciPy stays inside of its bounds by rounding; and its params are as exact as its cost's digits allow.
      expect(relative(listed(fit.params), of.x)).toBeLessThan(1e-7);
      expect(fit.cost).toBeLessThanOrEqual(of.cost * (1 + 1e-13));
      names.forEach((name, i) => {
        const [low, high] = [of.lower[i] ?? -Infinity, of.upper[i] ?? Infinity];
        const value = fit.params[name];
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
        const isActive =
          Math.min(Math.abs((of.x[i] as number) - low), Math.abs((of.x[i] as number) - high)) <
          1e-9;
        if (isActive) expect([low, high]).toContain(value);
      });
    },
  );

  it.each(Object.entries(fixture.losses))(
    "finds SciPy's minimum with outliers: %s",
    async (loss, of) => {
      const fit = await leastSquares(decay, start, {
        data: { t, y: fixture.outliers },
        method,
        loss: loss as RobustLoss,
        lossScale: 0.1,
      });
      expect(fit.converged, fit.message).toBe(true);
      expect(relative(listed(fit.params), of.x)).toBeLessThan(1e-7);
      expect(relative([fit.cost], [of.cost])).toBeLessThan(1e-12);
    },
  );
});

describe("ways to solve the equations", () => {
  it.each(["svd", "qr", "normal", "dual"] as const)("%s takes the same steps", async (system) => {
    // More params than residuals and fewer: both ways a system may be the smaller one.
    for (const columns of [3, 30]) {
      const rows = 12;
      const x = Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + i * i));
      const matrix = tf.tensor2d(x, [rows, columns]);
      const target = Array.from({ length: rows }, (_, i) => Math.cos(3 * i));
      const residuals = (w: tf.Tensor, d: { x: tf.Tensor; target: tf.Tensor }) =>
        tf.sub(
          tf.tanh(tf.matMul(d.x as tf.Tensor2D, tf.reshape(w, [-1, 1]))),
          tf.reshape(d.target, [-1, 1]),
        );
      const run = (by: SystemName) =>
        leastSquares(residuals, new Float64Array(columns).fill(0.1), {
          data: { x: matrix, target },
          system: by,
          maxSteps: 4,
          initialRadius: 0.3,
        });
      const [fit, wanted] = [await run(system), await run("svd")];
      expect(fit.system).toBe(system);
      // A radius is met within a tenth where dampings are dear, so that costs agree only roughly while it binds.
      expect(relative([fit.cost], [wanted.cost])).toBeLessThan(0.2);
      const damped = {
        data: { x: matrix, target },
        maxSteps: 6,
        method: "levenberg-marquardt",
      } as const;
      const first = new Float64Array(columns).fill(0.1);
      const by = await leastSquares(residuals, first, { ...damped, system });
      const exact = await leastSquares(residuals, first, { ...damped, system: "svd" });
      expect(relative(numbersOf(by.params), numbersOf(exact.params))).toBeLessThan(1e-7);
      matrix.dispose();
    }
  });

  it("the automatic choice goes by size, and says which", async () => {
    const residuals = (w: tf.Tensor, d: tf.Tensor) => tf.sub(tf.sin(tf.mul(w, d)), d);
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => 0.5 + 0.3 * Math.sin(i));
    const small = await leastSquares(residuals, many(20), { data: many(20), maxSteps: 1 });
    expect(small.system).toBe("svd");
    const large = await leastSquares(residuals, many(160), { data: many(160), maxSteps: 1 });
    expect(large.system).toBe("normal");
    const wide = (w: tf.Tensor, d: tf.Tensor) => tf.slice(residuals(w, d), 0, 155);
    const dual = await leastSquares(wide, many(160), { data: many(160), maxSteps: 1 });
    expect(dual.system).toBe("dual");
    expect(dual.message).toContain("155 residuals for 160 params");
  });

  it("the automatic choice does not square a Jacobian whose square is singular in float64", async () => {
    // Columns that differ by 1e-9 of their length, 160 of them; the minimum is known.
    const n = 160;
    const matrix = Array.from({ length: (n + 5) * n }, (_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      return j === 1
        ? Math.sin(1 + i * i) + 1e-9 * Math.cos(5 * i)
        : Math.sin(1 + i * i * (j || 1));
    });
    const residuals = (w: tf.Tensor, d: { x: tf.Tensor; b: tf.Tensor }) =>
      tf.sub(tf.matMul(d.x as tf.Tensor2D, tf.reshape(w, [n, 1])), tf.reshape(d.b, [-1, 1]));
    const wanted = Array.from({ length: n }, (_, j) => 1 + (j % 3));
    const b = Array.from({ length: n + 5 }, (_, i) =>
      wanted.reduce((sum, w, j) => sum + w * (matrix[i * n + j] as number), 0),
    );
    const data = { x: hostArray(matrix, [n + 5, n]), b };
    const fit = await leastSquares(residuals, new Float64Array(n), { data, maxSteps: 30 });
    expect(fit.system).toBe("qr");
    expect(relative(numbersOf(fit.params).slice(2), wanted.slice(2))).toBeLessThan(1e-6);
  });
});

describe("weights", () => {
  it("are factors of squared residuals, by group and by residual, and 0 leaves some out", async () => {
    const grouped = (p: tf.Tensor, d: { u: tf.Tensor; v: tf.Tensor }) => ({
      u: tf.sub(p, d.u),
      v: tf.sub(p, d.v),
    });
    const of = { u: [1, 3], v: [10, 20, 30] };
    const fit = (weights: unknown) =>
      leastSquares(grouped, 0, { data: of, weights: weights as never });
    // Weighted means, by hand.
    expect((await fit({ u: 2, v: 1 })).params).toBeCloseTo((2 * 4 + 60) / 7, 12);
    expect((await fit({ u: 1, v: [0, 4, 0] })).params).toBeCloseTo((4 + 80) / 6, 12);
    expect((await fit({ u: 0, v: 1 })).params).toBeCloseTo(20, 12);
    const result = await fit({ u: 2, v: 1 });
    // Residuals come without weights, as the tree that the function returned.
    const { u, v } = result.residuals as { u: unknown; v: unknown };
    const at = result.params;
    expect(relative(numbersOf(u), [at - 1, at - 3])).toBeLessThan(1e-15);
    expect(numbersOf(v)).toHaveLength(3);
    const cost =
      (2 * ((at - 1) ** 2 + (at - 3) ** 2) + (at - 10) ** 2 + (at - 20) ** 2 + (at - 30) ** 2) / 2;
    expect(result.cost).toBeCloseTo(cost, 9);
  });
});
