import { ones, pad, reshape, slice, type Tensor } from "../../ops.ts";
import { onTfjs } from "../eager.ts";
import { sizeOf } from "../host-array.ts";
import type { Attrs } from "../value-type.ts";
import type { Pads, Window } from "./window.ts";

/**
 * Windows that every backend of tfjs has kernels for: explicit padding few take; dilations poolings pass over, and transposes of
 * convolutions do not know.
 */
export function isPlain({ pad, dilations }: Attrs): boolean {
  return typeof pad === "string" && (dilations as readonly number[]).every((step) => step === 1);
}

/** `x` with more elements around its spatial axes, or with fewer where a number is negative. */
export function fitted(x: Tensor, pads: Pads, value = 0): Tensor {
  return padded(x, [[0, 0], ...pads, [0, 0]], value);
}

/** `x` with more elements around each axis, or with fewer where a number is negative. */
export function padded(
  x: Tensor,
  all: readonly (readonly [before: number, after: number])[],
  value = 0,
): Tensor {
  const cut = all.map(([before, after]) => [Math.max(0, -before), Math.max(0, -after)] as const);
  const shorter = cut.flat().some((count) => count > 0)
    ? slice(
        x,
        cut.map(([before]) => before),
        x.shape.map((size, axis) => size - cut[axis]![0] - cut[axis]![1]),
      )
    : x;
  if (all.flat().every((count) => count <= 0)) return shorter;
  return pad(
    shorter,
    all.map(([before, after]) => [Math.max(0, before), Math.max(0, after)]),
    value,
  );
}

/** `x` seen as `[before, along, after]` an axis. */
function around(x: Tensor, axis: number): [number, number, number] {
  return [sizeOf(x.shape.slice(0, axis)), x.shape[axis]!, sizeOf(x.shape.slice(axis + 1))];
}

/** `x` with `step - 1` zeros between any two elements of an axis. */
export function spreadOut(x: Tensor, axis: number, step: number): Tensor {
  if (step === 1) return x;
  const [lead, size, rest] = around(x, axis);
  const wide = pad(reshape(x, [lead * size, 1, rest]), [
    [0, 0],
    [0, step - 1],
    [0, 0],
  ]);
  const length = (size - 1) * step + 1;
  const cut = slice(reshape(wide, [lead, size * step, rest]), [0, 0, 0], [lead, length, rest]);
  return reshape(cut, x.shape.toSpliced(axis, 1, length));
}

/**
 * Every `step`-th element of an axis, from the first. Slices move whole rows, where tfjs's strided
 * slice works out the place of every element.
 */
function everyNth(x: Tensor, axis: number, step: number): Tensor {
  if (step === 1) return x;
  const [lead, size, rest] = around(x, axis);
  const count = Math.ceil(size / step);
  const whole = pad(reshape(x, [lead, size, rest]), [
    [0, 0],
    [0, count * step - size],
    [0, 0],
  ]);
  const first = slice(
    reshape(whole, [lead * count, step, rest]),
    [0, 0, 0],
    [lead * count, 1, rest],
  );
  return reshape(first, x.shape.toSpliced(axis, 1, count));
}

/** A block of `x`, in rows as long as they can be: tfjs copies row by row. */
function block(x: Tensor, begin: readonly number[], size: readonly number[]): Tensor {
  const channels = x.shape.at(-1)!;
  const joined = (sizes: readonly number[]) => [...sizes.slice(0, -1), sizes.at(-1)! * channels];
  const part = slice(
    reshape(x, joined(x.shape.slice(0, -1))),
    [0, ...joined(begin)],
    [x.shape[0]!, ...joined(size)],
  );
  return reshape(part, [x.shape[0]!, ...size, channels]);
}

/** What every window reads at one of its places, from an input that already has its padding. */
export function readTap(x: Tensor, { output, strides, dilations }: Window, tap: number[]): Tensor {
  const begin = tap.map((place, axis) => place * dilations[axis]!);
  const size = output.map((count, axis) => (count - 1) * strides[axis]! + 1);
  const part = block(x, begin, size);
  if (strides.length === 3) {
    return strides.reduce((read, step, axis) => everyNth(read, axis + 1, step), part);
  }
  if (strides.every((step) => step === 1)) return part;
  // A convolution with ones picks the pixels of images faster than slices do.
  const filter = ones([1, 1, x.shape.at(-1)!, 1]);
  const attrs = { strides, pad: "valid", dataFormat: "NHWC", dilations: [1, 1] };
  return onTfjs("DepthwiseConv2dNative", { x: part, filter }, attrs);
}

/** The transpose of {@link readTap}: each window's element put where the window reads it. */
export function writeTap(y: Tensor, window: Window, tap: number[]): Tensor {
  const { input, strides, dilations, pads } = window;
  const apart = strides.reduce((spread, step, axis) => spreadOut(spread, axis + 1, step), y);
  return fitted(
    apart,
    input.map((size, axis) => {
      const begin = tap[axis]! * dilations[axis]! - pads[axis]![0];
      return [begin, size - begin - apart.shape[axis + 1]!];
    }),
  );
}
