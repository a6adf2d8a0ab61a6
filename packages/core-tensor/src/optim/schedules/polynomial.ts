import { pow, type Scalar, sub } from "../../ops.ts";
import { above, atLeast, checkNumber, type OptionsOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between, passedShare } from "./between.ts";

/** The options of {@link polynomialSchedule}. */
export const polynomialScheduleOptions = options("polynomialSchedule", {
  /** How many steps the way from `initial` to `end` takes, above 0. Required. */
  steps: above(0),
  /** The exponent, above 0; 1 for a straight line. */
  power: above(0, 2),
  /** The step at which the change begins, at least 0. */
  begin: atLeast(0, 0),
});

/** Options of {@link polynomialSchedule}. */
export interface PolynomialScheduleOptions extends OptionsOf<typeof polynomialScheduleOptions> {}

/**
 * A power of the way that is left, from `initial` to `end`, constant before and after:
 *
 * $$\text{end} + (\text{initial} - \text{end}) \cdot (1 - s)^{\text{power}}, \qquad
 * s = \mathrm{clip}((t - \text{begin}) / \text{steps}, 0, 1)$$
 *
 * As optax's `polynomial_schedule`; PyTorch's `PolynomialLR` with its `total_iters` as `steps` and end 0.
 *
 * @param initial - the value up to step `begin`.
 * @param end - the value from step `begin + steps` on.
 * @throws `option` for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { polynomialSchedule } from "@legendre/core-tensor/optim";
 *
 * const schedule = polynomialSchedule(1, 0, { steps: 4 });
 * console.log([0, 2, 4].map((t) => schedule(tf.scalar(t)).dataSync()[0])); // → [ 1, 0.25, 0 ]
 * ```
 */
export function polynomialSchedule(
  initial: number,
  end: number,
  options: PolynomialScheduleOptions,
): Schedule {
  const where = "polynomialSchedule";
  const { steps: length, power, begin } = polynomialScheduleOptions.resolve(options);
  checkNumber(where, "initial", initial);
  checkNumber(where, "end", end);
  return (step) =>
    scoped(() => {
      const left = pow(sub(constant(1), passedShare(step, begin, length)), constant(power));
      return between(constant(end), constant(initial), left as Scalar);
    });
}
