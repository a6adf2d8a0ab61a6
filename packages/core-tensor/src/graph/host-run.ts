import { HostArray, hostData, sizeOf } from "../kernels/host-array.ts";
import { type HostNumbers, type HostValue, hostNumbers } from "../kernels/host-form.ts";
import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs, DType } from "../kernels/value-type.ts";
import { type DataType, type Tensor, tensor } from "../ops.ts";

/** Evaluates a kernel's `value` column on eager tensors and rounds the result to tfjs's dtypes. */
export function runOnHost(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
  const arrays = inputs.map(toHost);
  const canonical = kernel.attrs?.(attrs, arrays) ?? attrs;
  return kernel.value(arrays, canonical).map(fromHost);
}

/**
 * Runs a kernel's `host` form on eager tensors.
 *
 * @returns undefined where it has none, or none for these inputs.
 */
export function runHostForm(
  kernel: Kernel,
  inputs: readonly Tensor[],
  attrs: Attrs,
): Tensor[] | undefined {
  if (kernel.host === undefined) return undefined;
  const given = inputs.map((input): HostValue => {
    const data = input.dataSync() as HostNumbers;
    return { shape: input.shape, dtype: input.dtype as DType, data, fixed: false };
  });
  const wanted = kernel.shape(given, attrs).map(({ shape, dtype }): HostValue => {
    return { shape, dtype, data: hostNumbers(dtype, sizeOf(shape)), fixed: false };
  });
  if (!kernel.host(given, wanted, attrs)) return undefined;
  return wanted.map(({ shape, dtype, data }) =>
    tensor(data as Float32Array, [...shape], dtype as DataType),
  );
}

/** Copies a tensor's values into ordinary memory, floats widened to float64. */
export function toHost(source: Tensor): HostArray {
  const values = source.dataSync();
  const data = hostData(source.dtype as DType, values.length);
  data.set(values);
  return new HostArray([...source.shape], source.dtype as DType, data);
}

/** A tensor on the backend in use; float64 is rounded to float32, uint32 keeps its bit pattern as int32. */
export function fromHost(source: HostArray): Tensor {
  const { shape, dtype, data } = source;
  if (dtype === "float32" || dtype === "float64") {
    return tensor(Float32Array.from(data), [...shape], "float32");
  }
  if (dtype === "uint32")
    return tensor(
      Int32Array.from(data, (v) => v | 0),
      [...shape],
      "int32",
    );
  return tensor(data.slice() as Int32Array | Uint8Array, [...shape], dtype as DataType);
}
