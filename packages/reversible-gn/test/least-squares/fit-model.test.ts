import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  compareFits,
  curveFit,
  fitModel,
  type ParamSpec,
  type ParamTensors,
} from "../../src/least-squares/index.ts";
import fixture from "../fixtures/fit_model.json" with { type: "json" };
import { relative } from "./decay.ts";

type Name = "a" | "b" | "center" | "gap" | "width" | "level" | "ratio" | "area" | "half" | "slope";
type P = ParamTensors<Name>;
type Specs = { readonly [K in Name]?: ParamSpec<Name> };
const { x, y } = fixture;
const peak = (size: tf.Tensor, center: tf.Tensor, width: tf.Tensor, at: tf.Tensor) =>
  tf.mul(size, tf.exp(tf.neg(tf.div(tf.square(tf.div(tf.sub(at, center), width)), 2))));
const peaks = (p: P, at: tf.Tensor) =>
  tf.add(
    tf.add(peak(p.a, p.center, p.width, at), peak(p.b, tf.add(p.center, p.gap), p.width, at)),
    p.level,
  );
const params: Specs = {
  a: 3,
  b: 1,
  center: 2.8,
  gap: 3.2,
  width: 0.7,
  level: 0,
  ratio: { tied: (p) => tf.div(p.b, p.a) },
  area: { tied: (p) => tf.mul(tf.mul(p.a, p.width), tf.fill([], Math.sqrt(2 * Math.PI))) },
};
const fitOf = (changed: Specs = {}, more = {}) =>
  fitModel(peaks, x, y, {
    params: { ...params, ...changed } as { readonly [K in Name]: ParamSpec<Name> },
    ...more,
  });

