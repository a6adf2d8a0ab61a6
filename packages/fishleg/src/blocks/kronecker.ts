import {
  add,
  exp,
  eye,
  mul,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
  transpose,
} from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule, BlockTensors } from "./block.ts";
import { entriesOf, equalPairs, pick, rowOf, unitVector, unravelIndex } from "./pick.ts";
import { along, product, sizeOf } from "./product.ts";
import { halfLog } from "./scale.ts";

/** One factor of a Kronecker product: its name among the parameters and the axis it acts on. */
interface Factor {
  readonly name: string;
  readonly axis: number;
}

/**
 * The block of a tensor with a factor `F_k` for some of its axes and the identity for the others, between
 * an elementwise scale on both sides:
 *
 * $$Q(U) = A \circ \left(\left(\textstyle\bigotimes_k F_k F_k^\top\right) (A \circ U)\right), \qquad A = \exp(a)$$
 *
 * Symmetric positive definite while the factors are regular.
 *
 * @remarks A product costs `2 sizeOf(U) Σ d_k` floating-point operations for factors `d_k × d_k`.
 */
function kronecker(factors: readonly Factor[]): BlockRule<BlockTensors, BlockTensors> {
  const named = (f: (factor: Factor) => Tensor): Record<string, Tensor> =>
    Object.fromEntries(factors.map((factor) => [factor.name, f(factor)]));
  return {
    init: (shape, q) => ({
      ...named(({ axis }) => eye(shape[axis] as number)),
      a: halfLog(shape, q),
    }),
    shapes: (shape) => ({
      ...Object.fromEntries(
        factors.map(({ name, axis }) => [name, [shape[axis] as number, shape[axis] as number]]),
      ),
      a: shape,
    }),
    cache: (params) => ({
      ...named(({ name }) => product(of(params, name), of(params, name), false, true)),
      scale: exp(of(params, "a")),
    }),
    product: (cache, u) => {
      const scale = of(cache, "scale");
      const spread = factors.reduce(
        (x, { name, axis }) => along(x, of(cache, name), axis),
        mul(scale, u),
      );
      return mul(scale, spread);
    },
    differentiable: (params, u) => differentiable(factors, params, u),
    diag: (params) => {
      const a = of(params, "a");
      return factors.reduce(
        (x, { name, axis }) =>
          mul(x, onAxis(sum(square(of(params, name)), 1), axis, a.shape.length)),
        square(exp(a)),
      );
    },
    entries: (cache, rows, columns) => entries(factors, cache, rows, columns),
    column: (cache, position) => column(factors, cache, position),
    rates: (shape, scaleShare) => ({
      ...Object.fromEntries(factors.map(({ name, axis }) => [name, 1 / (shape[axis] as number)])),
      a: scaleShare,
    }),
    cost: (shape) => {
      const lengths = factors.map(({ axis }) => shape[axis] as number);
      const count = sizeOf(shape) + lengths.reduce((total, d) => total + d * d, 0);
      const perWeight = lengths.reduce((total, d) => total + 2 * d, 2);
      return { parameters: count, cached: count, flops: sizeOf(shape) * perWeight };
    },
  };
}

/**
 * The block of a table `[things, features]`: dense over the features (`R`), diagonal over the things, and an
 * elementwise logarithmic scale `a`. Rows of a table meet in a batch seldom, and there are many of them.
 */
export const embeddingBlock: BlockRule<BlockTensors, BlockTensors> = kronecker([
  { name: "R", axis: 1 },
]);

/**
 * The block of a layer with very many outputs, `[n, m]` with the bias as last row: dense over the inputs (`L`),
 * diagonal over the outputs, whose factor would not fit into memory, and an elementwise logarithmic scale `a`.
 */
export const readoutBlock: BlockRule<BlockTensors, BlockTensors> = kronecker([
  { name: "L", axis: 0 },
]);

/**
 * The block of a large convolution, whose kernel is taken as `[window, channels, outputs]` with a factor for
 * each: `space`, `channel`, `output`, and the elementwise logarithmic scale `a`. For 512 channels to 512 with a
 * 3 × 3 window it learns 2.9 million numbers, where two factors would learn 23.9 million. The bias is a diagonal
 * block of its own.
 */
export const threeFactorBlock: BlockRule<BlockTensors, BlockTensors> = kronecker([
  { name: "space", axis: 0 },
  { name: "channel", axis: 1 },
  { name: "output", axis: 2 },
]);

