import { mul, type Scalar, sub } from "../../ops.ts";
import { atLeast, checkNumber, number, type OptionsOf, oneOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between, passedShare } from "./between.ts";
import { cosineFall } from "./cosine.ts";

/** The options of {@link oneCycleSchedule}. */
export const oneCycleScheduleOptions = options("oneCycleSchedule", {
  /** Steps of the whole cycle, at least 2. Required. */
  steps: number({ integer: true, min: 2 }),
  /** Share of the steps in which the value rises, in (0, 1); the rise takes more than one step. */
  riseShare: number({ exclusiveMin: 0, exclusiveMax: 1 }, 0.3),
  /** The first value is `peak / divFactor`; at least 1. */
  divFactor: atLeast(1, 25),
  /** The last value is the first one over this; at least 1. */
  finalDivFactor: atLeast(1, 1e4),
  /** The way between these values. */
  anneal: oneOf(["cosine", "linear"], "cosine"),
});

/** Options of {@link oneCycleSchedule}. */
export interface OneCycleScheduleOptions extends OptionsOf<typeof oneCycleScheduleOptions> {}

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
  const { steps, riseShare, divFactor, finalDivFactor, anneal } =
    oneCycleScheduleOptions.resolve(options);
  checkNumber(where, "peak", peak);
  const last = steps - 1;
  const least = { exclusiveMin: 1 / (last + 1), exclusiveMax: 1 };
  const top = checkNumber(where, "riseShare", riseShare, least) * (last + 1) - 1;
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
