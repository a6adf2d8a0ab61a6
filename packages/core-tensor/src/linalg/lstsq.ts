import { callKernel } from "../graph/dispatch.ts";
import { product } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkFloats } from "./check-floats.ts";
import { rankToleranceOf } from "./pinv.ts";
import type { RankOptions } from "./pseudo-inverse.ts";
import { checkSide, onColumns } from "./right-side.ts";

/** What {@link lstsq} returns; owned by the caller. */
export interface LeastSquaresOutputs {
  /** `X`, `[…, n, k]`, or `[…, n]` for a vector. */
  readonly value: Tensor;
  /** int32, the shape of the batch of matrices: the number of singular values above the tolerance. */
  readonly rank: Tensor;
}

/**
 * The shortest `X` among those that minimise `‖A X − B‖`, for a batch of matrices, as an op: it can be traced and differentiated to any
 * order.
 *
 * @param a - shape `[…, m, n]`, of any rank.
 * @param b - shape `[…, m, k]`, leading axes broadcast; or a vector `[m]`.
 * @param options - see {@link RankOptions}; in a float64 program ask for what doubles can give, `rankTolerance: 1e-14`.
 * @returns {@link LeastSquaresOutputs}; NaN and rank 0 for matrices that are not finite.
 * @throws code "shape", "structure", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lstsq } from "@legendre/core-tensor/linalg";
 *
 * const { value, rank } = lstsq(tf.tensor2d([[1, 0], [1, 1], [1, 2]]), tf.tensor1d([1, 3, 5]));
 * console.log(rank.dataSync()[0], [...value.dataSync()].map((x) => x.toFixed(4))); // 2 [ '1.0000', '2.0000' ]
 * ```
 *
 * @remarks By the pseudo-inverse of the singular values: derivatives are those along matrices of the same rank.
 */
export function lstsq(a: Tensor, b: Tensor, options: RankOptions = {}): LeastSquaresOutputs {
  const where = "lstsq";
  checkFloats(where, "a", a);
  const rankTolerance = rankToleranceOf(where, a, options);
  checkSide(where, b, a.shape.at(-2)!);
  return scoped(() => {
    const [value, rank] = callKernel("Pinv", { a }, { rankTolerance }) as [Tensor, Tensor];
    return { value: onColumns(b, (side) => product(callKernel, value, side)), rank };
  });
}
