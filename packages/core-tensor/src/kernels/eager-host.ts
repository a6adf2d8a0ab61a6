import { getBackend, type Tensor, tensor } from "../ops.ts";
import { sizeOf } from "./host-array.ts";

/**
 * True on tfjs's cpu backend, whose kernels are loops in JavaScript: some look every number up by its
 * indices, and are 10 to 100 times slower than the loops of the `value` column.
 */
export function runsOnHost(): boolean {
  return getBackend() === "cpu";
}

/** The values of a tensor in float64: loops that see one type of array only run twice as fast. */
export function widened(x: Tensor): Float64Array {
  return new Float64Array(x.dataSync());
}

/** A float32 tensor whose elements `add` adds up, in float64, to zeros. */
export function summedOnHost(shape: readonly number[], add: (to: Float64Array) => void): Tensor {
  const sums = new Float64Array(sizeOf(shape));
  add(sums);
  return tensor(new Float32Array(sums), [...shape], "float32");
}
