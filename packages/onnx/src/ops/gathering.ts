import { constant, sizeOf } from "@legendre/core-tensor/extend";
import { callKernel } from "@legendre/core-tensor/graph";
import {
  add,
  cast,
  less,
  reshape,
  slice,
  type Tensor,
  tensor,
  transpose,
  where,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";

export function axisIn(call: OnnxCall, axis: number, rank: number): number {
  if (Number.isInteger(axis) && axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  throw call.wrong(`names the axis ${axis} of a tensor of rank ${rank}`);
}

/** Slices along an axis by number, by the kernel table's row: tfjs's own kernels work out each element. */
export function gather(x: Tensor, indices: Tensor, axis: number, batchDims = 0): Tensor {
  return callKernel("GatherV2", { x, indices }, { axis, batchDims })[0] as Tensor;
}

/** Indices below 0 count from the end; known ones are turned here. */
export function places(call: OnnxCall, input: number, length: number): Tensor {
  const known = call.known(input);
  if (known !== undefined) {
    if ([...known.data].some((v) => v < -length || v >= length))
      throw call.wrong(`reads beyond an axis of ${length}`);
    const values = Int32Array.from(known.data, (v) => (v < 0 ? v + length : v));
    return tensor(values, [...known.shape], "int32");
  }
  const whole = cast(call.tensor(input), "int32");
  return where(less(whole, constant(0, "int32")), add(whole, constant(length, "int32")), whole);
}

export const gathered: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axis = axisIn(call, call.int("axis", 0), x.rank);
  const indices = places(call, 1, x.shape[axis] as number);
  const known = call.known(1);
  if (known?.data.length === 1) {
    // One place is a slice, whose derivative is a padding.
    const [at = 0] = indices.dataSync();
    const part = slice(
      x,
      x.shape.map((_, i) => (i === axis ? at : 0)),
      x.shape.map((size, i) => (i === axis ? 1 : size)),
    );
    return reshape(part, x.shape.toSpliced(axis, 1, ...known.shape));
  }
  return gather(x, indices, axis);
};

/** Along one axis, at the place that each element of the indices names. */
export const gatheredElements: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axis = axisIn(call, call.int("axis", 0), x.rank);
  const indices = places(call, 1, x.shape[axis] as number);
  const last = x.shape.map((_, i) => i);
  [last[axis], last[x.rank - 1]] = [x.rank - 1, axis];
  const [data, at] = [transpose(x, last), transpose(indices, last)];
  const lead = at.shape.slice(0, -1);
  const near = slice(
    data,
    data.shape.map(() => 0),
    [...lead, data.shape.at(-1) as number],
  );
  const rows = sizeOf(lead);
  const picks = reshape(at, [rows, at.shape.at(-1) as number]);
  const result = gather(reshape(near, [rows, data.shape.at(-1) as number]), picks, 1, 1);
  return transpose(reshape(result, at.shape), last);
};
