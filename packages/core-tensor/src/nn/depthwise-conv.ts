import { add, depthwiseConv2d, type Rank, reshape, type Tensor } from "../ops.ts";
import { count, type OptionsOf, options } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import {
  type ConvParams,
  layout,
  type WindowedOptions,
  windowedOptions,
  withoutHeight,
} from "./conv.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";
import { asFilter, asPlane, resolveWindow } from "./window-options.ts";

/** The options of {@link depthwiseConv}. */
export const depthwiseConvOptions = options(
  "depthwiseConv",
  {
    /** How many outputs each channel has; at least 1. */
    multiplier: count(1, 1),
  },
  { from: windowedOptions },
);

/** Options of {@link depthwiseConv}. */
export interface DepthwiseConvOptions<B extends boolean = boolean>
  extends WindowedOptions<B>,
    OptionsOf<typeof depthwiseConvOptions> {}

/**
 * A convolution of each channel by itself,
 * $$y_{n,i,j,\,c m + q} = \phi\left(b_{c m + q} + \sum_{u,v} x_{n,\,i s + u - p,\,j s + v - p,\,c}\, W_{uvcq}\right)$$
 * with $m$ the `multiplier`: the leaf `kernel` has the shape `[height, width, channels, multiplier]` (no
 * height in one dimension), `bias` the shape `[channels · multiplier]`. Followed by a {@link conv} of
 * kernel size 1 it is a separable convolution.
 *
 * @returns a model from `[n, height, width, channels]` to `[n, height', width', channels · multiplier]`
 *   without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { conv, random, sequential } from "@legendre/core-tensor";
 * import { depthwiseConv } from "@legendre/core-tensor/nn";
 *
 * const separable = sequential([
 *   depthwiseConv({ kernelSize: 3, bias: false }),
 *   conv({ filters: 8, kernelSize: 1, activation: "relu" }),
 * ]);
 * const { params } = separable.init(random.key(0), [32, 32, 4]);
 * console.log(params.layers.map(({ kernel }) => kernel.shape)); // [ [ 3, 3, 4, 1 ], [ 1, 1, 4, 8 ] ]
 * ```
 *
 * @remarks The initialiser sees the shape `[height, width, 1, channels · multiplier]`, whose fan-in is the
 * window alone.
 */
export function depthwiseConv<B extends boolean = true>(
  options: DepthwiseConvOptions<B>,
): Model<ConvParams<B>, NoState> {
  const name = "depthwiseConv";
  const affine = depthwiseConvOptions.resolve(options);
  const { multiplier, activation } = affine;
  const window = resolveWindow(name, "kernelSize", { ...affine, size: affine.kernelSize });
  const { rank, strides, dilations, pad } = window;
  const size = window.size.slice(2 - rank);
  return {
    init(key: Key, inputShape: readonly number[]) {
      const channels = lastSize(`${name}.init`, inputShape, rank + 1, layout(rank));
      const outputs = channels * multiplier;
      const params = scoped(() => {
        const [kernelKey, biasKey] = split(key);
        const drawn = affine.kernelInit(kernelKey, [...size, 1, outputs]);
        const kernel = reshape(drawn, [...size, channels, multiplier]);
        return affine.bias ? { kernel, bias: affine.biasInit(biasKey, [outputs]) } : { kernel };
      });
      return { params: params as ConvParams<B>, state: {} };
    },
    apply(params: ConvParams<B>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = `${name}.apply`;
      resolveApply(where, options);
      const bias = affine.bias ? { bias: [null] } : {};
      checkLeaves(where, "params", params, { ...bias, kernel: [...size, null, multiplier] });
      const { kernel } = params;
      checkFeatures(where, x, rank + 2, kernel.shape.at(-2) as number);
      const output = scoped(() => {
        const plane = reshape<Rank.R4>(x, asPlane(x.shape, rank));
        const filter = reshape<Rank.R4>(kernel, asFilter(window, kernel.shape));
        const y = depthwiseConv2d(plane, filter, strides, pad, "NHWC", dilations);
        const sum = "bias" in params ? add(y, params.bias) : y;
        return activation(rank === 1 ? reshape(sum, withoutHeight(sum.shape)) : sum);
      });
      return { output, state };
    },
  };
}
