import type { Schedule } from "@legendre/core-tensor";
import { add, div, fill, minimum, mod, mul, sub, type Tensor } from "@legendre/core-tensor/ops";

/** Where the learning rate of later bursts starts, as a share of the first: a `Q` that is near need not leave. */
const laterShare = 0.2;

/**
 * A learning rate that falls to 1 % in each burst of updates, so that `Q` is not noisy when it is used: first
 * `pretrain` updates, then bursts of `refine` that start at {@link laterShare}.
 */
export function annealed(
  lr: number | Schedule,
  pretrain: number,
  refine: number,
): number | Schedule {
  if (typeof lr !== "number" || pretrain + refine === 0) return lr;
  const [long, short] = [Math.max(1, pretrain), Math.max(1, refine)];
  const number = (value: number): Tensor => fill([], value);
  return (count) => {
    const at = mul(count, number(1));
    const inFirst = div(minimum(at, number(long)), number(long));
    // Past the first burst this share counts from 0 to 1 again and again; before, the other one is below 1.
    const later = div(mod(sub(at, number(long)), number(short)), number(short));
    const past = minimum(sub(at, minimum(at, number(long - 1))), number(1));
    const share = add(mul(inFirst, sub(number(1), past)), mul(later, past));
    const peak = sub(number(lr), mul(number(lr * (1 - laterShare)), past));
    return mul(peak, sub(number(1), mul(number(0.99), share))) as never;
  };
}
