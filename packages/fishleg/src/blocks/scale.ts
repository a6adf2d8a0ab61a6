import { add, fill, log, mul, type Tensor } from "@legendre/core-tensor/ops";

/** `½ log q`, spread out to a shape: the logarithm of the scale on both sides of the identity. */
export function halfLog(shape: readonly number[], q: Tensor): Tensor {
  return add(fill([...shape], 0), mul(log(q), fill([], 0.5)));
}
