import { hostArray, vmap } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type LeastSquaresOptions, leastSquares } from "../../src/least-squares/index.ts";
import { numbersOf, relative } from "./decay.ts";

// A sum of 54 waves with 162 params: as many as "auto" stores a Jacobian for and solves by JᵀJ.
const waves = 54;
type Waves = { readonly size: tf.Tensor; readonly rate: tf.Tensor; readonly shift: tf.Tensor };
const rows = 300;
const x = Float64Array.from({ length: rows }, (_, i) => i / rows);
const y = x.map((value) => Math.sin(9 * value) + Math.abs(value - 0.4));
const residual = (p: Waves, { x: at, y: goal }: { x: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
  tf.sub(tf.sum(tf.mul(p.size, tf.tanh(tf.add(tf.mul(p.rate, at), p.shift)))), goal);
const start = {
  size: Float64Array.from({ length: waves }, (_, k) => 0.3 * Math.cos(3 * k)),
  rate: Float64Array.from({ length: waves }, (_, k) => 1 + (k % 9)),
  shift: Float64Array.from({ length: waves }, (_, k) => -((k * 7) % 11) / 4),
};
const data = { x: hostArray(x), y: hostArray(y) };
const shared = { data, perRow: true, maxSteps: 12 } as const;

/** The fit by `JᵀJ` alone, and by a stored Jacobian. */
async function both(options: LeastSquaresOptions<typeof data, typeof start>) {
  const fit = (system: "auto" | "normal") =>
    leastSquares(residual as never, start, { ...shared, ...options, system });
  const [own, stored] = [await fit("normal"), await fit("auto")];
  expect([own.system, stored.system]).toEqual(["normal", "normal"]);
  return { own, stored };
}

describe("a Jacobian of which JᵀJ leaves the program", () => {
  const damped = { method: "levenberg-marquardt", initialDamping: 1e-2 } as const;
  it.each<[string, LeastSquaresOptions<typeof data, typeof start>]>([
    ["by Nielsen's rule", damped],
    ["with weights and a robust loss", { ...damped, weights: 3, loss: "soft-l1", lossScale: 0.1 }],
    ["with sizes of params and the geodesic", { ...damped, scale: 1, geodesic: true }],
    ["by an adaptive ratio", { method: "adaptive-ratio", scale: 1, initialDamping: 1e-2 }],
    [
      "at bounds, which hold",
      { ...damped, initialDamping: 10, bounds: { lower: { size: -9, rate: -9, shift: -2.5 } } },
    ],
    [
      "with data that are drawn anew",
      {
        ...damped,
        resample: {
          every: 3,
          draw: (_, step) => ({
            x: hostArray(x.map((value) => (value + step / 7) % 1)),
            y: hostArray(y),
          }),
        },
      },
    ],
  ])("takes the same steps %s", async (_, options) => {
    const { own, stored } = await both(options);
    const costs = (of: typeof own) => of.history.map(({ cost }) => cost);
    expect(own.history.length).toBe(12);
    expect(costs(own)[11]).toBeLessThan(0.95 * (costs(own)[0] as number));
    expect(relative(costs(own), costs(stored))).toBeLessThan(1e-7);
    const params = (of: typeof own) => Object.values(of.params).flatMap(numbersOf);
    const off = params(own).map((value, i) => Math.abs(value - (params(stored)[i] as number)));
    expect(Math.max(...off)).toBeLessThan(1e-6);
    // What is returned is the Jacobian at the end, with weights and loss.
    expect(own.jacobian?.shape).toEqual([rows, 3 * waves]);
    const [a, b] = [own.jacobian, stored.jacobian].map(numbersOf) as [number[], number[]];
    const size = Math.max(...b.map(Math.abs));
    expect(Math.max(...a.map((value, i) => Math.abs(value - (b[i] as number))))).toBeLessThan(
      1e-5 * size,
    );
    expect(relative([own.cost], [stored.cost])).toBeLessThan(1e-7);
    expect(relative(numbersOf(own.residuals), numbersOf(stored.residuals))).toBeLessThan(1e-3);
  });

  it("is that of a trust region to a tenth of its radius", async () => {
    const { own, stored } = await both({ method: "trust-region", initialRadius: 0.05 });
    expect(relative([own.history[0]?.cost ?? 0], [stored.history[0]?.cost ?? 1])).toBeLessThan(
      1e-8,
    );
  });

  it("is stored where float64 is asked for and derivatives are in float32", async () => {
    const costs = ({ own, stored }: Awaited<ReturnType<typeof both>>) =>
      [own, stored].map(({ history }) => history.map(({ cost }) => cost));
    const [mixed, whole] = costs(await both({ ...damped, precision: "mixed" }));
    expect(mixed).toEqual(whole);
    const [single] = costs(await both({ ...damped, precision: "float32" }));
    expect(single).not.toEqual(mixed);
  });

  it("does not lose columns whose squares have no digits", async () => {
    // The unit of a param is not to matter: its column is 1e-170 or 1e170 times as long.
    for (const unit of [1e-170, 1e170]) {
      const other = (p: Waves, row: { x: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
        residual({ ...p, size: tf.mul(p.size, tf.fill([], unit)) as never }, row);
      const from = { ...start, size: start.size.map((value) => value / unit) };
      const options = { ...shared, ...damped, maxSteps: 4, system: "normal" } as const;
      const own = await leastSquares(residual as never, start, options);
      const found = await leastSquares(other as never, from, options);
      const [a, b] = [own, found].map(({ history }) => history.map(({ cost }) => cost));
      expect(relative(b as number[], a as number[])).toBeLessThan(1e-7);
    }
  });

  it("names a derivative that is not finite", async () => {
    const bad = (p: Waves, row: { x: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
      tf.add(residual(p, row), tf.sum(tf.sqrt(tf.sub(p.rate, 1))));
    await expect(
      leastSquares(bad as never, start, { ...shared, system: "normal" }),
    ).rejects.toThrow(
      "the derivative of the residual of row 0 by rate[0] is Infinity at the start",
    );
  });

  it("leaves no tensors, in float32 either", async () => {
    for (const precision of ["float64", "float32"] as const) {
      await expectNoLeak(async () => {
        await leastSquares(residual as never, start, {
          ...shared,
          maxSteps: 2,
          precision,
          geodesic: true,
          system: "normal",
        });
      }, 3);
    }
  });

  it("is made for whole batches of rows that a function maps over itself", async () => {
    const whole = (p: Waves, d: { x: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
      vmap((row: typeof d) => residual(p, row))(d) as tf.Tensor;
    const options = { ...damped, data, maxSteps: 3 } as const;
    const each = await leastSquares(residual as never, start, {
      ...options,
      perRow: true,
      system: "normal",
    });
    const once = await leastSquares(whole as never, start, { ...options, system: "normal" });
    expect(relative([each.cost], [once.cost])).toBeLessThan(1e-9);
    expect(once.jacobianMode).not.toBe(each.jacobianMode);
  });
});
