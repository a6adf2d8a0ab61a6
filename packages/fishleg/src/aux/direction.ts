import { random, treeAdd, treeDot, treeMap, treeScale } from "@legendre/core-tensor";
import { div, type Scalar, sqrt, type Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { constant } from "../inverse/inverse.ts";

/** Which vectors `u` the auxiliary loss is taken at; see {@link AuxOptions.direction}. */
export type Direction = "gradient" | "gaussian" | "mixture";

/**
 * A vector `u` for the auxiliary loss: of unit length, or of length about √2 for the mixture, the sum
 * of a unit gradient and a unit Gaussian vector. The loss is quadratic in `u`, so only `E[u uᵀ]`
 * matters, and for that sum it is the sum of the two: one Fisher product instead of two.
 */
export function auxDirection<P>(direction: Direction, gradient: P, key: () => Key): P {
  if (direction === "gradient") return unit(gradient);
  let leaf = 0;
  const drawn = key();
  const gaussian = treeMap(
    (tensor: Tensor) => random.normal(random.foldIn(drawn, leaf++), tensor.shape),
    gradient,
  ) as P;
  return direction === "gaussian" ? unit(gaussian) : treeAdd(unit(gradient), unit(gaussian));
}

/** `x / |x|`; not a number where `x = 0`, which the auxiliary update then skips. */
function unit<P>(x: P): P {
  return treeScale(div(constant(1), sqrt(treeDot(x, x))) as Scalar, x);
}
