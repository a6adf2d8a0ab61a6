import { type DataType, type Tensor, tensor } from "../ops.ts";
import { HostArray, hostData } from "./host-array.ts";
import type { DType } from "./value-type.ts";

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
