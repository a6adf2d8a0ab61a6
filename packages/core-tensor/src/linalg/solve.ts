import { callKernel } from "../graph/dispatch.ts";
import { identityMatrix } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkFloats, checkSquare } from "./check-floats.ts";
import { onColumns } from "./right-side.ts";

/** The options of {@link solve}, `solve64` and `luSolve`. */
export const solveOptions = options("solve", {
  /** Whether to solve with the transpose of the matrix. */
  transpose: flag(false),
});

/** Options of {@link solve}. */
export interface SolveOptions extends OptionsOf<typeof solveOptions> {}

/**
 * The solutions of `A X = B` for a batch of square matrices, by elimination with partial pivoting, as an op: it can be
 * traced and differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @param b - shape `[…, n, m]`, leading axes broadcast; or a vector `[n]`.
 * @param options - see {@link SolveOptions}.
 * @returns `X`, `[…, n, m]`, or `[…, n]` for a vector; owned by the caller. NaN for matrices that are singular or not
 *   finite: `solve64` has a status, `lstsq` a solution in any case.
 * @throws code "shape", "structure", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { solve } from "@legendre/core-tensor/linalg";
 *
 * const b = tf.tensor1d([3, 4]);
 * console.log([...solve(tf.tensor2d([[0, 1], [2, 0]]), b).dataSync()]); // [ 2, 3 ]
 * const total = (a: tf.Tensor) => tf.sum(solve(a, b)) as tf.Scalar;
 * const slope = grad(total)(tf.tensor2d([[0, 1], [2, 0]]) as tf.Tensor);
 * console.log([...slope.dataSync()]); // [ -2, -3, -1, -1.5 ]
 * ```
 *
 * @remarks `2 n³/3` operations for each matrix, and `2 n²` for each column; a derivative solves once more. Float64 on the
 *   host whatever the engine, float32 in and out. Known to be positive definite, `cholesky` and `choleskySolve` take half.
 */
export function solve(a: Tensor, b: Tensor, options: SolveOptions = {}): Tensor {
  const where = "solve";
  const { transpose } = solveOptions.resolve(options);
  checkSquare(where, "a", a);
  checkFloats(where, "b", b);
  return onColumns(b, (side) => callKernel("Solve", { a, b: side }, { transpose })[0]!);
}

/**
 * The inverses of a batch of square matrices, as an op: it can be traced and differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns `A⁻¹`, shaped like the argument; owned by the caller. NaN for matrices that are singular or not finite.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { inv } from "@legendre/core-tensor/linalg";
 *
 * console.log([...inv(tf.tensor2d([[0, 1], [2, 0]])).dataSync()]); // [ 0, 0.5, 1, 0 ]
 * ```
 *
 * @remarks {@link solve} with the identity: three times the work of a few right-hand sides. A product with the inverse is less accurate than
 *   `solve`, and seldom what is needed.
 */
export function inv(a: Tensor): Tensor {
  const n = checkSquare("inv", "a", a);
  return scoped(() => callKernel("Solve", { a, b: identityMatrix(n) }, {})[0]!);
}
