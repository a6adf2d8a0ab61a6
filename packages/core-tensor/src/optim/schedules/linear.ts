import { above, atLeast, checkNumber, type OptionsOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between, passedShare } from "./between.ts";

/** The options of {@link linearSchedule}. */
export const linearScheduleOptions = options("linearSchedule", {
  /** How many steps the way from `initial` to `end` takes, above 0. Required. */
  steps: above(0),
  /** The step at which the change begins, at least 0. */
  begin: atLeast(0, 0),
});

/** Options of {@link linearSchedule}. */
export interface LinearScheduleOptions extends OptionsOf<typeof linearScheduleOptions> {}

/**
 * A straight line from `initial` to `end`, constant before and after:
 * $\text{initial} + (\text{end} - \text{initial}) \cdot \mathrm{clip}((t - \text{begin}) / \text{steps}, 0, 1)$.
 *
 * @param initial - the value up to step `begin`.
 * @param end - the value from step `begin + steps` on.
 * @throws `option` for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { linearSchedule } from "@legendre/core-tensor/optim";
 *
 * const warmUp = linearSchedule(0, 1, { steps: 4 });
 * console.log([0, 1, 9].map((step) => warmUp(tf.scalar(step)).dataSync()[0])); // → [ 0, 0.25, 1 ]
 * ```
 */
export function linearSchedule(
  initial: number,
  end: number,
  options: LinearScheduleOptions,
): Schedule {
  const where = "linearSchedule";
  const { steps: length, begin } = linearScheduleOptions.resolve(options);
  checkNumber(where, "initial", initial);
  checkNumber(where, "end", end);
  return (step) =>
    scoped(() => between(constant(initial), constant(end), passedShare(step, begin, length)));
}
