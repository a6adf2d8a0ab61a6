import { isLegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type FitStep, leastSquares } from "../../src/least-squares/index.ts";
import { decay, listed, relative, start, t, y } from "./decay.ts";

type Pair = { a: tf.Tensor; b: tf.Tensor };

/** `J = [[3, 1], [0, 2]]`, residuals 5 and 7 at 0. */
const linear = ({ a, b }: Pair) =>
  tf.stack([tf.add(tf.add(tf.mul(3, a), b), 5), tf.add(tf.mul(2, b), 7)]);
const zero = { a: 0, b: 0 };

describe("sizes of params", () => {
  it("damp each param by its own: (JᵀJ + λ S⁻²) p = −Jᵀ r", async () => {
    const seen: FitStep[] = [];
    const fit = await leastSquares(linear, zero, {
      method: "levenberg-marquardt",
      scale: { a: 0.5, b: 4 },
      initialDamping: 0.1,
      maxSteps: 1,
      onStep: (step) => seen.push(step),
    });
    // Columns of J S have lengths 1.5 and 4 √5: λ = 0.1 · 80.
    expect(seen[0]?.damping).toBeCloseTo(8, 12);
    // [[9 + 8/0.25, 3], [3, 5 + 8/16]] p = −[15, 19], by Cramer's rule.
    const [p, q, r] = [9 + 8 / 0.25, 3, 5 + 8 / 16];
    const det = p * r - q * q;
    expect(fit.params.a).toBeCloseTo((-15 * r + 19 * q) / det, 12);
    expect(fit.params.b).toBeCloseTo((-19 * p + 15 * q) / det, 12);
    expect(seen[0]?.stepNorm).toBeCloseTo(Math.hypot(fit.params.a / 0.5, fit.params.b / 4), 12);
  });

  it("bound the first step of a trust region, and stay as they are", async () => {
    const sizes = { a: 2, k: 0.1, c: 1 };
    const fit = await leastSquares(decay, start, {
      data: { t, y },
      scale: sizes,
      initialRadius: 1e-3,
    });
    const length = Math.hypot(start.a / 2, start.k / 0.1, start.c);
    expect((fit.history[0]?.stepNorm ?? 0) / (1e-3 * length)).toBeCloseTo(1, 6);
    const plain = await leastSquares(decay, start, { data: { t, y } });
    expect(relative(listed(fit.params), listed(plain.params))).toBeLessThan(1e-9);
  });

  it("keep params where they are that have next to no effect, where lengths of columns throw them far", async () => {
    const f = (
      p: { weight: tf.Tensor; level: tf.Tensor },
      d: { x: tf.Tensor; little: tf.Tensor },
    ) => tf.sub(tf.add(tf.mul(tf.mul(p.weight, d.little), d.x), p.level), tf.square(d.x));
    const moved = async (scale: "jacobian" | number): Promise<number> => {
      const data = { x: [1, 2, 3], little: 1e-9 };
      const options = { data, method: "levenberg-marquardt", maxSteps: 1 } as const;
      const fit = await leastSquares(f, { weight: 1, level: 0 }, { ...options, scale });
      return Math.abs(fit.params.weight - 1);
    };
    expect(await moved("jacobian")).toBeGreaterThan(1e9);
    expect(await moved(1)).toBeLessThan(1e-4);
  });

  it.each([
    [0, /the size of a is 0; sizes are above 0/],
    [{ a: 1, b: Number.NaN }, /the size of b is NaN/],
    [Number.POSITIVE_INFINITY, /the size of a is Infinity/],
    [{ a: 1 }, /scale has leaves "a", expected those of the params: "a", "b"/],
    ["columns", /scale is a string|scale must be/],
  ])("%j are refused", async (scale, text) => {
    const error = await leastSquares(linear, zero, { scale: scale as never }).then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(isLegendreError(error)).toBe(true);
    expect(String(error)).toMatch(text);
  });
});
