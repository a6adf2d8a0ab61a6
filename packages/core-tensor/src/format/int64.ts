import { LegendreError } from "../errors.ts";

/**
 * 64-bit integers as 32-bit ones, which tensors can hold.
 *
 * @param values - e.g. the data of an I64 array of a safetensors file, or `i8` of an npy file.
 * @param name - what they are, for the error.
 * @returns a new array.
 * @throws `data` for a value that 32 bits cannot hold, naming it and its index.
 *
 * @example
 * ```ts
 * import { int32FromInt64 } from "@legendre/core-tensor/io";
 *
 * console.log(int32FromInt64(BigInt64Array.of(-5n, 7n), "ids")); // → Int32Array(2) [ -5, 7 ]
 * ```
 */
export function int32FromInt64(values: BigInt64Array, name = "values"): Int32Array {
  const out = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as bigint;
    out[i] = Number(value);
    if (BigInt(out[i] as number) === value) continue;
    const what = `${name} holds ${value} at index ${i}, which 32 bits cannot hold; keep the BigInt64Array`;
    throw new LegendreError("data", "int32FromInt64", what, { name, index: i });
  }
  return out;
}
