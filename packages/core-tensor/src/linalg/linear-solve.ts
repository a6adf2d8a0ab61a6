import { cast, reshape, slice, type Tensor } from "../ops.ts";
import { count, flag, type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Closure, closure } from "../transforms/closure.ts";
import { stopGradient } from "../transforms/index.ts";
import { ravel } from "../tree/index.ts";
import { bicgstabLoop } from "./loops/bicgstab.ts";
import { cgLoop } from "./loops/cg.ts";
import { type Solvable, solveDifferentiably } from "./loops/differentiable.ts";
import { fgmresLoop } from "./loops/fgmres.ts";
import { type InnerSolve, innerSolve } from "./loops/inner-solve.ts";
import { minresLoop } from "./loops/minres.ts";
import { float } from "./loops/scalars.ts";
import { transposeOf } from "./loops/transpose.ts";
import type { LinearOperator } from "./operator.ts";
import {
  checkLike,
  resolveSolver,
  type Solution,
  type SolverOptions,
  solverOptions,
} from "./solver.ts";
import { solverStatuses } from "./status.ts";

/** The methods of {@link linearSolve}. */
export type LinearSolver = "cg" | "minres" | "fgmres" | "bicgstab";

/** The options of {@link linearSolve}. */
export const linearSolveOptions = options(
  "linearSolve",
  {
    /**
     * `"cg"` for symmetric positive definite operators, `"minres"` for symmetric ones, `"fgmres"` and `"bicgstab"` for any
     * square one: the first stores `restart` vectors and never gets worse, the second stores few and takes two products a step.
     */
    solver: oneOf<LinearSolver, LinearSolver>(["cg", "minres", "fgmres", "bicgstab"], "fgmres"),
    /** Solves `Aᵀ x = b` instead. */
    transpose: flag(false),
    /** Steps after which `"fgmres"` starts anew from its iterate; at least 1. */
    restart: count(1, 30),
    /**
     * Whether derivatives may rely on a solve, their own or this one, whose steps ran out: for a fixed budget of steps. Without it they are NaN,
     * in eager code an error.
     */
    inexact: flag(false),
  },
  { from: solverOptions },
);

/** Options of {@link linearSolve}. */
export interface LinearSolveOptions<T>
  extends SolverOptions<T>,
    OptionsOf<typeof linearSolveOptions> {}

/** A solver of one operator, made once, from right-hand sides like `U` to solutions like `T`. */
export type PreparedSolver<T, U = T> = (b: U, start?: { readonly x0?: T }) => ProgramSolution<T>;

/** What {@link linearSolve} returns: all of it tensors, owned by the caller, so that a program can go on with them. */
export interface ProgramSolution<T> {
  /** The last iterate, a tree like `b`. */
  readonly value: T;
  /** int32, `[]`: the place of the status in {@link solverStatuses}; 0 is `"converged"`. */
  readonly status: Tensor;
  /** int32, `[]`: steps taken. */
  readonly steps: Tensor;
  /** `[]`: the true `‖b − A x‖` of `value`. */
  readonly residualNorm: Tensor;
}

