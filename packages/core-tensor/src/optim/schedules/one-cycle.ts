import { mul, type Scalar, sub } from "../../ops.ts";
import { checkNumber, checkOneOf, resolveOptions } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between, passedShare } from "./between.ts";
import { cosineFall } from "./cosine.ts";

/** Options of {@link oneCycleSchedule}. */
export interface OneCycleScheduleOptions {
  /** Steps of the whole cycle, at least 2. Required. */
  readonly steps: number;
  /** Share of the steps in which the value rises, in (0, 1); the rise takes more than one step. @defaultValue `0.3` */
  readonly riseShare?: number | undefined;
  /** The first value is `peak / divFactor`; at least 1. @defaultValue `25` */
  readonly divFactor?: number | undefined;
  /** The last value is the first one over this; at least 1. @defaultValue `1e4` */
  readonly finalDivFactor?: number | undefined;
  /** The way between these values. @defaultValue `"cosine"` */
  readonly anneal?: "cosine" | "linear" | undefined;
}

/** The defaults of {@link OneCycleScheduleOptions}; `steps` has none. */
const oneCycleDefaults = {
  riseShare: 0.3,
  divFactor: 25,
  finalDivFactor: 1e4,
  anneal: "cosine" as "cosine" | "linear",
};

/**
 * One cycle: up from `peak / divFactor` to `peak` in the first `riseShare` of the steps, then down to
 * `peak / divFactor / finalDivFactor`, and constant from the last step (number `steps − 1`) on. The peak
 * is at step `riseShare · steps − 1`, as in PyTorch's `OneCycleLR`; the momentum is left alone.
 *
 * @param peak - the greatest value.
 * @throws `option` for unknown or out-of-range options.
 * @see Smith and Topin, "Super-convergence: very fast training of neural networks using large learning
 * rates" (2018).
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { oneCycleSchedule } from "@legendre/core-tensor/optim";
 *
 * const schedule = oneCycleSchedule(1, { steps: 10, riseShare: 0.5, divFactor: 5, anneal: "linear" });
 * console.log([0, 2, 4, 9].map((t) => schedule(tf.scalar(t)).dataSync()[0].toFixed(2)).join(" ")); // → 0.20 0.60 1.00 0.00
 * ```
 */
export function oneCycleSchedule(peak: number, options: OneCycleScheduleOptions): Schedule {
  const where = "oneCycleSchedule";
  const { steps, riseShare, divFactor, finalDivFactor, anneal } = resolveOptions(where, options, {
    steps: undefined as number | undefined,
    ...oneCycleDefaults,
  });
  checkNumber(where, "peak", peak);
  const last = checkNumber(where, "steps", steps, { integer: true, min: 2 }) - 1;
  const least = { exclusiveMin: 1 / (last + 1), exclusiveMax: 1 };
  const top = checkNumber(where, "riseShare", riseShare, least) * (last + 1) - 1;
  checkNumber(where, "divFactor", divFactor, { min: 1 });
  checkNumber(where, "finalDivFactor", finalDivFactor, { min: 1 });
  checkOneOf(where, "anneal", anneal, ["cosine", "linear"]);
  const left = (share: Scalar): Scalar =>
    anneal === "cosine" ? cosineFall(share) : (sub(constant(1), share) as Scalar);
  const first = 1 / divFactor;
  return (step) =>
    scoped(() => {
      const rise = between(constant(1), constant(first), left(passedShare(step, 0, top)));
      // Still 1 during the rise, and the rise is 1 from then on.
      const fall = between(
        constant(first / finalDivFactor),
        constant(1),
        left(passedShare(step, top, last - top)),
      );
      return mul(mul(constant(peak), rise), fall) as Scalar;
    });
}
