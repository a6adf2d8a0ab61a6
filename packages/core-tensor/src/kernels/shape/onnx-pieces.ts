import { castTo, reshaped } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";

/** The members of a list in the type of the result. */
const members: (
  writer: Parameters<OnnxLowering>[0],
  names: readonly string[],
  node: Parameters<OnnxLowering>[2],
) => string[] = (writer, names, { inputs, outputs }) =>
  names.map((name, index) => castTo(writer, name, inputs[index]!.dtype, outputs[0]!.dtype));

const concat: OnnxLowering = (writer, names, node) => {
  const list = members(writer, names, node);
  if (list.length === 1) return writer.node("Identity", list);
  return writer.node("Concat", list, { axis: node.attrs["axis"] as number });
};

const pack: OnnxLowering = (writer, names, node) => {
  const axis = node.attrs["axis"] as number;
  const thick = members(writer, names, node).map((x) =>
    reshaped(writer, x, node.inputs[0]!.shape.toSpliced(axis, 0, 1)),
  );
  return thick.length === 1 ? thick : writer.node("Concat", thick, { axis });
};

const split: OnnxLowering = (writer, [x], { attrs, outputs }) => {
  const axis = attrs["axis"] as number;
  if (outputs.length === 1) return writer.node("Identity", [x!]);
  const sizes = writer.ints(outputs.map(({ shape }) => shape[axis]!));
  return writer.nodes("Split", [x!, sizes], outputs.length, { axis });
};

const unpack: OnnxLowering = (writer, [x], { attrs, outputs }) => {
  const axis = attrs["axis"] as number;
  const { shape } = outputs[0]!;
  if (outputs.length === 1) return reshaped(writer, x!, shape);
  const sizes = writer.ints(outputs.map(() => 1));
  const parts = writer.nodes("Split", [x!, sizes], outputs.length, { axis });
  return parts.map((part) => reshaped(writer, part, shape));
};

const slice: OnnxLowering = (writer, [x], { attrs, inputs: [type] }) => {
  const [begin, size] = [attrs["begin"], attrs["size"]] as [number[], number[]];
  const axes = [...type!.shape.keys()].filter((axis) => size[axis] !== type!.shape[axis]);
  if (axes.length === 0) return writer.node("Identity", [x!]);
  return writer.node("Slice", [
    x!,
    writer.ints(axes.map((axis) => begin[axis]!)),
    writer.ints(axes.map((axis) => begin[axis]! + size[axis]!)),
    writer.ints(axes),
  ]);
};

const pad: OnnxLowering = (writer, [x], { attrs, inputs: [type] }) => {
  const pairs = attrs["paddings"] as unknown as readonly (readonly [number, number])[];
  if (pairs.length === 0) return writer.node("Identity", [x!]);
  const pads = [...pairs.map(([before]) => before), ...pairs.map(([, after]) => after)];
  const value = writer.constant(attrs["constantValue"] as number, type!.dtype);
  return writer.node("Pad", [x!, writer.ints(pads), value]);
};

/** Ops that put arrays together and take blocks out of them. */
export const pieceLowerings: Readonly<Record<string, OnnxLowering>> = {
  Concat: concat,
  Pack: pack,
  PadV2: pad,
  Slice: slice,
  SplitV: split,
  Unpack: unpack,
};
