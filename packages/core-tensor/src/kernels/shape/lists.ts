import { LegendreError } from "../../errors.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import { sameShape } from "../shapes.ts";
import { writeBlock } from "../strided-copy.ts";
import { isFloat, type ValueType } from "../value-type.ts";

/** `shape` with another size along `axis`. */
export function withSize(shape: readonly number[], axis: number, size: number): number[] {
  return shape.map((length, index) => (index === axis ? size : length));
}

/** The common dtype of a list, which as in tfjs is that of its first member. */
export function listDtype(where: string, list: readonly ValueType[]): ValueType["dtype"] {
  const { dtype } = list[0]!;
  if (!isFloat(dtype) && list.some((member) => isFloat(member.dtype))) {
    throw new LegendreError(
      "shape",
      where,
      `got dtypes ${list.map((member) => member.dtype).join(", ")}, and the first decides, which would cut the floats to whole numbers; cast them to one dtype`,
      { dtypes: list.map((member) => member.dtype) },
    );
  }
  return dtype;
}

/** Raises code "shape" unless all members agree off `axis` (everywhere when it is undefined). */
export function checkList(where: string, list: readonly ValueType[], axis?: number): void {
  const shapes = list.map(({ shape }) => (axis === undefined ? shape : withSize(shape, axis, 0)));
  if (list.length > 0 && shapes.every((shape) => sameShape(shape, shapes[0]!))) return;
  throw new LegendreError(
    "shape",
    where,
    `got shapes ${list.map(({ shape }) => `[${shape}]`).join(", ")}, expected one or more that are equal${
      axis === undefined ? "" : ` except along axis ${axis}`
    }`,
    { shapes: list.map(({ shape }) => shape), axis },
  );
}

/** The arrays one after the other along `axis`. */
export function concatHost(list: readonly HostArray[], axis: number): HostArray {
  const { shape, dtype } = list[0]!;
  const length = list.reduce((sum, part) => sum + part.shape[axis]!, 0);
  const full = withSize(shape, axis, length);
  const joined = new HostArray(full, dtype, hostData(dtype, sizeOf(full)));
  const begin = full.map(() => 0);
  for (const part of list) {
    writeBlock(part, joined, begin);
    begin[axis]! += part.shape[axis]!;
  }
  return joined;
}
