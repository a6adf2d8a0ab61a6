import { add, fill, mul, reshape, sum, type Tensor, zerosLike } from "../ops.ts";
import type { MaybeTensor } from "./kernel.ts";
import { sameShape } from "./shapes.ts";

/**
 * A rank-0 constant with the full float64 value: an attribute of a `Fill` node, where `tf.scalar`
 * would round it to float32 before the program ever sees it.
 */
export function constant(value: number, dtype: "float32" | "int32" = "float32"): Tensor {
  return fill([], value, dtype);
}

/** Sums of tangents or cotangents in which `null` stands for zero. */
export function addMaybe(a: MaybeTensor, b: MaybeTensor): MaybeTensor {
  if (a === null) return b;
  return b === null ? a : add(a, b);
}

/** Sums `x` over the axes along which `shape` was broadcast to `x.shape`: the transpose of broadcasting. */
export function sumTo(x: Tensor, shape: readonly number[]): Tensor {
  if (sameShape(x.shape, shape)) return x;
  // The wasm backend sums nothing to whatever its memory holds.
  if (x.shape.includes(0)) return fill([...shape], 0);
  const lead = x.shape.length - shape.length;
  const axes = x.shape.flatMap((size, axis) =>
    axis < lead || (shape[axis - lead] === 1 && size !== 1) ? [axis] : [],
  );
  const summed = axes.length > 0 ? sum(x, axes) : x;
  return sameShape(summed.shape, shape) ? summed : reshape(summed, [...shape]);
}

/**
 * Broadcasts float `x` to a shape: the transpose of {@link sumTo}. A product with ones, since
 * `tf.broadcastTo` is a `Tile`, which tfjs runs 100 times slower than a product.
 */
export function broadcastLike(x: Tensor, shape: readonly number[]): Tensor {
  if (sameShape(x.shape, shape)) return x;
  return mul(x, fill([...shape], 1));
}

/** `x`, or zeros of the given shape where a rule needs the zero that `null` stands for. */
export function orZeros(x: MaybeTensor, shape: readonly number[]): Tensor {
  return x ?? fill([...shape], 0);
}

/** A tangent or cotangent for each of some values, zeros of its shape and type where it is `null`. */
export function withZeros(parts: readonly MaybeTensor[], like: readonly Tensor[]): Tensor[] {
  return parts.map((part, index) => part ?? zerosLike(like[index] as Tensor));
}
