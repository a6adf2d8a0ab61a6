import { add, cast, div, floor, greaterEqual, mul, type Scalar, sub } from "../../ops.ts";
import { checkNumber, count, number, type OptionsOf, options } from "../../options.ts";
import { scoped } from "../../scope.ts";
import type { Schedule } from "../scale-by-schedule.ts";
import { constant } from "../stage.ts";
import { between } from "./between.ts";
import { cosineFall } from "./cosine.ts";

/** The options of {@link cosineRestarts}. */
export const cosineRestartsOptions = options("cosineRestarts", {
  /** Steps of the first fall, a whole number of at least 1. Required. */
  steps: count(1),
  /** How many times as long each fall is as the one before, a whole number of at least 1. */
  factor: count(1, 1),
  /** The value that each fall goes towards. */
  end: number({}, 0),
});

/** Options of {@link cosineRestarts}. */
export interface CosineRestartsOptions extends OptionsOf<typeof cosineRestartsOptions> {}

/** Steps are int32, so that no restart is later. */
const LAST_STEP = 2 ** 31;

/**
 * Falls along a cosine from `initial` towards `end`, and starts again at the top: SGDR's warm restarts,
 *
 * $$\text{end} + (\text{initial} - \text{end}) \cdot \tfrac12 \left(1 + \cos \frac{\pi\, t_k}{T_k}\right), \qquad
 * T_k = \text{steps} \cdot \text{factor}^k$$
 *
 * with $t_k$ steps since the last of $k$ restarts. As PyTorch's `CosineAnnealingWarmRestarts`, whose `T_0`, `T_mult` and `eta_min` are `steps`,
 * `factor` and `end`. For falls of other lengths or heights put `cosineSchedule`s together with {@link joinSchedules}.
 *
 * @param initial - the value at step 0 and at each restart.
 * @throws `option` for unknown or out-of-range options.
 * @see Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, eq. 5.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cosineRestarts } from "@legendre/core-tensor/optim";
 *
 * const schedule = cosineRestarts(1, { steps: 2, factor: 2 });
 * console.log([0, 1, 2, 4, 6].map((t) => schedule(tf.scalar(t)).dataSync()[0].toFixed(2)).join(" ")); // → 1.00 0.50 1.00 0.50 1.00
 * ```
 */
export function cosineRestarts(initial: number, options: CosineRestartsOptions): Schedule {
  const where = "cosineRestarts";
  const { steps: first, factor, end } = cosineRestartsOptions.resolve(options);
  checkNumber(where, "initial", initial);
  const passed = factor === 1 ? inEqualFalls(first) : inGrowingFalls(first, factor);
  return (step) =>
    scoped(() => {
      const share = passed(cast(step, "float32"));
      return between(constant(end), constant(initial), cosineFall(share));
    });
}

/** The share of the present fall that is done. */
type Passed = (step: Scalar) => Scalar;

function inEqualFalls(length: number): Passed {
  return (step) => {
    const period = constant(length);
    return div(sub(step, mul(floor(div(step, period)), period)), period) as Scalar;
  };
}

/** By comparisons with each restart, since a logarithm would round to the wrong one. */
function inGrowingFalls(first: number, factor: number): Passed {
  const falls: { begin: number; length: number }[] = [];
  for (let begin = 0, length = first; begin < LAST_STEP; begin += length, length *= factor) {
    falls.push({ begin, length });
  }
  return (step) => {
    let begin = constant(0);
    let length = constant(first);
    falls.slice(1).forEach((fall, i) => {
      const last = falls[i] as { begin: number; length: number };
      const reached = cast(greaterEqual(step, constant(fall.begin)), "float32") as Scalar;
      begin = add(begin, mul(reached, constant(fall.begin - last.begin))) as Scalar;
      length = add(length, mul(reached, constant(fall.length - last.length))) as Scalar;
    });
    return div(sub(step, begin), length) as Scalar;
  };
}
