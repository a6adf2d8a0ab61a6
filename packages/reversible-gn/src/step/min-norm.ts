import { linearize, treeNorm, vjp } from "@legendre/core-tensor";
import {
  add,
  div,
  eye,
  fill,
  greater,
  mean,
  mul,
  reshape,
  type Scalar,
  sum,
  type Tensor,
  type Tensor2D,
  where,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import { codeOf, dampedSolve, freelySolved, times } from "../damped-solve.ts";

/** A minimum-norm solution of `J δ = R`. */
export interface MinNorm<P> {
  readonly delta: P;
  /** Conjugate-gradient steps; 0 for the direct route. int32 `[]`. */
  readonly steps: Tensor;
  /** How the solver ended, its place in `solverStatuses`; int32 `[]`. */
  readonly status: Tensor;
  /** As of a factorisation; int32 `[]`. */
  readonly info: Tensor;
}

/** How {@link minNormByCg} stops and damps. */
export interface CgSettings {
  /** Added to `J Jᵀ`, relative to the mean of its diagonal along the right-hand side. */
  readonly damping: Scalar;
  readonly maxSteps: number;
  /** Relative residual at which it stops. */
  readonly tolerance: number;
  /** An approximate inverse of `J Jᵀ`, symmetric and positive definite. @defaultValue none */
  readonly precondition?: ((u: Tensor) => Tensor) | undefined;
}

/**
 * `δ = Jᵀ (J Jᵀ + λ I)⁻¹ R` by conjugate gradients in output space: for any model, one reverse and one
 * forward product a step, and no matrix. `λ` is relative to the Rayleigh quotient of `R`.
 *
 * @param f - params to outputs, any shape.
 * @param change - `R`, the shape of the outputs.
 */
export function minNormByCg<P>(
  f: (params: P) => Tensor,
  params: P,
  change: Tensor,
  { damping, maxSteps, tolerance, precondition }: CgSettings,
): MinNorm<P> {
  // The model is evaluated here alone: the loop closes over what the two maps keep.
  const { pullback } = vjp(f, params);
  const { pushforward } = linearize(f, params);
  const gram = (u: Tensor): Tensor => pushforward(pullback(u));
  const unit = treeNorm(change);
  // Squares of a small change would be 0.
  const along = div(change, where(greater(unit, constant(0)), unit, constant(1)));
  const lambda = mul(damping, sum(mul(along, gram(along))));
  const matvec = (u: Tensor): Tensor => add(gram(u), mul(lambda, u));
  const { value, status, steps } = freelySolved(matvec, change, {
    maxSteps,
    tolerance,
    ...(precondition && { preconditioner: { matvec: precondition } }),
  });
  return { delta: pullback(value), steps, status, info: fill([], 0, "int32") as Tensor };
}

/**
 * The same from the kernel matrix itself: `(K + λ mean(diag K) I) μ = R` by a Cholesky factor, then
 * `δ = Jᵀ μ`.
 *
 * @param kernel - `J Jᵀ`, shape `[n C, n C]`, index `i C + c`.
 */
export function minNormByKernel<P>(
  f: (params: P) => Tensor,
  params: P,
  change: Tensor,
  kernel: Tensor,
  damping: Scalar,
): MinNorm<P> {
  const identity = eye(kernel.shape[0] as number) as Tensor;
  const lambda = mul(damping, mean(sum(mul(kernel, identity), 1)));
  const wanted = reshape(change, [-1]);
  const k = kernel as Tensor2D;
  const { solution, info, isSolved } = dampedSolve(k, lambda, wanted, (u) => times(k, u));
  const { pullback } = vjp(f, params);
  return {
    delta: pullback(reshape(solution, change.shape)),
    steps: fill([], 0, "int32") as Tensor,
    status: where(isSolved, codeOf("converged"), codeOf("breakdown")),
    info,
  };
}
