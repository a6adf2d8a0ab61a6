import { LegendreError } from "../errors.ts";
import {
  add,
  concat,
  conv2d,
  split as divided,
  type Rank,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
} from "../ops.ts";
import { count, functionOf, numbers, type OptionsOf, options, shared } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { activations } from "./activations.ts";
import { type AffineOptions, affineOptions } from "./affine.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";
import { asFilter, asPlane, padding, resolveWindow } from "./window-options.ts";

/** What convolutions have in common. */
export const windowedOptions = shared(
  {
    /** Size of the window, `3` for 3 × 3; a list of one size makes the layer one-dimensional. Required. */
    kernelSize: numbers({ integer: true, min: 1 }),
    /** From one window to the next. */
    strides: numbers({ integer: true, min: 1 }, 1),
    /** See {@link Padding}. */
    padding: padding("same"),
    /** From one element of a window to the next. */
    dilations: numbers({ integer: true, min: 1 }, 1),
    /** Applied to the sum. */
    activation: functionOf(activations, "linear"),
  },
  affineOptions,
);

/** What convolutions have in common. */
export interface WindowedOptions<B extends boolean = boolean>
  extends AffineOptions<B>,
    OptionsOf<typeof windowedOptions> {}

/** The options of {@link conv}. */
export const convOptions = options(
  "conv",
  {
    /** How many channels the output has; at least 1. Required. */
    filters: count(1),
    /**
     * Into how many groups the channels of input and output fall, in order: each filter sees those of its own group, and the kernel is that much
     * smaller. Divides both numbers of channels.
     */
    groups: count(1, 1),
  },
  { from: windowedOptions },
);

/** Options of {@link conv}. */
export interface ConvOptions<B extends boolean = boolean>
  extends WindowedOptions<B>,
    OptionsOf<typeof convOptions> {}

/**
 * Parameters of a convolution: `kernel` of shape `[height, width, channels / groups, filters]` (without the
 * height in one dimension), and `bias` of shape `[filters]` unless the layer has none.
 */
export type ConvParams<B extends boolean = true> = B extends true
  ? { readonly kernel: Tensor; readonly bias: Tensor1D }
  : { readonly kernel: Tensor };

/**
 * A convolution of images, channels last,
 * $$y_{nijf} = \phi\left(b_f + \sum_{u,v,c} x_{n,\,i s + u - p,\,j s + v - p,\,c}\, W_{uvcf}\right)$$
 * with stride $s$ and padding $p$; $W$ is the leaf `kernel` of shape `[height, width, channels, filters]`
 * and $b$ the leaf `bias` of shape `[filters]`. With a list of one size as `kernelSize` it runs along one
 * axis, and the kernel has no height. With `groups`, $c$ goes over the channels of the group of $f$ alone; `depthwiseConv` is faster where each channel is a group.
 *
 * @returns a model from `[n, height, width, channels]` to `[n, height', width', filters]` (from
 *   `[n, width, channels]` in one dimension) without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { conv, random } from "@legendre/core-tensor";
 *
 * const layer = conv({ filters: 8, kernelSize: 3, strides: 2, padding: 1, activation: "relu" });
 * const { params, state } = layer.init(random.key(0), [32, 32, 3]);
 * console.log(params.kernel.shape); // [ 3, 3, 3, 8 ]
 * console.log(layer.apply(params, state, tf.zeros([5, 32, 32, 3])).output.shape); // [ 5, 16, 16, 8 ]
 * ```
 */
export function conv<B extends boolean = true>(
  options: ConvOptions<B>,
): Model<ConvParams<B>, NoState> {
  const affine = convOptions.resolve(options);
  const { filters, groups, activation } = affine;
  const window = resolveWindow("conv", "kernelSize", { ...affine, size: affine.kernelSize });
  const { rank, strides, dilations, pad } = window;
  const size = window.size.slice(2 - rank);
  return {
    init(key: Key, inputShape: readonly number[]) {
      const channels = lastSize("conv.init", inputShape, rank + 1, layout(rank));
      checkGroups("conv.init", groups, channels, filters);
      const params = scoped(() => {
        const [kernelKey, biasKey] = split(key);
        const kernel = affine.kernelInit(kernelKey, [...size, channels / groups, filters]);
        return affine.bias ? { kernel, bias: affine.biasInit(biasKey, [filters]) } : { kernel };
      });
      return { params: params as ConvParams<B>, state: {} };
    },
    apply(params: ConvParams<B>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "conv.apply";
      resolveApply(where, options);
      const kernelShape = [...size, null, filters];
      const bias = affine.bias ? { bias: [filters] } : {};
      checkLeaves(where, "params", params, { ...bias, kernel: kernelShape });
      const { kernel } = params;
      checkFeatures(where, x, rank + 2, groups * (kernel.shape.at(-2) as number));
      checkGroups(where, groups, x.shape.at(-1)!, filters);
      const output = scoped(() => {
        const plane = reshape<Rank.R4>(x, asPlane(x.shape, rank));
        const filter = reshape<Rank.R4>(kernel, asFilter(window, kernel.shape));
        const y = grouped(plane, filter, groups, (image, part) =>
          conv2d(image, part, strides, pad, "NHWC", dilations),
        );
        const sum = "bias" in params ? add(y, params.bias) : y;
        return activation(rank === 1 ? reshape(sum, withoutHeight(sum.shape)) : sum);
      });
      return { output, state };
    },
  };
}

/** Throws code "shape" unless the groups are of equal size. */
function checkGroups(where: string, groups: number, channels: number, filters: number): void {
  if (channels % groups === 0 && filters % groups === 0) return;
  const message = `${groups} groups do not divide ${channels} channels and ${filters} filters; set groups to a divisor of both`;
  throw new LegendreError("shape", where, message, { groups, channels, filters });
}

/** The results of all groups, side by side. */
function grouped(
  image: Tensor4D,
  filter: Tensor4D,
  groups: number,
  convolve: (image: Tensor4D, filter: Tensor4D) => Tensor4D,
): Tensor4D {
  if (groups === 1) return convolve(image, filter);
  const filters = divided<Tensor4D>(filter, groups, 3);
  const parts = divided<Tensor4D>(image, groups, 3).map((part, i) => convolve(part, filters[i]!));
  return concat(parts, 3);
}

/** The shape of one example, for errors. */
export function layout(rank: number): string {
  return rank === 1 ? "[width, channels]" : "[height, width, channels]";
}

/** `[n, 1, w, c]` as `[n, w, c]`. */
export function withoutHeight(shape: readonly number[]): number[] {
  return [shape[0]!, ...shape.slice(2)];
}
