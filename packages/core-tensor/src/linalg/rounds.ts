import { scoped } from "../scope.ts";
import { treeClone, treeDispose, treeScale, treeSub, treeZerosLike } from "../tree/index.ts";
import { readLargest, readNorm } from "./read.ts";
import type { ResolvedSolver, Solution } from "./solver.ts";
import type { SolverStatus } from "./status.ts";

/** Where a round begins; the trees belong to the caller. */
export interface RoundStart<T> {
  readonly x: T;
  /** `b − A x`, and its norm. */
  readonly r: T;
  readonly norm: number;
  /** The norm that is wanted. */
  readonly goal: number;
  /** The steps left. */
  readonly budget: number;
}

/** Where a round ended. */
export interface RoundEnd<T> {
  /** The new iterate, owned by the caller. */
  readonly x: T;
  readonly steps: number;
  /** `"claimed"`: its recurrence says that the goal is met; `"restart"`: go on from here. */
  readonly outcome: "claimed" | "restart" | "max-steps" | "breakdown" | "non-finite";
}

/**
 * Runs rounds of a Krylov method, each from the true residual of the iterate so far. The residual that
 * a method carries along drifts away from the true one in float32, so a claim is checked, and another
 * round takes over where it is not kept; two claims without progress are the rounding error.
 */
export function solveInRounds<T>(
  right: T,
  solver: ResolvedSolver<T>,
  round: (start: RoundStart<T>) => RoundEnd<T>,
): Solution<T> {
  const { apply, tolerance, absoluteTolerance, maxSteps, x0 } = solver;
  return scoped(() => {
    const largest = readLargest(right);
    // Then x = 0 is the solution, and no tolerance relative to b can be met by another.
    if (largest === 0) {
      return { value: treeZerosLike(right), status: "converged", steps: 0, residualNorm: 0 };
    }
    // A power of two, so that nothing is rounded: products of small or large numbers would be 0 or infinite.
    const unit = Number.isFinite(largest) ? 2 ** Math.floor(Math.log2(largest)) : 1;
    const b = treeScale(1 / unit, right);
    const goal = Math.max(absoluteTolerance / unit, tolerance * readNorm(b));
    let x = x0 === undefined ? treeZerosLike(b) : treeScale(1 / unit, x0);
    let r = x0 === undefined ? treeClone(b) : scoped(() => treeSub(b, apply(x)));
    let outcome: RoundEnd<T>["outcome"] = "restart";
    /** The norm at the last claim. */
    let before = Number.POSITIVE_INFINITY;
    let steps = 0;
    for (;;) {
      const norm = readNorm(r);
      const left = maxSteps - steps;
      const status = statusOf(norm, goal, before, left, outcome);
      if (status !== undefined) {
        const value = treeScale(unit, x);
        // What overflows or vanishes in the units of b was no solution.
        const lost = readNorm(treeSub(treeScale(1 / unit, value), x));
        const kept = lost <= Math.max(tolerance, 2 ** -20) * readNorm(x);
        const isLost = status === "converged" && !kept;
        return { value, status: isLost ? "non-finite" : status, steps, residualNorm: unit * norm };
      }
      if (outcome === "claimed") before = norm;
      const end = round({ x, r, norm, goal, budget: left });
      treeDispose([x, r]);
      x = end.x;
      steps += end.steps;
      outcome = end.outcome;
      r = scoped(() => treeSub(b, apply(end.x)));
    }
  });
}

function statusOf(
  norm: number,
  goal: number,
  before: number,
  left: number,
  outcome: RoundEnd<unknown>["outcome"],
): SolverStatus | undefined {
  // First, since the goal is infinite where b is.
  if (!Number.isFinite(norm)) return "non-finite";
  if (norm <= goal) return "converged";
  if (outcome === "claimed" && norm > 0.5 * before) return "breakdown";
  if (outcome !== "claimed" && outcome !== "restart") return outcome;
  return left <= 0 ? "max-steps" : undefined;
}
