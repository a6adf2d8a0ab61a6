import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { decay, listed, relative, start, t, y } from "./decay.ts";

const data = { t, y };

describe("a fit stops", () => {
  it("by the gradient, also at once where it starts at a minimum, and at a cost of 0", async () => {
    const fit = await leastSquares(decay, start, { data, gradientTolerance: 1e-4 });
    expect([fit.status, fit.converged]).toEqual(["gradient", true]);
    expect(fit.history.at(-1)?.optimality).toBeLessThanOrEqual(1e-4);
    expect(fit.history.at(-2)?.optimality).toBeGreaterThan(1e-4);
    const again = await leastSquares(decay, fit.params, { data, gradientTolerance: 1e-4 });
    expect([again.status, again.history.length, again.system]).toEqual(["gradient", 0, undefined]);
    expect(again.params).toEqual(fit.params);
    const exact = await leastSquares((p: tf.Tensor, d: tf.Tensor) => tf.sub(p, d), 2, {
      data: [2],
    });
    expect([exact.status, exact.cost, exact.history.length]).toEqual(["gradient", 0, 0]);
  });

  it("by the cost, where both falls are below its tolerance", async () => {
    const fit = await leastSquares(decay, start, { data, costTolerance: 1e-3 });
    expect(fit.status).toBe("cost");
    const [before, last] = fit.history.slice(-2).map(({ cost }) => cost) as [number, number];
    expect(before - last).toBeLessThanOrEqual(1e-3 * before);
    const best = await leastSquares(decay, start, { data });
    expect(fit.history.length).toBeLessThan(best.history.length);
  });

  it("with tolerances of 0 too, where the cost or the params have no more digits, with all digits in the params", async () => {
    const none = { costTolerance: 0, stepTolerance: 0, gradientTolerance: 0 };
    const fit = await leastSquares(decay, start, { data, ...none });
    expect(["cost", "step"]).toContain(fit.status);
    expect(fit.history.length).toBeLessThan(40);
    const other = await leastSquares(decay, { a: 1, k: 0.5, c: 0 }, { data, ...none });
    expect(relative(listed(other.params), listed(fit.params))).toBeLessThan(1e-13);
  });

  it("nowhere where only the derivative is infinite: such a step is refused, and a shorter one taken", async () => {
    // √x falls to 0 at the whole step of Gauss and Newton, from x to −x, where it has no derivative.
    const root = (p: tf.Tensor) => tf.reshape(tf.sqrt(tf.relu(p)), [1]);
    const fit = await leastSquares(root, 1, { maxSteps: 8 });
    expect(fit.history.length).toBeGreaterThan(1);
    const refused = fit.history.filter(({ accepted }) => !accepted);
    expect(refused.length).toBeGreaterThan(0);
    for (const step of refused) expect(step.ratio).toBeGreaterThanOrEqual(1e-4);
    // The params stay where the residual has a derivative.
    expect(fit.params).toBeGreaterThan(0);
    expect(fit.params).toBeLessThan(1);
    expect(fit.cost).toBeCloseTo(fit.params / 2, 12);
    const last = fit.history.findLastIndex(({ accepted }) => !accepted);
    expect(fit.history[last]!.cost).toBe(last === 0 ? 0.5 : fit.history[last - 1]!.cost);
  });

  it("by the step, relative to the params", async () => {
    const fit = await leastSquares(decay, start, { data, stepTolerance: 0.01 });
    expect([fit.status, fit.converged]).toEqual(["step", true]);
    const best = await leastSquares(decay, start, { data });
    expect(relative(listed(fit.params), listed(best.params))).toBeLessThan(0.01);
    expect(fit.history.length).toBeLessThan(best.history.length);
  });

  it("after maxSteps, with the best params so far", async () => {
    for (const maxSteps of [0, 1, 3]) {
      const fit = await leastSquares(decay, start, { data, maxSteps });
      expect([fit.status, fit.converged, fit.history.length]).toEqual([
        "max-steps",
        false,
        maxSteps,
      ]);
      expect(fit.message).toContain("raise maxSteps");
      if (maxSteps === 0) expect(fit.params).toEqual(start);
      expect(fit.cost).toBe(fit.history.at(-1)?.cost ?? fit.cost);
    }
  });

  it("after maxSeconds and when it is aborted, before the first step too", async () => {
    const late = await leastSquares(decay, start, { data, maxSeconds: 0 });
    expect([late.status, late.history.length, late.converged]).toEqual(["max-seconds", 0, false]);
    const controller = new AbortController();
    controller.abort();
    const fit = await leastSquares(decay, start, { data, signal: controller.signal });
    expect([fit.status, fit.params]).toEqual(["aborted", start]);
  });

  it("where residuals beside it are not finite, and names what is not", async () => {
    // Below 1 the root is NaN, and the minimum lies there.
    const f = (p: tf.Tensor, d: tf.Tensor) => {
      const [wanted, little] = tf.unstack(d) as [tf.Tensor, tf.Tensor];
      const second = tf.add(tf.sub(p, wanted), tf.mul(little, tf.sqrt(tf.sub(p, 1))));
      return tf.stack([tf.zerosLike(second), second]);
    };
    const data = [-3, 1e-12];
    const fit = await leastSquares(f, 2, { data });
    expect([fit.status, fit.converged]).toEqual(["non-finite", false]);
    expect(fit.message).toContain("residual [1] is NaN");
    expect(fit.params).toBeCloseTo(1, 9);
    const bounded = await leastSquares(f, 2, { data, bounds: { lower: 1.001 } });
    expect([bounded.converged, bounded.params]).toEqual([true, 1.001]);
  });

  it("where no equations can be solved, which is no minimum", async () => {
    // Squares of slopes overflow; the minimum is (1 + 2) / (1 + 4) of 1e-200.
    const f = (p: tf.Tensor, d: tf.Tensor) => tf.sub(tf.mul(p, d), 1);
    const options = { data: [1e200, 2e200], scale: 1 };
    for (const method of ["trust-region", "levenberg-marquardt"] as const) {
      for (const system of ["normal", "dual"] as const) {
        const fit = await leastSquares(f, 2e-200, { ...options, method, system });
        expect([fit.status, fit.converged, fit.history.length]).toEqual(["breakdown", false, 0]);
        expect(fit.params).toBe(2e-200);
        expect(fit.message).toContain("could not be solved with any damping");
      }
    }
    const solved = await leastSquares(f, 2e-200, { ...options, system: "svd" });
    expect([solved.converged, solved.params / 6e-201]).toEqual([true, expect.closeTo(1, 12)]);
    const measured = await leastSquares(f, 2e-200, { data: options.data });
    expect([measured.converged, measured.params / 6e-201]).toEqual([true, expect.closeTo(1, 12)]);
  });

  it("goes on where fresh data can be solved", async () => {
    const f = (p: tf.Tensor, d: tf.Tensor) => tf.sub(tf.mul(p, d), 1);
    const fit = await leastSquares(f, 0, {
      data: [1e200, 2e200],
      scale: 1,
      system: "normal",
      resample: { every: 1000, draw: () => [1, 2] },
    });
    expect([fit.converged, fit.params]).toEqual([true, expect.closeTo(0.6, 12)]);
  });
});

