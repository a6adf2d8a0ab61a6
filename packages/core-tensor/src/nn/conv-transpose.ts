import { LegendreError } from "../errors.ts";
import { add, conv2dTranspose, type Rank, reshape, type Tensor, transpose } from "../ops.ts";
import { count, functionOf, numbers, type OptionsOf, options } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { activations } from "./activations.ts";
import { type AffineOptions, affineOptions } from "./affine.ts";
import { type ConvParams, layout, withoutHeight } from "./conv.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";
import {
  asFilter,
  asPlane,
  padding,
  type ResolvedWindow,
  resolveWindow,
} from "./window-options.ts";

/** The options of {@link convTranspose}. */
export const convTransposeOptions = options(
  "convTranspose",
  {
    /** How many channels the output has; at least 1. Required. */
    filters: count(1),
    /** Size of the window, `3` for 3 × 3; a list of one size makes the layer one-dimensional. Required. */
    kernelSize: numbers({ integer: true, min: 1 }),
    /** How far apart the windows of neighbours lie in the output: what it grows by. */
    strides: numbers({ integer: true, min: 1 }, 1),
    /** `"same"`: the size times the stride. `"valid"`: all of every window. A number: as many rows less on either side. */
    padding: padding("same"),
    /** Applied to the sum. */
    activation: functionOf(activations, "linear"),
  },
  { from: affineOptions },
);

/** Options of {@link convTranspose}. */
export interface ConvTransposeOptions<B extends boolean = boolean>
  extends AffineOptions<B>,
    OptionsOf<typeof convTransposeOptions> {}

/**
 * A transposed convolution of images, channels last, which makes them larger: every element puts a window into the output, and windows that overlap add up,
 * $$y_{n,\,i s + u - p,\,j s + v - p,\,f} \mathrel{+}= \sum_c x_{nijc}\, W_{uvcf}$$
 * then bias and activation. $W$ is the leaf `kernel` of shape `[height, width, channels, filters]`, as of {@link conv}; PyTorch's `ConvTranspose2d` has the axes
 * `[channels, filters, height, width]`, Keras `[height, width, filters, channels]`. The output has `(size − 1) · stride + kernel − 2 · padding` rows.
 *
 * @returns a model from `[n, height, width, channels]` to `[n, height', width', filters]` (from `[n, width, channels]` in one dimension) without
 *   state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says, code "shape" too where padding leaves nothing.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { convTranspose } from "@legendre/core-tensor/nn";
 *
 * const layer = convTranspose({ filters: 8, kernelSize: 4, strides: 2, padding: 1 });
 * const { params, state } = layer.init(random.key(0), [7, 7, 3]);
 * console.log(params.kernel.shape); // [ 4, 4, 3, 8 ]
 * console.log(layer.apply(params, state, tf.zeros([5, 7, 7, 3])).output.shape); // [ 5, 14, 14, 8 ]
 * ```
 *
 * @see Zeiler et al., Deconvolutional networks (2010); Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), chapter 4.
 */
export function convTranspose<B extends boolean = true>(
  options: ConvTransposeOptions<B>,
): Model<ConvParams<B>, NoState> {
  const name = "convTranspose";
  const affine = convTransposeOptions.resolve(options);
  const { filters, activation } = affine;
  const window = resolveWindow(name, "kernelSize", { ...affine, size: affine.kernelSize });
  const { rank, strides, pad } = window;
  const size = window.size.slice(2 - rank);
  return {
    init(key: Key, inputShape: readonly number[]) {
      const channels = lastSize(`${name}.init`, inputShape, rank + 1, layout(rank));
      const params = scoped(() => {
        const [kernelKey, biasKey] = split(key);
        const kernel = affine.kernelInit(kernelKey, [...size, channels, filters]);
        return affine.bias ? { kernel, bias: affine.biasInit(biasKey, [filters]) } : { kernel };
      });
      return { params: params as ConvParams<B>, state: {} };
    },
    apply(params: ConvParams<B>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = `${name}.apply`;
      resolveApply(where, options);
      const bias = affine.bias ? { bias: [filters] } : {};
      checkLeaves(where, "params", params, { ...bias, kernel: [...size, null, filters] });
      const { kernel } = params;
      checkFeatures(where, x, rank + 2, kernel.shape.at(-2) as number);
      const shape = outputShape(where, window, asPlane(x.shape, rank), filters);
      const output = scoped(() => {
        const plane = reshape<Rank.R4>(x, asPlane(x.shape, rank));
        const filter = reshape<Rank.R4>(kernel, asFilter(window, kernel.shape));
        const turned = transpose(filter, [0, 1, 3, 2]);
        const y = conv2dTranspose(plane, turned, shape, strides, pad);
        const sum = "bias" in params ? add(y, params.bias) : y;
        return activation(rank === 1 ? reshape(sum, withoutHeight(sum.shape)) : sum);
      });
      return { output, state };
    },
  };
}

/** The shape whose convolution with this window would be the input's. */
function outputShape(
  where: string,
  { size, strides, pad, rank }: ResolvedWindow,
  [batch, ...input]: readonly [number, number, number, number],
  filters: number,
): [number, number, number, number] {
  const [height, width] = [0, 1].map((axis) => {
    // In one dimension the axis that is not there stays as it is.
    if (rank === 1 && axis === 0) return 1;
    const [length, stride] = [input[axis] as number, strides[axis] as number];
    if (pad === "same") return length * stride;
    const less = pad === "valid" ? 0 : 2 * (pad[axis + 1] as [number, number])[0];
    return (length - 1) * stride + (size[axis] as number) - less;
  }) as [number, number];
  if (height > 0 && width > 0) return [batch, height, width, filters];
  const what = `nothing is left of an input [${input.join(", ")}] with this padding; make padding smaller`;
  throw new LegendreError("shape", where, what, { input, size, strides });
}
