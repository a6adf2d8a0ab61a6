import { LegendreError } from "../errors.ts";
import { kindOf } from "../tree/kind-of.ts";
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

const dtypes: readonly DType[] = ["float64", "float32", "int32", "uint32", "bool"];

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

/**
 * A host array of the given values; floats are stored in float64 whatever their dtype.
 *
 * @throws code "structure" for values that are no list of numbers; "shape" for another count than the shape has; "option" for an unknown dtype.
 */
export function hostArray(
  values: ArrayLike<number>,
  shape: readonly number[] = [values.length],
  dtype: DType = "float64",
): HostArray {
  checkValues(values, shape);
  if (!dtypes.includes(dtype)) {
    const message = `dtype is ${JSON.stringify(dtype)}; give one of ${dtypes.join(", ")}`;
    throw new LegendreError("option", "hostArray", message, { option: "dtype", value: dtype });
  }
  const data = hostData(dtype, values.length);
  data.set(values);
  return new HostArray([...shape], dtype, data);
}

function checkValues(values: ArrayLike<number>, shape: readonly number[]): void {
  const fail = (code: "shape" | "structure", got: string, remedy: string): never => {
    throw new LegendreError(code, "hostArray", `${got}; ${remedy}`, { shape });
  };
  const remedy =
    "give the numbers in one list and the shape behind it, as in hostArray([1, 2, 3, 4], [2, 2])";
  if (!ArrayBuffer.isView(values) && !Array.isArray(values)) {
    fail("structure", `values is ${kindOf(values)}, expected a list of numbers`, remedy);
  }
  if (Array.isArray(values)) {
    const isOther = (value: unknown) => typeof value !== "number" && typeof value !== "boolean";
    const at = values.findIndex(isOther);
    if (at >= 0) {
      fail("structure", `values[${at}] is ${kindOf(values[at])}, expected a number`, remedy);
    }
  }
  const size = sizeOf(shape);
  if (size !== values.length) {
    fail("shape", `${values.length} values for shape [${shape}] of ${size}`, remedy);
  }
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
