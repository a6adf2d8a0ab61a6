import { treeAdd, treeNorm, treeSub } from "@legendre/core-tensor";
import { fgmres, type SolverStatus } from "@legendre/core-tensor/linalg";
import type { Tensor } from "@legendre/core-tensor/ops";

/** What {@link polished} works on. */
export interface PolishInput<P> {
  /** The wanted change `R`. */
  readonly change: Tensor;
  /** An approximate inverse of `J`: `R` to a direction. */
  readonly invert: (change: Tensor) => P;
  /** `J δ`. */
  readonly push: (delta: P) => Tensor;
  /** `invert(change)`, which is computed already. */
  readonly first: P;
  /** Relative residual to reach. */
  readonly tolerance: number;
  readonly maxSteps: number;
}

/** A solution, and how its solver ended. */
export interface Polished<P> {
  readonly delta: P;
  readonly steps: number;
  readonly status: SolverStatus;
}

/**
 * A solution of `J δ = R` from an approximate right inverse `G` of `J`: generalised minimal residuals on
 * `J G v = R - J G R`, then `δ = G R + G v`. With an exact `G` the first residual is within the tolerance
 * and nothing is done.
 *
 * @remarks Each step costs one `invert` and one `push`; inner products and the stopping rule are read.
 * @see Saad (1993), "A flexible inner-outer preconditioned GMRES algorithm", SIAM J. Sci. Comput. 14(2).
 */
export function polished<P>(input: PolishInput<P>): Polished<P> {
  const { change, invert, push, first, tolerance, maxSteps } = input;
  const rest = treeSub(change, push(first)) as Tensor;
  const length = read(treeNorm(change));
  const missing = read(treeNorm(rest));
  if (length === 0 || missing <= tolerance * length) {
    return { delta: first, steps: 0, status: "converged" };
  }
  const { value, steps, status, residualNorm } = fgmres(
    { matvec: (v: Tensor) => push(invert(v)) },
    rest,
    {
      tolerance: (tolerance * length) / missing,
      maxSteps,
      // Restarting early forgets what makes it fast: a few dozen states are small beside the features.
      restart: Math.min(maxSteps, 60),
    },
  );
  // Rounding may leave more than was asked for.
  const atRounding = status === "breakdown" && residualNorm <= 0.01 * length;
  return {
    delta: treeAdd(first, invert(value)) as P,
    steps,
    status: atRounding ? "converged" : status,
  };
}

function read(value: Tensor): number {
  return value.dataSync()[0] as number;
}
