import { reshape, type Tensor } from "../../ops.ts";
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
import { type Window, windowOf } from "../window/window.ts";
import { patches, patchesTranspose } from "./patches.ts";

type Shape = readonly number[];

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
const depthwise: BatchRule = (node) => {
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

/** Convolutions and their transposes. */
export const convBatches: Readonly<Record<string, BatchRule>> = {
  Conv2D: forward,
  Conv2DBackpropFilter: toFilter,
  Conv2DBackpropInput: toInput,
  Conv3D: forward,
  Conv3DBackpropFilterV2: toFilter,
  Conv3DBackpropInputV2: toInput,
  DepthwiseConv2dNative: depthwise,
  DepthwiseConv2dNativeBackpropFilter: depthwiseToFilter,
  DepthwiseConv2dNativeBackpropInput: depthwiseToInput,
};
