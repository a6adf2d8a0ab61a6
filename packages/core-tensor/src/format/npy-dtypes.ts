import { float16, narrowAll, widenAll } from "./half-floats.ts";

/** Values of an npy array in memory. */
export type NpyData = Float32Array | Float64Array | BigInt64Array | Int32Array | Uint8Array;

/**
 * Element types of npy files that are known here, under NumPy's names without byte order, with the
 * array that holds their values in memory. `f2` is read as float32, which is exact, and written rounded
 * to the nearest; `i8` is always a BigInt64Array; `b1` is one byte, 0 or 1.
 */
export const npyDtypes: {
  readonly f2: Float32ArrayConstructor;
  readonly f4: Float32ArrayConstructor;
  readonly f8: Float64ArrayConstructor;
  readonly i4: Int32ArrayConstructor;
  readonly i8: BigInt64ArrayConstructor;
  readonly u1: Uint8ArrayConstructor;
  readonly b1: Uint8ArrayConstructor;
} = Object.freeze({
  f2: Float32Array,
  f4: Float32Array,
  f8: Float64Array,
  i4: Int32Array,
  i8: BigInt64Array,
  u1: Uint8Array,
  b1: Uint8Array,
});

/** Name of an element type of an npy file. */
export type NpyDtype = keyof typeof npyDtypes;

/** Bytes of an element in the file. */
export const npyWidth = (dtype: NpyDtype): number => Number(dtype[1]);

/** The values that little-endian bytes stand for, as an array of their own memory. */
export function npyValues(dtype: NpyDtype, bytes: Uint8Array<ArrayBuffer>): NpyData {
  return dtype === "f2" ? widenAll(float16, bytes) : new npyDtypes[dtype](bytes.buffer);
}

/** The little-endian bytes of values. */
export function npyBytes(dtype: NpyDtype, data: NpyData): Uint8Array {
  return dtype === "f2"
    ? narrowAll(float16, data as Float32Array)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
