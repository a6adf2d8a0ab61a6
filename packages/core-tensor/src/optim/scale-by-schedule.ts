import { LegendreError } from "../errors.ts";
import { mul, type Scalar } from "../ops.ts";
import { numberOr, type OptionKind } from "../options.ts";
import { scoped } from "../scope.ts";
import { kindOf } from "../tree/kind-of.ts";
import { checkUpdate, mapLeaves, nextCount, startCount } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/**
 * A number that changes from step to step, as ops, so that a traced program can hold it.
 *
 * @param step - how many steps were taken before, 0 at the first; `[]`, int32 or float32.
 * @returns a float32 scalar, owned by the caller.
 */
export type Schedule = (step: Scalar) => Scalar;

/** A learning rate: a number of at least 0, or a schedule. */
/* @__NO_SIDE_EFFECTS__ */
export function rate<F extends number | Schedule | undefined = undefined>(
  fallback?: F,
): OptionKind<number | Schedule, undefined extends F ? "required" : "default"> {
  return numberOr<Schedule, F>({ min: 0 }, (given) => typeof given === "function", fallback);
}

/** The state of {@link scaleBySchedule}. */
export interface ScheduleState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
}

/**
 * Multiplies the updates by a schedule: $u_t \leftarrow \text{schedule}(t) \cdot u_t$ with $t = 0$ at
 * the first step, as in optax.
 *
 * @param schedule - see {@link Schedule}; may be negative.
 * @throws `option` for what is no function.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { linearSchedule, scaleBySchedule } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleBySchedule(linearSchedule(1, 0, { steps: 2 }));
 * const params = tf.scalar(0);
 * const first = transform.update(tf.scalar(8), transform.init(params), params);
 * const second = transform.update(tf.scalar(8), first.state, params);
 * console.log(first.updates.dataSync()[0], second.updates.dataSync()[0]); // → 8 4
 * ```
 */
export function scaleBySchedule(schedule: Schedule): TreeTransform<ScheduleState> {
  if (typeof schedule !== "function") {
    const what = `schedule must be a function from step to scalar, got ${kindOf(schedule)}`;
    throw new LegendreError("option", "scaleBySchedule", what, { value: schedule });
  }
  return {
    init: () => ({ count: startCount() }),
    update: (updates, state, params) => {
      checkUpdate("scaleBySchedule.update", updates, params);
      return scoped(() => {
        const factor = schedule(state.count);
        return {
          updates: mapLeaves((update) => mul(update, factor), updates),
          state: { count: nextCount(state.count) },
        };
      });
    },
  };
}
