import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { studentQuantile } from "../../src/least-squares/distributions.ts";
import { type CurveFitOptions, curveFit, leastSquares } from "../../src/least-squares/index.ts";
import { curve, decay, listed, numbersOf, relative, start, t, y } from "./decay.ts";

type Line = { a: tf.Tensor; b: tf.Tensor };
const line = (p: Line, x: tf.Tensor) => tf.add(p.a, tf.mul(p.b, x));
const flat = { a: 0, b: 0 };
const inf = Number.POSITIVE_INFINITY;

/** Half the width of a band. */
const half = ({ lower, upper }: { lower: unknown; upper: unknown }): number[] => {
  const low = numbersOf(lower);
  return numbersOf(upper).map((high, i) => (high - (low[i] as number)) / 2);
};

describe("the band of new observations", () => {
  const x = Array.from({ length: 400 }, (_, i) => i / 400);
  // Noise of standard deviation 0.1, alternating so that the line is found exactly.
  const at = x.map((v, i) => 1 + 2 * v + (i % 2 === 0 ? 0.1 : -0.1));

  it("has the fit's own sigma where that is one number, or the same for all: ±1.96 × 0.1 and what the line is uncertain by", async () => {
    for (const sigma of [0.1, x.map(() => 0.1)]) {
      const fit = await curveFit(line, x, at, { start: flat, sigma, absoluteSigma: true });
      const { prediction, standardError, notes } = await fit.predict([0.5, 0.7]);
      const wanted = numbersOf(standardError).map((s) => 1.959963984540054 * Math.hypot(0.1, s));
      expect(relative(half(prediction), wanted)).toBeLessThan(1e-9);
      expect(half(prediction)[0]).toBeCloseTo(0.1962, 4);
      expect(notes).toEqual([]);
      const given = await fit.predict([0.5, 0.7], { sigma: 0.1 });
      expect(given.prediction).toEqual(prediction);
      const other = await fit.predict([0.5], { sigma: 1 });
      expect(half(other.prediction)[0]).toBeCloseTo(1.96, 2);
    }
  });

  it("does not depend on the size of a sigma that is relative", async () => {
    const [one, tiny] = await Promise.all(
      [undefined, 1e-3].map(async (sigma) => {
        const fit = await curveFit(line, x, at, { start: flat, sigma });
        return (await fit.predict([0.5])).prediction;
      }),
    );
    expect(half(one!)[0]).toBeCloseTo(0.19734, 4);
    expect(relative(half(tiny!), half(one!))).toBeLessThan(1e-9);
  });

  it("is NaN, with the reason, where sigma differs from observation to observation and predict is given none", async () => {
    const sigma = x.map((_, i) => (i < 200 ? 0.1 : 0.2));
    const fit = await curveFit(line, x, at, { start: flat, sigma, absoluteSigma: true });
    const { confidence, prediction, notes } = await fit.predict([0.5]);
    expect(half(confidence)[0]).toBeGreaterThan(0.01);
    expect(half(prediction)).toEqual([Number.NaN]);
    expect(notes).toEqual([expect.stringMatching(/^sigma differs .* give predict a sigma/)]);
    const given = await fit.predict([0.5, 0.5], { sigma: [0.1, 0.2] });
    expect(relative(half(given.prediction), [0.196, 0.392])).toBeLessThan(0.01);
    expect(given.notes).toEqual([]);
  });
});

