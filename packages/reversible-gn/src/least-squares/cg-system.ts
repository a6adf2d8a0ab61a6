import type { DampedSolver, Jacobian } from "./jacobian.ts";
import type { LinearSystem } from "./step-system.ts";
import { normOf } from "./vectors.ts";

/**
 * Equations by conjugate gradients on products with the Jacobian, of which nothing is stored. Where the steps of conjugate gradients are used up, the
 * solution is what they have found by then: shorter than the exact one, and downhill.
 *
 * @param free - the params that move; others are held by scales of 0.
 * @param scale - lengths that params are measured in.
 * @param b - the right-hand side, of all residuals.
 */
export async function cgSystem(
  jacobian: Jacobian & { readonly solver: (scales: Float64Array) => Promise<DampedSolver> },
  free: readonly number[],
  scale: Float64Array,
  b: Float64Array,
): Promise<LinearSystem> {
  const scales = new Float64Array(jacobian.columns);
  for (const j of free) scales[j] = 1 / (scale[j] as number);
  const along = async (side: Float64Array): Promise<Float64Array> =>
    (await jacobian.transposedTimes(side)).map((g, j) => g * (scales[j] as number));
  const gradient = await along(b);
  const solver = await jacobian.solver(scales);
  const solved = async (
    lambda: number,
    radius: number,
    side?: Float64Array,
  ): ReturnType<LinearSystem["solve"]> => {
    const downhill = side === undefined ? gradient : await along(side);
    const { step: found, isSolved } = await solver(downhill, lambda, radius);
    const step = Float64Array.from(free, (j) => -(found[j] as number));
    const norm = normOf(step);
    return norm < Number.POSITIVE_INFINITY ? { step, norm, isSolved } : undefined;
  };
  return {
    name: "cg",
    solve: (lambda, side) => solved(lambda, Number.POSITIVE_INFINITY, side),
    within: async (radius) => {
      const found = await solved(0, radius);
      return found && { step: found.step, lambda: 0, isForced: false, isSolved: found.isSolved };
    },
  };
}
