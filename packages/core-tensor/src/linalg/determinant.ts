import { hasValues } from "../graph/level.ts";
import {
  abs,
  any,
  log,
  mul,
  prod,
  sign,
  sum,
  type Tensor,
  isNaN as unknown,
  where,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { callCustom } from "../transforms/custom.ts";
import { cond, jvp, stopGradient } from "../transforms/index.ts";
import type { Custom } from "../transforms/traced-custom.ts";
import { pulledBack } from "../transforms/vjp.ts";
import { checkSquare } from "./check-floats.ts";
import { float } from "./loops/scalars.ts";
import { pivots } from "./pivots.ts";
import { eitherDeterminant, eliminated, polynomial, singularOnes } from "./singular-determinant.ts";

/** What {@link slogdet} returns; owned by the caller. */
export interface LogDeterminant {
  /** 1, -1, or 0 for a singular matrix; the batch's shape. */
  readonly sign: Tensor;
  /** `log |det A|`, minus infinity for a singular matrix; the batch's shape. */
  readonly logAbsDet: Tensor;
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
  checkSquare("slogdet", "a", a);
  return scoped(() => {
    const { diagonal, parity } = pivots(a);
    return {
      // The sign of NaN is 0, which would say singular.
      sign: where(
        any(unknown(diagonal), -1),
        float(Number.NaN),
        mul(parity, prod(sign(diagonal), -1)),
      ),
      logAbsDet: sum(log(abs(diagonal)), -1),
    };
  });
}

/**
 * The determinants of a batch of square matrices, as an op: it can be traced and differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns `det A` in the batch's shape, owned by the caller; NaN for matrices that are not finite, up to n = 3 NaN or infinite.
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
 * @remarks Up to n = 3 it is the polynomial; beyond, the product of the pivots of {@link slogdet}, and its derivative at a matrix that is singular up
 *   to rounding goes by its singular values: the adjugate, without a division by zero. There derivatives are right up to the third. Of large matrices it
 *   overflows or underflows: `slogdet` does not.
 */
export function det(a: Tensor): Tensor {
  const n = checkSquare("det", "a", a);
  return scoped(() => {
    if (n <= 3) return polynomial(a, n);
    return callCustom(determinant, a);
  });
}

/** Of a singular matrix the derivative of its pivots does not exist; {@link eitherDeterminant} takes another way there. */
const determinant: Custom<Tensor, Tensor, null> = {
  name: "det",
  rule: "ops",
  plain: eliminated,
  evaluate: (a) => ({ value: eliminated(a), residuals: null }),
  push: (a, _, v) => jvp(withDerivative, a, v).tangent,
  pull: (a, _, cotangent) => pulledBack(withDerivative, a, cotangent),
};

/** Singular values are computed only where a matrix of the batch is singular. */
function withDerivative(a: Tensor): Tensor {
  const singular = singularOnes(stopGradient(a));
  const some = any(singular);
  return cond(
    // Where it can be read, the other way need not be recorded.
    hasValues() ? some.dataSync()[0] === 1 : some,
    (at: Tensor, which: Tensor) => eitherDeterminant(at, which),
    (at: Tensor) => eliminated(at),
    a,
    singular,
  );
}
