import {
  exp,
  fill,
  mul,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { BlockRule } from "./block.ts";
import { equalPairs, pick, unitVector } from "./pick.ts";
import { sizeOf } from "./product.ts";
import { halfLog } from "./scale.ts";

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
  init: (shape, q) => ({ a: halfLog(shape, q) }),
  shapes: (shape) => ({ a: shape }),
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
  entries: ({ q }, rows, columns) =>
    mul(pick(q, rows, [rows.length, 1]), equalPairs(rows, columns)),
  column: ({ q }, position) => mul(q, reshape(unitVector(q.size, position), q.shape)),
  rates: (_, scaleShare) => ({ a: scaleShare }),
  cost: (shape) => ({ parameters: sizeOf(shape), cached: sizeOf(shape), flops: sizeOf(shape) }),
};
