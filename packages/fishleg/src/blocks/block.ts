import type { Scalar, Tensor } from "@legendre/core-tensor/ops";

/** The kinds of block that there are. */
export type BlockKind = "dense" | "diagonal";

/** Tensors of a block by name: what is learned, what is cached, or a gradient. */
export type BlockTensors = Readonly<Record<string, Tensor>>;

/** A product `v = Q u` that can be differentiated with respect to the block's parameters. */
export interface BlockProduct<P> {
  /** `Q u`, the shape of `u`. */
  readonly value: Tensor;
  /** The gradient of `⟨d, Q u⟩` in the block's parameters, for a constant `d` of the shape of `u`. */
  readonly pullback: (d: Tensor) => BlockGradient<P>;
}

/** What {@link BlockProduct.pullback} returns. */
export interface BlockGradient<P> {
  /** The gradient, like the parameters. */
  readonly gradient: P;
  /** `⟨d, Q d⟩`, which the gradient needs on the way; shape `[]`. */
  readonly energy: Scalar;
}

/**
 * One family of symmetric positive definite matrices `Q(λ)` that act on a tensor `u`: pure functions
 * of the parameters `P` (λ) and of what is computed from them once per change, the cache `C`. They
 * are called inside a scope and dispose nothing.
 */
export interface BlockRule<P extends BlockTensors, C extends BlockTensors> {
  /** Parameters with `Q = scale · I`, `scale` being a positive scalar. */
  readonly init: (shape: readonly number[], scale: Scalar) => P;
  /** What {@link BlockRule.product} needs, made of new tensors. */
  readonly cache: (params: P) => C;
  /** `Q u`. */
  readonly product: (cache: C, u: Tensor) => Tensor;
  /** `Q u` from the parameters, with its derivatives. */
  readonly differentiable: (params: P, u: Tensor) => BlockProduct<P>;
  /** The diagonal of `Q`, the shape of the tensors it acts on. */
  readonly diag: (params: P) => Tensor;
  /** The cost for tensors of a shape. */
  readonly cost: (shape: readonly number[]) => BlockCost;
}

/** What a block costs. */
export interface BlockCost {
  /** How many numbers are learned. */
  readonly parameters: number;
  /** How many numbers are kept beside them for products. */
  readonly cached: number;
  /** Floating-point operations of one product, a multiplication and an addition counting as two. */
  readonly flops: number;
}
