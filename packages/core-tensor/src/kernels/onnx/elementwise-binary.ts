import { castTo, either, floatTypes, numberTypes, same, toInt32, typed } from "./parts.ts";
import type { LoweredNode, OnnxLowering, OnnxName, OnnxWriter } from "./writer.ts";

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
 * negative rest and the divisor to the divisor itself.
 */
const modOfFloats: OnnxLowering = typed(["float32"], (writer, names, { inputs }) => {
  const [a, b] = doubles(writer, names, inputs);
  const rest = (x: OnnxName): OnnxName => writer.node("Mod", [x, b!], { fmod: 1 });
  const first = rest(a!);
  const zero = writer.constant(0, "float64");
  const [negativeA, negativeB] = [a!, b!].map((x) => writer.node("Less", [x, zero]));
  const alike = writer.node("Equal", [negativeA!, negativeB!]);
  const result = writer.node("Where", [alike, first, rest(writer.node("Add", [first, b!]))]);
  return castTo(writer, result, "float64", "float32");
});

/** Of whole numbers ONNX's rest has the sign of b already; a divisor of 0 would end the process. */
const modOfWholes: OnnxLowering = typed(["int32"], (writer, [a, b]) => {
  const isZero = writer.node("Equal", [b!, writer.constant(0, "int32")]);
  // The rest of a division by 1 is 0, which is what the table says of a division by 0.
  const safe = writer.node("Where", [isZero, writer.constant(1, "int32"), b!]);
  return writer.node("Mod", [a!, safe]);
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
  Mod: either(modOfFloats, modOfWholes),
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
