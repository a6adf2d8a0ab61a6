import { HostArray, type HostData, hostData, sizeOf, stridesOf } from "./host-array.ts";

/** A rectangular walk through storage: where it starts and how far each axis steps, in elements. */
interface Walk {
  readonly data: HostData;
  readonly offset: number;
  readonly strides: readonly number[];
}

/**
 * Copies a block of the given shape from one walk to another. Steps may be zero (repeat), negative
 * (reverse) or those of a larger array (a part of it), so this one loop moves the elements of
 * transpose, slice, pad, tile, concat and the rest.
 */
function copyStrided(shape: readonly number[], from: Walk, to: Walk): void {
  const last = shape.length - 1;
  const walk = (axis: number, source: number, target: number): void => {
    if (axis > last) {
      to.data[target] = from.data[source] as number;
      return;
    }
    const size = shape[axis] as number;
    const sourceStep = from.strides[axis] as number;
    const targetStep = to.strides[axis] as number;
    for (let i = 0; i < size; i++) {
      if (axis === last) {
        to.data[target + i * targetStep] = from.data[source + i * sourceStep] as number;
      } else {
        walk(axis + 1, source + i * sourceStep, target + i * targetStep);
      }
    }
  };
  walk(0, from.offset, to.offset);
}

/** A new array of the given shape whose elements are read from `x` with the given offset and strides. */
export function readStrided(
  x: HostArray,
  shape: readonly number[],
  offset: number,
  strides: readonly number[],
): HostArray {
  const data = hostData(x.dtype, sizeOf(shape));
  copyStrided(
    shape,
    { data: x.data, offset, strides },
    { data, offset: 0, strides: stridesOf(shape) },
  );
  return new HostArray(shape, x.dtype, data);
}

/** The part of `x` that starts at `begin` and has shape `size`. */
export function readBlock(
  x: HostArray,
  begin: readonly number[],
  size: readonly number[],
): HostArray {
  const strides = stridesOf(x.shape);
  return readStrided(x, size, offsetOf(begin, strides), strides);
}

/** Writes all of `x` into the larger array `target`, starting at `begin`. */
export function writeBlock(x: HostArray, target: HostArray, begin: readonly number[]): void {
  const strides = stridesOf(target.shape);
  copyStrided(
    x.shape,
    { data: x.data, offset: 0, strides: stridesOf(x.shape) },
    { data: target.data, offset: offsetOf(begin, strides), strides },
  );
}

function offsetOf(begin: readonly number[], strides: readonly number[]): number {
  return begin.reduce((offset, start, axis) => offset + start * (strides[axis] as number), 0);
}
