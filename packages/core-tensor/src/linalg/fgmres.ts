import { count, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { treeAxpy, treeClone, treeDispose, treeScale } from "../tree/index.ts";
import { orthonormalise } from "./basis.ts";
import { HessenbergLeastSquares } from "./hessenberg.ts";
import type { LinearOperator } from "./operator.ts";
import { type RoundEnd, type RoundStart, solveInRounds } from "./rounds.ts";
import {
  type ResolvedSolver,
  resolveSolver,
  type Solution,
  type SolverOptions,
  solverOptions,
} from "./solver.ts";

/** The options of {@link fgmres}. */
export const fgmresOptions = options(
  "fgmres",
  {
    /** Steps after which the method starts anew from its iterate; at least 1. */
    restart: count(1, 30),
  },
  { from: solverOptions },
);

/** Options of {@link fgmres}. */
export interface FgmresOptions<T> extends SolverOptions<T>, OptionsOf<typeof fgmresOptions> {}

/**
 * Solves `A x = b` for any square operator by generalised minimal residuals, restarted, with a
 * preconditioner that may be another one at each step (an inner solver, for instance).
 *
 * @param op - a {@link LinearOperator} on trees like `b`; it needs no symmetry.
 * @param b - the right-hand side: a tree of float32 tensors.
 * @param options - {@link FgmresOptions}; the preconditioner is applied on the right, so that the
 *   residual that is minimised is the true one.
 * @returns a {@link Solution} whose value, a tree like `b`, is owned by the caller.
 * @throws code "structure", "shape", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fgmres, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[0, 1], [-1, 0]]));
 * const { value, status } = fgmres(op, tf.tensor1d([2, -1]) as tf.Tensor);
 * console.log(status); // converged
 * console.log([...value.dataSync()].map((x) => x.toFixed(4))); // [ '1.0000', '2.0000' ]
 * ```
 *
 * @remarks Step `j` of a cycle costs one product, one preconditioner call, `2 j` inner products and
 *   four reads; `2 restart` trees are alive at a time (`restart` without a preconditioner).
 *   It reads numbers as it goes, so it is for eager code; in a program, a batch or a derivative use `linearSolve`.
 * @see Saad (1993), "A flexible inner-outer preconditioned GMRES algorithm", SIAM J. Sci. Comput. 14(2).
 */
export function fgmres<T>(
  op: LinearOperator<T>,
  b: T,
  options: FgmresOptions<T> = {},
): Solution<T> {
  const settings = fgmresOptions.resolve(options);
  const { restart } = settings;
  const solver = resolveSolver("fgmres", op, b, options, settings);
  return solveInRounds(b, solver, (start) => fgmresRound(solver, start, restart));
}

function fgmresRound<T>(
  { apply, precondition }: ResolvedSolver<T>,
  { x, r, norm, goal, budget }: RoundStart<T>,
  restart: number,
): RoundEnd<T> {
  const basis: T[] = [treeScale(1 / norm, r)];
  /** The directions that x moves along: the preconditioned basis. */
  const directions: T[] = [];
  const system = new HessenbergLeastSquares(norm);
  const end = (outcome: RoundEnd<T>["outcome"]): RoundEnd<T> => {
    const moved = scoped(() =>
      system.solve().reduce((sum, weight, j) => {
        const next = treeAxpy(weight, directions[j]!, sum);
        treeDispose(sum);
        return next;
      }, treeClone(x)),
    );
    treeDispose(basis);
    if (precondition !== undefined) treeDispose(directions);
    return { x: moved, steps: system.size, outcome };
  };
  // The largest product so far, whose rounding error is in all of them.
  let scale = 0;
  for (let step = 0; step < Math.min(restart, budget); step++) {
    const v = basis[step]!;
    const z = precondition === undefined ? v : scoped(() => treeClone(precondition(v)));
    const product = scoped(() => treeClone(apply(z)));
    const { coefficients, norm: rest, before, unit } = orthonormalise(product, basis, scale);
    treeDispose(product);
    scale = Math.max(scale, before);
    if (!Number.isFinite(rest)) {
      if (precondition !== undefined) treeDispose(z);
      return end("non-finite");
    }
    directions.push(z);
    system.addColumn([...coefficients, rest]);
    // The Krylov space is complete: its solution is exact, or the operator is singular on it.
    if (unit === undefined) return end("claimed");
    basis.push(unit);
    if (system.residual <= 0.9 * goal) return end("claimed");
  }
  return end(restart < budget ? "restart" : "max-steps");
}
