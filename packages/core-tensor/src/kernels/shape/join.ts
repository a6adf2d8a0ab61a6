import { LegendreError } from "../../errors.ts";
import { concat, split } from "../../ops.ts";
import type { Kernel } from "../kernel.ts";
import { orZeros } from "../rules.ts";
import { canonicalAxis } from "../shapes.ts";
import { readBlock } from "../strided-copy.ts";
import { checkList, concatHost, listDtype, withSize } from "./lists.ts";

const concatKernel: Kernel = {
  name: "Concat",
  inputs: "list",
  attrs: ({ axis }, list) => ({
    axis: canonicalAxis("concat", (axis ?? 0) as number, list[0]?.shape.length ?? 0),
  }),
  shape: (list, { axis }) => {
    checkList("concat", list, axis as number);
    const length = list.reduce((sum, { shape }) => sum + shape[axis as number]!, 0);
    const shape = withSize(list[0]!.shape, axis as number, length);
    return [{ shape, dtype: listDtype("concat", list) }];
  },
  value: (list, { axis }) => [concatHost(list, axis as number)],
  jvp: ({ inputs, attrs: { axis } }, tangents) => [
    concat(
      inputs.map((x, index) => orZeros(tangents[index]!, x.shape)),
      axis as number,
    ),
  ],
  vjp: ({ inputs, attrs: { axis } }, [c], wanted) => {
    const sizes = inputs.map((x) => x.shape[axis as number]!);
    const parts = split(c!, sizes, axis as number);
    return parts.map((part, index) => (wanted[index] ? part : null));
  },
};

/** The sizes of the parts: a count must divide the axis; one size may be -1 for the rest. */
function splitSizes(counts: number | readonly number[], length: number): number[] {
  const rest = typeof counts === "number" ? -1 : counts.indexOf(-1);
  const sizes =
    typeof counts === "number"
      ? Array.from({ length: counts }, () => length / counts)
      : counts.map((size, index) =>
          index === rest ? length - counts.reduce((sum, other) => sum + other, 1) : size,
        );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.every((size) => Number.isInteger(size) && size >= 0) && total === length) return sizes;
  throw new LegendreError(
    "shape",
    "split",
    `got ${typeof counts === "number" ? `${counts} parts` : `sizes [${counts}]`} for an axis of length ` +
      `${length}, expected a number that divides it or sizes that add up to it (one may be -1)`,
    { counts, length },
  );
}

const splitKernel: Kernel = {
  name: "SplitV",
  inputs: ["x"],
  outputs: "list",
  attrs: ({ numOrSizeSplits, axis: given }, [x]) => {
    const axis = canonicalAxis("split", (given ?? 0) as number, x!.shape.length);
    return { numOrSizeSplits: splitSizes(numOrSizeSplits as number, x!.shape[axis]!), axis };
  },
  shape: ([x], { numOrSizeSplits, axis }) =>
    (numOrSizeSplits as number[]).map((size) => ({
      shape: withSize(x!.shape, axis as number, size),
      dtype: x!.dtype,
    })),
  value: ([x], { numOrSizeSplits, axis }) => {
    const begin = x!.shape.map(() => 0);
    return (numOrSizeSplits as number[]).map((size) => {
      const part = readBlock(x!, begin, withSize(x!.shape, axis as number, size));
      begin[axis as number]! += size;
      return part;
    });
  },
  jvp: ({ attrs: { numOrSizeSplits, axis } }, [t]) =>
    split(t!, numOrSizeSplits as number[], axis as number),
  vjp: ({ outputs, attrs: { axis } }, cotangents) => [
    concat(
      outputs.map((y, index) => orZeros(cotangents[index]!, y.shape)),
      axis as number,
    ),
  ],
};

/** Ops that join tensors along an axis they have, and cut them again. */
export const joins: readonly Kernel[] = [concatKernel, splitKernel];
