import { hostTriangularSolve } from "../host/dense.ts";
import { norm1 } from "../host-linalg/scale.ts";
import { triangularSolveInPlace } from "../host-linalg/triangular.ts";
import { worthHost } from "../kernels/factorise/cholesky.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import type { DenseSolution } from "./cholesky64.ts";
import { reciprocalCondition } from "./condition.ts";
import { type KindOf, type MatrixInput, ofKind, readColumns, readSquare } from "./matrix-input.ts";

/** The options of `triangularSolve`: which system a triangle stands for. */
export const triangularSolveOptions = options("triangularSolve", {
  /** Whether the lower triangle is meant, or the upper one. */
  lower: flag(true),
  /** Whether to solve with the transpose of the triangle. */
  transpose: flag(false),
});

/** Options of `triangularSolve`. */
export interface TriangularSolveOptions extends OptionsOf<typeof triangularSolveOptions> {}

/** The options of {@link triangularSolve64}. */
export const triangularSolve64Options = options(
  "triangularSolve64",
  {
    /**
     * Whether to estimate the condition, which takes a few solves and two passes over the matrix; without it the status is
     * never "ill-conditioned".
     */
    condition: flag(true),
  },
  { from: triangularSolveOptions },
);

/** Options of {@link triangularSolve64}. */
export interface TriangularSolve64Options
  extends TriangularSolveOptions,
    OptionsOf<typeof triangularSolve64Options> {}

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
  const resolved = triangularSolve64Options.resolve(options);
  const { lower, transpose, condition: isAsked } = resolved;
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
