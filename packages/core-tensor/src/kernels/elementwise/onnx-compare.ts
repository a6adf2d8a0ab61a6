import { castTo, either, numberTypes, same, typed } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";

/** Order among truth values is that of 0 and 1. */
function comparison(op: string): OnnxLowering {
  const ofTruth: OnnxLowering = typed(["bool"], (writer, inputs) =>
    writer.node(
      op,
      inputs.map((x) => castTo(writer, x, "bool", "int32")),
    ),
  );
  return either(same(op, numberTypes), ofTruth);
}

/** Any number but 0 counts as true, NaN as well. */
function logic(op: string): OnnxLowering {
  return (writer, names, { inputs }) =>
    writer.node(
      op,
      names.map((x, index) => castTo(writer, x, inputs[index]!.dtype, "bool")),
    );
}

/** `Where` has no kernel for truth values: (c and t) or (not c and e). */
function chooseTruth(writer: OnnxWriter, c: OnnxName, t: OnnxName, e: OnnxName): OnnxName {
  const no = writer.node("And", [writer.node("Not", [c]), e]);
  return writer.node("Or", [writer.node("And", [c, t]), no]);
}

const select: OnnxLowering = (writer, [condition, t, e], { inputs, outputs }) => {
  const { dtype } = outputs[0]!;
  if (dtype === "uint32") return null;
  const c = castTo(writer, condition!, inputs[0]!.dtype, "bool");
  const [yes, no] = [t!, e!].map((x, i) => castTo(writer, x, inputs[i + 1]!.dtype, dtype));
  if (dtype === "bool") return chooseTruth(writer, c, yes!, no!);
  return writer.node("Where", [c, yes!, no!]);
};

/** Comparisons and logic, and the choice between two tensors. */
export const compareLowerings: Readonly<Record<string, OnnxLowering>> = {
  BitwiseAnd: same("BitwiseAnd", ["int32", "uint32"]),
  Equal: same("Equal", [...numberTypes, "bool"]),
  Greater: comparison("Greater"),
  GreaterEqual: comparison("GreaterOrEqual"),
  Less: comparison("Less"),
  LessEqual: comparison("LessOrEqual"),
  LogicalAnd: logic("And"),
  LogicalOr: logic("Or"),
  NotEqual: typed([...numberTypes, "bool"], (writer, inputs) =>
    writer.node("Not", [writer.node("Equal", inputs)]),
  ),
  Select: select,
};
