import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkSquare } from "./check-floats.ts";

/** What `eigh` returns; owned by the caller. */
export interface EighOutputs {
  /** Eigenvalues, rising, `[…, n]`. */
  readonly values: Tensor;
  /** Unit eigenvectors as columns, `[…, n, n]`; the entry of largest magnitude of each is positive. */
  readonly vectors: Tensor;
}

/**
 * Eigenvalues and eigenvectors of a batch of symmetric matrices, `(A + Aᵀ)/2 = V diag(λ) Vᵀ`, as an op:
 * it can be traced and differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns {@link EighOutputs}; NaN for matrices that are not finite.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { eigh } from "@legendre/core-tensor/linalg";
 *
 * const largest = (a: tf.Tensor) => tf.max(eigh(a).values);
 * const slope = grad(largest)(tf.tensor2d([[2, 1], [1, 2]]) as tf.Tensor);
 * console.log([...slope.dataSync()].map((x) => x.toFixed(2))); // [ '0.50', '0.50', '0.50', '0.50' ]
 * ```
 *
 * @remarks The derivatives of eigenvectors grow as `1/(λ_j − λ_i)`. Where two eigenvalues are equal
 *   they do not exist and are taken as zero: gradients are then right for functions of the eigenvalues
 *   that treat equal ones alike (`Σ λ²`), and wrong for functions of the matrix, `V diag(f(λ)) Vᵀ`.
 */
export function eigh(a: Tensor): EighOutputs {
  checkSquare("eigh", "a", a);
  const [values, vectors] = callKernel("Eigh", { a }) as [Tensor, Tensor];
  return { values, vectors };
}
