import type { HostData } from "./host-array.ts";
import { readings, type Window } from "./window.ts";

/** The sizes of a pooling with channels last. */
export interface PoolSizes {
  readonly window: Window;
  readonly batch: number;
  readonly channels: number;
}

const count = (spatial: readonly number[]) => spatial.reduce((size, n) => size * n, 1);

/** Calls `f` with each element that a window reads and the output of that window. */
function eachRead(
  { window, batch, channels }: PoolSizes,
  f: (input: number, output: number) => void,
): void {
  const met = readings(window);
  const [pixels, windows] = [count(window.input), count(window.output)];
  for (let image = 0; image < batch; image++) {
    for (let at = 0; at < met.length; at += 3) {
      const input = (image * pixels + met[at]!) * channels;
      const output = (image * windows + met[at + 2]!) * channels;
      for (let c = 0; c < channels; c++) f(input + c, output + c);
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
  eachRead(sizes, (input, output) => {
    if (!(x[input]! > y[output]!)) return;
    y[output] = x[input]!;
    if (places !== undefined) places[output] = input;
  });
}

/** Writes the mean of each window; padding does not count. */
export function poolMean(sizes: PoolSizes, x: HostData, y: HostData): void {
  const counts = readCounts(sizes.window);
  eachRead(sizes, (input, output) => {
    y[output]! += x[input]! / counts[Math.floor(output / sizes.channels) % counts.length]!;
  });
}

/** The transpose of {@link poolMean}: adds its share of `dy` to every element that a window reads. */
export function poolMeanTranspose(sizes: PoolSizes, dy: HostData, dx: HostData): void {
  const counts = readCounts(sizes.window);
  eachRead(sizes, (input, output) => {
    dx[input]! += dy[output]! / counts[Math.floor(output / sizes.channels) % counts.length]!;
  });
}

/** For each window how many of its elements equal its maximum. */
function ties(sizes: PoolSizes, x: HostData, y: HostData): Float64Array {
  const found = new Float64Array(y.length);
  eachRead(sizes, (input, output) => {
    if (x[input] === y[output]) found[output]! += 1;
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
  eachRead(sizes, (input, output) => {
    if (x[input] === y[output]) to[output]! += t[input]! / found[output]!;
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
  eachRead(sizes, (input, output) => {
    if (x[input] === y[output]) to[input]! += dy[output]! / found[output]!;
  });
}
