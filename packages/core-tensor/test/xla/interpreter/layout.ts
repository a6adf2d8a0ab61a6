import type { HloType } from "../../../src/kernels/stablehlo-writer.ts";
import { arrayOf, elementAt, made, offsetOf, type Value } from "./values.ts";

type Shape = readonly number[];

const typed = (shape: Shape, { dtype }: Value): HloType => ({ shape, dtype });

export function iota(type: HloType, axis: number): Value {
  return made(type, (place) => place[axis]!);
}

export function transpose(x: Value, perm: Shape): Value {
  const type = typed(
    perm.map((axis) => x.shape[axis]!),
    x,
  );
  return made(type, (place) => {
    const from = x.shape.map(() => Number.NaN);
    for (const [at, axis] of perm.entries()) from[axis] = place[at]!;
    return elementAt(x, from);
  });
}

export function broadcastIn(x: Value, shape: Shape, axes: Shape): Value {
  const fits = x.shape.every((size, at) => size === 1 || size === shape[axes[at]!]);
  if (!fits || axes.length !== x.shape.length)
    throw new Error(`[${x.shape}] at ${axes} of ${shape}`);
  return made(typed(shape, x), (place) =>
    elementAt(
      x,
      x.shape.map((size, at) => (size === 1 ? 0 : place[axes[at]!]!)),
    ),
  );
}

export function slice(x: Value, starts: Shape, limits: Shape, strides: Shape): Value {
  if (limits.some((end, axis) => end > x.shape[axis]!)) throw new Error(`${limits} of ${x.shape}`);
  const shape = starts.map((from, axis) => Math.ceil((limits[axis]! - from) / strides[axis]!));
  return made(typed(shape, x), (place) =>
    elementAt(
      x,
      place.map((at, axis) => starts[axis]! + at * strides[axis]!),
    ),
  );
}

export function pad(x: Value, filler: Value, low: Shape, high: Shape, between: Shape): Value {
  const shape = x.shape.map((size, axis) => {
    const spread = size === 0 ? 0 : size + (size - 1) * between[axis]!;
    return low[axis]! + spread + high[axis]!;
  });
  return made(typed(shape, x), (place) => {
    const from = place.map((at, axis) => (at - low[axis]!) / (between[axis]! + 1));
    const offset = from.every(Number.isInteger) ? offsetOf(x.shape, from) : -1;
    return offset < 0 ? filler.data[0]! : x.data[offset]!;
  });
}

export function concatenate(list: readonly Value[], axis: number): Value {
  const [first] = list;
  const length = list.reduce((sum, { shape }) => sum + shape[axis]!, 0);
  return made(typed(first!.shape.with(axis, length), first!), (place) => {
    let at = place[axis]!;
    const x = list.find(({ shape }) => {
      if (at < shape[axis]!) return true;
      at -= shape[axis]!;
      return false;
    });
    return elementAt(x!, place.with(axis, at));
  });
}

export function reverse(x: Value, axes: Shape): Value {
  return made(x, (place) =>
    elementAt(
      x,
      place.map((at, axis) => (axes.includes(axis) ? x.shape[axis]! - 1 - at : at)),
    ),
  );
}

/** Where a block of some sizes begins: moved inside where it would reach beyond an end. */
const clamped = (x: Value, starts: readonly Value[], sizes: Shape): number[] =>
  starts.map(({ data }, axis) => Math.max(0, Math.min(data[0]!, x.shape[axis]! - sizes[axis]!)));

export function dynamicSlice(x: Value, starts: readonly Value[], sizes: Shape): Value {
  const from = clamped(x, starts, sizes);
  return made(typed(sizes, x), (place) =>
    elementAt(
      x,
      place.map((at, axis) => from[axis]! + at),
    ),
  );
}

export function dynamicUpdate(x: Value, block: Value, starts: readonly Value[]): Value {
  const from = clamped(x, starts, block.shape);
  return made(x, (place) => {
    const inside = offsetOf(
      block.shape,
      place.map((at, axis) => at - from[axis]!),
    );
    return inside < 0 ? elementAt(x, place) : block.data[inside]!;
  });
}

export const reshape = (x: Value, shape: Shape): Value => arrayOf(typed(shape, x), x.data);
