import { axpyRange, dotRange, transposed } from "../host-linalg/products.ts";
import { type KindOf, type MatrixInput, ofKind, readColumns, readMatrix } from "./matrix-input.ts";
import { type RankOptions, truncatedSvd } from "./pseudo-inverse.ts";
import type { FactorStatus } from "./status.ts";

/** What {@link lstsq64} returns. */
export interface LeastSquares<X> {
  /** `[n]` or `[n, k]`, as `b` is; a tensor is owned by the caller. */
  readonly value: X;
  /** `"ok"`, or `"rank-deficient"` where many solutions are as good and this is the shortest. */
  readonly status: FactorStatus;
  /** The number of singular values above the tolerance. */
  readonly rank: number;
  /** `‖A X − B‖`, over all columns. */
  readonly residualNorm: number;
  /** All singular values, falling. */
  readonly singularValues: Float64Array;
}

/**
 * The shortest `X` among those that minimise `‖A X − B‖`, by the singular value decomposition in float64.
 *
 * @param a - shape `[m, n]`, of any rank.
 * @param b - shape `[m]` or `[m, k]`.
 * @returns a {@link LeastSquares} of the kind of `b`.
 * @throws code "shape", "non-finite", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lstsq64 } from "@legendre/core-tensor/linalg";
 *
 * const { value, rank } = lstsq64(tf.tensor2d([[1, 0], [1, 1], [1, 2]]), tf.tensor1d([1, 3, 5]));
 * console.log(rank, [...value.dataSync()].map((x) => x.toFixed(4))); // 2 [ '1.0000', '2.0000' ]
 * ```
 *
 * @remarks Cannot be traced or differentiated: `lstsq` can.
 */
export function lstsq64<B extends MatrixInput>(
  a: MatrixInput,
  b: B,
  options: RankOptions = {},
): LeastSquares<KindOf<B>> {
  const matrix = readMatrix("lstsq64", "a", a);
  const { rows, columns: n, data } = matrix;
  const right = readColumns("lstsq64", "b", b, rows);
  const svd = truncatedSvd("lstsq64", matrix, options);
  // One right-hand side a row.
  const sides = transposed(right.data, rows, right.columns);
  const x = new Float64Array(right.columns * n);
  let squares = 0;
  for (let j = 0; j < right.columns; j++) {
    for (let i = 0; i < svd.rank; i++) {
      const along = dotRange(svd.left, i * rows, sides, j * rows, rows);
      axpyRange(along / svd.values[i]!, svd.right, i * n, x, j * n, n);
    }
    for (let i = 0; i < rows; i++) {
      squares += (sides[j * rows + i]! - dotRange(data, i * n, x, j * n, n)) ** 2;
    }
  }
  return {
    value: ofKind(b, [n, ...b.shape.slice(1)], transposed(x, right.columns, n)),
    status: svd.status,
    rank: svd.rank,
    residualNorm: Math.sqrt(squares),
    singularValues: svd.values,
  };
}
