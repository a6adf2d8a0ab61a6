import { scoped } from "../scope.ts";
import { disposeReplaced, treeAxpy, treeClone, treeDispose } from "../tree/index.ts";
import type { LinearOperator } from "./operator.ts";
import { readDots } from "./read.ts";
import { type RoundEnd, type RoundStart, solveInRounds } from "./rounds.ts";
import { type ResolvedSolver, resolveSolver, type Solution, type SolverOptions } from "./solver.ts";

/**
 * Solves `A x = b` for a symmetric positive definite operator by conjugate gradients.
 *
 * @param op - the operator; a {@link LinearOperator} on trees like `b`.
 * @param b - the right-hand side: a tree of float32 tensors.
 * @param options - {@link SolverOptions}: stops at `‖b − A x‖ ≤ max(absoluteTolerance, tolerance ‖b‖)`.
 * @returns a {@link Solution} whose value, a tree like `b`, is owned by the caller. Status "breakdown" when
 *   a direction of curvature `pᵀAp ≤ 0` turned up; the value is then the iterate before it.
 * @throws code "structure", "shape", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cg, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[4, 1], [1, 3]]));
 * const { value, status, steps } = cg(op, tf.tensor1d([1, 2]) as tf.Tensor);
 * console.log(status, steps); // converged 2
 * console.log([...value.dataSync()].map((x) => x.toFixed(4))); // [ '0.0909', '0.6364' ]
 * ```
 *
 * @remarks One product, one preconditioner call and two reads of a few numbers per step; five trees
 *   are alive at a time. Where the true residual at the end is larger than the one carried along, the
 *   method starts anew from the iterate.
 *   It reads numbers as it goes, so it is for eager code; in a program, a batch or a derivative use `linearSolve`.
 * @see Hestenes and Stiefel (1952), J. Res. Nat. Bur. Standards 49(6).
 */
export function cg<T>(op: LinearOperator<T>, b: T, options: SolverOptions<T> = {}): Solution<T> {
  const solver = resolveSolver("cg", op, b, options);
  return solveInRounds(b, solver, (start) => cgRound(solver, start));
}

interface State<T> {
  readonly x: T;
  readonly r: T;
  /** The search direction. */
  readonly p: T;
}

function cgRound<T>(
  { apply, precondition }: ResolvedSolver<T>,
  { x, r, norm, goal, budget }: RoundStart<T>,
): RoundEnd<T> {
  /** `M⁻¹ r` with its products `r·z` and `r·r`. */
  const conditioned = (residual: T): { z: T; rho: number; square: number } => {
    if (precondition === undefined) {
      const [square] = readDots([[residual, residual]]);
      return { z: residual, rho: square!, square: square! };
    }
    const z = precondition(residual);
    const [rho, square] = readDots([
      [residual, z],
      [residual, residual],
    ]);
    return { z, rho: rho!, square: square! };
  };
  let rho = norm * norm;
  let state: State<T> = scoped(() => {
    const first = conditioned(r);
    rho = first.rho;
    return { x: treeClone(x), r: treeClone(r), p: treeClone(first.z) };
  });
  const end = (steps: number, outcome: RoundEnd<T>["outcome"]): RoundEnd<T> => {
    treeDispose([state.r, state.p]);
    return { x: state.x, steps, outcome };
  };
  for (let step = 0; step < budget; step++) {
    if (!(rho > 0)) return end(step, Number.isNaN(rho) ? "non-finite" : "breakdown");
    let trouble: RoundEnd<T>["outcome"] | undefined;
    let square = 0;
    const next = scoped((): State<T> | null => {
      const product = apply(state.p);
      const curvature = readDots([[state.p, product]])[0]!;
      if (!(curvature > 0 && curvature < Number.POSITIVE_INFINITY)) {
        trouble = Number.isFinite(curvature) ? "breakdown" : "non-finite";
        return null;
      }
      const alpha = rho / curvature;
      const residual = treeAxpy(-alpha, product, state.r);
      const after = conditioned(residual);
      if (!Number.isFinite(after.rho)) {
        trouble = "non-finite";
        return null;
      }
      const p = treeAxpy(after.rho / rho, state.p, after.z);
      rho = after.rho;
      square = after.square;
      return { x: treeAxpy(alpha, state.p, state.x), r: residual, p };
    });
    if (next === null) return end(step, trouble ?? "breakdown");
    disposeReplaced(state, next);
    state = next;
    if (Math.sqrt(square) <= goal) return end(step + 1, "claimed");
  }
  return end(budget, "max-steps");
}
