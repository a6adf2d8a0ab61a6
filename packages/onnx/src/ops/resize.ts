import { sizeOf } from "@legendre/core-tensor/extend";
import {
  add,
  fill,
  mul,
  reshape,
  type Tensor,
  tensor,
  tensor1d,
  transpose,
} from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { gather } from "./gathering.ts";
import { times } from "./products.ts";

/** How one axis is resized: `scale` is that of the file, which sizes alone may not give exactly. */
interface AxisResize {
  readonly from: number;
  readonly to: number;
  readonly scale: number;
}

/** Which elements each new one is made of: for each tap a place and a weight an element. */
interface Tap {
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

/** Where on the old axis a new element lies. */
function coordinate(
  call: OnnxCall,
  mode: string,
  { from, to, scale }: AxisResize,
): (i: number) => number {
  const half = (i: number): number => (i + 0.5) / scale - 0.5;
  switch (mode) {
    case "half_pixel":
      return half;
    case "pytorch_half_pixel":
      return (i) => (to > 1 ? half(i) : 0);
    case "half_pixel_symmetric": {
      const centre = (from / 2) * (1 - to / (from * scale));
      return (i) => centre + half(i);
    }
    case "align_corners":
      return (i) => (to > 1 ? (i * (from - 1)) / (to - 1) : 0);
    case "asymmetric":
      return (i) => i / scale;
    case "tf_half_pixel_for_nn":
      return (i) => (i + 0.5) / scale;
  }
  throw call.unsupported(`places pixels by "${mode}"`);
}

const roundings: Readonly<Record<string, (x: number) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  round_prefer_ceil: (x) => Math.floor(x + 0.5),
  round_prefer_floor: (x) => Math.ceil(x - 0.5),
};

/** Weights of the four neighbours of a point `t` behind the second of them. */
function cubic(t: number, a: number): number[] {
  const near = (x: number) => ((a + 2) * x - (a + 3)) * x * x + 1;
  const far = (x: number) => ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  return [far(t + 1), near(t), near(1 - t), far(2 - t)];
}

function tapsOf(
  call: OnnxCall,
  axis: AxisResize,
  defaults: { readonly coordinates: string; readonly nearest: string },
): Tap[] {
  const { from, to } = axis;
  const at = coordinate(
    call,
    call.text("coordinate_transformation_mode", defaults.coordinates),
    axis,
  );
  const mode = call.text("mode", "nearest");
  const rounding = roundings[call.text("nearest_mode", defaults.nearest)] ?? Math.floor;
  const a = call.float("cubic_coeff_a", -0.75);
  const outside = call.int("exclude_outside", 0) === 1;
  if (call.int("antialias", 0) === 1 && to < from && mode !== "nearest")
    throw call.unsupported("antialiases");
  const count = { nearest: 1, linear: 2, cubic: 4 }[mode];
  if (count === undefined) throw call.unsupported(`resizes by "${mode}"`);
  const taps = Array.from({ length: count }, () => ({
    places: new Int32Array(to),
    weights: new Float32Array(to),
  }));
  for (let i = 0; i < to; i++) {
    const x = at(i);
    const first = mode === "nearest" ? rounding(x) : Math.floor(x) - (count === 4 ? 1 : 0);
    const t = x - Math.floor(x);
    const weights = mode === "nearest" ? [1] : count === 2 ? [1 - t, t] : cubic(t, a);
    const inside = weights.map((w, k) => (outside && (first + k < 0 || first + k >= from) ? 0 : w));
    const total = outside ? inside.reduce((s, w) => s + w, 0) : 1;
    for (const [k, tap] of taps.entries()) {
      tap.places[i] = Math.min(from - 1, Math.max(0, first + k));
      tap.weights[i] = (inside[k] as number) / total;
    }
  }
  return taps;
}

/** Longest old axis that is resized by a product with a matrix, mostly of zeros. */
const mostColumns = 128;