describe("an observation of weight 0", () => {
  const out = [2, 3, 11, 24];
  const kept = t.map((_, i) => i).filter((i) => !out.includes(i));
  const some = <T>(of: readonly T[]): T[] => kept.map((i) => of[i] as T);
  const methods: CurveFitOptions<typeof start>[] = [
    { start },
    { start, absoluteSigma: true },
    { start, loss: "huber", lossScale: 1.5 },
    { start, bounds: { upper: { a: 2.5 } } },
  ];

  it.each(methods)("is as if it were not there: $absoluteSigma $loss $bounds", async (options) => {
    const sigma = t.map((_, i) => 0.05 + 0.01 * (i % 3));
    const less = await curveFit(curve, some(t), some(y), { ...options, sigma: some(sigma) });
    for (const value of [7, Number.NaN, inf]) {
      const fit = await curveFit(
        curve,
        // Where it was observed may not be known either.
        t.map((v, i) => (i === 24 ? value : v)),
        y.map((v, i) => (out.includes(i) ? value : v)),
        { ...options, sigma: sigma.map((s, i) => (out.includes(i) ? inf : s)) },
      );
      expect(fit.converged).toBe(true);
      expect(relative(listed(fit.params), listed(less.params))).toBeLessThan(1e-9);
      const free = options.bounds ? [1, 2] : [0, 1, 2];
      const of = (all: number[]) => free.map((i) => all[i] as number);
      const errors = of(listed(less.standardErrors));
      expect(relative(of(listed(fit.standardErrors)), errors)).toBeLessThan(1e-7);
      expect([fit.degreesOfFreedom, fit.counts]).toEqual([less.degreesOfFreedom, less.counts]);
      expect(relative([fit.variance, fit.rSquared], [less.variance, less.rSquared])).toBeLessThan(
        1e-7,
      );
      const [own, wanted] = [fit.interval(0.9), less.interval(0.9)];
      expect(relative(listed(own.lower), listed(wanted.lower))).toBeLessThan(1e-7);
      expect(relative(listed(own.upper), listed(wanted.upper))).toBeLessThan(1e-7);
      const bands = await Promise.all([fit, less].map(({ predict }) => predict([1], { sigma: 1 })));
      const [first, second] = bands.map(({ prediction }) => half(prediction)) as [
        number[],
        number[],
      ];
      expect(relative(first, second)).toBeLessThan(1e-7);
    }
  });

  it.each(["svd", "normal", "qr", "dual", "cg"] as const)(
    "does so by %s, for residuals too",
    async (system) => {
      const less = await leastSquares(decay, start, { data: { t: some(t), y: some(y) }, system });
      const weights = t.map((_, i) => (out.includes(i) ? 0 : 1));
      const data = { t, y: y.map((v, i) => (out.includes(i) ? Number.NaN : v)) };
      const fit = await leastSquares(decay, start, { data, weights, system, geodesic: true });
      expect([fit.converged, fit.counts.residuals]).toEqual([true, kept.length]);
      expect(relative(listed(fit.params), listed(less.params))).toBeLessThan(1e-5);
      if (system === "cg") return;
      const [own, wanted] = [fit.covariance(), less.covariance()];
      expect(own.degreesOfFreedom).toBe(wanted.degreesOfFreedom);
      expect(relative(numbersOf(own.matrix), numbersOf(wanted.matrix))).toBeLessThan(1e-5);
    },
  );

  it("of fewer that count than params leaves no degree of freedom", async () => {
    const weights = [1, 1, 0, 0, 0];
    const f = (p: Line, d: { x: tf.Tensor; y: tf.Tensor }) => tf.sub(line(p, d.x), d.y);
    const data = { x: [0, 1, 2, 3, 4], y: [1, 2, 9, 9, 9] };
    const { covariance, message } = await leastSquares(f, flat, { data, weights: [1, 0, 0, 0, 0] });
    expect(covariance().degreesOfFreedom).toBe(0);
    expect(message).toContain("1 residuals for 2 params");
    const exact = await leastSquares(f, flat, { data, weights });
    expect(exact.covariance().variance).toBeNaN();
  });
});

describe("weights", () => {
  it("are precisions: a row of weight 2 is one of half the variance, and not two rows", async () => {
    const sigma = t.map((_, i) => (i % 2 === 0 ? 1 : Math.SQRT1_2));
    const weighted = await curveFit(curve, t, y, { start, sigma, absoluteSigma: true });
    const twice = t.flatMap((_, i) => (i % 2 === 0 ? [i] : [i, i]));
    const rows = await curveFit(
      curve,
      twice.map((i) => t[i] as number),
      twice.map((i) => y[i] as number),
      { start, sigma: 1, absoluteSigma: true },
    );
    // With sigma known both say the same of the params; how many observations there are differs.
    expect(relative(listed(rows.params), listed(weighted.params))).toBeLessThan(1e-9);
    expect(relative(listed(rows.standardErrors), listed(weighted.standardErrors))).toBeLessThan(
      1e-8,
    );
    expect([weighted.degreesOfFreedom, rows.degreesOfFreedom]).toEqual([22, twice.length - 3]);
  });

  it.each(["linear", "huber", "soft-l1", "cauchy"] as const)(
    "and statistics do not depend on the order of rows, nor on units but by these: %s",
    async (loss) => {
      const sigma = t.map((_, i) => 0.05 + 0.01 * (i % 3));
      const options = { start, loss, ...(loss !== "linear" && { lossScale: 0.8 }), sigma };
      const own = await curveFit(curve, t, y, options);
      const order = t.map((_, i) => (i * 7) % t.length);
      const of = (values: number[]) => order.map((i) => values[i] as number);
      const turned = await curveFit(curve, of(t), of(y), { ...options, sigma: of(sigma) });
      const [ux, uy] = [1e-5, 1e7];
      const scaled = await curveFit(
        curve,
        t.map((v) => v * ux),
        y.map((v) => v * uy),
        {
          ...options,
          start: { a: start.a * uy, k: start.k / ux, c: start.c * uy },
          sigma: sigma.map((s) => s * uy),
        },
      );
      const errors = listed(own.standardErrors);
      expect(relative(listed(turned.standardErrors), errors)).toBeLessThan(1e-7);
      const { a, k, c } = scaled.standardErrors;
      expect(relative([a / uy, k * ux, c / uy], errors)).toBeLessThan(1e-6);
      expect(
        relative([turned.variance, scaled.variance], [own.variance, own.variance]),
      ).toBeLessThan(1e-6);
      const { lower } = scaled.interval();
      expect(relative([lower.k * ux], [own.interval().lower.k])).toBeLessThan(1e-6);
      const band = half((await scaled.predict([ux], { sigma: uy })).prediction)[0] as number;
      const wanted = half((await own.predict([1], { sigma: 1 })).prediction);
      expect(relative([band / uy], wanted)).toBeLessThan(1e-6);
    },
  );
});

