import { describe, expect, it } from "vitest";
import { featureMatrix } from "../../src/models/index.ts";
import { logit, marginLogLoss, rateOf, sigmoid } from "../../src/models/logistic.ts";
import { fitScaling, scaled } from "../../src/models/scaling.ts";

describe("the logistic function", () => {
  it("is by hand, and at margins of any size", () => {
    expect([sigmoid(0), sigmoid(-0)]).toEqual([0.5, 0.5]);
    expect(sigmoid(Math.log(3))).toBeCloseTo(0.75, 15);
    expect(sigmoid(-Math.log(3))).toBeCloseTo(0.25, 15);
    expect([sigmoid(800), sigmoid(-800)]).toEqual([1, 0]);
    expect(sigmoid(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
    expect([sigmoid(Number.POSITIVE_INFINITY), sigmoid(Number.NEGATIVE_INFINITY)]).toEqual([1, 0]);
  });

  it("is undone by the logit, within a millionth of 0 and 1", () => {
    for (const m of [-13, -2.5, -0.1, 0, 0.1, 2.5, 13]) expect(logit(sigmoid(m))).toBeCloseTo(m, 9);
    const most = Math.log((1 - 1e-6) / 1e-6);
    for (const p of [1, 1 - 1e-9, 1 - 1e-6, 2]) expect(logit(p)).toBeCloseTo(most, 9);
    for (const p of [0, 1e-9, 1e-6, -1]) expect(logit(p)).toBeCloseTo(-most, 9);
    expect(logit(2e-6)).toBeCloseTo(Math.log(2e-6 / (1 - 2e-6)), 12);
    expect(logit(1 - 2e-6)).toBeCloseTo(Math.log((1 - 2e-6) / 2e-6), 9);
  });

  it("has a mean log loss of margins, in nats", () => {
    // Of a return with probability 3/4, of one with 1/4, and of a kept purchase with 3/4.
    const [up, down] = [Math.log(3), -Math.log(3)];
    expect(marginLogLoss([up], [1])).toBeCloseTo(Math.log(4 / 3), 15);
    expect(marginLogLoss([down], [1])).toBeCloseTo(Math.log(4), 15);
    expect(marginLogLoss([up, down, 0, up], [0, 0, 1, 1])).toBeCloseTo(
      (Math.log(4) + Math.log(4 / 3) + Math.log(2) + Math.log(4 / 3)) / 4,
      15,
    );
    expect(marginLogLoss([1000, -1000], [0, 0])).toBe(500);
    expect(marginLogLoss([1000, -1000], [1, 1])).toBe(500);
  });

  it("starts from the share of ones", () => {
    expect([rateOf([1, 0, 0, 1, 1]), rateOf([0]), rateOf([1]), rateOf([0, 1])]).toEqual([
      ...[0.6, 0, 1, 0.5],
    ]);
  });
});

describe("the scaling of columns", () => {
  // Means 2, 7 and −3; the second is constant.
  const x = featureMatrix(
    ["a", "same", "b"],
    Float32Array.of(1, 7, -5, 3, 7, -3, 1, 7, -3, 3, 7, -1),
  );

  it("has mean and standard deviation of each, 1 for constant columns", () => {
    expect(fitScaling(x)).toEqual({
      mean: Float32Array.of(2, 7, -3),
      deviation: Float32Array.of(1, 1, Math.sqrt(2)),
    });
    const values = scaled(x, {
      mean: Float32Array.of(2, 7, -3),
      deviation: Float32Array.of(1, 4, 2),
    });
    expect([...values]).toEqual([-1, 0, -1, 1, 0, 0, -1, 0, 0, 1, 0, 1]);
    const one = fitScaling(featureMatrix(["a"], Float32Array.of(5)));
    expect([...one.mean, ...one.deviation]).toEqual([5, 1]);
  });

  it("takes for constant what differs from its mean by a millionth of it", () => {
    const deviation = (values: readonly number[]) =>
      fitScaling({ ...x, names: ["a"], rows: 2, values: values as never }).deviation[0];
    expect(deviation([1000 - 0.9e-3, 1000 + 0.9e-3])).toBe(1);
    expect(deviation([1000 - 1.1e-3, 1000 + 1.1e-3])).toBeCloseTo(1.1e-3, 8);
    expect(deviation([-1000 - 0.9e-3, -1000 + 0.9e-3])).toBe(1);
    expect(deviation([-1000 - 1.1e-3, -1000 + 1.1e-3])).toBeCloseTo(1.1e-3, 8);
    expect(deviation([-1e-9, 1e-9])).toBeCloseTo(1e-9, 15);
    expect(deviation([0, 0])).toBe(1);
  });
});
