import type { ProgramSolution } from "../linalg/index.ts";
import type { Tensor } from "../ops.ts";
import { atLeast, count, type OptionsOf, oneOf, optional, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { closure } from "../transforms/closure.ts";
import { grad } from "../transforms/index.ts";
import { checkShape, checkTensorTree, ravel } from "../tree/index.ts";
import { descend } from "./descend.ts";
import { bfgsDirections, lbfgsDirections, newtonDirections } from "./directions.ts";
import { findImplicitly } from "./implicit.ts";
import { linearBy, linearSystems } from "./root-options.ts";
import { selfScaledDirections } from "./self-scaled.ts";
import { unpacked } from "./solution.ts";

/** The methods of {@link minimize}. */
export type Minimizer = "lbfgs" | "bfgs" | "ssbroyden" | "newton-cg";

/** The options of {@link minimize}. */
export const minimizeOptions = options("minimize", {
  /**
   * `"lbfgs"` remembers a few vectors, `"bfgs"` and `"ssbroyden"` a matrix of n × n numbers, of which the latter scales its own anew at each
   * step; `"newton-cg"` nothing, and takes products with the Hessian instead. All search along their direction for a step that satisfies the strong Wolfe conditions.
   */
  method: oneOf<Minimizer, "lbfgs">(["lbfgs", "bfgs", "ssbroyden", "newton-cg"], "lbfgs"),
  /** The largest component of the gradient at the end; at least 0. */
  tolerance: atLeast(0, 1e-5),
  /** The most steps. */
  maxSteps: count(0, 500),
  /** Pairs of vectors that `"lbfgs"` remembers. */
  memory: count(1, 10),
  /** How systems of the Hessian are solved, where the result is differentiated. @defaultValue `{ solver: "minres" }` */
  linear: optional(linearSystems()),
});

/** Options of {@link minimize}. */
export interface MinimizeOptions extends OptionsOf<typeof minimizeOptions> {}

/** What {@link minimize} returns: all of it tensors, owned by the caller. */
export interface Minimum<T> extends Omit<ProgramSolution<T>, "residualNorm"> {
  /** `[]`: the value of the function there; without a derivative. */
  readonly minimum: Tensor;
  /** `[]`: the largest component of its gradient. */
  readonly gradientNorm: Tensor;
  /** int32, `[]`: calls of the function, each with its gradient. */
  readonly evaluations: Tensor;
}

/**
 * A local minimum of a function, found by a loop that is part of the program and differentiated by the implicit function theorem:
 * what `f` closes over (a penalty, data) may be differentiated, whatever steps found the minimum.
 *
 * @param f - a synchronous function from a tree of tensors to a scalar, written with ops; twice differentiable for derivatives of the
 *   minimum, and for `"newton-cg"`.
 * @param x0 - where to start: a tree of float tensors. It has no derivative.
 * @param options - see {@link MinimizeOptions}.
 * @returns a {@link Minimum}, with a status (`solverStatuses`): `"breakdown"` where no step along the direction makes the value
 *   smaller, which near a minimum is the rounding error: ask for a larger tolerance.
 * @throws code "shape" where `f(x)` is no scalar; "structure", "disposed"; "option"; "tracing" for an `f` that reads values.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { minimize } from "@legendre/core-tensor/solvers";
 *
 * // The minimum of (x − 3)² + a x² is 3 / (1 + a); its slope at a = 1 is −3/4.
 * const best = (a: tf.Tensor) =>
 *   minimize((x: tf.Tensor) => tf.add(tf.square(tf.sub(x, 3)), tf.mul(a, tf.square(x))), tf.scalar(0)).value;
 * console.log(best(tf.scalar(1)).dataSync()[0].toFixed(4)); // 1.5000
 * console.log(grad((a: tf.Tensor) => best(a))(tf.scalar(1)).dataSync()[0].toFixed(4)); // -0.7500
 * ```
 *
 * @see Nocedal and Wright (2006), "Numerical Optimization", chapters 3, 6 and 7; for "ssbroyden" Urbán, Stefanou and Pons (2025),
 *   J. Comput. Phys. 523, 113656.
 */
export function minimize<T>(f: (x: T) => Tensor, x0: T, options: MinimizeOptions = {}): Minimum<T> {
  const name = "minimize";
  const { method, tolerance, maxSteps, memory, linear } = minimizeOptions.resolve(options);
  return scoped(() => {
    checkTensorTree(name, "x0", x0);
    const { vector, unravel } = ravel(x0);
    const n = vector.size;
    const objective = closure<Tensor, Tensor>(
      name,
      (x) => {
        const value = f(unravel(x));
        checkTensorTree(name, "f(x)", value);
        checkShape(name, "f(x)", value, []);
        return value;
      },
      vector,
    );
    const by = linear ?? linearSystems().check(name, "linear", { solver: "minres" });
    const { x, numbers } = findImplicitly(
      {
        where: name,
        captured: objective.captured,
        residual: (captured, at) => grad((z: Tensor) => objective.call(captured, z))(at),
        find: (captured, start) => {
          const g = (z: Tensor): Tensor => objective.call(captured, z);
          const problem = { f: g, x0: start, tolerance, maxSteps };
          if (method === "bfgs") return descend(problem, bfgsDirections(n));
          if (method === "ssbroyden") return descend(problem, selfScaledDirections(n));
          if (method === "lbfgs") return descend(problem, lbfgsDirections(n, memory));
          return descend(problem, newtonDirections(Math.max(1, 2 * n)));
        },
        linear: linearBy(name, by, tolerance, n),
      },
      vector,
    );
    return {
      value: unravel(x),
      status: unpacked(numbers, 0, "int32"),
      steps: unpacked(numbers, 1, "int32"),
      minimum: unpacked(numbers, 2),
      gradientNorm: unpacked(numbers, 3),
      evaluations: unpacked(numbers, 4, "int32"),
    };
  });
}
