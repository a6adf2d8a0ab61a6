import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  curveFit,
  fitModel,
  type ParamProfile,
  type ParamTensors,
} from "../../src/least-squares/index.ts";
import fixture from "../fixtures/fit_profile.json" with { type: "json" };

type Name = "size" | "half" | "power";
type P = ParamTensors<Name>;
const { x, y } = fixture;
const hill = ({ size, half, power }: P, at: tf.Tensor) =>
  tf.div(tf.mul(size, tf.pow(at, power)), tf.add(tf.pow(half, power), tf.pow(at, power)));
const start = { size: 4, half: 2, power: 1 };
const line = (p: { a: tf.Tensor; b: tf.Tensor }, at: tf.Tensor) => tf.add(p.a, tf.mul(p.b, at));
const straight = { x: [0, 1, 2, 3, 4, 5], y: [1.1, 2.9, 5.2, 6.8, 9.3, 10.9] };
const named = (all: readonly ParamProfile[], name: string) => all.find((p) => p.name === name)!;

describe("profile", () => {
  it("has the intervals of lmfit's conf_interval where the curve is far from linear", async () => {
    const fit = await curveFit(hill, x, y, { start });
    const all = await fit.profile();
    expect(all.map(({ name }) => name).sort()).toEqual(["half", "power", "size"]);
    for (const { name, value, lower, upper, notes, points } of all) {
      const [low, high] = fixture.ends[name as Name] as [number, number];
      expect(lower / low, name).toBeCloseTo(1, 5);
      expect(upper / high, name).toBeCloseTo(1, 5);
      expect(value).toBe(fit.params[name as Name]);
      expect(notes).toEqual([]);
      for (let i = 1; i < points.length; i++) {
        expect(points[i]!.value).toBeGreaterThan(points[i - 1]!.value);
        expect(points[i]!.z).toBeGreaterThan(points[i - 1]!.z);
      }
    }
    // The linearised interval is another: symmetric, and half as long upwards.
    const { linear, upper } = named(all, "half");
    expect(linear.upper - fit.params.half).toBeCloseTo(fit.params.half - linear.lower, 9);
    expect((upper - fit.params.half) / (linear.upper - fit.params.half)).toBeGreaterThan(2);
  });

  it.each([
    ["unknown noise", {}],
    ["known noise", { sigma: 0.2, absoluteSigma: true }],
    ["sigmas that differ", { sigma: [0.1, 0.2, 0.1, 0.3, Infinity, 0.1] }],
    ["a loss that no residual reaches", { loss: "huber", lossScale: 3 }],
  ] as const)("is the linear interval of a line, and straight: %s", async (_, options) => {
    const fit = await curveFit(line, straight.x, straight.y, {
      start: { a: 0, b: 0 },
      ...options,
    });
    for (const { lower, upper, linear, points, value } of await fit.profile({ level: 0.9 })) {
      expect(lower / linear.lower).toBeCloseTo(1, 5);
      expect(upper / linear.upper).toBeCloseTo(1, 5);
      const slopes = points.filter(({ z }) => z !== 0).map((p) => p.z / (p.value - value));
      for (const slope of slopes) expect(slope / slopes[0]!).toBeCloseTo(1, 5);
    }
  });

  it("profiles a param that is alone, and no other than was asked for", async () => {
    const alone = await curveFit(
      (p: tf.Tensor, at: tf.Tensor) => tf.exp(tf.mul(p, at)),
      [0, 1, 2],
      [1.1, 1.5, 2.9],
      { start: 0 },
    );
    const [own] = await alone.profile();
    expect(own!.lower).toBeLessThan(alone.params);
    expect(own!.upper).toBeGreaterThan(alone.params);
    const fit = await curveFit(hill, x, y, { start });
    expect((await fit.profile({ params: ["power"] })).map(({ name }) => name)).toEqual(["power"]);
    await expect(fit.profile({ params: ["powre"] })).rejects.toThrow(
      /^curveFit\.profile: params names "powre", which is no param of the fit; the nearest is "power"/,
    );
    await expect(fit.profile({ level: 1 })).rejects.toThrow(/level/);
  });

  it("is one-sided at a bound, ends at a bound, and leaves held params out", async () => {
    const fit = await curveFit(hill, x, y, {
      start: { ...start, power: 1.7 },
      bounds: { upper: { size: 5 }, lower: { power: 1.65 } },
    });
    const all = await fit.profile();
    const [size, power] = [named(all, "size"), named(all, "power")];
    expect(size.value).toBe(5);
    expect(size.upper).toBe(5);
    expect(size.lower).toBeLessThan(5);
    expect(size.lower).toBeGreaterThan(4);
    expect(power.value).toBeGreaterThan(1.65);
    expect(power.lower).toBe(1.65);
    const held = await curveFit(hill, x, y, {
      start,
      bounds: { lower: { power: 1 }, upper: { power: 1 } },
    });
    expect((await held.profile()).map(({ name }) => name).sort()).toEqual(["half", "size"]);
    await expect(held.profile({ params: ["power"] })).rejects.toThrow(
      /"power", which equal bounds hold; leave it out/,
    );
  });

  it("is open where data set no end, and says so", async () => {
    // Far from saturation, a hyperbola is a line: only the ratio of its params is known.
    const at = [1, 2, 3, 4, 5];
    const fit = await curveFit(
      (p: { size: tf.Tensor; half: tf.Tensor }, t: tf.Tensor) =>
        tf.div(tf.mul(p.size, t), tf.add(p.half, t)),
      at,
      at.map((t, i) => (8 * t) / (30 + t) + 0.02 * (-1) ** i),
      { start: { size: 5, half: 20 } },
    );
    const half = named(await fit.profile({ level: 0.95 }), "half");
    expect(half.upper).toBe(Infinity);
    expect(half.lower).toBeGreaterThan(0);
    expect(half.notes.join()).toMatch(/the data hold half from no higher values/);
    const product = await curveFit(
      (p: { a: tf.Tensor; b: tf.Tensor }, t: tf.Tensor) => tf.mul(tf.mul(p.a, p.b), t),
      [1, 2, 3],
      [2, 4.1, 5.9],
      { start: { a: 1, b: 1 } },
    );
    expect(named(await product.profile({ params: ["a"] }), "a").upper).toBe(Infinity);
  });

  it("tells of a better fit beside the one that was found", async () => {
    const at = Array.from({ length: 40 }, (_, i) => i / 4);
    const wave = at.map((t, i) => Math.sin(2 * t) + 0.3 * Math.sin(7 * i));
    const f = (p: { rate: tf.Tensor; size: tf.Tensor }, t: tf.Tensor) =>
      tf.mul(p.size, tf.sin(tf.mul(p.rate, t)));
    const fit = await curveFit(f, at, wave, { start: { rate: 2.8, size: 0.3 } });
    expect(Math.abs(fit.params.rate - 2)).toBeGreaterThan(0.3);
    const rate = named(await fit.profile({ level: 0.999, params: ["rate"] }), "rate");
    expect(rate.notes.join()).toMatch(/there is a better fit with rate near/);
  });

  it("of a model is of the params by name, mapped back from their scale", async () => {
    const fit = await fitModel(hill, x, y, {
      params: {
        size: { start: 4, transform: "log" },
        half: 2,
        power: { start: 1, unit: "1" },
      },
    });
    const all = await fit.profile();
    for (const name of ["size", "half", "power"] as const) {
      const { lower, upper, linear } = named(all, name);
      // A profile does not depend on the scale, a linear interval does.
      expect(lower / fixture.ends[name][0]!, name).toBeCloseTo(1, 5);
      expect(upper / fixture.ends[name][1]!, name).toBeCloseTo(1, 5);
      expect(linear.upper).toBe(fit.interval().upper[name]);
    }
    expect((await fit.profile({ params: ["size"] })).map(({ name }) => name)).toEqual(["size"]);
  });
});
