import { luFactors, luSolve } from "../host-linalg/lu.ts";
import { norm1 } from "../host-linalg/scale.ts";
import type { DenseSolution } from "./cholesky64.ts";
import { reciprocalCondition } from "./condition.ts";
import { type KindOf, type MatrixInput, ofKind, readColumns, readSquare } from "./matrix-input.ts";
import { type SolveOptions, solveOptions } from "./solve.ts";

/** A {@link DenseSolution} that says how near to a singular one the matrix is. */
export interface SystemSolution<X> extends DenseSolution<X> {
  /** The first column that depends on those before it; undefined where there is none. */
  readonly pivot: number | undefined;
  /** An estimate of `1/κ₁(A)`, from 0 to 1. */
  readonly reciprocalCondition: number;
}

/**
 * Solves `A X = B` for a square matrix by elimination with partial pivoting, in float64.
 *
 * @param a - shape `[n, n]`.
 * @param b - shape `[n]` or `[n, m]`.
 * @param options - see {@link SolveOptions}.
 * @returns a {@link SystemSolution} of the kind and shape of `b`: status "ok", "ill-conditioned" where `reciprocalCondition` is below `n`
 *   rounding units of float64, or "singular" with the `pivot` and a value of NaN.
 * @throws code "shape", "non-finite", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { solve64 } from "@legendre/core-tensor/linalg";
 *
 * console.log(solve64(tf.tensor2d([[0, 1], [2, 0]]), tf.tensor1d([3, 4])).value.dataSync()); // Float32Array(2) [ 2, 3 ]
 * const { status, pivot } = solve64(tf.tensor2d([[1, 2], [2, 4]]), tf.tensor1d([1, 2]));
 * console.log(status, pivot); // singular 1
 * ```
 *
 * @remarks Cannot be traced or differentiated: `solve` can.
 */
export function solve64<B extends MatrixInput>(
  a: MatrixInput,
  b: B,
  options: SolveOptions = {},
): SystemSolution<KindOf<B>> {
  const where = "solve64";
  const { transpose } = solveOptions.resolve(options, where);
  const { rows: n, data } = readSquare(where, "a", a);
  const { columns, data: side } = readColumns(where, "b", b, n);
  const factors = luFactors(data, n);
  if (factors.pivot >= 0) {
    return {
      value: ofKind(b, b.shape, side.fill(Number.NaN)),
      status: "singular",
      pivot: factors.pivot,
      reciprocalCondition: 0,
    };
  }
  const condition = reciprocalCondition(
    norm1(data, n),
    n,
    (x) => x.set(luSolve(factors, x, 1, false)),
    (x) => x.set(luSolve(factors, x, 1, true)),
  );
  return {
    value: ofKind(b, b.shape, luSolve(factors, side, columns, transpose)),
    status: condition < n * Number.EPSILON ? "ill-conditioned" : "ok",
    pivot: undefined,
    reciprocalCondition: condition,
  };
}
