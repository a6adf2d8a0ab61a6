import { LegendreError } from "../errors.ts";

/** How an iterative solver ended; {@link statusHelp} has a text for each. */
export type SolverStatus = "converged" | "max-steps" | "breakdown" | "non-finite";

/**
 * The statuses by the number that a program says instead, as in `linearSolve`: `solverStatuses[code]`.
 *
 * @example
 * ```ts
 * import { solverStatuses } from "@legendre/core-tensor/linalg";
 *
 * console.log(solverStatuses[1]); // max-steps
 * ```
 */
export const solverStatuses: readonly SolverStatus[] = Object.freeze([
  "converged",
  "max-steps",
  "breakdown",
  "non-finite",
]);

/** What a dense factorisation found; {@link statusHelp} has a text for each. */
export type FactorStatus =
  | "ok"
  | "ill-conditioned"
  | "not-positive-definite"
  | "rank-deficient"
  | "singular"
  | "max-steps";

/**
 * What each status means and what to do about it.
 *
 * @example
 * ```ts
 * import { statusHelp } from "@legendre/core-tensor/linalg";
 *
 * console.log(statusHelp.converged); // the residual is below the tolerance
 * ```
 */
export const statusHelp: Readonly<Record<SolverStatus | FactorStatus, string>> = Object.freeze({
  converged: "the residual is below the tolerance",
  ok: "the result is as accurate as float64 allows",
  "max-steps":
    "the steps ran out before the tolerance was met; allow more (maxSteps), ask for less (tolerance), or precondition",
  breakdown:
    "the method cannot go on: the operator or preconditioner is not symmetric positive definite where the method needs it " +
    "(use minres for an indefinite operator, fgmres for one that is not symmetric), the system has no solution, or the " +
    "residual is at the rounding error of float32 (ask for a larger tolerance)",
  "non-finite":
    "a product held NaN or an infinity; the value is the last one without: look at the operator's parameters and at b",
  "ill-conditioned":
    "the matrix is so near to a singular one that no digit of a solution can be relied on; add damping, or use lstsq64 with a rankTolerance",
  "not-positive-definite":
    "a pivot is not positive, so that there is no Cholesky factor; add damping, or use eigh64",
  "rank-deficient":
    "some columns depend on the others, up to the tolerance; the result is the one of least norm",
  singular:
    "a pivot or a diagonal entry is zero, so that there is no solution, or more than one; use lstsq64",
});

/**
 * The result itself, if its status is `"converged"` or `"ok"`; for those who prefer an error.
 *
 * @param result - anything with a status: a {@link Solution}, a factor.
 * @throws code "numerical" for any other status, with its help text; `details.result` is the result.
 *
 * @example
 * ```ts
 * import { hostArray } from "@legendre/core-tensor";
 * import { cholesky64, throwIfFailed } from "@legendre/core-tensor/linalg";
 *
 * const factor = throwIfFailed(cholesky64(hostArray([4, 2, 2, 3], [2, 2])));
 * console.log(factor.lower.data[0]); // 2
 * ```
 */
export function throwIfFailed<R extends { readonly status: SolverStatus | FactorStatus }>(
  result: R,
): R {
  const { status } = result;
  if (status === "converged" || status === "ok") return result;
  throw new LegendreError("numerical", "throwIfFailed", `${status}: ${statusHelp[status]}`, {
    status,
    result,
  });
}
