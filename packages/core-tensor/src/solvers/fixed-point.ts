import type { ProgramSolution } from "../linalg/index.ts";
import { ended, firstOf, float, norm, running, whole } from "../linalg/loops/scalars.ts";
import {
  add,
  equal,
  isFinite as finite,
  logicalNot,
  mul,
  sub,
  type Tensor,
  where,
} from "../ops.ts";
import { atLeast, count, number, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { whileLoop } from "../transforms/index.ts";
import type { Found } from "./implicit.ts";
import { isSmall, rootFound } from "./newton.ts";
import { fixedResidual, solutionOf } from "./root-find.ts";
import { linearBy, linearSystems, onVectors } from "./root-options.ts";

/** The options of {@link fixedPoint}. */
export const fixedPointOptions = options("fixedPoint", {
  /** The change wanted of a step, relative to `max(1, ‖x‖)`; at least 0. */
  tolerance: atLeast(0, 1e-5),
  /** The most steps. */
  maxSteps: count(0, 1000),
  /** The share of the way to `f(x)` that a step goes, in (0, 1]: less than 1 calms an iteration that swings. */
  damping: number({ exclusiveMin: 0, max: 1 }, 1),
  /** How systems of the derivative are solved, where the result is differentiated. @defaultValue `{ solver: "fgmres" }` */
  linear: linearSystems(),
});

/** Options of {@link fixedPoint}. */
export interface FixedPointOptions extends OptionsOf<typeof fixedPointOptions> {}

/**
 * A fixed point, `x = f(x)`, found by going on until nothing changes, and differentiated by the implicit function theorem:
 * equilibria, deep equilibrium layers, stationary distributions.
 *
 * @param f - a synchronous function from a tree to one of the same structure and shapes, written with ops; a contraction near the
 *   fixed point. What it closes over may be differentiated.
 * @param x0 - where to start: a tree of float tensors. It has no derivative.
 * @param options - see {@link FixedPointOptions}.
 * @returns a `ProgramSolution`; `residualNorm` is `‖f(x) − x‖` of the value before the last step. Owned by the caller.
 * @throws code "shape" or "structure" where `f(x)` is unlike `x0`; "disposed"; "option"; "tracing" for an `f` that reads values.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { fixedPoint } from "@legendre/core-tensor/solvers";
 *
 * // x = cos(a x); at a = 1 it is 0.7391, with the slope −x sin x / (1 + sin x).
 * const dottie = (a: tf.Tensor) => fixedPoint((x: tf.Tensor) => tf.cos(tf.mul(a, x)), tf.scalar(1)).value;
 * console.log(dottie(tf.scalar(1)).dataSync()[0].toFixed(4)); // 0.7391
 * console.log(grad((a: tf.Tensor) => dottie(a))(tf.scalar(1)).dataSync()[0].toFixed(4)); // -0.2975
 * ```
 */
export function fixedPoint<T>(
  f: (x: T) => T,
  x0: T,
  options: FixedPointOptions = {},
): ProgramSolution<T> {
  const name = "fixedPoint";
  const { tolerance, maxSteps, damping, linear } = fixedPointOptions.resolve(options);
  return scoped(() => {
    const vectors = onVectors(name, f, x0);
    const solve = linearBy(name, linear, tolerance, vectors.x0.size);
    return solutionOf(name, vectors, fixedResidual(vectors), solve, (problem) =>
      iterated(problem.f, problem.x0, tolerance, maxSteps, damping),
    );
  });
}

function iterated(
  f: (x: Tensor) => Tensor,
  x0: Tensor,
  tolerance: number,
  maxSteps: number,
  damping: number,
): Found {
  const first = {
    x: x0,
    length: float(Number.POSITIVE_INFINITY) as Tensor,
    steps: whole(0) as Tensor,
    status: whole(running) as Tensor,
  };
  const last = whileLoop<typeof first>(
    ({ status }) => equal(status, whole(running)),
    ({ x, steps }) => {
      const change = sub(f(x), x);
      const length = norm(change);
      const good = finite(length);
      return {
        x: where(good, add(x, mul(float(damping), change)), x),
        length,
        steps: add(steps, whole(1)),
        status: firstOf(
          [
            [logicalNot(good), whole(ended.nonFinite)],
            [isSmall(change, x, tolerance), whole(ended.converged)],
          ],
          whole(running),
        ),
      };
    },
    first,
    { maxSteps },
  );
  return rootFound(last);
}
