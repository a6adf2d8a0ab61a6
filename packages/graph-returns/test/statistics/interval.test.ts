import { describe, expect, it } from "vitest";
import { resample } from "../../src/statistics/bootstrap.ts";
import {
  around,
  intervalOptions,
  normalQuantile,
  percentiles,
  reachOf,
  wilson,
} from "../../src/statistics/interval.ts";

describe("intervals by hand", () => {
  it("has the quantiles of tables", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 11);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.05)).toBeCloseTo(-1.6448536269514722, 11);
    expect(normalQuantile(0.99995)).toBeCloseTo(3.890591886413094, 9);
  });

  it("is Wilson's", () => {
    // 8 of 10 at z = 2: (0.8 + 0.2 ± 2 √(0.016 + 0.01)) / 1.4 with square 0.4
    const { low, high } = wilson(8, 10, 2);
    const half = 2 * Math.sqrt(0.016 + 0.01);
    expect(low).toBeCloseTo((1 - half) / 1.4, 12);
    expect(high).toBeCloseTo((1 + half) / 1.4, 12);
    expect(wilson(0, 10, 2).low).toBe(0);
    expect(wilson(0, 10, 2).high).toBeCloseTo(0.4 / 1.4, 12);
    expect(wilson(10, 10, 2).high).toBeCloseTo(1, 12);
    expect(wilson(0, 0, 2)).toEqual({ low: 0, high: 1 });
  });

  it("interpolates percentiles", () => {
    const { low, high } = percentiles([5, 1, 4, 2, 3], 0.8);
    expect(low).toBeCloseTo(1.4, 12);
    expect(high).toBeCloseTo(4.6, 12);
    expect(percentiles([], 0.9)).toEqual({ low: Number.NaN, high: Number.NaN });
    expect(percentiles([Number.NaN, 10, Number.NaN, 9, 1, Number.NaN], 0.5)).toEqual({
      ...{ low: 5, high: 9.5 },
    });
    expect(percentiles([7], 0.5)).toEqual({ low: 7, high: 7 });
  });

  it("reaches as far as its confidence says, about an estimate", () => {
    expect(reachOf(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(reachOf(0.9999)).toBeCloseTo(3.890591886413094, 9);
    for (const confidence of [0, 0.99991, 1]) {
      expect(() =>
        intervalOptions.kinds.confidence.check("test", "confidence", confidence),
      ).toThrow(/confidence/);
    }
    expect(around(3, 0.5, 2)).toEqual({ low: 2, high: 4 });
  });
});

describe("resamples", () => {
  const options = { replicates: 400, seed: 3, groups: undefined as Int32Array | undefined };
  const means = (values: readonly number[], given = options): number[] => {
    const out: number[] = [];
    let [sum, drawn] = [0, 0];
    const visit = (row: number, times: number): void => {
      sum += times * values[row]!;
      drawn += times;
    };
    resample("test", values.length, given, visit, () => {
      out.push(sum / drawn);
      [sum, drawn] = [0, 0];
    });
    return out;
  };
  const values = Array.from({ length: 200 }, (_, i) => (i * 37) % 200);
  const spread = (list: readonly number[]): number => {
    const mean = list.reduce((a, b) => a + b, 0) / list.length;
    return Math.sqrt(list.reduce((sum, v) => sum + (v - mean) ** 2, 0) / list.length);
  };

  it("spread like the mean of as many rows", () => {
    // σ / √n = 57.73 / 14.14; 400 replicates know their spread to 1 / √800 = 3.5 %.
    expect(spread(means(values)) / (spread(values) / Math.sqrt(200))).toBeCloseTo(1, 0);
    expect(Math.abs(spread(means(values)) / (spread(values) / Math.sqrt(200)) - 1)).toBeLessThan(
      0.12,
    );
    expect(means(values)).toEqual(means(values));
    expect(means(values)).not.toEqual(means(values, { ...options, seed: 4 }));
  });

  it("of many rows are drawn in one pass, with the same spread", () => {
    const long = Array.from({ length: 60_000 }, (_, i) => (i * 37) % 200);
    const made = means(long, { ...options, replicates: 300 });
    // 300 replicates know their spread to 1 / √600 = 4 %.
    const ratio = spread(made) / (spread(long) / Math.sqrt(long.length));
    expect(Math.abs(ratio - 1)).toBeLessThan(0.14);
    const mean = made.reduce((a, b) => a + b, 0) / 300;
    expect(Math.abs(mean - 99.5)).toBeLessThan((4 * 57.7) / Math.sqrt(60_000 * 300));
    expect(means(long, { ...options, replicates: 2 })).toEqual(made.slice(0, 2));
  });

  it("draw groups as a whole", () => {
    // Four equal rows in each group: 50 independent numbers, twice the spread.
    const grouped = Array.from({ length: 200 }, (_, i) => Math.floor(i / 4));
    const groups = Int32Array.from(grouped, (g) => 1000 - 3 * g);
    const ratio = spread(means(grouped, { ...options, groups })) / spread(means(grouped));
    expect(Math.abs(ratio / 2 - 1)).toBeLessThan(0.15);
    expect(() => means(grouped, { ...options, groups: Int32Array.of(1) })).toThrow(
      /1 numbers for 200 rows/,
    );
  });
});
