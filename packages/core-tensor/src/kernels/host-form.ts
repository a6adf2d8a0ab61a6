import type { Attrs, DType, ValueType } from "./value-type.ts";

/** Arrays of the compiled path: each dtype in its own width. */
export type HostNumbers = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A value in ordinary memory, row-major, as a {@link HostForm} sees it. */
export interface HostValue extends ValueType {
  readonly data: HostNumbers;
  /** True for a constant of a compiled program: the array never changes, so copies of it may be kept. */
  readonly fixed: boolean;
}

/**
 * A fast implementation of an op on arrays: reads `inputs`, which it must not change or keep, and writes
 * every number of `outputs`.
 *
 * @returns false where it does not cover the case (a dtype, a size, no WebAssembly); the `value` column
 *   runs instead. Then nothing of `outputs` counts.
 */
export type HostForm = (
  inputs: readonly HostValue[],
  outputs: readonly HostValue[],
  attrs: Attrs,
) => boolean;

const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  uint32: Uint32Array,
  bool: Uint8Array,
} as const satisfies Record<DType, unknown>;

/** Zeroed storage in a dtype's own width. */
export function hostNumbers(dtype: DType, size: number): HostNumbers {
  return new arrays[dtype](size);
}
