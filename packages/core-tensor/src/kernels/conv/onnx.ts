import { sizeOf } from "../host-array.ts";
import { reshaped, typed } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { channelsFirst, channelsLast, onnxWindow, readTap } from "../window/onnx.ts";
import type { Window } from "../window/window.ts";
import { blockedConv, blockedToInput } from "./onnx-blocked.ts";
import { toFilter } from "./onnx-filter.ts";
import { type ConvFamily, type ConvSizes, type ConvSlot, convSizes } from "./reference.ts";

type Shape = readonly number[];

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
function weights(writer: OnnxWriter, filter: OnnxName, sizes: ConvSizes): OnnxName {
  const { depthwise, channels, filters, window } = sizes;
  const rank = window.filter.length;
  if (!depthwise) return filterFirst(writer, filter, rank, [1, 0]);
  const turned = filterFirst(writer, filter, rank, [0, 1]);
  return reshaped(writer, turned, [channels * filters, 1, ...window.filter]);
}

const groupOf = ({ depthwise, channels }: ConvSizes): number => (depthwise ? channels : 1);

function forward(family: ConvFamily): OnnxLowering {
  const { depthwise, rank } = family;
  return typed(["float32"], (writer, [x, filter], { attrs, inputs, outputs }) => {
    const sizes = convSizes(family, inputs[0]!.shape, inputs[1]!.shape, attrs);
    const { window, channels, filters } = sizes;
    // onnxruntime refuses windows without elements.
    if (window.filter.includes(0)) return null;
    if (isPointwise(window) && !depthwise) {
      return pointwise(writer, x!, filter!, window, outputs[0]!.shape, [channels, filters]);
    }
    const inBlocks = depthwise
      ? null
      : blockedConv(writer, x!, filter!, window, [channels, filters]);
    if (inBlocks !== null) return inBlocks;
    const images = channelsFirst(writer, x!, rank);
    const y = writer.node("Conv", [images, weights(writer, filter!, sizes)], {
      ...onnxWindow(window),
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
function toInput(family: ConvFamily): OnnxLowering {
  const { depthwise, rank } = family;
  return typed(["float32"], (writer, [dy, filter], { attrs, inputs, outputs }) => {
    const shape = outputs[0]!.shape;
    const sizes = convSizes(family, shape, inputs[1]!.shape, attrs);
    const { window, channels, filters } = sizes;
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
      ...onnxWindow(window),
      dilations,
      output_padding: rest,
      group: groupOf(sizes),
    });
    return channelsLast(writer, dx, rank);
  });
}

/** The ONNX forms of the ops that make each of the arrays. ONNX has channels first: transposes stand at the borders. */
export function convForms(family: ConvFamily): Readonly<Record<ConvSlot, OnnxLowering>> {
  return { y: forward(family), x: toInput(family), filter: toFilter(family) };
}
