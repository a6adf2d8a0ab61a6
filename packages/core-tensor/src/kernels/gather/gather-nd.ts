import { LegendreError } from "../../errors.ts";
import {
  all,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  reshape,
  where as select,
  sum,
  type Tensor,
  tensor1d,
} from "../../ops.ts";
import { sizeOf, stridesOf } from "../host-array.ts";
import type { CompositeKernel } from "../kernel.ts";
import { constant } from "../rules.ts";

/**
 * The rows of `indices` `[..., r]`, each the place of a slice of `shape`, as numbers `[count]` of those slices; where
 * one of the indices is out of range, the number of slices, which no slice has.
 */
function flatIndices(where: string, indices: Tensor, shape: readonly number[]): Tensor {
  const width = indices.shape.at(-1) ?? 0;
  const count = sizeOf(indices.shape.slice(0, -1));
  if (width < 1 || width > shape.length) {
    throw new LegendreError(
      "shape",
      where,
      `got indices [${indices.shape}] into a tensor [${shape}], expected a last axis of 1 to ${shape.length}`,
      { indices: indices.shape, shape },
    );
  }
  if (width === 1) return reshape(indices, [count]);
  const sizes = shape.slice(0, width);
  const rows = reshape(indices, [count, width]);
  const flat = sum(mul(rows, tensor1d(stridesOf(sizes), "int32")), 1);
  const inside = logicalAnd(
    greaterEqual(rows, constant(0, "int32")),
    less(rows, tensor1d(sizes, "int32")),
  );
  return select(all(inside, 1), flat, constant(sizeOf(sizes), "int32"));
}

/** Recorded as a gather of rows. */
const gatherNd: CompositeKernel = {
  name: "GatherNd",
  inputs: ["params", "indices"],
  decompose: ({ params, indices }, _attrs, call) => {
    const flat = flatIndices("gatherND", indices!, params!.shape);
    const rest = params!.shape.slice(indices!.shape.at(-1)!);
    const rows = reshape(params!, [params!.size / sizeOf(rest), sizeOf(rest)]);
    const [picked] = call("GatherV2", { x: rows, indices: flat }, { axis: 0, batchDims: 0 });
    return [reshape(picked!, [...indices!.shape.slice(0, -1), ...rest])];
  },
};

/** Recorded as a segment sum: updates of one place add up, those outside are left out. */
const scatterNd: CompositeKernel = {
  name: "ScatterNd",
  inputs: ["indices", "updates"],
  decompose: ({ indices, updates }, attrs, call) => {
    const shape = attrs["shape"] as number[];
    // As in tfjs a vector of indices names places along the first axis.
    const places = indices!.rank === 1 ? reshape(indices!, [indices!.size, 1]) : indices!;
    const segmentIds = flatIndices("scatterND", places, shape);
    const inner = sizeOf(shape.slice(places.shape.at(-1)!));
    const x = reshape(updates!, [segmentIds.size, inner]);
    const numSegments = sizeOf(shape.slice(0, places.shape.at(-1)!));
    const [sums] = call("UnsortedSegmentSum", { x, segmentIds }, { numSegments });
    return [reshape(sums!, shape)];
  },
};

/** Gathers and scatters by several indices at once. */
export const gatherNds: readonly CompositeKernel[] = [gatherNd, scatterNd];
