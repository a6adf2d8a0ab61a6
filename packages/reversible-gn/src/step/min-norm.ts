import { linearize, vjp, whileLoop } from "@legendre/core-tensor";
import { cholesky, choleskySolve } from "@legendre/core-tensor/linalg";
import {
  add,
  div,
  eye,
  fill,
  greater,
  isFinite as isFiniteTensor,
  logicalAnd,
  mean,
  mul,
  reshape,
  type Scalar,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";

/** A minimum-norm solution of `J δ = R`. */
export interface MinNorm<P> {
  readonly delta: P;
  /** Conjugate-gradient steps; 0 for the direct route. int32 `[]`. */
  readonly steps: Tensor;
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
  { damping, maxSteps, tolerance, precondition = (u) => u }: CgSettings,
): MinNorm<P> {
  // The model is evaluated here alone: the loop closes over what the two maps keep.
  const { pullback } = vjp(f, params);
  const { pushforward } = linearize(f, params);
  const gram = (u: Tensor): Tensor => pushforward(pullback(u));
  const squared = dot(change, change);
  const quotient = div(dot(change, gram(change)), add(squared, constant(1e-30)));
  const lambda = mul(damping, quotient);
  const matvec = (u: Tensor): Tensor => add(gram(u), mul(lambda, u));
  const goal = mul(squared, constant(tolerance * tolerance));
  const z = precondition(change);
  const start = {
    u: mul(change, constant(0)) as Tensor,
    r: change,
    p: z,
    rr: squared,
    rz: dot(change, z),
    steps: fill([], 0, "int32") as Tensor,
  };
  const end = whileLoop(
    ({ rr }: typeof start) => logicalAnd(greater(rr, goal), isFiniteTensor(rr)),
    ({ u, r, p, rz, steps }) => {
      const ap = matvec(p);
      const alpha = div(rz, dot(p, ap));
      const rest = sub(r, mul(alpha, ap)) as Tensor;
      const next = precondition(rest);
      const product = dot(rest, next);
      return {
        u: add(u, mul(alpha, p)) as Tensor,
        r: rest,
        p: add(next, mul(div(product, rz), p)) as Tensor,
        rr: dot(rest, rest),
        rz: product,
        steps: add(steps, fill([], 1, "int32")) as Tensor,
      };
    },
    start,
    { maxSteps },
  );
  return { delta: pullback(end.u), steps: end.steps, info: fill([], 0, "int32") as Tensor };
}

function dot(a: Tensor, b: Tensor): Tensor {
  return sum(mul(a, b));
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
  const size = kernel.shape[0] as number;
  const identity = eye(size) as Tensor;
  const lambda = mul(damping, mean(sum(mul(kernel, identity), 1)));
  const { lower, info } = cholesky(add(kernel, mul(identity, lambda)));
  const mu = choleskySolve(lower, reshape(change, [size, 1]));
  const { pullback } = vjp(f, params);
  return {
    delta: pullback(reshape(mu, change.shape)),
    steps: fill([], 0, "int32") as Tensor,
    info,
  };
}
