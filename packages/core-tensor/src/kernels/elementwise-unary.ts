import { add, cos, cosh, div, exp, mul, neg, rsqrt, sin, sinh, square, step, sub } from "../ops.ts";
import { floating, truth, unary } from "./elementwise-rows.ts";
import { erf, roundHalfEven } from "./host-math.ts";
import type { Kernel } from "./kernel.ts";
import { constant } from "./rules.ts";

/** Elementary functions, rounding and tests of one argument. */
export const elementwiseUnary: readonly Kernel[] = [
  // Slope -1 at 0, as in tfjs: `sigmoidCrossEntropy` splits into relu(x) and log1p(exp(-|x|)), and
  // only so do the two one-sided slopes add up to the true one at a logit of exactly 0.
  unary("Abs", Math.abs, (t, { x }) => mul(t, step(x, -1))),
  unary("Acos", Math.acos, (t, { x }) => neg(mul(t, rsqrt(sub(1, square(x)))))),
  unary("Acosh", Math.acosh, (t, { x }) => mul(t, rsqrt(sub(square(x), 1)))),
  unary("Asin", Math.asin, (t, { x }) => mul(t, rsqrt(sub(1, square(x))))),
  unary("Asinh", Math.asinh, (t, { x }) => mul(t, rsqrt(add(1, square(x))))),
  unary("Atan", Math.atan, (t, { x }) => div(t, add(1, square(x)))),
  unary("Atanh", Math.atanh, (t, { x }) => div(t, sub(1, square(x)))),
  unary("Ceil", Math.ceil, "zero"),
  unary("Cos", Math.cos, (t, { x }) => neg(mul(t, sin(x)))),
  unary("Cosh", Math.cosh, (t, { x }) => mul(t, sinh(x))),
  // tfjs's own kernel is an approximation with an error of 1.5e-7.
  unary("Erf", erf, (t, { x }) =>
    mul(mul(t, constant(2 / Math.sqrt(Math.PI))), exp(neg(square(x)))),
  ),
  unary("Exp", Math.exp, (t, { y }) => mul(t, y), floating),
  unary("Expm1", Math.expm1, (t, { y }) => mul(t, add(y, 1))),
  unary("Floor", Math.floor, "zero"),
  unary("IsFinite", (x) => (Number.isFinite(x) ? 1 : 0), "zero", truth),
  unary("IsInf", (x) => (Math.abs(x) === Number.POSITIVE_INFINITY ? 1 : 0), "zero", truth),
  unary("IsNan", (x) => (Number.isNaN(x) ? 1 : 0), "zero", truth),
  unary("Log", Math.log, (t, { x }) => div(t, x)),
  unary("Log1p", Math.log1p, (t, { x }) => div(t, add(1, x))),
  unary("LogicalNot", (x) => (x ? 0 : 1), "zero", truth),
  unary(
    "Neg",
    (x) => -x,
    (t) => neg(t),
  ),
  unary(
    "Reciprocal",
    (x) => 1 / x,
    (t, { y }) => neg(mul(t, square(y))),
  ),
  unary("Round", roundHalfEven, "zero"),
  // −½·x^(−3/2) = −½·y³
  unary(
    "Rsqrt",
    (x) => 1 / Math.sqrt(x),
    (t, { y }) => mul(mul(t, -0.5), mul(y, square(y))),
  ),
  unary("Sign", (x) => (x > 0 ? 1 : x < 0 ? -1 : 0), "zero"),
  unary("Sin", Math.sin, (t, { x }) => mul(t, cos(x))),
  unary("Sinh", Math.sinh, (t, { x }) => mul(t, cosh(x))),
  unary("Sqrt", Math.sqrt, (t, { y }) => div(mul(t, 0.5), y)),
  unary(
    "Square",
    (x) => x * x,
    (t, { x }) => mul(t, mul(x, 2)),
  ),
  unary("Tan", Math.tan, (t, { y }) => mul(t, add(1, square(y)))),
  unary("Tanh", Math.tanh, (t, { y }) => mul(t, sub(1, square(y)))),
];
