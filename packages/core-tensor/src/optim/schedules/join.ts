import { LegendreError } from "../../errors.ts";
import { cast, less, type Scalar, where as select, sub } from "../../ops.ts";
import { checkNumber } from "../../options.ts";
import { scoped } from "../../scope.ts";
import { kindOf } from "../../tree/kind-of.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";

/**
 * Schedules one after the other, each counting from its own beginning:
 * $\text{schedules}_i(t - \text{boundaries}_{i-1})$ for $\text{boundaries}_{i-1} \le t < \text{boundaries}_i$. As optax's
 * `join_schedules`; PyTorch's `SequentialLR`.
 *
 * @param schedules - at least one.
 * @param boundaries - the steps at which the next schedule takes over, whole numbers of at least 1, rising; one fewer than schedules.
 * @throws `option` for what is no schedule, and for boundaries that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { constantSchedule, joinSchedules, linearSchedule } from "@legendre/core-tensor/optim";
 *
 * const schedule = joinSchedules([constantSchedule(8), linearSchedule(4, 0, { steps: 4 })], [2]);
 * console.log([0, 1, 2, 3, 9].map((t) => schedule(tf.scalar(t)).dataSync()[0])); // → [ 8, 8, 4, 3, 0 ]
 * ```
 */
export function joinSchedules(
  schedules: readonly Schedule[],
  boundaries: readonly number[],
): Schedule {
  const where = "joinSchedules";
  const refuse = (what: string, value: unknown): never => {
    throw new LegendreError("option", where, what, { value });
  };
  if (!Array.isArray(schedules) || schedules.length === 0) {
    refuse("schedules must be an array of at least one schedule", schedules);
  }
  schedules.forEach((schedule: unknown, i) => {
    if (typeof schedule === "function") return;
    const what = `schedules[${i}] must be a function from step to scalar, got ${kindOf(schedule)}; for a number use constantSchedule`;
    refuse(what, schedule);
  });
  const count = schedules.length - 1;
  if (!Array.isArray(boundaries) || boundaries.length !== count) {
    refuse(`boundaries must be an array of ${count} steps, one fewer than schedules`, boundaries);
  }
  boundaries.forEach((step: number, i) => {
    const min = i === 0 ? 1 : (boundaries[i - 1] as number) + 1;
    checkNumber(where, `boundaries[${i}]`, step, { integer: true, min });
  });
  const [first, ...others] = schedules as [Schedule, ...Schedule[]];
  return (step) =>
    scoped(() => {
      const now = cast(step, "float32");
      // A choice and no weighted sum, since a schedule may be infinite outside of its own steps.
      return others.reduce<Scalar>((value, schedule, i) => {
        const begin = constant(boundaries[i] as number);
        return select(less(now, begin), value, schedule(sub(now, begin) as Scalar)) as Scalar;
      }, first(step));
    });
}
