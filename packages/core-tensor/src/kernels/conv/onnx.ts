import { sizeOf } from "../host-array.ts";
import { filled, reshaped, typed } from "../onnx-parts.ts";
import type { LoweredNode, OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import {
  channelsFirst,
  channelsLast,
  padded,
  padsOf,
  readTap,
  tapsOf,
  windowAttrs,
} from "../window/onnx.ts";
import type { Window } from "../window/window.ts";
import { windowOf } from "../window/window.ts";
import { blockedConv, blockedToInput } from "./onnx-blocked.ts";

/** The sizes of a convolution, and what makes it a depthwise one. */
interface Sizes {
  readonly window: Window;
  readonly rank: number;
  readonly channels: number;
  /** Outputs, of each channel in a depthwise convolution. */
  readonly filters: number;
  readonly depthwise: boolean;
}

type Shape = readonly number[];

function sizesOf(x: Shape, filter: Shape, { attrs }: LoweredNode, depthwise: boolean): Sizes {
  const rank = x.length - 2;
  const window = windowOf("conv", attrs, x.slice(1, -1), filter.slice(0, rank));
  const [channels, filters] = filter.slice(-2) as [number, number];
  return { window, rank, channels, filters, depthwise };
}

/** A filter `[...window, a, b]` as `[a, b, ...window]`, or `[b, a, ...window]`. */
function filterFirst(
  writer: OnnxWriter,
  filter: OnnxName,
  rank: number,
  order: readonly [number, number],
): OnnxName {
  const window = Array.from({ length: rank }, (_, axis) => axis);
  return writer.node("Transpose", [filter], { perm: [...order.map((i) => rank + i), ...window] });
}

/** The filter as ONNX's convolutions take it: `[outputs, channels of a group, ...window]`. */
function weights(writer: OnnxWriter, filter: OnnxName, sizes: Sizes): OnnxName {
  const { rank, depthwise, channels, filters, window } = sizes;
  if (!depthwise) return filterFirst(writer, filter, rank, [1, 0]);
  const turned = filterFirst(writer, filter, rank, [0, 1]);
  return reshaped(writer, turned, [channels * filters, 1, ...window.filter]);
}

const groupOf = ({ depthwise, channels }: Sizes): number => (depthwise ? channels : 1);

function forward(depthwise: boolean): OnnxLowering {
  return typed(["float32"], (writer, [x, filter], node) => {
    const sizes = sizesOf(node.inputs[0]!.shape, node.inputs[1]!.shape, node, depthwise);
    const { window, rank, channels, filters } = sizes;
    if (isPointwise(window) && !depthwise) {
      return pointwise(writer, x!, filter!, window, node.outputs[0]!.shape, [channels, filters]);
    }
    const inBlocks = depthwise
      ? null
      : blockedConv(writer, x!, filter!, window, [channels, filters]);
    if (inBlocks !== null) return inBlocks;
    const images = channelsFirst(writer, x!, rank);
    const y = writer.node("Conv", [images, weights(writer, filter!, sizes)], {
      ...windowAttrs(window),
      dilations: window.dilations,
      group: groupOf(sizes),
    });
    return channelsLast(writer, y, rank);
  });
}

/** Windows of one element, inside the image: a product of what they read with the filter. */
function isPointwise({ filter, pads }: Window): boolean {
  return filter.every((size) => size === 1) && pads.flat().every((pad) => pad === 0);
}

function pointwise(
  writer: OnnxWriter,
  x: OnnxName,
  filter: OnnxName,
  window: Window,
  to: Shape,
  [channels, filters]: readonly [number, number],
): OnnxName {
  const read = readTap(
    writer,
    x,
    window,
    window.filter.map(() => 0),
  );
  const rows = reshaped(writer, read, [sizeOf(to.slice(0, -1)), channels]);
  const matrix = reshaped(writer, filter, [channels, filters]);
  return reshaped(writer, writer.node("MatMul", [rows, matrix]), to);
}

/** How far a convolution with the reversed filter has to pad; undefined where that is not one. */
function mirroredPads({ filter, strides, dilations, pads }: Window): number[] | undefined {
  const sides = [0, 1].flatMap((side) =>
    pads.map((pair, axis) => (filter[axis]! - 1) * dilations[axis]! - pair[side]!),
  );
  return strides.every((stride) => stride === 1) && sides.every((pad) => pad >= 0)
    ? sides
    : undefined;
}

/** The filter reversed along its windows, `[channels, outputs of a group, ...window]`. */
function mirrored(writer: OnnxWriter, filter: OnnxName, rank: number): OnnxName {
  const all = (value: number) => writer.ints(Array<number>(rank).fill(value));
  const axes = writer.ints(Array.from({ length: rank }, (_, axis) => axis));
  const reversed = writer.node("Slice", [filter, all(-1), all(-(2 ** 40)), axes, all(-1)]);
  return filterFirst(writer, reversed, rank, [0, 1]);
}

/**
 * The gradient of the input: with strides of 1 a convolution with the reversed filter, which
 * onnxruntime computes twice as fast as its `ConvTranspose`.
 */
function toInput(depthwise: boolean): OnnxLowering {
  return typed(["float32"], (writer, [dy, filter], node) => {
    const shape = node.outputs[0]!.shape;
    const sizes = sizesOf(shape, node.inputs[1]!.shape, node, depthwise);
    const { window, rank, channels, filters } = sizes;
    const { input, output, filter: reach, strides, dilations, pads } = window;
    const inBlocks = depthwise
      ? null
      : blockedToInput(writer, dy!, filter!, window, [shape[0]!, channels, filters]);
    if (inBlocks !== null) return inBlocks;
    const images = channelsFirst(writer, dy!, rank);
    const mirror = mirroredPads(window);
    if (mirror !== undefined) {
      const dx = writer.node("Conv", [images, mirrored(writer, filter!, rank)], {
        kernel_shape: reach,
        pads: mirror,
        dilations,
        group: groupOf(sizes),
      });
      return channelsLast(writer, dx, rank);
    }
    // The last elements of the input, which no window reaches.
    const rest = input.map((size, axis) => {
      const span = (output[axis]! - 1) * strides[axis]! + (reach[axis]! - 1) * dilations[axis]! + 1;
      return size + pads[axis]![0] + pads[axis]![1] - span;
    });
    const dx = writer.node("ConvTranspose", [images, weights(writer, filter!, sizes)], {
      ...windowAttrs(window),
      dilations,
      output_padding: rest,
      group: groupOf(sizes),
    });
    return channelsLast(writer, dx, rank);
  });
}

/** Windows of more elements than this take one convolution for all, not a product for each. */
const mostTaps = 49;

/** With channels as few as those of a picture the products are thin: then they are joined, or the limit is this. */
const fewChannels = 4;
const mostTapsOfFew = 25;

/**
 * The gradient of the filter: for each place in the window one product of what all windows read there
 * with the cotangents. A convolution of the two would be a product with as few columns as the window
 * has elements, two to three times slower for usual windows; one product for all places needs what the windows read
 * side by side, several times the images, and is worth it for few channels alone. The bench `filter-gradient` has all three.
 */
const toFilter: OnnxLowering = typed(["float32"], (writer, [x, dy], node) => {
  const [from, to] = node.inputs.map(({ shape }) => shape) as [Shape, Shape];
  const filter = node.outputs[0]!.shape;
  if (sizeOf(from) === 0) return filled(writer, 0, node.outputs[0]!);
  const { window, rank, channels, filters } = sizesOf(from, filter, node, false);
  const few = channels <= fewChannels;
  if (sizeOf(window.filter) > (few ? mostTapsOfFew : mostTaps)) {
    return asOneConv(writer, [x!, dy!], window, [from[0]!, filters]);
  }
  const rows = sizeOf(to.slice(0, -1));
  const images = padded(writer, x!, window);
  const cotangents = reshaped(writer, dy!, [rows, filters]);
  const reads = tapsOf(window).map((tap) => readTap(writer, images, window, tap));
  const product = (read: OnnxName, columns: number): OnnxName =>
    writer.node("Gemm", [reshaped(writer, read, [rows, columns]), cotangents], { transA: 1 });
  if (few && reads.length > 1) {
    const columns = writer.node("Concat", reads, { axis: rank + 1 });
    return reshaped(writer, product(columns, reads.length * channels), filter);
  }
  const products = reads.map((read) => product(read, channels));
  const joined =
    products.length === 1 ? products[0]! : writer.node("Concat", products, { axis: 0 });
  return reshaped(writer, joined, filter);
});

/** Batch and channels exchanged, cotangents as the filter, strides and dilations exchanged. */
function asOneConv(
  writer: OnnxWriter,
  names: readonly [OnnxName, OnnxName],
  window: Window,
  [batch, filters]: readonly [number, number],
): OnnxName {
  const rank = window.filter.length;
  const sizes = Array.from({ length: rank }, (_, axis) => axis);
  // Padded first: with windows as large as images most of them would be at a border, where blocks are slow.
  const crossed: Window = {
    input: window.input.map((size, axis) => size + window.pads[axis]![0] + window.pads[axis]![1]),
    filter: window.output,
    output: window.filter,
    strides: window.dilations,
    dilations: window.strides,
    pads: sizes.map(() => [0, 0] as const),
  };
  const order = (perm: readonly number[]) => (x: OnnxName) =>
    writer.node("Transpose", [x], { perm });
  const inner = sizes.map((axis) => axis + 1);
  const [x, dy] = [padded(writer, names[0], window), names[1]];
  const inBlocks =
    rank !== 2
      ? null
      : blockedConv(
          writer,
          order([rank + 1, ...inner, 0])(x),
          order([...inner, 0, rank + 1])(dy),
          crossed,
          [batch, filters],
        );
  const plain = (): OnnxName => {
    const [images, kernels] = [x, dy].map(order([rank + 1, 0, ...inner]));
    const all = writer.node("Conv", [images!, kernels!], {
      kernel_shape: crossed.filter,
      pads: padsOf(crossed),
      strides: crossed.strides,
      dilations: crossed.dilations,
    });
    return order([...sizes.map((axis) => axis + 2), 0, 1])(all);
  };
  const back = inBlocks === null ? plain() : order([...inner, 0, rank + 1])(inBlocks);
  // Elements of the input that no window reaches look like more places in the window.
  const zeros = writer.ints(sizes.map(() => 0));
  return writer.node("Slice", [back, zeros, writer.ints(window.filter), writer.ints(sizes)]);
}

/** Place by place the sums of products, channel by channel. */
const toDepthwiseFilter: OnnxLowering = typed(["float32"], (writer, [x, dy], node) => {
  const [from, to] = node.inputs.map(({ shape }) => shape) as [Shape, Shape];
  const filter = node.outputs[0]!.shape;
  if (sizeOf(from) === 0) return filled(writer, 0, node.outputs[0]!);
  const { window, channels, filters } = sizesOf(from, filter, node, true);
  if (sizeOf(window.filter) > mostTaps) return null;
  const rows = sizeOf(to.slice(0, -1));
  const images = padded(writer, x!, window);
  const cotangents = reshaped(writer, dy!, [rows, channels, filters]);
  const sums = tapsOf(window).map((tap) => {
    const read = reshaped(writer, readTap(writer, images, window, tap), [rows, channels, 1]);
    const products = writer.node("Mul", [read, cotangents]);
    return writer.node("ReduceSum", [products, writer.ints([0])], { keepdims: 1 });
  });
  const joined = sums.length === 1 ? sums[0]! : writer.node("Concat", sums, { axis: 0 });
  return reshaped(writer, joined, filter);
});

/** Convolutions and their gradients. ONNX has channels first: transposes stand at the borders. */
export const convLowerings: Readonly<Record<string, OnnxLowering>> = {
  Conv2D: forward(false),
  Conv2DBackpropFilter: toFilter,
  Conv2DBackpropInput: toInput(false),
  Conv3D: forward(false),
  Conv3DBackpropFilterV2: toFilter,
  Conv3DBackpropInputV2: toInput(false),
  DepthwiseConv2dNative: forward(true),
  DepthwiseConv2dNativeBackpropFilter: toDepthwiseFilter,
  DepthwiseConv2dNativeBackpropInput: toInput(true),
};
