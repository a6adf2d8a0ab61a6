import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import {
  atLeast,
  count,
  type OptionsOf,
  optional,
  options,
  type Settings,
  value,
} from "../options.ts";
import { checkSameShapes, checkTensorTree, treeLeaves } from "../tree/index.ts";
import type { LinearOperator } from "./operator.ts";
import type { SolverStatus } from "./status.ts";

/** What an iterative solver returns. */
export interface Solution<T> {
  /** The last iterate, a tree like `b`; owned by the caller. */
  readonly value: T;
  /** How the iteration ended; `throwIfFailed` makes an error of anything but `"converged"`. */
  readonly status: SolverStatus;
  /** Products with the operator that the iteration took, without those that check the residual. */
  readonly steps: number;
  /** The true `‖b − A x‖` of `value`, computed anew at the end. */
  readonly residualNorm: number;
}

/** The options of `cg` and `minres`. */
export const solverOptions = options("cg", {
  preconditioner: optional(value()),
  /** The residual wanted, relative to `‖b‖`; at least 0. */
  tolerance: atLeast(0, 1e-5),
  /** The residual that is small enough whatever `‖b‖`; at least 0. */
  absoluteTolerance: atLeast(0, 0),
  /** The most steps. @defaultValue twice the number of unknowns, at least 20 and at most 1000 */
  maxSteps: optional(count(0)),
  x0: optional(value()),
});

/** Options of `cg` and `minres`. */
export interface SolverOptions<T> extends OptionsOf<typeof solverOptions> {
  /** `M⁻¹`, an approximation of `A⁻¹`: symmetric and positive definite. @defaultValue the identity */
  readonly preconditioner?: LinearOperator<T> | undefined;
  /** Where to start. @defaultValue zero */
  readonly x0?: T | undefined;
}

/** {@link SolverOptions}, completed and checked. */
export interface ResolvedSolver<T> {
  readonly apply: (v: T) => T;
  /** Undefined for the identity. */
  readonly precondition: ((r: T) => T) | undefined;
  readonly tolerance: number;
  readonly absoluteTolerance: number;
  readonly maxSteps: number;
  readonly x0: T | undefined;
}

/** Checks the arguments of a solver once; throws codes "structure", "shape", "disposed", "option". */
export function resolveSolver<T>(
  where: string,
  op: LinearOperator<T>,
  b: T,
  options: SolverOptions<T>,
  settings: Settings<typeof solverOptions.kinds> = solverOptions.resolve(options, where),
): ResolvedSolver<T> {
  checkTensorTree(where, "b", b);
  const size = treeLeaves<Tensor>(b).reduce((total, leaf) => total + leaf.size, 0);
  const { preconditioner, x0 } = options;
  const { tolerance, absoluteTolerance } = settings;
  const maxSteps = settings.maxSteps ?? Math.min(1000, Math.max(20, 2 * size));
  if (op.shape && (op.shape[0] !== size || op.shape[1] !== size)) {
    const message = `the operator has shape [${op.shape.join(", ")}], expected [${size}, ${size}] since b has ${size} numbers`;
    throw new LegendreError("shape", where, message, { shape: op.shape, size });
  }
  if (x0 !== undefined) checkSameShapes(where, "x0", x0, "b", b);
  return {
    apply: checkedMap(where, "op.matvec(v)", (v: T) => op.matvec(v), "b", b),
    precondition:
      preconditioner &&
      checkedMap(where, "preconditioner.matvec(r)", (r: T) => preconditioner.matvec(r), "b", b),
    tolerance,
    absoluteTolerance,
    maxSteps,
    x0,
  };
}

/** Throws unless a tree holds live tensors of the shapes of another one. */
export function checkLike(
  where: string,
  name: string,
  tree: unknown,
  likeName: string,
  like: unknown,
): void {
  checkTensorTree(where, name, tree);
  checkSameShapes(where, name, tree, likeName, like);
}

/** A map whose first result is checked to be like a tree. */
export function checkedMap<A, R>(
  where: string,
  name: string,
  f: (x: A) => R,
  likeName: string,
  like: R,
): (x: A) => R {
  let seen = false;
  return (x) => {
    const result = f(x);
    if (!seen) checkSameShapes(where, name, result, likeName, like);
    seen = true;
    return result;
  };
}
