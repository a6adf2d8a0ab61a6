import { type HostCholesky, hostCholesky, hostTriangularSolve } from "../host/dense.ts";
import { choleskyInPlace, noPivot } from "../host-linalg/cholesky.ts";
import { symmetricPart } from "../host-linalg/products.ts";
import { triangularSolveInPlace } from "../host-linalg/triangular.ts";
import { worthHost } from "../kernels/factorise/cholesky.ts";
import { HostArray } from "../kernels/host-array.ts";
import { flag, type OptionsOf, oneOf, options } from "../options.ts";
import { reciprocalCondition, symmetricNorm1 } from "./condition.ts";
import { type KindOf, type MatrixInput, ofKind, readColumns, seenSquare } from "./matrix-input.ts";
import type { FactorStatus } from "./status.ts";

/** A Cholesky factorisation in float64, made by {@link cholesky64} for {@link choleskySolve64}. */
export interface CholeskyFactor {
  /** `"ok"`, `"ill-conditioned"` or `"not-positive-definite"`. */
  readonly status: FactorStatus;
  /** Number of the first pivot that is not positive; undefined where all are. */
  readonly pivot: number | undefined;
  /** `L`, lower triangular `[n, n]`, in float64; NaN where the matrix is not positive definite. */
  readonly lower: HostArray;
  /** An estimate of `1/κ₁(A)`, from 0 to 1; NaN where none was asked for. */
  readonly reciprocalCondition: number;
  /** `log det A`. */
  readonly logDeterminant: number;
}

/** The options of {@link cholesky64}. */
export const choleskyOptions = options("cholesky64", {
  /**
   * Whether to estimate the condition. That takes a few solves, a third of the time for some hundreds of rows; without it the status is
   * never "ill-conditioned". Leave it out where the matrix is known to be far from a singular one, as with `λ` on its diagonal.
   */
  condition: flag(true),
  /**
   * Whether to factorise `(A + Aᵀ)/2`; with `false` the numbers right of the diagonal, which have to be finite, do not count: for
   * a symmetric matrix of which only the lower triangle was made.
   */
  symmetrise: flag(true),
  /**
   * The digits in which products of entries of `L` are added up. `"float32"` takes half of the time for some hundreds of rows, and `L Lᵀ` has seven digits
   * then, each entry beside the roots of its two diagonal ones: for a matrix that has no more.
   */
  products: oneOf(["float64", "float32"], "float64"),
});

/** Options of {@link cholesky64}. */
export interface CholeskyOptions extends OptionsOf<typeof choleskyOptions> {}

/** The solution of a dense system. */
export interface DenseSolution<X> {
  /** `X`, shaped like the right-hand side; a tensor is owned by the caller. */
  readonly value: X;
  /** That of the factor; the value is NaN where there is no solution. */
  readonly status: FactorStatus;
}

/**
 * Factorises a symmetric positive definite matrix in float64, `(A + Aᵀ)/2 = L Lᵀ`.
 *
 * @param a - shape `[n, n]`: a tensor, or a {@link HostArray} to keep float64 digits.
 * @param options - see {@link CholeskyOptions}.
 * @returns a {@link CholeskyFactor}. Status "not-positive-definite" with the number of the `pivot`, or
 *   "ill-conditioned" where `reciprocalCondition` is below `n` rounding units of float64, or of float32 with `products` in it.
 * @throws code "shape" for what is no square matrix, "non-finite" for NaN or infinities, "disposed", "option".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cholesky64 } from "@legendre/core-tensor/linalg";
 *
 * console.log([...cholesky64(tf.tensor2d([[4, 2], [2, 5]])).lower.data]); // [ 2, 0, 1, 2 ]
 * const { status, pivot } = cholesky64(tf.tensor2d([[1, 2], [2, 1]]));
 * console.log(status, pivot); // not-positive-definite 1
 * ```
 *
 * @remarks `n³/3` multiplications and additions on the WebAssembly module, on several threads where `n` is
 *   some hundreds. Cannot be traced or differentiated:
 *   `cholesky` can.
 */
export function cholesky64(a: MatrixInput, options: CholeskyOptions = {}): CholeskyFactor {
  const { condition: isAsked, symmetrise, products } = choleskyOptions.resolve(options);
  const inFloat32 = products === "float32";
  const { rows: n, data } = seenSquare("cholesky64", "a", a);
  const { lower, pivot } = factorise(data, n, { symmetrise, inFloat32 });
  if (pivot !== noPivot) {
    return {
      status: "not-positive-definite",
      pivot,
      lower: new HostArray([n, n], "float64", lower.fill(Number.NaN)),
      reciprocalCondition: Number.NaN,
      logDeterminant: Number.NaN,
    };
  }
  const solve = (x: Float64Array): void => solveBoth(lower, n, x, 1);
  const condition = isAsked
    ? reciprocalCondition(symmetricNorm1(data, n, !symmetrise), n, solve, solve)
    : Number.NaN;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(lower[i * n + i]!);
  return {
    status: condition < n * (inFloat32 ? 2 ** -23 : Number.EPSILON) ? "ill-conditioned" : "ok",
    pivot: undefined,
    lower: new HostArray([n, n], "float64", lower),
    reciprocalCondition: condition,
    logDeterminant,
  };
}

/**
 * Solves `A X = B` with a factor of {@link cholesky64}, in float64.
 *
 * @param factor - may be used for any number of right-hand sides.
 * @param b - shape `[n]` or `[n, m]`.
 * @returns a {@link DenseSolution} of the kind and shape of `b`, with the factor's status.
 * @throws code "shape", "non-finite", "disposed" for a right-hand side that does not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
 *
 * const factor = cholesky64(tf.tensor2d([[4, 2], [2, 5]]));
 * console.log(choleskySolve64(factor, tf.tensor1d([8, 12])).value.dataSync()); // Float32Array(2) [ 1, 2 ]
 * ```
 */
export function choleskySolve64<B extends MatrixInput>(
  factor: CholeskyFactor,
  b: B,
): DenseSolution<KindOf<B>> {
  const n = factor.lower.shape[0]!;
  const { columns, data } = readColumns("choleskySolve64", "b", b, n);
  if (factor.pivot === undefined) solveBoth(factor.lower.data as Float64Array, n, data, columns);
  else data.fill(Number.NaN);
  return { value: ofKind(b, b.shape, data), status: factor.status };
}

/** The factor, of large ones on the WebAssembly module. */
function factorise(
  a: Float64Array,
  n: number,
  how: HostCholesky,
): { lower: Float64Array; pivot: number } {
  if (n >= worthHost) {
    const lower = new Float64Array(n * n);
    const pivot = hostCholesky(a, 0, n, lower, how);
    if (pivot !== undefined) return { lower, pivot };
  }
  const lower = how.symmetrise ? symmetricPart(a, n) : a.slice();
  return { lower, pivot: choleskyInPlace(lower, n) };
}

/** `x ← L⁻ᵀ L⁻¹ x`. */
function solveBoth(lower: Float64Array, n: number, x: Float64Array, columns: number): void {
  if (n >= worthHost && columns >= 4) {
    const triangle = { data: lower, start: 0, n, lower: true };
    const both = [false, true].map((transpose) => ({ ...triangle, transpose }));
    if (hostTriangularSolve(both, x, 0, columns)) return;
  }
  for (const transpose of [false, true]) {
    triangularSolveInPlace({ data: lower, start: 0, n, lower: true, transpose }, x, 0, columns);
  }
}
