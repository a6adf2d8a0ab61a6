import { sizeOf } from "../host-array.ts";
import { castTo, filled, floatTypes, int64, reshaped, toInt32 } from "../onnx-parts.ts";
import {
  type OnnxLowering,
  type OnnxName,
  type OnnxWriter,
  onnxElementType,
} from "../onnx-writer.ts";
import type { DType } from "../value-type.ts";

/** A reduction in ONNX of a name, over axes given with it. */
type Reduce = (op: string, x: OnnxName) => OnnxName;

/** What a reduction does beside ONNX's op of it. */
interface Reduction {
  readonly op: string;
  /** The result over no elements. */
  readonly empty: number;
  readonly axisName?: "axis" | "reductionIndices";
  /** The type to compute in; by default the type of the result, or int32 for truth values. */
  readonly inside?: (x: DType) => DType;
  /** What is made of ONNX's result, in the type computed in. */
  readonly after?: (writer: OnnxWriter, y: OnnxName, x: OnnxName, reduce: Reduce) => OnnxName;
}

/**
 * Products of int32, halves times halves: onnxruntime's own ends at the largest number, where everything else wraps around.
 */
export const productOfWholes: OnnxLowering = (
  writer,
  [x],
  { attrs, inputs: [from], outputs: [to] },
) => {
  if (from!.dtype !== "int32" || sizeOf(from!.shape) === 0) return null;
  const shape = [...from!.shape];
  let y = x!;
  for (const axis of attrs["axis"] as number[]) {
    const part = (begin: number, end: number): OnnxName =>
      writer.node("Slice", [y, writer.ints([begin]), writer.ints([end]), writer.ints([axis])]);
    for (let size = shape[axis]!; size > 1; size = Math.ceil(size / 2)) {
      const half = Math.floor(size / 2);
      const product = writer.node("Mul", [part(0, half), part(half, 2 * half)]);
      y =
        size % 2 === 0 ? product : writer.node("Concat", [product, part(size - 1, size)], { axis });
    }
  }
  return reshaped(writer, y, to!.shape);
};

/** Sums of int32 in int64, cut to 32 bits, for the same reason. */
export const sumOfWholes: OnnxLowering = (writer, [x], { attrs, inputs: [from] }) => {
  if (from!.dtype !== "int32" || sizeOf(from!.shape) === 0) return null;
  const axes = attrs["axis"] as number[];
  if (axes.length === 0) return writer.node("Identity", [x!]);
  const wide = writer.node("Cast", [x!], { to: int64 });
  const keepdims = Number(attrs["keepDims"]);
  return toInt32(writer, writer.node("ReduceSum", [wide, writer.ints(axes)], { keepdims }));
};

/** A reduction: casts, ONNX's op, casts back. */
export function reduction({
  op,
  empty,
  axisName = "axis",
  inside = (x) => (x === "bool" ? "int32" : x),
  after = (_, y) => y,
}: Reduction): OnnxLowering {
  return (writer, [x], { attrs, inputs: [from], outputs: [to] }) => {
    if (from!.dtype === "uint32") return null;
    if (sizeOf(from!.shape) === 0) return filled(writer, empty, to!);
    const axes = attrs[axisName] as number[];
    const dtype = inside(from!.dtype);
    const cast = castTo(writer, x!, from!.dtype, dtype);
    const reduce: Reduce = (name, of) =>
      writer.node(name, [of, writer.ints(axes)], { keepdims: Number(attrs["keepDims"]) });
    const reduced = axes.length === 0 ? cast : after(writer, reduce(op, cast), cast, reduce);
    return dtype === to!.dtype && reduced !== x
      ? reduced
      : writer.node("Cast", [reduced], { to: onnxElementType[to!.dtype] });
  };
}

/**
 * onnxruntime's extrema pass over NaN. The sum of magnitudes is NaN exactly where an element is: no two
 * of its terms cancel.
 */
