import { cast, div, floor, mul, pow, type Scalar } from "../../ops.ts";
import { above, checkNumber, flag, type OptionsOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";

/** The options of {@link exponentialDecay}. */
export const exponentialDecayOptions = options("exponentialDecay", {
  /** Factor per `every` steps, above 0; below 1 for decay. Required. */
  rate: above(0),
  /** How many steps one factor takes, above 0. */
  every: above(0, 1),
  /** Hold the value within each stretch of `every` steps. */
  staircase: flag(false),
});

/** Options of {@link exponentialDecay}. */
export interface ExponentialDecayOptions extends OptionsOf<typeof exponentialDecayOptions> {}

/**
 * Exponential decay, $\text{initial} \cdot \text{rate}^{t / \text{every}}$, with the exponent rounded
 * down for `staircase`. As optax's `exponential_decay`; PyTorch's `ExponentialLR` for `every = 1`.
 *
 * @param initial - the value at step 0.
 * @throws `option` for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { exponentialDecay } from "@legendre/core-tensor/optim";
 *
 * const schedule = exponentialDecay(1, { rate: 0.25, every: 100 });
 * console.log(schedule(tf.scalar(50)).dataSync()[0]); // → 0.5
 * ```
 */
export function exponentialDecay(initial: number, options: ExponentialDecayOptions): Schedule {
  const where = "exponentialDecay";
  const { rate: factor, every, staircase } = exponentialDecayOptions.resolve(options);
  checkNumber(where, "initial", initial);
  return (step) =>
    scoped(() => {
      const passed = div(cast(step, "float32"), constant(every));
      const exponent = staircase ? floor(passed) : passed;
      return mul(constant(initial), pow(constant(factor), exponent)) as Scalar;
    });
}