/**
 * Solves `A x = b` by a loop that is part of the program: traced, compiled, batched and differentiated. No value is
 * read on the way, and the derivative is that of the solution, by one more solve, whatever steps led to it.
 *
 * @param op - a {@link LinearOperator} on trees like `b`, written with ops. What its `matvec` closes over (a matrix, a
 *   damping) may be differentiated, too. Without `rmatvec` the transpose is derived from `matvec`.
 * @param b - the right-hand side: a tree of float tensors.
 * @param options - see {@link LinearSolveOptions}: it stops at `‖b − A x‖ ≤ max(absoluteTolerance, tolerance ‖b‖)`.
 * @returns a {@link ProgramSolution}. A status that is not 0 says why the value is not the solution. Its derivative is then NaN, in eager code
 *   an error, as where the solve within the derivative fails.
 * @throws code "structure", "shape", "disposed", "option" for arguments that do not fit; "tracing" for an operator that
 *   reads values while it is recorded.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { linearSolve } from "@legendre/core-tensor/linalg";
 *
 * // The derivative of Σ (A + λ)⁻¹ b by λ, for A = diag(1, 3) and b = (2, 4).
 * const total = (damping: tf.Tensor) => {
 *   const matvec = (v: tf.Tensor) => tf.add(tf.mul([1, 3], v), tf.mul(damping, v));
 *   return tf.sum(linearSolve({ matvec }, tf.tensor1d([2, 4]), { solver: "cg" }).value);
 * };
 * console.log(grad(total)(tf.scalar(1)).dataSync()[0].toFixed(4)); // -0.7500
 * ```
 *
 * @remarks `cg` and `minres` take the operator for symmetric: their derivative solves with the same one. In float64
 * programs ask for what doubles can give: `tolerance: 1e-12`. The preconditioner changes no value, and has no derivative;
 * for the transposed system its `rmatvec` is used, if it has one.
 */
export function linearSolve<T>(
  op: LinearOperator<T>,
  b: T,
  options: LinearSolveOptions<T> = {},
): ProgramSolution<T> {
  return scoped(() => prepared("linearSolve", op, b, options)(b));
}

/**
 * A system that another solver relies on.
 *
 * @param where - that solver.
 * @param sound - a scalar: 1, or NaN where what the system is about does not hold, so that nothing but b = 0 has a solution.
 */
export function solveWithin(
  where: string,
  what: string,
  op: LinearOperator<Tensor>,
  b: Tensor,
  options: LinearSolveOptions<Tensor>,
  sound: Tensor = float(1),
): InnerSolve {
  const { system } = preparedSystem(where, op, b, options);
  const found = solveDifferentiably(system, b, undefined, sound);
  return innerSolve(where, what, found, system.inexact);
}

/**
 * A solver of one operator for many right-hand sides: options are checked, and operator, transpose and preconditioner recorded, once. A start
 * near to the solution, as that of the right-hand side before, saves steps.
 *
 * @param op - as of {@link linearSolve}.
 * @param like - a tree with the shapes of the right-hand sides; its numbers are not used.
 * @param options - see {@link LinearSolveOptions}.
 * @returns a function of `b`, and of `{ x0 }` for a start of its own, that returns a {@link ProgramSolution}. What it recorded belongs to the scope in
 *   force: in a traced or differentiated function it can be called until that returns, and in eager code for good.
 * @throws as {@link linearSolve}, which is one call of it.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cholesky, choleskySolve, linearSolver, operatorFromMatrix, readSolution } from "@legendre/core-tensor/linalg";
 *
 * // A factor of one matrix is the preconditioner of another one that is near to it.
 * const { lower } = cholesky(tf.tensor2d([[4, 1], [1, 3]]));
 * const solve = linearSolver(operatorFromMatrix(tf.tensor2d([[4.1, 1], [1, 3]])), tf.zeros([2]) as tf.Tensor, {
 *   solver: "cg",
 *   preconditioner: { matvec: (r) => choleskySolve(lower, r) },
 * });
 * const first = readSolution(solve(tf.tensor1d([1, 2])));
 * const again = readSolution(solve(tf.tensor1d([1, 2]), { x0: first.value }));
 * console.log(first.steps, again.steps); // 2 0
 * ```
 */
export function linearSolver<T>(
  op: LinearOperator<T>,
  like: T,
  options: LinearSolveOptions<T> = {},
): PreparedSolver<T> {
  return prepared("linearSolver", op, like, options);
}

