import {
  add,
  cast,
  cumsum,
  div,
  equal,
  exp,
  fill,
  gather,
  greater,
  greaterEqual,
  isNaN as isUnknown,
  less,
  logicalAnd,
  logicalOr,
  maximum,
  mul,
  reshape,
  slice,
  sub,
  sum,
  type Tensor,
  tensor1d,
  where,
} from "../../ops.ts";
import type { CallKernel } from "../call-kernel.ts";
import { constant } from "../rules.ts";
import { composed } from "../stablehlo-forms.ts";
import type { HloForms, HloLowering, HloValue } from "../stablehlo-writer.ts";
import type { Attrs } from "../value-type.ts";

function segmentSum(call: CallKernel, x: Tensor, segmentIds: Tensor, numSegments: number): Tensor {
  return call("UnsortedSegmentSum", { x, segmentIds }, { numSegments })[0]!;
}

/** What each entry has in its row of `x`. */
function spread(call: CallKernel, x: Tensor, segmentIds: Tensor): Tensor {
  return call("SegmentSpread", { x, segmentIds }, {})[0]!;
}

/**
 * The row of each entry: as many ends of rows as lie before it. Where pointers are constants, so are rows, which XLA would
 * otherwise work out while it compiles, element by element, for each layer that reads them.
 */
function rowsOf(
  call: CallKernel,
  [pointers, columns]: readonly Tensor[],
  [known]: readonly HloValue["data"][],
): Tensor {
  const rows = pointers!.size - 1;
  if (typeof known === "object") {
    const written = new Int32Array(columns!.size);
    for (let row = 0; row < rows; row++) written.fill(row, known[row], known[row + 1]);
    return tensor1d(written, "int32");
  }
  const ends = slice(pointers!, [1], [rows]);
  return cumsum(segmentSum(call, fill([rows], 1, "int32"), ends, columns!.size), 0);
}

/** A form on the structure of a sparse matrix, that is given the row of each entry. */
function onRows(
  f: (inputs: readonly Tensor[], rows: Tensor, attrs: Attrs, call: CallKernel) => Tensor,
): HloLowering {
  return composed((inputs, attrs, call, known) => [
    f(inputs, rowsOf(call, inputs, known), attrs, call),
  ]);
}

/** How many entries each row has, at least 1. */
function degreesOf(pointers: Tensor): Tensor {
  const rows = pointers.size - 1;
  const counts = sub(slice(pointers, [1], [rows]), slice(pointers, [0], [rows]));
  return cast(maximum(counts, constant(1, "int32")), "float32");
}

/** `x` with as many axes of length 1 behind its own as it needs for `rank`. */
function widened(x: Tensor, rank: number): Tensor {
  return reshape(x, [...x.shape, ...Array<number>(rank - x.rank).fill(1)]);
}

/** Products of entries with rows of `x`, added up by row, or by column for the transpose. */
function product(
  call: CallKernel,
  [pointers, columns, turned]: readonly Tensor[],
  rows: Tensor,
  values: Tensor | undefined,
  x: Tensor,
  { reduce, transpose }: Attrs,
): Tensor {
  const [from, to] = transpose ? [rows, columns!] : [columns!, rows];
  const read = gather(x, from);
  const weighted = values ? mul(read, widened(values, x.rank)) : read;
  const mean = reduce === "mean";
  const parts = mean
    ? div(weighted, widened(gather(degreesOf(pointers!), rows), x.rank))
    : weighted;
  return segmentSum(call, parts, to, (transpose ? turned! : pointers!).size - 1);
}

const plainProduct = onRows((inputs, rows, attrs, call) =>
  product(call, inputs, rows, undefined, inputs[4]!, attrs),
);

const weightedProduct = onRows((inputs, rows, attrs, call) =>
  product(call, inputs, rows, inputs[5]!, inputs[6]!, attrs),
);

const sampledProduct = onRows((inputs, rows, { reduce, heads }) => {
  const [pointers, columns] = inputs as [Tensor, Tensor];
  const [a, b] = inputs.slice(5) as [Tensor, Tensor];
  const products = mul(gather(a, rows), gather(b, columns));
  const axes = products.shape.map((_, axis) => axis).slice(heads ? 2 : 1);
  const sums = axes.length > 0 ? sum(products, axes) : products;
  if (reduce !== "mean") return sums;
  return div(sums, widened(gather(degreesOf(pointers), rows), sums.rank));
});

/** The slope of a leaky ReLU at `a_i + b_j`, for each entry and feature. */
function slopes(
  [a, b]: readonly Tensor[],
  rows: Tensor,
  columns: Tensor,
  { slope }: Attrs,
): Tensor {
  const inner = add(gather(a!, rows), gather(b!, columns));
  return where(greater(inner, constant(0)), constant(1), constant(slope as number));
}

