import type { Schedule } from "@legendre/core-tensor";
import { div, fill, minimum, mul, type Scalar, sub, type Tensor } from "@legendre/core-tensor/ops";

/** A learning rate that falls to 1 % in a burst of so many updates, so that `Q` is not noisy when it is used. */
export function annealed(lr: number, updates: number): number | Schedule {
  if (updates === 0) return lr;
  const number = (value: number): Tensor => fill([], value);
  return (count) => {
    const done = div(minimum(mul(count, number(1)), number(updates)), number(updates));
    return mul(number(lr), sub(number(1), mul(number(0.99), done))) as Scalar;
  };
}
