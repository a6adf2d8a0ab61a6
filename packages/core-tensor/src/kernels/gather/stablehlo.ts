import {
  compare,
  constant,
  elementwise,
  folding,
  iota,
  select,
  slice,
} from "../stablehlo-parts.ts";
import { integer, integers } from "../stablehlo-text.ts";
import type { HloForms, HloLowering, HloRegion, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { isFloat } from "../value-type.ts";

const upTo = (count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, axis) => from + axis);

/** The slices of an axis that indices name; those of an index out of range are NaN, and 0 of whole numbers. */
function taken(
  writer: HloWriter,
  x: HloValue,
  indices: HloValue,
  axis: number,
  batchDims: number,
  otherwise: number,
): HloValue {
  const picked = indices.shape.slice(batchDims);
  const shape = x.shape.toSpliced(axis, 1, ...picked);
  const type = { shape, dtype: x.dtype };
  if (x.shape[axis] === 0) return constant(writer, otherwise, type);
  const batch = upTo(batchDims);
  const offsets = [
    ...upTo(axis - batchDims, batchDims),
    ...upTo(x.shape.length - axis - 1, axis + picked.length),
  ];
  const dims = [
    `offset_dims = [${offsets}]`,
    `collapsed_slice_dims = [${axis}]`,
    ...(batchDims > 0
      ? [`operand_batching_dims = [${batch}]`, `start_indices_batching_dims = [${batch}]`]
      : []),
    `start_index_map = [${axis}]`,
    `index_vector_dim = ${indices.shape.length}`,
  ];
  const sizes = x.shape.map((size, at) => (at === axis || at < batchDims ? 1 : size));
  const found = writer.op("stablehlo.gather", [x, indices], [type], {
    attrs: {
      dimension_numbers: `#stablehlo.gather<${dims.join(", ")}>`,
      slice_sizes: integers(sizes),
    },
  })[0]!;
  const inside = elementwise(writer, "and", [
    compare(writer, "GE", indices, 0),
    compare(writer, "LT", indices, x.shape[axis]!),
  ]);
  const places = [...batch, ...upTo(picked.length, axis)];
  const mask = writer.op("stablehlo.broadcast_in_dim", [inside], [{ shape, dtype: "bool" }], {
    attrs: { broadcast_dimensions: integers(places) },
  })[0]!;
  return select(writer, mask, found, otherwise);
}

const gather: HloLowering = (writer, [x, indices], { attrs }) =>
  taken(
    writer,
    x!,
    indices!,
    attrs["axis"] as number,
    attrs["batchDims"] as number,
    isFloat(x!.dtype) ? Number.NaN : 0,
  );

/** Rows by number, zeros for numbers that no row has. */
const spread: HloLowering = (writer, [x, ids]) => taken(writer, x!, ids!, 0, 0, 0);

/** `updates` at rows of `into`; those out of range are left out. `indices` has the places along its last axis. */
function scatter(
  writer: HloWriter,
  into: HloValue,
  indices: HloValue,
  updates: HloValue,
  width: number,
  region: HloRegion,
): HloValue {
  const lead = indices.shape.length - (width === 0 ? 0 : 1);
  const named = Math.max(1, width);
  const dims = [
    `update_window_dims = [${upTo(updates.shape.length - lead, lead)}]`,
    `inserted_window_dims = [${upTo(named)}]`,
    `scatter_dims_to_operand_dims = [${upTo(named)}]`,
    `index_vector_dim = ${lead}`,
  ];
  return writer.op("stablehlo.scatter", [into, indices, updates], [into], {
    attrs: {
      scatter_dimension_numbers: `#stablehlo.scatter<${dims.join(", ")}>`,
      indices_are_sorted: "false",
      unique_indices: "false",
    },
    regions: [region],
  })[0]!;
}

/** Sums of rows by number. */
const segmentSum: HloLowering = (writer, [x, ids], { outputs: [to] }) => {
  const region = folding(writer, { op: "add", initial: 0 }, to!.dtype);
  return scatter(writer, constant(writer, 0, to!), ids!, x!, 0, region);
};

/** Maxima of rows by number, 0 where no row has it; a NaN is larger than any other. */
const segmentMax: HloLowering = (writer, [x, ids], { outputs: [to] }) => {
  const most = folding(writer, { op: "maximum", initial: 0 }, to!.dtype);
  const lowest = constant(writer, Number.NEGATIVE_INFINITY, to!);
  const largest = scatter(writer, lowest, ids!, x!, 0, most);
  const any = { shape: to!.shape.slice(0, 1), dtype: "int32" as const };
  const counted = scatter(
    writer,
    constant(writer, 0, any),
    ids!,
    constant(writer, 1, { shape: ids!.shape, dtype: "int32" }),
    0,
    folding(writer, { op: "maximum", initial: 0 }, "int32"),
  );
  const mask = writer.op(
    "stablehlo.broadcast_in_dim",
    [compare(writer, "GT", counted, 0)],
    [{ shape: to!.shape, dtype: "bool" }],
    { attrs: { broadcast_dimensions: integers([0]) } },
  )[0]!;
  return select(writer, mask, largest, 0);
};

/** Of several slices for one place the last stays, where a device writes them in order. */
const scatterUpdate: HloLowering = (writer, [tensor, indices, updates]) => {
  const scalar = { shape: [], dtype: tensor!.dtype };
  return scatter(writer, tensor!, indices!, updates!, indices!.shape.at(-1)!, {
    inputs: [scalar, scalar],
    write: ([, later]) => [later!],
  });
};

/** A stable sort of rows with the places of their elements. */
const topK: HloLowering = (writer, [x], { attrs }) => {
  const k = attrs["k"] as number;
  const { shape, dtype } = x!;
  const axis = shape.length - 1;
  const places = iota(writer, { shape, dtype: "int32" }, axis);
  const [value, place] = [
    { shape: [], dtype },
    { shape: [], dtype: "int32" as const },
  ];
  // NaN, which compares with nothing, is ordered as infinity.
  const ranks = isFloat(dtype)
    ? select(
        writer,
        compare(writer, "NE", x!, x!),
        constant(writer, Number.POSITIVE_INFINITY, x!),
        x!,
      )
    : x!;
  const sorted = writer.op("stablehlo.sort", [ranks, x!, places], [x!, x!, places], {
    attrs: { dimension: integer(axis), is_stable: "true" },
    regions: [
      {
        inputs: [value, value, value, value, place, place],
        write: ([a, b]) => [compare(writer, "GT", a!, b!)],
      },
    ],
  });
  const zeros = shape.map(() => 0);
  return sorted.slice(1).map((y) => slice(writer, y, zeros, shape.with(axis, k)));
};

/** The forms of the family by the name of the op. */
export const gatherForms: HloForms = {
  GatherV2: gather,
  SegmentMax: segmentMax,
  SegmentSpread: spread,
  TensorScatterUpdate: scatterUpdate,
  TopK: topK,
  UnsortedSegmentSum: segmentSum,
};
