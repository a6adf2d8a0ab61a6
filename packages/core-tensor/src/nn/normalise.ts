import { constant } from "../kernels/rules.ts";
import { add, div, mean, mul, sqrt, square, sub, type Tensor, type Tensor1D } from "../ops.ts";
import { above, flag, type OptionsOf, options } from "../options.ts";
import type { NoState } from "./model.ts";

/** The options of `layerNorm`, and what the normalising layers have in common. */
export const normOptions = options("layerNorm", {
  /** Added to the variance, above 0. */
  eps: above(0, 1e-5),
  affine: flag(true),
});

/** What the normalising layers have in common. */
export interface NormOptions<A extends boolean = boolean> extends OptionsOf<typeof normOptions> {
  /** Whether a learned factor and a learned offset follow. @defaultValue `true` */
  readonly affine?: A | undefined;
}

/** Parameters of a normalising layer: `scale` and `bias` of shape `[features]`, or none. */
export type NormParams<A extends boolean = true> = A extends true
  ? { readonly scale: Tensor1D; readonly bias: Tensor1D }
  : NoState;

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
