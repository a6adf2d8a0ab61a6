import { LegendreError } from "../../errors.ts";
import { gather, reshape, slice, slice_util, type Tensor, tensor1d } from "../../ops.ts";
import type { CompositeKernel } from "../kernel.ts";
import { sameShape } from "../shapes.ts";

/** The elements of `x` at fixed places along one axis: a slice where they follow each other. */
function take(x: Tensor, axis: number, places: readonly number[]): Tensor {
  const first = places[0] ?? 0;
  if (!places.every((place, i) => place === first + i)) {
    return gather(x, tensor1d([...places], "int32"), axis);
  }
  if (places.length === x.shape[axis]) return x;
  const begin = x.shape.map((_, at) => (at === axis ? first : 0));
  const size = x.shape.map((length, at) => (at === axis ? places.length : length));
  return slice(x, begin, size);
}

/** Slices with a step; tfjs's own rules resolve the masks. */
const stridedSlice: CompositeKernel = {
  name: "StridedSlice",
  inputs: ["x"],
  decompose: ({ x }, attrs) => {
    const mask = (name: string) => (attrs[name] ?? 0) as number;
    const { begin, end, strides, finalShape } = slice_util.sliceInfo(
      x!.shape,
      [...(attrs["begin"] as number[])],
      [...(attrs["end"] as number[])],
      [...((attrs["strides"] ?? (attrs["begin"] as number[]).map(() => 1)) as number[])],
      mask("beginMask"),
      mask("endMask"),
      mask("ellipsisMask"),
      mask("newAxisMask"),
      mask("shrinkAxisMask"),
    );
    const picked = x!.shape.reduce((part, _, axis) => {
      const [from, to, step] = [begin[axis]!, end[axis]!, strides[axis]!];
      const count = Math.max(0, Math.ceil((to - from) / step));
      return take(
        part,
        axis,
        Array.from({ length: count }, (_, i) => from + i * step),
      );
    }, x!);
    return [sameShape(picked.shape, finalShape) ? picked : reshape(picked, finalShape)];
  },
};

/** For each place along a padded axis, the place it mirrors. */
function mirrored(length: number, before: number, after: number, offset: number): number[] {
  if (before > length - 1 + offset || after > length - 1 + offset) {
    throw new LegendreError(
      "shape",
      "mirrorPad",
      `got the padding [${before}, ${after}] for an axis of length ${length}, expected at most ` +
        `${length - 1 + offset} on each side`,
      { before, after, length },
    );
  }
  return Array.from({ length: before + length + after }, (_, i) => {
    const place = i - before;
    if (place < 0) return -place - offset;
    return place < length ? place : 2 * (length - 1) - place + offset;
  });
}

/** Pads with a mirror image: `"reflect"` leaves out the edge, `"symmetric"` repeats it. */
const mirrorPad: CompositeKernel = {
  name: "MirrorPad",
  inputs: ["x"],
  decompose: ({ x }, { paddings, mode }) => {
    const pairs = paddings as readonly (readonly [number, number])[] as [number, number][];
    const offset = mode === "symmetric" ? 1 : 0;
    return [
      pairs.reduce(
        (part, [before, after], axis) =>
          take(part, axis, mirrored(x!.shape[axis]!, before, after, offset)),
        x!,
      ),
    ];
  },
};

/** Ops that take elements in a pattern fixed by the attributes. */
export const takes: readonly CompositeKernel[] = [stridedSlice, mirrorPad];
