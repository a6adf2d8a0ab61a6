import { constant } from "../kernels/rules.ts";
import { cast, div, less, where as select, sub, type Tensor } from "../ops.ts";

/** The smallest number that every device keeps: some flush what is smaller to 0, and 1 over it overflows. */
const leastNormal = 2 ** -126;

/**
 * `1 / x` where float32 can invert a positive `x`, and 0 where it cannot: the pseudo-inverse of a diagonal,
 * whose vanishing entries count as 0.
 *
 * @returns the inverse, and 1 where it was taken, 0 elsewhere. NaN stays NaN.
 */
export function inverseOnSupport(x: Tensor): { inverse: Tensor; support: Tensor } {
  const vanishing = less(x, constant(leastNormal));
  const support = sub(constant(1), cast(vanishing, "float32"));
  return { inverse: div(support, select(vanishing, constant(1), x)), support };
}
