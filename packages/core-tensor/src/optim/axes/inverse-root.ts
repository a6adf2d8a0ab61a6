import { eigh } from "../../linalg/eigh.ts";
import {
  add,
  cast,
  exp,
  fill,
  greater,
  isFinite as isFiniteTensor,
  log,
  matMul,
  max,
  maximum,
  mul,
  sum,
  type Tensor,
  type Tensor2D,
  transpose,
  where,
} from "../../ops.ts";
import { constant } from "../stage.ts";

/** Eigenvalues below this, e.g. of no gradient at all, count as this. */
const least = 1e-30;

/**
 * The inverse root $(M + ε λ_{\max} I)^{-1/p}$ of second moments, a matrix `[d, d]` or the diagonal `[d]` of one, by
 * its eigenvalues in float64; `last` where the moments are not finite.
 */
export function inverseRoot(moments: Tensor, power: number, eps: number, last: Tensor): Tensor {
  const root = moments.rank === 1 ? powers(moments, power, eps) : rootOf(moments, power, eps);
  const finite = cast(isFiniteTensor(sum(root)), "float32");
  // The condition is spread out by arithmetic, since `where` tiles a scalar one slowly.
  return where(greater(mul(fill(root.shape, 1), finite), constant(0.5)), root, last);
}

function rootOf(moments: Tensor, power: number, eps: number): Tensor {
  const { values, vectors } = eigh(moments);
  const scaled = mul(vectors, powers(values, power, eps));
  return matMul(scaled as Tensor2D, transpose(vectors) as Tensor2D) as Tensor;
}

function powers(values: Tensor, power: number, eps: number): Tensor {
  const zero = constant(0);
  const positive = maximum(values, zero);
  const shifted = add(positive, mul(max(positive), constant(eps)));
  return exp(mul(log(maximum(shifted, constant(least))), constant(-1 / power)));
}
