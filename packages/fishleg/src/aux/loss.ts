import { treeAdd, treeAxpy, treeDot, treeScale, treeSub } from "@legendre/core-tensor";
import {
  add,
  addN,
  div,
  mul,
  type Scalar,
  sqrt,
  sub,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import {
  applyInverse,
  constant,
  differentiableInverse,
  type InverseFisherState,
  type PerBlock,
  perBlock,
} from "../inverse/inverse.ts";

/** The auxiliary loss at one vector `u`, its gradient in λ, and the health signals. */
export interface AuxLoss {
  readonly loss: Scalar;
  /** `⟨v, F v⟩ / ⟨u, v⟩`, negative only by rounding or noise. */
  readonly curvature: Scalar;
  readonly ratio: Scalar;
  readonly rel: Scalar;
  readonly excess: Scalar;
  readonly gradient: PerBlock;
}

/**
 * The auxiliary loss
 * $$A(λ; u) = \left(\tfrac12 v^\top F v + \tfrac γ2 v^\top v - u^\top v\right) / |u|^2, \quad v = Q(λ) u$$
 * and its exact gradient in λ, that of `⟨d, Q(λ) u⟩ / |u|²` with the residual `d = F v + γ v − u` held
 * constant (or `Q d`, preconditioned, which is no gradient of `A`).
 *
 * @remarks One Fisher product and 12 matrix products a dense block, 14 if preconditioned.
 */
export function auxLoss<P>(
  plan: readonly PlannedBlock[],
  inverse: InverseFisherState,
  u: P,
  fisherProduct: (v: P) => P,
  { precondition }: { readonly precondition: boolean },
): AuxLoss {
  const product = differentiableInverse(plan, inverse.blocks, u);
  const v = product.value;
  const curved = fisherProduct(v);
  const damped = treeAxpy(inverse.damping, v, curved);
  const d = treeSub(damped, u);
  const squared = treeDot(u, u);
  const linear = treeDot(u, v);
  const quadratic = treeDot(v, damped);
  // ⟨d, Q d⟩ comes with the plain gradient; the preconditioned one starts from Q d.
  const seed = precondition ? applyInverse(plan, inverse, d) : d;
  const parts = product.pullback(treeScale(div(constant(1), squared) as Scalar, seed));
  const energy = precondition
    ? treeDot(d, seed)
    : mul(addN(parts.map((part) => part.energy)), mul(squared, squared));
  return {
    loss: div(sub(mul(quadratic, constant(0.5)), linear), squared) as Scalar,
    curvature: div(treeDot(v, curved), linear) as Scalar,
    ratio: div(quadratic, linear) as Scalar,
    rel: div(length(d), add(length(u), length(treeAdd(d, u)))) as Scalar,
    excess: div(energy, linear) as Scalar,
    gradient: perBlock(plan, (_, i) => parts[i]?.gradient as BlockTensors),
  };
}

function length(x: unknown): Tensor {
  return sqrt(treeDot(x, x));
}
