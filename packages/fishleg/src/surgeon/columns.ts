import { reshape, type Tensor, transpose } from "@legendre/core-tensor/ops";
import type { BlockKind } from "../blocks/block.ts";
import { type Leaf, layersOf } from "../blocks/layers.ts";
import { readLeaves } from "../blocks/plan.ts";
import { sizeOf } from "../blocks/product.ts";
import { asKernel, leafPositions, type ReadKernel, readingOf } from "../blocks/read-kernel.ts";
import type { Weights } from "./weights.ts";

/**
 * The weights of a leaf column by column: those into one output follow each other, channel by channel and each channel's
 * window in order. Their curvature hangs together, since the inputs of one output resemble each other; that of the weights
 * from one input to several outputs does not.
 */
export interface Columns {
  /** The usual kind of block of the leaf. */
  readonly kind: BlockKind;
  /** How many outputs there are. */
  readonly count: number;
  /** Weights into each. */
  readonly length: number;
  /** The kernel as an array whose axes, in reversed order, put the columns one after another. */
  readonly axes: readonly number[];
  /** The kernel's shape, `[…window, inputs, outputs]`. */
  readonly shape: readonly number[];
  /** How the leaf is read as the kernel; undefined where it is the kernel as it lies. */
  readonly read: ReadKernel | undefined;
}

/**
 * The columns of each leaf, in leaf order. A kernel is read as the model does, or as `[…window, inputs, outputs]` where that is
 * not known; each output of a depthwise kernel `[…window, channels, multiplier]` has a window of its own; a row of a table of
 * embeddings is a column, and so is each number of a vector.
 */
export function columnsOf({
  paths,
  shapes,
  axes,
}: Pick<Weights<unknown>, "paths" | "shapes" | "axes">): Columns[] {
  const kinds: BlockKind[] = shapes.map(() => "diagonal");
  const own = paths.map((path, index) => ({ index, path, shape: shapes[index] ?? [] }));
  const leaves = readLeaves(own, axes);
  for (const { first, kinds: possible } of layersOf(leaves)) {
    kinds[first.index] = possible[0] as BlockKind;
  }
  return own.map((leaf, i) => {
    const { shape } = leaves[i] as Leaf;
    const read = readingOf(leaf, axes);
    return { ...columnsOfKernel(shape, kinds[i] as BlockKind), shape, read };
  });
}

function columnsOfKernel(
  shape: readonly number[],
  kind: BlockKind,
): Omit<Columns, "shape" | "read"> {
  const all = sizeOf(shape);
  if (shape.length < 2) return { kind, count: all, length: 1, axes: [all] };
  const [inputs = 1, outputs = 1] = shape.slice(-2);
  const window = all / (inputs * outputs);
  if (kind === "embedding") return { kind, count: all / outputs, length: outputs, axes: [all] };
  if (kind === "depthwise") {
    const count = inputs * outputs;
    return { kind, count, length: window, axes: [window, count] };
  }
  return { kind, count: outputs, length: inputs * window, axes: [window, inputs, outputs] };
}

/** `order[k]` is the place in the leaf of its `k`-th weight, column by column. */
export function columnOrder({ axes, read }: Pick<Columns, "axes" | "read">): Int32Array {
  const order = new Int32Array(sizeOf(axes));
  const strides = axes.map((_, axis) => sizeOf(axes.slice(axis + 1)));
  const place = read === undefined ? undefined : leafPositions(read);
  for (let k = 0; k < order.length; k++) {
    let rest = k;
    let at = 0;
    axes.forEach((length, axis) => {
      const along = rest % length;
      at += along * (strides[axis] as number);
      rest = (rest - along) / length;
    });
    order[k] = place === undefined ? at : (place[at] as number);
  }
  return order;
}

/** Values for each of some rows, `[rows, …leaf]`, as `[rows, weights]` column by column. Can be traced. */
export function byColumns(values: Tensor, { axes, read }: Pick<Columns, "axes" | "read">): Tensor {
  const rows = values.shape[0] as number;
  const reversed = axes.map((_, axis) => axes.length - axis);
  const kernels = read === undefined ? values : asKernel(values, read, rows);
  const apart = reshape(kernels, [rows, ...axes]);
  return reshape(axes.length === 1 ? apart : transpose(apart, [0, ...reversed]), [
    rows,
    sizeOf(axes),
  ]);
}
