import { pseudoInverse } from "../host-linalg/pinv.ts";
import { type KindOf, type MatrixInput, ofKind, readMatrix } from "./matrix-input.ts";
import { type RankOptions, truncatedSvd } from "./pseudo-inverse.ts";
import type { FactorStatus } from "./status.ts";

/** What {@link pinv64} returns. */
export interface PinvResult<X> {
  /** `A⁺`, `[n, m]`; a tensor is owned by the caller. */
  readonly value: X;
  /** `"ok"`, or `"rank-deficient"` where singular values were taken for zero. */
  readonly status: FactorStatus;
  /** The number of singular values above the tolerance. */
  readonly rank: number;
}

/**
 * The Moore-Penrose pseudo-inverse `A⁺ = V diag(1/s) Uᵀ` in float64, `1/s` being 0 where `s` counts as zero.
 *
 * @param a - shape `[m, n]`, of any rank.
 * @returns a {@link PinvResult} of the kind of `a`.
 * @throws code "shape", "non-finite", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import { hostArray } from "@legendre/core-tensor";
 * import { pinv64 } from "@legendre/core-tensor/linalg";
 *
 * const { value, rank, status } = pinv64(hostArray([2, 0, 0, 0], [2, 2]));
 * console.log([...value.data], rank, status); // [ 0.5, 0, 0, 0 ] 1 rank-deficient
 * ```
 *
 * @remarks Cannot be traced or differentiated: `pinv` can.
 */
export function pinv64<A extends MatrixInput>(
  a: A,
  options: RankOptions = {},
): PinvResult<KindOf<A>> {
  const matrix = readMatrix("pinv64", "a", a);
  const { rows, columns } = matrix;
  const { rank, status, ...parts } = truncatedSvd("pinv64", matrix, options);
  const inverse = pseudoInverse(parts, rank, rows, columns);
  return { value: ofKind(a, [columns, rows], inverse), status, rank };
}
