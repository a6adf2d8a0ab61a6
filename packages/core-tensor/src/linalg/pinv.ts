import { callKernel } from "../graph/dispatch.ts";
import { matrixSize } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { checkFloats } from "./check-floats.ts";
import { type RankOptions, rankOptions } from "./pseudo-inverse.ts";

/** What {@link pinv} returns; owned by the caller. */
export interface PinvOutputs {
  /** `A⁺`, `[…, n, m]`. */
  readonly value: Tensor;
  /** int32, the batch's shape: the number of singular values above the tolerance. */
  readonly rank: Tensor;
}

/**
 * The Moore-Penrose pseudo-inverses `A⁺ = V diag(1/s) Uᵀ` of a batch of matrices, `1/s` being 0 where `s` counts as zero, as an op: it can be
 * traced and differentiated to any order.
 *
 * @param a - shape `[…, m, n]`, of any rank.
 * @param options - see {@link RankOptions}; in a float64 program ask for what doubles can give, `rankTolerance: 1e-14`.
 * @returns {@link PinvOutputs}; NaN and rank 0 for matrices that are not finite.
 * @throws code "shape", "structure", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { pinv } from "@legendre/core-tensor/linalg";
 *
 * const { value, rank } = pinv(tf.tensor2d([[2, 0], [0, 0]]));
 * console.log([...value.dataSync()], rank.dataSync()[0]); // [ 0.5, 0, 0, 0 ] 1
 * ```
 *
 * @remarks The derivative is that along matrices of the same rank, also where singular values are equal.
 */
export function pinv(a: Tensor, options: RankOptions = {}): PinvOutputs {
  checkFloats("pinv", "a", a);
  const rankTolerance = rankToleranceOf("pinv", a, options);
  const [value, rank] = callKernel("Pinv", { a }, { rankTolerance }) as [Tensor, Tensor];
  return { value, rank };
}

/** The share of the largest singular value up to which others count as zero. */
export function rankToleranceOf(where: string, a: Tensor, options: RankOptions): number {
  const [m, n] = matrixSize(where, "a", a.shape);
  return rankOptions.resolve(options, where).rankTolerance ?? Math.max(m, n) * 2 ** -23;
}
