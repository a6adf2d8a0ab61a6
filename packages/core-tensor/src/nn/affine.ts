import { add, matMul, reshape, type Tensor, type Tensor1D, type Tensor2D } from "../ops.ts";
import { flag, functionOf, type OptionsOf, type Settings, shared } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import type { Activation } from "./activations.ts";
import { initializers } from "./initializers.ts";

/**
 * Parameters of a dense layer: `kernel` of shape `[inputs, units]`, and `bias` of shape `[units]`
 * unless the layer has none.
 */
export type DenseParams<B extends boolean = true> = B extends true
  ? { readonly kernel: Tensor2D; readonly bias: Tensor1D }
  : { readonly kernel: Tensor2D };

/** What the dense layers of a model have in common. */
export const affineOptions = shared({
  bias: flag(true),
  /** Draws the kernels. */
  kernelInit: functionOf(initializers, "glorotUniform"),
  /** Draws the biases. */
  biasInit: functionOf(initializers, "zeros"),
});

/** What the dense layers of a model have in common. */
export interface AffineOptions<B extends boolean = boolean>
  extends OptionsOf<typeof affineOptions> {
  /** Whether layers add a bias. @defaultValue `true` */
  readonly bias?: B | undefined;
}

/** {@link AffineOptions} with functions for names. */
export interface Affine extends Settings<typeof affineOptions.kinds> {}

/** Draws the parameters of one layer. */
export function initAffine(
  affine: Affine,
  key: Key,
  inputs: number,
  units: number,
): DenseParams<boolean> {
  const [kernelKey, biasKey] = split(key);
  const kernel = affine.kernelInit(kernelKey, [inputs, units]) as Tensor2D;
  if (!affine.bias) return { kernel };
  return { kernel, bias: affine.biasInit(biasKey, [units]) as Tensor1D };
}

/** activation(x · kernel + bias) along the last axis of x, shape `[n, …, inputs]`. */
export function applyAffine(
  params: DenseParams<boolean>,
  x: Tensor,
  activation: Activation,
): Tensor {
  const { kernel } = params;
  const [inputs, units] = kernel.shape;
  const product = matMul(x.rank === 2 ? x : reshape(x, [-1, inputs]), kernel);
  const output = activation("bias" in params ? add(product, params.bias) : product);
  return x.rank === 2 ? output : reshape(output, [...x.shape.slice(0, -1), units]);
}
