import { describe, expect, it } from "vitest";
import { sobol } from "../../src/pde/sobol.ts";
import fixture from "../fixtures/pde.json" with { type: "json" };

describe("Sobol's points", () => {
  it("are SciPy's, from the origin on", () => {
    expect([...sobol("test", 32, 10)]).toEqual(fixture.sobol);
    expect([...sobol("test", 2, 3)]).toEqual([0, 0, 0, 0.5, 0.5, 0.5]);
    expect([...sobol("test", 1, 2)]).toEqual([0, 0]);
  });

  it("are SciPy's up to the thousandth", () => {
    const points = sobol("test", 1025, 10);
    for (const [at, wanted] of Object.entries(fixture.laterSobol)) {
      expect([...points.slice(Number(at) * 10, Number(at) * 10 + 10)], at).toEqual(wanted);
    }
  });

  it("have the same coordinates, however many there are", () => {
    const [few, many] = [sobol("test", 40, 2), sobol("test", 40, 10)];
    for (let i = 0; i < 40; i++) {
      expect([few[2 * i], few[2 * i + 1]]).toEqual([many[10 * i], many[10 * i + 1]]);
    }
  });

  it("have at most ten coordinates", () => {
    expect(() => sobol("here", 4, 11)).toThrow(
      /^here: Sobol's points have at most 10 coordinates here, got 11; use "latin-hypercube"/,
    );
  });
});
