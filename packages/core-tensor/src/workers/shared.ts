import { type Buffer, newBuffer } from "../executors/onnx/runtime.ts";
import { sizeOf } from "../kernels/host-array.ts";
import type { ValueType } from "../kernels/value-type.ts";

/** Storage for a value that all threads see. */
export function sharedBuffer({ dtype, shape }: ValueType): Buffer {
  const Values = newBuffer({ dtype, shape: [0] }).constructor as new (
    buffer: SharedArrayBuffer,
  ) => Buffer;
  const { BYTES_PER_ELEMENT } = Values as unknown as { readonly BYTES_PER_ELEMENT: number };
  return new Values(new SharedArrayBuffer(sizeOf(shape) * BYTES_PER_ELEMENT));
}

/** `rows` divided among at most `workers`, as evenly as they go; nobody gets none. */
export function chunkSizes(rows: number, workers: number): number[] {
  const parts = Math.min(rows, workers);
  return Array.from({ length: parts }, (_, k) => Math.floor((rows + parts - 1 - k) / parts));
}
