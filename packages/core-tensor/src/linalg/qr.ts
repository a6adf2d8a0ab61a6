import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { matrixSize, product } from "../kernels/factorise/matrices.ts";
import { concat, slice, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkFloats } from "./check-floats.ts";
import { checkSide, onColumns } from "./right-side.ts";

/** What {@link qr} returns, `k = min(m, n)`; owned by the caller. */
export interface QrOutputs {
  /** Orthonormal columns, `[…, m, k]`. */
  readonly q: Tensor;
  /** Upper triangular with a diagonal that is not negative, `[…, k, n]`. */
  readonly r: Tensor;
}

/**
 * The reduced factors `A = Q R` of a batch of matrices by Householder reflections, as an op: it can be traced and
 * differentiated to any order.
 *
 * @param a - shape `[…, m, n]`.
 * @returns {@link QrOutputs}; NaN for matrices that are not finite. `qr64` has a status.
 * @throws code "shape", "structure", "disposed" for what is no batch of matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { qr } from "@legendre/core-tensor/linalg";
 *
 * const { q, r } = qr(tf.tensor2d([[0, 2], [3, 4]]));
 * console.log([...q.dataSync()].map((x) => x.toFixed(1))); // [ '0.0', '1.0', '1.0', '0.0' ]
 * console.log([...r.dataSync()].map((x) => x.toFixed(1))); // [ '3.0', '4.0', '0.0', '2.0' ]
 * ```
 *
 * @remarks The derivatives are those where the first `k` columns are independent; where they are not, they are infinite or NaN. Float64 on
 *   the host whatever the engine, float32 in and out; about `4 m n²` operations.
 */
export function qr(a: Tensor): QrOutputs {
  checkFloats("qr", "a", a);
  const [m, n] = matrixSize("qr", "a", a.shape);
  if (m >= n) {
    const [q, r] = callKernel("Qr", { a }) as [Tensor, Tensor];
    return { q, r };
  }
  return scoped(() => {
    const batch = a.shape.slice(0, -2);
    const start = batch.map(() => 0);
    const square = slice(a, [...start, 0, 0], [...batch, m, m]);
    const rest = slice(a, [...start, 0, m], [...batch, m, n - m]);
    const [q, r] = callKernel("Qr", { a: square }) as [Tensor, Tensor];
    const right = product(callKernel, q, rest, { transposeA: true });
    return { q, r: concat([r, right], -1) };
  });
}

/**
 * The `X` that make `‖A X − B‖` smallest by factors that {@link qr} found before, as an op: factors are made once and used for many right-hand
 * sides.
 *
 * @param factors - what `qr` returned for matrices `[…, m, n]` with `m ≥ n`, whose columns are independent.
 * @param b - shape `[…, m, k]`, leading axes broadcast; or a vector `[m]`.
 * @returns `X`, `[…, n, k]`, or `[n]` for a vector; owned by the caller. Infinities or NaN where columns depend on each other: `lstsq` has
 *   a solution in any case.
 * @throws code "shape" also for factors of matrices with more columns than rows, which have many solutions; "structure", "disposed" for
 *   arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { qr, qrSolve } from "@legendre/core-tensor/linalg";
 *
 * const factors = qr(tf.tensor2d([[1, 0], [1, 1], [1, 2]]));
 * const line = qrSolve(factors, tf.tensor1d([1, 3, 5]));
 * console.log([...line.dataSync()].map((x) => x.toFixed(4))); // [ '1.0000', '2.0000' ]
 * ```
 */
export function qrSolve(factors: QrOutputs, b: Tensor): Tensor {
  const where = "qrSolve";
  const { q, r } = factors;
  checkFloats(where, "factors.q", q);
  checkFloats(where, "factors.r", r);
  const [rows, columns] = matrixSize(where, "factors.r", r.shape);
  if (rows < columns) {
    const message = `factors.r has shape [${r.shape.join(", ")}], so that its matrix has more columns than rows and no one solution; use lstsq for the shortest`;
    throw new LegendreError("shape", where, message, { r: r.shape });
  }
  checkSide(where, b, matrixSize(where, "factors.q", q.shape)[0]);
  return onColumns(b, (side) => {
    const along = product(callKernel, q, side, { transposeA: true });
    return callKernel("TriangularSolve", { t: r, b: along }, { lower: false })[0]!;
  });
}
