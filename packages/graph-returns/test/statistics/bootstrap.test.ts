import { random } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { resample } from "../../src/statistics/bootstrap.ts";
import { normalQuantile, percentiles, wilson } from "../../src/statistics/interval.ts";

/** xoshiro128** from its paper, in whole numbers that do not overflow. */
function uniforms(seed: number, replicate: number): () => number {
  const mask = 0xffff_ffffn;
  const start = random.hostRandom(seed).foldIn(replicate);
  const s = [0, 1, 2, 3].map(() => BigInt(start.below(2 ** 32)));
  s[3]! |= 1n;
  const turned = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (32n - by))) & mask;
  return () => {
    const result = (turned((s[1]! * 5n) & mask, 7n) * 9n) & mask;
    const t = (s[1]! << 9n) & mask;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = turned(s[3]!, 11n);
    return Number(result) / 2 ** 32;
  };
}

/** How often each row is drawn, by replicate. */
function drawn(count: number, replicates: number, seed: number, groups?: Int32Array): number[][] {
  const out: number[][] = [];
  let times = Array<number>(count).fill(0);
  const visit = (row: number, often: number): void => {
    times[row]! += often;
  };
  const ends: number[] = [];
  resample("test", count, { replicates, seed, groups }, visit, (replicate) => {
    ends.push(replicate);
    out.push(times);
    times = Array<number>(count).fill(0);
  });
  expect(ends).toEqual([...out.keys()]);
  return out;
}

describe("resamples by hand", () => {
  it("draw as many rows as there are, each replicate by its own key", () => {
    for (const seed of [0, 5]) {
      const wanted = [0, 1, 2].map((replicate) => {
        const next = uniforms(seed, replicate);
        const times = Array<number>(7).fill(0);
        for (let i = 0; i < 7; i++) times[Math.floor(next() * 7)]!++;
        return times;
      });
      expect(drawn(7, 3, seed)).toEqual(wanted);
    }
  });

  it("draw as many groups as there are, all rows of one together", () => {
    // Groups in the order of their numbers: −4, 2 and 9.
    const groups = Int32Array.of(9, 2, 9, -4, 2, 2);
    const place = [2, 1, 2, 0, 1, 1];
    const next = uniforms(1, 0);
    const times = [0, 0, 0];
    for (let i = 0; i < 3; i++) times[Math.floor(next() * 3)]!++;
    expect(drawn(6, 1, 1, groups)).toEqual([place.map((group) => times[group])]);
    expect(drawn(3, 2, 1, Int32Array.of(5, 5, 5))).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(drawn(0, 2, 0, new Int32Array(0))).toEqual([[], []]);
  });

  it("draw each of many rows by a Poisson variable, from one more than fifty thousand on", () => {
    const chances = (most: number): number => {
      let [term, sum] = [Math.exp(-1), 0];
      for (let k = 0; k <= most; k++) {
        sum += term;
        term /= k + 1;
      }
      return sum;
    };
    const timesOf = (uniform: number): number => {
      let times = 0;
      while (times < 13 && uniform >= chances(times)) times++;
      return times;
    };
    const [made] = drawn(50_001, 1, 3);
    const next = uniforms(3, 0);
    const wanted = made!.map(() => timesOf(next()));
    expect(made!.findIndex((times, row) => times !== wanted[row])).toBe(-1);
    const [few] = drawn(50_000, 1, 3);
    expect(few!.reduce((a, b) => a + b, 0)).toBe(50_000);
    const again = uniforms(3, 0);
    expect(few![Math.floor(again() * 50_000)]).toBeGreaterThan(0);
  });
});

describe("intervals at their ends", () => {
  it("have quantiles that the distribution turns back, far out too", () => {
    // Φ by Simpson's rule.
    const cumulative = (x: number): number => {
      const n = 4000;
      let sum = 0;
      for (let i = 0; i <= n; i++) {
        const t = (x * i) / n;
        sum += Math.exp((-t * t) / 2) * (i === 0 || i === n ? 1 : i % 2 === 0 ? 2 : 4);
      }
      return 0.5 + ((x / n / 3) * sum) / Math.sqrt(2 * Math.PI);
    };
    for (const p of [0.5, 0.50001, 0.6, 0.75, 0.9, 0.999, 1 - 1e-7])
      expect(cumulative(normalQuantile(p))).toBeCloseTo(p, 11);
    for (const p of [1e-7, 0.001, 0.3, 0.49999])
      expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 9);
  });

  it("stay between 0 and 1, and take a part of replicates", () => {
    expect(wilson(10, 10, 2).high).toBe(1);
    expect(wilson(10, 10, 2).low).toBeCloseTo(1 / 1.4, 12);
    expect(wilson(1, 2, 0)).toEqual({ low: 0.5, high: 0.5 });
    expect(percentiles([3, 1], 0)).toEqual({ low: 2, high: 2 });
    expect(percentiles([3, 1, 2], 1)).toEqual({ low: 1, high: 3 });
    expect(percentiles([-1, -10, -2], 1)).toEqual({ low: -10, high: -1 });
  });
});
