import type { LinearSolver } from "../linalg/index.ts";
import { solveWithin } from "../linalg/linear-solve.ts";
import type { Tensor } from "../ops.ts";
import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";
import { type Closure, closure } from "../transforms/closure.ts";
import { checkSameShapes, checkTensorTree, ravel } from "../tree/index.ts";
import type { LinearSolve } from "./implicit.ts";

/** How systems of the derivative are solved: by Newton's method, and where the solution is differentiated. */
export interface LinearOptions {
  /** See `linearSolve`; `"cg"` and `"minres"` need a symmetric derivative. @defaultValue `"fgmres"` */
  readonly solver?: LinearSolver;
  /** The residual wanted, relative to the right-hand side. @defaultValue that of the solver around it */
  readonly tolerance?: number;
  /** The most steps. @defaultValue twice the number of unknowns, at least 20 and at most 1000 */
  readonly maxSteps?: number;
  /** Steps after which `"fgmres"` starts anew. @defaultValue 30 */
  readonly restart?: number;
  /**
   * Whether a solve whose steps ran out will do: for a fixed budget of steps. Without it such a step proves no convergence, and such a derivative is
   * NaN, in eager code an error.
   * @defaultValue false
   */
  readonly inexact?: boolean;
}

/** Completes and checks {@link LinearOptions}. */
export function linearBy(
  where: string,
  options: LinearOptions | undefined,
  tolerance: number,
  size: number,
): LinearSolve {
  const settings = resolveOptions(`${where}.linear`, options ?? {}, {
    solver: "fgmres" as LinearSolver,
    tolerance,
    maxSteps: Math.min(1000, Math.max(20, 2 * size)),
    restart: 30,
    inexact: false,
  });
  checkOneOf(where, "linear.solver", settings.solver, ["cg", "minres", "fgmres", "bicgstab"]);
  checkNumber(where, "linear.tolerance", settings.tolerance, { min: 0 });
  checkNumber(where, "linear.maxSteps", settings.maxSteps, { min: 0, integer: true });
  checkNumber(where, "linear.restart", settings.restart, { min: 1, integer: true });
  checkOneOf(where, "linear.inexact", settings.inexact, [true, false]);
  return (map, right, { transpose = false, sound } = {}) =>
    solveWithin(where, "its linear solve", map, right, { ...settings, transpose }, sound);
}

/** A function from a tree to one like it, on vectors, with what it closes over apart. */
export interface VectorFunction<T> {
  readonly x0: Tensor;
  readonly unravel: (vector: Tensor) => T;
  readonly f: Closure<Tensor, Tensor>;
}

/** Takes a function from a tree to one like it to vectors. */
export function onVectors<T>(where: string, f: (x: T) => T, x0: T): VectorFunction<T> {
  checkTensorTree(where, "x0", x0);
  const { vector, unravel } = ravel(x0);
  const flat = (x: Tensor): Tensor => {
    const image = f(unravel(x));
    checkSameShapes(where, "f(x)", image, "x0", x0);
    return ravel(image).vector;
  };
  return { x0: vector, unravel, f: closure<Tensor, Tensor>(where, flat, vector) };
}
