import { transposed } from "../host-linalg/products.ts";
import { singularValues } from "../host-linalg/svd.ts";
import { type KindOf, type MatrixInput, ofKind, readMatrix } from "./matrix-input.ts";
import type { FactorStatus } from "./status.ts";

/** What {@link svd64} returns, `k = min(m, n)`. Tensors are owned by the caller. */
export interface SvdResult<X> {
  /** Left singular vectors as orthonormal columns, `[m, k]`. */
  readonly u: X;
  /** Singular values, falling, `[k]`. */
  readonly s: X;
  /** Right singular vectors as orthonormal columns, `[n, k]`; the entry of largest magnitude is positive. */
  readonly v: X;
  /** `"ok"`; `"max-steps"` where the sweeps gave up, which no finite matrix is known to cause. */
  readonly status: FactorStatus;
}

/**
 * The singular value decomposition `A = U diag(s) Vᵀ` in float64.
 *
 * @param a - shape `[m, n]`, of any rank.
 * @returns an {@link SvdResult} of the kind of `a`.
 * @throws code "shape", "non-finite", "disposed" for what is no finite matrix.
 *
 * @example
 * ```ts
 * import { hostArray } from "@legendre/core-tensor";
 * import { svd64 } from "@legendre/core-tensor/linalg";
 *
 * const { s } = svd64(hostArray([3, 0, 4, 5], [2, 2]));
 * console.log([...s.data].map((x) => x.toFixed(4))); // [ '6.7082', '2.2361' ]
 * ```
 *
 * @remarks 1 s for m = n = 500. The vectors are orthogonal to working precision also for tiny values.
 *   Cannot be traced or differentiated: `svd` can.
 */
export function svd64<A extends MatrixInput>(a: A): SvdResult<KindOf<A>> {
  const { rows, columns, data } = readMatrix("svd64", "a", a);
  const k = Math.min(rows, columns);
  const { values, left, right, converged } = singularValues(data, rows, columns);
  return {
    u: ofKind(a, [rows, k], transposed(left, k, rows)),
    s: ofKind(a, [k], values),
    v: ofKind(a, [columns, k], transposed(right, k, columns)),
    status: converged ? "ok" : "max-steps",
  };
}
