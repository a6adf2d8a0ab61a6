import { random, treeNorm, vmap } from "@legendre/core-tensor";
import {
  cholesky,
  choleskySolve,
  type LinearSolveOptions,
  linearSolve,
  type ProgramSolution,
  type SolverStatus,
  solverStatuses,
} from "@legendre/core-tensor/linalg";
import {
  add,
  div,
  equal,
  eye,
  fill,
  lessEqual,
  logicalAnd,
  logicalOr,
  matMul,
  mul,
  reshape,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  transpose,
  where,
} from "@legendre/core-tensor/ops";
import { constant } from "./constant.ts";

/** Products with `J` `[m, n]`, and with its transpose. */
export interface JacobianProducts {
  readonly push: (v: Tensor) => Tensor;
  readonly pull: (u: Tensor) => Tensor;
}

/** The solution of a linear system. */
export interface Solved {
  readonly solution: Tensor;
  /** bool: false for numbers that are not finite, too. */
  readonly isSolved: Tensor;
}

/** A product of a matrix and a vector. */
export function times(a: Tensor2D, v: Tensor, isTransposed = false): Tensor1D {
  return reshape(matMul(a, reshape(v, [-1, 1]) as Tensor2D, isTransposed), [-1]);
}

/**
 * `(A + λ I)⁻¹ b` for a positive semidefinite matrix, by its Cholesky factor.
 *
 * @param use - what becomes of the solution: what of it is lost there may be wrong.
 */
export function dampedSolve(
  a: Tensor2D,
  lambda: Tensor,
  b: Tensor,
  use?: (solution: Tensor) => Tensor,
): Solved & { readonly info: Tensor } {
  const size = a.shape[0];
  const damped = add(a, mul(eye(size), lambda)) as Tensor2D;
  const { lower, info } = cholesky(damped);
  const solution = reshape(choleskySolve(lower, reshape(b, [size, 1])), [size]) as Tensor;
  // A factor of a matrix that is singular but for rounding may be finite, and says nothing.
  const missing = sub(times(damped, solution), b);
  const holds = isSmall(treeNorm(missing), b);
  const isSolved = use ? logicalOr(holds, isSmall(treeNorm(use(missing)), use(b))) : holds;
  return { solution, info, isSolved };
}

/** The number of a status in a program. */
export function codeOf(status: SolverStatus): Tensor {
  return fill([], solverStatuses.indexOf(status), "int32");
}

/**
 * `A x = b` by conjugate gradients on trees, for a positive definite `A`. Where a tolerance is out of reach of the numbers, they break down near to the
 * solution: that is "converged", too.
 */
export function freelySolved<T>(
  matvec: (v: T) => T,
  b: T,
  options: Omit<LinearSolveOptions<T>, "solver">,
): Omit<ProgramSolution<T>, "residualNorm"> & Pick<Solved, "isSolved"> {
  const found = linearSolve({ matvec }, b, { ...options, solver: "cg" });
  const [converged, breakdown] = [codeOf("converged"), codeOf("breakdown")];
  const atRounding = logicalAnd(equal(found.status, breakdown), isSmall(found.residualNorm, b));
  const status = where(atRounding, converged, found.status) as Tensor;
  return { value: found.value, status, steps: found.steps, isSolved: equal(status, converged) };
}

/** Whether a residual is at most a hundredth of the right-hand side. */
function isSmall(norm: Tensor, b: unknown): Tensor {
  return lessEqual(norm, mul(treeNorm(b), constant(0.01)));
}

/**
 * An approximate inverse of `J Jᵀ + λ I` by the Nyström method: `K` is replaced by `KΩ (Ωᵀ K Ω)⁻¹ ΩᵀK` with a random `Ω` of `rank` columns, and the sum is
 * inverted by Woodbury's identity.
 *
 * @see Frangella, Tropp and Udell, "Randomized Nyström preconditioning", SIAM J. Matrix Anal. Appl. 44 (2023).
 */
export function nystromInverse(
  kernel: (v: Tensor) => Tensor,
  lambda: Tensor,
  size: number,
  rank: number,
): (v: Tensor) => Tensor {
  const rows = random.normal(random.key(0), [rank, size]) as Tensor2D;
  const products = vmap(kernel, { withoutRule: "loop" })(rows) as Tensor2D;
  const core = matMul(products, rows, false, true) as Tensor2D;
  const squared = matMul(products, products, false, true) as Tensor2D;
  const both = add(mul(add(core, transpose(core)), mul(lambda, constant(0.5))), squared);
  // Rounding of the squares may leave the matrix a little below 0.
  const little = mul(sum(mul(squared, eye(rank))), constant(1e-7));
  return (v) => {
    // Whoever uses it asks for the residual of what comes of it.
    const { solution } = dampedSolve(both as Tensor2D, little, times(products, v));
    return div(sub(v, times(products, solution, true)), lambda) as Tensor;
  };
}
