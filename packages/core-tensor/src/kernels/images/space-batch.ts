import { LegendreError } from "../../errors.ts";
import { pad, reshape, reverse, slice, transpose } from "../../ops.ts";
import { sizeOf } from "../host-array.ts";
import type { CompositeKernel } from "../kernel.ts";

type Pairs = readonly (readonly [number, number])[];

/** The axes of `[batch, n₁, b₁, n₂, b₂, …]` as `[b₁, b₂, …, batch, n₁, n₂, …]`. */
function blocksFirst(blocks: number, rank: number): number[] {
  const axes = Array.from({ length: blocks }, (_, axis) => axis);
  const rest = Array.from({ length: rank - 1 - blocks }, (_, axis) => 2 * blocks + 1 + axis);
  return [...axes.map((axis) => 2 * axis + 2), 0, ...axes.map((axis) => 2 * axis + 1), ...rest];
}

/** Moves blocks of pixels to the batch: pixels that lie `blockShape` apart become one image. */
const spaceToBatch: CompositeKernel = {
  name: "SpaceToBatchND",
  inputs: ["x"],
  decompose: ({ x }, { blockShape, paddings }) => {
    const blocks = blockShape as number[];
    const around = paddings as [number, number][];
    const rest = x!.shape.slice(1 + blocks.length);
    const padded = pad(x!, [[0, 0], ...around, ...rest.map((): [number, number] => [0, 0])]);
    const counts = blocks.map((size, axis) => padded.shape[axis + 1]! / size);
    const apart = reshape(padded, [
      x!.shape[0]!,
      ...blocks.flatMap((size, axis) => [counts[axis]!, size]),
      ...rest,
    ]);
    const moved = transpose(apart, blocksFirst(blocks.length, x!.rank));
    return [reshape(moved, [sizeOf(blocks) * x!.shape[0]!, ...counts, ...rest])];
  },
};

/** The inverse of the above, with `crops` taken off instead of paddings put on. */
const batchToSpace: CompositeKernel = {
  name: "BatchToSpaceND",
  inputs: ["x"],
  decompose: ({ x }, { blockShape, crops }) => {
    const blocks = blockShape as number[];
    const cut = crops as unknown as Pairs;
    const batch = x!.shape[0]! / sizeOf(blocks);
    const order = blocksFirst(blocks.length, x!.rank);
    const back = order.map((_, axis) => order.indexOf(axis));
    const together = transpose(reshape(x!, [...blocks, batch, ...x!.shape.slice(1)]), back);
    const whole = x!.shape.map((size, axis) =>
      axis === 0 ? batch : size * (blocks[axis - 1] ?? 1),
    );
    const [begin, end] = [0, 1].map((side) =>
      whole.map((_, axis) => cut[axis - 1]?.[side as 0 | 1] ?? 0),
    ) as [number[], number[]];
    const size = whole.map((length, axis) => length - begin[axis]! - end[axis]!);
    return [slice(reshape(together, whole), begin, size)];
  },
};

/** Moves groups of channels to blocks of pixels. */
const depthToSpace: CompositeKernel = {
  name: "DepthToSpace",
  inputs: ["x"],
  decompose: ({ x }, { blockSize, dataFormat }) => {
    if ((dataFormat ?? "NHWC") !== "NHWC") {
      throw new LegendreError(
        "option",
        "depthToSpace",
        `got dataFormat "${dataFormat}", expected "NHWC"; transpose the input, channels last`,
        { dataFormat },
      );
    }
    const block = blockSize as number;
    const [batch, height, width, channels] = x!.shape as [number, number, number, number];
    const depth = channels / block ** 2;
    const apart = reshape(x!, [batch, height, width, block, block, depth]);
    const mixed = transpose(apart, [0, 1, 3, 2, 4, 5]);
    return [reshape(mixed, [batch, height * block, width * block, depth])];
  },
};

/** Images mirrored from left to right. */
const flipLeftRight: CompositeKernel = {
  name: "FlipLeftRight",
  inputs: ["image"],
  decompose: ({ image }) => [reverse(image!, 2)],
};

/** Ops that only move pixels. */
export const spaceBatches: readonly CompositeKernel[] = [
  spaceToBatch,
  batchToSpace,
  depthToSpace,
  flipLeftRight,
];
