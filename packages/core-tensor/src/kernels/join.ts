import { LegendreError } from "../errors.ts";
import { concat, split, stack, unstack } from "../ops.ts";
import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { Kernel } from "./kernel.ts";
import { orZeros } from "./rules.ts";
import { canonicalAxis, sameShape } from "./shapes.ts";
import { readBlock, writeBlock } from "./strided-copy.ts";
import { isFloat, type ValueType } from "./value-type.ts";

const withSize = (shape: readonly number[], axis: number, size: number): number[] =>
  shape.map((length, index) => (index === axis ? size : length));

/** The common dtype of a list, which as in tfjs is that of its first member. */
function listDtype(where: string, list: readonly ValueType[]): ValueType["dtype"] {
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
function checkList(where: string, list: readonly ValueType[], axis?: number): void {
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

const concatKernel: Kernel = {
  name: "Concat",
  inputs: "list",
  attrs: ({ axis }, list) => ({
    axis: canonicalAxis("concat", (axis ?? 0) as number, list[0]?.shape.length ?? 0),
  }),
  shape: (list, { axis }) => {
    checkList("concat", list, axis as number);
    const length = list.reduce((sum, { shape }) => sum + shape[axis as number]!, 0);
    return [
      {
        shape: withSize(list[0]!.shape, axis as number, length),
        dtype: listDtype("concat", list),
      },
    ];
  },
  value: (list, attrs) => {
    const axis = attrs["axis"] as number;
    const [type] = concatKernel.shape(list, attrs);
    const joined = new HostArray(
      type!.shape,
      type!.dtype,
      hostData(type!.dtype, sizeOf(type!.shape)),
    );
    const begin = joined.shape.map(() => 0);
    for (const part of list) {
      writeBlock(part, joined, begin);
      begin[axis]! += part.shape[axis]!;
    }
    return [joined];
  },
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

const packKernel: Kernel = {
  name: "Pack",
  inputs: "list",
  attrs: ({ axis }, list) => ({
    axis: canonicalAxis("stack", (axis ?? 0) as number, (list[0]?.shape.length ?? 0) + 1),
  }),
  shape: (list, { axis }) => {
    checkList("stack", list);
    return [
      {
        shape: list[0]!.shape.toSpliced(axis as number, 0, list.length),
        dtype: listDtype("stack", list),
      },
    ];
  },
  value: (list, attrs) => {
    const axis = attrs["axis"] as number;
    const thick = list.map((x) => new HostArray(x.shape.toSpliced(axis, 0, 1), x.dtype, x.data));
    return concatKernel.value(thick, attrs);
  },
  jvp: ({ inputs, attrs: { axis } }, tangents) => [
    stack(
      inputs.map((x, index) => orZeros(tangents[index]!, x.shape)),
      axis as number,
    ),
  ],
  vjp: ({ attrs: { axis } }, [c], wanted) =>
    unstack(c!, axis as number).map((part, index) => (wanted[index] ? part : null)),
};

const unpackKernel: Kernel = {
  name: "Unpack",
  inputs: ["value"],
  outputs: "list",
  attrs: ({ axis }, [x]) => ({
    axis: canonicalAxis("unstack", (axis ?? 0) as number, x!.shape.length),
  }),
  shape: ([x], { axis }) => {
    const shape = x!.shape.toSpliced(axis as number, 1);
    return Array.from({ length: x!.shape[axis as number]! }, () => ({ shape, dtype: x!.dtype }));
  },
  value: ([x], { axis }) => {
    const shape = x!.shape.toSpliced(axis as number, 1);
    const size = withSize(x!.shape, axis as number, 1);
    const begin = x!.shape.map(() => 0);
    return Array.from({ length: x!.shape[axis as number]! }, (_, index) => {
      begin[axis as number] = index;
      return new HostArray(shape, x!.dtype, readBlock(x!, begin, size).data);
    });
  },
  jvp: ({ attrs: { axis } }, [t]) => unstack(t!, axis as number),
  vjp: ({ outputs, attrs: { axis } }, cotangents) => [
    stack(
      outputs.map((y, index) => orZeros(cotangents[index]!, y.shape)),
      axis as number,
    ),
  ],
};

/** Ops that join tensors and take them apart. */
export const joins: readonly Kernel[] = [concatKernel, splitKernel, packKernel, unpackKernel];
