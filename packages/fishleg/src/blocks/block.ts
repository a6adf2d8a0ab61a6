import type { Scalar, Tensor } from "@legendre/core-tensor/ops";

/**
 * The kinds of block that there are:
 *
 * - `"dense"`: a Kronecker product of an input and an output factor for a kernel `[n, m]`, its bias as last row;
 * - `"conv"`: the same for a kernel of a convolution, whose window and channels are the input;
 * - `"kronecker"`: the same for either, times one number instead of a scale for each weight: the structure of K-FAC;
 * - `"spectrum"`: the same with an eigenvalue for each weight, in the eigenbasis of two factors, which is not learned: the structure of EKFAC;
 * - `"three-factor"`: factors for window, channels and outputs, for large convolutions;
 * - `"depthwise"`: a matrix for the window (and bias) of each channel;
 * - `"norm"`: a 2 × 2 matrix for the scale and the shift of each channel;
 * - `"embedding"`: one factor for the features of a table, whose rows are scaled one by one;
 * - `"readout"`: one factor for the inputs of a layer with very many outputs;
 * - `"low-rank"`: one number a weight and a change along up to eight directions, for all weights of a layer;
 * - `"full"`: one matrix for all weights of a layer;
 * - `"diagonal"`: one number a weight.
 */
export type BlockKind =
  | "dense"
  | "conv"
  | "kronecker"
  | "spectrum"
  | "three-factor"
  | "depthwise"
  | "norm"
  | "embedding"
  | "readout"
  | "low-rank"
  | "full"
  | "diagonal";

/** Tensors of a block by name: what is learned, what is cached, or a gradient. */
export type BlockTensors = Readonly<Record<string, Tensor>>;

/** A product `v = Q u` that can be differentiated with respect to what the block learns. */
export interface BlockProduct<P> {
  /** `Q u`, the shape of `u`. */
  readonly value: Tensor;
  /** The gradient of `⟨d, Q u⟩` in what the block learns, for a constant `d` of the shape of `u`. */
  readonly pullback: (d: Tensor) => BlockGradient<P>;
}

/** What {@link BlockProduct.pullback} returns. */
export interface BlockGradient<P> {
  /** The gradient, like what is learned of the parameters. */
  readonly gradient: P;
  /** `⟨d, Q d⟩`, which the gradient needs on the way; shape `[]`. */
  readonly energy: Scalar;
}

/**
 * One family of symmetric positive definite matrices `Q(λ)` that act on a tensor `u`: pure functions
 * of the parameters `P` (λ) and of what is computed from them once per change, the cache `C`. They
 * are called inside a scope and dispose nothing. Positions count the numbers of `u` row by row. What is learned of the parameters,
 * `G`, are those that have a rate; the others are fixed.
 */
export interface BlockRule<
  P extends BlockTensors,
  C extends BlockTensors,
  G extends BlockTensors = P,
> {
  /** Parameters with `Q = diag(q)`, `q` positive: a scalar, or one number a weight. */
  readonly init: (shape: readonly number[], q: Tensor) => P;
  /** The shapes of the parameters. */
  readonly shapes: (shape: readonly number[]) => Readonly<Record<string, readonly number[]>>;
  /** What products and entries need, made of new tensors. */
  readonly cache: (params: P) => C;
  /** `Q u`. */
  readonly product: (cache: C, u: Tensor) => Tensor;
  /** `Q u` from the parameters, with its derivatives; their cache spares some blocks half of the work. */
  readonly differentiable: (params: P, u: Tensor, cache?: C) => BlockProduct<G>;
  /** The diagonal of `Q`, the shape of the tensors it acts on. */
  readonly diag: (params: P) => Tensor;
  /** The entries of `Q` at some rows and columns, `[rows, columns]`. */
  readonly entries: (cache: C, rows: readonly number[], columns: readonly number[]) => Tensor;
  /** One column of `Q`, the shape of the tensors it acts on. */
  readonly column: (cache: C, position: number) => Tensor;
  /** The share of the auxiliary learning rate that each learned parameter moves by; logarithms of scales move by the one given. */
  readonly rates: (
    shape: readonly number[],
    scaleShare: number,
  ) => Readonly<Record<string, number>>;
  /** The cost for tensors of a shape. */
  readonly cost: (shape: readonly number[]) => BlockCost;
}

/** What a block costs. */
export interface BlockCost {
  /** How many numbers are learned. */
  readonly parameters: number;
  /** How many parameters are fixed, not learned. @defaultValue `0` */
  readonly fixed?: number;
  /** How many numbers are kept beside them for products. */
  readonly cached: number;
  /** Floating-point operations of one product, a multiplication and an addition counting as two. */
  readonly flops: number;
}
