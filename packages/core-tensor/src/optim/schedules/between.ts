import { add, cast, clipByValue, mul, type Scalar, sub } from "../../ops.ts";
import { constant } from "../stage.ts";

/** How much of the way from step `begin` on is done: from 0 to 1 over `steps` steps. */
export function passedShare(step: Scalar, begin: number, steps: number): Scalar {
  const passed = mul(sub(cast(step, "float32"), constant(begin)), constant(1 / steps));
  return clipByValue(passed, 0, 1) as Scalar;
}

/** The weighted mean of two values, exact at share 0 and at share 1. */
export function between(from: Scalar, to: Scalar, share: Scalar): Scalar {
  return add(mul(from, sub(constant(1), share)), mul(to, share)) as Scalar;
}