const additiveScore = onRows((inputs, rows, attrs) => {
  const columns = inputs[1]!;
  const [w, u, v] = inputs.slice(7) as [Tensor, Tensor, Tensor];
  const values = add(gather(u, rows), gather(v, columns));
  const scaled = mul(slopes(inputs.slice(5), rows, columns, attrs), values);
  return sum(mul(w, scaled), 1);
});

const additiveSpread = onRows((inputs, rows, attrs, call) => {
  const [pointers, columns, turned] = inputs as [Tensor, Tensor, Tensor];
  const parts = mul(widened(inputs[7]!, 2), slopes(inputs.slice(5), rows, columns, attrs));
  const [to, ends] = attrs["transpose"] ? [columns, turned] : [rows, pointers];
  return segmentSum(call, parts, to, ends.size - 1);
});

/** Rows of `x` that are read, and by which row of the result. */
interface Reads {
  readonly columns: Tensor | undefined;
  readonly ids: Tensor;
}

/** Whether there are pointers and columns, or ids of rows. */
type Structure = "rows" | "segments";

function readsOf(
  call: CallKernel,
  structure: Structure,
  inputs: readonly Tensor[],
  known: readonly HloValue["data"][],
): Reads {
  if (structure === "segments") return { columns: undefined, ids: inputs[0]! };
  return { columns: inputs[1], ids: rowsOf(call, inputs, known) };
}

const read = (x: Tensor, { columns }: Reads): Tensor => (columns ? gather(x, columns) : x);

const maximaOfEntries = onRows(([pointers, columns, x], segmentIds, _, call) => {
  const numSegments = pointers!.size - 1;
  return call("SegmentMax", { x: gather(x!, columns!), segmentIds }, { numSegments })[0]!;
});

/** Where reads are the maxima of their groups, which a NaN is of all, and how many each group has. */
function tiesOf(call: CallKernel, reads: Reads, x: Tensor, y: Tensor) {
  const largest = spread(call, y, reads.ids);
  const tied = logicalOr(equal(read(x, reads), largest), isUnknown(largest));
  const ones = where(tied, constant(1), constant(0));
  const counts = segmentSum(call, ones, reads.ids, y.shape[0]!);
  return { tied, counts: where(isUnknown(y), y, maximum(counts, constant(1))) };
}

/** The mean of the tangents of the largest of each group. */
function maximaTangent(structure: Structure): HloLowering {
  return composed((inputs, _, call, known) => {
    const [v, x, y] = inputs.slice(-3) as [Tensor, Tensor, Tensor];
    const reads = readsOf(call, structure, inputs, known);
    const { tied, counts } = tiesOf(call, reads, x, y);
    const kept = where(tied, read(v, reads), constant(0));
    return [div(segmentSum(call, kept, reads.ids, y.shape[0]!), counts)];
  });
}

/** An equal share for each of the largest of each group. */
function maximaSpread(structure: Structure): HloLowering {
  return composed((inputs, _, call, known) => {
    const [v, x, y] = inputs.slice(-3) as [Tensor, Tensor, Tensor];
    const reads = readsOf(call, structure, inputs, known);
    const { tied, counts } = tiesOf(call, reads, x, y);
    const shares = where(tied, spread(call, div(v, counts), reads.ids), constant(0));
    return [reads.columns ? segmentSum(call, shares, reads.columns, x.shape[0]!) : shares];
  });
}

const segmentSoftmax: HloLowering = composed(([x, segmentIds], attrs, call) => {
  const numSegments = attrs["numSegments"] as number;
  const [most] = call("SegmentMax", { x: x!, segmentIds: segmentIds! }, attrs);
  const powers = exp(sub(x!, spread(call, most!, segmentIds!)));
  const sums = spread(call, segmentSum(call, powers, segmentIds!, numSegments), segmentIds!);
  const inside = logicalAnd(
    greaterEqual(segmentIds!, constant(0, "int32")),
    less(segmentIds!, constant(numSegments, "int32")),
  );
  return [where(widened(inside, x!.rank), div(powers, sums), constant(0))];
});

/** The forms of the family by the name of the op. */
export const sparseForms: HloForms = {
  CsrAdditiveScore: additiveScore,
  CsrAdditiveSpread: additiveSpread,
  CsrMatMul: plainProduct,
  CsrMax: maximaOfEntries,
  CsrMaxGrad: maximaSpread("rows"),
  CsrMaxTangent: maximaTangent("rows"),
  CsrSampledMatMul: sampledProduct,
  CsrWeightedMatMul: weightedProduct,
  SegmentMaxGrad: maximaSpread("segments"),
  SegmentMaxTangent: maximaTangent("segments"),
  SegmentSoftmax: segmentSoftmax,
};
