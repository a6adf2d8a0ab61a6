import { HostArray, hostData, sizeOf, stridesOf } from "./host-array.ts";
import { broadcastShapes } from "./shapes.ts";
import type { DType } from "./value-type.ts";

/** Applies `f` to each element; the result has the dtype given, by default that of `x`. */
export function mapHost(x: HostArray, f: (x: number) => number, dtype: DType = x.dtype): HostArray {
  const data = hostData(dtype, x.data.length);
  for (let i = 0; i < data.length; i++) data[i] = f(x.data[i] as number);
  return new HostArray(x.shape, dtype, data);
}

/**
 * For each element of an array of shape `outer`, in row-major order, the offset of the element of an
 * array of shape `inner` that broadcasts to it.
 */
export function broadcastOffsets(inner: readonly number[], outer: readonly number[]): Int32Array {
  const lead = outer.length - inner.length;
  const own = stridesOf(inner);
  const steps = outer.map((_, axis) => (inner[axis - lead] === 1 ? 0 : (own[axis - lead] ?? 0)));
  const offsets = new Int32Array(sizeOf(outer));
  let filled = 1;
  for (let axis = outer.length - 1; axis >= 0; axis--) {
    const size = outer[axis] as number;
    const step = steps[axis] as number;
    for (let i = filled; i < size * filled; i++) {
      offsets[i] = (offsets[i % filled] as number) + Math.floor(i / filled) * step;
    }
    filled *= size;
  }
  return offsets;
}

/** Applies `f` to each pair of elements of `a` and `b`, broadcast against each other. */
export function zipHost(
  where: string,
  a: HostArray,
  b: HostArray,
  dtype: DType,
  f: (a: number, b: number) => number,
): HostArray {
  const shape = broadcastShapes(where, a.shape, b.shape);
  const data = hostData(dtype, sizeOf(shape));
  const atA = broadcastOffsets(a.shape, shape);
  const atB = broadcastOffsets(b.shape, shape);
  for (let i = 0; i < data.length; i++) {
    data[i] = f(a.data[atA[i] as number] as number, b.data[atB[i] as number] as number);
  }
  return new HostArray(shape, dtype, data);
}

/** The shape left by a reduction over `axes` (sorted, non-negative). */
export function reducedShape(
  shape: readonly number[],
  axes: readonly number[],
  keepDims: boolean,
): number[] {
  return shape.flatMap((size, axis) => (axes.includes(axis) ? (keepDims ? [1] : []) : [size]));
}

/**
 * Folds `x` over `axes`: each result element starts at `initial` and takes in the elements of its
 * group in row-major order. Folds in float64, whatever the dtype.
 */
export function reduceHost(
  x: HostArray,
  axes: readonly number[],
  keepDims: boolean,
  initial: number,
  f: (sofar: number, x: number) => number,
  dtype: DType = x.dtype,
): HostArray {
  const kept = reducedShape(x.shape, axes, true);
  const sums = new Float64Array(sizeOf(kept)).fill(initial);
  const target = broadcastOffsets(kept, x.shape);
  for (let i = 0; i < x.data.length; i++) {
    const at = target[i] as number;
    sums[at] = f(sums[at] as number, x.data[i] as number);
  }
  const data = hostData(dtype, sums.length);
  data.set(sums);
  return new HostArray(reducedShape(x.shape, axes, keepDims), dtype, data);
}

/**
 * Replaces each line of `x` along `axis` by `f(line)`, which has as many elements as the line (or
 * one, for arg-reductions; then the axis keeps length 1).
 */
export function mapLines(
  x: HostArray,
  axis: number,
  dtype: DType,
  f: (line: number[]) => readonly number[],
  length: number = x.shape[axis] ?? 1,
): HostArray {
  const step = stridesOf(x.shape)[axis] ?? 1;
  const size = x.shape[axis] ?? 1;
  const shape = x.shape.map((old, at) => (at === axis ? length : old));
  const data = hostData(dtype, sizeOf(shape));
  const lines = size === 0 ? 0 : x.data.length / size;
  for (let index = 0; index < lines; index++) {
    const outer = Math.floor(index / step);
    const inner = index % step;
    const line = Array.from(
      { length: size },
      (_, i) => x.data[(outer * size + i) * step + inner] as number,
    );
    f(line).forEach((value, i) => {
      data[(outer * length + i) * step + inner] = value;
    });
  }
  return new HostArray(shape, dtype, data);
}
