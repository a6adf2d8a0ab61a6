import { random, vmap } from "@legendre/core-tensor";
import { cholesky, choleskySolve } from "@legendre/core-tensor/linalg";
import {
  add,
  div,
  eye,
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

/** A product of a matrix and a vector. */
export function times(a: Tensor2D, v: Tensor, isTransposed = false): Tensor1D {
  return reshape(matMul(a, reshape(v, [-1, 1]) as Tensor2D, isTransposed), [-1]);
}

/** `(A + λ I)⁻¹ b` for a positive semidefinite matrix, by its Cholesky factor. */
export function dampedSolve(a: Tensor2D, lambda: Tensor, b: Tensor): Tensor {
  const size = a.shape[0];
  const { lower } = cholesky(add(a, mul(eye(size), lambda)) as Tensor2D);
  return reshape(choleskySolve(lower, reshape(b, [size, 1])), [size]);
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
    const inner = dampedSolve(both as Tensor2D, little, times(products, v));
    return div(sub(v, times(products, inner, true)), lambda) as Tensor;
  };
}
