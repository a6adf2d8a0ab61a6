import { productTransposed, transposed } from "./products.ts";
import type { SingularValues } from "./svd.ts";

/** How many singular values, which fall, are above a share of the largest one. */
export function numericalRank(values: Float64Array, tolerance: number): number {
  return values.filter((value) => value > tolerance * values[0]!).length;
}

/** The pseudo-inverse `[columns, rows]` of a matrix `[rows, columns]`, of its first `rank` singular values. */
export function pseudoInverse(
  { values, left, right }: SingularValues,
  rank: number,
  rows: number,
  columns: number,
): Float64Array {
  const scaled = right
    .subarray(0, rank * columns)
    .map((value, at) => value / values[Math.floor(at / columns)]!);
  return productTransposed(
    transposed(scaled, rank, columns),
    transposed(left.subarray(0, rank * rows), rank, rows),
    columns,
    rows,
    rank,
  );
}
