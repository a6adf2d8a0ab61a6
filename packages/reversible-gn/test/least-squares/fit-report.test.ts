import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { chiSquaredAbove, fAbove } from "../../src/least-squares/distributions.ts";
import { compareFits, curveFit } from "../../src/least-squares/index.ts";
import { relative } from "./decay.ts";

interface Case {
  readonly t: number[];
  readonly y: number[];
  readonly sigma: number[];
  readonly known: boolean;
  readonly start: Readonly<Record<"a" | "tau", number>> & { readonly c?: number };
  readonly params: Readonly<Record<string, number>>;
  readonly errors: Readonly<Record<string, number>>;
  readonly correlations: Readonly<Record<string, number>>;
  readonly chiSquared: number;
  readonly reducedChiSquared: number;
  readonly chiSquaredP: number | null;
  readonly aic: number;
  readonly bic: number;
  readonly studentised: number[];
  readonly leverage: number[];
  readonly cook: number[];
  readonly runs: [number, number];
  readonly normality: [number, number];
  readonly durbinWatson: number;
}

/** From lmfit, statsmodels and SciPy; see `fit_report.py`. */
const { cases, distributions, f } = JSON.parse(
  readFileSync(new URL("../fixtures/fit_report.json", import.meta.url), "utf8"),
) as {
  readonly cases: Readonly<Record<"relative" | "known" | "trend" | "outlier", Case>>;
  readonly distributions: {
    readonly chi2: [number, number, number][];
    readonly f: [number, number, number, number][];
  };
  readonly f: [number, number];
};

type P = { a: tf.Tensor; tau: tf.Tensor; c?: tf.Tensor };
const curve = ({ a, tau, c }: P, t: tf.Tensor): tf.Tensor => {
  const decay = tf.mul(a, tf.exp(tf.neg(tf.div(t, tau))));
  return c === undefined ? decay : tf.add(decay, c);
};
const fitOf = ({ t, y, sigma, known, start }: Case, options = {}) =>
  curveFit(curve, t, y, { start, sigma, absoluteSigma: known, ...options });

describe.each(Object.entries(cases))("the report of a fit: %s", (name, wanted) => {
  it("has the numbers of lmfit, and tests and influence of statsmodels", async () => {
    const report = (await fitOf(wanted)).report();
    const by = Object.fromEntries(report.params.map((p) => [p.name, p]));
    for (const [param, value] of Object.entries(wanted.params)) {
      expect(relative([by[param]!.value], [value]), param).toBeLessThan(1e-6);
      expect(relative([by[param]!.standardError], [wanted.errors[param]!]), param).toBeLessThan(
        1e-4,
      );
    }
    const correlations = Object.fromEntries(
      report.correlations.map(({ params, value }) => [params.join(", "), value]),
    );
    expect(Object.keys(correlations).sort()).toEqual(Object.keys(wanted.correlations).sort());
    for (const [pair, value] of Object.entries(wanted.correlations)) {
      expect(Math.abs(correlations[pair]! - value), pair).toBeLessThan(1e-4);
    }
    const n = wanted.y.length;
    const k = Object.keys(wanted.start).length;
    expect(report).toMatchObject({ observations: n, rank: k, degreesOfFreedom: n - k });
    const { residuals } = report;
    // lmfit's criteria are those of noise of an unknown size.
    const [aic, bic] = wanted.known
      ? [wanted.chiSquared + 2 * k, wanted.chiSquared + k * Math.log(n)]
      : [wanted.aic, wanted.bic];
    const numbers: [string, number, number][] = [
      ["χ²", report.chiSquared, wanted.chiSquared],
      ["reduced χ²", report.reducedChiSquared, wanted.reducedChiSquared],
      ["AIC", report.aic, aic],
      ["BIC", report.bic, bic],
      ["runs", residuals.runs.value, wanted.runs[0]],
      ["p of runs", residuals.runs.p, wanted.runs[1]],
      ["normality", residuals.normality.value, wanted.normality[0]],
      ["p of normality", residuals.normality.p, wanted.normality[1]],
      ["Durbin–Watson", residuals.durbinWatson, wanted.durbinWatson],
    ];
    for (const [what, found, right] of numbers) {
      expect(Math.abs(found - right), what).toBeLessThan(1e-5 * Math.max(Math.abs(right), 1e-3));
    }
    expect(report.chiSquaredP).toEqual(
      wanted.chiSquaredP === null ? Number.NaN : expect.closeTo(wanted.chiSquaredP, 8),
    );
    expect(relative(residuals.leverage, wanted.leverage)).toBeLessThan(1e-5);
    expect(relative(residuals.studentised, wanted.studentised)).toBeLessThan(1e-5);
    expect(relative(residuals.cook, wanted.cook)).toBeLessThan(1e-4);
    expect(residuals.leverage.reduce((sum, h) => sum + h, 0)).toBeCloseTo(k, 9);
    expect(residuals.index).toEqual(Int32Array.from(wanted.y.keys()));
    const notes = report.notes.join("\n");
    expect(notes.includes("the curve misses a trend")).toBe(name === "trend");
    expect(notes.includes("not normal")).toBe(name === "outlier");
    expect(notes.includes("larger than sigma allows")).toBe(name === "outlier");
    const most = Math.max(...wanted.cook);
    const named = `at index ${wanted.cook.indexOf(most)} the fit would be another`;
    expect(notes.includes(named)).toBe(most > 1);
  });
});

