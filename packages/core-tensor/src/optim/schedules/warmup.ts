import { LegendreError } from "../../errors.ts";
import { cast, maximum, mul, type Scalar, sub } from "../../ops.ts";
import { above, checkNumber, fraction, type OptionsOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import { kindOf } from "../../tree/kind-of.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between, passedShare } from "./between.ts";

/** The options of {@link warmup}. */
export const warmupOptions = options("warmup", {
  /** How many steps are put before the schedule, above 0. Required. */
  steps: above(0),
  /** Share of the schedule's first value at step 0, from 0 to 1. */
  from: fraction(0),
});

/** Options of {@link warmup}. */
export interface WarmupOptions extends OptionsOf<typeof warmupOptions> {}

/**
 * A slow start before a schedule: a straight line up to its first value, then the schedule itself, late
 * by as many steps,
 *
 * $$\left(\text{from} + (1 - \text{from}) \min(t / \text{steps}, 1)\right) \cdot
 * \text{schedule}(\max(t - \text{steps}, 0))$$
 *
 * @param schedule - what follows; a number for a constant.
 * @throws `option` for unknown or out-of-range options.
 * @see Goyal et al., "Accurate, large minibatch SGD" (2017), section 2.2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cosineSchedule } from "@legendre/core-tensor";
 * import { warmup } from "@legendre/core-tensor/optim";
 *
 * const lr = warmup(cosineSchedule(1, { steps: 4 }), { steps: 2 });
 * console.log([0, 1, 2, 4, 6].map((t) => lr(tf.scalar(t)).dataSync()[0].toFixed(2)).join(" ")); // → 0.00 0.50 1.00 0.50 0.00
 * ```
 */
export function warmup(schedule: number | Schedule, options: WarmupOptions): Schedule {
  const where = "warmup";
  const { steps: length, from } = warmupOptions.resolve(options);
  if (typeof schedule !== "function" && typeof schedule !== "number") {
    const what = `schedule must be a number or a function from step to scalar, got ${kindOf(schedule)}`;
    throw new LegendreError("option", where, what, { value: schedule });
  }
  if (typeof schedule === "number") checkNumber(where, "schedule", schedule);
  return (step) =>
    scoped(() => {
      const rise = between(constant(from), constant(1), passedShare(step, 0, length));
      if (typeof schedule === "number") return mul(constant(schedule), rise) as Scalar;
      const late = maximum(sub(cast(step, "float32"), constant(length)), constant(0));
      return mul(schedule(late as Scalar), rise) as Scalar;
    });
}
