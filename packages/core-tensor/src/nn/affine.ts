import { LegendreError } from "../errors.ts";
import { add, matMul, reshape, type Tensor, type Tensor1D, type Tensor2D } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { checkShape } from "../tree/index.ts";
import type { Activation } from "./activations.ts";
import { type Initializer, type InitializerName, resolveInitializer } from "./initializers.ts";

/**
 * Parameters of a dense layer: `kernel` of shape `[inputs, units]`, and `bias` of shape `[units]`
 * unless the layer has none.
 */
export type DenseParams<B extends boolean = true> = B extends true
  ? { readonly kernel: Tensor2D; readonly bias: Tensor1D }
  : { readonly kernel: Tensor2D };

/** What the dense layers of a model have in common. */
export interface AffineOptions<B extends boolean = boolean> {
  /** Whether layers add a bias. @defaultValue `true` */
  readonly bias?: B | undefined;
  /** Draws the kernels. @defaultValue `"glorotUniform"` */
  readonly kernelInit?: Initializer | InitializerName | undefined;
  /** Draws the biases. @defaultValue `"zeros"` */
  readonly biasInit?: Initializer | InitializerName | undefined;
}

/** {@link AffineOptions} with functions for names. */
export interface Affine {
  readonly bias: boolean;
  readonly kernelInit: Initializer;
  readonly biasInit: Initializer;
}

/** Defaults of {@link AffineOptions}. */
export const affineDefaults: Required<AffineOptions> = Object.freeze({
  bias: true,
  kernelInit: "glorotUniform",
  biasInit: "zeros",
});

export function resolveAffine(where: string, given: AffineOptions): Affine {
  return {
    bias: given.bias ?? true,
    kernelInit: resolveInitializer(where, "kernelInit", given.kernelInit ?? "glorotUniform"),
    biasInit: resolveInitializer(where, "biasInit", given.biasInit ?? "zeros"),
  };
}

/** A size option of a layer: a whole number of at least 1. */
export function checkUnits(where: string, option: string, units: unknown): number {
  return checkNumber(where, option, units, { integer: true, min: 1 });
}

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

/**
 * Throws code "shape" unless the parameters of the layer at `place` have its shapes, where `null`
 * stands for any size.
 */
export function checkAffine(
  where: string,
  place: string,
  params: DenseParams<boolean>,
  inputs: number | null,
  units: number | null,
): void {
  checkShape(where, `${place}.kernel`, params.kernel, [inputs, units]);
  if ("bias" in params) checkShape(where, `${place}.bias`, params.bias, [params.kernel.shape[1]]);
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

/** The number of features of one example; throws code "shape" unless `inputShape` is `[features]`. */
export function featuresOf(where: string, inputShape: readonly number[]): number {
  const [features] = inputShape;
  if (inputShape.length === 1 && features !== undefined && Number.isInteger(features)) {
    if (features > 0) return features;
  }
  const size = inputShape.reduce((product, length) => product * length, 1);
  throw new LegendreError(
    "shape",
    where,
    `inputShape is [${inputShape}], expected [features], the shape of one example without the batch axis; ` +
      `reshape x to [batch, ${size}] for examples of more axes`,
    { inputShape },
  );
}
