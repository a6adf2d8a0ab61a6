import { broadcastShapes, sameShape } from "./shapes.ts";
import { integer, integers } from "./stablehlo-text.ts";
import type { HloRegion, HloType, HloValue, HloWriter } from "./stablehlo-writer.ts";
import { isFloat } from "./value-type.ts";

type Shape = readonly number[];
type HloDType = HloType["dtype"];

/** A value, or a number that stands for an array of it. */
export type Operand = HloValue | number;

function one(
  writer: HloWriter,
  op: string,
  inputs: readonly HloValue[],
  output: HloType,
  attrs: Readonly<Record<string, string>> = {},
): HloValue {
  return writer.op(`stablehlo.${op}`, inputs, [output], { attrs })[0]!;
}

/** A constant: one number for all elements, or as many as the type has. */
export function constant(
  writer: HloWriter,
  value: number | ArrayLike<number>,
  type: HloType,
): HloValue {
  return { ...writer.constant(value, type), data: value };
}

/** 0, 1, 2, … along an axis. */
export function iota(writer: HloWriter, type: HloType, axis: number): HloValue {
  return one(writer, "iota", [], type, { iota_dimension: integer(axis) });
}

export function reshape(writer: HloWriter, x: HloValue, shape: Shape): HloValue {
  return sameShape(x.shape, shape) ? x : one(writer, "reshape", [x], { shape, dtype: x.dtype });
}

export function transpose(writer: HloWriter, x: HloValue, perm: Shape): HloValue {
  const shape = perm.map((axis) => x.shape[axis]!);
  return one(writer, "transpose", [x], { shape, dtype: x.dtype }, { permutation: integers(perm) });
}

/** `x` with its axes at the places of `axes` of a larger shape, repeated along the others. */
export function broadcastIn(writer: HloWriter, x: HloValue, shape: Shape, axes: Shape): HloValue {
  const type = { shape, dtype: x.dtype };
  return one(writer, "broadcast_in_dim", [x], type, { broadcast_dimensions: integers(axes) });
}

/** `x` broadcast to a shape, axes counted from the last. */
export function broadcast(writer: HloWriter, x: HloValue, shape: Shape): HloValue {
  if (sameShape(x.shape, shape)) return x;
  const lead = shape.length - x.shape.length;
  return broadcastIn(
    writer,
    x,
    shape,
    x.shape.map((_, axis) => lead + axis),
  );
}

export function slice(
  writer: HloWriter,
  x: HloValue,
  starts: Shape,
  limits: Shape,
  strides: Shape = starts.map(() => 1),
): HloValue {
  const shape = starts.map((start, axis) => Math.ceil((limits[axis]! - start) / strides[axis]!));
  return one(
    writer,
    "slice",
    [x],
    { shape, dtype: x.dtype },
    {
      start_indices: integers(starts),
      limit_indices: integers(limits),
      strides: integers(strides),
    },
  );
}

/** Elements around each axis (fewer where a number is negative), and between neighbours. */
export function pad(
  writer: HloWriter,
  x: HloValue,
  value: number,
  around: readonly (readonly [number, number])[],
  between: Shape = around.map(() => 0),
): HloValue {
  const shape = x.shape.map((size, axis) => {
    const [before, after] = around[axis]!;
    return before + size + Math.max(0, size - 1) * between[axis]! + after;
  });
  const filler = constant(writer, value, { shape: [], dtype: x.dtype });
  return one(
    writer,
    "pad",
    [x, filler],
    { shape, dtype: x.dtype },
    {
      edge_padding_low: integers(around.map(([before]) => before)),
      edge_padding_high: integers(around.map(([, after]) => after)),
      interior_padding: integers(between),
    },
  );
}

export function concatenate(writer: HloWriter, list: readonly HloValue[], axis: number): HloValue {
  const length = list.reduce((sum, { shape }) => sum + shape[axis]!, 0);
  const type = { shape: list[0]!.shape.with(axis, length), dtype: list[0]!.dtype };
  return list.length === 1
    ? list[0]!
    : one(writer, "concatenate", list, type, { dimension: integer(axis) });
}

/** Converts as StableHLO does: floats saturate where they become whole numbers. */
export function convert(writer: HloWriter, x: HloValue, dtype: HloDType): HloValue {
  return x.dtype === dtype ? x : one(writer, "convert", [x], { shape: x.shape, dtype });
}

/**
 * As a typed array of JavaScript stores numbers: floats are cut off and whole numbers counted modulo 2³², NaN and
 * infinities become 0; as truth values all but 0 are true.
 */
