import { zeros } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkSameShapes, ravel } from "../tree/index.ts";
import { findImplicitly } from "./implicit.ts";
import { type LinearOptions, linearBy, linearSystems, onVectors } from "./root-options.ts";

/**
 * The result of a solver of your own, with the derivative of a root of `f`: the steps of the solver are not differentiated, and
 * need not be ones that could be.
 *
 * @param f - the equation that the result solves, `f(x) = 0`: from a tree to one of the same structure and shapes. For a minimum it is
 *   the gradient. What it closes over may be differentiated.
 * @param x0 - handed to `solve`; has no derivative.
 * @param solve - takes the equation and `x0` to the root. Inside of a program it is recorded, as all else.
 * @param linear - how systems of the derivative are solved, to a `tolerance` of 1e-6 by default; `{ solver: "cg" }` for the gradient of a convex
 *   function.
 * @returns what `solve` returned, owned by the caller.
 * @throws code "shape" or "structure" where `f(x)` or the result is unlike `x0`; "option"; "tracing".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { foriLoop, grad } from "@legendre/core-tensor";
 * import { customRoot } from "@legendre/core-tensor/solvers";
 *
 * // Heron's square root, 20 steps of it, of which none is differentiated.
 * const root = (a: tf.Tensor) =>
 *   customRoot(
 *     (x: tf.Tensor) => tf.sub(tf.square(x), a),
 *     tf.scalar(1) as tf.Tensor,
 *     (f, x0) => foriLoop(0, 20, (_, x: tf.Tensor) => tf.sub(x, tf.div(f(x), tf.mul(2, x))), x0),
 *   );
 * console.log(grad((a: tf.Tensor) => root(a))(tf.scalar(9)).dataSync()[0].toFixed(4)); // 0.1667
 * ```
 */
export function customRoot<T>(
  f: (x: T) => T,
  x0: T,
  solve: (f: (x: T) => T, x0: T) => T,
  linear: LinearOptions = {},
): T {
  const where = "customRoot";
  const by = linearSystems().check(where, "linear", linear);
  return scoped(() => {
    const vectors = onVectors(where, f, x0);
    const { unravel } = vectors;
    const { x } = findImplicitly(
      {
        where,
        captured: vectors.f.captured,
        residual: vectors.f.call,
        find: (captured, start) => {
          const equation = (z: T): T => unravel(vectors.f.call(captured, ravel(z).vector));
          const root = solve(equation, unravel(start));
          checkSameShapes(where, "solve(f, x0)", root, "x0", x0);
          return { x: ravel(root).vector, numbers: zeros([0]) };
        },
        linear: linearBy(where, by, 1e-6, vectors.x0.size),
      },
      vectors.x0,
    );
    return unravel(x);
  });
}
