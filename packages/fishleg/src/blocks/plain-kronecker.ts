import {
  exp,
  eye,
  fill,
  log,
  mean,
  mul,
  outerProduct,
  reshape,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule } from "./block.ts";
import { halfLog } from "./scale.ts";
import {
  between,
  factorsCost,
  type Grams,
  gramsOf,
  outerColumn,
  outerEntries,
  rowLengths,
  twoFactors,
} from "./two-factors.ts";

/** What a plain Kronecker block learns. */
export interface PlainKroneckerParams {
  /** Input factor, shape `[n, n]`. */
  readonly L: Tensor;
  /** Output factor, shape `[m, m]`. */
  readonly R: Tensor;
  /** Logarithm of the scale, shape `[]`. */
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** `L Lᵀ` and `e²ᵃ R Rᵀ`. */
type PlainKroneckerCache = Grams & { readonly [name: string]: Tensor };

/**
 * The block of a dense layer without the elementwise scale, a Kronecker product times one number, on matrices
 * `U` of shape `[n, m]`, a kernel with the bias (if any) as its last row:
 *
 * $$Q(U) = e^{2a}\, L L^\top U R R^\top$$
 *
 * It has the structure of K-FAC, and a compiled product with the gradient `Hᵀ E` of a batch is taken as
 * `(L Lᵀ Hᵀ) (E R Rᵀ)` where that is less.
 *
 * @remarks A product costs `2 (n² m + n m²)` floating-point operations with cached factors, and `2 b (n² + m² + n m)`
 * with the gradient of a batch of `b` rows. It starts at a multiple of the identity; a diagonal of one number a weight
 * becomes the product of the geometric means of its rows and columns.
 */
export const plainKroneckerBlock: BlockRule<PlainKroneckerParams, PlainKroneckerCache> = {
  init: ([n = 0, m = 0], q) => {
    if (q.shape.length === 0) return { L: eye(n), R: eye(m), a: halfLog([], q) };
    const half = mul(log(q), fill([], 0.5));
    const all = mean(half);
    return { L: rootOf(mean(half, 1), all), R: rootOf(mean(half, 0), all), a: all };
  },
  shapes: ([n = 0, m = 0]) => ({ L: [n, n], R: [m, m], a: [] }),
  cache: ({ L, R, a }) => ({ ...gramsOf(L, mul(exp(a), R)) }),
  product: between,
  differentiable,
  diag: ({ L, R, a }) => outerProduct(rowLengths(L), rowLengths(mul(exp(a), R))),
  entries: outerEntries,
  column: outerColumn,
  rates: ([n = 1, m = 1], scaleShare) => ({ L: 1 / n, R: 1 / m, a: scaleShare }),
  // The scale is in the second of the matrices that are kept.
  cost: ([n = 0, m = 0]) => ({ ...factorsCost(n, m, 1), cached: n * n + m * m }),
};

/** `diag(exp(half − all))`: half logarithms of the entries of `L Lᵀ` without their common part. */
function rootOf(half: Tensor, all: Tensor): Tensor {
  const n = half.size;
  return mul(eye(n), reshape(exp(sub(half, all)), [n, 1]));
}

function differentiable(
  { L, R, a }: PlainKroneckerParams,
  u: Tensor,
  cache?: PlainKroneckerCache,
): BlockProduct<PlainKroneckerParams> {
  const scale = exp(a);
  const { outer, pullback } = twoFactors({ L, R: mul(scale, R) }, u, cache);
  return {
    value: outer,
    pullback: (d) => {
      const { factors, energy } = pullback(d);
      // Q goes with e²ᵃ.
      const inA = mul(sum(mul(d, outer)), fill([], 2));
      return { gradient: { L: factors.L, R: mul(scale, factors.R), a: inA }, energy };
    },
  };
}
