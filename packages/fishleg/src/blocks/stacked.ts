import {
  add,
  cast,
  exp,
  eye,
  fill,
  greater,
  matMul,
  mul,
  range,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
  type Tensor3D,
  transpose,
} from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule } from "./block.ts";
import { equalPairs, pick, unitVector, unravelIndex } from "./pick.ts";
import { halfLog } from "./scale.ts";

/** What a stack of small matrices learns. */
export interface StackedBlockParams {
  /** The numbers below the diagonal of each factor, `[b, n, n]`; those on it and above are 0 and not used. */
  readonly L: Tensor;
  /** Logarithm of the elementwise scale, `[b, n]`. */
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** What products with a stack of small matrices use. */
export interface StackedBlockCache {
  /** `T Tᵀ` of each factor, `[b, n, n]`. */
  readonly g: Tensor;
  /** `A = exp(a)`, `[b, n]`. */
  readonly scale: Tensor;
  readonly [name: string]: Tensor;
}

/**
 * A block that is itself `b` independent matrices `n × n`, acting on `U` of shape `[b, n]`:
 *
 * $$Q_i = \operatorname{diag}(A_i)\, T_i T_i^\top \operatorname{diag}(A_i), \qquad A = \exp(a)$$
 *
 * with `T_i` lower triangular and ones on its diagonal. Every positive definite matrix has exactly one such
 * form, and nothing else has one: whatever the parameters, `Q` is positive definite.
 *
 * @remarks A product costs `2 b n²` floating-point operations. Used for the channels of normalisations (`n = 2`)
 * and of depthwise convolutions, and with `b = 1` for a full matrix.
 */
export const stackedBlock: BlockRule<StackedBlockParams, StackedBlockCache> = {
  init: ([b = 0, n = 0], q) => ({ L: fill([b, n, n], 0), a: halfLog([b, n], q) }),
  shapes: ([b = 0, n = 0]) => ({ L: [b, n, n], a: [b, n] }),
  cache: ({ L, a }) => {
    const T = factor(L);
    return { g: matMul(T as Tensor3D, transpose(T, [0, 2, 1]) as Tensor3D), scale: exp(a) };
  },
  product: ({ g, scale }, u) => mul(scale, times(g, mul(scale, u))),
  differentiable,
  diag: ({ L, a }) => mul(sum(square(factor(L)), 2), square(exp(a))),
  entries: ({ g, scale }, rows, columns) => {
    const n = scale.shape[1] as number;
    const index = (position: number): number[] => unravelIndex(position, scale.shape);
    const [at, by] = [rows.map(index), columns.map(index)];
    const matrixOf = (of: number[][]): number[] => of.map(([matrix]) => matrix as number);
    // Where the matrices differ the entry is multiplied by 0.
    const positions = at.flatMap(([matrix = 0, i = 0]) =>
      by.map(([, j = 0]) => (matrix * n + i) * n + j),
    );
    const inside = mul(
      pick(g, positions, [rows.length, columns.length]),
      equalPairs(matrixOf(at), matrixOf(by)),
    );
    return mul(
      inside,
      mul(pick(scale, rows, [rows.length, 1]), pick(scale, columns, [1, columns.length])),
    );
  },
  column: ({ g, scale }, position) => {
    const unit = reshape(unitVector(scale.size, position), scale.shape);
    return mul(scale, times(g, mul(scale, unit)));
  },
  rates: ([, n = 1], scaleShare) => ({ L: 1 / n, a: scaleShare }),
  cost: ([b = 0, n = 0]) => ({
    parameters: b * (n * n + n),
    cached: b * (n * n + n),
    flops: 2 * b * (n * n + n),
  }),
};

function differentiable({ L, a }: StackedBlockParams, u: Tensor): BlockProduct<StackedBlockParams> {
  const T = factor(L);
  const scale = exp(a);
  const xu = mul(scale, u);
  const pu = times(T, xu, true);
  const yu = times(T, pu);
  return {
    value: mul(scale, yu),
    pullback: (d) => {
      const xd = mul(scale, d);
      const pd = times(T, xd, true);
      const yd = times(T, pd);
      const inT = add(outer(xu, pd), outer(xd, pu));
      return {
        gradient: {
          L: mul(inT, belowDiagonal(inT.shape[2] as number)),
          a: mul(scale, add(mul(d, yu), mul(u, yd))),
        },
        energy: sum(square(pd)) as Scalar,
      };
    },
  };
}

/** `I` plus what is below the diagonal. */
function factor(L: Tensor): Tensor {
  const n = L.shape[2] as number;
  return add(mul(L, belowDiagonal(n)), eye(n));
}

/** 1 below the diagonal, 0 elsewhere; `[n, n]`, made by ops so that programs hold no matrix. */
function belowDiagonal(n: number): Tensor {
  const index = range(0, n, 1, "float32");
  return cast(greater(reshape(index, [n, 1]), reshape(index, [1, n])), "float32");
}

/** Each matrix, or its transpose, times its vector: `[b, n, n]` and `[b, n]` to `[b, n]`. */
function times(matrices: Tensor, x: Tensor, transposed = false): Tensor {
  const [b, n] = x.shape as [number, number];
  const left = transposed ? transpose(matrices, [0, 2, 1]) : matrices;
  return reshape(matMul(left as Tensor3D, reshape(x, [b, n, 1]) as Tensor3D), [b, n]);
}

/** `x yᵀ` for each pair of vectors, `[b, n, n]`. */
function outer(x: Tensor, y: Tensor): Tensor {
  const [b = 0, n = 0] = x.shape;
  return mul(reshape(x, [b, n, 1]), reshape(y, [b, 1, n]));
}
