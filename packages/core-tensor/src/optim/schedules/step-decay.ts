import { add, cast, greaterEqual, mul, pow, type Scalar, type Tensor } from "../../ops.ts";
import { above, checkNumber, type OptionsOf, options, value } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";

/** The options of {@link stepDecay}. */
export const stepDecayOptions = options("stepDecay", {
  /** The steps at which the value is multiplied, whole numbers of at least 1, rising. Required. */
  at: value<readonly number[]>(undefined, [
    "an array of steps, e.g. { at: [1000, 2000] }",
    Array.isArray,
  ]),
  /** What it is multiplied by, above 0. */
  factor: above(0, 0.1),
});

/** Options of {@link stepDecay}. */
export interface StepDecayOptions extends OptionsOf<typeof stepDecayOptions> {}

/**
 * A value that drops at given steps: $\text{initial} \cdot \text{factor}^{k}$, where $k$ counts the
 * entries of `at` that are at most the step. As PyTorch's `MultiStepLR`; for equal distances (its
 * `StepLR`) use {@link exponentialDecay} with `staircase`.
 *
 * @param initial - the value before the first drop.
 * @throws `option` for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { stepDecay } from "@legendre/core-tensor/optim";
 *
 * const schedule = stepDecay(8, { at: [10, 20], factor: 0.5 });
 * console.log([9, 10, 25].map((step) => schedule(tf.scalar(step)).dataSync()[0])); // → [ 8, 4, 2 ]
 * ```
 */
export function stepDecay(initial: number, options: StepDecayOptions): Schedule {
  const where = "stepDecay";
  const { at, factor } = stepDecayOptions.resolve(options);
  checkNumber(where, "initial", initial);
  const drops: number[] = at.map((step: number, i) => {
    const min = i === 0 ? 1 : (at[i - 1] as number) + 1;
    return checkNumber(where, `at[${i}]`, step, { integer: true, min });
  });
  return (step) =>
    scoped(() => {
      const now = cast(step, "float32");
      const passed = drops.reduce<Tensor>(
        (count, drop) => add(count, cast(greaterEqual(now, constant(drop)), "float32")),
        constant(0),
      );
      return mul(constant(initial), pow(constant(factor), passed)) as Scalar;
    });
}