describe("a report", () => {
  it("leaves observations without weight out, and says where the others stood", async () => {
    const { t, y, sigma, start } = cases.known;
    const open = [2, 5, 6];
    const kept = y.map((_, i) => i).filter((i) => !open.includes(i));
    const holes = await curveFit(
      curve,
      t,
      y.map((v, i) => (open.includes(i) ? Number.NaN : v)),
      {
        start,
        sigma: sigma.map((s, i) => (open.includes(i) ? Number.POSITIVE_INFINITY : s)),
      },
    );
    const pick = (values: number[]) => kept.map((i) => values[i]!);
    const less = await curveFit(curve, pick(t), pick(y), { start, sigma: pick(sigma) });
    const [a, b] = [holes.report(), less.report()];
    expect([...a.residuals.index]).toEqual(kept);
    expect(relative(a.residuals.cook, b.residuals.cook)).toBeLessThan(1e-6);
    expect(relative([a.aic, a.chiSquared], [b.aic, b.chiSquared])).toBeLessThan(1e-9);
  });

  it("does not depend on the unit of y, but for what has that unit, nor on the order but for runs", async () => {
    const { t, y, start } = cases.trend;
    const [one, large, turned] = await Promise.all([
      curveFit(curve, t, y, { start }),
      curveFit(
        curve,
        t,
        y.map((v) => 1e6 * v),
        { start: { ...start, a: 1e6 } },
      ),
      curveFit(curve, [...t].reverse(), [...y].reverse(), { start }),
    ]);
    const [a, b, c] = [one!.report(), large!.report(), turned!.report()];
    expect(relative(b.residuals.studentised, a.residuals.studentised)).toBeLessThan(1e-5);
    expect(b.residuals.normality.p).toBeCloseTo(a.residuals.normality.p, 5);
    expect(b.aic - a.aic).toBeCloseTo(2 * y.length * Math.log(1e6), 5);
    expect(b.correlations[0]!.value).toBeCloseTo(a.correlations[0]!.value, 6);
    expect([...c.residuals.cook].reverse()).toEqual(
      [...a.residuals.cook].map((v) => expect.closeTo(v, 6)),
    );
    expect(c.residuals.runs.value).toBeCloseTo(a.residuals.runs.value, 9);
  });

  it("names params that the data do not tell apart, and has no numbers for them", async () => {
    const { t, y } = cases.relative;
    const both = (p: { a: tf.Tensor; b: tf.Tensor; tau: tf.Tensor }, x: tf.Tensor) =>
      tf.mul(tf.add(p.a, p.b), tf.exp(tf.neg(tf.div(x, p.tau))));
    const report = (await curveFit(both, t, y, { start: { a: 1, b: 1, tau: 1 } })).report();
    expect(report.rank).toBe(2);
    expect(report.params.map((p) => p.standardError)).toEqual([
      Infinity,
      Infinity,
      expect.any(Number),
    ]);
    expect(report.correlations).toEqual([]);
    expect(report.notes.join()).toMatch(/do not determine/);
    expect(String(report)).toMatch(/^a +\S+ +Infinity +–/m);
  });

  it("of a robust loss has no criteria and no leverage, and says its params", async () => {
    const report = (await fitOf(cases.outlier, { loss: "huber" })).report();
    expect([report.aic, report.bic, report.chiSquaredP]).toEqual([NaN, NaN, NaN]);
    expect([...report.residuals.leverage].every(Number.isNaN)).toBe(true);
    // Of the noise without the outlier, which is far off.
    expect(Math.abs(report.residuals.studentised[1]!)).toBeGreaterThan(5);
    expect(report.params[0]!.value).toBeCloseTo(3, 0);
  });

  it("is text with two digits of the error, and Markdown", async () => {
    const report = (await fitOf(cases.relative)).report(0.9);
    const text = String(report);
    expect(text).toMatch(
      /^Converged: .*\n\nparam +value +± standard error +of it +90 % interval\n/,
    );
    const { value, standardError } = report.params[0]!;
    const [, shown = ""] = /^a +(\S+)/m.exec(text) ?? [];
    expect(Math.abs(Number(shown) - value)).toBeLessThan(0.05 * standardError);
    expect(report.markdown()).toContain(
      "| param | value | ± standard error | of it | 90 % interval |",
    );
    expect(JSON.parse(JSON.stringify(report)).params[0].value).toBe(value);
  });

  it("refuses a level that is none", async () => {
    const fit = await fitOf(cases.relative);
    expect(() => fit.report(1)).toThrow(/^curveFit.report: level/);
  });
});

