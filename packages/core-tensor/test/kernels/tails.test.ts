import { describe, expect, it } from "vitest";
import { logFactorial } from "../../src/kernels/random/tails.ts";

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
