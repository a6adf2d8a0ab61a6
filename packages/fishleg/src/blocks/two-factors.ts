import {
  add,
  mul,
  outerProduct,
  type Scalar,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  transpose,
} from "@legendre/core-tensor/ops";
import type { BlockCost } from "./block.ts";
import { entriesOf, rowOf, unravelIndex } from "./pick.ts";
import { product } from "./product.ts";

/** The factors of `X ↦ L Lᵀ X R Rᵀ` on matrices `[n, m]`. */
export interface Factors {
  /** Shape `[n, n]`. */
  readonly L: Tensor;
  /** Shape `[m, m]`. */
  readonly R: Tensor;
}

/** What products with it use. */
export interface Grams {
  /** `L Lᵀ`, shape `[n, n]`. */
  readonly gIn: Tensor;
  /** `R Rᵀ`, shape `[m, m]`. */
  readonly gOut: Tensor;
}

/** `L Lᵀ X R Rᵀ`, with what its derivatives at `X` take. */
interface FactorsProduct {
  readonly outer: Tensor;
  /** For a constant `Y`: the gradient of `⟨Y, L Lᵀ X R Rᵀ⟩` in the factors, `L Lᵀ Y R Rᵀ`, and `⟨Y, L Lᵀ Y R Rᵀ⟩`. */
  readonly pullback: (y: Tensor) => {
    readonly factors: Factors;
    readonly outer: Tensor;
    readonly energy: Scalar;
  };
}

export function gramsOf(L: Tensor, R: Tensor): Grams {
  return { gIn: product(L, L, false, true), gOut: product(R, R, false, true) };
}

/** `L Lᵀ X R Rᵀ`. */
export function between({ gIn, gOut }: Grams, x: Tensor): Tensor {
  return product(product(gIn, x), gOut);
}

/** The sums of squares of each row: the diagonal of the Gram matrix. */
export function rowLengths(factor: Tensor): Tensor1D {
  return sum(square(factor), 1);
}

/** Entries of `L Lᵀ ⊗ R Rᵀ` on row-major matrices, `[rows, columns]`. */
export function outerEntries(
  { gIn, gOut }: Grams,
  rows: readonly number[],
  columns: readonly number[],
): Tensor {
  const shape = [gIn.shape[0] as number, gOut.shape[0] as number];
  const axis = (positions: readonly number[], k: number): number[] =>
    positions.map((position) => unravelIndex(position, shape)[k] as number);
  return mul(
    entriesOf(gIn, axis(rows, 0), axis(columns, 0)),
    entriesOf(gOut, axis(rows, 1), axis(columns, 1)),
  );
}

/** One column of it, a matrix of rank one. */
export function outerColumn({ gIn, gOut }: Grams, position: number): Tensor {
  const [i = 0, j = 0] = unravelIndex(position, [gIn.shape[0] as number, gOut.shape[0] as number]);
  return outerProduct(rowOf(gIn, i) as Tensor1D, rowOf(gOut, j) as Tensor1D);
}

/** The cost for matrices `[n, m]` with a scale of so many numbers. */
export function factorsCost(n: number, m: number, scales: number): BlockCost {
  const parameters = n * n + m * m + scales;
  return { parameters, cached: parameters, flops: 2 * (n * n * m + n * m * m) + 2 * scales };
}

/**
 * The cheaper of two ways to the same numbers. By cached Gram matrices six products of both sides and one more of
 * each factor, which is half of what the factors take; a long side with a short one has no use for it.
 */
export function twoFactors(factors: Factors, x: Tensor, grams?: Grams): FactorsProduct {
  const [n = 0, m = 0] = x.shape;
  return n ** 3 + m ** 3 < 3 * (n * n * m + n * m * m)
    ? byGrams(factors, x, grams ?? gramsOf(factors.L, factors.R))
    : byFactors(factors, x);
}

function byGrams({ L, R }: Factors, x: Tensor, { gIn, gOut }: Grams): FactorsProduct {
  const right = product(x, gOut);
  return {
    outer: product(gIn, right),
    pullback: (y) => {
      const left = product(gIn, y);
      const outer = product(left, gOut);
      // (X R Rᵀ Yᵀ + Y R Rᵀ Xᵀ) L and (Xᵀ L Lᵀ Y + Yᵀ L Lᵀ X) R.
      const inputs = product(right, y, false, true);
      const outputs = product(x, left, true, false);
      const factors = {
        L: product(add(inputs, transpose(inputs)), L),
        R: product(add(outputs, transpose(outputs)), R),
      };
      return { factors, outer, energy: sum(mul(y, outer)) as Scalar };
    },
  };
}

/** Twelve matrix products. */
function byFactors({ L, R }: Factors, x: Tensor): FactorsProduct {
  const ofX = factorised(L, R, x);
  return {
    outer: ofX.outer,
    pullback: (y) => {
      const ofY = factorised(L, R, y);
      const factors = {
        L: add(
          product(ofX.right, ofY.core, false, true),
          product(ofY.right, ofX.core, false, true),
        ),
        R: add(product(x, ofY.left, true, false), product(y, ofX.left, true, false)),
      };
      // ⟨Y, L Lᵀ Y R Rᵀ⟩ = |Lᵀ Y R|²
      return { factors, outer: ofY.outer, energy: sum(square(ofY.core)) as Scalar };
    },
  };
}

/** The products `X R`, `Lᵀ X R`, `L Lᵀ X R` and `L Lᵀ X R Rᵀ`. */
function factorised(
  L: Tensor,
  R: Tensor,
  x: Tensor,
): Record<"right" | "core" | "left" | "outer", Tensor> {
  const right = product(x, R);
  const core = product(L, right, true, false);
  const left = product(L, core);
  return { right, core, left, outer: product(left, R, false, true) };
}
