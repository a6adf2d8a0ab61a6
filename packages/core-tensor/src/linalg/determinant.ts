import { callKernel } from "../graph/dispatch.ts";
import {
  asColumn,
  asRow,
  identityMatrix,
  lowerMask,
  squareSize,
} from "../kernels/factorise/matrices.ts";
import { constant } from "../kernels/rules.ts";
import {
  abs,
  add,
  cast,
  fill,
  greater,
  log,
  mod,
  mul,
  prod,
  reshape,
  sign,
  sub,
  sum,
  type Tensor,
  unstack,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkFloats } from "./check-floats.ts";

/** What {@link slogdet} returns; owned by the caller. */
export interface LogDeterminant {
  /** 1, -1, or 0 for a singular matrix; the batch's shape. */
  readonly sign: Tensor;
  /** `log |det A|`, minus infinity for a singular matrix; the batch's shape. */
  readonly logAbsDet: Tensor;
}

/** The diagonal of `U`, and whether the permutation is even (1) or odd (-1). */
function pivots(a: Tensor): { readonly diagonal: Tensor; readonly parity: Tensor } {
  const n = a.shape.at(-1)!;
  const [factors, permutation] = callKernel("Lu", { a }) as [Tensor, Tensor];
  const diagonal = sum(mul(factors, identityMatrix(n)), -1);
  const above = sub(constant(1), lowerMask(n, 1));
  const inverted = cast(greater(asColumn(permutation), asRow(permutation)), "float32");
  const inversions = sum(mul(inverted, above), [-2, -1]);
  const parity = sub(constant(1), mul(constant(2), mod(inversions, constant(2))));
  return { diagonal, parity };
}

/**
 * The signs and logarithms of the determinants of a batch of square matrices, `det A = sign · exp(logAbsDet)`, as an op: it can be
 * traced and differentiated to any order. It neither overflows nor underflows.
 *
 * @param a - shape `[…, n, n]`.
 * @returns {@link LogDeterminant}; NaN for matrices that are not finite.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { slogdet } from "@legendre/core-tensor/linalg";
 *
 * const { sign, logAbsDet } = slogdet(tf.tensor2d([[0, 2], [3, 0]]));
 * console.log(sign.dataSync()[0], logAbsDet.dataSync()[0].toFixed(4)); // -1 1.7918
 * ```
 *
 * @remarks `2 n³/3` operations. The derivative of `logAbsDet` is `A⁻ᵀ`, and NaN where the matrix is singular.
 */
export function slogdet(a: Tensor): LogDeterminant {
  checkFloats("slogdet", "a", a);
  squareSize("slogdet", "a", a.shape);
  return scoped(() => {
    const { diagonal, parity } = pivots(a);
    return {
      sign: mul(parity, prod(sign(diagonal), -1)),
      logAbsDet: sum(log(abs(diagonal)), -1),
    };
  });
}

/**
 * The determinants of a batch of square matrices, as an op: it can be traced and differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns `det A` in the batch's shape, owned by the caller; NaN for matrices that are not finite.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { det } from "@legendre/core-tensor/linalg";
 *
 * console.log(det(tf.tensor2d([[0, 2], [3, 0]])).dataSync()[0]); // -6
 * ```
 *
 * @remarks Up to n = 3 it is the polynomial, with a derivative everywhere; beyond, the product of the pivots of {@link slogdet}, whose
 *   derivative at a singular matrix is NaN. Of large matrices it overflows or underflows: `slogdet` does not.
 */
export function det(a: Tensor): Tensor {
  checkFloats("det", "a", a);
  const n = squareSize("det", "a", a.shape);
  return scoped(() => {
    if (n <= 3) return polynomial(a, n);
    const { diagonal, parity } = pivots(a);
    return mul(parity, prod(diagonal, -1));
  });
}

/** The determinant of up to three rows, written out. */
function polynomial(a: Tensor, n: number): Tensor {
  const batch = a.shape.slice(0, -2);
  if (n === 0) return fill(batch, 1);
  const entries = unstack(reshape(a, [...batch, n * n]), -1);
  if (n === 1) return entries[0]!;
  /** The minor of rows `i`, `j` and columns `k`, `l`. */
  const minor = (i: number, j: number, k: number, l: number): Tensor => {
    const at = (row: number, column: number): Tensor => entries[row * n + column]!;
    return sub(mul(at(i, k), at(j, l)), mul(at(i, l), at(j, k)));
  };
  if (n === 2) return minor(0, 1, 0, 1);
  const ends = add(mul(entries[0]!, minor(1, 2, 1, 2)), mul(entries[2]!, minor(1, 2, 0, 1)));
  return sub(ends, mul(entries[1]!, minor(1, 2, 0, 2)));
}
