import { gatherSizes } from "../gather-slices.ts";
import { sizeOf } from "../host-array.ts";
import { asIndices, filled, reshaped, typed } from "./parts.ts";
import { type OnnxLowering, type OnnxName, type OnnxWriter, onnxElementType } from "./writer.ts";

/** The indices, with those outside 0 … length − 1 replaced by `otherwise`. */
function within(
  writer: OnnxWriter,
  indices: OnnxName,
  length: number,
  otherwise: number,
  inside: OnnxName = indices,
): OnnxName {
  const number = (value: number) => writer.constant(value, "int32");
  const fits = writer.node("And", [
    writer.node("GreaterOrEqual", [indices, number(0)]),
    writer.node("Less", [indices, number(length)]),
  ]);
  return writer.node("Where", [fits, inside, number(otherwise)]);
}

/** Negative indices count from the end in ONNX; here they are moved past it, where the call fails. */
const gather: OnnxLowering = (writer, [x, indices], { attrs, inputs, outputs }) => {
  if (inputs[1]!.dtype !== "int32") return null;
  const [from, places] = [inputs[0]!.shape, inputs[1]!.shape];
  const axis = attrs["axis"] as number;
  const length = from[axis]!;
  if (attrs["batchDims"] === 0) {
    return writer.node("Gather", [x!, within(writer, indices!, length, length)], { axis });
  }
  // All lines one after the other: the offset of each is added to its indices.
  const { batch, outer, inner, count } = gatherSizes(from, places, attrs);
  const lines = Array.from({ length: batch * outer }, (_, line) => line * length);
  const offsets = writer.constant(lines, "int32", [batch, outer, 1]);
  const each = reshaped(writer, indices!, [batch, 1, count]);
  const moved = writer.node("Add", [each, offsets]);
  const total = batch * outer * length;
  const rows = reshaped(writer, x!, [total, inner]);
  const picked = writer.node("Gather", [rows, within(writer, each, length, total, moved)]);
  return reshaped(writer, picked, outputs[0]!.shape);
};

/** Sums in a table with a spare row for ids that name no segment. */
const segmentSum: OnnxLowering = typedRows((writer, [x, ids], { attrs, inputs, outputs }) => {
  const segments = attrs["numSegments"] as number;
  const [to] = outputs;
  if (sizeOf(inputs[0]!.shape) === 0) return filled(writer, 0, to!);
  const rest = to!.shape.slice(1);
  const table = filled(writer, 0, { dtype: to!.dtype, shape: [segments + 1, ...rest] });
  const rows = within(writer, ids!, segments, segments);
  const places = reshaped(writer, asIndices(writer, rows), [inputs[0]!.shape[0]!, 1]);
  const sums = writer.node("ScatterND", [table, places, x!], { reduction: "add" });
  const [from, until, axes] = [0, segments, 0].map((value) => writer.ints([value]));
  return writer.node("Slice", [sums, from!, until!, axes!]);
});

function typedRows(lowering: OnnxLowering): OnnxLowering {
  return (writer, names, node) => {
    const [x, ids] = node.inputs;
    if (x!.dtype !== "float32" && x!.dtype !== "int32") return null;
    return ids!.dtype === "int32" ? lowering(writer, names, node) : null;
  };
}

const topK: OnnxLowering = typed(["float32", "int32"], (writer, [x], { attrs }) => {
  const [values, places] = writer.nodes("TopK", [x!, writer.ints([attrs["k"] as number])], 2);
  return [values!, writer.node("Cast", [places!], { to: onnxElementType.int32 })];
});

/** Ops that read and write elements by number. */
export const gatherLowerings: Readonly<Record<string, OnnxLowering>> = {
  GatherV2: gather,
  TopK: topK,
  UnsortedSegmentSum: segmentSum,
};
