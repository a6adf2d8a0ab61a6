import {
  getBackend,
  matMul,
  mul,
  ones,
  reshape,
  reverse,
  stack,
  sum,
  type Tensor,
  transpose,
} from "../ops.ts";
import { sizeOf } from "./host-array.ts";
import type { ConvSizes } from "./host-conv.ts";
import { onTfjs } from "./on-tfjs.ts";
import type { Attrs } from "./value-type.ts";
import type { Pads, Window } from "./window.ts";
import { fitted, readTap, spreadOut, tapsOf } from "./window-tfjs.ts";

/** The kernels of one kind of convolution. */
export interface ConvNames {
  readonly forward: string;
  readonly toInput: string;
  readonly toFilter: string;
  readonly depthwise: boolean;
  /** How many spatial axes there are. */
  readonly rank: 2 | 3;
}

/** tfjs's transposes know no dilation, and only some of them explicit padding. */
function isPlain({ pad, dilations }: Attrs): boolean {
  return typeof pad === "string" && (dilations as number[]).every((step) => step === 1);
}

/** The forward kernel; padding that tfjs's backends disagree about is put on first. */
export function convOnTfjs(names: ConvNames, x: Tensor, filter: Tensor, attrs: Attrs): Tensor {
  const { pad } = attrs;
  if (typeof pad === "string") return onTfjs(names.forward, { x, filter }, attrs);
  const padded = fitted(x, (pad as unknown as Pads).slice(1, -1));
  return onTfjs(names.forward, { x: padded, filter }, { ...attrs, pad: "valid" });
}

/**
 * The transpose to the input. tfjs's wasm kernel is a plain loop, and for volumes its numbers are
 * wrong; a convolution with the filter turned around runs on XNNPACK, 4 to 8 times faster, and takes
 * dilations.
 */
export function inputOnTfjs(
  names: ConvNames,
  dy: Tensor,
  filter: Tensor,
  attrs: Attrs,
  { window, channels, filters }: ConvSizes,
): Tensor {
  const { rank, depthwise } = names;
  if (isPlain(attrs) && getBackend() !== "wasm") {
    return onTfjs(names.toInput, { dy, filter }, attrs);
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
    names.forward,
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
export function filterOnTfjs(
  names: ConvNames,
  x: Tensor,
  dy: Tensor,
  attrs: Attrs,
  sizes: ConvSizes,
): Tensor {
  const { rank, depthwise } = names;
  const { window } = sizes;
  if (isPlain(attrs) && getBackend() !== "wasm") {
    return onTfjs(names.toFilter, { x, dy }, attrs);
  }
  const padded = seen(x, window);
  if (depthwise) return depthwiseFilter(padded, dy, sizes);
  const axes = window.filter.map((_, axis) => axis);
  const { strides, dilations } = window;
  const asImages = transpose(padded, [rank + 1, ...axes.map((axis) => axis + 1), 0]);
  const asFilter = transpose(dy, [...axes.map((axis) => axis + 1), 0, rank + 1]);
  const back = onTfjs(
    names.forward,
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

/** One product and one sum for each place of the filter; the sum is a product with ones. */
function depthwiseFilter(padded: Tensor, dy: Tensor, { window, channels, filters }: ConvSizes) {
  const rows = sizeOf(dy.shape.slice(0, -1));
  const outputs = reshape(dy, [rows, channels, filters]);
  const sums = tapsOf(window).map((tap) => {
    const inputs = reshape(readTap(padded, window, tap), [rows, channels, 1]);
    return matMul(ones([1, rows]), reshape(mul(inputs, outputs), [rows, channels * filters]));
  });
  return reshape(stack(sums), [...window.filter, channels, filters]);
}
