import { callKernel } from "../graph/dispatch.ts";
import { matrixSize } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { checkFloats } from "./check-floats.ts";

/** What {@link svd} returns, `k = min(m, n)`; owned by the caller. */
export interface SvdOutputs {
  /** Left singular vectors as orthonormal columns, `[…, m, k]`. */
  readonly u: Tensor;
  /** Singular values, falling, `[…, k]`. */
  readonly s: Tensor;
  /** Right singular vectors as orthonormal columns, `[…, n, k]`; the entry of largest magnitude of each is positive. */
  readonly v: Tensor;
}

/**
 * The reduced singular value decompositions `A = U diag(s) Vᵀ` of a batch of matrices, as an op: it can be traced and
 * differentiated to any order.
 *
 * @param a - shape `[…, m, n]`.
 * @returns {@link SvdOutputs}; NaN for matrices that are not finite.
 * @throws code "shape", "structure", "disposed" for what is no batch of matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { svd } from "@legendre/core-tensor/linalg";
 *
 * const a = tf.tensor2d([[3, 0], [0, -2]]) as tf.Tensor;
 * console.log([...svd(a).s.dataSync()]); // [ 3, 2 ]
 * const nuclear = (x: tf.Tensor) => tf.sum(svd(x).s) as tf.Scalar;
 * console.log([...grad(nuclear)(a).dataSync()].map((x) => x.toFixed(1))); // [ '1.0', '0.0', '0.0', '-1.0' ]
 * ```
 *
 * @remarks The derivatives of singular vectors grow as `1/(s_j − s_i)`. Where two singular values are equal they do not exist and are
 *   taken as zero, as is what a singular value of zero would divide: gradients are then right for functions of the singular values that treat equal
 *   ones alike (`Σ s`), and wrong for other functions of the matrix. Float64 on the host whatever the engine; 1 s for m = n = 500.
 */
export function svd(a: Tensor): SvdOutputs {
  checkFloats("svd", "a", a);
  matrixSize("svd", "a", a.shape);
  const [u, s, v] = callKernel("Svd", { a }) as [Tensor, Tensor, Tensor];
  return { u, s, v };
}
