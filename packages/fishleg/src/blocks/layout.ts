import { concat, reshape, slice, stack, type Tensor, transpose } from "@legendre/core-tensor/ops";
import type { BlockKind } from "./block.ts";
import { sizeOf } from "./product.ts";

/**
 * How the leaves of a layer (a kernel and its bias; a scale and its shift; one leaf) become the tensor that a
 * block acts on. `shapes` are those of the leaves, one or two.
 */
export interface Layout {
  /** The shape of the block's tensor. */
  readonly shape: (shapes: readonly (readonly number[])[]) => number[];
  /** The tensor, put together. */
  readonly gather: (leaves: readonly Tensor[]) => Tensor;
  /** The leaves, taken apart again. */
  readonly scatter: (
    tensor: Tensor,
    shapes: readonly (readonly number[])[],
  ) => readonly [Tensor, ...Tensor[]];
  /** Where a number of leaf 0 or 1 stands in the tensor; positions are counted row by row. */
  readonly position: (
    shapes: readonly (readonly number[])[],
    leaf: number,
    position: number,
  ) => number;
}

type Shapes = readonly (readonly number[])[];

/** A kernel of any rank as `[all axes but the last, last]`, the bias as last row. */
const rows: Layout = {
  shape: ([kernel = [], bias]) => {
    const m = kernel.at(-1) ?? 1;
    return [sizeOf(kernel) / m + (bias === undefined ? 0 : 1), m];
  },
  gather: ([kernel, bias]) => {
    const { shape, size: total } = kernel as Tensor;
    const m = shape.at(-1) ?? 1;
    const matrix =
      shape.length === 2 ? (kernel as Tensor) : reshape(kernel as Tensor, [total / m, m]);
    return bias === undefined ? matrix : concat([matrix, reshape(bias, [1, m])], 0);
  },
  scatter: (tensor, [kernel = [], bias]) => {
    const [n = 0, m = 0] = tensor.shape;
    const shaped = (part: Tensor): Tensor =>
      kernel.length === 2 ? part : reshape(part, [...kernel]);
    if (bias === undefined) return [shaped(tensor)];
    return [
      shaped(slice(tensor, [0, 0], [n - 1, m])),
      reshape(slice(tensor, [n - 1, 0], [1, m]), [m]),
    ];
  },
  position: ([kernel = []], leaf, position) => (leaf === 0 ? 0 : sizeOf(kernel)) + position,
};

/** One leaf as it is. */
const asIs: Layout = {
  shape: ([leaf = []]) => [...leaf],
  gather: ([leaf]) => leaf as Tensor,
  scatter: (tensor) => [tensor],
  position: (_, __, position) => position,
};

/** A kernel `[…window, channels, outputs]` as `[window, channels, outputs]`. */
const windows: Layout = {
  ...asIs,
  shape: ([kernel = []]) => {
    const [channels = 1, outputs = 1] = kernel.slice(-2);
    return [sizeOf(kernel) / (channels * outputs), channels, outputs];
  },
  gather: ([kernel]) => reshape(kernel as Tensor, windows.shape([(kernel as Tensor).shape])),
  scatter: (tensor, [kernel = []]) => [reshape(tensor, [...kernel])],
};

/** A kernel `[…window, channels, multiplier]` as `[channels · multiplier, window]`, the bias as last column. */
const channels: Layout = {
  shape: ([kernel = [], bias]) => {
    const [b, n] = perChannel(kernel);
    return [b, n + (bias === undefined ? 0 : 1)];
  },
  gather: ([kernel, bias]) => {
    const [b, n] = perChannel((kernel as Tensor).shape);
    const matrix = transpose(reshape(kernel as Tensor, [n, b]));
    return bias === undefined ? matrix : concat([matrix, reshape(bias, [b, 1])], 1);
  },
  scatter: (tensor, [kernel = [], bias]) => {
    const [b, n] = perChannel(kernel);
    const window = bias === undefined ? tensor : slice(tensor, [0, 0], [b, n]);
    const shaped = reshape(transpose(window), [...kernel]);
    if (bias === undefined) return [shaped];
    return [shaped, reshape(slice(tensor, [0, n], [b, 1]), [b])];
  },
  position: ([kernel = [], bias], leaf, position) => {
    const [b, n] = perChannel(kernel);
    const width = n + (bias === undefined ? 0 : 1);
    if (leaf === 1) return position * width + n;
    return (position % b) * width + Math.floor(position / b);
  },
};

function perChannel(kernel: readonly number[]): [number, number] {
  const b = sizeOf(kernel.slice(-2));
  return [b, sizeOf(kernel) / b];
}

/** Two vectors of one length as the columns of `[c, 2]`. */
const pairs: Layout = {
  shape: ([first = []]) => [first[0] ?? 0, 2],
  gather: ([first, second]) => stack([first as Tensor, second as Tensor], 1),
  scatter: (tensor) => {
    const c = tensor.shape[0] as number;
    const column = (k: number): Tensor => reshape(slice(tensor, [0, k], [c, 1]), [c]);
    return [column(0), column(1)];
  },
  position: (_, leaf, position) => 2 * position + leaf,
};

/** All numbers of one or two leaves in a row: `[1, n]`. */
const flat: Layout = {
  shape: (shapes) => [1, shapes.reduce((total, shape) => total + sizeOf(shape), 0)],
  gather: (leaves) => {
    const parts = leaves.map((leaf) => reshape(leaf, [1, leaf.size]));
    return parts.length === 1 ? (parts[0] as Tensor) : concat(parts, 1);
  },
  scatter: (tensor, shapes) => {
    let start = 0;
    return shapes.map((shape) => {
      const part = slice(tensor, [0, start], [1, sizeOf(shape)]);
      start += sizeOf(shape);
      return reshape(part, [...shape]);
    }) as [Tensor, ...Tensor[]];
  },
  position: ([first = []]: Shapes, leaf, position) => (leaf === 0 ? 0 : sizeOf(first)) + position,
};

/** The layout of each kind of block. */
export const layouts: Readonly<Record<BlockKind, Layout>> = {
  dense: rows,
  conv: rows,
  kronecker: rows,
  spectrum: rows,
  readout: rows,
  "three-factor": windows,
  depthwise: channels,
  norm: pairs,
  full: flat,
  "low-rank": flat,
  embedding: asIs,
  diagonal: asIs,
};
