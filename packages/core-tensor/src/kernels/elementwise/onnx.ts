import { castTo, toInt32, typed } from "../onnx-parts.ts";
import type { LoweredNode, OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";

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
export const expm1: Part = (writer, x) => {
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

/** The row's form. */
export const part = (f: Part): OnnxLowering => typed(["float32"], (writer, [x]) => f(writer, x!));

/** Computed in float64, where whole numbers and their quotients lose nothing, and cut off to int32. */
export function throughDoubles(
  dtypes: readonly ("float32" | "int32")[],
  f: (writer: OnnxWriter, a: OnnxName, b: OnnxName) => OnnxName,
): OnnxLowering {
  return typed(dtypes, (writer, names, { inputs }) => {
    const [a, b] = doubles(writer, names, inputs);
    return toInt32(writer, f(writer, a!, b!));
  });
}

function doubles(
  writer: OnnxWriter,
  names: readonly OnnxName[],
  inputs: LoweredNode["inputs"],
): OnnxName[] {
  return names.map((name, index) => castTo(writer, name, inputs[index]!.dtype, "float64"));
}

/**
 * The rest of a / b with the sign of b: in float64, because float32 would round the sum of a small
 * negative rest and the divisor to the divisor itself, and whole numbers divided by 0 end the process.
 */
export function rest(writer: OnnxWriter, a: OnnxName, b: OnnxName): OnnxName {
  const of = (x: OnnxName): OnnxName => writer.node("Mod", [x, b], { fmod: 1 });
  const first = of(a);
  const zero = writer.constant(0, "float64");
  const [negativeA, negativeB] = [a, b].map((x) => writer.node("Less", [x, zero]));
  const alike = writer.node("Equal", [negativeA!, negativeB!]);
  return writer.node("Where", [alike, first, of(writer.node("Add", [first, b]))]);
}

/** {@link rest} of float32. */
export const restOfFloats: OnnxLowering = typed(["float32"], (writer, names, { inputs }) => {
  const [a, b] = doubles(writer, names, inputs);
  return castTo(writer, rest(writer, a!, b!), "float64", "float32");
});

/**
 * The angle of (b, a): that of the smaller magnitude over the larger one, at most π/4, turned into its
 * octant. Zeros count with their sign, and two infinities as equal, as in `Math.atan2`.
 */
export const atan2: OnnxLowering = typed(["float32"], (writer, [a, b]) => {
  const number = (value: number): OnnxName => writer.constant(value, "float32");
  const node = (op: string, ...inputs: OnnxName[]): OnnxName => writer.node(op, inputs);
  const [y, x] = [node("Abs", a!), node("Abs", b!)];
  const [small, large] = [node("Min", x, y), node("Max", x, y)];
  const infinite = node("Equal", small, number(Number.POSITIVE_INFINITY));
  const ratio = node("Where", infinite, number(1), node("Div", small, large));
  const origin = node("Equal", large, number(0));
  const angle = node("Atan", node("Where", origin, number(0), ratio));
  const steep = node("Sub", number(Math.PI / 2), angle);
  const quadrant = node("Where", node("Greater", y, x), steep, angle);
  // Only a zero with a sign has a negative inverse without being below zero.
  const negative = (v: OnnxName): OnnxName => node("Less", node("Reciprocal", v), number(0));
  const below = (v: OnnxName): OnnxName => node("Or", negative(v), node("Less", v, number(0)));
  const half = node("Where", below(b!), node("Sub", number(Math.PI), quadrant), quadrant);
  return node("Where", below(a!), node("Neg", half), half);
});
