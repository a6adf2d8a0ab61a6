import {
  getBackend,
  mul,
  reshape,
  reverse,
  stack,
  sum,
  type Tensor,
  transpose,
  unstack,
} from "../../ops.ts";
import { onTfjs } from "../eager.ts";
import { sizeOf } from "../host-array.ts";
import type { Attrs } from "../value-type.ts";
import { fitted, isPlain, readTap, spreadOut } from "../window/tfjs.ts";
import { type Pads, tapsOf, type Window } from "../window/window.ts";
import type { ConvFamily, ConvSizes, ConvSlot } from "./reference.ts";

/** The forward kernel; padding that tfjs's backends disagree about is put on first. */
function convOnTfjs(family: ConvFamily, x: Tensor, filter: Tensor, attrs: Attrs): Tensor {
  const { pad } = attrs;
  if (typeof pad === "string") return onTfjs(family.ops.y, { x, filter }, attrs);
  const padded = fitted(x, (pad as unknown as Pads).slice(1, -1));
  return onTfjs(family.ops.y, { x: padded, filter }, { ...attrs, pad: "valid" });
}

/**
 * The transpose to the input. tfjs's wasm kernel is a plain loop, and for volumes its numbers are
 * wrong; a convolution with the filter turned around runs on XNNPACK, 4 to 8 times faster, and takes
 * dilations.
 */
function inputOnTfjs(
  family: ConvFamily,
  dy: Tensor,
  filter: Tensor,
  attrs: Attrs,
  { window, channels, filters }: ConvSizes,
): Tensor {
  const { rank, depthwise } = family;
  if (isPlain(attrs) && getBackend() !== "wasm") {
    return onTfjs(family.ops.x, { dy, filter }, attrs);
  }
  const { input, filter: places, strides, dilations, pads } = window;
  const apart = strides.reduce((spread, step, axis) => spreadOut(spread, axis + 1, step), dy);
  const around: Pads = input.map((size, axis) => {
    const before = (places[axis]! - 1) * dilations[axis]! - pads[axis]![0];
    return [before, size + pads[axis]![0] - apart.shape[axis + 1]!];
  });
  const axes = places.map((_, axis) => axis);
  const turned = reverse(filter, axes);
  const back = onTfjs(
    family.ops.y,
    {
      x: fitted(apart, around),
      filter: depthwise
        ? reshape(turned, [...places, channels * filters, 1])
        : transpose(turned, [...axes, rank + 1, rank]),
    },
    { ...attrs, pad: "valid", strides: places.map(() => 1) },
  );
  if (!depthwise || filters === 1) return back;
  return sum(reshape(back, [...back.shape.slice(0, -1), channels, filters]), -1);
}

/**
 * The transpose to the filter, which tfjs's wasm backend lacks or gets wrong (volumes): the convolution
 * of the input with `dy`, batch and channels exchanged.
 */
function filterOnTfjs(
  family: ConvFamily,
  x: Tensor,
  dy: Tensor,
  attrs: Attrs,
  sizes: ConvSizes,
): Tensor {
  const { rank, depthwise } = family;
  const { window } = sizes;
  if (isPlain(attrs) && getBackend() !== "wasm") {
    return onTfjs(family.ops.filter, { x, dy }, attrs);
  }
  const padded = seen(x, window);
  if (depthwise) return depthwiseFilter(padded, dy, sizes);
  const axes = window.filter.map((_, axis) => axis);
  const { strides, dilations } = window;
  const asImages = transpose(padded, [rank + 1, ...axes.map((axis) => axis + 1), 0]);
  const asFilter = transpose(dy, [...axes.map((axis) => axis + 1), 0, rank + 1]);
  const back = onTfjs(
    family.ops.y,
    { x: asImages, filter: asFilter },
    { ...attrs, pad: "valid", strides: dilations, dilations: strides },
  );
  return transpose(back, [...axes.map((axis) => axis + 1), 0, rank + 1]);
}

/** The padded input without the elements that no window reaches. */
function seen(x: Tensor, { input, filter, output, strides, dilations, pads }: Window): Tensor {
  return fitted(
    x,
    input.map((size, axis) => {
      const [before] = pads[axis]!;
      const last = (output[axis]! - 1) * strides[axis]! + (filter[axis]! - 1) * dilations[axis]!;
      return [before, last + 1 - size - before];
    }),
  );
}

/** `dy` as one image for each of the filters of a channel. */
function perFilter(dy: Tensor, { channels, filters }: ConvSizes): Tensor[] {
  if (filters === 1) return [dy];
  const apart = reshape(dy, [sizeOf(dy.shape.slice(0, -1)), channels, filters]);
  return unstack(transpose(apart, [2, 0, 1])).map((part) =>
    reshape(part, [...dy.shape.slice(0, -1), channels]),
  );
}

/** One product and one sum over pixels for each weight of a channel; pooling adds pixels up fastest. */
function depthwiseFilter(padded: Tensor, dy: Tensor, sizes: ConvSizes): Tensor {
  const { window, batch, channels, filters } = sizes;
  const pixels = sizeOf(window.output);
  const pooling = { filterSize: window.output, strides: 1, pad: "valid" };
  const images = perFilter(dy, sizes);
  const means = tapsOf(window).flatMap((tap) => {
    const read = readTap(padded, window, tap);
    return images.map((image) => {
      const product = mul(read, image);
      // XNNPACK takes no window of one pixel.
      const mean = pixels === 1 ? product : onTfjs("AvgPool", { x: product }, pooling);
      return reshape(mean, [batch, channels]);
    });
  });
  const sums = mul(sum(stack(means), 1), pixels);
  const byPlace = transpose(reshape(sums, [-1, filters, channels]), [0, 2, 1]);
  return reshape(byPlace, [...window.filter, channels, filters]);
}

/** Makes one of the three arrays of a convolution of the other two, in the order of the op's inputs. */
export const convolveOnTfjs: Readonly<
  Record<
    ConvSlot,
    (family: ConvFamily, a: Tensor, b: Tensor, attrs: Attrs, sizes: ConvSizes) => Tensor
  >
> = { y: convOnTfjs, x: inputOnTfjs, filter: filterOnTfjs };
