import { type HostData, sizeOf } from "../host-array.ts";
import { type Groups, isLarger } from "../ties.ts";
import type { Attrs } from "../value-type.ts";
import { readings, type Window, windowOf } from "../window/window.ts";

/** The sizes of a pooling with channels last. */
export interface PoolSizes {
  readonly window: Window;
  readonly batch: number;
  readonly channels: number;
}

/** The windows of a node on an input of this shape. */
export function windowIn(x: readonly number[], { attrs }: { readonly attrs: Attrs }): Window {
  return windowOf("pool", attrs, x.slice(1, -1), attrs["filterSize"] as number[]);
}

/**
 * Calls `f` with each pixel that a window reads: where its channels begin, where those of the output
 * begin, and the number of the window in its image.
 */
function eachRead(
  { window, batch, channels }: PoolSizes,
  f: (input: number, output: number, window: number) => void,
): void {
  const met = readings(window);
  const [pixels, windows] = [sizeOf(window.input), sizeOf(window.output)];
  for (let image = 0; image < batch; image++) {
    for (let at = 0; at < met.length; at += 3) {
      const number = met[at + 2]!;
      const input = (image * pixels + met[at]!) * channels;
      f(input, (image * windows + number) * channels, number);
    }
  }
}

/** How many elements of the input each window reads, padding left out. */
export function readCounts(window: Window): Float64Array {
  const counts = new Float64Array(sizeOf(window.output));
  const met = readings(window);
  for (let at = 2; at < met.length; at += 3) counts[met[at]!]! += 1;
  return counts;
}

/**
 * Writes the largest element of each window, NaN where it reads one, and on request where in the input it
 * first stands; −1 where a window reads nothing.
 */
export function poolMax(sizes: PoolSizes, x: HostData, y: HostData, places?: Int32Array): void {
  y.fill(Number.NEGATIVE_INFINITY);
  const { channels } = sizes;
  const first = places ?? new Int32Array(y.length);
  first.fill(-1);
  eachRead(sizes, (input, output) => {
    for (let c = 0; c < channels; c++) {
      const value = x[input + c]!;
      const best = y[output + c]!;
      if (!isLarger(value, best, first[output + c]!)) continue;
      y[output + c] = value;
      first[output + c] = input + c;
    }
  });
}

/** Writes the mean of each window; padding does not count. */
export function poolMean(sizes: PoolSizes, x: HostData, y: HostData): void {
  const counts = readCounts(sizes.window);
  const { channels } = sizes;
  eachRead(sizes, (input, output, window) => {
    const reads = counts[window]!;
    for (let c = 0; c < channels; c++) y[output + c]! += x[input + c]! / reads;
  });
}

/** The transpose of {@link poolMean}: adds its share of `dy` to every element that a window reads. */
export function poolMeanTranspose(sizes: PoolSizes, dy: HostData, dx: HostData): void {
  const counts = readCounts(sizes.window);
  const { channels } = sizes;
  eachRead(sizes, (input, output, window) => {
    const reads = counts[window]!;
    for (let c = 0; c < channels; c++) dx[input + c]! += dy[output + c]! / reads;
  });
}

/** The windows as groups of elements, for the derivative of their maxima. */
export function windowGroups(sizes: PoolSizes): Groups {
  return { width: sizes.channels, each: (f) => eachRead(sizes, f) };
}
