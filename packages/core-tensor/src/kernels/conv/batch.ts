import { addN, concat, pad, reshape, slice, type Tensor } from "../../ops.ts";
import {
  exampleShape,
  foldFirst,
  foldInto,
  unfoldFirst,
  unfoldFrom,
  withBatch,
} from "../batch-axes.ts";
import type { BatchedNode, BatchRule } from "../batch-rule.ts";
import { sizeOf } from "../host-array.ts";
import { tapsOf, type Window, windowOf } from "../window/window.ts";
import type { ConvSlot } from "./reference.ts";

type Shape = readonly number[];

/** The padded length of each axis, long enough that every window's last stride fits. */
function paddedSizes({ filter, output, strides, dilations }: Window): number[] {
  return filter.map((size, axis) => (size - 1) * dilations[axis]! + output[axis]! * strides[axis]!);
}

/** `[count, …sizes, channels]` as `[count, …output, channels]`: what the windows read at one place. */
function readTap(padded: Tensor, window: Window, tap: readonly number[]): Tensor {
  const { output, strides, dilations } = window;
  const [count, channels] = [padded.shape[0]!, padded.shape.at(-1)!];
  const begin = tap.map((at, axis) => at * dilations[axis]!);
  const reach = output.map((size, axis) => size * strides[axis]!);
  const part = slice(padded, [0, ...begin, 0], [count, ...reach, channels]);
  if (strides.every((stride) => stride === 1)) return part;
  // A stride is an axis of its own, of which the first element is read.
  const split = output.flatMap((size, axis) => [size, strides[axis]!]);
  const firsts = output.flatMap((size) => [size, 1]);
  const apart = reshape(part, [count, ...split, channels]);
  const read = slice(apart, [0, ...split.map(() => 0), 0], [count, ...firsts, channels]);
  return reshape(read, [count, ...output, channels]);
}

/** {@link readTap} backwards: zeros everywhere else, in an array of the given padded sizes. */
function writeTap(y: Tensor, window: Window, tap: readonly number[], sizes: number[]): Tensor {
  const { output, strides, dilations } = window;
  const [count, channels] = [y.shape[0]!, y.shape.at(-1)!];
  let part = y;
  if (strides.some((stride) => stride > 1)) {
    const thin = reshape(y, [count, ...output.flatMap((size) => [size, 1]), channels]);
    const gaps = strides.flatMap((stride): [number, number][] => [
      [0, 0],
      [0, stride - 1],
    ]);
    const wide = pad(thin, [[0, 0], ...gaps, [0, 0]]);
    part = reshape(wide, [count, ...output.map((size, at) => size * strides[at]!), channels]);
  }
  const around = tap.map((at, axis): [number, number] => {
    const before = at * dilations[axis]!;
    return [before, sizes[axis]! - before - part.shape[axis + 1]!];
  });
  return pad(part, [[0, 0], ...around, [0, 0]]);
}

/**
 * What the windows of a convolution read: `[count, …input, channels]` as `[count, windows, places · channels]`,
 * places in the order of a filter `[...window, channels, outputs]`, zeros for padding.
 */
function patches(x: Tensor, window: Window): Tensor {
  const [count, channels] = [x.shape[0]!, x.shape.at(-1)!];
  const sizes = paddedSizes(window);
  const around = window.pads.map(([before], axis): [number, number] => [
    before,
    Math.max(0, sizes[axis]! - before - window.input[axis]!),
  ]);
  const padded = pad(x, [[0, 0], ...around, [0, 0]]);
  const windows = sizeOf(window.output);
  const read = tapsOf(window).map((tap) =>
    reshape(readTap(padded, window, tap), [count, windows, channels]),
  );
  return read.length === 1 ? read[0]! : concat(read, 2);
}

/** The transpose of {@link patches}: what windows hold is added up where they read. */
function patchesTranspose(y: Tensor, window: Window, channels: number): Tensor {
  const count = y.shape[0]!;
  const sizes = paddedSizes(window).map((size, axis) =>
    Math.max(size, window.pads[axis]![0] + window.input[axis]!),
  );
  const windows = sizeOf(window.output);
  const parts = tapsOf(window).map((tap, index) => {
    const own = slice(y, [0, 0, index * channels], [count, windows, channels]);
    return writeTap(reshape(own, [count, ...window.output, channels]), window, tap, sizes);
  });
  const sum = parts.length === 1 ? parts[0]! : addN(parts);
  const begin = window.pads.map(([before]) => before);
  return slice(sum, [0, ...begin, 0], [count, ...window.input, channels]);
}

/** The windows of an example's convolution. */
function windowFor(x: Shape, filter: Shape, { attrs }: BatchedNode): Window {
  return windowOf("vmap", attrs, x.slice(1, -1), filter.slice(0, x.length - 2));
}

/** `op(a) op(b)`, a product for each example. */
function products(
  node: BatchedNode,
  a: Tensor,
  b: Tensor,
  transposeA = false,
  transposeB = false,
): Tensor {
  return node.call("BatchMatMul", { a, b }, { transposeA, transposeB })[0]!;
}

/** Rows and columns of each example. */
const matrices = (x: Tensor, size: number, columns: number): Tensor =>
  reshape(x, [size, x.size / (size * columns), columns]);

/**
 * Convolutions: with one filter the images of all examples are more images, of one set of images the
 * filters of all examples are more outputs. Filters and images both of each example are products of what
 * the windows read.
 */
