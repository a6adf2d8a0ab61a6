import { sizeOf } from "../host-array.ts";
import { filled, reshaped, typed } from "../onnx-parts.ts";
import {
  type OnnxLowering,
  type OnnxName,
  type OnnxWriter,
  onnxElementType,
} from "../onnx-writer.ts";
import { gatherSizes } from "./slices.ts";

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

/** Sums of more elements than this are left to the host, which is several times faster. */
const mostScattered = 2 ** 14;

/**
 * Sums in a table with a spare row for ids that name no segment. onnxruntime adds up rows
 * (`ScatterND`) on several threads at once and loses some; element by element it does not, slowly.
 */
const segmentSum: OnnxLowering = typedRows((writer, [x, ids], { attrs, inputs, outputs }) => {
  const segments = attrs["numSegments"] as number;
  const [to] = outputs;
  const [rows, size] = [inputs[0]!.shape[0]!, sizeOf(inputs[0]!.shape)];
  if (size === 0) return filled(writer, 0, to!);
  if (size > mostScattered) return null;
  const width = size / rows;
  const table = filled(writer, 0, { dtype: to!.dtype, shape: [segments + 1, width] });
  const column = reshaped(writer, within(writer, ids!, segments, segments), [rows, 1]);
  const places = writer.node("Expand", [column, writer.ints([rows, width])]);
  const sums = writer.node(
    "ScatterElements",
    [table, places, reshaped(writer, x!, [rows, width])],
    {
      axis: 0,
      reduction: "add",
    },
  );
  const [from, until, axes] = [0, segments, 0].map((value) => writer.ints([value]));
  const kept = writer.node("Slice", [sums, from!, until!, axes!]);
  return reshaped(writer, kept, to!.shape);
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