describe("a band of a curve", () => {
  it("is there where the data determine the curve though not its params", async () => {
    const x = [0.5, 1, 2, 4, 7];
    const observed = [1.2, 1.9, 4.3, 7.7, 14.6];
    type Product = { u: tf.Tensor; v: tf.Tensor; free: tf.Tensor };
    const f = (p: Product, at: tf.Tensor) =>
      tf.add(tf.mul(tf.mul(p.u, p.v), at), tf.mul(p.free, tf.relu(tf.sub(at, 10))));
    const fit = await curveFit(f, x, observed, { start: { u: 1, v: 1, free: 0 } });
    const plain = await curveFit((p: tf.Tensor, at: tf.Tensor) => tf.mul(p, at), x, observed, {
      start: 1,
    });
    expect([fit.standardErrors.u, fit.standardErrors.v]).toEqual([inf, inf]);
    expect(fit.degreesOfFreedom).toBe(4);
    const [own, wanted] = [await fit.predict([3, 9]), await plain.predict([3, 9])];
    expect(relative(numbersOf(own.standardError), numbersOf(wanted.standardError))).toBeLessThan(
      1e-9,
    );
    expect(relative(half(own.prediction), half(wanted.prediction))).toBeLessThan(1e-9);
    expect(own.notes).toEqual([expect.stringMatching(/do not determine .*free/)]);
    // Beyond 10 the curve depends on what nothing determines, however little.
    for (const unit of [1, 1e-12]) {
      const small = (p: Product, at: tf.Tensor) =>
        f({ ...p, free: tf.mul(p.free, tf.fill([], unit)) }, at);
      const again = await curveFit(small, x, observed, { start: { u: 1, v: 1, free: 0 } });
      const beyond = await again.predict([3, 11]);
      const [inside, outside] = numbersOf(beyond.standardError);
      expect([inside! > 0, outside]).toEqual([true, Number.NaN]);
      expect(beyond.notes.at(-1)).toMatch(
        /^the curve at index 1 depends on what the data do not determine/,
      );
    }
  });
});

