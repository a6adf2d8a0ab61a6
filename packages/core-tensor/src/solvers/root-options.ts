import { linearSolveOptions, solveWithin } from "../linalg/linear-solve.ts";
import type { Tensor } from "../ops.ts";
import {
  atLeast,
  count,
  flag,
  group,
  type OptionKind,
  type OptionsOf,
  optional,
  type Settings,
  shared,
} from "../options.ts";
import { type Closure, closure } from "../transforms/closure.ts";
import { checkSameShapes, checkTensorTree, ravel } from "../tree/index.ts";
import type { LinearSolve } from "./implicit.ts";

/** The options of {@link LinearOptions}. */
export const linearOptions = shared({
  /** See `linearSolve`; `"cg"` and `"minres"` need a symmetric derivative. @defaultValue `"fgmres"` */
  solver: linearSolveOptions.kinds.solver,
  /** The residual wanted, relative to the right-hand side. @defaultValue that of the solver around it */
  tolerance: optional(atLeast(0)),
  /** The most steps. @defaultValue twice the number of unknowns, at least 20 and at most 1000 */
  maxSteps: optional(count(0)),
  /** Steps after which `"fgmres"` starts anew. */
  restart: count(1, 30),
  /**
   * Whether a solve whose steps ran out will do: for a fixed budget of steps. Without it such a step proves no convergence, and such a derivative is
   * NaN, in eager code an error.
   */
  inexact: flag(false),
});

/** How systems of the derivative are solved: by Newton's method, and where the solution is differentiated. */
export interface LinearOptions extends OptionsOf<typeof linearOptions> {}

/** The {@link LinearOptions} of a solver. */
/* @__NO_SIDE_EFFECTS__ */
export function linearSystems(): OptionKind<
  LinearOptions,
  "default",
  Settings<typeof linearOptions.kinds>
> {
  return group<typeof linearOptions.kinds, LinearOptions>(linearOptions.kinds);
}

/** The solve that options say, with the tolerance of the solver around it and the number of unknowns. */
export function linearBy(
  where: string,
  given: Settings<typeof linearOptions.kinds>,
  usual: number,
  size: number,
): LinearSolve {
  const { tolerance = usual, maxSteps = Math.min(1000, Math.max(20, 2 * size)) } = given;
  const settings = { ...given, tolerance, maxSteps };
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
