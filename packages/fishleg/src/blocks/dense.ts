import {
  add,
  exp,
  eye,
  mul,
  outerProduct,
  type Scalar,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  transpose,
} from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule } from "./block.ts";
import { entriesOf, pick, rowOf, unravelIndex } from "./pick.ts";
import { product } from "./product.ts";
import { halfLog, scaleShare } from "./scale.ts";

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
export interface DenseBlockCache {
  /** `L Lᵀ`, shape `[n, n]`. */
  readonly gIn: Tensor;
  /** `R Rᵀ`, shape `[m, m]`. */
  readonly gOut: Tensor;
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
  cache: ({ L, R, a }) => ({
    gIn: product(L, L, false, true),
    gOut: product(R, R, false, true),
    scale: exp(a),
  }),
  product: ({ gIn, gOut, scale }, u) => mul(scale, product(product(gIn, mul(scale, u)), gOut)),
  differentiable,
  // diag(L Lᵀ) is the sum of squares of each row of L.
  diag: ({ L, R, a }) => {
    const rowsOf = (factor: Tensor): Tensor1D => sum(square(factor), 1);
    return mul(outerProduct(rowsOf(L), rowsOf(R)), square(exp(a)));
  },
  entries: ({ gIn, gOut, scale }, rows, columns) => {
    const index = (position: number): number[] => unravelIndex(position, scale.shape);
    const [at, by] = [rows.map(index), columns.map(index)];
    const axis = (of: readonly number[][], k: number): number[] => of.map((i) => i[k] as number);
    const inputs = entriesOf(gIn, axis(at, 0), axis(by, 0));
    const outputs = entriesOf(gOut, axis(at, 1), axis(by, 1));
    const scales = mul(
      pick(scale, rows, [rows.length, 1]),
      pick(scale, columns, [1, columns.length]),
    );
    return mul(mul(inputs, outputs), scales);
  },
  // A rank-one matrix between the two scales.
  column: ({ gIn, gOut, scale }, position) => {
    const [i = 0, j = 0] = unravelIndex(position, scale.shape);
    const outer = outerProduct(rowOf(gIn, i) as Tensor1D, rowOf(gOut, j) as Tensor1D);
    return mul(mul(scale, pick(scale, [position], [])), outer);
  },
  rates: ([n = 1, m = 1]) => ({ L: 1 / n, R: 1 / m, a: scaleShare }),
  cost: ([n = 0, m = 0]) => ({
    parameters: n * n + m * m + n * m,
    cached: n * n + m * m + n * m,
    flops: 2 * (n * n * m + n * m * m) + 2 * n * m,
  }),
};

/**
 * The cheaper of two ways to the same numbers. By cached Gram matrices six products of both sides and one more of
 * each factor, which is half of what the factors take; a long side with a short one has no use for it.
 */
function differentiable(
  params: DenseBlockParams,
  u: Tensor,
  cache?: DenseBlockCache,
): BlockProduct<DenseBlockParams> {
  const [n = 0, m = 0] = u.shape;
  return n ** 3 + m ** 3 < 3 * (n * n * m + n * m * m)
    ? byGrams(params, u, cache ?? denseBlock.cache(params))
    : byFactors(params, u);
}

function byGrams(
  { L, R }: DenseBlockParams,
  u: Tensor,
  { gIn, gOut, scale }: DenseBlockCache,
): BlockProduct<DenseBlockParams> {
  const xu = mul(scale, u);
  const rightU = product(xu, gOut);
  const outerU = product(gIn, rightU);
  return {
    value: mul(scale, outerU),
    pullback: (d) => {
      const xd = mul(scale, d);
      const leftD = product(gIn, xd);
      const outerD = product(leftD, gOut);
      // With Xu = A ∘ u and Xd = A ∘ d: (Xu R Rᵀ Xdᵀ + Xd R Rᵀ Xuᵀ) L and (Xuᵀ L Lᵀ Xd + Xdᵀ L Lᵀ Xu) R.
      const inputs = product(rightU, xd, false, true);
      const outputs = product(xu, leftD, true, false);
      return {
        gradient: {
          L: product(add(inputs, transpose(inputs)), L),
          R: product(add(outputs, transpose(outputs)), R),
          a: mul(scale, add(mul(d, outerU), mul(u, outerD))),
        },
        energy: sum(mul(xd, outerD)) as Scalar,
      };
    },
  };
}

/** Twelve matrix products. */
function byFactors({ L, R, a }: DenseBlockParams, u: Tensor): BlockProduct<DenseBlockParams> {
  const scale = exp(a);
  const forU = factorised(L, R, mul(scale, u));
  return {
    value: mul(scale, forU.outer),
    pullback: (d) => {
      const forD = factorised(L, R, mul(scale, d));
      // The three terms come in pairs, since ⟨d, Q u⟩ is symmetric in u and d.
      const inA = add(mul(d, forU.outer), mul(u, forD.outer));
      return {
        gradient: {
          L: add(
            product(forU.right, forD.core, false, true),
            product(forD.right, forU.core, false, true),
          ),
          R: add(
            product(forU.scaled, forD.left, true, false),
            product(forD.scaled, forU.left, true, false),
          ),
          // d/da = A ∘ d/dA
          a: mul(scale, inA),
        },
        // ⟨d, Q d⟩ = |Lᵀ (A ∘ d) R|²
        energy: sum(square(forD.core)) as Scalar,
      };
    },
  };
}

/** The products `X R`, `Lᵀ X R`, `L Lᵀ X R` and `L Lᵀ X R Rᵀ` for a scaled matrix `X`. */
function factorised(
  L: Tensor,
  R: Tensor,
  scaled: Tensor,
): Record<"scaled" | "right" | "core" | "left" | "outer", Tensor> {
  const right = product(scaled, R);
  const core = product(L, right, true, false);
  const left = product(L, core);
  const outer = product(left, R, false, true);
  return { scaled, right, core, left, outer };
}
