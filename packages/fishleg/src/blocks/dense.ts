import { add, exp, eye, mul, outerProduct, square, type Tensor } from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule } from "./block.ts";
import { pick } from "./pick.ts";
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

/** What a dense block learns: the factors of `Q`. */
export interface DenseBlockParams {
  /** Input factor, shape `[n, n]`. */
  readonly L: Tensor;
  /** Output factor, shape `[m, m]`. */
  readonly R: Tensor;
  /** Logarithm of the elementwise scale, shape `[n, m]`. */
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** What products with a dense block use. */
export interface DenseBlockCache extends Grams {
  /** `A = exp(a)`, shape `[n, m]`. */
  readonly scale: Tensor;
  readonly [name: string]: Tensor;
}

/**
 * The block of a dense layer: a Kronecker product with an elementwise scale on both sides, acting on
 * matrices `U` of shape `[n, m]`, a kernel `[fan-in, fan-out]` with the bias (if any) as its last row:
 *
 * $$Q(U) = A \circ \left(L L^\top (A \circ U) R R^\top\right), \qquad A = \exp(a)$$
 *
 * As a matrix on row-major `vec(U)` it is `diag(A) (L Lᵀ ⊗ R Rᵀ) diag(A)`, symmetric positive
 * definite while `L` and `R` are regular.
 *
 * @remarks A product costs `2 (n² m + n m²)` floating-point operations with cached factors; a product
 * with gradient `6 (n² m + n m²) + 2 (n³ + m³)`, or `12 (n² m + n m²)` where that is less, and no tape. `(cL, R/c)` and scales moved between `a` and the
 * factors give the same `Q`: compare products, not factors.
 * @see Garcia et al., "Fisher-Legendre (FishLeg) optimization of deep neural networks", ICLR 2023.
 */
export const denseBlock: BlockRule<DenseBlockParams, DenseBlockCache> = {
  init: ([n = 0, m = 0], q) => ({ L: eye(n), R: eye(m), a: halfLog([n, m], q) }),
  shapes: ([n = 0, m = 0]) => ({ L: [n, n], R: [m, m], a: [n, m] }),
  cache: ({ L, R, a }) => ({ ...gramsOf(L, R), scale: exp(a) }),
  product: ({ scale, ...grams }, u) => mul(scale, between(grams, mul(scale, u))),
  differentiable,
  diag: ({ L, R, a }) => mul(outerProduct(rowLengths(L), rowLengths(R)), square(exp(a))),
  entries: ({ scale, ...grams }, rows, columns) => {
    const at = pick(scale, rows, [rows.length, 1]);
    const by = pick(scale, columns, [1, columns.length]);
    return mul(outerEntries(grams, rows, columns), mul(at, by));
  },
  column: ({ scale, ...grams }, position) =>
    mul(mul(scale, pick(scale, [position], [])), outerColumn(grams, position)),
  rates: ([n = 1, m = 1], scaleShare) => ({ L: 1 / n, R: 1 / m, a: scaleShare }),
  cost: ([n = 0, m = 0]) => factorsCost(n, m, n * m),
};

function differentiable(
  { L, R, a }: DenseBlockParams,
  u: Tensor,
  cache?: DenseBlockCache,
): BlockProduct<DenseBlockParams> {
  const scale = cache?.scale ?? exp(a);
  const ofU = twoFactors({ L, R }, mul(scale, u), cache);
  return {
    value: mul(scale, ofU.outer),
    pullback: (d) => {
      const { factors, outer, energy } = ofU.pullback(mul(scale, d));
      // The terms come in pairs, since ⟨d, Q u⟩ is symmetric in u and d; d/da = A ∘ d/dA.
      const inA = add(mul(d, ofU.outer), mul(u, outer));
      return { gradient: { ...factors, a: mul(scale, inA) }, energy };
    },
  };
}