function differentiable(
  factors: readonly Factor[],
  params: BlockTensors,
  u: Tensor,
): BlockProduct<BlockTensors> {
  const scale = exp(of(params, "a"));
  const forU = factorised(factors, params, mul(scale, u));
  return {
    value: mul(scale, forU.outer),
    pullback: (d) => {
      const forD = factorised(factors, params, mul(scale, d));
      // The terms come in pairs, since ⟨d, Q u⟩ is symmetric in u and d.
      const inA = add(mul(d, forU.outer), mul(u, forD.outer));
      const inFactors = factors.map(({ name, axis }, k) => {
        const left = gramAlong(forU.without[k] as Tensor, forD.core, axis);
        const right = gramAlong(forD.without[k] as Tensor, forU.core, axis);
        return [name, add(left, right)];
      });
      return {
        gradient: { ...Object.fromEntries(inFactors), a: mul(scale, inA) },
        energy: sum(square(forD.core)) as Scalar,
      };
    },
  };
}

/** `(⊗ F_kᵀ) X`; the same without each of the factors in turn; and `(⊗ F_k F_kᵀ) X`. */
function factorised(
  factors: readonly Factor[],
  params: BlockTensors,
  scaled: Tensor,
): { core: Tensor; without: Tensor[]; outer: Tensor } {
  const transposed = (x: Tensor, { name, axis }: Factor): Tensor =>
    along(x, of(params, name), axis, true);
  // prefix[k] has the first k factors; what follows factor k is applied to it for without[k].
  const prefix = [scaled];
  for (const factor of factors) prefix.push(transposed(prefix.at(-1) as Tensor, factor));
  const without = factors.map((_, k) =>
    factors.slice(k + 1).reduce(transposed, prefix[k] as Tensor),
  );
  const core = prefix.at(-1) as Tensor;
  const outer = factors.reduce((x, { name, axis }) => along(x, of(params, name), axis), core);
  return { core, without, outer };
}

/** `Σ x y` over all axes but one: `[d, d]`, rows by `x`. */
function gramAlong(x: Tensor, y: Tensor, axis: number): Tensor {
  const unfolded = (tensor: Tensor): Tensor => {
    const { shape } = tensor;
    const length = shape[axis] as number;
    const before = sizeOf(shape.slice(0, axis));
    if (before === 1) return reshape(tensor, [length, tensor.size / length]);
    return reshape(swapFirst(tensor, before, length), [length, tensor.size / length]);
  };
  return product(unfolded(x), unfolded(y), false, true);
}

/** `[before, length, after]` as `[length, before, after]`. */
function swapFirst(tensor: Tensor, before: number, length: number): Tensor {
  return transpose(reshape(tensor, [before, length, tensor.size / (before * length)]), [1, 0, 2]);
}

function entries(
  factors: readonly Factor[],
  cache: BlockTensors,
  rows: readonly number[],
  columns: readonly number[],
): Tensor {
  const scale = of(cache, "scale");
  const [at, by] = [rows, columns].map((positions) =>
    positions.map((position) => unravelIndex(position, scale.shape)),
  ) as [number[][], number[][]];
  const scales = mul(
    pick(scale, rows, [rows.length, 1]),
    pick(scale, columns, [1, columns.length]),
  );
  return scale.shape.reduce((x, _, axis) => {
    const along = (of: number[][]): number[] => of.map((index) => index[axis] as number);
    const factor = factors.find((candidate) => candidate.axis === axis);
    const part =
      factor === undefined
        ? equalPairs(along(at), along(by))
        : entriesOf(of(cache, factor.name), along(at), along(by));
    return mul(x, part);
  }, scales as Tensor);
}

function column(factors: readonly Factor[], cache: BlockTensors, position: number): Tensor {
  const scale = of(cache, "scale");
  const index = unravelIndex(position, scale.shape);
  const outer = scale.shape.reduce(
    (x, length, axis) => {
      const factor = factors.find((candidate) => candidate.axis === axis);
      const i = index[axis] as number;
      const vector =
        factor === undefined ? unitVector(length, i) : rowOf(of(cache, factor.name), i);
      return mul(x, onAxis(vector, axis, index.length));
    },
    pick(scale, [position], []),
  );
  return mul(scale, outer);
}

/** A vector along one of `rank` axes, for broadcasting. */
function onAxis(vector: Tensor, axis: number, rank: number): Tensor {
  return reshape(
    vector,
    Array.from({ length: rank }, (_, k) => (k === axis ? vector.size : 1)),
  );
}

function of(tensors: BlockTensors, name: string): Tensor {
  return tensors[name] as Tensor;
}
