import { treeAdd, treeAxpy, treeDot, treeScale, treeSub } from "@legendre/core-tensor";
import {
  add,
  addN,
  div,
  greaterEqual,
  isFinite as isFiniteTensor,
  less,
  logicalAnd,
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
import { orZeros } from "./finite.ts";
import { withMask } from "./mask.ts";

/** The auxiliary loss at one vector `u`, its gradient in λ, and the health signals. */
export interface AuxLoss {
  readonly loss: Scalar;
  readonly ratio: Scalar;
  readonly residual: Scalar;
  readonly excess: Scalar;
  /** Whether all numbers are finite and the curvature along `v` is not negative; `[]`, bool. */
  readonly usable: Tensor;
  /** Zero where the loss is not usable. */
  readonly gradient: PerBlock;
}

/** How far below 0 the curvature along `v`, relative to `⟨u, v⟩`, may be by rounding. */
const curvatureTolerance = 1e-3;
/** Residuals this much longer than `u` would overflow the squares that Adam takes. */
const longest = 1e12;

/**
 * The auxiliary loss
 * $$A(λ; u) = \left(\tfrac12 v^\top F v + \tfrac γ2 v^\top v - u^\top v\right) / |u|^2, \quad v = Q(λ) u$$
 * and its exact gradient in λ, that of `⟨d, Q(λ) u⟩ / |u|²` with the residual `d = F v + γ v − u` held
 * constant (or `Q d`, preconditioned, which is no gradient of `A`). With a mask `M` the vector is
 * `v = M Q M u` and the residual `M d`, so that `Q` tends to the inverse of the kept block.
 *
 * @param u - already masked.
 * @remarks One Fisher product and 8 to 12 matrix products a dense block, 2 more if preconditioned. Nothing is
 * read: where the numbers cannot be used, `u` and `d` are replaced by zeros, so that the gradient is 0.
 */
export function auxLoss<P>(
  plan: readonly PlannedBlock[],
  inverse: InverseFisherState,
  u: P,
  fisherProduct: (v: P) => P,
  { precondition, mask }: { readonly precondition: boolean; readonly mask?: unknown },
): AuxLoss {
  const kept = (tree: P): P => withMask(tree, mask);
  const squared = treeDot(u, u);
  const product = differentiableInverse(plan, inverse, orZeros(isFiniteTensor(squared), u));
  const v = kept(product.value);
  const curved = kept(fisherProduct(v));
  const damped = treeAxpy(inverse.damping, v, curved);
  const d = treeSub(damped, u);
  const linear = treeDot(u, v);
  const quadratic = treeDot(v, damped);
  const loss = div(sub(mul(quadratic, constant(0.5)), linear), squared) as Scalar;
  const relative = sqrt(div(treeDot(d, d), squared));
  const curvature = div(treeDot(v, curved), linear);
  const usable = [
    isFiniteTensor(loss),
    less(relative, constant(longest)),
    greaterEqual(curvature, constant(-curvatureTolerance)),
  ].reduce((a, b) => logicalAnd(a, b));
  // ⟨d, Q d⟩ comes with the plain gradient; the preconditioned one starts from Q d.
  const seed = precondition ? kept(applyInverse(plan, inverse, d)) : d;
  const scaled = treeScale(div(constant(1), squared) as Scalar, seed);
  const parts = product.pullback(orZeros(usable, scaled));
  const energy = precondition
    ? treeDot(d, seed)
    : mul(addN(parts.map((part) => part.energy)), mul(squared, squared));
  const length = sqrt(squared);
  const beyond = treeAdd(d, u);
  return {
    loss,
    usable,
    ratio: div(quadratic, linear) as Scalar,
    residual: div(mul(relative, length), add(length, sqrt(treeDot(beyond, beyond)))) as Scalar,
    excess: div(energy, linear) as Scalar,
    gradient: perBlock(plan, (_, i) => parts[i]?.gradient as BlockTensors),
  };
}
