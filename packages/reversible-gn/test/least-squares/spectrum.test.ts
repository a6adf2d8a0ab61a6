import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { covarianceOf, spectrumOf } from "../../src/least-squares/conditioning.ts";
import { curveFit, leastSquares } from "../../src/least-squares/index.ts";
import { normalRows, nystrom } from "../../src/least-squares/nystrom.ts";
import { paramSpace } from "../../src/least-squares/param-space.ts";
import { numbersOf, relative } from "./decay.ts";

const inf = Number.POSITIVE_INFINITY;
const of = (...values: number[]): Float64Array => Float64Array.from(values);

const noise = {
  variance: 8,
  ofObservations: 8,
  curvature: 1,
  degreesOfFreedom: 2,
  isRobust: false,
};

describe("the spectrum of a Jacobian", () => {
  const space = paramSpace("test", { a: 1, b: 2, c: 3 });
  /** Columns e₁, e₂ and α e₁ + √(1 − α²) e₂ with some lengths, which do not matter. */
  const dependent = (alpha: number) => {
    const beta = Math.sqrt(1 - alpha * alpha);
    const matrix = of(2, 0, 5 * alpha, 0, 3, 5 * beta, 0, 0, 0, 0, 0, 0);
    return spectrumOf(matrix, 4, space, ["free", "free", "free"]);
  };

  it("names params of a null direction from a thousandth of the greatest share on, greatest first", () => {
    const named = (alpha: number) =>
      dependent(alpha).conditioning.nullDirections.map((shares) =>
        shares.map(({ param }) => param),
      );
    const shares = dependent(0.6).conditioning.nullDirections[0] ?? [];
    expect(shares.map(({ param }) => param)).toEqual(["c", "b", "a"]);
    const sign = -Math.sign(shares[0]?.share as number);
    [-1, 0.8, 0.6].forEach((share, i) => {
      expect((shares[i]?.share as number) * sign).toBeCloseTo(share / Math.SQRT2, 12);
    });
    expect(named(1.2e-3)[0]?.length).toBe(3);
    expect(named(0.9e-3)[0]?.length).toBe(2);
  });

  it("has errors for params with a share of a hundred-millionth at most", () => {
    const errors = (alpha: number) =>
      covarianceOf("test", space, dependent(alpha), noise).standardErrors;
    // s² = 8, over the length of the column.
    expect(errors(0.9e-8 * Math.SQRT2).a).toBeCloseTo(Math.sqrt(8) / 2, 6);
    expect([errors(0.9e-8 * Math.SQRT2).b, errors(0.9e-8 * Math.SQRT2).c]).toEqual([inf, inf]);
    expect(errors(1.2e-8 * Math.SQRT2).a).toBe(inf);
  });

  it("has full rank down to as many roundings as there are rows or columns", () => {
    // Unit columns at a small angle: singular values √2 and δ / √2, of which 2 · 4 roundings are lost.
    const two = paramSpace("test", { a: 1, b: 2 });
    const found = (delta: number) =>
      spectrumOf(of(1, 1, 0, delta, 0, 0, 0, 0), 4, two, ["free", "free"]).conditioning;
    const wide = found(40 * Number.EPSILON);
    expect(wide.rank).toBe(2);
    expect(wide.conditionNumber * 20 * Number.EPSILON).toBeCloseTo(1, 0);
    expect(found(2 * Number.EPSILON)).toMatchObject({ rank: 1, conditionNumber: inf });
    const exact = found(1);
    expect(exact.conditionNumber).toBeCloseTo(1 + Math.SQRT2, 12);
    expect(exact.singularValues[0]).toBeCloseTo(Math.sqrt(1 + Math.SQRT1_2), 12);
  });

  it("leaves out params at a bound, down to none", () => {
    const free = spectrumOf(of(2, 9, 3, 0, 9, 4), 2, space, ["free", "lower", "free"]);
    // The other two make up for all of it.
    expect([...free.own]).toEqual([0, 0, 0]);
    // Of (3, 0) what is square to (2, 4): 9 − 6² / 20.
    const apart = spectrumOf(of(2, 3, 0, 4, 0, 0), 2, space, ["free", "upper", "free"]);
    expect(apart.own[1]).toBeCloseTo(7.2, 12);
    expect(free.conditioning).toMatchObject({ rank: 2, atBounds: ["b"] });
    expect([free.free, [...free.lengths]]).toEqual([
      [0, 2],
      [2, 5],
    ]);
    const none = spectrumOf(of(1, 2, 3), 1, space, ["lower", "fixed", "upper"]);
    expect(none.conditioning).toEqual({
      rank: 0,
      conditionNumber: 1,
      singularValues: of(),
      atBounds: ["a", "b", "c"],
      nullDirections: [],
    });
    expect([...none.own]).toEqual([1, 4, 9]);
    const covariance = covarianceOf("test", space, none, noise);
    expect(covariance).toMatchObject({ variance: 8, degreesOfFreedom: 2, names: ["a", "b", "c"] });
    // What equal bounds hold is known; at one bound nothing is normal.
    const nan = Number.NaN;
    expect(numbersOf(covariance.matrix)).toEqual([nan, 0, nan, 0, 0, 0, nan, 0, nan]);
  });
});

