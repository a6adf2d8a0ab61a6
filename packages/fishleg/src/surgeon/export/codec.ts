import type { LegendreError } from "@legendre/core-tensor";
import type { SafetensorsArray, SafetensorsData, SafetensorsDtype } from "@legendre/core-tensor/io";

/** The arrays that one leaf is stored as, by the ending of their names. */
export type PackedArrays = Readonly<Record<string, SafetensorsArray>>;

/** A float32 leaf, and its bits, so that −0 is not taken for 0. */
export interface DenseLeaf {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  readonly bits: Uint32Array;
}

/** A way of storing a leaf of which many weights are 0. */
export interface SparseCodec {
  /** The arrays, or undefined for a leaf that cannot be stored so. */
  readonly pack: (leaf: DenseLeaf) => PackedArrays | undefined;
  readonly unpack: (
    read: (ending: string, dtype: SafetensorsDtype) => SafetensorsData,
    shape: readonly number[],
    fail: (what: string) => LegendreError,
  ) => Float32Array;
}

/** A leaf with its bits. */
export function denseLeaf(values: Float32Array, shape: readonly number[]): DenseLeaf {
  return { values, shape, bits: new Uint32Array(values.buffer, values.byteOffset, values.length) };
}

/** Whether a number is +0, the only one that is left out. */
export function isZero(bits: Uint32Array, at: number): boolean {
  return bits[at] === 0;
}

/** The values at some places. */
export function valuesOf(values: Float32Array, places: readonly number[]): SafetensorsArray {
  return {
    dtype: "F32",
    shape: [places.length],
    data: Float32Array.from(places, (at) => values[at] as number),
  };
}

/** Bytes of all arrays of a leaf. */
export function packedBytes(arrays: PackedArrays): number {
  return Object.values(arrays).reduce((sum, { data }) => sum + data.byteLength, 0);
}
