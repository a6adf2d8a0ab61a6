import type { DampedSolver, Jacobian } from "./jacobian.ts";
import type { LinearSystem } from "./linear-system.ts";
import { dot, normOf } from "./vectors.ts";

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
  const gradient = (await jacobian.transposedTimes(b)).map((g, j) => g * (scales[j] as number));
  const solver = await jacobian.solver(scales);
  return {
    name: "cg",
    isCheap: false,
    gradientNorm: normOf(gradient),
    solve: async (lambda) => {
      const found = await solver(gradient, lambda);
      const step = Float64Array.from(free, (j) => -(found[j] as number));
      const norm = normOf(step);
      if (!(norm < Number.POSITIVE_INFINITY)) return undefined;
      const slope = async (): Promise<number> => {
        if (norm === 0) return 0;
        return -dot(found, await solver(found, lambda)) / norm;
      };
      return { step, norm, slope };
    },
  };
}
