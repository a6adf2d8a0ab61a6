import {
  add,
  clone,
  cos,
  exp,
  fill,
  gather,
  mul,
  outerProduct,
  range,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  tensor1d,
  zeros,
} from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule } from "./block.ts";
import { equalPairs, pick, unitVector } from "./pick.ts";
import { product } from "./product.ts";
import { halfLog } from "./scale.ts";

/** What a low-rank block learns; `r` is {@link rankOf}. */
export interface LowRankBlockParams {
  /** Shape `[n, r]`, 0 at the start. */
  readonly X: Tensor;
  /** Shape `[n, r]`, with orthonormal columns at the start. */
  readonly Y: Tensor;
  /** Logarithm of the elementwise scale, `[1, n]`. */
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** What products with a low-rank block use: `B Bᵀ = I + X Zᵀ + Z Xᵀ`. */
export interface LowRankBlockCache {
  readonly X: Tensor;
  /** `Y + ½ X Yᵀ Y`, shape `[n, r]`. */
  readonly Z: Tensor;
  /** `A = exp(a)`, `[1, n]`. */
  readonly scale: Tensor;
  readonly [name: string]: Tensor;
}

/** Columns of the low-rank part: few directions of a layer have most of its curvature. */
const largestRank = 8;

/**
 * The block of weights that have no Kronecker factors: a diagonal with a change of low rank, on vectors `u` of shape `[1, n]`,
 *
 * $$Q = \operatorname{diag}(A)\, B B^\top \operatorname{diag}(A), \qquad B = I + X Y^\top, \quad A = \exp(a)$$
 *
 * `Q` is longer or shorter along up to eight directions, which a diagonal with something of low rank *added* could not be. It is positive definite
 * while `B` is regular.
 *
 * @remarks Memory and a product are `O(r n)`: 8 r n floating-point operations a product, no decomposition. `Y` starts at the first vectors of a discrete
 * cosine transform, each of which reaches all weights: with 0 for both factors no gradient would ever leave 0.
 */
export const lowRankBlock: BlockRule<LowRankBlockParams, LowRankBlockCache> = {
  init: ([, n = 0], q) => ({
    X: zeros([n, rankOf(n)]),
    Y: cosines(n, rankOf(n)),
    a: halfLog([1, n], q),
  }),
  shapes: ([, n = 0]) => ({ X: [n, rankOf(n)], Y: [n, rankOf(n)], a: [1, n] }),
  cache: ({ X, Y, a }) => ({ ...symmetric(X, Y), scale: exp(a) }),
  product: ({ X, Z, scale }, u) => {
    const x = mul(scale, u);
    const sides = add(
      product(product(x, Z), X, false, true),
      product(product(x, X), Z, false, true),
    );
    return mul(scale, add(x, sides));
  },
  differentiable,
  diag: ({ X, Y, a }) => {
    const along = sum(mul(X, symmetric(X, Y).Z), 1);
    return mul(square(exp(a)), reshape(add(mul(along, fill([], 2)), fill([], 1)), a.shape));
  },
  entries: ({ X, Z, scale }, rows, columns) => {
    const at = (tensor: Tensor, positions: readonly number[]): Tensor =>
      gather(tensor, tensor1d([...positions], "int32"), 0);
    const [xr, zr, xc, zc] = [at(X, rows), at(Z, rows), at(X, columns), at(Z, columns)];
    const sides = add(product(xr, zc, false, true), product(zr, xc, false, true));
    const scales = mul(
      pick(scale, rows, [rows.length, 1]),
      pick(scale, columns, [1, columns.length]),
    );
    return mul(scales, add(equalPairs(rows, columns), sides));
  },
  column: (cache, position) =>
    lowRankBlock.product(cache, reshape(unitVector(cache.scale.size, position), cache.scale.shape)),
  rates: ([, n = 1], scaleShare) => {
    const perEntry = 1 / Math.sqrt(n * rankOf(n));
    return { X: perEntry, Y: perEntry, a: scaleShare };
  },
  cost: ([, n = 0]) => {
    const count = 2 * n * rankOf(n) + n;
    return { parameters: count, cached: count, flops: 8 * n * rankOf(n) + 3 * n };
  },
};

function differentiable(
  { X, Y, a }: LowRankBlockParams,
  u: Tensor,
): BlockProduct<LowRankBlockParams> {
  const scale = exp(a);
  const ofU = through(X, Y, mul(scale, u));
  return {
    value: mul(scale, ofU.outer),
    pullback: (d) => {
      const ofD = through(X, Y, mul(scale, d));
      // ⟨d, Q u⟩ = ⟨Bᵀ A d, Bᵀ A u⟩; the terms come in pairs, since it is symmetric in u and d.
      const inX = add(turned(ofD.x, ofU.core, Y), turned(ofU.x, ofD.core, Y));
      const inY = add(turned(ofU.core, ofD.x, X), turned(ofD.core, ofU.x, X));
      const inA = add(mul(d, ofU.outer), mul(u, ofD.outer));
      return {
        gradient: { X: inX, Y: inY, a: mul(scale, inA) },
        energy: sum(square(ofD.core)) as Scalar,
      };
    },
  };
}

/** A row `x`, `Bᵀ x` and `B Bᵀ x`. */
function through(X: Tensor, Y: Tensor, x: Tensor): Record<"x" | "core" | "outer", Tensor> {
  const core = add(x, product(product(x, X), Y, false, true));
  const outer = add(core, product(product(core, Y), X, false, true));
  return { x, core, outer };
}

/** `left (right F)`: a row as a column times what another row makes of a factor, `[n, r]`. */
function turned(left: Tensor, right: Tensor, factor: Tensor): Tensor {
  return product(left, product(right, factor), true);
}

function symmetric(X: Tensor, Y: Tensor): Record<"X" | "Z", Tensor> {
  const gram = product(Y, Y, true);
  return { X: clone(X), Z: add(Y, mul(product(X, gram), fill([], 0.5))) };
}

/** How many columns the factors have for `n` weights. */
function rankOf(n: number): number {
  return Math.min(largestRank, n);
}

/** The first `r` vectors of the orthonormal cosine transform of type IV, `[n, r]`; made by ops so that programs hold no matrix. */
function cosines(n: number, r: number): Tensor {
  const half = (count: number): Tensor1D =>
    add(range(0, count, 1, "float32"), fill([], 0.5)) as Tensor1D;
  const angles = mul(outerProduct(half(n), half(r)), fill([], Math.PI / n));
  return mul(cos(angles), fill([], Math.sqrt(2 / n)));
}
