import { sizeOf } from "../host-array.ts";
import { filled, reshaped, typed } from "../onnx-parts.ts";
import type { LoweredNode, OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import {
  channelsFirst,
  channelsLast,
  onnxWindow,
  padded,
  readTap,
  sumOf,
  writeTap,
} from "../window/onnx.ts";
import { tapsOf, type Window } from "../window/window.ts";
import { readCounts, windowIn } from "./reference.ts";

type Shape = readonly number[];

/** ONNX's pooling; null where its windows may be padding only, or dilated without a kernel for it, and over images without elements, which it refuses. */
export function pooling(op: "AveragePool" | "MaxPool"): OnnxLowering {
  return typed(["float32"], (writer, [x], node) => {
    const window = windowIn(node.inputs[0]!.shape, node);
    if (window.input.includes(0)) return null;
    const rank = window.input.length;
    const fits = window.pads.every((pads, axis) => Math.max(...pads) < window.filter[axis]!);
    const dilated = window.dilations.some((step) => step > 1);
    if (!fits || (dilated && op === "AveragePool")) return null;
    const attrs = { ...onnxWindow(window), ...(dilated ? { dilations: window.dilations } : {}) };
    return channelsLast(writer, writer.node(op, [channelsFirst(writer, x!, rank)], attrs), rank);
  });
}

/** Windows of more elements than this that overlap are left to the host. */
const mostTaps = 64;

/** Windows side by side that cover the input, each element of which is in one window: with gaps in them there would be fewer. */
function tiles({ input, filter, output, strides, pads }: Window): boolean {
  return input.every(
    (size, axis) =>
      strides[axis] === filter[axis] &&
      size === output[axis]! * filter[axis]! &&
      pads[axis]!.every((count) => count === 0),
  );
}

/** What a pooling's derivative works with, whichever way its windows lie. */
interface Places {
  /** An input seen by windows: one array for each of their places, of a shape that broadcasts with outputs. */
  readonly read: (x: OnnxName, value?: number) => OnnxName[];
  /** The sum over places of such arrays. */
  readonly add: (arrays: readonly OnnxName[]) => OnnxName;
  /** An output, of a shape that broadcasts with what {@link read} returns. */
  readonly output: (y: OnnxName) => OnnxName;
  /** The sum in each element of the input of what its windows have at its place. */
  readonly write: (arrays: readonly OnnxName[]) => OnnxName;
}

/** Windows side by side: their places are axes of the input reshaped, `[batch, o, f, o, f, channels]`. */
function tiledPlaces(writer: OnnxWriter, window: Window, x: Shape): Places {
  const [batch, channels] = [x[0]!, x.at(-1)!];
  const split = window.output.flatMap((size, axis) => [size, window.filter[axis]!]);
  const thin = window.output.flatMap((size) => [size, 1]);
  const axes = writer.ints(window.output.map((_, axis) => 2 * axis + 2));
  return {
    read: (of) => [reshaped(writer, of, [batch, ...split, channels])],
    add: ([array]) => writer.node("ReduceSum", [array!, axes], { keepdims: 1 }),
    output: (y) => reshaped(writer, y, [batch, ...thin, channels]),
    write: ([array]) => {
      // A value for each window is repeated at its places.
      const full = writer.node("Expand", [array!, writer.ints([batch, ...split, channels])]);
      return reshaped(writer, full, x);
    },
  };
}

/** Windows that overlap or leave gaps: one array for each place. */
function loosePlaces(writer: OnnxWriter, window: Window, x: Shape): Places {
  const taps = tapsOf(window);
  const ends = [x[0]!, x.at(-1)!] as const;
  return {
    read: (of, value) => {
      const images = padded(writer, of, window, value);
      return taps.map((tap) => readTap(writer, images, window, tap));
    },
    add: (arrays) => sumOf(writer, arrays),
    output: (y) => y,
    write: (arrays) => {
      const parts = taps.flatMap((tap, index) => {
        const array = arrays[index] ?? arrays[0]!;
        return writeTap(writer, array, window, tap, ends) ?? [];
      });
      return sumOf(writer, parts);
    },
  };
}

/** A derivative of a pooling, given the shape of the input; null for windows too large for it. */
function derivative(
  inputOf: (node: LoweredNode) => Shape,
  lower: (
    writer: OnnxWriter,
    names: readonly OnnxName[],
    places: Places,
    window: Window,
  ) => OnnxName,
): OnnxLowering {
  return typed(["float32"], (writer, names, node) => {
    const x = inputOf(node);
    if (sizeOf(x) === 0) return filled(writer, 0, node.outputs[0]!);
    const window = windowIn(x, node);
    if (!tiles(window) && sizeOf(window.filter) > mostTaps) return null;
    const places = tiles(window) ? tiledPlaces(writer, window, x) : loosePlaces(writer, window, x);
    const result = lower(writer, names, places, window);
    return reshaped(writer, result, node.outputs[0]!.shape);
  });
}

/** Each window's share of `dy` for all of its places. */
export const meanTranspose: OnnxLowering = derivative(
  ({ inputs }) => inputs[1]!.shape,
  (writer, [dy], places, window) => {
    const counts = [...readCounts(window)];
    const same = counts.every((count) => count === counts[0]);
    const divisor = same
      ? writer.constant(counts[0]!, "float32")
      : writer.constant(counts, "float32", [...window.output, 1]);
    return places.write([places.output(writer.node("Div", [dy!, divisor]))]);
  },
);

/** Where the elements that windows read are their maxima, and how many of each window are. */
function maxima(
  writer: OnnxWriter,
  places: Places,
  x: OnnxName,
  y: OnnxName,
): { largest: OnnxName[]; ties: OnnxName } {
  const output = places.output(y);
  const largest = places
    .read(x, Number.NEGATIVE_INFINITY)
    .map((read) => writer.node("Equal", [read, output]));
  const ties = places.add(largest.map((mask) => writer.node("Cast", [mask], { to: 1 })));
  return { largest, ties };
}

/** The mean of the tangents of a window's largest elements. */
export const maxTangent: OnnxLowering = derivative(
  ({ inputs }) => inputs[1]!.shape,
  (writer, [t, x, y], places) => {
    const { largest, ties } = maxima(writer, places, x!, y!);
    const zero = writer.constant(0, "float32");
    const tangents = places.read(t!);
    const kept = largest.map((mask, i) => writer.node("Where", [mask, tangents[i]!, zero]));
    return writer.node("Div", [places.add(kept), ties]);
  },
);

/** An equal share of `dy` for each of a window's largest elements. */
export const maxTranspose: OnnxLowering = derivative(
  ({ inputs }) => inputs[1]!.shape,
  (writer, [dy, x, y], places) => {
    const { largest, ties } = maxima(writer, places, x!, y!);
    const zero = writer.constant(0, "float32");
    const share = writer.node("Div", [places.output(dy!), ties]);
    return places.write(largest.map((mask) => writer.node("Where", [mask, share, zero])));
  },
);
