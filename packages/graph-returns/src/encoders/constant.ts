import { fill, type Scalar } from "@legendre/core-tensor/ops";

/** A scalar with all its digits, where `tf.scalar` would round it in programs. */
export function constant(value: number): Scalar {
  return fill([], value) as Scalar;
}
