import { fill, type Scalar } from "@legendre/core-tensor/ops";

/** A scalar with the full float64 value, where `tf.scalar` would round it in traced programs. */
export function constant(value: number): Scalar {
  return fill([], value) as Scalar;
}
