import type { Jacobian } from "./jacobian.ts";
import type { LinearSystems } from "./linear-system.ts";
import { secularSystem } from "./secular.ts";
import type { LinearSystem } from "./step-system.ts";

/**
 * Normal equations of some params from a matrix that is there already.
 *
 * @param free - the params that move.
 * @param scale - lengths that params are measured in.
 * @param b - the right-hand side, one number a residual, or `Jᵀ` times it, which is known for the residuals themselves.
 */
export async function gramSystem(
  {
    columns: n,
    gram,
    transposedTimes,
  }: Jacobian & { readonly gram: NonNullable<Jacobian["gram"]> },
  free: readonly number[],
  scale: Float64Array,
  b: { readonly gradient: Float64Array } | { readonly side: Float64Array },
  systems: LinearSystems,
): Promise<LinearSystem> {
  const divided = (gradient: Float64Array): Float64Array =>
    Float64Array.from(free, (j) => (gradient[j] as number) / (scale[j] as number));
  const along = async (side: Float64Array): Promise<Float64Array> =>
    divided(await transposedTimes(side));
  const all = await gram(scale);
  const own = free.length === n ? all : some(all, n, free);
  const gradient = "gradient" in b ? divided(b.gradient) : await along(b.side);
  const system = secularSystem(systems.ofGram(own, gradient));
  return {
    ...system,
    solve: async (lambda, side) => system.solve(lambda, side && (await along(side))),
  };
}

/** Some rows and columns of a square matrix. */
function some(matrix: Float64Array, n: number, kept: readonly number[]): Float64Array {
  const result = new Float64Array(kept.length ** 2);
  let at = 0;
  for (const i of kept) for (const j of kept) result[at++] = matrix[i * n + j] as number;
  return result;
}
