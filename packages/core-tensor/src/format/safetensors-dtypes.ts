import { bfloat16, float16, narrowAll, widenAll } from "./half-floats.ts";

/**
 * Element types of the safetensors format that are known here, with the array that holds their values
 * in memory. F16 and BF16 are read as float32, which is exact, and written rounded to the nearest. I64
 * is always a BigInt64Array, so that the type of the values does not depend on how large they are.
 */
export const safetensorsDtypes: {
  readonly F64: Float64ArrayConstructor;
  readonly F32: Float32ArrayConstructor;
  readonly F16: Float32ArrayConstructor;
  readonly BF16: Float32ArrayConstructor;
  readonly I64: BigInt64ArrayConstructor;
  readonly I32: Int32ArrayConstructor;
  readonly U32: Uint32ArrayConstructor;
  readonly U8: Uint8ArrayConstructor;
  readonly BOOL: Uint8ArrayConstructor;
} = Object.freeze({
  F64: Float64Array,
  F32: Float32Array,
  F16: Float32Array,
  BF16: Float32Array,
  I64: BigInt64Array,
  I32: Int32Array,
  U32: Uint32Array,
  U8: Uint8Array,
  BOOL: Uint8Array,
});

/** Name of an element type in a safetensors file. `BOOL` is one byte, 0 or 1. */
export type SafetensorsDtype = keyof typeof safetensorsDtypes;

/** The values of an array of a safetensors file. */
export type SafetensorsData =
  | Float64Array
  | Float32Array
  | BigInt64Array
  | Int32Array
  | Uint32Array
  | Uint8Array;

/** The types whose bytes in the file are not those in memory. */
const halves = { F16: float16, BF16: bfloat16 } as const;

const isHalf = (dtype: SafetensorsDtype): dtype is keyof typeof halves => dtype in halves;

/** Bytes of one element in the file. */
export function storedWidth(dtype: SafetensorsDtype): number {
  return isHalf(dtype) ? 2 : safetensorsDtypes[dtype].BYTES_PER_ELEMENT;
}

/** The bytes that stand in the file for values; those of the values themselves where they are the same. */
export function storedBytes(dtype: SafetensorsDtype, data: SafetensorsData): Uint8Array {
  if (isHalf(dtype)) return narrowAll(halves[dtype], data as Float32Array);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** The values that bytes of a file stand for: a view of them where type and alignment allow. */
export function storedValues(dtype: SafetensorsDtype, bytes: Uint8Array): SafetensorsData {
  if (isHalf(dtype)) return widenAll(halves[dtype], bytes);
  const Values = safetensorsDtypes[dtype];
  const width = Values.BYTES_PER_ELEMENT;
  // Copied by the constructor, since `slice` of a Node Buffer copies nothing.
  return bytes.byteOffset % width === 0
    ? new Values(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / width)
    : new Values(new Uint8Array(bytes).buffer);
}

/** One array of a safetensors file. */
export interface SafetensorsArray {
  readonly dtype: SafetensorsDtype;
  readonly shape: readonly number[];
  /** Row-major values; their array type goes with `dtype`, see {@link safetensorsDtypes}. */
  readonly data: SafetensorsData;
}
