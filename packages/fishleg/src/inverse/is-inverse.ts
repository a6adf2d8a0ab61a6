import {
  abs,
  eye,
  less,
  matMul,
  max,
  sub,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { constant } from "./inverse.ts";

/**
 * Whether one matrix is the inverse of another, `[]`, bool: no entry of `X X⁻¹ − I` is as large as a half. A Cholesky factor of a matrix that is
 * singular but for rounding may be finite, and says nothing; in float64 the same matrix may well have an inverse, so that no bound on
 * pivots would do for both.
 */
export function isInverse(x: Tensor, inverse: Tensor): Tensor {
  const product = matMul(x as Tensor2D, inverse as Tensor2D);
  return less(max(abs(sub(product, eye(x.shape[0] as number)))), constant(0.5));
}
