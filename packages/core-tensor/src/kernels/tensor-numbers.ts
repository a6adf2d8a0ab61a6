/** Numbers as tensors of TensorFlow.js hold them. */
export type TensorNumbers = Float32Array | Int32Array | Uint8Array;

/**
 * What was read of a tensor, in the width of its dtype: the cpu backend casts bool to int32 and float32, and int32 to float32, by name alone, and the
 * bytes stay bytes.
 */
export function inOwnWidth(data: TensorNumbers, dtype: string): TensorNumbers {
  if (isOf(data, dtype)) return data;
  return dtype === "float32" ? Float32Array.from(data) : Int32Array.from(data);
}

/** Whether numbers are of the width of a dtype. */
export function isOf(data: unknown, dtype: string): boolean {
  if (dtype === "float32") return data instanceof Float32Array;
  return dtype === "int32" ? data instanceof Int32Array : data instanceof Uint8Array;
}
