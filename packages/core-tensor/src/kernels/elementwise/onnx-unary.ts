import {
  castTo,
  either,
  filled,
  floatTypes,
  numberTypes,
  same,
  toInt32,
  typed,
  unchanged,
} from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";

const single = ["float32"] as const;
const whole = ["int32", "uint32"] as const;

/** A float function of one argument that other lowerings write as well. */
type Part = (writer: OnnxWriter, x: OnnxName) => OnnxName;

/**
 * log(1 + x) = log u + (x − (u − 1)) / u with u = 1 + x rounded: the second term is what rounding lost.
 * Cut off at both ends, so that −1 and ∞ do not become NaN.
 */
export const log1p: Part = (writer, x) => {
  const one = writer.constant(1, "float32");
  const u = writer.node("Add", [x, one]);
  const [low, high] = [2 ** -126, (2 - 2 ** -23) * 2 ** 127];
  const limits = [low, high].map((limit) => writer.constant(limit, "float32"));
  const v = writer.node("Clip", [u, ...limits]);
  const lost = writer.node("Sub", [x, writer.node("Sub", [v, one])]);
  return writer.node("Add", [writer.node("Log", [u]), writer.node("Div", [lost, v])]);
};

/** e^x − 1 = t / (½ + ½|t|) · e^max(x, 0) with t = tanh(x / 2): no term cancels another. */
const expm1: Part = (writer, x) => {
  const half = writer.constant(0.5, "float32");
  const t = writer.node("Tanh", [writer.node("Mul", [x, half])]);
  const below = writer.node("Mul", [writer.node("Abs", [t]), half]);
  const shrunk = writer.node("Div", [t, writer.node("Add", [below, half])]);
  return writer.node("Mul", [shrunk, writer.node("Exp", [writer.node("Relu", [x])])]);
};

/** e^x − 1 for x ≤ 0, cheaper: t / (½ − ½t). */
export const expm1Below: Part = (writer, x) => {
  const half = writer.constant(0.5, "float32");
  const t = writer.node("Tanh", [writer.node("Mul", [x, half])]);
  return writer.node("Div", [t, writer.node("Sub", [half, writer.node("Mul", [t, half])])]);
};

/** 1 / (1 + e^−x). ONNX's `Sigmoid` is cut off at ±18 in onnxruntime, where this is still exact. */
export const sigmoid: Part = (writer, x) => {
  const power = writer.node("Exp", [writer.node("Neg", [x])]);
  return writer.node("Reciprocal", [writer.node("Add", [power, writer.constant(1, "float32")])]);
};

const part = (f: Part): OnnxLowering => typed(single, (writer, [x]) => f(writer, x!));

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

const cast: OnnxLowering = (writer, [x], { inputs: [from], outputs: [to] }) => {
  if (from!.dtype === to!.dtype) return writer.node("Identity", [x!]);
  if (!floatTypes.includes(from!.dtype) || floatTypes.includes(to!.dtype) || to!.dtype === "bool")
    return castTo(writer, x!, from!.dtype, to!.dtype);
  return to!.dtype === "int32" ? toInt32(writer, x!) : null;
};

const like =
  (value: number): OnnxLowering =>
  (writer, _, { outputs }) =>
    filled(writer, value, outputs[0]!);

/** Functions of one argument. tfjs cuts most of them off for whole numbers: the host does that. */
export const elementwiseUnaryLowerings: Readonly<Record<string, OnnxLowering>> = {
  Abs: same("Abs", numberTypes),
  Acos: same("Acos", single),
  Acosh: same("Acosh", single),
  Asin: same("Asin", single),
  Asinh: same("Asinh", single),
  Atan: same("Atan", single),
  Atanh: same("Atanh", single),
  Cast: cast,
  Ceil: rounding("Ceil"),
  Cos: same("Cos", floatTypes),
  Cosh: same("Cosh", single),
  Erf: same("Erf", single),
  // The only function of these that makes floats of whole numbers.
  Exp: (writer, [x], { inputs, outputs }) =>
    writer.node("Exp", [castTo(writer, x!, inputs[0]!.dtype, outputs[0]!.dtype)]),
  Expm1: part(expm1),
  Floor: rounding("Floor"),
  Identity: unchanged,
  IsFinite: test((writer, x, infinity) => writer.node("Less", [writer.node("Abs", [x]), infinity])),
  IsInf: test((writer, x, infinity) => writer.node("Equal", [writer.node("Abs", [x]), infinity])),
  IsNan: test((writer, x) => writer.node("IsNaN", [x])),
  Log: same("Log", floatTypes),
  Log1p: part(log1p),
  LogicalNot: same("Not", ["bool"]),
  Neg: same("Neg", ["float32", "float64", "int32"]),
  OnesLike: like(1),
  Reciprocal: same("Reciprocal", floatTypes),
  Round: rounding("Round"),
  Rsqrt: typed(floatTypes, (writer, [x]) => writer.node("Reciprocal", [writer.node("Sqrt", [x!])])),
  Sign: either(signOfFloats, same("Sign", whole)),
  Sin: same("Sin", floatTypes),
  Sinh: same("Sinh", single),
  Sqrt: same("Sqrt", floatTypes),
  Square: typed(numberTypes, (writer, [x]) => writer.node("Mul", [x!, x!])),
  StopGradient: unchanged,
  Tan: same("Tan", single),
  Tanh: same("Tanh", floatTypes),
  ZerosLike: like(0),
};
