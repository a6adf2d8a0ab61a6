import { fill, logicalAnd, mul, reshape, type Tensor, transpose } from "../ops.ts";
import type { BatchedNode, BatchRule } from "./batch-rule.ts";
import { sameShape } from "./shapes.ts";

type Shape = readonly number[];

/** The shape of one example of input number `index`. */
export function exampleShape({ inputs, batched }: BatchedNode, index: number): Shape {
  const { shape } = inputs[index]!;
  return batched[index] ? shape.slice(1) : shape;
}

/** `x` in another shape, itself where it has it already. */
export function reshaped(x: Tensor, shape: Shape): Tensor {
  return sameShape(x.shape, shape) ? x : reshape(x, [...shape]);
}

/** `x` broadcast to a shape, of any dtype; by an op with ones, which programs drop where they can. */
export function spread(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (x.dtype === "bool") return logicalAnd(x, fill([...shape], 1, "bool"));
  return mul(x, fill([...shape], 1, x.dtype as "float32"));
}

/** Input number `index` with the batch as its first axis, repeated where it is the same for all. */
export function withBatch(node: BatchedNode, index: number): Tensor {
  const x = node.inputs[index]!;
  return node.batched[index] ? x : spread(x, [node.size, ...x.shape]);
}

/** All inputs with the batch as their first axis. */
export function allWithBatch(node: BatchedNode): Tensor[] {
  return node.inputs.map((_, index) => withBatch(node, index));
}

/**
 * The inputs with axes of length 1 behind the batch, so that they broadcast against each other as the
 * examples do.
 */
export function aligned(node: BatchedNode): Tensor[] {
  const shapes = node.inputs.map((_, index) => exampleShape(node, index));
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return node.inputs.map((x, index) => {
    const shape = shapes[index]!;
    if (!node.batched[index] || shape.length === rank) return x;
    return reshape(x, [node.size, ...Array<number>(rank - shape.length).fill(1), ...shape]);
  });
}

/** `x` with one axis moved to another place, the others in their order. */
export function moveAxis(x: Tensor, from: number, to: number): Tensor {
  if (from === to) return x;
  const order = [...x.shape.keys()].filter((axis) => axis !== from);
  return transpose(x, order.toSpliced(to, 0, from));
}

/** The batch `[B, n, …]` joined with the axis behind it, `[B · n, …]`. */
export function foldFirst(x: Tensor): Tensor {
  const [size, n, ...rest] = x.shape as [number, number, ...number[]];
  return reshape(x, [size * n, ...rest]);
}

/** {@link foldFirst} backwards. */
export function unfoldFirst(x: Tensor, size: number): Tensor {
  const [n, ...rest] = x.shape as [number, ...number[]];
  return reshape(x, [size, n / size, ...rest]);
}

/** The batch of `x` joined with the axis that is number `axis` in an example, in front of it. */
export function foldInto(x: Tensor, axis: number): Tensor {
  const moved = moveAxis(x, 0, axis);
  const [size, n] = moved.shape.slice(axis, axis + 2) as [number, number];
  return reshape(moved, moved.shape.toSpliced(axis, 2, size * n));
}

/** {@link foldInto} backwards. */
export function unfoldFrom(x: Tensor, axis: number, size: number): Tensor {
  const n = x.shape[axis]! / size;
  return moveAxis(reshape(x, x.shape.toSpliced(axis, 1, size, n)), axis, 0);
}

/** The batch rule of ops of one input along the axes that an attribute names, which move up by one. */
export function along(name: string): BatchRule {
  return ({ op, inputs, attrs }) => {
    const given = attrs[name] as number | readonly number[];
    const axes = typeof given === "number" ? given + 1 : given.map((axis) => axis + 1);
    return op(inputs, { ...attrs, [name]: axes });
  };
}

/** The batch rule of ops on images one by one: those of all examples are more images. */
export const moreImages: BatchRule = (node) =>
  node.op(allWithBatch(node).map(foldFirst), node.attrs).map((y) => unfoldFirst(y, node.size));

/** The batch rule of ops on elements or along the last axes, for which the batch is one more axis in front. */
export const batchInFront: BatchRule = ({ op, inputs, attrs }) => op(inputs, attrs);

/** The batch rule of ops whose inputs broadcast against each other. */
export const batchBroadcast: BatchRule = (node) => node.op(aligned(node), node.attrs);
