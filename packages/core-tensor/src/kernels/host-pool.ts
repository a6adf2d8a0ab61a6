import type { HostData } from "./host-array.ts";
import { readings, type Window } from "./window.ts";

/** The sizes of a pooling with channels last. */
export interface PoolSizes {
  readonly window: Window;
  readonly batch: number;
  readonly channels: number;
}

const count = (spatial: readonly number[]) => spatial.reduce((size, n) => size * n, 1);

/**
 * Calls `f` with each pixel that a window reads: where its channels begin, where those of the output
 * begin, and the number of the window in its image.
 */
function eachRead(
  { window, batch, channels }: PoolSizes,
  f: (input: number, output: number, window: number) => void,
): void {
  const met = readings(window);
  const [pixels, windows] = [count(window.input), count(window.output)];
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
  const counts = new Float64Array(count(window.output));
  const met = readings(window);
  for (let at = 2; at < met.length; at += 3) counts[met[at]!]! += 1;
  return counts;
}

/** Writes the largest element of each window, and on request where in the input it first stands. */
export function poolMax(sizes: PoolSizes, x: HostData, y: HostData, places?: Int32Array): void {
  y.fill(Number.NEGATIVE_INFINITY);
  places?.fill(-1);
  const { channels } = sizes;
  eachRead(sizes, (input, output) => {
    for (let c = 0; c < channels; c++) {
      if (!(x[input + c]! > y[output + c]!)) continue;
      y[output + c] = x[input + c]!;
      if (places !== undefined) places[output + c] = input + c;
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

/** For each window how many of its elements equal its maximum. */
function ties(sizes: PoolSizes, x: HostData, y: HostData): Float64Array {
  const found = new Float64Array(y.length);
  const { channels } = sizes;
  eachRead(sizes, (input, output) => {
    for (let c = 0; c < channels; c++) {
      if (x[input + c] === y[output + c]) found[output + c]! += 1;
    }
  });
  return found;
}

/** Writes to `to` the mean of those elements of `t` whose places hold a window's maximum. */
export function poolMaxTangent(
  sizes: PoolSizes,
  [x, y]: readonly [HostData, HostData],
  t: HostData,
  to: HostData,
): void {
  const found = ties(sizes, x, y);
  const { channels } = sizes;
  eachRead(sizes, (input, output) => {
    for (let c = 0; c < channels; c++) {
      const [from, at] = [input + c, output + c];
      if (x[from] === y[at]) to[at]! += t[from]! / found[at]!;
    }
  });
}

/** The transpose of {@link poolMaxTangent}. */
export function poolMaxTranspose(
  sizes: PoolSizes,
  [x, y]: readonly [HostData, HostData],
  dy: HostData,
  to: HostData,
): void {
  const found = ties(sizes, x, y);
  const { channels } = sizes;
  eachRead(sizes, (input, output) => {
    for (let c = 0; c < channels; c++) {
      const [at, from] = [input + c, output + c];
      if (x[at] === y[from]) to[at]! += dy[from]! / found[from]!;
    }
  });
}
