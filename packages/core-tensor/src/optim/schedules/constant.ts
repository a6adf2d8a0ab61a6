import { checkNumber } from "../../options.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";

/**
 * The schedule that is `value` at every step.
 *
 * @param value - a finite number.
 * @throws `option`, `non-finite` for anything else.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { constantSchedule } from "@legendre/core-tensor/optim";
 *
 * console.log(constantSchedule(0.5)(tf.scalar(7)).dataSync()[0]); // → 0.5
 * ```
 */
export function constantSchedule(value: number): Schedule {
  checkNumber("constantSchedule", "value", value);
  return () => constant(value);
}
