import { LegendreError } from "../errors.ts";
import { sameShape } from "../tree/check-shapes.ts";
import type { Attrs, ValueType } from "./value-type.ts";

export { sameShape } from "../tree/check-shapes.ts";

/** The shape of `a` and `b` broadcast against each other, as NumPy does it. */
export function broadcastShapes(
  where: string,
  a: readonly number[],
  b: readonly number[],
): number[] {
  const rank = Math.max(a.length, b.length);
  const shape = new Array<number>(rank);
  for (let axis = 0; axis < rank; axis++) {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) {
      throw new LegendreError(
        "shape",
        where,
        `got [${a}] and [${b}], which do not broadcast: make the sizes equal or 1, counted from the last axis`,
        { a, b },
      );
    }
    shape[axis] = sizeA === 1 ? sizeB : sizeA;
  }
  return shape;
}

/** Axes as sorted non-negative numbers; `null` or undefined means all of them. */
export function canonicalAxes(where: string, axis: unknown, rank: number): number[] {
  const given =
    axis === undefined || axis === null
      ? Array.from({ length: rank }, (_, index) => index)
      : ((Array.isArray(axis) ? axis : [axis]) as number[]);
  const axes = given.map((value) => canonicalAxis(where, value, rank));
  return [...new Set(axes)].sort((x, y) => x - y);
}

/** One axis as a non-negative number. */
export function canonicalAxis(where: string, axis: number, rank: number): number {
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new LegendreError(
      "shape",
      where,
      `got axis ${axis}, expected a whole number from ${-rank} to ${rank - 1} for a tensor of rank ${rank}`,
      { axis, rank },
    );
  }
  return axis < 0 ? axis + rank : axis;
}

/** `attrs` without undefined members: what a node stores when a kernel has no canonical form of its own. */
export function definedAttrs(attrs: Attrs): Attrs {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== undefined));
}

/** A shape rule for ops whose one output is typed like their first input. */
export function likeFirst(inputs: readonly ValueType[]): ValueType[] {
  const first = inputs[0] as ValueType;
  return [{ shape: first.shape, dtype: first.dtype }];
}

/** `float32[2, 3]`. */
export function typeToString({ dtype, shape }: ValueType): string {
  return `${dtype}[${shape.join(", ")}]`;
}

/** True when shape and dtype are equal. */
export function sameType(a: ValueType, b: ValueType): boolean {
  return a.dtype === b.dtype && sameShape(a.shape, b.shape);
}
