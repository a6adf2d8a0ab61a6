import { hostTriangularSolve } from "../host/dense.ts";
import { norm1 } from "../host-linalg/scale.ts";
import { triangularSolveInPlace } from "../host-linalg/triangular.ts";
import { worthHost } from "../kernels/factorise/cholesky.ts";
import { checkOneOf, resolveOptions } from "../options.ts";
import type { DenseSolution } from "./cholesky64.ts";
import { reciprocalCondition } from "./condition.ts";
import { type KindOf, type MatrixInput, ofKind, readColumns, readSquare } from "./matrix-input.ts";

/** Which system a triangle stands for. */
export interface TriangularSolveOptions {
  /** Whether the lower triangle is meant, or the upper one. @defaultValue `true` */
  readonly lower?: boolean;
  /** Whether to solve with the transpose of the triangle. @defaultValue `false` */
  readonly transpose?: boolean;
}

/** Options of {@link triangularSolve64}. */
export interface TriangularSolve64Options extends TriangularSolveOptions {
  /**
   * Whether to estimate the condition, which takes a few solves and two passes over the matrix; without it the status is
   * never "ill-conditioned".
   * @defaultValue `true`
   */
  readonly condition?: boolean;
}

/** Defaults of {@link TriangularSolveOptions}. */
export const triangularSolveDefaults: Required<TriangularSolveOptions> = Object.freeze({
  lower: true as boolean,
  transpose: false as boolean,
});

/** Defaults of {@link TriangularSolve64Options}. */
export const triangularSolve64Defaults: Required<TriangularSolve64Options> = Object.freeze({
  ...triangularSolveDefaults,
  condition: true as boolean,
});

/** A {@link DenseSolution} that names the zero on the diagonal. */
export interface TriangularSolution<X> extends DenseSolution<X> {
  /** The row of the first zero on the diagonal; undefined where there is none. */
  readonly pivot: number | undefined;
}

/**
 * Solves `op(T) X = B` for a triangular matrix, in float64.
 *
 * @param t - shape `[n, n]`; what lies on the other side of the diagonal is not read.
 * @param b - shape `[n]` or `[n, m]`.
 * @returns a {@link TriangularSolution} of the kind and shape of `b`: status "ok", "ill-conditioned", or
 *   "singular" with the `pivot`'s row and a value of NaN.
 * @throws code "shape", "non-finite", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { triangularSolve64 } from "@legendre/core-tensor/linalg";
 *
 * const t = tf.tensor2d([[2, 0], [1, 4]]);
 * console.log(triangularSolve64(t, tf.tensor1d([2, 9])).value.dataSync()); // Float32Array(2) [ 1, 2 ]
 * ```
 *
 * @remarks Cannot be traced or differentiated: `triangularSolve` can.
 */
export function triangularSolve64<B extends MatrixInput>(
  t: MatrixInput,
  b: B,
  options: TriangularSolve64Options = {},
): TriangularSolution<KindOf<B>> {
  const where = "triangularSolve64";
  const resolved = resolveOptions(where, options, triangularSolve64Defaults);
  const { lower, transpose, condition: isAsked } = resolved;
  checkOneOf(where, "lower", lower, [true, false]);
  checkOneOf(where, "transpose", transpose, [true, false]);
  checkOneOf(where, "condition", isAsked, [true, false]);
  const { rows: n, data } = readSquare(where, "t", t);
  const { columns, data: x } = readColumns(where, "b", b, n);
  const matrix = { data, start: 0, n, lower, transpose };
  const pivot = Array.from({ length: n }, (_, i) => data[i * n + i]).indexOf(0);
  if (pivot >= 0) {
    return { value: ofKind(b, b.shape, x.fill(Number.NaN)), status: "singular", pivot };
  }
  const large = n >= worthHost && columns >= 4;
  if (!large || hostTriangularSolve([matrix], x, 0, columns) === undefined) {
    triangularSolveInPlace(matrix, x, 0, columns);
  }
  if (!isAsked) return { value: ofKind(b, b.shape, x), status: "ok", pivot: undefined };
  const triangle = data.map((value, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return (lower ? j <= i : j >= i) ? value : 0;
  });
  const condition = reciprocalCondition(
    norm1(triangle, n),
    n,
    (y) => triangularSolveInPlace({ ...matrix, transpose: false }, y, 0, 1),
    (y) => triangularSolveInPlace({ ...matrix, transpose: true }, y, 0, 1),
  );
  const status = condition < n * Number.EPSILON ? "ill-conditioned" : "ok";
  return { value: ofKind(b, b.shape, x), status, pivot: undefined };
}