describe("a sketch of a matrix", () => {
  const diagonal = of(4, 0, 0.25, 0, 1);
  const of5 = (values: Float64Array, rank: number) =>
    nystrom(async (v) => v.map((x, j) => x * (values[j] as number)), 5, rank);

  it("of at least its rank has its values and directions", async () => {
    for (const rank of [3, 4, 5]) {
      const sketch = await of5(diagonal, rank);
      expect(relative(sketch?.values ?? [], [4, 1, 0.25])).toBeLessThan(1e-10);
      const basis = numbersOf(sketch?.basis);
      expect(sketch?.basis.shape).toEqual([3, 5]);
      [0, 4, 2].forEach((at, k) => {
        const row = basis.slice(5 * k, 5 * k + 5).map(Math.abs);
        row.forEach((value, j) => {
          expect(value).toBeCloseTo(j === at ? 1 : 0, 6);
        });
      });
    }
  });

  it("of a smaller rank is that of one random direction: ‖K ω‖² / ωᵀ K ω", async () => {
    const [omega = of()] = normalRows(1, 5);
    const image = omega.map((x, j) => x * (diagonal[j] as number));
    const squares = image.reduce((sum, x) => sum + x * x, 0);
    const inner = image.reduce((sum, x, j) => sum + x * (omega[j] as number), 0);
    const sketch = await of5(diagonal, 1);
    expect(relative(sketch?.values ?? [], [squares / inner])).toBeLessThan(1e-12);
    const row = numbersOf(sketch?.basis);
    const sign = Math.sign((row[0] as number) * (image[0] as number));
    row.forEach((x, j) => {
      expect(x * sign).toBeCloseTo((image[j] as number) / Math.sqrt(squares), 9);
    });
  });

  it("is none of a matrix without directions, or of one that is not finite or not positive", async () => {
    for (const bad of [of(0, 0, 0, 0, 0), of(1, inf, 1, 1, 1), of(-1, -1, -1, -1, -1)]) {
      expect(await of5(bad, 2)).toBe(undefined);
    }
  });

  it("draws normal numbers, the same each time", () => {
    const all = normalRows(40, 50).flatMap((row) => [...row]);
    const mean = (f: (x: number) => number) => all.reduce((sum, x) => sum + f(x), 0) / 2000;
    expect(Math.abs(mean((x) => x))).toBeLessThan(0.05);
    expect(mean((x) => x * x)).toBeCloseTo(1, 1);
    expect(Math.abs(mean((x) => x ** 4) - 3)).toBeLessThan(0.4);
    expect(normalRows(1, 50)[0]).toEqual(normalRows(40, 50)[0]);
  });
});

describe("bands of a curve", () => {
  it("are wide only where params matter that nothing determines", async () => {
    // b has an effect beyond 5 alone.
    const f = (p: { a: tf.Tensor; b: tf.Tensor }, x: tf.Tensor) =>
      tf.add(tf.mul(p.a, x), tf.mul(p.b, tf.relu(tf.sub(x, 5))));
    const fit = await curveFit(f, [1, 2, 3], [1.1, 1.9, 3.05], { start: { a: 0, b: 1 } });
    const { standardError } = await fit.predict([2, 6]);
    const [near, far] = numbersOf(standardError);
    expect(near).toBeCloseTo(2 * fit.standardErrors.a, 12);
    expect(far).toBeNaN();
  });
});

describe("equations that are chosen by their size", () => {
  const system = async (residuals: number, params: number) => {
    const target = Float64Array.from({ length: residuals }, (_, i) => Math.sin(i));
    const f = (p: tf.Tensor, d: tf.Tensor) => {
      const few = Math.min(residuals, params);
      const [head, all] = [
        tf.slice(p, 0, few),
        tf.pad(tf.slice(p, 0, few), [[0, residuals - few]]),
      ];
      return tf.sub(few === residuals ? head : all, d);
    };
    const start = new Float64Array(params).fill(0.5);
    const fit = await leastSquares(f, start, {
      data: target,
      maxSteps: 1,
      method: "levenberg-marquardt",
    });
    return fit.system;
  };

  it.each([
    [150, 151, "svd"],
    [151, 150, "svd"],
    [151, 151, "normal"],
    [152, 151, "normal"],
    [151, 152, "dual"],
  ])("are, of %i residuals and %i params, %s", async (residuals, params, name) => {
    expect(await system(residuals, params)).toBe(name);
  });
});
