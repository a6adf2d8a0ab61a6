import { describe, expect, it } from "vitest";
import { burgers, referenceGrid } from "../pde-burgers/reference.ts";
import { relativeError } from "../shared/pde/problem.ts";

const viscosity = 0.01 / Math.PI;

describe("the solution of Burgers' equation", () => {
  // mpmath 1.3, 30 digits: both integrals by quad, between whole numbers from −15 to 15.
  it.each([
    [0.1, 0.3, -0.941962313039433],
    [0.3, 0.05, -0.727922092500642],
    [0.5, 0.01, -0.898049642252828],
    [0.8, -0.02, 0.820992421000896],
    [1, 0.5, -0.376181395748122],
    [1, 0.001, -0.0835915499913309],
    [0.02, 0.7, -0.778825730784419],
    [0.25, -0.999, 0.0017552545440871],
  ])("at t = %d, x = %d has mpmath's digits", (t, x, u) => {
    expect(Math.abs(burgers(t, x, viscosity) - u)).toBeLessThan(3e-15);
  });

  it("begins with a sine, is odd, and 0 at the ends", () => {
    expect(burgers(0, 0.3, viscosity)).toBe(-Math.sin(0.3 * Math.PI));
    expect(burgers(0.7, -0.3, viscosity)).toBeCloseTo(-burgers(0.7, 0.3, viscosity), 14);
    expect(Math.abs(burgers(0.7, 1, viscosity))).toBeLessThan(1e-14);
  });

  it("on a grid has times slowest, ends included; errors are relative to it", () => {
    const grid = referenceGrid(3, 5, viscosity);
    expect([...grid.t.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0.5]);
    expect([...grid.x.subarray(0, 5)]).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(grid.u[6]).toBe(burgers(0.5, -0.5, viscosity));
    expect(relativeError(grid.u, grid.u)).toBe(0);
    expect(
      relativeError(
        grid.u.map((u) => 1.01 * u),
        grid.u,
      ),
    ).toBeCloseTo(0.01, 12);
  });
});
