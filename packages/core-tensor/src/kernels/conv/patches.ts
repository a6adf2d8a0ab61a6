import { addN, concat, pad, reshape, slice, type Tensor } from "../../ops.ts";
import { sizeOf } from "../host-array.ts";
import type { Window } from "../window/window.ts";

/** The places of a window, in the order of a filter's first axes. */
function tapsOf({ filter }: Window): number[][] {
  return filter.reduce<number[][]>(
    (taps, size) => taps.flatMap((tap) => Array.from({ length: size }, (_, at) => [...tap, at])),
    [[]],
  );
}

/** The padded length of each axis, long enough that every window's last stride fits. */
function paddedSizes({ filter, output, strides, dilations }: Window): number[] {
  return filter.map((size, axis) => (size - 1) * dilations[axis]! + output[axis]! * strides[axis]!);
}

/** `[count, …sizes, channels]` as `[count, …output, channels]`: what the windows read at one place. */
function readTap(padded: Tensor, window: Window, tap: readonly number[]): Tensor {
  const { output, strides, dilations } = window;
  const [count, channels] = [padded.shape[0]!, padded.shape.at(-1)!];
  const begin = tap.map((at, axis) => at * dilations[axis]!);
  const reach = output.map((size, axis) => size * strides[axis]!);
  const part = slice(padded, [0, ...begin, 0], [count, ...reach, channels]);
  if (strides.every((stride) => stride === 1)) return part;
  // A stride is an axis of its own, of which the first element is read.
  const split = output.flatMap((size, axis) => [size, strides[axis]!]);
  const firsts = output.flatMap((size) => [size, 1]);
  const apart = reshape(part, [count, ...split, channels]);
  const read = slice(apart, [0, ...split.map(() => 0), 0], [count, ...firsts, channels]);
  return reshape(read, [count, ...output, channels]);
}

/** {@link readTap} backwards: zeros everywhere else, in an array of the given padded sizes. */
function writeTap(y: Tensor, window: Window, tap: readonly number[], sizes: number[]): Tensor {
  const { output, strides, dilations } = window;
  const [count, channels] = [y.shape[0]!, y.shape.at(-1)!];
  let part = y;
  if (strides.some((stride) => stride > 1)) {
    const thin = reshape(y, [count, ...output.flatMap((size) => [size, 1]), channels]);
    const gaps = strides.flatMap((stride): [number, number][] => [
      [0, 0],
      [0, stride - 1],
    ]);
    const wide = pad(thin, [[0, 0], ...gaps, [0, 0]]);
    part = reshape(wide, [count, ...output.map((size, at) => size * strides[at]!), channels]);
  }
  const around = tap.map((at, axis): [number, number] => {
    const before = at * dilations[axis]!;
    return [before, sizes[axis]! - before - part.shape[axis + 1]!];
  });
  return pad(part, [[0, 0], ...around, [0, 0]]);
}

/**
 * What the windows of a convolution read: `[count, …input, channels]` as `[count, windows, places · channels]`,
 * places in the order of a filter `[...window, channels, outputs]`, zeros for padding.
 */
export function patches(x: Tensor, window: Window): Tensor {
  const [count, channels] = [x.shape[0]!, x.shape.at(-1)!];
  const sizes = paddedSizes(window);
  const around = window.pads.map(([before], axis): [number, number] => [
    before,
    Math.max(0, sizes[axis]! - before - window.input[axis]!),
  ]);
  const padded = pad(x, [[0, 0], ...around, [0, 0]]);
  const windows = sizeOf(window.output);
  const read = tapsOf(window).map((tap) =>
    reshape(readTap(padded, window, tap), [count, windows, channels]),
  );
  return read.length === 1 ? read[0]! : concat(read, 2);
}

/** The transpose of {@link patches}: what windows hold is added up where they read. */
export function patchesTranspose(y: Tensor, window: Window, channels: number): Tensor {
  const count = y.shape[0]!;
  const sizes = paddedSizes(window).map((size, axis) =>
    Math.max(size, window.pads[axis]![0] + window.input[axis]!),
  );
  const windows = sizeOf(window.output);
  const parts = tapsOf(window).map((tap, index) => {
    const own = slice(y, [0, 0, index * channels], [count, windows, channels]);
    return writeTap(reshape(own, [count, ...window.output, channels]), window, tap, sizes);
  });
  const sum = parts.length === 1 ? parts[0]! : addN(parts);
  const begin = window.pads.map(([before]) => before);
  return slice(sum, [0, ...begin, 0], [count, ...window.input, channels]);
}
