import { constant } from "../kernels/rules.ts";
import { add, div, mean, mul, sqrt, square, sub, type Tensor, type Tensor1D } from "../ops.ts";
import { checkNumber, checkOneOf } from "../options.ts";
import type { NoState } from "./model.ts";

/** What the normalising layers have in common. */
export interface NormOptions<A extends boolean = boolean> {
  /** Added to the variance, above 0. @defaultValue `1e-5` */
  readonly eps?: number | undefined;
  /** Whether a learned factor and a learned offset follow. @defaultValue `true` */
  readonly affine?: A | undefined;
}

/** Parameters of a normalising layer: `scale` and `bias` of shape `[features]`, or none. */
export type NormParams<A extends boolean = true> = A extends true
  ? { readonly scale: Tensor1D; readonly bias: Tensor1D }
  : NoState;

/** Defaults of {@link NormOptions}. */
export const normDefaults: { readonly eps: number; readonly affine: boolean } = Object.freeze({
  eps: 1e-5,
  affine: true,
});

/** Throws code "option" for options out of range. */
export function checkNorm(where: string, { eps, affine }: typeof normDefaults): void {
  checkNumber(where, "eps", eps, { exclusiveMin: 0 });
  checkOneOf(where, "affine", affine, [true, false]);
}

/** Mean and (biased) variance over some axes, which keep the length 1; and x without its mean. */
export function momentsOf(
  x: Tensor,
  axes: number[],
): { readonly mean: Tensor; readonly variance: Tensor; readonly centred: Tensor } {
  const middle = mean(x, axes, true);
  const centred = sub(x, middle);
  return { mean: middle, variance: mean(square(centred), axes, true), centred };
}

/** centred / √(variance + eps) · scale + bias, where scale and bias may be missing. */
export function rescale(
  centred: Tensor,
  variance: Tensor,
  eps: number,
  params: NormParams<boolean>,
): Tensor {
  const root = sqrt(add(variance, constant(eps)));
  if (!("scale" in params)) return div(centred, root);
  const { scale, bias } = params as NormParams;
  return add(mul(centred, div(scale, root)), bias);
}
