import { reshaped } from "../onnx-parts.ts";
import type { OnnxAttr, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { channelsFirst, padsOf } from "../window/onnx.ts";
import type { Window } from "../window/window.ts";

/**
 * onnxruntime's own form of convolutions: channels in blocks of as many as a vector register holds, a
 * filter as `[outputs / b, inputs / b, ...window, b inputs, b outputs]`. It reads windows where they lie,
 * where `Conv` copies them out for a product. onnxruntime itself uses it for constant filters alone, and ours are
 * arguments, so we write its ops.
 */
const blocked = (op: string): string => `com.microsoft.nchwc::${op}`;

/** Images `[n, height, width, channels]` in blocks of channels. */
export function reorderInput(writer: OnnxWriter, x: OnnxName): OnnxName {
  return writer.node(blocked("ReorderInput"), [x], { channels_last: 1 });
}

/** The reverse of {@link reorderInput}. */
export function reorderOutput(writer: OnnxWriter, y: OnnxName, channels: number): OnnxName {
  return writer.node(blocked("ReorderOutput"), [y], { channels, channels_last: 1 });
}

/** The sizes of a filter `[height, width, inputs, outputs]`. */
type FilterShape = readonly [number, number, number, number];

/** A filter in blocks of `b`; `flip` exchanges inputs and outputs. */
function blockedFilter(
  writer: OnnxWriter,
  filter: OnnxName,
  [height, width, inputs, outputs]: FilterShape,
  b: number,
  flip: boolean,
): OnnxName {
  const split = [height, width, inputs / b, b, outputs / b, b];
  const perm = flip ? [2, 4, 0, 1, 5, 3] : [4, 2, 0, 1, 3, 5];
  const ordered = writer.node("Transpose", [reshaped(writer, filter, split)], { perm });
  const [to, from] = flip ? [inputs, outputs] : [outputs, inputs];
  return reshaped(writer, ordered, [to, from, height, width]);
}

/** The filter of images with less channels than a block, which stay as they are: `[outputs / b, inputs, ...window, b]`. */
function thinFilter(
  writer: OnnxWriter,
  filter: OnnxName,
  [height, width, inputs, outputs]: FilterShape,
  b: number,
): OnnxName {
  const apart = reshaped(writer, filter, [height, width, inputs, outputs / b, b]);
  const ordered = writer.node("Transpose", [apart], { perm: [3, 2, 0, 1, 4] });
  return reshaped(writer, ordered, [outputs, inputs, height, width]);
}

/** A convolution in blocks, from `[n, height, width, inputs]`; null where the channels do not fit. */
export function blockedConv(
  writer: OnnxWriter,
  x: OnnxName,
  filter: OnnxName,
  window: Window,
  [inputs, outputs]: readonly [number, number],
): OnnxName | null {
  const b = writer.channelBlock;
  if (b === undefined || window.filter.length !== 2 || outputs % b !== 0) return null;
  const shape: FilterShape = [window.filter[0]!, window.filter[1]!, inputs, outputs];
  const attrs = {
    kernel_shape: window.filter,
    strides: window.strides,
    dilations: window.dilations,
    pads: padsOf(window),
  };
  if (inputs < b) {
    const images = channelsFirst(writer, x, 2);
    return convolved(writer, images, thinFilter(writer, filter, shape, b), attrs, outputs);
  }
  if (inputs % b !== 0) return null;
  const weights = blockedFilter(writer, filter, shape, b, false);
  return convolved(writer, reorderInput(writer, x), weights, attrs, outputs);
}

function convolved(
  writer: OnnxWriter,
  images: OnnxName,
  weights: OnnxName,
  attrs: Readonly<Record<string, OnnxAttr>>,
  outputs: number,
): OnnxName {
  return reorderOutput(writer, writer.node(blocked("Conv"), [images, weights], attrs), outputs);
}

/** Which places of the filter reach the inputs at one phase of a stride, and the convolution they make. */
interface Phase {
  /** The first place; each next one is a stride away. */
  readonly first: number;
  readonly places: number;
  readonly pads: readonly [number, number];
}

/**
 * Along one axis the inputs s·a + p are reached by the places i ≡ p + pad (mod s) alone. With i = f + s·m they
 * read output a + q − m, q = ⌊(p + pad) / s⌋: a convolution of the outputs with these places, reversed.
 */
function phaseOf(window: Window, axis: number, phase: number): Phase {
  const [input, output, size] = [window.input, window.output, window.filter].map((of) => of[axis]!);
  const [stride, [pad]] = [window.strides[axis]!, window.pads[axis]!];
  const first = (phase + pad) % stride;
  const places = Math.max(0, Math.ceil((size! - first) / stride));
  const q = Math.floor((phase + pad) / stride);
  return { first, places, pads: [places - 1 - q, input! / stride + q - output!] };
}

/**
 * The gradient of the input as convolutions of the cotangents, one for each phase of the strides: no
 * multiplication with the zeros that `ConvTranspose` puts between the cotangents, nor its copies. Null where channels, sizes or
 * dilations do not fit.
 */
export function blockedToInput(
  writer: OnnxWriter,
  dy: OnnxName,
  filter: OnnxName,
  window: Window,
  [batch, inputs, outputs]: readonly [number, number, number],
): OnnxName | null {
  const b = writer.channelBlock;
  const { strides, dilations, input, filter: reach } = window;
  if (b === undefined || reach.length !== 2 || inputs % b !== 0 || outputs % b !== 0) return null;
  const simple = strides.every((s, axis) => input[axis]! % s === 0 && dilations[axis] === 1);
  const phases = strides.map((s, axis) =>
    Array.from({ length: s }, (_, phase) => phaseOf(window, axis, phase)),
  );
  const fits = phases.flat().every(({ places, pads }) => places === 0 || Math.min(...pads) >= 0);
  if (!simple || !fits) return null;
  const [rows, columns] = phases as [Phase[], Phase[]];
  const [height, width] = input.map((size, axis) => size / strides[axis]!) as [number, number];
  const images = reorderInput(writer, dy);
  const part = (row: Phase, column: Phase): OnnxName => {
    const kernel_shape = [row.places, column.places];
    const weights = blockedFilter(
      writer,
      placesOf(writer, filter, window, [row, column]),
      [row.places, column.places, inputs, outputs],
      b,
      true,
    );
    const pads = [row.pads[0], column.pads[0], row.pads[1], column.pads[1]];
    const dx = convolved(writer, images, weights, { kernel_shape, pads }, inputs);
    return rows.length * columns.length === 1
      ? dx
      : reshaped(writer, dx, [batch, height, 1, width, 1, inputs]);
  };
  const zeros = (): OnnxName =>
    writer.node("Expand", [
      writer.constant(0, "float32"),
      writer.ints([batch, height, 1, width, 1, inputs]),
    ]);
  const side = (parts: readonly OnnxName[], axis: number): OnnxName =>
    parts.length === 1 ? parts[0]! : writer.node("Concat", parts, { axis });
  const lines = rows.map((row) =>
    side(
      columns.map((column) => (row.places * column.places === 0 ? zeros() : part(row, column))),
      4,
    ),
  );
  const whole = side(lines, 2);
  return rows.length * columns.length === 1
    ? whole
    : reshaped(writer, whole, [batch, ...input, inputs]);
}

/** The places of the filter that phases read, last first. */
function placesOf(
  writer: OnnxWriter,
  filter: OnnxName,
  { strides }: Window,
  phases: readonly Phase[],
): OnnxName {
  const last = phases.map(({ first, places }, axis) => first + (places - 1) * strides[axis]!);
  const starts = writer.ints(last);
  // An end far below zero: the first element is taken too.
  const ends = writer.ints(phases.map(({ first }) => (first === 0 ? -(2 ** 40) : first - 1)));
  const steps = writer.ints(strides.map((s) => -s));
  return writer.node("Slice", [filter, starts, ends, writer.ints([0, 1]), steps]);
}
