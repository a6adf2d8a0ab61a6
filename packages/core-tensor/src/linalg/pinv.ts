import { productTransposed, transposed } from "../host-linalg/products.ts";
import { type KindOf, type MatrixInput, ofKind, readMatrix } from "./matrix-input.ts";
import { type RankOptions, truncatedSvd } from "./pseudo-inverse.ts";
import type { FactorStatus } from "./status.ts";

/** What {@link pinv} returns. */
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
 * import { pinv } from "@legendre/core-tensor/linalg";
 *
 * const { value, rank, status } = pinv(hostArray([2, 0, 0, 0], [2, 2]));
 * console.log([...value.data], rank, status); // [ 0.5, 0, 0, 0 ] 1 rank-deficient
 * ```
 */
export function pinv<A extends MatrixInput>(
  a: A,
  options: RankOptions = {},
): PinvResult<KindOf<A>> {
  const matrix = readMatrix("pinv", "a", a);
  const { rows, columns } = matrix;
  const { values, left, right, rank, status } = truncatedSvd("pinv", matrix, options);
  const scaled = right
    .subarray(0, rank * columns)
    .map((value, at) => value / values[Math.floor(at / columns)]!);
  const inverse = productTransposed(
    transposed(scaled, rank, columns),
    transposed(left.subarray(0, rank * rows), rank, rows),
    columns,
    rows,
    rank,
  );
  return { value: ofKind(a, [columns, rows], inverse), status, rank };
}
