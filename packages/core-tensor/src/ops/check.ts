import { LegendreError } from "../errors.ts";
import { fill, type Tensor } from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";

/** An axis counted from 0; throws code "option" unless `x` has it. */
export function checkAxis(where: string, x: Tensor, axis: number): number {
  checkTensorTree(where, "x", x);
  const { rank } = x;
  const place = axis < 0 ? axis + rank : axis;
  if (Number.isInteger(axis) && place >= 0 && place < rank) return place;
  const what =
    rank === 0
      ? "x is a scalar, which has no axis"
      : `axis must be a whole number from ${-rank} to ${rank - 1} for x of shape [${x.shape.join(", ")}], got ${String(axis)}`;
  throw new LegendreError("option", where, what, { option: "axis", value: axis, shape: x.shape });
}

/** The permutation that moves an axis to the end; its own inverse is {@link fromLast}. */
export function toLast(rank: number, axis: number): number[] {
  return [...Array(rank).keys()].filter((other) => other !== axis).concat(axis);
}

/** The permutation that moves the last axis back to its place. */
export function fromLast(rank: number, axis: number): number[] {
  const order = [...Array(rank - 1).keys()];
  order.splice(axis, 0, rank - 1);
  return order;
}

/** A whole number as an op: a literal would become float32. */
export function whole(value: number): Tensor {
  return fill([], value, "int32");
}
