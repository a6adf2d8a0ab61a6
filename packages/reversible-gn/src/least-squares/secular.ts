import type { FactorisedSystem } from "./linear-system.ts";
import type { DampedStep, LinearSystem, SystemSolution } from "./step-system.ts";

/** Newton's steps on the secular equation at most; from some distance it takes three. */
const patience = 60;

/**
 * The step of a trust region: that of least model cost no longer than `radius`. With singular values at hand the secular equation is solved to
 * rounding; otherwise a step within a tenth of the radius does, as each damping costs a factorisation.
 *
 * @see Moré, "The Levenberg-Marquardt algorithm: implementation and theory", in Numerical Analysis (1978), section 5; without its lower
 *   bound for the first damping, which saves no factorisation here.
 */
export function stepWithin(system: FactorisedSystem, radius: number): DampedStep | undefined {
  const tolerance = system.isCheap ? 1e-9 : 0.1;
  const free = system.solve(0);
  if (free !== undefined && free.norm <= radius * (1 + tolerance)) {
    return { step: free.step, lambda: 0, isForced: false, isSolved: free.isSolved };
  }
  let upper = system.gradientNorm / radius;
  if (!(upper > 0) || !Number.isFinite(upper)) return undefined;
  let lower = 0;
  let lambda = 1e-3 * upper;
  let isSolved = false;
  let best: (SystemSolution & { readonly lambda: number }) | undefined;
  for (let n = 0; n < patience; n++) {
    const found = system.solve(lambda);
    if (found === undefined) {
      // Too near to a singular matrix: more damping, if need be more than the radius asks for.
      lower = lambda;
      if (best !== undefined && best.lambda <= lambda * 10) {
        isSolved = true;
        break;
      }
      lambda = best === undefined ? lambda * 10 : Math.sqrt(lambda * best.lambda);
      continue;
    }
    if (found.norm <= radius * (1 + tolerance)) best = { ...found, lambda };
    const off = found.norm - radius;
    isSolved = Math.abs(off) <= tolerance * radius;
    if (isSolved) break;
    if (off > 0) lower = lambda;
    else upper = lambda;
    // Newton's step for 1/radius − 1/norm, which is nearly linear in the damping.
    const slope = found.slope();
    const next = lambda - (found.norm / radius) * (off / slope);
    const isInside = next > lower && next < upper;
    lambda = isInside ? next : Math.max(1e-3 * upper, Math.sqrt(lower * upper));
    isSolved = upper - lower <= 4 * Number.EPSILON * upper;
    if (isSolved) break;
  }
  if (best === undefined) return undefined;
  return {
    step: best.step,
    lambda: best.lambda,
    isForced: best.norm < 0.8 * radius && free === undefined,
    isSolved,
  };
}

/** The equations of some factors, whose steps of a trust region solve the secular equation. */
export function secularSystem(factors: FactorisedSystem): LinearSystem {
  return {
    name: factors.name,
    solve: async (lambda, side) => factors.solve(lambda, side),
    within: async (radius) => stepWithin(factors, radius),
  };
}

/** The step for a damping; more of it where equations with so little could not be factorised. */
export async function stepDamped(
  system: LinearSystem,
  damping: number,
): Promise<DampedStep | undefined> {
  let lambda = damping;
  for (let n = 0; n < 30; n++) {
    const found = await system.solve(lambda);
    if (found !== undefined) {
      return { step: found.step, lambda, isForced: lambda > damping, isSolved: found.isSolved };
    }
    lambda = lambda === 0 ? 1e-16 : lambda * 10;
  }
  return undefined;
}
