import { cast, concat, fill, reshape, slice, stack, type Tensor } from "../../ops.ts";
import { scoped } from "../../scope.ts";
import type { ValueType } from "../value-type.ts";

/** Slice `index` of a tensor along its first axis, without that axis. */
export function sliceAt(x: Tensor, index: number): Tensor {
  const shape = x.shape.slice(1);
  return scoped(() => reshape(slice(x, [index, ...shape.map(() => 0)], [1, ...shape]), shape));
}

/** Slices joined at once: tfjs keeps all of them and their reshaped twins while it does. */
const group = 512;

/** Slices of one type stacked along a new first axis; they are disposed. */
export function stackSlices(slices: readonly Tensor[], { shape, dtype }: ValueType): Tensor {
  if (slices.length === 0) {
    const empty = fill([0, ...shape], 0);
    return dtype === "float32" ? empty : cast(empty, dtype as "int32");
  }
  const parts: Tensor[] = [];
  for (let start = 0; start < slices.length; start += group) {
    const some = slices.slice(start, start + group) as Tensor[];
    parts.push(stack(some));
    for (const part of some) part.dispose();
  }
  if (parts.length === 1) return parts[0] as Tensor;
  const joined = concat(parts);
  for (const part of parts) part.dispose();
  return joined;
}
