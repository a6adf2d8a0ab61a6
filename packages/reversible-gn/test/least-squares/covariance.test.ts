import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { decay, numbersOf, relative, start, t, y } from "./decay.ts";

type Line = { slope: tf.Tensor; level: tf.Tensor };
const line = (p: Line, d: { x: tf.Tensor; y: tf.Tensor }) =>
  tf.sub(tf.add(tf.mul(p.slope, d.x), p.level), d.y);
const x = [0.5, 1, 2, 4, 7, 7.5];
const observed = [1.2, 1.9, 4.3, 7.7, 14.6, 14.9];

describe("covariance", () => {
  it.each([1, 1e-6, 1e6])(
    "is the closed form of a straight line, x in units of %s",
    async (unit) => {
      const at = x.map((value) => value * unit);
      const fit = await leastSquares(
        line,
        { slope: 0, level: 0 },
        { data: { x: at, y: observed } },
      );
      const n = x.length;
      const mean = at.reduce((a, b) => a + b, 0) / n;
      const spread = at.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const slope =
        at.reduce((sum, value, i) => sum + (value - mean) * (observed[i] as number), 0) / spread;
      const level = observed.reduce((a, b) => a + b, 0) / n - slope * mean;
      const variance =
        at.reduce(
          (sum, value, i) => sum + (level + slope * value - (observed[i] as number)) ** 2,
          0,
        ) /
        (n - 2);
      expect(relative([fit.params.slope, fit.params.level], [slope, level])).toBeLessThan(1e-12);
      const found = fit.covariance();
      expect(found.names).toEqual(["level", "slope"]);
      expect([found.degreesOfFreedom, found.matrix.shape]).toEqual([4, [2, 2]]);
      const exact = [
        ...[variance * (1 / n + mean ** 2 / spread), (-variance * mean) / spread],
        ...[(-variance * mean) / spread, variance / spread],
      ];
      expect(relative(numbersOf(found.matrix), exact)).toBeLessThan(1e-12);
      expect(relative([found.variance], [variance])).toBeLessThan(1e-12);
      expect(relative([found.standardErrors.slope], [Math.sqrt(variance / spread)])).toBeLessThan(
        1e-12,
      );
      const absolute = fit.covariance({ absolute: true });
      expect(
        relative(
          numbersOf(absolute.matrix),
          exact.map((v) => v / variance),
        ),
      ).toBeLessThan(1e-12);
      expect(absolute.variance).toBe(1);
    },
  );

  it.each([
    [3, 1],
    [2, 0],
  ])(
    "of %d rows has %d degrees of freedom, and a variance where that is one at least",
    async (rows, left) => {
      const data = { x: x.slice(0, rows), y: observed.slice(0, rows) };
      const fit = await leastSquares(line, { slope: 0, level: 0 }, { data });
      const { degreesOfFreedom, variance } = fit.covariance();
      expect(degreesOfFreedom).toBe(left);
      // Three points: the second differs from the line through the others by 2/3 of the sum of squares.
      const off = observed[1]! - (observed[0]! * 2 + observed[2]!) / 3;
      if (left === 0) expect(variance).toBeNaN();
      else expect(variance).toBeCloseTo(off ** 2 / (1 + 4 / 9 + 1 / 9), 10);
    },
  );

  it("has NaN for params at a bound, 0 for those that equal bounds hold, and that of the others given them", async () => {
    const bounds = { upper: { slope: 1.5, level: Infinity } };
    const fit = await leastSquares(
      line,
      { slope: 0, level: 0 },
      { data: { x, y: observed }, bounds },
    );
    expect(fit.params.slope).toBe(1.5);
    const { matrix, standardErrors, degreesOfFreedom, variance } = fit.covariance();
    expect(fit.conditioning().atBounds).toEqual(["slope"]);
    expect(degreesOfFreedom).toBe(5);
    expect(relative([standardErrors.level ** 2], [variance / 6])).toBeLessThan(1e-12);
    expect(numbersOf(matrix).slice(1)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(standardErrors.slope).toBeNaN();
    const held = await leastSquares(
      line,
      { slope: 1.5, level: 0 },
      { data: { x, y: observed }, bounds: { lower: { slope: 1.5 }, upper: { slope: 1.5 } } },
    );
    expect(relative([held.covariance().standardErrors.level], [standardErrors.level])).toBeLessThan(
      1e-12,
    );
    expect(numbersOf(held.covariance().matrix).slice(1)).toEqual([0, 0, 0]);
  });

  it("says which params the residuals do not determine, and keeps to those that are", async () => {
    // Only u + 2 v counts, and w[1] is not looked at.
    type Params = { u: tf.Tensor; v: tf.Tensor; w: tf.Tensor; z: tf.Tensor };
    const f = (p: Params, d: { x: tf.Tensor; y: tf.Tensor }) => {
      const both = tf.add(p.u, tf.mul(p.v, 2));
      const own = tf.add(tf.mul(p.z, d.x), tf.mul(tf.slice(p.w, 0, 1), tf.square(d.x)));
      return tf.sub(tf.add(both, own), d.y);
    };
    const fit = await leastSquares(
      f,
      { u: 0, v: 0, w: [3, 4], z: 0 },
      { data: { x, y: observed } },
    );
    expect(fit.converged).toBe(true);
    expect(numbersOf(fit.params.w)[1]).toBe(4);
    const { rank, conditionNumber, nullDirections } = fit.conditioning();
    expect([rank, conditionNumber]).toEqual([3, Infinity]);
    const named = nullDirections.map((shares) =>
      shares
        .map(({ param }) => param)
        .sort()
        .join(" "),
    );
    expect(named.sort()).toEqual(["u v", "w[1]"]);
    // In units of their columns u and v change the residuals alike.
    const pair = nullDirections.find((shares) => shares.length === 2) ?? [];
    expect(pair[0]?.share).toBeCloseTo(-(pair[1]?.share ?? 0), 12);
    const { standardErrors, matrix, names } = fit.covariance();
    expect(names).toEqual(["u", "v", "w[0]", "w[1]", "z"]);
    expect([standardErrors.u, standardErrors.v, numbersOf(standardErrors.w)[1]]).toEqual([
      Infinity,
      Infinity,
      Infinity,
    ]);
    expect(matrix.data[4]).toBeNaN();
    // The determined ones are those of the model without the others.
    const less = await leastSquares(
      (p: Omit<Params, "v">, d: { x: tf.Tensor; y: tf.Tensor }) =>
        f({ ...p, v: tf.zerosLike(p.u) }, d),
      { u: 0, w: [3], z: 0 },
      { data: { x, y: observed } },
    );
    const wanted = less.covariance().standardErrors;
    expect(relative([standardErrors.z], [wanted.z])).toBeLessThan(1e-10);
    expect(relative([numbersOf(standardErrors.w)[0] as number], numbersOf(wanted.w))).toBeLessThan(
      1e-10,
    );
  });

  it("of fewer residuals than params is not determined, and the shortest step is taken", async () => {
    const f = (p: tf.Tensor, d: tf.Tensor) => tf.sub(tf.sum(tf.mul(p, d)), 5);
    const fit = await leastSquares(f, [1, 0, 0], { data: [3, 4, 0] });
    // Params are measured by what they change: the shortest step has 3 Δa = 4 Δb, so that 3a + 4b = 5.
    expect(relative(numbersOf(fit.params).slice(0, 2), [4 / 3, 1 / 4])).toBeLessThan(1e-12);
    expect(numbersOf(fit.params)[2]).toBe(0);
    expect(fit.message).toContain("1 residuals for 3 params");
    const { rank, nullDirections, singularValues } = fit.conditioning();
    expect([rank, nullDirections.length, singularValues.length]).toEqual([1, 2, 3]);
    const { variance, matrix } = fit.covariance();
    expect(variance).toBeNaN();
    expect(numbersOf(matrix)[8]).toBe(Infinity);
  });

  it("of the params that were found belongs to the caller, whatever was made since", async () => {
    const fit = await leastSquares(decay, start, { data: { t, y } });
    const first = fit.covariance();
    const before = numbersOf(first.matrix);
    fit.covariance({ absolute: true }).matrix.data.fill(0);
    expect(numbersOf(fit.covariance().matrix)).toEqual(before);
  });
});