describe("steps", () => {
  it("never raise the cost but for its rounding, and are recorded as they were", async () => {
    for (const method of ["trust-region", "levenberg-marquardt"] as const) {
      const fit = await leastSquares(decay, { a: -20, k: 4, c: 9 }, { data, method });
      expect(fit.converged).toBe(true);
      let before = Infinity;
      fit.history.forEach(({ step, cost, accepted, ratio, radius, seconds }, i) => {
        expect(step).toBe(i + 1);
        expect(cost).toBeLessThanOrEqual(before * (1 + 1e-13));
        if (ratio < 0 && Math.abs(before - cost) > 1e-12) expect(accepted).toBe(false);
        expect(radius === Infinity).toBe(method === "levenberg-marquardt");
        expect(seconds).toBeGreaterThanOrEqual(fit.history[i - 1]?.seconds ?? 0);
        before = cost;
      });
      expect(fit.history.at(-1)?.cost).toBe(fit.cost);
    }
  });

  it("along the geodesic are fewer in a curved valley", async () => {
    // Rosenbrock's, as two residuals.
    const f = (p: { x: tf.Tensor; y: tf.Tensor }) =>
      tf.stack([tf.mul(tf.sub(p.y, tf.square(p.x)), 100), tf.sub(1, p.x)]);
    const from = { x: -1.2, y: 1 };
    const plain = await leastSquares(f, from);
    const bent = await leastSquares(f, from, { geodesic: true });
    for (const fit of [plain, bent]) {
      expect(relative([fit.params.x, fit.params.y], [1, 1])).toBeLessThan(1e-10);
    }
    expect(bent.history.length).toBeLessThan(plain.history.length);
    const robust = await leastSquares(decay, start, {
      data,
      loss: "soft-l1",
      lossScale: 0.03,
      geodesic: true,
      bounds: { lower: 0, upper: 1.1 + 2 },
    });
    const other = await leastSquares(decay, start, { data, loss: "soft-l1", lossScale: 0.03 });
    expect(relative(listed(robust.params), listed(other.params))).toBeLessThan(1e-9);
  });

  it("go no further than the first radius, and with the first damping", async () => {
    const far = await leastSquares(decay, start, { data, maxSteps: 1, initialRadius: 1e-3 });
    const near = await leastSquares(decay, start, { data, maxSteps: 1, initialRadius: 1e-4 });
    expect((far.history[0]?.stepNorm ?? 0) / (near.history[0]?.stepNorm ?? 1)).toBeCloseTo(10, 6);
    const damped = await leastSquares(decay, start, {
      data,
      method: "levenberg-marquardt",
      maxSteps: 1,
      initialDamping: 7,
    });
    expect(damped.history[0]?.damping).toBe(7);
  });
});
