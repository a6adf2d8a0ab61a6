import { castTo, either, floatTypes, numberTypes, same, toInt32, typed } from "../onnx-parts.ts";
import type { LoweredNode, OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";

/** Computed in float64, where whole numbers and their quotients lose nothing, and cut off to int32. */
function throughDoubles(
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
function rest(writer: OnnxWriter, a: OnnxName, b: OnnxName): OnnxName {
  const of = (x: OnnxName): OnnxName => writer.node("Mod", [x, b], { fmod: 1 });
  const first = of(a);
  const zero = writer.constant(0, "float64");
  const [negativeA, negativeB] = [a, b].map((x) => writer.node("Less", [x, zero]));
  const alike = writer.node("Equal", [negativeA!, negativeB!]);
  return writer.node("Where", [alike, first, of(writer.node("Add", [first, b]))]);
}

const modOfFloats: OnnxLowering = typed(["float32"], (writer, names, { inputs }) => {
  const [a, b] = doubles(writer, names, inputs);
  return castTo(writer, rest(writer, a!, b!), "float64", "float32");
});

const addN: OnnxLowering = typed(numberTypes, (writer, inputs, node) => {
  const [first, ...rest] = inputs;
  if (rest.length === 0) return writer.node("Identity", [first!]);
  if (floatTypes.includes(node.inputs[0]!.dtype)) return writer.node("Sum", inputs);
  return rest.reduce((total, x) => writer.node("Add", [total, x]), first!);
});

/** Arithmetic of two arguments; all of it broadcasts by itself. */
export const elementwiseBinaryLowerings: Readonly<Record<string, OnnxLowering>> = {
  Add: same("Add", numberTypes),
  AddN: addN,
  FloorDiv: throughDoubles(["float32", "int32"], (writer, a, b) =>
    writer.node("Floor", [writer.node("Div", [a, b])]),
  ),
  Maximum: same("Max", numberTypes),
  Minimum: same("Min", numberTypes),
  Mod: either(modOfFloats, throughDoubles(["int32"], rest)),
  Multiply: same("Mul", numberTypes),
  Pow: either(
    same("Pow", floatTypes),
    throughDoubles(["int32"], (writer, a, b) => writer.node("Pow", [a, b])),
  ),
  RealDiv: either(
    same("Div", floatTypes),
    throughDoubles(["int32"], (writer, a, b) => writer.node("Div", [a, b])),
  ),
  SquaredDifference: typed(numberTypes, (writer, inputs) => {
    const difference = writer.node("Sub", inputs);
    return writer.node("Mul", [difference, difference]);
  }),
  Sub: same("Sub", numberTypes),
};
