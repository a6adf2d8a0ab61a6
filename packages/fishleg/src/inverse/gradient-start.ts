import { linearize } from "@legendre/core-tensor";
import {
  add,
  div,
  eye,
  matMul,
  maximum,
  mul,
  reshape,
  type Scalar,
  slice,
  square,
  stack,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  zerosLike,
} from "@legendre/core-tensor/ops";
import type { FisherModel } from "../aux/fisher-product.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { constant, join, split } from "./inverse.ts";

/**
 * Scales for which the first step is the best one along the gradient `g`: for each block alone
 * $c_b = |g_b|^2 / \langle g_b, (F + γ I) g_b \rangle$, then all divided by
 * $\langle v, (F + γ I) v \rangle / \langle g, v \rangle$ at `v = c ∘ g`, since blocks that act together go too far.
 *
 * @param gram - that of {@link gradientGram}.
 */
export function gradientScales<P>(
  plan: readonly PlannedBlock[],
  gradient: P,
  gram: Tensor2D,
  gamma: Scalar,
): Scalar[] {
  const count = plan.length;
  const squared = stack(split(plan, gradient).map((g) => sum(square(g)))) as Tensor1D;
  const damped = mul(gamma, squared);
  const alone = sum(mul(gram, eye(count)), 1);
  const apart = safeRatio(squared, add(alone, damped));
  const linear = sum(mul(apart, squared));
  const column = reshape(apart, [count, 1]) as Tensor2D;
  const curved = sum(mul(column, matMul(gram, column)));
  const together = safeRatio(linear, add(curved, sum(mul(damped, square(apart)))));
  const scales = mul(apart, together);
  return plan.map((_, b) => reshape(slice(scales, [b], [1]), []) as Scalar);
}

/**
 * `⟨g_a, F g_b⟩` between the parts of a gradient that belong to blocks, `[k, k]`, by the exact Fisher matrix, whatever products are: one
 * evaluation, one forward derivative a block, and no reverse pass.
 */
export function gradientGram<P>(
  plan: readonly PlannedBlock[],
  gradient: P,
  { model, params }: { readonly model: FisherModel<P>; readonly params: P },
): Tensor2D {
  const blocks = split(plan, gradient);
  const { value, pushforward } = linearize(model.outputs, params);
  const rows = value.shape[0] as number;
  const flat = (tangent: Tensor): Tensor => reshape(tangent, [value.size]);
  const tangents = blocks.map((own) => {
    const part = blocks.map((g) => (g === own ? g : zerosLike(g)));
    return pushforward(join(plan, gradient, part));
  });
  const curved = tangents.map((tangent) => model.likelihood.hessianProduct(value, tangent));
  const [left, right] = [tangents, curved].map((all) => stack(all.map(flat)) as Tensor2D);
  return div(matMul(left as Tensor2D, right as Tensor2D, false, true), constant(rows)) as Tensor2D;
}

/** `x / y`, at most 10¹², and 1 where both are 0 (a layer that the batch does not reach). */
export function safeRatio<T extends Tensor>(x: T, y: Tensor): T {
  const tiny = constant(1e-30);
  return div(add(x, tiny), add(maximum(y, mul(x, constant(1e-12))), tiny)) as T;
}
