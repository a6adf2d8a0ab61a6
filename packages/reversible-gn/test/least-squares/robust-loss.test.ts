import { describe, expect, it } from "vitest";
import { lossOf, robustLosses } from "../../src/least-squares/robust-loss.ts";

/** `ρ(z)` as the documentation says it. */
const rho = {
  linear: (z: number) => z,
  huber: (z: number) => (z <= 1 ? z : 2 * Math.sqrt(z) - 1),
  "soft-l1": (z: number) => 2 * (Math.sqrt(1 + z) - 1),
  cauchy: (z: number) => Math.log(1 + z),
};

describe.each(robustLosses)("the loss %s", (name) => {
  const scale = 0.5;
  const residuals = [0, 0.1, -0.3, 0.5, -0.6, 2, 40];
  const cost = (r: readonly number[]) => lossOf(name, scale).cost(Float64Array.from(r));

  it("costs ½ C² Σ ρ((r/C)²)", () => {
    const wanted = residuals.map((r) => 0.5 * scale ** 2 * rho[name]((r / scale) ** 2));
    for (const [i, r] of residuals.entries()) {
      const own = name === "linear" ? 0.5 * r * r : (wanted[i] as number);
      expect(cost([r])).toBeCloseTo(own, 13);
    }
    expect(cost(residuals)).toBeCloseTo(
      wanted.reduce((a, b) => a + b, 0),
      12,
    );
  });

  it("corrects residuals and rows so that gradients and curvatures are its own", () => {
    const h = 1e-4;
    for (const r of residuals.filter((v) => Math.abs(Math.abs(v) - scale) > 1e-9)) {
      const corrected = Float64Array.of(r);
      const [factor = 0] = lossOf(name, scale).correct(corrected);
      const [up, at, down] = [cost([r + h]), cost([r]), cost([r - h])];
      expect(factor * (corrected[0] as number)).toBeCloseTo((up - down) / (2 * h), 6);
      // As far as it is positive: otherwise it is all but 0.
      const curvature = Math.max((up - 2 * at + down) / h ** 2, 0);
      expect(factor ** 2).toBeCloseTo(curvature, 4);
      expect(factor).toBeGreaterThanOrEqual(Math.sqrt(Number.EPSILON));
    }
  });
});

describe("the largest curvature that is none", () => {
  it("leaves rounding", () => {
    const [far = 0] = lossOf("cauchy", 1).correct(Float64Array.of(30));
    expect(far).toBe(Math.sqrt(Number.EPSILON));
  });

  it("is that of squares up to the scale itself", () => {
    const corrected = Float64Array.of(0.5, -0.5);
    expect([...lossOf("huber", 0.5).correct(corrected)]).toEqual([1, 1]);
    expect([...corrected]).toEqual([0.5, -0.5]);
  });
});
