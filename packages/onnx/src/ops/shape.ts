import { broadcastShapes, sameShape, sizeOf } from "@legendre/core-tensor/extend";
import { type HostArray, hostArray } from "@legendre/core-tensor/graph";
import {
  broadcastTo,
  cast,
  clone,
  fill,
  logicalAnd,
  mul,
  ones,
  reshape,
  type Tensor,
  tile,
  transpose,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { dtypeOf } from "../tensor-data.ts";
import { axisIn } from "./gathering.ts";

/** Constants of more elements than this are made by ops when the model runs. */
const mostKnown = 2 ** 16;

/** Whole numbers; those beyond 32 bits become the nearest that are not. */
function ints(values: readonly number[], shape = [values.length]): HostArray {
  const near = values.map((value) => Math.min(2 ** 31 - 1, Math.max(-(2 ** 31), value)));
  return hostArray(near, shape, "int32");
}

const shapeOf: OnnxOp = (call) => {
  const { shape } = call.type(0);
  const end = call.hasAttr("end") ? call.int("end") : shape.length;
  return ints(shape.slice(call.int("start", 0), end));
};

const reshaping: OnnxOp = (call) => {
  const x = call.tensor(0);
  const wanted = ofThisBatch(call, x);
  const keepsZero = call.int("allowzero", 0) === 1;
  const sizes = wanted.map((size, axis) =>
    size === 0 && !keepsZero ? (x.shape[axis] ?? 0) : size,
  );
  const rest = sizeOf(sizes.filter((size) => size !== -1));
  const full = sizes.map((size) => (size === -1 ? (rest === 0 ? 0 : x.size / rest) : size));
  if (sizeOf(full) !== x.size || full.some((size) => !Number.isInteger(size) || size < 0)) {
    throw call.wrong(
      `gives the shape [${wanted}] to a tensor [${x.shape}]; if the batch was fixed at export, export with dynamic_axes or dynamic_shapes`,
    );
  }
  return reshape(x, full);
};

/** The shape in the file; a first axis that is its batch, where the tensor still has it first, is that of the call. */
function ofThisBatch(call: OnnxCall, { shape }: Tensor): readonly number[] {
  const wanted = call.numbersOf(1);
  const { batch } = call.context;
  const keeps = batch !== undefined && shape[0] === batch.given && wanted[0] === batch.written;
  return keeps ? [batch.given, ...wanted.slice(1)] : wanted;
}

const flattened: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axis = call.int("axis", 1);
  const rows = sizeOf(x.shape.slice(0, axis < 0 ? axis + x.rank : axis));
  return reshape(x, [rows, sizeOf(x.shape.slice(axis < 0 ? axis + x.rank : axis))]);
};

const squeezed: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axes = call.axes(1)?.map((axis) => axisIn(call, axis, x.rank));
  const kept = x.shape.filter((size, axis) =>
    axes === undefined ? size !== 1 : !axes.includes(axis),
  );
  if (sizeOf(kept) !== x.size)
    throw call.wrong(`drops the axes [${axes}] of a tensor [${x.shape}]`);
  return reshape(x, kept);
};

const unsqueezed: OnnxOp = (call) => {
  const x = call.tensor(0);
  const given = call.axes(1) ?? [];
  const rank = x.rank + given.length;
  const axes = new Set(given.map((axis) => axisIn(call, axis, rank)));
  if (axes.size !== given.length) throw call.wrong(`adds the axes [${given}] to [${x.shape}]`);
  let next = 0;
  const shape = Array.from({ length: rank }, (_, axis) =>
    axes.has(axis) ? 1 : (x.shape[next++] as number),
  );
  return reshape(x, shape);
};

