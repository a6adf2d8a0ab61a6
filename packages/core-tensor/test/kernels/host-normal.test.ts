import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/kernels/random/normal.ts";

describe("normalQuantile", () => {
  // Computed with mpmath to 30 digits.
  it.each([
    [1.1641532182693481e-10, -6.3379577545537895],
    [1e-20, -9.262340089798407],
    [1.3e-11, -6.667611456510741],
    [1.5e-11, -6.646570887477113],
    [0.001, -3.0902323061678136],
    [0.0749, -1.4402382675279637],
    [0.0751, -1.43882539275254],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
    [0.6, 0.2533471031357997],
    [0.9249, 1.4388253927525403],
    [0.9251, 1.440238267527964],
    [0.975, 1.9599639845400538],
    [0.999999, 4.753424308817087],
  ])("is right at %d", (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-15);
  });

  it("is odd about one half, and 0 there", () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [0.01, 0.2, 0.4375, 2 ** -20]) {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 10);
    }
  });

  it("rises everywhere, also where its pieces meet", () => {
    for (const edge of [0.075, 0.925, Math.exp(-25), 1 - 1e-10]) {
      const around = [-3, -2, -1, 0, 1, 2, 3].map((i) => normalQuantile(edge * (1 + i * 1e-12)));
      for (let i = 1; i < around.length; i++) expect(around[i]!).toBeGreaterThan(around[i - 1]!);
    }
  });
});
