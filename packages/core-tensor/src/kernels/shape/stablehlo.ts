import { sizeOf } from "../host-array.ts";
import {
  broadcastIn,
  cast,
  compare,
  concatenate,
  constant,
  convert,
  elementwise,
  iota,
  pad as padded,
  reshape,
  select,
  slice as sliced,
  transpose,
} from "../stablehlo-parts.ts";
import { integers } from "../stablehlo-text.ts";
import type { HloForms, HloLowering, HloNode, HloValue, HloWriter } from "../stablehlo-writer.ts";

/** The members of a list in the type of the result. */
function members(writer: HloWriter, list: readonly HloValue[], { outputs }: HloNode): HloValue[] {
  return list.map((x) => cast(writer, x, outputs[0]!.dtype));
}

const fill: HloLowering = (writer, _, { attrs, outputs }) =>
  constant(writer, attrs["value"] as number, outputs[0]!);

/** `first + i · by`, in doubles. */
function line(writer: HloWriter, count: number, first: number, by: number): HloValue {
  const numbers = iota(writer, { shape: [count], dtype: "float64" }, 0);
  return elementwise(writer, "add", [elementwise(writer, "multiply", [numbers, by]), first]);
}

const range: HloLowering = (writer, _, { attrs, outputs: [to] }) => {
  const [start, stop, given] = [attrs["start"], attrs["stop"], attrs["step"]] as number[];
  const step = stop! < start! && given === 1 ? -1 : given!;
  // Sums of fractions, each cut off, are no line.
  const exact = Number.isInteger(start) && Number.isInteger(step);
  if (to!.dtype === "int32" && !exact) return null;
  return cast(writer, line(writer, to!.shape[0]!, start!, step), to!.dtype);
};

const linSpace: HloLowering = (writer, _, { attrs, outputs: [to] }) => {
  const [start, stop, count] = [attrs["start"], attrs["stop"], attrs["num"]] as number[];
  if (count === 1) return constant(writer, start!, to!);
  const places = line(writer, count!, 0, stop! - start!);
  const parts = elementwise(writer, "divide", [places, count! - 1]);
  return convert(writer, elementwise(writer, "add", [parts, start!]), to!.dtype);
};

/** A row of comparisons with 0, 1, …: an index that names no class is equal to none. */
const oneHot: HloLowering = (writer, [indices], { attrs, outputs: [to] }) => {
  const shape = to!.shape;
  const axes = indices!.shape.map((_, axis) => axis);
  const each = broadcastIn(writer, indices!, shape, axes);
  const places = iota(writer, { shape, dtype: indices!.dtype }, axes.length);
  const hot = compare(writer, "EQ", each, places);
  const [on, off] = [attrs["onValue"], attrs["offValue"]] as [number, number];
  return select(writer, hot, constant(writer, on, to!), constant(writer, off, to!));
};

const concat: HloLowering = (writer, list, node) =>
  concatenate(writer, members(writer, list, node), node.attrs["axis"] as number);

const pack: HloLowering = (writer, list, node) => {
  const axis = node.attrs["axis"] as number;
  const thick = members(writer, list, node).map((x) =>
    reshape(writer, x, x.shape.toSpliced(axis, 0, 1)),
  );
  return concatenate(writer, thick, axis);
};

/** Pieces of an axis, one after the other, in the shapes of the outputs. */
const pieces: HloLowering = (writer, [x], { attrs, outputs }) => {
  const axis = attrs["axis"] as number;
  let from = 0;
  return outputs.map(({ shape }) => {
    const length = shape.length === x!.shape.length ? shape[axis]! : 1;
    const starts = x!.shape.map((_, at) => (at === axis ? from : 0));
    from += length;
    return reshape(writer, sliced(writer, x!, starts, x!.shape.with(axis, from)), shape);
  });
};

const slice: HloLowering = (writer, [x], { attrs }) => {
  const [begin, size] = [attrs["begin"], attrs["size"]] as [number[], number[]];
  return sliced(
    writer,
    x!,
    begin,
    begin.map((start, axis) => start + size[axis]!),
  );
};

const pad: HloLowering = (writer, [x], { attrs }) => {
  const pairs = attrs["paddings"] as readonly (readonly [number, number])[];
  return padded(writer, x!, attrs["constantValue"] as number, pairs);
};

const reverse: HloLowering = (writer, [x], { attrs }) =>
  writer.op("stablehlo.reverse", [x!], [x!], {
    attrs: { dimensions: integers(attrs["dims"] as number[]) },
  });

/** Each axis becomes two, the outer of which repeats the inner. */
const tile: HloLowering = (writer, [x], { attrs, outputs: [to] }) => {
  const reps = attrs["reps"] as number[];
  const split = x!.shape.flatMap((size, axis) => [reps[axis]!, size]);
  const inner = x!.shape.map((_, axis) => 2 * axis + 1);
  if (sizeOf(reps) === 1) return x!;
  return reshape(writer, broadcastIn(writer, x!, split, inner), to!.shape);
};

/** The forms of the family by the name of the op. */
export const shapeForms: HloForms = {
  Concat: concat,
  Fill: fill,
  LinSpace: linSpace,
  OneHot: oneHot,
  Pack: pack,
  PadV2: pad,
  Range: range,
  Reshape: (writer, [x], { outputs: [to] }) => reshape(writer, x!, to!.shape),
  Reverse: reverse,
  Slice: slice,
  SplitV: pieces,
  Tile: tile,
  Transpose: (writer, [x], { attrs }) => transpose(writer, x!, attrs["perm"] as number[]),
  Unpack: pieces,
};
