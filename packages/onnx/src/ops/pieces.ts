import { constant, padded, sizeOf } from "@legendre/core-tensor/extend";
import { hostArray } from "@legendre/core-tensor/graph";
import {
  add,
  cast,
  concat,
  equal,
  less,
  mul,
  reshape,
  reverse,
  slice,
  split,
  type Tensor,
  tensor,
  tensor1d,
  transpose,
  where,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { axisIn, gather, gathered, gatheredElements } from "./gathering.ts";
import { paired } from "./window.ts";

const joined: OnnxOp = (call) => {
  const all = call.tensors();
  const axis = axisIn(call, call.int("axis"), all[0]?.rank ?? 0);
  return all.length === 1 ? (all[0] as Tensor).clone() : concat(all, axis);
};

const parted: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axis = axisIn(call, call.int("axis", 0), x.rank);
  const length = x.shape[axis] as number;
  const given = call.axes(1, "split");
  const count = call.int("num_outputs", call.results);
  const part = Math.ceil(length / count);
  const even = Array.from({ length: count }, (_, i) =>
    Math.max(0, Math.min(part, length - i * part)),
  );
  const sizes = given ?? even;
  if (sizes.reduce((a, b) => a + b, 0) !== length)
    throw call.wrong(`splits an axis of ${length} into [${sizes}]`);
  return split(x, sizes, axis);
};

/** The places that a slice of ONNX picks along an axis: negative ones count from the end, all are clamped. */
function picked(
  length: number,
  start: number,
  end: number,
  step: number,
): { from: number; count: number } {
  const lowest = step > 0 ? 0 : -1;
  const highest = step > 0 ? length : length - 1;
  const clamp = (place: number, low: number): number => {
    const at = place < 0 ? place + length : place;
    return Math.min(highest, Math.max(low, at));
  };
  const from = clamp(start, 0);
  const to = clamp(end, lowest);
  return { from, count: Math.max(0, Math.ceil((to - from) / step)) };
}

const sliced: OnnxOp = (call) => {
  const x = call.tensor(0);
  const newer = call.opset >= 10;
  const starts = newer ? call.numbersOf(1) : call.ints("starts", []);
  const ends = newer ? call.numbersOf(2) : call.ints("ends", []);
  const axes = newer && call.has(3) ? call.numbersOf(3) : call.ints("axes", undefined);
  const steps = newer && call.has(4) ? call.numbersOf(4) : starts.map(() => 1);
  const places = (axes ?? starts.map((_, i) => i)).map((axis) => axisIn(call, axis, x.rank));
  const begin = x.shape.map(() => 0);
  const size = [...x.shape];
  let result = x;
  for (const [i, axis] of places.entries()) {
    const [length, step] = [x.shape[axis] as number, steps[i] ?? 1];
    if (step === 0) throw call.wrong("takes steps of 0");
    const { from, count } = picked(length, starts[i] ?? 0, ends[i] ?? 0, step);
    if (step === 1) {
      begin[axis] = from;
      size[axis] = count;
    } else {
      result = everyNth(result, axis, from, count, step);
      size[axis] = count;
    }
  }
  const whole = begin.every((b) => b === 0) && size.every((s, axis) => s === result.shape[axis]);
  return whole ? result.clone() : slice(result, begin, size);
};

function everyNth(x: Tensor, axis: number, from: number, count: number, step: number): Tensor {
  if (step === -1 && count === x.shape[axis]) return reverse(x, [axis]);
  const places = Array.from({ length: count }, (_, i) => from + i * step);
  return gather(x, tensor1d(places, "int32"), axis);
}

const padOp: OnnxOp = (call) => {
  const x = call.tensor(0);
  const mode = call.text("mode", "constant");
  const flat = call.opset >= 11 ? call.numbersOf(1) : (call.ints("pads", []) as number[]);
  const axes = call.has(3)
    ? call.numbersOf(3).map((axis) => axisIn(call, axis, x.rank))
    : undefined;
  const pairs = paired(call, flat, axes?.length ?? x.rank);
  const all = x.shape.map((_, axis): readonly [number, number] => {
    const place = axes === undefined ? axis : axes.indexOf(axis);
    return place < 0 ? [0, 0] : (pairs[place] ?? [0, 0]);
  });
  call.shape(x.shape.map((size, axis) => size + (all[axis]?.[0] ?? 0) + (all[axis]?.[1] ?? 0)));
  if (mode !== "constant") return mirrored(call, x, all, mode);
  const value =
    call.opset >= 11 ? (call.has(2) ? (call.numbersOf(2)[0] ?? 0) : 0) : call.float("value", 0);
  const result = padded(x, all, value);
  return result === x ? x.clone() : result;
};

