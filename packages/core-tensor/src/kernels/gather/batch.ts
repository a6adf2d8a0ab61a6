import {
  add,
  concat,
  fill,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  range,
  reshape,
  type Tensor,
  where,
} from "../../ops.ts";
import { foldFirst, moveAxis, spread, unfoldFirst, withBatch } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";

/** The numbers of the examples in an int32 tensor `[size, 1, …]` of a rank. */
function exampleNumbers(size: number, rank: number): Tensor {
  return reshape(range(0, size, 1, "int32"), [size, ...Array<number>(rank - 1).fill(1)]);
}

/**
 * Shared indices pick from one axis further back; a shared table is read once with the indices of all
 * examples; where both differ the batch is one more of the gather's own batch axes.
 */
const gather: BatchRule = (node) => {
  const { inputs, batched, attrs, op } = node;
  const [x, indices] = inputs as [Tensor, Tensor];
  const axis = attrs["axis"] as number;
  const batchDims = attrs["batchDims"] as number;
  if (batchDims === 0 && !batched[1]) return op([x, indices], { axis: axis + 1, batchDims });
  if (batchDims === 0 && !batched[0]) {
    return op([x, indices], { axis, batchDims }).map((picked) => moveAxis(picked, axis, 0));
  }
  return op([withBatch(node, 0), withBatch(node, 1)], { axis: axis + 1, batchDims: batchDims + 1 });
};

/** The segments of all examples one after the other; ids that name none must not reach another's. */
const segmentSum: BatchRule = (node) => {
  const { size, op } = node;
  const numSegments = node.attrs["numSegments"] as number;
  const ids = withBatch(node, 1);
  const inside = logicalAnd(
    greaterEqual(ids, fill([], 0, "int32")),
    less(ids, fill([], numSegments, "int32")),
  );
  const first = mul(exampleNumbers(size, 2), fill([], numSegments, "int32"));
  const places = where(inside, add(ids, first), fill(ids.shape, -1, "int32"));
  const sums = op([foldFirst(withBatch(node, 0)), foldFirst(places)], {
    numSegments: size * numSegments,
  });
  return [unfoldFirst(sums[0]!, size)];
};

/** The number of the example is one more index. */
const scatterUpdate: BatchRule = (node) => {
  const indices = withBatch(node, 1);
  const numbers = exampleNumbers(node.size, indices.rank);
  const column = spread(numbers, [...indices.shape.slice(0, -1), 1]);
  return node.op([withBatch(node, 0), concat([column, indices], -1), withBatch(node, 2)]);
};

/** Ops that read and write elements by number. */
export const gatherBatches: Readonly<Record<string, BatchRule>> = {
  GatherV2: gather,
  TensorScatterUpdate: scatterUpdate,
  UnsortedSegmentSum: segmentSum,
};