describe("fitModel", () => {
  it.each([
    ["free", {}],
    ["fixed", { gap: { start: 3, fixed: true } }],
    ["tied", { b: { tied: (p: P) => tf.div(p.a, 2) } }],
  ] as const)("has lmfit's params and errors, tied ones too: %s", async (name, changed) => {
    const fit = await fitOf(changed);
    const wanted = fixture[name];
    expect(fit.converged).toBe(true);
    for (const [param, value] of Object.entries(wanted.params)) {
      expect(relative([fit.params[param as Name]], [value]), param).toBeLessThan(1e-6);
      const error = wanted.errors[param as keyof typeof wanted.errors];
      const off = Math.abs(fit.standardErrors[param as Name] - error);
      expect(off, param).toBeLessThan(1e-4 * error + 1e-12);
    }
    const report = fit.report();
    expect(report.chiSquared / wanted.chiSquared).toBeCloseTo(1, 8);
    expect(report.degreesOfFreedom).toBe(x.length - wanted.free);
    expect(report.params.map((p) => p.name)).toEqual(Object.keys(params));
  });

  it("finds the same minimum in the scale of a logarithm or logit, with errors by the delta method", async () => {
    const plain = await fitOf();
    const scaled = await fitOf({
      width: { start: 0.7, transform: "log" },
      a: { start: 3, transform: "logit", lower: 1, upper: 9 },
      center: { start: 2.8, transform: "log", lower: 1 },
    });
    for (const name of Object.keys(params) as Name[]) {
      expect(relative([scaled.params[name]], [plain.params[name]]), name).toBeLessThan(1e-6);
      const errors = [scaled, plain].map((fit) => fit.standardErrors[name]);
      expect(relative([errors[0]!], [errors[1]!]), name).toBeLessThan(1e-4);
    }
    // Symmetric in the logarithm.
    const { lower, upper } = scaled.interval(0.9);
    expect(lower.width * upper.width).toBeCloseTo(scaled.params.width ** 2, 12);
    expect(Object.keys(scaled.moving.params)).toContain("log(width)");
    const of = (fit: typeof plain) =>
      fit.report().correlations.find((c) => [...c.params].sort().join() === "a,width");
    expect(of(scaled)?.value).toBeCloseTo(of(plain)!.value, 5);
    // A tied param's interval is Student's, as that of others.
    const ends = plain.interval(0.9);
    const t = (name: Name) => (ends.upper[name] - plain.params[name]) / plain.standardErrors[name];
    expect(t("area")).toBeCloseTo(t("a"), 9);
  });

  it("keeps params within bounds, and has what the free ones have of a curve", async () => {
    const fit = await fitOf({ gap: { start: 3.2, lower: 3.1 } });
    expect(fit.params.gap).toBe(3.1);
    expect(fit.standardErrors.gap).toBeNaN();
    expect(fit.interval().lower.gap).toBe(3.1);
    expect(fit.interval().notes.join()).toContain("gap is at its bound 3.1");
    const [own, same] = await Promise.all([fit.predict(x), fit.moving.predict(x)]);
    expect(own.value.data).toEqual(same.value.data);
  });

  it("has errors of what the data determine though single params are not", async () => {
    const line = (p: Pick<P, "a" | "b">, at: tf.Tensor) => tf.mul(tf.mul(p.a, p.b), at);
    const fit = await fitModel(line, [1, 2, 3], [2, 4.1, 5.9], {
      params: { a: 1, b: 1, slope: { tied: (p) => tf.mul(p.a, p.b) } },
    });
    const direct = await curveFit(
      (p: tf.Tensor, at: tf.Tensor) => tf.mul(p, at),
      [1, 2, 3],
      [2, 4.1, 5.9],
      { start: 1 },
    );
    expect(fit.standardErrors.a).toBe(Infinity);
    expect(fit.params.slope).toBeCloseTo(direct.params, 9);
    // One more degree of freedom is none, since the rank is the same.
    expect(fit.standardErrors.slope / direct.standardErrors).toBeCloseTo(1, 6);
  });

  it("ties params to tied ones, and names circles, names of none and units that disagree", async () => {
    const chain = await fitOf({
      b: { tied: "half" },
      half: { tied: (p) => tf.div(p.a, 2) },
    });
    expect(chain.params.half).toBe(chain.params.b);
    expect(chain.params.b).toBeCloseTo(fixture.tied.params.b, 6);
    const wrong: [Specs, RegExp][] = [
      [{ a: { tied: "b" }, b: { tied: "a" } }, /tied in a circle, a → b → a; let one/],
      [
        { b: { tied: "aa" as never } },
        /params\.b\.tied reads "aa", which is no param; the nearest is "a"/,
      ],
      [
        { b: { tied: (p) => tf.mul((p as never as { centre: tf.Tensor }).centre, 2) } },
        /reads "centre".*nearest is "center"/,
      ],
      [
        { a: { start: 1, unit: "V" }, b: { tied: "a", unit: "mV" } },
        /"b" is tied to "a" and their units are "mV" and "V"; tie it by a function/,
      ],
    ];
    for (const [changed, message] of wrong) await expect(fitOf(changed)).rejects.toThrow(message);
  });

  it("says what is wrong with a param, and where", async () => {
    const wrong: [ParamSpec<Name>, RegExp][] = [
      [{}, /^fitModel\.params\.a: start is missing/],
      [
        { start: 3, upper: 2 },
        /^fitModel\.params\.a: start is 3, and lower and upper are -Infinity and 2/,
      ],
      [{ start: 3, upper: 2, lower: 4 }, /may not be above/],
      [{ start: -3, transform: "log" }, /start is -3, which has no logarithm/],
      [
        { start: 3, transform: "logit", lower: 0 },
        /needs a finite lower and upper, got 0 and Infinity/,
      ],
      [{ start: 3, transform: "logit", lower: 3, upper: 4 }, /start between its bounds, at none/],
      [{ start: 3, transform: "lgo" as never }, /the nearest is "log"/],
      [{ tied: "b", lower: 3 }, /lower has no effect on a tied param/],
      [{ start: 3, unti: "V" } as never, /the nearest known name is "unit"/],
      [Number.NaN, /start must be a finite number, got NaN/],
    ];
    for (const [a, message] of wrong) await expect(fitOf({ a })).rejects.toThrow(message);
    const still = { start: 1, fixed: true };
    const all = { a: still, b: still, center: still, gap: still, width: still, level: still };
    await expect(fitOf(all)).rejects.toThrow(/are fixed or tied, so there is nothing to fit/);
    await expect(fitModel(peaks as never, x, y, { params: [1, 2] as never })).rejects.toThrow(
      /params is .*; give each by its name/,
    );
  });

  it("reports units, and compares fits of the same ones", async () => {
    const volts = await fitOf({ a: { start: 3, unit: "V" }, b: { tied: "a" } });
    expect(volts.units).toMatchObject({ a: "V", b: "V", gap: undefined });
    expect(String(volts.report())).toMatch(/^a \(V\) /m);
    const other = await fitOf({ a: { start: 3, unit: "mV" } });
    expect(() => compareFits({ volts, other })).toThrow(
      /"a" has the unit "V" in .* another one in/,
    );
    expect(compareFits({ volts, plain: await fitOf() }).best).toBe("plain");
  });
});