describe("an interval", () => {
  const x = [1, 2, 3, 4, 5, 6];

  it("of a param at a bound is that of its profile, with the closed form of a line", async () => {
    const observed = [0.9, 1.3, 0.8, 0.7, 0.6, 0.2];
    // The slope wants to fall below 0.
    const fit = await curveFit(line, x, observed, {
      start: { a: 1, b: 1 },
      sigma: 0.2,
      absoluteSigma: true,
      bounds: { lower: { b: 0 } },
    });
    expect([fit.params.b, fit.standardErrors.b]).toEqual([0, Number.NaN]);
    const { lower, upper, notes } = fit.interval();
    const plain = await curveFit(line, x, observed, {
      start: flat,
      sigma: 0.2,
      absoluteSigma: true,
    });
    // Costs of the line with slope β, over the cost with slope 0: h (β − b)² / 2 with the b of the free fit.
    const h = 1 / plain.standardErrors.b ** 2;
    const b = plain.params.b;
    const reach = b + Math.sqrt(b * b + studentQuantile(0.95, inf) ** 2 / h);
    expect([lower.b, relative([upper.b], [reach]) < 1e-9]).toEqual([0, true]);
    expect(notes).toEqual([
      expect.stringMatching(/^b is at its bound 0: intervals of such params/),
    ]);
    // From above the same, mirrored.
    const mirrored = await curveFit(
      line,
      x,
      observed.map((v) => -v),
      {
        start: { a: -1, b: -1 },
        sigma: 0.2,
        absoluteSigma: true,
        bounds: { upper: { b: 0 } },
      },
    );
    const { lower: low, upper: high } = mirrored.interval();
    expect([relative([low.b], [-reach]) < 1e-9, high.b]).toEqual([true, 0]);
  });

  it("stays within bounds, is a point where equal bounds hold a param, and all of its range where nothing determines it", async () => {
    const observed = [1.1, 0.9, 1.4, 1.2, 1.5, 1.3];
    const f = (p: Line & { c: tf.Tensor; d: tf.Tensor }, at: tf.Tensor) =>
      tf.add(tf.add(line(p, at), tf.sub(p.c, 3)), tf.mul(p.d, 0));
    const fit = await curveFit(f, x, observed, {
      start: { a: 1, b: 0.1, c: 3, d: 0.5 },
      bounds: { lower: { b: 0.02, c: 3, d: 0 }, upper: { c: 3 } },
    });
    const { lower, upper, notes } = fit.interval(0.99);
    expect(fit.params.b).toBeGreaterThan(0.02);
    expect(lower.b).toBe(0.02);
    expect([fit.standardErrors.c, lower.c, upper.c]).toEqual([0, 3, 3]);
    expect([fit.standardErrors.d, lower.d, upper.d]).toEqual([inf, 0, inf]);
    expect(notes).toEqual([expect.stringMatching(/^the data do not determine d;/)]);
  });

  it("says so where the fit is not at a minimum, and where there are no degrees of freedom", async () => {
    const early = await curveFit(curve, t, y, { start, maxSteps: 1 });
    expect(early.interval().notes).toEqual([expect.stringMatching(/status "max-steps"/)]);
    const two = await curveFit(line, [1, 2], [1, 3], { start: flat });
    const { lower, notes } = two.interval();
    expect(lower.a).toBeNaN();
    expect(notes).toEqual([
      expect.stringMatching(
        /^2 observations determine 2 params and leave none .* give absoluteSigma/,
      ),
    ]);
    const known = await curveFit(line, [1, 2], [1, 3], { start: flat, absoluteSigma: true });
    expect(known.interval().notes).toEqual([]);
    expect(known.interval().upper.b - 2).toBeCloseTo(1.96 * Math.SQRT2, 2);
  });
});

describe("errors of a robust loss", () => {
  it.each(["huber", "soft-l1", "cauchy"] as const)(
    "of %s are those of squares where no residual is near its scale",
    async (loss) => {
      const plain = await curveFit(curve, t, y, { start });
      const robust = await curveFit(curve, t, y, { start, loss, lossScale: 1e4 });
      expect(relative(listed(robust.standardErrors), listed(plain.standardErrors))).toBeLessThan(
        1e-6,
      );
      // In units of the noise the median says as much as the mean square, but for its own spread.
      expect(Math.abs(Math.log(robust.variance / plain.variance))).toBeLessThan(1);
    },
  );

  it("are Huber's of a mean: K² Σ ψ² / (m − 1) / (mean ψ′)² / m", async () => {
    const observed = [0.1, -0.4, 0.3, 0.9, -1.2, 0.2, 8, -0.1];
    const f = (p: tf.Tensor, at: tf.Tensor) => tf.mul(p, at);
    const ones = observed.map(() => 1);
    const fit = await curveFit(f, ones, observed, { start: 0, loss: "huber", lossScale: 0.5 });
    const residuals = observed.map((v) => fit.params - v);
    const inside = residuals.filter((r) => Math.abs(r) <= 0.5).length;
    expect(inside).toBeLessThan(7);
    const squares = residuals.reduce((sum, r) => sum + Math.min(0.25, r * r), 0);
    const slope = inside / 8;
    const k = 1 + (slope * (1 - slope)) / slope ** 2 / 8;
    const wanted = (k * Math.sqrt(squares / 7)) / slope / Math.sqrt(8);
    expect(relative([fit.standardErrors], [wanted])).toBeLessThan(1e-9);
    const sizes = residuals.map(Math.abs).sort((p, q) => p - q);
    const median = ((sizes[3] as number) + (sizes[4] as number)) / 2;
    expect(relative([fit.variance], [(median / 0.6744897501960817) ** 2])).toBeLessThan(1e-9);
    // What sigma is known to be does not tell how outliers are spread.
    const known = await curveFit(f, ones, observed, {
      start: 0,
      loss: "huber",
      lossScale: 0.5,
      absoluteSigma: true,
    });
    expect([known.standardErrors, known.variance]).toEqual([fit.standardErrors, 1]);
  });

  it("are NaN, with the reason, where the loss has no curvature left", async () => {
    const fit = await curveFit(line, [0, 1, 2, 3], [5, -7, 9, -4], {
      start: flat,
      loss: "cauchy",
      lossScale: 1e-3,
      maxSteps: 5,
    });
    expect(fit.standardErrors.a).toBeNaN();
    expect(fit.interval().notes).toContainEqual(expect.stringMatching(/raise lossScale$/));
  });
});