const keepNaN: NonNullable<Reduction["after"]> = (writer, y, x, reduce) => {
  const sizes = reduce("ReduceL1", x);
  return writer.node("Where", [writer.node("IsNaN", [sizes]), sizes, y]);
};

export function extremumForm(
  op: string,
  empty: number,
  axisName: "axis" | "reductionIndices",
): OnnxLowering {
  const ofFloats = reduction({ op, empty, axisName, after: keepNaN });
  const ofWholes = reduction({ op, empty, axisName });
  return (writer, names, node) =>
    (floatTypes.includes(node.inputs[0]!.dtype) ? ofFloats : ofWholes)(writer, names, node);
}

/** The place of an extremum along one axis; the first of equals. */
export function placeForm(op: string): OnnxLowering {
  return (writer, [x], { attrs, inputs: [type], outputs: [to] }) => {
    if (type!.dtype === "uint32") return null;
    if (sizeOf(type!.shape) === 0) return filled(writer, 0, to!);
    const number = type!.dtype === "bool" ? castTo(writer, x!, "bool", "int32") : x!;
    const found = writer.node(op, [number], { axis: attrs["axis"] as number, keepdims: 0 });
    return writer.node("Cast", [found], { to: onnxElementType.int32 });
  };
}

/** Up to this many rows are added up at once; rounding errors grow with their number. */
const mostRows = 256;

/** How many blocks many rows are cut into, and how many rows each has: about as many, zeros included. */
function blocksOf(rows: number): [count: number, block: number] {
  if (rows <= mostRows) return [1, rows];
  const root = Math.floor(Math.sqrt(rows));
  for (let count = root; count > root / 4; count--) {
    if (rows % count === 0) return [count, rows / count];
  }
  return [root, Math.ceil(rows / root)];
}

/**
 * Sums over leading axes as products with rows of ones, for which onnxruntime has a kernel two to ten
 * times as fast as `ReduceSum`; many rows in blocks, which also keeps rounding errors small. Null
 * where other axes are summed.
 */
export const sumOfRows: OnnxLowering = (writer, [x], { attrs, inputs: [from], outputs: [to] }) => {
  const axes = attrs["axis"] as number[];
  const { shape, dtype } = from!;
  const rows = sizeOf(shape.slice(0, axes.length));
  const leading = axes.length > 0 && axes.every((axis, index) => axis === index);
  if (dtype !== "float32" || !leading || axes.length === shape.length || rows === 0) return null;
  const [count, block] = blocksOf(rows);
  const columns = sizeOf(shape.slice(axes.length));
  const ones = (length: number, lead: readonly number[] = []): OnnxName =>
    writer.constant(Array<number>(length).fill(1), "float32", [...lead, length]);
  if (count === 1) {
    const flat = shape.length === 2 ? x! : reshaped(writer, x!, [rows, columns]);
    const sums = writer.node("MatMul", [ones(rows), flat]);
    return to!.shape.length === 1 ? sums : reshaped(writer, sums, to!.shape);
  }
  const missing = count * block - rows;
  const flat = missing === 0 ? x! : reshaped(writer, x!, [rows, columns]);
  const whole = missing === 0 ? x! : writer.node("Pad", [flat, writer.ints([0, 0, missing, 0])]);
  const blocks = reshaped(writer, whole, [count, block, columns]);
  const parts = writer.node("MatMul", [ones(block, [1]), blocks]);
  const table = reshaped(writer, parts, [count, columns]);
  return reshaped(writer, writer.node("MatMul", [ones(count), table]), to!.shape);
};

/** Means over leading axes, of their sums. */
export const meanOfRows: OnnxLowering = (writer, names, node) => {
  const sums = sumOfRows(writer, names, node);
  if (sums === null) return null;
  const count = sizeOf(node.inputs[0]!.shape) / sizeOf(node.outputs[0]!.shape);
  return writer.node("Div", [sums as OnnxName, writer.constant(count, "float32")]);
};
