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
import { ofDtype } from "../eager.ts";
import type { Kernel } from "../kernel.ts";
import { castTo, either, floatTypes, numberTypes, same, typed, unchanged } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { constant } from "../rules.ts";
import { erf, roundHalfEven } from "./math.ts";
import { expm1, log1p, part } from "./onnx.ts";
import { floating, truth, unary } from "./rows.ts";
import { negative } from "./simplify.ts";

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

const whole = ["int32", "uint32"] as const;

/** A function that ONNX has for float32 alone. */
const single = (op: string): OnnxLowering => same(op, ["float32"]);

/** Rounds floats, leaves whole numbers. */
const rounding = (op: string): OnnxLowering =>
  either(same(op, floatTypes), typed(whole, unchanged));

/** A test of floats. */
const test = (f: (writer: OnnxWriter, x: OnnxName, infinity: OnnxName) => OnnxName): OnnxLowering =>
  typed(floatTypes, (writer, [x], { inputs }) =>
    f(writer, x!, writer.constant(Number.POSITIVE_INFINITY, inputs[0]!.dtype)),
  );

/** The sign of NaN is 0 in the table and NaN in ONNX. */
const signOfFloats: OnnxLowering = typed(floatTypes, (writer, [x], { inputs }) => {
  const zero = writer.constant(0, inputs[0]!.dtype);
  const sign = writer.node("Sign", [x!]);
  return writer.node("Where", [writer.node("IsNaN", [x!]), zero, sign]);
});

