import { hostArray, vmap } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type FitPrecision, leastSquares } from "../../src/least-squares/index.ts";
import fixture from "../fixtures/least_squares.json" with { type: "json" };
import { decay, listed, numbersOf, relative, start, t, y } from "./decay.ts";

const data = { t, y };
const methods = ["trust-region", "levenberg-marquardt", "adaptive-ratio"] as const;
const fewer = ["mixed", "float32"] as const;
/** A rounding of float32. */
const single = 2 ** -24;

describe.each(fewer)("in %s", (precision) => {
  it.each(methods)("%s finds the minimum to the digits that costs have", async (method) => {
    const exact = await leastSquares(decay, start, { data });
    const fit = await leastSquares(decay, start, { data, method, precision });
    // A cost that is off by rounding is that of params off by its root; steps that flatten the gradient get further than this.
    expect(relative(listed(fit.params), listed(exact.params))).toBeLessThan(2e-4);
    // Each residual is off by a few roundings of what it is the difference of.
    const sizes = numbersOf(exact.residuals).reduce((sum, r) => sum + Math.abs(r), 0);
    const rounding = 4 * single * Math.max(...y) * sizes;
    expect(Math.abs(fit.cost - exact.cost)).toBeLessThan(rounding);
    expect(rounding).toBeLessThan(1e-4 * exact.cost);
    expect(fit.converged, fit.message).toBe(true);
    expect(fit.history.length).toBeLessThan(60);
  });

  it.each(["svd", "qr", "normal", "dual", "cg"] as const)(
    "takes the first step of float64 by %s, to its own digits",
    async (system) => {
      // Damped so much that the condition costs no digits.
      const options = { data, method: "levenberg-marquardt", initialDamping: 0.1 } as const;
      const one = { ...options, maxSteps: 1, system, geodesic: true };
      const exact = await leastSquares(decay, start, one);
      const found = await leastSquares(decay, start, { ...one, precision });
      const moved = (fit: typeof exact): number[] =>
        listed(fit.params).map((value, i) => value - (listed(start)[i] as number));
      expect(found.system).toBe(system);
      expect(relative(moved(found), moved(exact))).toBeLessThan(2e-5);
      expect(moved(found)).not.toEqual(moved(exact));
    },
  );

  it("takes bounds, losses, weights, rows and data that are drawn anew", async () => {
    const own = {
      data: { t: hostArray(t), y: hostArray(fixture.outliers) },
      perRow: true,
      loss: "soft-l1",
      lossScale: 0.1,
      bounds: { lower: 0, upper: { a: 2.6, k: 3, c: 3 } },
      weights: 2,
      resample: { every: 3, draw: () => ({ t: hostArray(t), y: hostArray(fixture.outliers) }) },
    } as const;
    const exact = await leastSquares(decay, start, own);
    const fit = await leastSquares(decay, start, { ...own, precision });
    expect(relative(listed(fit.params), listed(exact.params))).toBeLessThan(2e-4);
  });

  it("leaves no tensors", async () => {
    for (const system of ["normal", "dual", "cg"] as const) {
      const fit = () =>
        leastSquares(decay, start, { data, precision, system, maxSteps: 2, geodesic: true });
      await expectNoLeak(async () => {
        await fit();
      }, 3);
    }
  });
});

describe("the digits of a fit", () => {
  const residualsAt = async (precision: FitPrecision): Promise<number[]> =>
    numbersOf((await leastSquares(decay, start, { data, precision, maxSteps: 0 })).residuals);

  it("are those of its residuals", async () => {
    const exact = await residualsAt("float64");
    for (const precision of fewer) {
      const found = await residualsAt(precision);
      const off = found.map((r, i) => Math.abs(r - (exact[i] as number)));
      expect(Math.max(...off)).toBeGreaterThan(single / 4);
      expect(Math.max(...off)).toBeLessThan(32 * single);
    }
  });

  it("are in float32 fewer in the product, and not in what is solved", async () => {
    // One column is a thousandth of the other beside it: in JᵀJ the difference has three digits of float32, and ten of float64.
    const f = (p: { a: tf.Tensor; b: tf.Tensor }, d: { x: tf.Tensor; z: tf.Tensor }): tf.Tensor => {
      const row = ({ x, z }: typeof d) => tf.add(tf.mul(p.a, x), tf.mul(p.b, z));
      return tf.sub(vmap(row)(d) as tf.Tensor, d.x);
    };
    const x = Float32Array.from({ length: 40 }, (_, i) => Math.cos(i));
    const z = x.map((value, i) => value + Math.fround(2 ** -10 * Math.sin(3 * i)));
    const one = {
      data: { x, z },
      method: "levenberg-marquardt",
      initialDamping: 1e-12,
      maxSteps: 1,
      system: "normal",
    } as const;
    const off = async (precision: FitPrecision): Promise<number> => {
      const { params } = await leastSquares(f, { a: 0, b: 0 }, { ...one, precision });
      return Math.max(Math.abs(params.a - 1), Math.abs(params.b));
    };
    expect(await off("mixed")).toBeLessThan(1e-3);
    expect(await off("float32")).toBeGreaterThan(10 * (await off("mixed")));
  });
});
