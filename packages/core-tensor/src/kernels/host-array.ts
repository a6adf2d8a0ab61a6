import type { DType } from "./value-type.ts";

/** Storage of a {@link HostArray}: both float types are kept in float64. */
export type HostData = Float64Array | Int32Array | Uint32Array | Uint8Array;

/**
 * An array in ordinary memory, row-major: what the `value` column of the kernel table computes with
 * and the reference executor returns. A class only so that trees see a leaf.
 */
export class HostArray {
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly data: HostData;

  constructor(shape: readonly number[], dtype: DType, data: HostData) {
    this.shape = shape;
    this.dtype = dtype;
    this.data = data;
  }
}

/** Number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** Zeroed storage for `size` elements of a dtype. */
export function hostData(dtype: DType, size: number): HostData {
  if (dtype === "int32") return new Int32Array(size);
  if (dtype === "uint32") return new Uint32Array(size);
  if (dtype === "bool") return new Uint8Array(size);
  return new Float64Array(size);
}

/** A host array of the given values; floats are stored in float64 whatever their dtype. */
export function hostArray(
  values: ArrayLike<number>,
  shape: readonly number[] = [values.length],
  dtype: DType = "float64",
): HostArray {
  const data = hostData(dtype, values.length);
  data.set(values);
  return new HostArray([...shape], dtype, data);
}

/** Row-major strides of a shape, in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis] ?? 1;
  }
  return strides;
}
