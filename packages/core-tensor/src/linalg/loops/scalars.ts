import {
  abs,
  add,
  div,
  equal,
  fill,
  floor,
  greater,
  less,
  log,
  logicalAnd,
  max,
  maximum,
  mul,
  pow,
  reshape,
  type Scalar,
  scalar,
  slice,
  sqrt,
  square,
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

/** The Euclidean norm of a vector, whatever its scale. */
export function norm(x: Tensor): Tensor {
  const { unit, square } = dotInUnits(x, x);
  return mul(unit, sqrt(square));
}

/**
 * `x · y = unit² square` for a vector and what a linear map makes of it. Squares of numbers below 1e-19 or above 1e19 are none that float32
 * has, so that they are measured in the largest number of `x`.
 */
export function dotInUnits(
  x: Tensor,
  y: Tensor,
): { readonly unit: Tensor; readonly square: Tensor } {
  if (x.size === 0) return { unit: float(1), square: float(0) };
  const unit = unitOf(x);
  const scaled = div(x, unit);
  return { unit, square: dot(scaled, y === x ? scaled : div(y, unit)) };
}

/** A power of two near to the largest number of a vector; 1 where that is 0 or not finite. */
export function unitOf(x: Tensor): Tensor {
  if (x.size === 0) return float(1);
  const largest = max(abs(x));
  const usable = logicalAnd(
    greater(largest, float(0)),
    less(largest, float(Number.POSITIVE_INFINITY)),
  );
  const exponent = floor(div(log(where(usable, largest, float(1))), float(Math.LN2)));
  return pow(float(2), exponent);
}

/** `√(a² + b²)`, whatever the scale. */
export function hypot(a: Tensor, b: Tensor): Tensor {
  const largest = maximum(abs(a), abs(b));
  const unit = where(equal(largest, float(0)), float(1), largest);
  return mul(unit, sqrt(add(square(div(a, unit)), square(div(b, unit)))));
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
