import { neg, type Scalar } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scale } from "./scale.ts";
import { type Schedule, type ScheduleState, scaleBySchedule } from "./scale-by-schedule.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/**
 * Turns gradients into descent steps: $u \leftarrow -\text{lr} \cdot u$. The last stage of most
 * optimisers.
 *
 * @param lr - a number of at least 0, or a schedule.
 * @throws `option`, `non-finite` for anything else.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByLearningRate } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByLearningRate(0.5);
 * const params = tf.scalar(0);
 * const { updates } = transform.update(tf.scalar(3), transform.init(params), params);
 * console.log(updates.dataSync()[0]); // → -1.5
 * ```
 */
export function scaleByLearningRate(
  lr: number | Schedule,
): TreeTransform<EmptyState | ScheduleState> {
  return learningRate("scaleByLearningRate", lr);
}

/** {@link scaleByLearningRate} under the name of the optimiser that has the option. */
export function learningRate(
  where: string,
  lr: number | Schedule | undefined,
): TreeTransform<EmptyState | ScheduleState> {
  if (typeof lr === "function") {
    return scaleBySchedule((step) => neg(lr(step)) as Scalar) as TreeTransform<
      EmptyState | ScheduleState
    >;
  }
  return scale(-checkNumber(where, "lr", lr, { min: 0 })) as TreeTransform<
    EmptyState | ScheduleState
  >;
}
