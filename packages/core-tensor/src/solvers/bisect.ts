import type { ProgramSolution } from "../linalg/index.ts";
import { innerSolve } from "../linalg/loops/inner-solve.ts";
import { ended, firstOf, float, norm, running, whole } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  all,
  any,
  concat,
  div,
  equal,
  isFinite as finite,
  greater,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  maximum,
  mul,
  notEqual,
  onesLike,
  sign,
  slice,
  stack,
  sub,
  type Tensor,
  where,
} from "../ops.ts";
import { atLeast, count, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { whileLoop } from "../transforms/index.ts";
import { checkSameShapes, checkTensorTree, ravel } from "../tree/index.ts";
import { type Found, findImplicitly } from "./implicit.ts";
import { rootFound } from "./newton.ts";
import { onVectors } from "./root-options.ts";
import { unpacked } from "./solution.ts";

/** The options of {@link bisect}. */
export const bisectOptions = options("bisect", {
  /** The width of the last interval, relative to `max(1, |x|)`; at least 0. */
  tolerance: atLeast(0, 1e-6),
  /** The most steps, each of which halves all intervals. */
  maxSteps: count(0, 100),
});

/** Options of {@link bisect}. */
export interface BisectOptions extends OptionsOf<typeof bisectOptions> {}

/**
 * A root of each number's own equation between two ends where the signs differ, by halving the interval: slow, and sure. It is part of the
 * program and differentiated by the implicit function theorem.
 *
 * @param f - a synchronous function from a tree to one of the same structure and shapes, where each number of the result depends on the number
 *   in its place alone. What it closes over may be differentiated.
 * @param lower - one end of each interval: a tree of float tensors.
 * @param upper - the other end, a tree like `lower`. Neither end has a derivative.
 * @param options - see {@link BisectOptions}.
 * @returns a `ProgramSolution` with `‖f(x)‖` as `residualNorm`; its status (`solverStatuses`) is `"breakdown"` where some `f` has the same sign
 *   at both ends. Owned by the caller.
 * @throws code "shape" or "structure" where `f(x)` or `upper` is unlike `lower`; "disposed"; "option"; "tracing" for an `f` that reads values.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { bisect } from "@legendre/core-tensor/solvers";
 *
 * // x eˣ = a: at a = e the root is 1, and its slope 1 / (2 e).
 * const root = (a: tf.Tensor) =>
 *   bisect((x: tf.Tensor) => tf.sub(tf.mul(x, tf.exp(x)), a), tf.scalar(0), tf.scalar(3)).value;
 * console.log(root(tf.scalar(Math.E)).dataSync()[0].toFixed(4)); // 1.0000
 * console.log(grad((a: tf.Tensor) => root(a))(tf.scalar(Math.E)).dataSync()[0].toFixed(4)); // 0.1839
 * ```
 */
export function bisect<T>(
  f: (x: T) => T,
  lower: T,
  upper: T,
  options: BisectOptions = {},
): ProgramSolution<T> {
  const name = "bisect";
  const { tolerance, maxSteps } = bisectOptions.resolve(options);
  return scoped(() => {
    checkTensorTree(name, "upper", upper);
    checkSameShapes(name, "upper", upper, "lower", lower);
    const { x0, unravel, f: equation } = onVectors(name, f, lower);
    const { x, numbers } = findImplicitly(
      {
        where: name,
        captured: equation.captured,
        residual: equation.call,
        find: (captured, ends) =>
          halved((z) => equation.call(captured, z), ends, tolerance, maxSteps),
        // Each equation has one unknown, so that the derivative is a diagonal matrix.
        linear: ({ matvec }, right, { sound = float(1) } = {}) => {
          const slope = mul(matvec(onesLike(right)), sound);
          const none = equal(right, float(0));
          const bad = logicalNot(logicalOr(none, greater(abs(slope), float(0))));
          const code = where(any(bad), float(ended.breakdown), float(ended.converged));
          const x = where(none, right, div(right, where(none, float(1), slope)));
          return innerSolve(name, "the division by its slope", {
            x,
            numbers: stack([code, float(1)]),
          });
        },
      },
      concat([x0, ravel(upper).vector]),
    );
    return {
      value: unravel(x),
      status: unpacked(numbers, 0, "int32"),
      steps: unpacked(numbers, 1, "int32"),
      residualNorm: unpacked(numbers, 2),
    };
  });
}

/** @param ends - `[2n]`, the lower ends and then the upper ones. */
function halved(
  f: (x: Tensor) => Tensor,
  ends: Tensor,
  tolerance: number,
  maxSteps: number,
): Found {
  const n = ends.size / 2;
  const [low, high] = [slice(ends, [0], [n]), slice(ends, [n], [n])];
  const [atLow, atHigh] = [f(low), f(high)];
  const first = {
    low,
    high,
    // The sign at `low`, which stays the same.
    side: sign(atLow),
    steps: whole(0) as Tensor,
    status: firstOf(
      [
        [logicalNot(all(logicalAnd(finite(atLow), finite(atHigh)))), whole(ended.nonFinite)],
        [any(greater(mul(sign(atLow), sign(atHigh)), float(0))), whole(ended.breakdown)],
      ],
      whole(running),
    ),
  };
  const middle = (a: Tensor, b: Tensor): Tensor => add(a, mul(float(0.5), sub(b, a)));
  const last = whileLoop<typeof first>(
    ({ status }) => equal(status, whole(running)),
    ({ low: a, high: b, side, steps }) => {
      const x = middle(a, b);
      const image = f(x);
      const isBelow = equal(sign(image), side);
      // A zero at the lower end has no sign to compare with: it is the root.
      const moves = logicalAnd(isBelow, notEqual(side, float(0)));
      const [nextLow, nextHigh] = [where(moves, x, a), where(moves, b, x)];
      const width = div(abs(sub(nextHigh, nextLow)), maximum(float(1), abs(x)));
      return {
        low: nextLow,
        high: nextHigh,
        side,
        steps: add(steps, whole(1)),
        status: firstOf(
          [
            [logicalNot(all(finite(image))), whole(ended.nonFinite)],
            [all(lessEqual(width, float(tolerance))), whole(ended.converged)],
          ],
          whole(running),
        ),
      };
    },
    first,
    { maxSteps },
  );
  const x = middle(last.low, last.high);
  return rootFound({ x, length: norm(f(x)), steps: last.steps, status: last.status });
}