/** Elementary functions, rounding and tests of one argument. tfjs cuts most of them off for whole numbers: the host does that. */
export const elementwiseUnary: readonly Kernel[] = [
  unary(
    "Abs",
    Math.abs,
    (t, { x, attrs }) => mul(t, attrs["oneSided"] === true ? step(x, -1) : sign(x)),
    {
      attrs: ({ oneSided }) => (oneSided === true || insideSmoothLoss() ? { oneSided: true } : {}),
      stablehlo: "abs",
      onnx: same("Abs", numberTypes),
      whole: Math.abs,
    },
  ),
  unary("Acos", Math.acos, (t, { x }) => neg(mul(t, rsqrt(toOne(x)))), {
    onnx: single("Acos"),
  }),
  unary("Acosh", Math.acosh, (t, { x }) => mul(t, rsqrt(neg(toOne(x)))), {
    onnx: single("Acosh"),
  }),
  unary("Asin", Math.asin, (t, { x }) => mul(t, rsqrt(toOne(x))), {
    onnx: single("Asin"),
  }),
  unary("Asinh", Math.asinh, (t, { x }) => mul(t, rsqrt(add(1, square(x)))), {
    onnx: single("Asinh"),
  }),
  unary("Atan", Math.atan, (t, { x }) => div(t, add(1, square(x))), {
    onnx: single("Atan"),
  }),
  unary("Atanh", Math.atanh, (t, { x }) => div(t, toOne(x)), {
    onnx: single("Atanh"),
  }),
  unary("Ceil", Math.ceil, "zero", { stablehlo: "ceil", onnx: rounding("Ceil") }),
  unary("Cos", Math.cos, (t, { x }) => neg(mul(t, sin(x))), {
    stablehlo: "cosine",
    onnx: same("Cos", floatTypes),
  }),
  unary("Cosh", Math.cosh, (t, { x }) => mul(t, sinh(x)), {
    onnx: single("Cosh"),
  }),
  // tfjs's own kernel is an approximation with an error of 1.5e-7.
  unary(
    "Erf",
    erf,
    // The factor 2/√π is in the exponent: a pass over the numbers less.
    (t, { x }) => mul(t, exp(sub(constant(Math.log(2 / Math.sqrt(Math.PI))), square(x)))),
    { stablehlo: "chlo.erf", onnx: single("Erf") },
  ),
  unary("Exp", Math.exp, (t, { y }) => mul(t, y), {
    dtype: floating,
    stablehlo: "exponential",
    onnx: (writer, [x], { inputs, outputs }) =>
      writer.node("Exp", [castTo(writer, x!, inputs[0]!.dtype, outputs[0]!.dtype)]),
  }),
  unary("Expm1", Math.expm1, (t, { y }) => mul(t, add(y, 1)), {
    stablehlo: "exponential_minus_one",
    onnx: part(expm1),
  }),
  unary("Floor", Math.floor, "zero", { stablehlo: "floor", onnx: rounding("Floor") }),
  unary("IsFinite", (x) => (Number.isFinite(x) ? 1 : 0), "zero", {
    dtype: truth,
    onnx: test((writer, x, infinity) => writer.node("Less", [writer.node("Abs", [x]), infinity])),
  }),
  unary("IsInf", (x) => (Math.abs(x) === Number.POSITIVE_INFINITY ? 1 : 0), "zero", {
    dtype: truth,
    onnx: test((writer, x, infinity) => writer.node("Equal", [writer.node("Abs", [x]), infinity])),
  }),
  unary("IsNan", (x) => (Number.isNaN(x) ? 1 : 0), "zero", {
    dtype: truth,
    onnx: test((writer, x) => writer.node("IsNaN", [x])),
  }),
  unary("Log", Math.log, (t, { x }) => div(t, x), {
    stablehlo: "log",
    onnx: same("Log", floatTypes),
  }),
  unary("Log1p", Math.log1p, (t, { x }) => div(t, add(1, x)), {
    stablehlo: "log_plus_one",
    onnx: part(log1p),
  }),
  unary("LogicalNot", (x) => (x ? 0 : 1), "zero", {
    dtype: truth,
    onnx: same("Not", ["bool"]),
  }),
  unary(
    "Neg",
    (x) => -x,
    (t) => neg(t),
    {
      stablehlo: "negate",
      onnx: same("Neg", ["float32", "float64", "int32"]),
      simpler: negative,
    },
  ),
  unary(
    "Reciprocal",
    (x) => 1 / x,
    (t, { y }) => neg(mul(t, square(y))),
    {
      onnx: same("Reciprocal", floatTypes),
    },
  ),
  unary("Round", roundHalfEven, "zero", {
    stablehlo: "round_nearest_even",
    onnx: rounding("Round"),
  }),
  // −½·x^(−3/2) = −½·y³
  unary(
    "Rsqrt",
    (x) => 1 / Math.sqrt(x),
    (t, { y }) => mul(mul(t, -0.5), mul(y, square(y))),
    {
      stablehlo: "rsqrt",
      onnx: typed(floatTypes, (writer, [x]) =>
        writer.node("Reciprocal", [writer.node("Sqrt", [x!])]),
      ),
    },
  ),
  unary("Sign", (x) => (x > 0 ? 1 : x < 0 ? -1 : 0), "zero", {
    onnx: either(signOfFloats, same("Sign", whole)),
  }),
  unary("Sin", Math.sin, (t, { x }) => mul(t, cos(x)), {
    stablehlo: "sine",
    onnx: same("Sin", floatTypes),
    tensorflowGap: ofDtype("int32"),
  }),
  unary("Sinh", Math.sinh, (t, { x }) => mul(t, cosh(x)), {
    onnx: single("Sinh"),
  }),
  unary("Sqrt", Math.sqrt, (t, { y }) => div(mul(t, 0.5), y), {
    stablehlo: "sqrt",
    onnx: same("Sqrt", floatTypes),
  }),
  unary(
    "Square",
    (x) => x * x,
    (t, { x }) => mul(t, mul(x, 2)),
    {
      onnx: typed(numberTypes, (writer, [x]) => writer.node("Mul", [x!, x!])),
      whole: (x) => Math.imul(x, x),
    },
  ),
  unary("Tan", Math.tan, (t, { y }) => mul(t, add(1, square(y))), {
    stablehlo: "tan",
    onnx: single("Tan"),
  }),
  unary("Tanh", Math.tanh, (t, { y }) => mul(t, sub(1, square(y))), {
    stablehlo: "tanh",
    onnx: same("Tanh", floatTypes),
  }),
];