/** Broadcast both ways: sizes of 1 in the wanted shape keep what the input has. */
export function expanded(x: Tensor, shape: readonly number[]): Tensor {
  if (sameShape(x.shape, shape)) return clone(x);
  if (x.dtype === "float32") return mul(x, fill([...shape], 1));
  if (x.dtype === "bool") return logicalAnd(x, cast(ones([...shape], "int32"), "bool"));
  return broadcastTo(x, [...shape]);
}

const expanding: OnnxOp = (call) => {
  const x = call.tensor(0);
  return expanded(x, call.shape(broadcastShapes(call.place(), x.shape, call.numbersOf(1))));
};

const constantOp: OnnxOp = (call) => {
  const value = call.constant("value");
  if (value !== undefined) return value;
  if (call.hasAttr("value_int")) return ints([call.int("value_int")], []);
  if (call.hasAttr("value_ints")) return ints(call.ints("value_ints", []));
  if (call.hasAttr("value_float")) return hostArray([call.float("value_float")], [], "float32");
  const floats = call.ints("value_floats", undefined);
  if (floats !== undefined) return hostArray(floats, [floats.length], "float32");
  throw call.unsupported("holds a text or a sparse tensor");
};

const constantOfShape: OnnxOp = (call) => {
  const shape = call.shape(call.numbersOf(0));
  const value = call.constant("value") ?? hostArray([0], [1], "float32");
  const [number = 0] = value.data;
  const count = sizeOf(shape);
  if (count <= mostKnown)
    return hostArray(new Array<number>(count).fill(number), shape, value.dtype);
  const filled = fill(shape, number, value.dtype === "float32" ? "float32" : "int32");
  return value.dtype === "bool" ? cast(filled, "bool") : filled;
};

const range: OnnxOp = (call) => {
  const [start = 0, limit = 0, delta = 1] = [0, 1, 2].map((i) => call.numbersOf(i)[0] as number);
  const { dtype } = call.type(0);
  const [count = 0] = call.shape([Math.max(0, Math.ceil((limit - start) / delta))]);
  if (count > 2 ** 24) throw call.wrong(`makes ${count} numbers`);
  return hostArray(
    Array.from({ length: count }, (_, i) => start + i * delta),
    [count],
    dtype,
  );
};

const tiled: OnnxOp = (call) => {
  const x = call.tensor(0);
  const repeats = call.numbersOf(1);
  if (repeats.length !== x.rank)
    throw call.wrong(`repeats a tensor [${x.shape}] [${repeats}] times`);
  call.shape(x.shape.map((size, axis) => size * (repeats[axis] as number)));
  return tile(x, repeats);
};

const eye: OnnxOp = (call) => {
  const [rows = 0, columns = 0] = call.type(0).shape;
  const k = call.int("k", 0);
  const count = sizeOf(call.shape([rows, columns]));
  if (count > 2 ** 24) throw call.wrong(`makes a matrix of ${count} elements`);
  const values = Array.from({ length: count }, (_, i) =>
    Math.floor(i / columns) + k === i % columns ? 1 : 0,
  );
  const dtype = call.hasAttr("dtype")
    ? dtypeOf("the model", call.place(), call.int("dtype"))
    : call.type(0).dtype;
  return hostArray(values, [rows, columns], dtype);
};

/** What concerns shapes and constants. */
export const shapeOps: Readonly<Record<string, OnnxOp>> = {
  Constant: constantOp,
  ConstantOfShape: constantOfShape,
  Expand: expanding,
  EyeLike: eye,
  Flatten: flattened,
  Identity: (call) => clone(call.tensor(0)),
  Range: range,
  Reshape: reshaping,
  Shape: shapeOf,
  Size: (call: OnnxCall) => ints([sizeOf(call.type(0).shape)], []),
  Squeeze: squeezed,
  Tile: tiled,
  Transpose: (call) => {
    const x = call.tensor(0);
    const perm = call.ints("perm", undefined) ?? x.shape.map((_, axis) => axis).reverse();
    return transpose(x, perm);
  },
  Unsqueeze: unsqueezed,
};
