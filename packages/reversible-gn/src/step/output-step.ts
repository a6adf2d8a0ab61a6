import { jvp, treeNorm, vjp } from "@legendre/core-tensor";
import {
  div,
  equal,
  fill,
  mul,
  type Scalar,
  sub,
  type Tensor,
  where,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import { codeOf } from "../damped-solve.ts";
import { reversibleNtk } from "../instruments/ntk.ts";
import type { ReversibleModel, ReversibleParams, ReversibleState } from "../networks/reversible.ts";
import type { GnSettings } from "./gn-options.ts";
import { kernelPreconditioner } from "./kernel-preconditioner.ts";
import { type MinNorm, minNormByCg, minNormByKernel } from "./min-norm.ts";
import { polished } from "./polish.ts";

/** What {@link stepFromOutputs} finds; as in `GnStep`. */
export interface OutputStep<P> {
  readonly delta: P;
  readonly rho: Scalar;
  readonly info: Tensor;
  readonly roundTrip: Scalar;
  readonly steps: Tensor;
  readonly status: Tensor;
  readonly excess: Tensor;
}

/**
 * A step from products with the Jacobian of the outputs, for networks of every kind: the least-norm solution by the kernel matrix
 * or by conjugate gradients, the damped one `Jᵀ (J Jᵀ + λ I)⁻¹ R`, or generalised minimal residuals on `J Jᵀ u = R`.
 */
export function stepFromOutputs<P extends ReversibleParams, S extends ReversibleState>(
  settings: GnSettings,
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
  change: Tensor,
): OutputStep<P> {
  const { inverse, certify } = settings;
  const f = (p: P): Tensor => model.apply(p, state, x).output;
  const { delta, info, steps, status } =
    inverse === "fgmres"
      ? byMinimalResiduals(f, params, change, settings)
      : leastNorm(f, settings, model, params, state, x, change);
  const rho = certify ? residual(f, params, delta, change) : unmeasured();
  const excess = fill([], 0, "int32") as Tensor;
  return { delta, rho, info, steps, status, excess, roundTrip: constant(0) };
}

/** From the kernel matrix where that is small, by conjugate gradients otherwise. */
function leastNorm<P extends ReversibleParams, S extends ReversibleState>(
  f: (params: P) => Tensor,
  { damping, cg, kernelRows }: GnSettings,
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
  change: Tensor,
): MinNorm<P> {
  const linear = linearThroughout(model);
  if (linear && change.size <= kernelRows) {
    const kernel = reversibleNtk(model, params, state, x);
    return minNormByKernel(f, params, change, kernel, asScalar(damping));
  }
  return minNormByCg(f, params, change, {
    damping: asScalar(damping),
    ...cg,
    precondition: linear
      ? kernelPreconditioner(model, params, state, x, asScalar(damping))
      : undefined,
  });
}

/** `δ = Jᵀ u` with `J Jᵀ u = R`, without damping. It reads values. */
function byMinimalResiduals<P>(
  f: (params: P) => Tensor,
  params: P,
  change: Tensor,
  { cg }: GnSettings,
): MinNorm<P> {
  const { pullback } = vjp(f, params);
  const { delta, steps, status } = polished<P>({
    change,
    first: pullback(mul(change, constant(0))),
    invert: pullback,
    tolerance: cg.tolerance,
    maxSteps: cg.maxSteps,
    push: (direction) => jvp(f, params, direction).tangent,
  });
  const info = fill([], 0, "int32") as Tensor;
  return { delta, info, steps: fill([], steps, "int32"), status: codeOf(status) };
}

/** Whether every branch is linear in its own params, as those of `revMlp`. */
export function linearThroughout<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
): boolean {
  return model.stages.every(
    (stage) =>
      stage.kind === "coupling" && stage.F.linear !== undefined && stage.G.linear !== undefined,
  );
}

/** `|J δ − R| / |R|`. */
export function residual<P>(f: (params: P) => Tensor, params: P, delta: P, change: Tensor): Scalar {
  const missing = treeNorm(sub(jvp(f, params, delta).tangent, change));
  // Where nothing is wanted and nothing done, nothing is missing.
  return where(equal(missing, constant(0)), constant(0), div(missing, treeNorm(change))) as Scalar;
}

/** A number as a tensor. */
export function asScalar(value: number | Scalar): Scalar {
  return typeof value === "number" ? constant(value) : value;
}

/** What stands for a residual that was not asked for. */
export function unmeasured(): Scalar {
  return constant(Number.NaN);
}
