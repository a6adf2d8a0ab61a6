import { LegendreError, treeDot, treeScale, type UpdateExtra } from "@legendre/core-tensor";
import { abs, div, maximum, minimum, mul, type Scalar, sqrt } from "@legendre/core-tensor/ops";
import { constant } from "./inverse/inverse.ts";

/** A limit in units of the loss, relative to the loss of the batch, or none. */
export type MaxDecrease = number | { readonly relative: number };

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

function share<P>(relative: number, { value }: UpdateExtra<P>, name: string): Scalar {
  if (value !== undefined) return mul(abs(value), constant(relative)) as Scalar;
  const what =
    "extra.value, the loss of the batch, is missing; pass { value }, or give maxDecrease as a number in units of the loss (Infinity for no limit)";
  throw new LegendreError("option", name, what, { option: "extra.value" });
}
