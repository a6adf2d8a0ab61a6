import { HostArray } from "../../src/kernels/host-array.ts";

export type Arrays = readonly HostArray[];

/** ∂f/∂v by central differences with one Richardson step: an error of order h⁴. */
export function difference(f: (x: Arrays) => number[], x: Arrays, v: Arrays): number[] {
  const slope = (h: number): number[] => {
    const above = f(moved(x, v, h));
    const below = f(moved(x, v, -h));
    return above.map((value, i) => (value - (below[i] as number)) / (2 * h));
  };
  const coarse = slope(4e-4);
  return slope(2e-4).map((fine, i) => (4 * fine - (coarse[i] as number)) / 3);
}

function moved(x: Arrays, v: Arrays, by: number): HostArray[] {
  return x.map((array, k) => {
    const data = Float64Array.from(array.data, (value, i) => value + by * (v[k]?.data[i] ?? 0));
    return new HostArray(array.shape, array.dtype, data);
  });
}

/** For each element of each array the direction that moves only it. */
export function everyDirection(x: Arrays): HostArray[][] {
  return x.flatMap((array, k) =>
    Array.from({ length: array.data.length }, (_, i) =>
      x.map((other, at) => {
        const data = new Float64Array(other.data.length);
        if (at === k) data[i] = 1;
        return new HostArray(other.shape, other.dtype, data);
      }),
    ),
  );
}
