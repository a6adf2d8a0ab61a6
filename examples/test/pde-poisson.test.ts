import { jit } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { poissonProblem } from "../pde-poisson/problem.ts";
import { rivals } from "../pde-poisson/rivals.ts";
import { meanSquare, type Params, type Row } from "../shared/pde/problem.ts";

/** JAX is imported and compiles, beside other tests. */
const slow = { timeout: 300_000 };
const needed = process.env["LEGENDRE_PYTHON"] === undefined ? it.skip : it;

describe("rivals of Poisson's equation in Python", () => {
  needed.each([
    [2, "SciPy's L-BFGS-B"],
    [5, "JAX's Gauss-Newton"],
  ])(
    "in %d dimensions have the loss and error that we have: %s (needs JAX and SciPy in LEGENDRE_PYTHON)",
    slow,
    async (dimension, method) => {
      const setting = { dimension, hidden: [6, 5], points: 60, seed: 3, budget: { steps: 8 } };
      const problem = poissonProblem(setting);
      const loss = jit((params: Params, at: Row) => meanSquare(problem, params, at), {
        precision: "float64",
      });
      try {
        // Errors of both sides are compared on the way.
        const { marks, params } = await rivals[method]!(dimension)(problem, setting);
        const here = await loss(params, problem.first());
        const [first, last] = [marks[0]?.loss ?? 0, marks.at(-1)?.loss ?? Number.NaN];
        expect(last / (here.data[0] as number)).toBeCloseTo(1, 10);
        expect(last).toBeLessThan(first);
      } finally {
        await Promise.all([loss.dispose(), problem.dispose()]);
      }
    },
  );
});
