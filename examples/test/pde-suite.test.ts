import { describe, expect, it } from "vitest";
import { equations } from "../pde-suite/equations.ts";
import { evenAllenCahn } from "../pde-suite/reference.ts";

describe("the solution of Allen and Cahn's equation", () => {
  // SciPy 1.17: Fourier's series on 1,024 points of the whole circle, DOP853 with tolerances of 1e-13 and 1e-14.
  const known = [
    [-1, 0.999082423127463, 0.9999928297572017],
    [-0.75, 0.8969123660785159, 0.9822756222695089],
    [-0.5, -0.9936267991204389, -0.9999526519399102],
    [-0.375, -0.9912109781385551, -0.9999327167569743],
    [-0.21875, -0.7594049243566657, -0.9554860142556239],
    [-0.078125, 0.9409437679568265, 0.9992916743677072],
  ] as const;

  it("has the digits of another series and another integrator", () => {
    const places = known.map(([x]) => Math.cos(Math.PI * x));
    const [first, half, end] = evenAllenCahn(1e-3, [0, 0.5, 1], places);
    for (const [i, [x, atHalf, atEnd]] of known.entries()) {
      expect(first?.[i]).toBeCloseTo(
        0.6 * Math.cos(2 * Math.PI * x) - 0.3 * Math.cos(Math.PI * x),
        13,
      );
      expect(Math.abs((half?.[i] ?? 0) - atHalf)).toBeLessThan(1e-9);
      expect(Math.abs((end?.[i] ?? 0) - atEnd)).toBeLessThan(1e-9);
    }
  });
});

describe("the stream function in a cavity", () => {
  it("is that of thirty polynomials a side", () => {
    // `cavity.py` with 30 in place of the 24 whose coefficients are stored.
    const known = [
      [0.5, 0.5, -0.05164011203694645],
      [0.6, 0.75, -0.08364528671418897],
      [0.1, 0.9, -0.006204850251090907],
      [0.95, 0.05, 4.8631982955508075e-6],
    ] as const;
    const found = equations["cavity"]?.([2]).exact(known.map(([x, y]) => [x, y]));
    known.forEach(([, , value], i) => {
      expect(Math.abs((found?.[i] ?? Number.NaN) - value)).toBeLessThan(2e-8);
    });
  });
});
