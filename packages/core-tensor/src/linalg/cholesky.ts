import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkSquare } from "./check-floats.ts";
import { checkSide, onColumns } from "./right-side.ts";

/** What `cholesky` returns; owned by the caller. */
export interface CholeskyOutputs {
  /** `L`, shaped like the argument; NaN where that is not positive definite. */
  readonly lower: Tensor;
  /** int32, the batch's shape: 0 for success, else 1 + the number of the pivot that is not positive. */
  readonly info: Tensor;
}

/**
 * The Cholesky factors `(A + Aᵀ)/2 = L Lᵀ` of a batch of matrices, as an op: it can be traced and
 * differentiated to any order.
 *
 * @param a - shape `[…, n, n]`, symmetric positive definite.
 * @returns {@link CholeskyOutputs}.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cholesky } from "@legendre/core-tensor/linalg";
 *
 * const { lower, info } = cholesky(tf.tensor2d([[4, 2], [2, 5]]));
 * console.log([...lower.dataSync()], info.dataSync()[0]); // [ 2, 0, 1, 2 ] 0
 * ```
 *
 * @remarks Float64 on the host whatever the engine, float32 in and out. A program reads no values, so
 *   that trouble shows as `info` and NaN; eager code that wants a status uses `cholesky64`.
 */
export function cholesky(a: Tensor): CholeskyOutputs {
  checkSquare("cholesky", "a", a);
  const [lower, info] = callKernel("Cholesky", { a }) as [Tensor, Tensor];
  return { lower, info };
}

/**
 * The solutions of `L Lᵀ X = B` for a batch of Cholesky factors, as an op.
 *
 * @param lower - shape `[…, n, n]`; only the lower triangle is read.
 * @param b - shape `[…, n, m]`, leading axes broadcast; or a vector `[n]`.
 * @returns `X`, owned by the caller; a vector for a vector. A factor is kept and used for as many right-hand sides as there are.
 * @throws code "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { cholesky, choleskySolve } from "@legendre/core-tensor/linalg";
 *
 * const b = tf.tensor2d([[1], [1]]);
 * // bᵀ A⁻¹ b
 * const f = (a: tf.Tensor) => tf.sum(tf.mul(b, choleskySolve(cholesky(a).lower, b)));
 * const slope = grad(f)(tf.tensor2d([[2, 0], [0, 4]]) as tf.Tensor);
 * console.log([...slope.dataSync()]); // [ -0.25, -0.125, -0.125, -0.0625 ]
 * ```
 */
export function choleskySolve(lower: Tensor, b: Tensor): Tensor {
  checkSide("choleskySolve", b, checkSquare("choleskySolve", "lower", lower));
  return onColumns(b, (side) => {
    const half = callKernel("TriangularSolve", { t: lower, b: side }, {})[0]!;
    return callKernel("TriangularSolve", { t: lower, b: half }, { transpose: true })[0]!;
  });
}
