import { add, clipByValue, cos, mul, type Scalar } from "../../ops.ts";
import { above, atLeast, checkNumber, number, type OptionsOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between, passedShare } from "./between.ts";

/** The options of {@link cosineSchedule}. */
export const cosineScheduleOptions = options("cosineSchedule", {
  /** How many steps the way from `initial` to `end` takes, above 0. Required. */
  steps: above(0),
  /** The value from then on. */
  end: number({}, 0),
  /** The step at which the change begins, at least 0. */
  begin: atLeast(0, 0),
});

/** Options of {@link cosineSchedule}. */
export interface CosineScheduleOptions extends OptionsOf<typeof cosineScheduleOptions> {}

/**
 * Half a period of the cosine from `initial` down to `end`, constant before and after:
 *
 * $$\text{end} + (\text{initial} - \text{end}) \cdot \tfrac12 (1 + \cos \pi s), \qquad
 * s = \mathrm{clip}((t - \text{begin}) / \text{steps}, 0, 1)$$
 *
 * As PyTorch's `CosineAnnealingLR` up to its end. A slow start is put before it by {@link warmup}.
 *
 * @param initial - the value up to step `begin`.
 * @throws `option` for unknown or out-of-range options.
 * @see Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, eq. 5.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cosineSchedule } from "@legendre/core-tensor";
 *
 * const schedule = cosineSchedule(1, { steps: 3 });
 * console.log([0, 1, 2, 3, 9].map((t) => schedule(tf.scalar(t)).dataSync()[0].toFixed(2)).join(" ")); // → 1.00 0.75 0.25 0.00 0.00
 * ```
 */
export function cosineSchedule(initial: number, options: CosineScheduleOptions): Schedule {
  const where = "cosineSchedule";
  const { steps: length, end, begin } = cosineScheduleOptions.resolve(options);
  checkNumber(where, "initial", initial);
  return (step) =>
    scoped(() =>
      between(constant(end), constant(initial), cosineFall(passedShare(step, begin, length))),
    );
}

/** From 1 at share 0 to 0 at share 1 along a cosine. */
export function cosineFall(share: Scalar): Scalar {
  const wave = cos(mul(share, constant(Math.PI)));
  // Rounding may leave the cosine of π above −1.
  return clipByValue(mul(add(wave, constant(1)), constant(0.5)), 0, 1) as Scalar;
}
