import { roundingNow } from "../graph/double-level.ts";
import { scoped } from "../scope.ts";
import { disposeReplaced, treeAxpy, treeClone, treeDispose, treeScale } from "../tree/index.ts";
import type { LinearOperator } from "./operator.ts";
import { readDots, readRoot } from "./read.ts";
import { type RoundEnd, type RoundStart, solveInRounds } from "./rounds.ts";
import { type ResolvedSolver, resolveSolver, type Solution, type SolverOptions } from "./solver.ts";

/**
 * Solves `A x = b` for a symmetric operator, which may be indefinite, by minimal residuals: among all
 * `x` of the Krylov space it takes the one of least `‖b − A x‖` (in the norm of the preconditioner).
 *
 * @param op - a symmetric {@link LinearOperator} on trees like `b`.
 * @param b - the right-hand side: a tree of float32 tensors.
 * @param options - {@link SolverOptions}; the preconditioner must be positive definite.
 * @returns a {@link Solution} whose value, a tree like `b`, is owned by the caller. For a singular
 *   system without a solution the status is "breakdown" or "max-steps", and the value a least-squares solution.
 * @throws code "structure", "shape", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { minres, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[1, 2], [2, -3]]));
 * const { value, status } = minres(op, tf.tensor1d([5, -4]) as tf.Tensor);
 * console.log(status); // converged
 * console.log([...value.dataSync()].map((x) => x.toFixed(4))); // [ '1.0000', '2.0000' ]
 * ```
 *
 * @remarks One product, one preconditioner call and two reads of a number per step; eight trees are
 *   alive at a time.
 *   It reads numbers as it goes, so it is for eager code; in a program, a batch or a derivative use `linearSolve`.
 * @see Paige and Saunders (1975), "Solution of sparse indefinite systems of linear equations", SIAM J.
 *   Numer. Anal. 12(4).
 */
export function minres<T>(
  op: LinearOperator<T>,
  b: T,
  options: SolverOptions<T> = {},
): Solution<T> {
  const solver = resolveSolver("minres", op, b, options);
  return solveInRounds(b, solver, (start) => minresRound(solver, start));
}

interface State<T> {
  readonly x: T;
  /** The Lanczos residuals of this step and of the one before. */
  readonly r: T;
  readonly rBefore: T;
  /** `M⁻¹ r`. */
  readonly y: T;
  /** The search directions of the last two steps; none before the first. */
  readonly w?: T;
  readonly wBefore?: T;
}

/** A Lanczos coefficient counts as zero below this many rounding errors of the first. */
const noise = 1e-7 / 2 ** -23;

function minresRound<T>(
  { apply, precondition }: ResolvedSolver<T>,
  { x, r, norm, goal, budget }: RoundStart<T>,
): RoundEnd<T> {
  const condition = precondition ?? treeClone;
  const negligible = noise * roundingNow();
  let state: State<T> = scoped(() => ({
    x: treeClone(x),
    r: treeClone(r),
    rBefore: treeClone(r),
    y: treeClone(condition(r)),
  }));
  const end = (steps: number, outcome: RoundEnd<T>["outcome"]): RoundEnd<T> => {
    const { x: value, ...rest } = state;
    treeDispose(rest);
    return { x: value, steps, outcome };
  };
  // The names of the paper: β of the Lanczos process, (c, s) the last rotation, φ̄ the residual's norm.
  let beta = readRoot(state.r, state.y);
  if (!(beta > 0 && Number.isFinite(beta))) {
    return end(0, Number.isFinite(beta) ? "breakdown" : "non-finite");
  }
  /** The norm of the largest column of the Lanczos matrix, beside which a number is nothing. */
  let scale = 0;
  let [betaBefore, phiBar, deltaBar, epsilon] = [0, beta, 0, 0];
  let [c, s] = [-1, 0];
  const wanted = 0.9 * (goal / norm) * beta;
  for (let step = 0; step < budget; step++) {
    let nonFinite = false;
    const next = scoped((): State<T> | null => {
      const v = treeScale(1 / beta, state.y);
      let product = apply(v);
      if (step > 0) product = treeAxpy(-beta / betaBefore, state.rBefore, product);
      const alpha = readDots([[v, product]])[0]!;
      const residual = treeAxpy(-alpha / beta, state.r, product);
      const y = treeClone(condition(residual));
      const betaNext = readRoot(residual, y);
      if (!Number.isFinite(alpha) || !Number.isFinite(betaNext)) {
        nonFinite = true;
        return null;
      }
      betaBefore = beta;
      beta = betaNext;
      scale = Math.max(scale, Math.hypot(alpha, beta));
      const epsilonBefore = epsilon;
      const delta = c * deltaBar + s * alpha;
      const gammaBar = s * deltaBar - c * alpha;
      epsilon = s * beta;
      deltaBar = -c * beta;
      const gamma = Math.hypot(gammaBar, beta);
      // A singular last row: its least-squares solution does not move x.
      if (gamma <= negligible * scale) return null;
      [c, s] = [gammaBar / gamma, beta / gamma];
      const phi = c * phiBar;
      phiBar *= s;
      let w = v;
      if (state.wBefore !== undefined) w = treeAxpy(-epsilonBefore, state.wBefore, w);
      if (state.w !== undefined) w = treeAxpy(-delta, state.w, w);
      w = treeScale(1 / gamma, w);
      return {
        x: treeAxpy(phi, w, state.x),
        r: residual,
        rBefore: state.r,
        y,
        w,
        ...(state.w === undefined ? {} : { wBefore: state.w }),
      };
    });
    if (next === null) return end(step + 1, nonFinite ? "non-finite" : "claimed");
    disposeReplaced(state, next);
    state = next;
    // β = 0 ends the Krylov space: what is left of the residual cannot be removed, or is rounding.
    if (phiBar <= wanted || beta <= negligible * scale) return end(step + 1, "claimed");
  }
  return end(budget, "max-steps");
}
