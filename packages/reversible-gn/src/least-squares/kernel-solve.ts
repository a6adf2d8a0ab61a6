import { random, treeNorm, vmap } from "@legendre/core-tensor";
import {
  cholesky,
  choleskySolve,
  type LinearSolveOptions,
  linearSolve,
  type SolverStatus,
  solverStatuses,
} from "@legendre/core-tensor/linalg";
import {
  add,
  cast,
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
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";

/** Products with `J` `[m, n]`, and with its transpose. */
export interface JacobianProducts {
  readonly push: (v: Tensor) => Tensor;
  readonly pull: (u: Tensor) => Tensor;
}

/** The solution of a linear system. */
export interface Solved<T = Tensor> {
  readonly solution: T;
  /** bool: false for numbers that are not finite, too. */
  readonly isSolved: Tensor;
}

/** A product of a matrix and a vector. */
export function times(a: Tensor2D, v: Tensor, isTransposed = false): Tensor1D {
  return reshape(matMul(a, reshape(v, [-1, 1]) as Tensor2D, isTransposed), [-1]);
}

/** `(A + λ I)⁻¹ b` for a positive semidefinite matrix, by its Cholesky factor. */
export function dampedSolve(a: Tensor2D, lambda: Tensor, b: Tensor): Solved {
  const size = a.shape[0];
  const damped = add(a, mul(eye(size), lambda)) as Tensor2D;
  const { lower } = cholesky(damped);
  const solution = reshape(choleskySolve(lower, reshape(b, [size, 1])), [size]) as Tensor;
  // A factor of a matrix that is singular but for rounding may be finite, and says nothing.
  return { solution, isSolved: isSmall(treeNorm(sub(times(damped, solution), b)), b) };
}

/** `A x = b` by conjugate gradients on trees, for a positive definite `A`. The steps are a float. */
export function freelySolved<T>(
  matvec: (v: T) => T,
  b: T,
  options: Omit<LinearSolveOptions<T>, "solver">,
): Solved<T> & { readonly steps: Tensor } {
  const found = linearSolve({ matvec }, b, { ...options, solver: "cg" });
  const ends = (status: SolverStatus): Tensor =>
    equal(found.status, fill([], solverStatuses.indexOf(status), "int32"));
  // A tolerance that is out of reach of the numbers ends as a breakdown, near to the solution.
  const atRounding = logicalAnd(ends("breakdown"), isSmall(found.residualNorm, b));
  return {
    solution: found.value,
    steps: cast(found.steps, "float32"),
    isSolved: logicalOr(ends("converged"), atRounding),
  };
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
