import {
  add,
  exp,
  fill,
  log,
  mul,
  type Scalar,
  square,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { BlockRule } from "./block.ts";

/** What a diagonal block learns. */
export interface DiagonalBlockParams {
  /** Half the logarithm of the diagonal, the shape of the weights. */
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** What products with a diagonal block use. */
export interface DiagonalBlockCache {
  /** The diagonal `q`, the shape of the weights. */
  readonly q: Tensor;
  readonly [name: string]: Tensor;
}

/**
 * The block of a tensor of any rank whose weights are treated one by one: `Q(u) = q ∘ u` with
 * $q = \exp(a)^2$.
 *
 * @remarks Trained on the auxiliary loss it tends to `1 / (F_ii + damping)`, which is not the diagonal
 * of the inverse.
 */
export const diagonalBlock: BlockRule<DiagonalBlockParams, DiagonalBlockCache> = {
  init: (shape, scale) => ({ a: add(fill([...shape], 0), mul(log(scale), fill([], 0.5))) }),
  cache: ({ a }) => ({ q: square(exp(a)) }),
  product: ({ q }, u) => mul(q, u),
  differentiable: ({ a }, u) => {
    const value = mul(square(exp(a)), u);
    return {
      value,
      pullback: (d) => ({
        gradient: { a: mul(mul(value, d), fill([], 2)) },
        energy: sum(mul(square(exp(a)), square(d))) as Scalar,
      }),
    };
  },
  diag: ({ a }) => square(exp(a)),
  cost: (shape) => {
    const size = shape.reduce((product, length) => product * length, 1);
    return { parameters: size, cached: size, flops: size };
  },
};
