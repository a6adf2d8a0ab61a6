import { reshaped } from "../onnx-parts.ts";
import type { OnnxAttr, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import type { Window } from "./window.ts";

/** Axes one after the other. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, axis) => axis);

/** An image or volume with its channels moved before the sizes, as ONNX has them. */
export function channelsFirst(writer: OnnxWriter, x: OnnxName, rank: number): OnnxName {
  return writer.node("Transpose", [x], { perm: [0, rank + 1, ...upTo(rank).map((a) => a + 1)] });
}

/** The reverse of {@link channelsFirst}. */
export function channelsLast(writer: OnnxWriter, x: OnnxName, rank: number): OnnxName {
  return writer.node("Transpose", [x], { perm: [0, ...upTo(rank).map((a) => a + 2), 1] });
}

/** Padding as ONNX writes it: all that comes before, then all that comes after. */
export function padsOf({ pads }: Window): number[] {
  return [...pads.map(([before]) => before), ...pads.map(([, after]) => after)];
}

/** The attributes that ONNX's convolutions and poolings share. */
export function onnxWindow(window: Window): Record<string, OnnxAttr> {
  const { filter, strides } = window;
  return { kernel_shape: filter, strides, pads: padsOf(window) };
}

/** `x`, `[batch, ...sizes, channels]`, with the elements around it that windows see. */
export function padded(writer: OnnxWriter, x: OnnxName, window: Window, value = 0): OnnxName {
  if (window.pads.every(([before, after]) => before === 0 && after === 0)) return x;
  const [before, after] = [window.pads.map((p) => p[0]), window.pads.map((p) => p[1])];
  const pads = writer.ints([0, ...before, 0, 0, ...after, 0]);
  return writer.node("Pad", [x, pads, writer.constant(value, "float32")]);
}

/** What every window reads at one of its places, from the {@link padded} input: `[batch, ...output, channels]`. */
export function readTap(
  writer: OnnxWriter,
  x: OnnxName,
  { input, output, strides, dilations, pads }: Window,
  tap: readonly number[],
): OnnxName {
  const starts = tap.map((place, axis) => place * dilations[axis]!);
  const ends = starts.map((start, axis) => start + (output[axis]! - 1) * strides[axis]! + 1);
  const whole = output.every(
    (size, axis) => strides[axis] === 1 && size === input[axis]! + pads[axis]![0] + pads[axis]![1],
  );
  if (whole) return x;
  const axes = writer.ints(tap.map((_, axis) => axis + 1));
  return writer.node("Slice", [
    x,
    writer.ints(starts),
    writer.ints(ends),
    axes,
    writer.ints(strides),
  ]);
}

/**
 * The transpose of {@link readTap}: each of `y`, `[batch, ...output, channels]`, put where its window
 * reads, in an array of the size of the input. Undefined where all of that is padding.
 */
export function writeTap(
  writer: OnnxWriter,
  y: OnnxName,
  { input, output, strides, dilations, pads }: Window,
  tap: readonly number[],
  [batch, channels]: readonly [number, number],
): OnnxName | undefined {
  const begins = tap.map((place, axis) => place * dilations[axis]! - pads[axis]![0]);
  const spans = output.map((size, axis) => size * strides[axis]!);
  const outside = begins.some((begin, axis) => begin >= input[axis]! || begin + spans[axis]! <= 0);
  if (outside) return undefined;
  const ends = begins.map((begin, axis) => input[axis]! - begin - spans[axis]!);
  const zero = writer.constant(0, "float32");
  let apart = y;
  if (strides.some((stride) => stride > 1)) {
    // Zeros between neighbours: a new axis behind each size is padded, then joined with it.
    const thin = output.flatMap((size) => [size, 1]);
    const gaps = strides.flatMap((stride) => [0, stride - 1]);
    const none = [...gaps.map(() => 0), 0];
    const pads = writer.ints([0, ...none, 0, ...gaps, 0]);
    const spread = writer.node("Pad", [
      reshaped(writer, y, [batch, ...thin, channels]),
      pads,
      zero,
    ]);
    apart = reshaped(writer, spread, [batch, ...spans, channels]);
  }
  return writer.node("Pad", [apart, writer.ints([0, ...begins, 0, 0, ...ends, 0]), zero]);
}

/** The sum of values of one shape. */
export function sumOf(writer: OnnxWriter, terms: readonly OnnxName[]): OnnxName {
  return terms.length === 1
    ? writer.node("Identity", [terms[0]!])
    : terms.slice(1).reduce((total, term) => writer.node("Add", [total, term]), terms[0]!);
}