function resized(x: Tensor, axis: number, taps: readonly Tap[]): Tensor {
  const from = x.shape[axis] as number;
  const to = (taps[0] as Tap).places.length;
  const shape = x.shape.toSpliced(axis, 1, to);
  const [lead, rest] = [sizeOf(x.shape.slice(0, axis)), sizeOf(x.shape.slice(axis + 1))];
  const repeat = to / from;
  const repeats =
    taps.length === 1 &&
    Number.isInteger(repeat) &&
    (taps[0] as Tap).places.every((place, i) => place === Math.floor(i / repeat));
  if (repeats) {
    const wide = mul(reshape(x, [lead * from, 1, rest]), fill([1, repeat, 1], 1));
    return reshape(wide, shape);
  }
  if (from <= mostColumns && taps.length > 1) {
    const matrix = new Float32Array(to * from);
    for (const { places, weights } of taps) {
      for (const [i, place] of places.entries()) {
        const at = i * from + place;
        matrix[at] = (matrix[at] as number) + (weights[i] as number);
      }
    }
    const linear = tensor(matrix, [to, from]);
    if (rest === 1) return reshape(times(reshape(x, [lead, from]), linear, false, true), shape);
    // A product of two matrices rather than of many: the axis goes last and comes back.
    const rows = reshape(transpose(reshape(x, [lead, from, rest]), [0, 2, 1]), [lead * rest, from]);
    const done = reshape(times(rows, linear, false, true), [lead, rest, to]);
    return reshape(transpose(done, [0, 2, 1]), shape);
  }
  const line = x.shape.map((_, i) => (i === axis ? to : 1));
  return taps
    .map(({ places, weights }) => {
      const read = gather(x, tensor1d(places, "int32"), axis);
      return weights.every((w) => w === 1) ? read : mul(read, tensor(weights, line));
    })
    .reduce((a, b) => add(a, b));
}

/** The sizes and scales that the file asks for, one for each axis. */
function axesOf(call: OnnxCall, shape: readonly number[]): AxisResize[] {
  const upsample = call.op === "Upsample" || call.opset < 11;
  const scalesAt = upsample ? 1 : 2;
  const listed = call
    .ints("axes", undefined)
    ?.map((axis) => (axis < 0 ? axis + shape.length : axis));
  const order = listed ?? shape.map((_, axis) => axis);
  const sizes = !upsample && call.has(3) ? call.numbersOf(3) : [];
  const scales = call.has(scalesAt)
    ? call.numbersOf(scalesAt)
    : (call.ints("scales", []) as number[]);
  if (call.text("keep_aspect_ratio_policy", "stretch") !== "stretch")
    throw call.unsupported("keeps the aspect ratio");
  return shape.map((from, axis) => {
    const place = order.indexOf(axis);
    if (place < 0) return { from, to: from, scale: 1 };
    if (sizes.length > 0) {
      const to = sizes[place] as number;
      return { from, to, scale: to / from };
    }
    const scale = scales[place];
    if (scale === undefined || !(scale > 0)) throw call.wrong(`resizes [${shape}] by [${scales}]`);
    return { from, to: Math.floor(from * scale), scale };
  });
}

const resizing: OnnxOp = (call) => {
  const x = call.tensor(0);
  const axes = axesOf(call, x.shape);
  call.shape(axes.map(({ to }) => to));
  const old = call.op === "Upsample" || call.opset < 11;
  const defaults = old
    ? { coordinates: "asymmetric", nearest: "floor" }
    : { coordinates: "half_pixel", nearest: "round_prefer_floor" };
  const result = axes.reduce(
    (part, axis, at) => (axis.scale === 1 ? part : resized(part, at, tapsOf(call, axis, defaults))),
    x,
  );
  return result === x ? x.clone() : result;
};

/** Images at another size: each axis is a linear map with constant coefficients. */
export const resizeOps: Readonly<Record<string, OnnxOp>> = { Resize: resizing, Upsample: resizing };
