import { random } from "@legendre/core-tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brierDecomposition } from "../../src/calibration/brier-decomposition.ts";
import { reliability } from "../../src/calibration/reliability.ts";
import { binaryMetrics } from "../../src/metrics/index.ts";

const y = [1, 0, 1, 1, 0, 0, 1, 0];
const p = [0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.3, 0.1];

describe("reliability by hand", () => {
  it("cuts eight purchases into two bins of four", () => {
    const { bins, ece, mce, gap } = reliability(y, p, { bins: 2 });
    expect(bins.map(({ count, returns }) => [count, returns])).toEqual([
      [4, 1],
      [4, 3],
    ]);
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      [0.1, 0.55],
      [0.6, 0.9],
    ]);
    expect(bins[0]!.mean).toBeCloseTo(0.3375, 12);
    expect(ece).toBeCloseTo(0.04375, 12);
    expect(mce).toBeCloseTo(0.0875, 12);
    expect(gap).toBeCloseTo(0.04375, 12);
    // The band: 0.3375 ± 1.96 √(0.2475 + 0.24 + 0.21 + 0.09) / 4
    const half = (1.959963984540054 * Math.sqrt(0.7875)) / 4;
    expect(bins[0]!.band.low).toBe(0);
    expect(bins[0]!.band.high).toBeCloseTo(0.3375 + half, 12);
  });

  it("never parts ties and never drops a purchase", () => {
    const constant = reliability(
      y,
      y.map(() => 0.5),
    );
    expect(constant.bins).toHaveLength(1);
    expect(constant.bins[0]!.count).toBe(8);
    expect(constant.ece).toBe(0);
    // One tie of six purchases among ten fills several shares; the others keep theirs.
    const tied = [0.1, 0.2, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.8, 0.9];
    const { bins } = reliability([0, 0, 1, 0, 1, 0, 1, 0, 1, 1], tied, { bins: 5 });
    expect(bins.map(({ count }) => count)).toEqual([2, 6, 1, 1]);
  });

  it("takes one class and no purchase", () => {
    const all = reliability([1, 1, 1], [0.2, 0.5, 0.9], { bins: 3 });
    expect(all.bins.map(({ rate }) => rate)).toEqual([1, 1, 1]);
    expect(all.brier.uncertainty).toBe(0);
    expect(all.brier.resolution).toBe(0);
    const none = reliability([], []);
    expect([none.bins.length, none.ece, none.mce]).toEqual([0, Number.NaN, Number.NaN]);
  });

  it("refuses what is no probability", () => {
    expect(() => reliability([1], [1.2])).toThrow(/expected a number from 0 to 1/);
    expect(() => reliability([1, 0], [0.2])).toThrow(/2 labels and 1 scores/);
    expect(() => reliability([1], [0.2], { bin: 2 } as never)).toThrow(
      /nearest known name is "bins"/,
    );
  });
});

describe("decomposition by hand", () => {
  it("adds up, and has nothing within bins of ties", () => {
    const parts = brierDecomposition([1, 1, 0, 0], [0.8, 0.8, 0.8, 0.2], { bins: Infinity });
    expect(parts.brier).toBeCloseTo(0.19, 12);
    expect(parts.reliability).toBeCloseTo((0.04 + 3 * (0.8 - 2 / 3) ** 2) / 4, 12);
    expect(parts.resolution).toBeCloseTo((0.25 + 3 * (1 / 6) ** 2) / 4, 12);
    expect(parts.uncertainty).toBe(0.25);
    expect(parts.within).toBeCloseTo(0, 12);
  });
});

const purchases = fc.array(
  fc.tuple(
    fc.constantFrom(0, 1),
    fc.integer({ min: 0, max: 20 }).map((k) => k / 20),
  ),
  { minLength: 1, maxLength: 80 },
);

describe("any purchases", () => {
  it("have bins that hold each once, whatever their order", () => {
    fc.assert(
      fc.property(purchases, fc.integer({ min: 1, max: 12 }), (rows, bins) => {
        const labels = rows.map(([label]) => label);
        const scores = rows.map(([, score]) => score);
        const made = reliability(labels, scores, { bins });
        expect(made.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(rows.length);
        expect(made.bins.length).toBeLessThanOrEqual(bins);
        for (const [k, bin] of made.bins.entries()) {
          if (k > 0) expect(bin.from).toBeGreaterThan(made.bins[k - 1]!.to);
        }
        expect(reliability(labels.toReversed(), scores.toReversed(), { bins })).toEqual(made);
        const { brier } = made;
        expect(brier.brier).toBeCloseTo(binaryMetrics(labels, scores).brier, 10);
        const sum = brier.reliability - brier.resolution + brier.uncertainty + brier.within;
        expect(sum).toBeCloseTo(brier.brier, 12);
        const own = brierDecomposition(labels, scores, { bins: Infinity });
        expect(own.within).toBeCloseTo(0, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("of true probabilities lie in their bands as often as they should", () => {
    const draw = random.hostRandom(5);
    let [inside, all] = [0, 0];
    for (let trial = 0; trial < 40; trial++) {
      const scores = Array.from({ length: 2000 }, () => draw.uniform());
      const labels = scores.map((score) => Number(draw.uniform() < score));
      const { bins } = reliability(labels, scores);
      inside += bins.filter((bin) => bin.inside).length;
      all += bins.length;
    }
    // 400 bins at 95 %: standard error 1.1 %.
    expect(inside / all).toBeGreaterThan(0.95 - 0.035);
    expect(inside / all).toBeLessThan(0.95 + 0.035);
  });
});
