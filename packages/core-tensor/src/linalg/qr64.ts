import { transposed } from "../host-linalg/products.ts";
import { thinQr } from "../host-linalg/qr.ts";
import { type KindOf, type MatrixInput, ofKind, readMatrix } from "./matrix-input.ts";
import type { FactorStatus } from "./status.ts";

/** What {@link qr64} returns, `k = min(m, n)`. Tensors are owned by the caller. */
export interface QrResult<X> {
  /** Orthonormal columns, `[m, k]`. */
  readonly q: X;
  /** Upper triangular with a diagonal that is not negative, `[k, n]`. */
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
 * import { qr64 } from "@legendre/core-tensor/linalg";
 *
 * const { r } = qr64(tf.tensor2d([[3, 1], [4, 2]]));
 * console.log([...r.dataSync()].map((x) => x.toFixed(2))); // [ '5.00', '2.20', '0.00', '0.40' ]
 * ```
 *
 * @remarks About `4 n³` operations with `Q`: 0.8 s for n = 1000. Cannot be traced or differentiated: `qr` can.
 */
export function qr64<A extends MatrixInput>(a: A): QrResult<KindOf<A>> {
  const { rows, columns, data, epsilon } = readMatrix("qr64", "a", a);
  const k = Math.min(rows, columns);
  const { q, r } = thinQr(data, rows, columns);
  const sizes = Array.from({ length: k }, (_, i) => r[i * columns + i]!);
  const largest = sizes.reduce((x, y) => Math.max(x, y), 0);
  const deficient = sizes.some((size) => size <= Math.max(rows, columns) * epsilon * largest);
  return {
    q: ofKind(a, [rows, k], transposed(q, k, rows)),
    r: ofKind(a, [k, columns], r),
    status: deficient ? "rank-deficient" : "ok",
  };
}
