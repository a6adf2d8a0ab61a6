import { LegendreError } from "../../errors.ts";
import { concat, split, stack, type Tensor, unstack } from "../../ops.ts";
import { allWithBatch, along } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel, MaybeTensor } from "../kernel.ts";
import { castTo, reshaped } from "../onnx-parts.ts";
import type { LoweredNode, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { orZeros } from "../rules.ts";
import { canonicalAxis, sameShape } from "../shapes.ts";
import { readBlock, writeBlock } from "../strided-copy.ts";
import { isFloat, type ValueType } from "../value-type.ts";

/** Batches of lists of tensors along an axis. */
const joining: BatchRule = (node) =>
  node.op(allWithBatch(node), { ...node.attrs, axis: (node.attrs["axis"] as number) + 1 });

/** The members of a list in the type of the result, in ONNX. */
function members(
  writer: OnnxWriter,
  names: readonly OnnxName[],
  { inputs, outputs }: LoweredNode,
): OnnxName[] {
  return names.map((name, index) => castTo(writer, name, inputs[index]!.dtype, outputs[0]!.dtype));
}

/** A float tangent or cotangent for each of some values. */
const filled = (parts: readonly MaybeTensor[], like: readonly Tensor[]): Tensor[] =>
  like.map(({ shape }, index) => orZeros(parts[index]!, shape));

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
    concat(filled(tangents, inputs), axis as number),
  ],
  vjp: ({ inputs, attrs: { axis } }, [c], wanted) => {
    const sizes = inputs.map((x) => x.shape[axis as number]!);
    const parts = split(c!, sizes, axis as number);
    return parts.map((part, index) => (wanted[index] ? part : null));
  },
  batch: joining,
  onnx: (writer, names, node) => {
    const list = members(writer, names, node);
    if (list.length === 1) return writer.node("Identity", list);
    return writer.node("Concat", list, { axis: node.attrs["axis"] as number });
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
    concat(filled(cotangents, outputs), axis as number),
  ],
  batch: along("axis"),
  onnx: (writer, [x], { attrs, outputs }) => {
    const axis = attrs["axis"] as number;
    if (outputs.length === 1) return writer.node("Identity", [x!]);
    const sizes = writer.ints(outputs.map(({ shape }) => shape[axis]!));
    return writer.nodes("Split", [x!, sizes], outputs.length, { axis });
  },
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
  value: (list, { axis }) => {
    const place = axis as number;
    const thick = list.map((x) => new HostArray(x.shape.toSpliced(place, 0, 1), x.dtype, x.data));
    return [concatHost(thick, place)];
  },
  jvp: ({ inputs, attrs: { axis } }, tangents) => [stack(filled(tangents, inputs), axis as number)],
  vjp: ({ attrs: { axis } }, [c], wanted) =>
    unstack(c!, axis as number).map((part, index) => (wanted[index] ? part : null)),
  batch: joining,
  onnx: (writer, names, node) => {
    const axis = node.attrs["axis"] as number;
    const thick = members(writer, names, node).map((x) =>
      reshaped(writer, x, node.inputs[0]!.shape.toSpliced(axis, 0, 1)),
    );
    return thick.length === 1 ? thick : writer.node("Concat", thick, { axis });
  },
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
    stack(filled(cotangents, outputs), axis as number),
  ],
  batch: along("axis"),
  onnx: (writer, [x], { attrs, outputs }) => {
    const axis = attrs["axis"] as number;
    const { shape } = outputs[0]!;
    if (outputs.length === 1) return reshaped(writer, x!, shape);
    const sizes = writer.ints(outputs.map(() => 1));
    const parts = writer.nodes("Split", [x!, sizes], outputs.length, { axis });
    return parts.map((part) => reshaped(writer, part, shape));
  },
};

/** Ops that join tensors along an axis they have or a new one, and take them apart again. */
export const joins: readonly Kernel[] = [concatKernel, splitKernel, packKernel, unpackKernel];

/** `shape` with another size along `axis`. */
function withSize(shape: readonly number[], axis: number, size: number): number[] {
  return shape.map((length, index) => (index === axis ? size : length));
}

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

/** The arrays one after the other along `axis`. */
function concatHost(list: readonly HostArray[], axis: number): HostArray {
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