export function cast(writer: HloWriter, x: HloValue, dtype: HloDType): HloValue {
  if (x.dtype === dtype) return x;
  if (dtype === "bool") return compare(writer, "NE", x, 0);
  if (!isFloat(x.dtype) || isFloat(dtype)) return convert(writer, x, dtype);
  const rest = elementwise(writer, "remainder", [x, 2 ** 32]);
  const known = select(writer, compare(writer, "EQ", rest, rest), rest, 0);
  return convert(writer, convert(writer, known, "int64"), dtype);
}

/** Operands of one type: numbers become constants, and shapes are broadcast. */
function alike(writer: HloWriter, operands: readonly Operand[], dtype?: HloDType): HloValue[] {
  const values = operands.filter((x) => typeof x !== "number");
  const shape = values.map((x) => x.shape).reduce((a, b) => broadcastShapes("toStableHlo", a, b));
  const type = { shape, dtype: dtype ?? values[0]!.dtype };
  return operands.map((x) =>
    typeof x === "number" ? constant(writer, x, type) : broadcast(writer, x, shape),
  );
}

/** An op element by element, with broadcasting; the result has the type of its operands. */
export function elementwise(writer: HloWriter, op: string, operands: readonly Operand[]): HloValue {
  const values = alike(writer, operands);
  const { shape, dtype } = values[0]!;
  const name = op.includes(".") ? op : `stablehlo.${op}`;
  return writer.op(name, values, [{ shape, dtype }])[0]!;
}

/** Which way two numbers are compared. */
export type Direction = "EQ" | "NE" | "LT" | "LE" | "GT" | "GE";

export function compare(writer: HloWriter, direction: Direction, a: Operand, b: Operand): HloValue {
  const values = alike(writer, [a, b]);
  const attrs = { comparison_direction: `#stablehlo<comparison_direction ${direction}>` };
  return one(writer, "compare", values, { shape: values[0]!.shape, dtype: "bool" }, attrs);
}

/** `yes` where a condition holds, `no` elsewhere. At least one of the two is a value. */
export function select(
  writer: HloWriter,
  condition: HloValue,
  yes: Operand,
  no: Operand,
): HloValue {
  const dtype = (typeof yes === "number" ? (no as HloValue) : yes).dtype;
  const shape = [condition, yes, no]
    .flatMap((x) => (typeof x === "number" ? [] : [x.shape]))
    .reduce((a, b) => broadcastShapes("toStableHlo", a, b));
  const type = { shape, dtype };
  const [t, e] = [yes, no].map((x) =>
    typeof x === "number" ? constant(writer, x, type) : broadcast(writer, x, shape),
  );
  return one(writer, "select", [broadcast(writer, condition, shape), t!, e!], type);
}

/** An op that folds two numbers, and what it begins with. */
export interface Fold {
  readonly op: "add" | "multiply" | "maximum" | "minimum" | "and" | "or";
  readonly initial: number;
}

/** The region of a {@link Fold}. */
export function folding(writer: HloWriter, { op }: Fold, dtype: HloDType): HloRegion {
  const scalar = { shape: [], dtype };
  return {
    inputs: [scalar, scalar],
    write: (pair: readonly HloValue[]) => [elementwise(writer, op, pair)],
  };
}

/** A reduction over axes, which are gone after it. */
export function reduce(writer: HloWriter, x: HloValue, fold: Fold, axes: Shape): HloValue {
  if (axes.length === 0) return x;
  const shape = x.shape.filter((_, axis) => !axes.includes(axis));
  const initial = constant(writer, fold.initial, { shape: [], dtype: x.dtype });
  return writer.op("stablehlo.reduce", [x, initial], [{ shape, dtype: x.dtype }], {
    attrs: { dimensions: integers(axes) },
    regions: [folding(writer, fold, x.dtype)],
  })[0]!;
}

/** A block of `x` whose place is known at run time; starts are int32 scalars. */
export function dynamicSlice(
  writer: HloWriter,
  x: HloValue,
  starts: readonly HloValue[],
  sizes: Shape,
): HloValue {
  const attrs = { slice_sizes: integers(sizes) };
  return one(writer, "dynamic_slice", [x, ...starts], { shape: sizes, dtype: x.dtype }, attrs);
}

/** `x` with a block replaced. */
export function dynamicUpdate(
  writer: HloWriter,
  x: HloValue,
  block: HloValue,
  starts: readonly HloValue[],
): HloValue {
  return one(writer, "dynamic_update_slice", [x, block, ...starts], x);
}

/** A loop over carried values for as long as a condition holds. */
export function loop(
  writer: HloWriter,
  carried: readonly HloValue[],
  condition: (carried: readonly HloValue[]) => HloValue,
  step: (carried: readonly HloValue[]) => readonly HloValue[],
): HloValue[] {
  const types = carried.map(({ shape, dtype }) => ({ shape, dtype }));
  return writer.op("stablehlo.while", carried, types, {
    regions: [
      { inputs: types, write: (now) => [condition(now)] },
      { inputs: types, write: step },
    ],
  });
}
