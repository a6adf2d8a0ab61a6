import { LegendreError, treeDot, treeScale, type UpdateExtra } from "@legendre/core-tensor";
import {
  abs,
  div,
  isFinite as isFiniteTensor,
  maximum,
  minimum,
  mul,
  type Scalar,
  sqrt,
  where,
} from "@legendre/core-tensor/ops";
import { constant } from "./inverse/inverse.ts";

/** A limit in units of the loss, relative to the size of the batch's loss (never below 0.01), or none. */
export type MaxDecrease = number | { readonly relative: number };

/**
 * What a relative limit always grants, in nats a row. A loss that changes its sign, as that of a density does, passes
 * through 0, where a share of it would end the training.
 */
export const leastDecrease = 0.01;

/**
 * Shortens a natural gradient `n = Q g` to a trust region. By the quadratic model the full step lowers the
 * loss by $\tfrac12 \langle g, n \rangle$, which for `Q = F⁻¹` is also the mean Kullback-Leibler divergence
 * $\tfrac12 n^\top F n$ between the model before and after; where that is above the limit, `n` is
 * scaled by the root of their quotient, so that the divergence meets it.
 */
export function limitStep<P>(
  n: P,
  gradient: P,
  limit: MaxDecrease,
  extra: UpdateExtra<P>,
  name = "scaleByFishleg.update",
): P {
  if (limit === Number.POSITIVE_INFINITY) return n;
  const most = typeof limit === "number" ? constant(limit) : share(limit.relative, extra, name);
  const predicted = mul(treeDot(gradient, n), constant(0.5));
  const room = div(most, maximum(predicted, constant(1e-30)));
  return treeScale(sqrt(minimum(room, constant(1))) as Scalar, n);
}

/**
 * The curvature along a natural gradient `n = Q g`, `nᵀ F n / ⟨g, n⟩`: 1 where `Q` is the inverse there, `c` where the
 * lowest point along `n` lies at `n / c`. `Q` is fitted block by block and follows the params with a delay, so that
 * blocks which act together may go several times too far. The last value stands where this one is not finite.
 *
 * @param energy - `nᵀ F n`.
 */
export function curvatureAlong<P>(n: P, gradient: P, energy: Scalar, last: Scalar): Scalar {
  const ratio = div(energy, treeDot(gradient, n));
  return where(isFiniteTensor(ratio), ratio, last) as Scalar;
}

/** Shortens a natural gradient so that the curvature along it, in the sense of {@link curvatureAlong}, is at most `most`. */
export function limitCurvature<P>(n: P, curvature: Scalar, most: number): P {
  if (most === Number.POSITIVE_INFINITY) return n;
  const room = div(constant(most), maximum(curvature, constant(1e-30)));
  return treeScale(minimum(room, constant(1)) as Scalar, n);
}

function share<P>(relative: number, { value }: UpdateExtra<P>, name: string): Scalar {
  if (value !== undefined) {
    const limit = maximum(mul(abs(value), constant(relative)), constant(leastDecrease));
    // No step where the loss is not finite.
    return where(isFiniteTensor(value), limit, constant(0)) as Scalar;
  }
  const what =
    "extra.value, the loss of the batch, is missing; pass { value }, or give maxDecrease as a number in units of the loss (Infinity for no limit)";
  throw new LegendreError("option", name, what, { option: "extra.value" });
}
