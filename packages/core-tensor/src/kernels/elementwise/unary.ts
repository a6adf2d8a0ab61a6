import {
  add,
  cos,
  cosh,
  div,
  engine,
  exp,
  mul,
  neg,
  rsqrt,
  sign,
  sin,
  sinh,
  square,
  step,
  sub,
  type Tensor,
} from "../../ops.ts";
import type { Kernel } from "../kernel.ts";
import { constant } from "../rules.ts";
import { erf, roundHalfEven } from "./math.ts";
import { floating, truth, unary } from "./rows.ts";

/**
 * Losses of tfjs that are smooth, but made of |x|: `sigmoidCrossEntropy` is relu(x) − x·y + log1p(exp(−|x|)),
 * `huberLoss` begins with min(|x|, δ)²/2. At x = 0 their derivatives come out right, to second order, only if |x|
 * has there one of its one-sided slopes, −1, as in tfjs. Everywhere else it has 0, so that an L1 penalty leaves
 * what is 0 alone.
 */
const smoothLosses: ReadonlySet<string> = new Set(["huberLoss__op", "sigmoidCrossEntropy__op"]);

/** Whether tfjs is inside one of these functions: it opens a scope with the name of each. */
function insideSmoothLoss(): boolean {
  return engine().state.scopeStack.some(({ name }) => smoothLosses.has(name));
}

/** 1 − x² as (1 − x)(1 + x): near ±1, where the square is near 1, no digits cancel. */
function toOne(x: Tensor): Tensor {
  return mul(sub(1, x), add(1, x));
}

/** Elementary functions, rounding and tests of one argument. */
export const elementwiseUnary: readonly Kernel[] = [
  {
    ...unary("Abs", Math.abs, (t, { x, attrs }) =>
      mul(t, attrs["oneSided"] === true ? step(x, -1) : sign(x)),
    ),
    attrs: ({ oneSided }) => (oneSided === true || insideSmoothLoss() ? { oneSided: true } : {}),
  },
  unary("Acos", Math.acos, (t, { x }) => neg(mul(t, rsqrt(toOne(x))))),
  unary("Acosh", Math.acosh, (t, { x }) => mul(t, rsqrt(neg(toOne(x))))),
  unary("Asin", Math.asin, (t, { x }) => mul(t, rsqrt(toOne(x)))),
  unary("Asinh", Math.asinh, (t, { x }) => mul(t, rsqrt(add(1, square(x))))),
  unary("Atan", Math.atan, (t, { x }) => div(t, add(1, square(x)))),
  unary("Atanh", Math.atanh, (t, { x }) => div(t, toOne(x))),
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
