import { callKernel } from "../graph/dispatch.ts";
import { permutationMatrix, product, unpacked } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkFloats, checkSquare } from "./check-floats.ts";
import { checkSide, onColumns } from "./right-side.ts";
import { type SolveOptions, solveOptions } from "./solve.ts";

/** What {@link lu} returns; owned by the caller. */
export interface LuOutputs {
  /** `L`, `[…, n, n]`, with ones on the diagonal; NaN where the matrix is not finite. */
  readonly lower: Tensor;
  /** `U`, `[…, n, n]`; a zero on the diagonal where the matrix is singular. */
  readonly upper: Tensor;
  /** int32, `[…, n]`: row `i` of `L U` is row `permutation[i]` of the matrix. */
  readonly permutation: Tensor;
  /** int32, the batch's shape: 0 for success, else 1 + the number of the first column whose pivot is zero or not finite. */
  readonly info: Tensor;
}

/**
 * The factors `P A = L U` of a batch of matrices by elimination with partial pivoting, as an op: it can be traced and
 * differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns {@link LuOutputs}. The derivative is that of the factors in the order of rows that was found.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lu } from "@legendre/core-tensor/linalg";
 *
 * const { lower, upper, permutation } = lu(tf.tensor2d([[1, 3], [2, 4]]));
 * console.log([...permutation.dataSync()]); // [ 1, 0 ]
 * console.log([...lower.dataSync()], [...upper.dataSync()]); // [ 1, 0, 0.5, 1 ] [ 2, 4, 0, 1 ]
 * ```
 *
 * @remarks `2 n³/3` operations, in float64 on the host whatever the engine, float32 in and out.
 */
export function lu(a: Tensor): LuOutputs {
  checkSquare("lu", "a", a);
  return scoped(() => {
    const [factors, permutation, info] = callKernel("Lu", { a }) as [Tensor, Tensor, Tensor];
    const [lower, upper] = unpacked(factors);
    return { lower, upper, permutation, info };
  });
}

/**
 * The solutions of `A X = B` by factors that {@link lu} found before, as an op: factors are made once and used for many right-hand sides.
 *
 * @param factors - what `lu` returned; a tree of tensors, so that one program may make them and another use them.
 * @param b - shape `[…, n, m]`, leading axes broadcast; or a vector `[n]`.
 * @param options - see {@link SolveOptions}.
 * @returns `X`, owned by the caller; a vector for a vector. Infinities or NaN where a matrix is singular, which `factors.info` says.
 * @throws code "shape", "structure", "disposed", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lu, luSolve } from "@legendre/core-tensor/linalg";
 *
 * const factors = lu(tf.tensor2d([[0, 1], [2, 0]]));
 * console.log([...luSolve(factors, tf.tensor1d([3, 4])).dataSync()]); // [ 2, 3 ]
 * console.log([...luSolve(factors, tf.tensor1d([3, 4]), { transpose: true }).dataSync()]); // [ 4, 1.5 ]
 * ```
 *
 * @remarks `2 n²` operations a column, and as many for the rows' new order. Derivatives go through the factors to the matrix.
 */
export function luSolve(factors: LuOutputs, b: Tensor, options: SolveOptions = {}): Tensor {
  const where = "luSolve";
  const { transpose } = solveOptions.resolve(options, where);
  const { lower, upper, permutation } = factors;
  const n = checkSquare(where, "factors.lower", lower);
  checkFloats(where, "factors.upper", upper);
  checkTensorTree(where, "factors.permutation", permutation);
  checkSide(where, b, n);
  const solved = (t: Tensor, side: Tensor, lowerHalf: boolean): Tensor =>
    callKernel("TriangularSolve", { t, b: side }, { lower: lowerHalf, transpose })[0]!;
  return onColumns(b, (side) => {
    const order = permutationMatrix(permutation);
    if (transpose) {
      const turned = solved(lower, solved(upper, side, false), true);
      return product(callKernel, order, turned, { transposeA: true });
    }
    return solved(upper, solved(lower, product(callKernel, order, side), true), false);
  });
}
