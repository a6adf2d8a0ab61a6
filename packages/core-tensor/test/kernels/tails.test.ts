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

describe("normalBelow", () => {
  // Computed with mpmath to 40 digits, on both sides of where the continued fraction begins.
  it.each([
    [-20, 2.7536241186062337e-89],
    [-8, 6.220960574271784e-16],
    [-5.3, 5.790134039964594e-8],
    [-5.2, 9.964426316933471e-8],
    [-4.5, 3.3976731247300603e-6],
    [-3.6, 0.00015910859015753383],
    [-3.5, 0.00023262907903552504],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.3, 0.6179114221889527],
    [1, 0.8413447460685429],
    [3, 0.9986501019683699],
    [6, 0.9999999990134123],
  ])("has all digits at %d", (z, expected) => {
    expect(Math.abs(normalBelow(z) / expected - 1)).toBeLessThan(1e-12);
  });

  it("is 0 and 1 at the ends", () => {
    expect(normalBelow(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalBelow(Number.POSITIVE_INFINITY)).toBe(1);
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
