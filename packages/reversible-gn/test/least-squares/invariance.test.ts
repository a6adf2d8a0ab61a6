import { hostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { decay, listed, numbersOf, relative, start, t, y } from "./decay.ts";

const methods = ["trust-region", "levenberg-marquardt"] as const;
type Params = { a: tf.Tensor; k: tf.Tensor; c: tf.Tensor };
type Data = { t: tf.Tensor; y: tf.Tensor };

describe.each(methods)("a fit by %s does not depend on", (method) => {
  it.each([1e-9, 1e9])("the unit of a param: %s", async (unit) => {
    const plain = await leastSquares(decay, start, { data: { t, y }, method });
    const scaled = (p: Params, d: Data & { unit: tf.Tensor }) =>
      decay({ ...p, k: tf.mul(p.k, d.unit) }, d);
    const fit = await leastSquares(
      scaled,
      { ...start, k: start.k / unit },
      { data: { t, y, unit }, method },
    );
    expect(fit.history.length).toBe(plain.history.length);
    expect(
      relative(listed({ ...fit.params, k: fit.params.k * unit }), listed(plain.params)),
    ).toBeLessThan(1e-9);
    const [own, wanted] = [fit.covariance().standardErrors, plain.covariance().standardErrors];
    expect(relative([own.k * unit, own.a], [wanted.k, wanted.a])).toBeLessThan(1e-8);
    expect(fit.conditioning().conditionNumber).toBeCloseTo(plain.conditioning().conditionNumber, 5);
  });

  // Powers of two, so that nothing is rounded anew.
  it.each([-400, 400])("the unit of the residuals: 2 to the %s", async (power) => {
    const unit = 2 ** power;
    const plain = await leastSquares(decay, start, { data: { t, y }, method });
    const scaled = (p: Params, d: Data & { unit: tf.Tensor }) => tf.mul(decay(p, d), d.unit);
    const fit = await leastSquares(scaled, start, { data: { t, y, unit }, method });
    expect(fit.status).toBe(plain.status);
    expect(relative(listed(fit.params), listed(plain.params))).toBeLessThan(1e-10);
    expect(relative([Math.sqrt(fit.cost) / unit], [Math.sqrt(plain.cost)])).toBeLessThan(1e-12);
  });

  it("the order of the rows", async () => {
    const plain = await leastSquares(decay, start, { data: { t, y }, method });
    const order = t.map((_, i) => (i * 7) % t.length);
    const data = { t: order.map((i) => t[i] as number), y: order.map((i) => y[i] as number) };
    const fit = await leastSquares(decay, start, { data, method });
    expect(relative(listed(fit.params), listed(plain.params))).toBeLessThan(1e-12);
    const residuals = numbersOf(plain.residuals);
    expect(
      relative(
        numbersOf(fit.residuals),
        order.map((i) => residuals[i] as number),
      ),
    ).toBeLessThan(1e-9);
  });

  it("how params are written: a tree, a list, a tensor, in another order", async () => {
    const plain = await leastSquares(decay, start, { data: { t, y }, method });
    const fromList = (p: tf.Tensor, d: Data) => {
      const [c, a, k] = tf.unstack(p) as [tf.Tensor, tf.Tensor, tf.Tensor];
      return decay({ a, k, c }, d);
    };
    const list = [start.c, start.a, start.k];
    const tensor = tf.tensor1d(list);
    for (const given of [list, new Float64Array(list), hostArray(list), tensor]) {
      const fit = await leastSquares(fromList, given, { data: { t, y }, method });
      const [c, a, k] = numbersOf(fit.params) as [number, number, number];
      const digits = given === tensor ? 1e-9 : 1e-12;
      expect(relative([a, k, c], listed(plain.params))).toBeLessThan(digits);
    }
    tensor.dispose();
  });
});

describe("digits", () => {
  it("of data are those of float64, and a start in float64 is kept", async () => {
    const fit = await leastSquares((p: tf.Tensor, d: tf.Tensor) => tf.sub(p, d), 0, {
      data: [0.1],
    });
    expect(fit.params).toBe(0.1);
    const none = await leastSquares((p: tf.Tensor, d: tf.Tensor) => tf.sub(p, d), 0.1, {
      data: [0.7],
      maxSteps: 0,
    });
    expect(none.params).toBe(0.1);
    expect(none.status).toBe("max-steps");
  });
});
