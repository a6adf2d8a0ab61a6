import { sizeOf } from "../kernels/host-array.ts";
import { type HostNumbers, type HostValue, hostNumbers } from "../kernels/host-form.ts";
import { fromHost, toHost } from "../kernels/host-tensor.ts";
import type { Kernel } from "../kernels/kernel.ts";
import { inOwnWidth } from "../kernels/tensor-numbers.ts";
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
    const data: HostNumbers = inOwnWidth(input.dataSync(), input.dtype);
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