const forward: BatchRule = (node) => {
  const { inputs, batched, size, op, attrs } = node;
  const [x, filter] = inputs as [Tensor, Tensor];
  if (!batched[1]) return [unfoldFirst(op([foldFirst(x), filter], attrs)[0]!, size)];
  const rank = filter.rank - 3;
  if (!batched[0]) {
    const y = op([x, foldInto(filter, rank + 1)], attrs)[0]!;
    return [unfoldFrom(y, rank + 1, size)];
  }
  const [from, by] = [exampleShape(node, 0), exampleShape(node, 1)];
  const window = windowFor(from, by, node);
  const outputs = by.at(-1)!;
  const read = patches(foldFirst(x), window);
  const y = products(node, matrices(read, size, read.shape[2]!), matrices(filter, size, outputs));
  return [reshape(y, [size, from[0]!, ...window.output, outputs])];
};

/** The transpose in the images. */
const toInput: BatchRule = (node) => {
  const { inputs, batched, size, op, attrs } = node;
  const [dy, filter] = inputs as [Tensor, Tensor];
  const shape = attrs["inputShape"] as number[];
  const [count, channels] = [shape[0]!, shape.at(-1)!];
  if (!batched[1]) {
    const inputShape = [size * count, ...shape.slice(1)];
    return [unfoldFirst(op([foldFirst(dy), filter], { ...attrs, inputShape })[0]!, size)];
  }
  const rank = filter.rank - 3;
  if (!batched[0]) {
    const inputShape = [...shape.slice(0, -1), size * channels];
    const dx = op([dy, foldInto(filter, rank)], { ...attrs, inputShape })[0]!;
    return [unfoldFrom(dx, rank + 1, size)];
  }
  const by = exampleShape(node, 1);
  const window = windowFor(shape, by, node);
  const outputs = by.at(-1)!;
  const held = products(
    node,
    matrices(dy, size, outputs),
    matrices(filter, size, outputs),
    false,
    true,
  );
  const each = reshape(held, [size * count, sizeOf(window.output), held.shape[2]!]);
  return [unfoldFirst(patchesTranspose(each, window, channels), size)];
};

/** The transpose in the filter. */
const toFilter: BatchRule = (node) => {
  const { inputs, batched, size, op, attrs } = node;
  const [x, dy] = inputs as [Tensor, Tensor];
  const shape = attrs["filterShape"] as number[];
  const rank = shape.length - 2;
  const [channels, outputs] = shape.slice(-2) as [number, number];
  if (!batched[1]) {
    const filterShape = [...shape.slice(0, rank), size * channels, outputs];
    const df = op([foldInto(x, rank + 1), dy], { ...attrs, filterShape })[0]!;
    return [unfoldFrom(df, rank, size)];
  }
  if (!batched[0]) {
    const filterShape = [...shape.slice(0, -1), size * outputs];
    const df = op([x, foldInto(dy, rank + 1)], { ...attrs, filterShape })[0]!;
    return [unfoldFrom(df, rank + 1, size)];
  }
  const read = patches(foldFirst(x), windowFor(exampleShape(node, 0), shape, node));
  const rows = matrices(read, size, read.shape[2]!);
  const df = products(node, rows, matrices(dy, size, outputs), true);
  return [reshape(df, [size, ...shape])];
};

/** Depthwise convolutions: as each channel has filters of its own, those of all examples are more channels. */
const depthwiseForward: BatchRule = (node) => {
  const { inputs, batched, size, op, attrs } = node;
  const [x, filter] = inputs as [Tensor, Tensor];
  if (!batched[1]) return [unfoldFirst(op([foldFirst(x), filter], attrs)[0]!, size)];
  const y = op([foldInto(withBatch(node, 0), 3), foldInto(filter, 2)], attrs)[0]!;
  return [unfoldFrom(y, 3, size)];
};

const depthwiseToInput: BatchRule = (node) => {
  const { inputs, batched, size, op, attrs } = node;
  const [dy, filter] = inputs as [Tensor, Tensor];
  const [count, ...rest] = attrs["inputShape"] as [number, ...number[]];
  if (!batched[1]) {
    const inputShape = [size * count, ...rest];
    return [unfoldFirst(op([foldFirst(dy), filter], { ...attrs, inputShape })[0]!, size)];
  }
  const inputShape = [count, ...rest.slice(0, -1), size * rest.at(-1)!];
  const joined = [foldInto(withBatch(node, 0), 3), foldInto(filter, 2)];
  return [unfoldFrom(op(joined, { ...attrs, inputShape })[0]!, 3, size)];
};

const depthwiseToFilter: BatchRule = (node) => {
  const { size, op, attrs } = node;
  const [height, width, channels, outputs] = attrs["filterShape"] as number[];
  const joined = [foldInto(withBatch(node, 0), 3), foldInto(withBatch(node, 1), 3)];
  const filterShape = [height!, width!, size * channels!, outputs!];
  return [unfoldFrom(op(joined, { ...attrs, filterShape })[0]!, 2, size)];
};

/** The batch rules of the ops that make each of the arrays. */
export function convBatches(depthwise: boolean): Readonly<Record<ConvSlot, BatchRule>> {
  return depthwise
    ? { y: depthwiseForward, x: depthwiseToInput, filter: depthwiseToFilter }
    : { y: forward, x: toInput, filter: toFilter };
}
