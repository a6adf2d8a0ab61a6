import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkFloats, checkSquare } from "./check-floats.ts";
import { type TriangularSolveOptions, triangularSolveOptions } from "./triangular-solve64.ts";

/**
 * The solutions of `op(T) X = B` for a batch of triangular matrices, as an op: it can be traced and
 * differentiated to any order.
 *
 * @param t - shape `[…, n, n]`; what lies on the other side of the diagonal is not read.
 * @param b - shape `[…, n, m]`; leading axes broadcast.
 * @returns `X`, owned by the caller; infinities or NaN where a diagonal entry is zero.
 * @throws code "shape", "structure", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { triangularSolve } from "@legendre/core-tensor/linalg";
 *
 * const t = tf.tensor2d([[2, 1], [0, 4]]);
 * const x = triangularSolve(t, tf.tensor2d([[4], [8]]), { lower: false });
 * console.log([...x.dataSync()]); // [ 1, 2 ]
 * ```
 */
export function triangularSolve(
  t: Tensor,
  b: Tensor,
  options: TriangularSolveOptions = {},
): Tensor {
  const where = "triangularSolve";
  const { lower, transpose } = triangularSolveOptions.resolve(options);
  checkSquare(where, "t", t);
  checkFloats(where, "b", b);
  return callKernel("TriangularSolve", { t, b }, { lower, transpose })[0]!;
}
