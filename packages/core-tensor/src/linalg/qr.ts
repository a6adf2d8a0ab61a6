import { transposed } from "../host-linalg/products.ts";
import { columnsOfQ, householderQr, triangleOf } from "../host-linalg/qr.ts";
import { type KindOf, type MatrixInput, ofKind, readMatrix } from "./matrix-input.ts";
import type { FactorStatus } from "./status.ts";

/** What {@link qr} returns, `k = min(m, n)`. Tensors are owned by the caller. */
export interface QrResult<X> {
  /** Orthonormal columns, `[m, k]`. */
  readonly q: X;
  /** Upper triangular, `[k, n]`. */
  readonly r: X;
  /** `"ok"`, or `"rank-deficient"` where the diagonal of `R` has an entry that is rounding error. */
  readonly status: FactorStatus;
}

/**
 * The QR factorisation `A = Q R` by Householder reflections, in float64.
 *
 * @param a - shape `[m, n]`.
 * @returns a {@link QrResult} of the kind of `a`. The product is exact to rounding whatever the status.
 * @throws code "shape", "non-finite", "disposed" for what is no finite matrix.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { qr } from "@legendre/core-tensor/linalg";
 *
 * const { r } = qr(tf.tensor2d([[3, 1], [4, 2]]));
 * console.log([...r.dataSync()].map((x) => x.toFixed(2))); // [ '-5.00', '-2.20', '0.00', '-0.40' ]
 * ```
 *
 * @remarks The diagonal of `R` has either sign. About `4 n³` operations with `Q`: 0.8 s for n = 1000.
 */
export function qr<A extends MatrixInput>(a: A): QrResult<KindOf<A>> {
  const { rows, columns, data, epsilon } = readMatrix("qr", "a", a);
  const k = Math.min(rows, columns);
  const factors = householderQr(data, rows, columns);
  const sizes = factors.diagonal.map(Math.abs);
  const largest = sizes.reduce((x, y) => Math.max(x, y), 0);
  const deficient = sizes.some((size) => size <= Math.max(rows, columns) * epsilon * largest);
  return {
    q: ofKind(a, [rows, k], transposed(columnsOfQ(factors, k), k, rows)),
    r: ofKind(a, [k, columns], triangleOf(factors)),
    status: deficient ? "rank-deficient" : "ok",
  };
}