/** Padding with what lies inside: each axis is a gather at fixed places. */
function mirrored(
  call: OnnxCall,
  x: Tensor,
  pads: readonly (readonly [number, number])[],
  mode: string,
): Tensor {
  return pads.reduce((part, [before, after], axis) => {
    if (before === 0 && after === 0) return part;
    const length = x.shape[axis] as number;
    const place = (i: number): number => {
      if (mode === "edge") return Math.min(length - 1, Math.max(0, i));
      if (mode === "wrap") return ((i % length) + length) % length;
      if (mode !== "reflect") throw call.unsupported(`pads by "${mode}"`);
      const period = Math.max(1, 2 * (length - 1));
      const within = ((i % period) + period) % period;
      return within < length ? within : period - within;
    };
    const count = length + before + after;
    return gather(
      part,
      tensor1d(
        Array.from({ length: count }, (_, i) => place(i - before)),
        "int32",
      ),
      axis,
    );
  }, x);
}

const hot: OnnxOp = (call) => {
  const depth = call.numbersOf(1)[0] ?? 0;
  const indices = cast(call.tensor(0), "int32");
  const rank = indices.rank + 1;
  const axis = axisIn(call, call.int("axis", -1), rank);
  call.shape([...indices.shape, depth]);
  const [off, on] = split(call.tensor(2), 2);
  const zero = constant(0, "int32");
  const turned = where(less(indices, zero), add(indices, constant(depth, "int32")), indices);
  const counter = reshape(
    tensor1d(
      Int32Array.from({ length: depth }, (_, i) => i),
      "int32",
    ),
    Array.from({ length: rank }, (_, i) => (i === axis ? depth : 1)),
  );
  const here = equal(reshape(turned, turned.shape.toSpliced(axis, 0, 1)), counter);
  return where(here, on as Tensor, off as Tensor);
};

/** What lies below or above a diagonal of each matrix becomes 0. */
const triangle: OnnxOp = (call) => {
  const x = call.tensor(0);
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  const k = call.has(1) ? (call.numbersOf(1)[0] ?? 0) : 0;
  const upper = call.int("upper", 1) === 1;
  const keep = Array.from({ length: rows * columns }, (_, i) => {
    const diagonal = (i % columns) - Math.floor(i / columns);
    return (upper ? diagonal >= k : diagonal <= k) ? 1 : 0;
  });
  if (x.dtype === "bool") {
    const kept = mul(cast(x, "int32"), tensor(keep, [rows, columns], "int32"));
    return cast(kept, "bool");
  }
  return mul(x, tensor(keep, [rows, columns], x.dtype));
};

const depthToSpace: OnnxOp = (call) => {
  const x = call.tensor(0);
  const size = call.int("blocksize");
  const [n, channels, h, w] = x.shape as [number, number, number, number];
  const c = channels / size ** 2;
  const columnsFirst = call.text("mode", "DCR") === "CRD";
  const apart = reshape(x, columnsFirst ? [n, c, size, size, h, w] : [n, size, size, c, h, w]);
  const moved = transpose(apart, columnsFirst ? [0, 1, 4, 2, 5, 3] : [0, 3, 4, 1, 5, 2]);
  return reshape(moved, [n, c, h * size, w * size]);
};

const spaceToDepth: OnnxOp = (call) => {
  const x = call.tensor(0);
  const size = call.int("blocksize");
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const apart = reshape(x, [n, c, h / size, size, w / size, size]);
  const columnsFirst = call.text("mode", "DCR") === "CRD";
  return reshape(transpose(apart, columnsFirst ? [0, 1, 3, 5, 2, 4] : [0, 3, 5, 1, 2, 4]), [
    n,
    c * size ** 2,
    h / size,
    w / size,
  ]);
};

const nonZero: OnnxOp = (call) => {
  const { shape } = call.type(0);
  const found = call.numbersOf(0).flatMap((value, place) => (value === 0 ? [] : [place]));
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const rows = strides.map((stride, axis) =>
    found.map((at) => Math.floor(at / stride) % (shape[axis] as number)),
  );
  return hostArray(rows.flat(), [shape.length, found.length], "int32");
};

/** What takes tensors apart and puts them together. */
export const pieceOps: Readonly<Record<string, OnnxOp>> = {
  Concat: joined,
  DepthToSpace: depthToSpace,
  Gather: gathered,
  GatherElements: gatheredElements,
  NonZero: nonZero,
  OneHot: hot,
  Pad: padOp,
  Slice: sliced,
  SpaceToDepth: spaceToDepth,
  Split: parted,
  Trilu: triangle,
};
