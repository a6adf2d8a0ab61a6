import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { studentQuantile } from "../../src/least-squares/distributions.ts";
import { curveFit } from "../../src/least-squares/index.ts";
import fixture from "../fixtures/least_squares.json" with { type: "json" };
import { curve, listed, numbersOf, relative, start, t, y } from "./decay.ts";

describe("curveFit", () => {
  it.each([
    ["relative", false],
    ["absolute", true],
  ] as const)("has SciPy's params and covariance with %s sigma", async (name, absoluteSigma) => {
    const { x, covariance } = fixture.fits[name];
    const fit = await curveFit(curve, t, y, { start, sigma: fixture.sigma, absoluteSigma });
    expect(relative(listed(fit.params), x)).toBeLessThan(1e-7);
    // SciPy's order is a, k, c; ours is that of the tree.
    const order = [0, 2, 1];
    const found = fit.covariance({ absolute: absoluteSigma });
    expect(found.names).toEqual(["a", "c", "k"]);
    const wanted = order.flatMap((i) => order.map((j) => covariance[3 * i + j] as number));
    expect(relative(numbersOf(found.matrix), wanted)).toBeLessThan(1e-6);
    const errors = [0, 4, 8].map((at) => Math.sqrt(covariance[at] as number));
    expect(relative(listed(fit.standardErrors), errors)).toBeLessThan(1e-6);
    const q = studentQuantile(0.9, absoluteSigma ? Infinity : 22);
    const { lower, upper } = fit.interval(0.9);
    expect(upper.k - fit.params.k).toBeCloseTo(q * fit.standardErrors.k, 12);
    expect(fit.params.k - lower.k).toBeCloseTo(q * fit.standardErrors.k, 12);
    expect(fit.interval()).toEqual(fit.interval(0.95));
    expect(fit.variance === 1).toBe(absoluteSigma);
    // One number for all of sigma changes nothing where only ratios count.
    const [one, two] = [
      await curveFit(curve, t, y, { start }),
      await curveFit(curve, t, y, { start, sigma: 2, absoluteSigma }),
    ];
    const ratio = absoluteSigma ? 2 / Math.sqrt(one.variance) : 1;
    expect(relative([two.standardErrors.a], [one.standardErrors.a * ratio])).toBeLessThan(1e-9);
  });

  it("predicts with the bands of a straight line", async () => {
    const x = [0.5, 1, 2, 4, 7, 7.5];
    const observed = [1.2, 1.9, 4.3, 7.7, 14.6, 14.9];
    const line = (p: tf.Tensor, at: tf.Tensor) =>
      tf.add(tf.mul(tf.slice(p, 1, 1), at), tf.slice(p, 0, 1));
    const fit = await curveFit(line, x, observed, { start: [0, 0] });
    const n = x.length;
    const mean = x.reduce((a, b) => a + b, 0) / n;
    const spread = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const [level, slope] = numbersOf(fit.params) as [number, number];
    const variance =
      x.reduce((sum, v, i) => sum + (level + slope * v - (observed[i] as number)) ** 2, 0) /
      (n - 2);
    const at = [-3, mean, 20];
    const found = await fit.predict(at, { level: 0.8, sigma: [1, 2, 0.5] });
    const q = studentQuantile(0.8, 4);
    const values = at.map((v) => level + slope * v);
    const error = at.map((v) => Math.sqrt(variance * (1 / n + (v - mean) ** 2 / spread)));
    expect(relative(numbersOf(found.value), values)).toBeLessThan(1e-12);
    expect(relative(numbersOf(found.standardError), error)).toBeLessThan(1e-10);
    const band = (width: readonly number[], sign: number) =>
      values.map((v, i) => v + sign * q * (width[i] as number));
    expect(relative(numbersOf(found.confidence.lower), band(error, -1))).toBeLessThan(1e-10);
    expect(relative(numbersOf(found.confidence.upper), band(error, 1))).toBeLessThan(1e-10);
    const total = error.map((e, i) =>
      Math.sqrt(e * e + variance * ([1, 2, 0.5][i] as number) ** 2),
    );
    expect(relative(numbersOf(found.prediction.lower), band(total, -1))).toBeLessThan(1e-10);
    expect(relative(numbersOf(found.prediction.upper), band(total, 1))).toBeLessThan(1e-10);
    const all = observed.reduce(
      (sum, v) => sum + (v - observed.reduce((a, b) => a + b, 0) / n) ** 2,
      0,
    );
    expect(fit.rSquared).toBeCloseTo(1 - (variance * (n - 2)) / all, 12);
    const plain = await fit.predict(at);
    const wider = numbersOf(plain.confidence.upper).map((v, i) => v - (values[i] as number));
    expect(
      relative(
        wider,
        error.map((e) => studentQuantile(0.95, 4) * e),
      ),
    ).toBeLessThan(1e-10);
  });

  it("takes predictors as a tree and observations of any shape", async () => {
    const plane = (p: { u: tf.Tensor; v: tf.Tensor }, x: { left: tf.Tensor; right: tf.Tensor[] }) =>
      tf.reshape(tf.add(tf.mul(p.u, x.left), tf.mul(p.v, x.right[0] as tf.Tensor)), [2, 2]);
    const x = { left: [1, 0, 2, 1], right: [new Float64Array([0, 1, 1, 3])] };
    const observed = tf.tensor2d([2, 3, 7, 11], [2, 2]);
    const fit = await curveFit(plane, x, observed, { start: { u: 0, v: 0 } });
    expect(relative([fit.params.u, fit.params.v], [2, 3])).toBeLessThan(1e-12);
    const { value } = await fit.predict({
      left: [1, 1, 1, 1],
      right: [new Float64Array([1, 2, 3, 4])],
    });
    expect([value.shape, relative(numbersOf(value), [5, 8, 11, 14]) < 1e-12]).toEqual([
      [2, 2],
      true,
    ]);
    observed.dispose();
  });

  it("has bands that cover as often as they say", async () => {
    // Fits of a line to seeded normal noise: 0.8 of the intervals of the slope hold the true one, ±2.4 standard deviations of the share.
    let seed = 12345;
    const uniform = () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed + 0.5) / 2 ** 32;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const x = [0, 1, 2, 3, 4, 5];
    let covered = 0;
    const runs = 40;
    const line = (p: { a: tf.Tensor; b: tf.Tensor }, at: tf.Tensor) => tf.add(p.a, tf.mul(p.b, at));
    for (let run = 0; run < runs; run++) {
      const observed = x.map((v) => 1 + 2 * v + 0.3 * normal());
      const { interval } = await curveFit(line, x, observed, { start: { a: 0, b: 0 } });
      const { lower, upper } = interval(0.8);
      if (lower.b <= 2 && 2 <= upper.b) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.65);
    expect(covered / runs).toBeLessThan(0.95);
  });
});

describe("quantiles of Student's t", () => {
  it("are SciPy's, to the normal distribution", () => {
    for (const [level, degrees, wanted] of fixture.quantiles as [number, number | null, number][]) {
      const found = studentQuantile(level, degrees ?? Infinity);
      // Far tails and many degrees lose digits in both.
      const tolerance = level < 0.99 && (degrees ?? 0) <= 30 ? 1e-13 : 1e-9;
      expect(relative([found], [wanted]), `${level} ${degrees}`).toBeLessThan(tolerance);
    }
  });
});