function prepared<T>(
  where: string,
  op: LinearOperator<T>,
  like: T,
  options: LinearSolveOptions<T>,
): PreparedSolver<T> {
  const { system, start: given, unravel } = preparedSystem(where, op, like, options);
  return (b, { x0 = given } = {}) => {
    checkLike(where, "b", b, "like", like);
    if (x0 !== undefined) checkLike(where, "x0", x0, "b", b);
    return scoped(() => {
      const start = x0 === undefined ? undefined : ravel(x0).vector;
      const { x, numbers } = solveDifferentiably(system, ravel(b).vector, start);
      return programSolution(unravel(x), numbers);
    });
  };
}

/** Checks options, and records operator, transpose and preconditioner. */
function preparedSystem<T>(
  where: string,
  op: LinearOperator<T>,
  like: T,
  options: LinearSolveOptions<T>,
): {
  readonly system: Solvable;
  readonly start: T | undefined;
  readonly unravel: (vector: Tensor) => T;
} {
  const settings = linearSolveOptions.resolve(options, where);
  const { solver, transpose, restart, inexact } = settings;
  const resolved = resolveSolver(where, op, like, options, settings);
  const { apply, tolerance, absoluteTolerance, maxSteps } = resolved;
  const { vector: flat, unravel } = ravel(like);
  const mapOf = (f: (v: T) => T): Closure<Tensor, Tensor> =>
    closure<Tensor, Tensor>(where, (v) => ravel(f(unravel(v))).vector, flat);
  const symmetric = solver === "cg" || solver === "minres";
  const plain = mapOf(apply);
  const { rmatvec } = op;
  const derived = (): Closure<Tensor, Tensor> =>
    rmatvec === undefined ? transposeOf(plain, flat.size) : mapOf((u) => rmatvec(u));
  const turned = symmetric ? plain : derived();
  const { preconditioner } = options;
  const condition = preconditioner && mapOf((r) => preconditioner.matvec(r));
  const back = preconditioner?.rmatvec;
  const conditionTurned = symmetric ? condition : back && mapOf((r) => back(r));
  const flip = transpose && !symmetric;
  flat.dispose();
  const system: Solvable = {
    where,
    inexact,
    apply: flip ? turned : plain,
    transposed: flip ? plain : turned,
    precondition: flip ? conditionTurned : condition,
    preconditionTransposed: flip ? condition : conditionTurned,
    solve: (parts) => {
      const each = { ...parts, tolerance, absoluteTolerance, maxSteps };
      return solver === "fgmres" ? fgmresLoop(each, restart) : loops[solver](each);
    },
  };
  return { system, start: resolved.x0, unravel };
}

/** A {@link ProgramSolution} of what a rule gives: status, steps and the norm of the residual as floats. */
export function programSolution<T>(value: T, numbers: Tensor): ProgramSolution<T> {
  const number = (place: number): Tensor => reshape(slice(stopGradient(numbers), [place], [1]), []);
  return {
    value,
    status: cast(number(0), "int32"),
    steps: cast(number(1), "int32"),
    residualNorm: number(2),
  };
}

const loops = { cg: cgLoop, minres: minresLoop, bicgstab: bicgstabLoop };

/**
 * The solution with its numbers read, once it has values; for `throwIfFailed`, or a report.
 *
 * @param solution - what {@link linearSolve} returned to eager code; its three numbers are disposed.
 * @returns a {@link Solution} with the same value.
 * @throws code "tracing" inside of a program, which has no values yet.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { linearSolve, operatorFromMatrix, readSolution } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[2, 1], [0, 4]]));
 * const { status, steps } = readSolution(linearSolve(op, tf.tensor1d([3, 4]) as tf.Tensor));
 * console.log(status, steps); // converged 2
 * ```
 */
export function readSolution<T>(solution: ProgramSolution<T>): Solution<T> {
  const { value, status, steps, residualNorm } = solution;
  const read = (x: Tensor): number => x.dataSync()[0] as number;
  const found = {
    value,
    status: solverStatuses[read(status)] ?? "non-finite",
    steps: read(steps),
    residualNorm: read(residualNorm),
  };
  for (const x of [status, steps, residualNorm]) x.dispose();
  return found;
}
