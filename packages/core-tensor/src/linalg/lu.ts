import { callKernel } from "../graph/dispatch.ts";
import { unpacked } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkFloats } from "./check-floats.ts";

/** What {@link lu} returns; owned by the caller. */
export interface LuOutputs {
  /** `L`, `[…, n, n]`, with ones on the diagonal; NaN where the matrix is not finite. */
  readonly lower: Tensor;
  /** `U`, `[…, n, n]`; a zero on the diagonal where the matrix is singular. */
  readonly upper: Tensor;
  /** int32, `[…, n]`: row `i` of `L U` is row `permutation[i]` of the matrix. */
  readonly permutation: Tensor;
  /** int32, the batch's shape: 0 for success, else 1 + the number of the first column whose pivot is zero or not finite. */
  readonly info: Tensor;
}

/**
 * The factors `P A = L U` of a batch of matrices by elimination with partial pivoting, as an op: it can be traced and
 * differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns {@link LuOutputs}. The derivative is that of the factors in the order of rows that was found.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lu } from "@legendre/core-tensor/linalg";
 *
 * const { lower, upper, permutation } = lu(tf.tensor2d([[1, 3], [2, 4]]));
 * console.log([...permutation.dataSync()]); // [ 1, 0 ]
 * console.log([...lower.dataSync()], [...upper.dataSync()]); // [ 1, 0, 0.5, 1 ] [ 2, 4, 0, 1 ]
 * ```
 *
 * @remarks `2 n³/3` operations, in float64 on the host whatever the engine, float32 in and out.
 */
export function lu(a: Tensor): LuOutputs {
  checkFloats("lu", "a", a);
  return scoped(() => {
    const [factors, permutation, info] = callKernel("Lu", { a }) as [Tensor, Tensor, Tensor];
    const [lower, upper] = unpacked(factors);
    return { lower, upper, permutation, info };
  });
}
