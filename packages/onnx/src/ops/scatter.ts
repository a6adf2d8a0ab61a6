import { constant, sizeOf, stridesOf } from "@legendre/core-tensor/extend";
import { callKernel } from "@legendre/core-tensor/graph";
import {
  add,
  cast,
  greater,
  less,
  mul,
  ones,
  reshape,
  sum,
  type Tensor,
  tensor,
  where,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";

/** Indices below 0 counted from the end of their axis. */
function fromStart(indices: Tensor, lengths: Tensor): Tensor {
  const whole = cast(indices, "int32");
  return where(less(whole, constant(0, "int32")), add(whole, lengths), whole);
}

/** Numbers of the slices of `shape` that rows of `indices` name. */
function flatPlaces(indices: Tensor, shape: readonly number[]): Tensor {
  const width = indices.shape.at(-1) as number;
  const named = shape.slice(0, width);
  const turned = fromStart(indices, tensor([...named], [width], "int32"));
  const strides = tensor(stridesOf(named), [width], "int32");
  const rows = reshape(turned, [indices.size / Math.max(1, width), width]);
  return sum(mul(rows, strides), 1);
}

const gatheredNd: OnnxOp = (call) => {
  const [x, indices] = [call.tensor(0), call.tensor(1)];
  const shared = call.int("batch_dims", 0);
  const width = indices.shape.at(-1) ?? 0;
  if (width < 1 || shared + width > x.rank)
    throw call.wrong(`has indices [${indices.shape}] into [${x.shape}]`);
  const batch = sizeOf(x.shape.slice(0, shared));
  const named = x.shape.slice(shared, shared + width);
  const rest = x.shape.slice(shared + width);
  const flat = flatPlaces(indices, named);
  const each = indices.size / width / Math.max(1, batch);
  const offset = reshape(
    tensor(
      Int32Array.from({ length: batch }, (_, i) => i * sizeOf(named)),
      [batch, 1],
      "int32",
    ),
    [batch, 1],
  );
  const places = reshape(add(reshape(flat, [batch, each]), offset), [batch * each]);
  const rows = reshape(x, [batch * sizeOf(named), sizeOf(rest)]);
  const [picked] = callKernel("GatherV2", { x: rows, indices: places }, { axis: 0, batchDims: 0 });
  return reshape(picked as Tensor, [...indices.shape.slice(0, -1), ...rest]);
};

/** `rows` of `x` replaced by, or added to, those of `updates`; indices name each at most once unless they add. */
function scattered(
  call: OnnxCall,
  x: Tensor,
  places: Tensor,
  updates: Tensor,
  numSegments: number,
): Tensor {
  const inner = x.size / Math.max(1, numSegments);
  const rows = reshape(updates, [places.size, inner]);
  const [sums] = callKernel("UnsortedSegmentSum", { x: rows, segmentIds: places }, { numSegments });
  const reduction = call.text("reduction", "none");
  const moved = reshape(sums as Tensor, x.shape);
  if (reduction === "add") return add(x, moved);
  if (reduction !== "none") throw call.unsupported(`combines by "${reduction}"`);
  const [counts] = callKernel(
    "UnsortedSegmentSum",
    { x: ones([places.size, inner]), segmentIds: places },
    { numSegments },
  );
  return where(greater(reshape(counts as Tensor, x.shape), constant(0)), moved, x);
}

const scatteredNd: OnnxOp = (call) => {
  const [x, indices, updates] = [call.tensor(0), call.tensor(1), call.tensor(2)];
  const named = x.shape.slice(0, indices.shape.at(-1));
  return scattered(call, x, flatPlaces(indices, x.shape), updates, sizeOf(named));
};

const scatteredElements: OnnxOp = (call) => {
  const [x, indices, updates] = [call.tensor(0), call.tensor(1), call.tensor(2)];
  const given = call.int("axis", 0);
  const axis = given < 0 ? given + x.rank : given;
  const strides = stridesOf(x.shape);
  const own = strides[axis] as number;
  // The place of each element, but for the axis that the indices name.
  const base = Int32Array.from({ length: indices.size }, (_, i) => {
    let [rest, place] = [i, 0];
    for (let at = x.rank - 1; at >= 0; at--) {
      const size = indices.shape[at] as number;
      if (at !== axis) place += (rest % size) * (strides[at] as number);
      rest = Math.floor(rest / size);
    }
    return place;
  });
  const length = constant(x.shape[axis] as number, "int32");
  const turned = reshape(fromStart(indices, length), [indices.size]);
  const places = add(mul(turned, constant(own, "int32")), tensor(base, [indices.size], "int32"));
  return scattered(call, x, places, updates, x.size);
};

/** Gathers and scatters by several indices at once. */
export const scatterOps: Readonly<Record<string, OnnxOp>> = {
  GatherND: gatheredNd,
  Scatter: scatteredElements,
  ScatterElements: scatteredElements,
  ScatterND: scatteredNd,
};
