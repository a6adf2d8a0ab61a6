import type { Graph } from "../graph/graph.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, treePaths, treeStructure } from "../tree/index.ts";
import { type KernelKind, type KernelUse, kernelUses } from "./kernel-uses.ts";
import { openTrace } from "./open-trace.ts";
import type { Piece, ViewPieces } from "./view-pieces.ts";

/**
 * How a parameter is read as a kernel `[…window, inputs, outputs]` (depthwise: `[…window, channels, multiplier]`; a table:
 * `[rows, features]`): cut to the shape `parts`, with axes in the order `order`, then joined to the shape `shape`.
 */
export interface KernelAxes {
  readonly kind: KernelKind;
  /** The kernel as the op reads it; groups of a convolution share the input axis. */
  readonly shape: readonly number[];
  /** The parameter's own axes, some of them cut in two. */
  readonly parts: readonly number[];
  /** Which of the parts follow each other in `shape`; 0, 1, … for kernels that lie as the ops of this library read them. */
  readonly order: readonly number[];
}

/**
 * Which axes of each kernel are its window, its inputs and its outputs. This is read off the trace of the model: networks of other
 * libraries keep convolutions as `[outputs, inputs, …window]` and matrices transposed, and the rank alone does not say so.
 *
 * @param f - the model as a function of its parameters alone: `params → outputs`.
 * @param params - a tree of tensors.
 * @returns the axes by path, of each parameter of rank 2 or more that is the kernel of products, convolutions or lookups, all of
 *   which read it in the same way. Others are left out. A table that is also multiplied with, to give a score for each row, is a table.
 * @throws code "structure", "disposed" for params that are no tree of live tensors; what `f` throws.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { kernelAxes } from "@legendre/core-tensor/curvature";
 *
 * const x = tf.ones([1, 2]) as tf.Tensor2D;
 * const params = { weight: tf.ones([3, 2]) as tf.Tensor2D };
 * const axes = kernelAxes((p: typeof params) => tf.matMul(x, p.weight, false, true) as tf.Tensor, params);
 * console.log(axes.weight); // → { kind: 'dense', shape: [ 2, 3 ], parts: [ 3, 2 ], order: [ 1, 0 ] }
 * ```
 *
 * @remarks Costs one trace; nothing is computed.
 */
export function kernelAxes<P>(f: (params: P) => Tensor, params: P): Record<string, KernelAxes> {
  const where = "kernelAxes";
  checkTensorTree(where, "params", params);
  const paths = treePaths(treeStructure(params));
  const axes: Record<string, KernelAxes> = {};
  scoped(() => {
    const { graph } = openTrace(where, f, params).program;
    for (const [param, own] of axesIn(graph, paths.length)) axes[paths[param]!] = own;
    return null;
  });
  return axes;
}

/** The axes of the first `count` inputs of a program, by number. */
export function axesIn(graph: Graph, count: number): Map<number, KernelAxes> {
  const { uses, pieces, params } = kernelUses(graph, count);
  const axes = new Map<number, KernelAxes>();
  for (const [param, own] of params.entries()) {
    const shape = graph.values[graph.inputs[param]!]!.shape;
    if (shape.length < 2) continue;
    const mine = uses.filter((use) => use.param === param);
    const parts = own.flat().flatMap((piece) => pieces.expand(piece));
    const read = mine.map((use) => readingOf(graph, use, parts, pieces));
    const agreed = agreement(read);
    if (agreed !== undefined) axes.set(param, asItLies(agreed, shape));
  }
  return axes;
}

function readingOf(
  graph: Graph,
  { kind, node, operand, ...roles }: KernelUse,
  parts: readonly Piece[],
  pieces: ViewPieces,
): KernelAxes {
  const numbers = (role: readonly Piece[]): number[] =>
    role
      .flatMap(({ id }) => pieces.wholes(id))
      .map((id) => parts.findIndex((part) => part.id === id));
  const window = roles.window.flatMap(numbers);
  const inputs = numbers(roles.inputs);
  const named = numbers(roles.outputs);
  // What is only ever sliced to one place is a stack of kernels, each with outputs of its own.
  const seen = new Set([...window, ...inputs, ...named]);
  const outputs = [...parts.keys()].filter((part) => !seen.has(part)).concat(named);
  const length = (role: readonly number[]): number =>
    role.reduce((product, part) => product * parts[part]!.length, 1);
  const operandShape = graph.values[node.inputs[operand]!]!.shape;
  const sizes = kind === "dense" || kind === "table" ? [] : operandShape.slice(0, -2);
  return {
    kind,
    shape: [...sizes, length(inputs), length(outputs)],
    parts: parts.map((part) => part.length),
    order: [...window, ...inputs, ...outputs],
  };
}

/** The one reading of all uses; undefined where they differ. */
function agreement(read: readonly KernelAxes[]): KernelAxes | undefined {
  const table = read.find(({ kind }) => kind === "table");
  const first = table ?? read[0];
  const agree = read.every((other) => {
    // The scores of a table's rows.
    const order = table && other.kind === "dense" ? [...other.order].reverse() : other.order;
    const same = other.kind === first?.kind || (table !== undefined && other.kind === "dense");
    return same && order.join() === first?.order.join();
  });
  return agree ? first : undefined;
}

/** Kernels that lie as they are read keep their own shape. */
function asItLies(axes: KernelAxes, shape: readonly number[]): KernelAxes {
  const inOrder = axes.order.every((part, i) => part === i);
  const sameEnd = shape.slice(-2).join() === axes.shape.slice(-2).join();
  return inOrder && sameEnd ? { ...axes, shape, parts: shape, order: [...shape.keys()] } : axes;
}
