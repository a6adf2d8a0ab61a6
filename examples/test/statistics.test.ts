import { describe, expect, it } from "vitest";
import { deviation, interval, intervalText, meanAndError, median } from "../shared/statistics.ts";

describe("the interval of a few runs", () => {
  // Quantiles 0.975 of Student's t, from SciPy.
  it.each([
    [2, 12.706205],
    [3, 4.302653],
    [10, 2.262157],
    [11, 2.228139],
    [12, 2.200985],
    [31, 2.042272],
    [1001, 1.962339],
  ])("is that of Student's t over %i runs", (n, quantile) => {
    const values = Array.from({ length: n }, (_, i) => 5 + Math.sin(i));
    const { mean, error } = meanAndError(values);
    const found = interval(values);
    expect(found.mean).toBe(mean);
    expect(found.half / error).toBeCloseTo(quantile, 3);
  });

  it("has the error of the mean, whatever the order and the place of the runs", () => {
    expect(meanAndError([1, 2, 4])).toEqual({
      mean: 7 / 3,
      error: expect.closeTo(0.881917, 6),
    });
    expect(meanAndError([1004, 1001, 1002]).error).toBeCloseTo(0.881917, 6);
  });

  it("comes from the deviation of what the runs are drawn from, not of the runs alone", () => {
    expect(deviation([1, 2, 4])).toBeCloseTo(Math.sqrt(7 / 3), 12);
    expect(deviation([1, 3])).toBeCloseTo(Math.SQRT2, 12);
    expect(deviation([1])).toBeNaN();
  });

  it("knows no interval of a single run", () => {
    expect(interval([3])).toEqual({ mean: 3, half: Number.NaN });
    expect(intervalText(interval([3]))).toBe("3");
  });
});

describe("the median", () => {
  it.each([
    [[3], 3],
    [[5, 1], 3],
    [[9, 1, 4], 4],
    [[8, 100, 2, 4], 6],
    [[], Number.NaN],
  ])("of %j is %d, in any order and without sorting what it is given", (values, middle) => {
    const given = [...values];
    expect(median(given)).toBe(middle);
    expect(median(given.toReversed())).toBe(middle);
    expect(given).toEqual(values);
  });
});
