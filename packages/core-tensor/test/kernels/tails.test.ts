import { describe, expect, it } from "vitest";
import { logFactorial, normalBelow, truncatedQuantile } from "../../src/kernels/random/tails.ts";

describe("logFactorial", () => {
  it("is the sum of logarithms, on both sides of where the series begins", () => {
    let sum = 0;
    for (let k = 1; k <= 400; k++) {
      sum += Math.log(k);
      expect(Math.abs(logFactorial(k) - sum), `${k}`).toBeLessThan(1e-13 * Math.max(sum, 1));
    }
    expect(logFactorial(0)).toBe(0);
    // SciPy's gammaln(1e6 + 1).
    expect(logFactorial(1e6) / 12_815_518.384658169).toBeCloseTo(1, 14);
  });
});

describe("truncatedQuantile", () => {
  it.each([
    [-1, 2],
    [0, 0.5],
    [-8, -6],
    [6, 8],
    [Number.NEGATIVE_INFINITY, -3],
    [3, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])("between %d and %d leaves the share below it", (min, max) => {
    // Beyond 0 by reflection: the distribution function has its digits below.
    const share = (x: number): number =>
      min > 0
        ? (normalBelow(-min) - normalBelow(-x)) / (normalBelow(-min) - normalBelow(-max))
        : (normalBelow(x) - normalBelow(min)) / (normalBelow(max) - normalBelow(min));
    for (const u of [1e-6, 0.1, 0.5, 0.9, 1 - 1e-6]) {
      const x = truncatedQuantile(u, min, max);
      expect(Math.abs(share(x) - u)).toBeLessThan(1e-12);
    }
    for (const [u, end] of [
      [0, min],
      [1, max],
    ] as const) {
      if (Number.isFinite(end)) expect(truncatedQuantile(u, min, max)).toBeCloseTo(end, 12);
      else expect(truncatedQuantile(u, min, max)).toBe(end);
    }
  });
});
