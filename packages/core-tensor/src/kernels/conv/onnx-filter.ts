import { sizeOf } from "../host-array.ts";
import { filled, reshaped, typed } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { padded, padsOf, readTap } from "../window/onnx.ts";
import { tapsOf, type Window } from "../window/window.ts";
import { blockedConv } from "./onnx-blocked.ts";
import { type ConvFamily, convSizes } from "./reference.ts";

type Shape = readonly number[];

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
function sums(family: ConvFamily): OnnxLowering {
  const { rank } = family;
  return typed(["float32"], (writer, [x, dy], { attrs, inputs, outputs }) => {
    const [from, to] = inputs.map(({ shape }) => shape) as [Shape, Shape];
    const filter = outputs[0]!.shape;
    if (sizeOf(from) === 0) return filled(writer, 0, outputs[0]!);
    const { window, channels, filters } = convSizes(family, from, filter, attrs);
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
}

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
function depthwiseSums(family: ConvFamily): OnnxLowering {
  return typed(["float32"], (writer, [x, dy], { attrs, inputs, outputs }) => {
    const [from, to] = inputs.map(({ shape }) => shape) as [Shape, Shape];
    const filter = outputs[0]!.shape;
    if (sizeOf(from) === 0) return filled(writer, 0, outputs[0]!);
    const { window, channels, filters } = convSizes(family, from, filter, attrs);
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
}

/** The gradient of the filter. */
export function toFilter(family: ConvFamily): OnnxLowering {
  return family.depthwise ? depthwiseSums(family) : sums(family);
}
