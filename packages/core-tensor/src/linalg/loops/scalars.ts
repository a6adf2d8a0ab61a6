import {
  abs,
  add,
  div,
  fill,
  mul,
  reshape,
  type Scalar,
  scalar,
  slice,
  sqrt,
  sub,
  sum,
  type Tensor,
  where,
} from "../../ops.ts";

/** How a loop ended, as a program says it: the place of the status in {@link solverStatuses}. */
export const ended = { converged: 0, maxSteps: 1, breakdown: 2, nonFinite: 3 } as const;

/** The code of a loop that goes on, and of a round that asks for another one. */
export const running = -1;

/** A float scalar that keeps its digits in programs of double precision. */
export function float(value: number): Scalar {
  return fill([], value) as Scalar;
}

/** An int32 scalar. */
export function whole(value: number): Scalar {
  return scalar(value, "int32");
}

/** The inner product of two vectors. */
export function dot(x: Tensor, y: Tensor): Tensor {
  return sum(mul(x, y));
}

/** The Euclidean norm of a vector. */
export function norm(x: Tensor): Tensor {
  return sqrt(dot(x, x));
}

/** The outer product of two vectors, `[x.size, y.size]`. */
export function outer(x: Tensor, y: Tensor): Tensor {
  return mul(reshape(x, [x.size, 1]), reshape(y, [1, y.size]));
}

/** The value of the first case that holds, or else `otherwise`. */
export function firstOf(cases: readonly (readonly [Tensor, Tensor])[], otherwise: Tensor): Tensor {
  return cases.reduceRight((rest, [holds, value]) => where(holds, value, rest), otherwise);
}

/**
 * The relative rounding error of the numbers that a program computes with, 2⁻²³ or 2⁻⁵²: which one it is, only the
 * program knows when it runs.
 *
 * @param like - a tensor of the program that is no constant, so that nothing is folded before.
 */
export function roundingOf(like: Tensor): Tensor {
  const first = sum(slice(reshape(like, [like.size]), [0], [Math.min(1, like.size)]));
  const zero = sub(first, first);
  // NaN for what is not finite; such a system ends before anybody asks.
  const third = div(add(float(4), zero), float(3));
  return abs(sub(mul(float(3), sub(third, float(1))), float(1)));
}
