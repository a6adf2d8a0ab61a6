import { hostArray, jit } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { ours } from "../pde-burgers/methods.ts";
import { burgersProblem } from "../pde-burgers/problem.ts";
import { burgers, referenceGrid } from "../pde-burgers/reference.ts";
import { runOf } from "../pde-burgers/rivals.ts";
import { gaussNewton } from "../shared/pde/gauss-newton.ts";
import { meanSquare, type Params, type Row, relativeError } from "../shared/pde/problem.ts";

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

/** JAX is imported and compiles, beside other tests. */
const slow = { timeout: 300_000 };
const needed = process.env["LEGENDRE_PYTHON"] === undefined ? it.skip : it;

describe("rivals in Python", () => {
  const setting = {
    ...{ hidden: [6, 5], points: 60, candidates: 4, grid: [5, 41] as const, seed: 3 },
    budget: { steps: 8 },
  };

  needed(
    "take the same steps where the method is ours (needs JAX in LEGENDRE_PYTHON)",
    slow,
    async () => {
      const problem = burgersProblem(setting);
      try {
        const here = await gaussNewton(problem, setting, ours);
        const options = { oddStep: 41, every: 10 };
        const there = await runOf({ method: "JAX's Gauss-Newton", options })(problem, setting);
        const [last, other] = [here.marks.at(-1), there.marks.at(-1)];
        expect(other?.steps).toBe(8);
        expect(other?.error).toBeCloseTo(last?.error ?? Number.NaN, 8);
        expect(other?.loss).toBeCloseTo(last?.loss ?? Number.NaN, 8);
      } finally {
        await problem.dispose();
      }
    },
  );

  needed.each([0, 1])(
    "with odd: %d have the loss that we have (needs JAX and SciPy in LEGENDRE_PYTHON)",
    slow,
    async (odd) => {
      const problem = burgersProblem(setting);
      const loss = jit((p: Params, at: Row) => meanSquare(problem, p, at), {
        precision: "float64",
      });
      try {
        const options = { memory: 10, odd, every: 0 };
        const { marks, params } = await runOf({ method: "SciPy's L-BFGS-B", options })(
          problem,
          setting,
        );
        const mirrored = hostArray(new Float64Array(60).fill(1 - odd));
        const { data } = await loss(params, { ...problem.first(), mirrored });
        expect(marks.at(-1)?.loss).toBeCloseTo(data[0] as number, 12);
        expect(data[0]).toBeLessThan(marks[0]?.loss ?? 0);
      } finally {
        await Promise.all([problem.dispose(), loss.dispose()]);
      }
    },
  );
});