describe("compareFits", () => {
  const pair = async () => ({
    offset: await fitOf(cases.relative),
    none: await fitOf(cases.trend),
  });

  it("has SciPy's F test, weights that sum to 1, and the smaller model first", async () => {
    const { fits, best, ...texts } = compareFits(await pair());
    expect(fits.map(({ name, rank }) => [name, rank])).toEqual([
      ["none", 2],
      ["offset", 3],
    ]);
    expect(relative([fits[1]!.f], [f[0]])).toBeLessThan(1e-6);
    expect(relative([fits[1]!.p], [f[1]])).toBeLessThan(1e-5);
    expect([fits[0]!.f, fits[0]!.p]).toEqual([NaN, NaN]);
    expect(fits[0]!.weight + fits[1]!.weight).toBeCloseTo(1, 12);
    // Corrected for the sample: k = rank and the size of the noise.
    const corrected = fits.map(
      ({ aic, rank }) => aic + (2 * (rank + 1) * (rank + 2)) / (24 - rank - 2),
    );
    expect(Math.log(fits[0]!.weight / fits[1]!.weight)).toBeCloseTo(
      (corrected[1]! - corrected[0]!) / 2,
      6,
    );
    expect(best).toBe("offset");
    expect(texts.toString()).toMatch(/^fit +params +χ²/);
    expect(texts.markdown()).toContain("| none | 2 |");
  });

  it("takes fits for ones of the same data however little is left of it, in any order of rows", async () => {
    const { t, start } = cases.relative;
    const exact = t.map((v) => 3 * Math.exp(-v / 1.5) + 0.5);
    const y = exact.map((v, i) => v + 1e-9 * Math.sin(17 * i ** 1.3));
    const offset = await curveFit(curve, t, y, { start });
    const turned = await curveFit(curve, [...t].reverse(), [...y].reverse(), { start });
    expect(1 - offset.rSquared).toBeLessThan(1e-15);
    const { fits, best } = compareFits({
      none: await curveFit(curve, t, y, { start: cases.trend.start }),
      offset,
    });
    expect([best, fits[1]!.weight]).toEqual(["offset", 1]);
    expect(fits[1]!.p).toBeLessThan(1e-100);
    expect(compareFits({ offset, turned }).fits[0]!.weight).toBeCloseTo(0.5, 6);
  });

  it("knows sigma as known where no degree of freedom is left to test it", async () => {
    const [t, y] = [
      [0, 1, 2],
      [3, 2, 1.5],
    ];
    const known = { sigma: 0.1, absoluteSigma: true };
    const offset = await curveFit(curve, t!, y!, { start: { a: 2, tau: 1, c: 0.5 }, ...known });
    const none = await curveFit(curve, t!, y!, { start: { a: 2, tau: 1 }, ...known });
    expect(offset.report()).toMatchObject({ degreesOfFreedom: 0, absoluteSigma: true });
    // Three observations for two and three params: AICc has no correction for them.
    expect(compareFits({ offset, none }).fits.map(({ name }) => name)).toEqual(["none", "offset"]);
  });

  it("refuses fits of other data, another sigma, a robust loss, and one alone", async () => {
    const { offset, none } = await pair();
    const { t, y, start } = cases.trend;
    const more = (values: number[]) => curveFit(curve, t, values, { start });
    expect(() => compareFits({ offset })).toThrow("there are 1 fits; give at least two");
    const shifted = await more(y.map((v, i) => v + (i % 2)));
    expect(() => compareFits({ none, shifted })).toThrow(/are fits of other data/);
    expect(() => compareFits({ none, unit: shifted })).toThrow(/with the same sigma/);
    const shorter = await curveFit(curve, t.slice(1), y.slice(1), { start });
    expect(() => compareFits({ none, shorter })).toThrow(/24 and 23|23 and 24/);
    const known = await fitOf({ ...cases.trend, known: true });
    expect(() => compareFits({ none, known })).toThrow(/are fits of other data/);
    const robust = await fitOf(cases.trend, { loss: "cauchy" });
    expect(() => compareFits({ offset, robust })).toThrow('"robust" has a robust loss');
  });
});

describe("distributions", () => {
  it("have SciPy's tails", () => {
    for (const [x, k, p] of distributions.chi2) {
      expect(Math.abs(chiSquaredAbove(x, k) - p), `χ² ${x}, ${k}`).toBeLessThan(1e-12 + 1e-10 * p);
      if (p > 1e-300) expect(chiSquaredAbove(x, k) / p, `χ² ${x}, ${k}`).toBeCloseTo(1, 7);
    }
    for (const [x, a, b, p] of distributions.f) {
      expect(fAbove(x, a, b) / p, `F ${x}, ${a}, ${b}`).toBeCloseTo(1, 9);
    }
    expect(chiSquaredAbove(0, 3)).toBe(1);
  });
});
