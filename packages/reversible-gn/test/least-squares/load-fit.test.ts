import { hostArray, type LegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  compareFits,
  curveFit,
  fitModel,
  loadFit,
  loadModelFit,
  type ParamTensors,
  type SavedFit,
} from "../../src/least-squares/index.ts";

const x = Array.from({ length: 15 }, (_, i) => i / 3);
const y = x.map((t, i) => 5 * Math.exp(-0.7 * t) + 0.3 + 0.05 * Math.sin(13 * i));
const decay = (p: { w: tf.Tensor; rate: tf.Tensor }, t: tf.Tensor) =>
  tf.add(tf.mul(tf.gather(p.w, 0), tf.exp(tf.neg(tf.mul(p.rate, t)))), tf.gather(p.w, 1));
const start = { w: [1, 0], rate: 1 };
type Start = typeof start;
const through = (given: SavedFit): SavedFit => JSON.parse(JSON.stringify(given)) as SavedFit;
const load = (given: SavedFit) => loadFit<Start, number[]>(decay, given);

describe("a saved fit", () => {
  const sigma = x.map((_, i) => (i === 3 ? Infinity : 0.05 + i / 300));
  it.each([
    ["plain", {}],
    ["with different sigmas, known, and one left out", { sigma, absoluteSigma: true }],
    ["at a bound", { bounds: { lower: { rate: 0.8 } } }],
    ["with a robust loss", { loss: "huber", lossScale: 0.05 }],
    ["ended too early", { maxSteps: 1 }],
  ] as const)("has all that the fit had, to the last bit: %s", async (_, options) => {
    const fit = await curveFit(decay, x, y, { start, ...options });
    const same = load(through(fit.save()));
    const plain = ({
      params,
      standardErrors,
      variance,
      rSquared,
      message,
      counts,
    }: typeof same) => ({
      ...{ params, standardErrors, variance, rSquared, message, counts },
    });
    expect(plain(same)).toStrictEqual(plain(fit));
    expect(same.interval(0.8)).toStrictEqual(fit.interval(0.8));
    expect(same.covariance()).toStrictEqual(fit.covariance());
    expect(same.conditioning()).toStrictEqual(fit.conditioning());
    for (const at of [[7, -1, 0.3], x]) {
      const bands = await fit.predict(at, { level: 0.9 });
      expect(await same.predict(at, { level: 0.9 })).toStrictEqual(bands);
      expect(bands.value.data.every(Number.isFinite)).toBe(true);
    }
    expect(same.report(0.9).markdown()).toBe(fit.report(0.9).markdown());
    expect(same.report().residuals).toStrictEqual(fit.report().residuals);
    // A saved fit saves again.
    expect(through(same.save())).toStrictEqual(through(fit.save()));
  });

  it("keeps what the data do not determine, and is compared with other fits", async () => {
    const line = (p: { a: tf.Tensor; b: tf.Tensor }, t: tf.Tensor) => tf.mul(tf.mul(p.a, p.b), t);
    const fit = await curveFit(line, x, y, { start: { a: 1, b: 1 } });
    const same = loadFit<{ a: number; b: number }, number[]>(line, through(fit.save()));
    expect(same.standardErrors).toEqual({ a: Infinity, b: Infinity });
    expect((await same.predict([2])).standardError.data[0]).toBeGreaterThan(0);
    const other = await curveFit(decay, x, y, { start });
    expect(compareFits({ same, other }).best).toBe("other");
  });

  it("keeps params that are one number, and a table of predictors", async () => {
    const f = (p: tf.Tensor, at: tf.Tensor) => tf.mul(p, tf.sum(at, 1));
    const table = hostArray([1, 2, 3, 4, 5, 6], [3, 2]);
    const fit = await curveFit(f, table, [3, 7.1, 10.8], { start: 1 });
    const same = loadFit<number, typeof table>(f, through(fit.save()));
    expect(same.params).toBe(fit.params);
    expect(await same.predict(table)).toStrictEqual(await fit.predict(table));
  });

  type P = ParamTensors<"size" | "rate" | "level" | "same" | "half">;
  const model = (p: P, t: tf.Tensor) =>
    tf.add(tf.mul(p.size, tf.exp(tf.neg(tf.mul(p.rate, t)))), p.level);
  const half = (p: P) => tf.div(tf.fill([], Math.LN2), p.rate);

  it("of a model keeps fixed, tied and transformed params", async () => {
    const fit = await fitModel(model, x, y, {
      params: {
        size: { start: 1, unit: "V" },
        rate: { start: 1, transform: "log" },
        level: { start: 0.3, fixed: true },
        same: { tied: "size" },
        half: { tied: half as never },
      },
    });
    const given = through(fit.save());
    const same = loadModelFit<keyof P, number[]>(model, given, { half: half as never });
    for (const name of ["params", "standardErrors", "units"] as const) {
      expect(same[name]).toEqual(fit[name]);
    }
    expect(same.interval()).toStrictEqual(fit.interval());
    expect(await same.predict([9])).toStrictEqual(await fit.predict([9]));
    expect(same.report().markdown()).toBe(fit.report().markdown());
    expect(through(same.save())).toStrictEqual(given);
    expect(() => loadModelFit(model as never, given)).toThrow(
      /^loadModelFit: "half" was tied by a function, which a saved fit does not hold; give it again/,
    );
  });

  it("says what it is not", async () => {
    const fit = (await curveFit(decay, x, y, { start })).save();
    const ofModel = (
      await fitModel((p: ParamTensors<"a">, t: tf.Tensor) => tf.mul(p.a, t), x, y, {
        params: { a: 1 },
      })
    ).save();
    const wrong: [unknown, RegExp][] = [
      [undefined, /^loadFit: the fit is undefined; give what save\(\) of a fit returned/],
      [{ format: "other" }, /format is "other"/],
      [{ ...fit, version: 2 }, /version is 2, and this library reads version 1; update it/],
      [ofModel, /this is a fit of fitModel; read it by loadModelFit/],
      [{ ...fit, content: {} }, /the fit is damaged/],
      [{ ...fit, content: { at: { x: { $float64: ["one"] } } } }, /damaged \("one" is no number\)/],
    ];
    for (const [given, message] of wrong) {
      expect(() => load(given as SavedFit)).toThrow(message);
      try {
        load(given as SavedFit);
      } catch (error) {
        expect((error as LegendreError).code).toBe("data");
      }
    }
  });
});
