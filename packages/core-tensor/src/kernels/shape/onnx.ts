import { castTo, filled, reshaped, typed } from "../onnx-parts.ts";
import { type OnnxLowering, onnxElementType } from "../onnx-writer.ts";
import type { DType } from "../value-type.ts";

const expanded: OnnxLowering = (writer, [x], { attrs, inputs, outputs }) => {
  const reps = attrs["reps"] as number[];
  if (reps.length === 0) return writer.node("Identity", [x!]);
  const { shape } = inputs[0]!;
  // Repeated axes of one element are a broadcast.
  return reps.every((count, axis) => count === 1 || shape[axis] === 1)
    ? writer.node("Expand", [x!, writer.ints(outputs[0]!.shape)])
    : writer.node("Tile", [x!, writer.ints(reps)]);
};

const reverse: OnnxLowering = (writer, [x], { attrs }) => {
  const axes = attrs["dims"] as number[];
  if (axes.length === 0) return writer.node("Identity", [x!]);
  const all = (value: number) => writer.ints(axes.map(() => value));
  // An end far below zero: the first element is taken too.
  return writer.node("Slice", [x!, all(-1), all(-(2 ** 40)), writer.ints(axes), all(-1)]);
};

/** `first + i · by` for each i below `count`, in float64. */
const line = (
  writer: Parameters<OnnxLowering>[0],
  count: number,
  after: readonly (readonly [op: string, by: number])[],
): string => {
  const numbers = writer.node(
    "Range",
    [0, count, 1].map((value) => writer.ints([value], [])),
  );
  const start = writer.node("Cast", [numbers], { to: onnxElementType.float64 });
  return after.reduce((x, [op, by]) => writer.node(op, [x, writer.constant(by, "float64")]), start);
};

const range: OnnxLowering = (writer, _, { attrs, outputs }) => {
  const { shape } = outputs[0]!;
  const [start, stop, given] = [attrs["start"], attrs["stop"], attrs["step"]] as number[];
  const step = stop! < start! && given === 1 ? -1 : given!;
  const dtype = attrs["dtype"] as DType;
  // Sums of fractions, each cut off: the host does that.
  const exact = Number.isInteger(start) && Number.isInteger(step);
  if (dtype !== "float32" && !(dtype === "int32" && exact)) return null;
  const numbers = line(writer, shape[0]!, [
    ["Mul", step],
    ["Add", start!],
  ]);
  return castTo(writer, numbers, "float64", dtype);
};

const linSpace: OnnxLowering = (writer, _, { attrs, outputs }) => {
  const [start, stop, count] = [attrs["start"], attrs["stop"], attrs["num"]] as number[];
  if (count === 1) return filled(writer, start!, outputs[0]!);
  const steps = [
    ["Mul", stop! - start!],
    ["Div", count! - 1],
    ["Add", start!],
  ] as const;
  return castTo(writer, line(writer, count!, steps), "float64", "float32");
};

/** A row of comparisons with 0, 1, …: an index that names no class is equal to none. */
const oneHot: OnnxLowering = typed(["int32"], (writer, [indices], { attrs, inputs, outputs }) => {
  const depth = attrs["depth"] as number;
  const { dtype } = outputs[0]!;
  if (dtype === "uint32") return null;
  const column = reshaped(writer, indices!, [...inputs[0]!.shape, 1]);
  const places = Array.from({ length: depth }, (_, place) => place);
  const hot = writer.node("Equal", [column, writer.constant(places, "int32")]);
  const [on, off] = [attrs["onValue"], attrs["offValue"]] as number[];
  if (on === 1 && off === 0) return dtype === "bool" ? hot : castTo(writer, hot, "bool", dtype);
  if (dtype === "bool") return null;
  return writer.node("Where", [hot, writer.constant(on!, dtype), writer.constant(off!, dtype)]);
});

/** Ops that give values a shape or an order, or make arrays of attributes. */
export const shapeLowerings: Readonly<Record<string, OnnxLowering>> = {
  Fill: (writer, _, { attrs, outputs }) => filled(writer, attrs["value"] as number, outputs[0]!),
  LinSpace: linSpace,
  OneHot: oneHot,
  Range: range,
  Reshape: (writer, [x], { outputs }) => reshaped(writer, x!, outputs[0]!.shape),
  Reverse: reverse,
  Tile: expanded,
  Transpose: (writer, [x], { attrs }) =>
    writer.node("Transpose", [x!], { perm: attrs["perm"] as number[] }),
};
