import type { ProgramSolution } from "../linalg/index.ts";
import { sub, type Tensor } from "../ops.ts";
import { atLeast, count, type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { broydenLoop } from "./broyden.ts";
import { type Found, findImplicitly } from "./implicit.ts";
import { newtonLoop, type RootProblem } from "./newton.ts";
import { linearBy, linearSystems, onVectors, type VectorFunction } from "./root-options.ts";
import { unpacked } from "./solution.ts";

/** The options of {@link rootFind}. */
export const rootOptions = options("rootFind", {
  /**
   * `"newton"`: quadratic, with a linear solve a step, and shorter steps where the residual would grow. `"broyden"`: one
   * evaluation a step and no derivative, with a matrix of n × n numbers.
   */
  method: oneOf(["newton", "broyden"], "newton"),
  /** The last step, relative to `max(1, ‖x‖)`; at least 0. It ends the search where the residual fell to half by it, or is the rounding error of x. */
  tolerance: atLeast(0, 1e-5),
  /** The most steps. */
  maxSteps: count(0, 50),
  /** How systems of the derivative are solved. @defaultValue `{ solver: "fgmres" }` */
  linear: linearSystems(),
});

/** Options of {@link rootFind}. */
export interface RootOptions extends OptionsOf<typeof rootOptions> {}

/**
 * A root of a system of equations, `f(x) = 0`, found by a loop that is part of the program and differentiated by the implicit
 * function theorem: what `f` closes over may be differentiated, whatever steps found the root.
 *
 * @param f - a synchronous function from a tree to one of the same structure and shapes, written with ops.
 * @param x0 - where to start: a tree of float tensors. It has no derivative.
 * @param options - see {@link RootOptions}.
 * @returns a `ProgramSolution`: the root, a status (`solverStatuses`: `"breakdown"` where the derivative is singular or no step
 *   makes `‖f‖` smaller), the steps, and `‖f(x)‖` as `residualNorm`; owned by the caller.
 * @throws code "shape" or "structure" where `f(x)` is unlike `x0`; "disposed"; "option"; "tracing" for an `f` that reads values.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { rootFind } from "@legendre/core-tensor/solvers";
 *
 * // x³ = a has the root a^(1/3), and that the slope 1/3 a^(−2/3).
 * const cubeRoot = (a: tf.Tensor) => rootFind((x: tf.Tensor) => tf.sub(tf.pow(x, 3), a), tf.scalar(1)).value;
 * console.log(cubeRoot(tf.scalar(8)).dataSync()[0].toFixed(4)); // 2.0000
 * console.log(grad((a: tf.Tensor) => cubeRoot(a))(tf.scalar(8)).dataSync()[0].toFixed(4)); // 0.0833
 * ```
 *
 * @see Nocedal and Wright (2006), "Numerical Optimization", chapter 11.
 */
export function rootFind<T>(f: (x: T) => T, x0: T, options: RootOptions = {}): ProgramSolution<T> {
  const where = "rootFind";
  const { method, tolerance, maxSteps, linear } = rootOptions.resolve(options);
  return scoped(() => {
    const vectors = onVectors(where, f, x0);
    const solve = linearBy(where, linear, tolerance, vectors.x0.size);
    const loop = method === "newton" ? newtonLoop : broydenLoop;
    return solutionOf(where, vectors, vectors.f.call, solve, (problem) =>
      loop({ ...problem, linear: solve, tolerance, maxSteps }),
    );
  });
}

/**
 * Finds a vector by a loop and gives it the derivative of a root of `residual`.
 *
 * @param residual - of the captured values and the vector.
 */
export function solutionOf<T>(
  where: string,
  { x0, unravel, f }: VectorFunction<T>,
  residual: (captured: readonly Tensor[], x: Tensor) => Tensor,
  linear: RootProblem["linear"],
  loop: (problem: Pick<RootProblem, "f" | "x0">) => Found,
): ProgramSolution<T> {
  const { x, numbers } = findImplicitly(
    {
      where,
      captured: f.captured,
      residual,
      find: (captured, start) => loop({ f: (z) => f.call(captured, z), x0: start }),
      linear,
    },
    x0,
  );
  return {
    value: unravel(x),
    status: unpacked(numbers, 0, "int32"),
    steps: unpacked(numbers, 1, "int32"),
    residualNorm: unpacked(numbers, 2),
  };
}

/** The residual `f(x) − x` of a fixed point. */
export function fixedResidual<T>({
  f,
}: VectorFunction<T>): (captured: readonly Tensor[], x: Tensor) => Tensor {
  return (captured, x) => sub(f.call(captured, x), x);
}
