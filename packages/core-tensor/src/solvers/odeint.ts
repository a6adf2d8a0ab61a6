import { LegendreError } from "../errors.ts";
import { hasValues } from "../graph/level.ts";
import { float } from "../linalg/loops/scalars.ts";
import { add, equal, mul, where as select, sign, sub, type Tensor } from "../ops.ts";
import { atLeast, count, type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { closure } from "../transforms/closure.ts";
import { vmap } from "../transforms/index.ts";
import { checkSameShapes, checkShape, checkTensorTree, ravel } from "../tree/index.ts";
import { flowThrough } from "./adjoint.ts";
import { integrateInScan, timeAt } from "./integrate.ts";
import { unpacked } from "./solution.ts";

/** The options of {@link odeint}. */
export const odeOptions = options("odeint", {
  /** The error of a step relative to the size of the values; at least 0. */
  rtol: atLeast(0, 1e-5),
  /** The error of a step that is allowed whatever their size; at least 0. */
  atol: atLeast(0, 1e-6),
  /** The most steps, rejected ones too. */
  maxSteps: count(0, 4096),
  /**
   * How derivatives are taken. `"adjoint"`: by solving the adjoint equation backwards, with the memory of one step and an error within
   * the tolerances. `"steps"`: of the very steps that were taken, exactly, in a loop of `maxSteps` turns with checkpoints at every √maxSteps: choose
   * `maxSteps` with care.
   */
  derivative: oneOf(["adjoint", "steps"], "adjoint"),
});

/** Options of {@link odeint}. */
export interface OdeOptions extends OptionsOf<typeof odeOptions> {}

/** What {@link odeint} returns: all of it tensors, owned by the caller. */
export interface Trajectory<T> {
  /** A tree like `y0` with a new first axis: the values at each time. */
  readonly values: T;
  /**
   * int32, `[]`: the place in `solverStatuses`. `"breakdown"` where steps became too short to tell the times apart, or where the
   * times do not rise or fall; values at times that were not reached are those of `y0`.
   */
  readonly status: Tensor;
  /** int32, `[]`: steps, rejected ones too. */
  readonly steps: Tensor;
  /** int32, `[]`: calls of the function. */
  readonly evaluations: Tensor;
}

/**
 * Solves `dy/dt = f(y, t)` from `y0` by the method of Dormand and Prince of orders 5 and 4, in a loop that is part of the program. Steps are as
 * long as the tolerances allow; the values at the times asked for are interpolated inside of them.
 *
 * @param f - a synchronous function of a tree like `y0` and a time (a scalar) to the rate of change, a tree of the same structure and shapes. What
 *   it closes over may be differentiated.
 * @param y0 - the values at the first time: a tree of float tensors.
 * @param times - `[k]`, rising or falling; the first is where `y0` holds. Has a derivative, too.
 * @param options - see {@link OdeOptions}.
 * @returns a {@link Trajectory}.
 * @throws code "shape" or "structure" where `f(y, t)` is unlike `y0`, or `times` is no vector or empty; "data" where eager `times` turn, which in a
 *   program is the status "breakdown"; "numerical" for a derivative in eager code, where an integration failed (in a program it is NaN); "disposed"; "option"; "tracing" for an `f` that
 *   reads values while something records.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { odeint } from "@legendre/core-tensor/solvers";
 *
 * // dy/dt = −k y has the value e^−k at time 1, and the slope −e^−k by k.
 * const decayed = (k: tf.Tensor) => {
 *   const { values } = odeint((y: tf.Tensor) => tf.neg(tf.mul(k, y)), tf.scalar(1), tf.tensor1d([0, 1]));
 *   return tf.slice(values, [1], [1]).reshape([]) as tf.Scalar;
 * };
 * console.log(decayed(tf.scalar(1)).dataSync()[0].toFixed(3)); // 0.368
 * console.log(grad(decayed)(tf.scalar(1)).dataSync()[0].toFixed(3)); // -0.368
 * ```
 *
 * @see Dormand and Prince (1980), J. Comp. Appl. Math. 6(1); Shampine (1986), Math. Comp. 46(173), for the interpolant.
 */
export function odeint<T>(
  f: (y: T, t: Tensor) => T,
  y0: T,
  times: Tensor,
  options: OdeOptions = {},
): Trajectory<T> {
  const name = "odeint";
  const { derivative, ...settings } = odeOptions.resolve(options);
  return scoped(() => {
    checkTensorTree(name, "y0", y0);
    checkTensorTree(name, "times", times);
    checkShape(name, "times", times, [null]);
    checkTimes(name, times);
    const { vector, unravel } = ravel(y0);
    const begin = timeAt(times, 0);
    const direction = sign(sub(timeAt(times, times.size - 1), begin));
    // Time that rises from 0, whichever way it runs.
    const flat = ([y, t]: readonly [Tensor, Tensor]): Tensor => {
      const rate = f(unravel(y), add(begin, mul(direction, t)));
      checkSameShapes(name, "f(y, t)", rate, "y0", y0);
      return mul(direction, ravel(rate).vector);
    };
    const elapsed = mul(select(equal(direction, float(0)), float(1), direction), sub(times, begin));
    const rate = closure<readonly [Tensor, Tensor], Tensor>(name, flat, [vector, begin]);
    const { values, numbers } =
      derivative === "steps"
        ? integrateInScan(name, rate, { y0: vector, times: elapsed, ...settings })
        : flowThrough(name, rate, vector, elapsed, settings);
    return {
      values: vmap(unravel)(values) as T,
      status: unpacked(numbers, 0, "int32"),
      steps: unpacked(numbers, 1, "int32"),
      evaluations: unpacked(numbers, 2, "int32"),
    };
  });
}

/** Throws where times can be read and do not rise or fall; in a program the status says so. */
function checkTimes(name: string, times: Tensor): void {
  if (times.size === 0) {
    const message = "times is empty, expected one time at least: the first is where y0 holds";
    throw new LegendreError("shape", name, message, { shape: times.shape });
  }
  if (!hasValues()) return;
  const t = times.dataSync();
  const down = (t[t.length - 1] as number) < (t[0] as number);
  const turn = t.findIndex((now, i) => {
    const before = t[Math.max(0, i - 1)] as number;
    // NaN is trouble that the status tells.
    return down ? now > before : now < before;
  });
  if (turn === -1) return;
  const message = `times[${turn}] is ${t[turn]}${turn > 0 ? ` after ${t[turn - 1]}` : ""}, but times must ${down ? "fall" : "rise"} from the first to the last: sort them`;
  throw new LegendreError("data", name, message, { place: turn, time: t[turn] });
}
