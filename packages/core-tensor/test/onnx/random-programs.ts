import * as tf from "@tensorflow/tfjs";
import {
  cond,
  type HostArray,
  hostArray,
  type Program,
  random,
  type Spec,
  scan,
  spec,
  trace,
  valueAndGrad,
} from "../../src/index.ts";
import { constantIn } from "../../src/kernels/graph.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";

type Draw = ReturnType<typeof random.hostRandom>;

const shapes: readonly (readonly number[])[] = [[], [3], [2, 3], [3, 2], [1, 3], [2, 1], [2, 3, 2]];

/** A decaying sum along the first axis, stacked. */
function decayed(x: tf.Tensor): tf.Tensor {
  const step = (sum: tf.Tensor, row: tf.Tensor): [tf.Tensor, tf.Tensor] => {
    const next = tf.add(tf.mul(sum, 0.5), row) as tf.Tensor;
    return [next, next];
  };
  return scan(step, tf.zeros(x.shape.slice(1)) as tf.Tensor, x)[1];
}

/** Neighbours along the last axis, weighted: a convolution of images of one row. */
function smoothed(x: tf.Tensor): tf.Tensor {
  const [width, rows] = [x.shape.at(-1) as number, x.size / (x.shape.at(-1) as number)];
  const images = tf.reshape(x, [rows, 1, width, 1]) as tf.Tensor4D;
  const filter = tf.tensor4d([0.5, -1, 0.25], [1, 3, 1, 1]);
  return tf.reshape(tf.conv2d(images, filter, 1, "same"), x.shape);
}

const unary: readonly ((x: tf.Tensor) => tf.Tensor)[] = [
  tf.tanh,
  tf.sigmoid,
  tf.square,
  tf.neg,
  tf.abs,
  tf.relu,
  tf.softplus,
  tf.sin,
  tf.erf,
  (x) => tf.exp(tf.minimum(x, 3)),
  (x) => tf.log(tf.add(tf.square(x), 1)),
  (x) => tf.sqrt(tf.add(tf.square(x), 0.5)),
  (x) => tf.log1p(tf.square(x)),
  (x) => tf.expm1(tf.minimum(x, 2)),
  (x) => tf.clipByValue(x, -1, 1.5),
  (x) => tf.div(x, tf.add(tf.abs(x), 1)),
  (x) => tf.where(tf.greater(x, 0.25), x, tf.mul(x, 0.5)),
  (x) => (x.rank === 0 ? x : tf.softmax(x)),
  (x) => (x.rank === 0 ? x : tf.logSoftmax(x)),
  (x) => (x.rank === 0 ? x : tf.cumsum(x, x.rank - 1)),
  (x) => tf.reshape(x, [x.size]),
  (x) => tf.transpose(x),
  (x) => (x.rank === 0 ? x : tf.reverse(x)),
  (x) =>
    x.rank === 0
      ? x
      : tf.tile(
          x,
          x.shape.map((_, axis) => (axis === 0 ? 2 : 1)),
        ),
  (x) =>
    x.rank === 0
      ? x
      : tf.pad(
          x,
          x.shape.map(() => [1, 0] as [number, number]),
        ),
  (x) =>
    x.rank === 0
      ? x
      : tf.slice(
          x,
          x.shape.map((n) => (n > 1 ? 1 : 0)),
        ),
  (x) => (x.rank === 0 ? x : tf.gather(x, tf.tensor1d([0, 0], "int32"))),
  (x) => tf.expandDims(x),
  tf.cos,
  tf.atan,
  tf.asinh,
  tf.elu,
  tf.selu,
  (x) => tf.leakyRelu(x, 0.125),
  (x) => tf.sinh(tf.clipByValue(x, -2, 2)),
  (x) => tf.cosh(tf.clipByValue(x, -2, 2)),
  (x) => tf.rsqrt(tf.add(tf.square(x), 0.5)),
  (x) => tf.reciprocal(tf.add(tf.abs(x), 0.5)),
  (x) => tf.stack([x, tf.neg(x)], x.rank),
  (x) => (x.rank === 0 ? x : tf.concat([x, tf.square(x)], x.rank - 1)),
  (x) => (x.rank === 0 ? x : (tf.split(tf.concat([x, x], 0), 2, 0)[1] as tf.Tensor)),
  (x) => (x.rank === 0 ? x : (tf.unstack(x)[0] as tf.Tensor)),
  (x) => tf.squeeze(x),
  (x) => (x.rank === 0 ? x : decayed(x)),
  (x) => (x.rank === 0 ? x : smoothed(x)),
  (x) =>
    cond(
      tf.greater(tf.sum(x), 0.3),
      (y: tf.Tensor) => tf.mul(y, 0.75) as tf.Tensor,
      (y: tf.Tensor) => tf.neg(y) as tf.Tensor,
      x,
    ),
];

const binary: readonly ((a: tf.Tensor, b: tf.Tensor) => tf.Tensor)[] = [
  tf.add,
  tf.sub,
  tf.mul,
  tf.maximum,
  tf.minimum,
  tf.squaredDifference,
  (a, b) => tf.div(a, tf.add(tf.abs(b), 0.5)),
  (a, b) => tf.atan2(a, tf.add(tf.abs(b), 0.5)),
  (a, b) => tf.pow(tf.add(tf.abs(a), 0.5), tf.clipByValue(b, -2, 2)),
  (a, b) => tf.where(tf.less(a, b), tf.mul(a, 2), tf.mul(b, 0.5)),
];

const reductions: readonly ((x: tf.Tensor, axis: number) => tf.Tensor)[] = [
  (x, axis) => tf.sum(x, axis),
  (x, axis) => tf.mean(x, axis, true),
  (x, axis) => tf.max(x, axis),
  (x, axis) => tf.min(x, axis, true),
  (x, axis) => tf.logSumExp(x, axis),
  (x, axis) => tf.prod(x, axis),
  (x, axis) => tf.moments(x, axis).variance,
];

/** A program of some ops on random shapes, and arguments for it; every second one is a gradient. */
export function randomProgram(seed: number): { program: Program; args: HostArray[] } {
  const draw = random.hostRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[draw.below(list.length)] as T;
  const specs: Spec[] = Array.from({ length: 1 + draw.below(3) }, () => spec(pick(shapes)));
  const steps = 2 + draw.below(8);
  const choices = Array.from({ length: 6 * steps }, () => draw.below(2 ** 30));
  const f = (...inputs: tf.Tensor[]): tf.Tensor[] => grown(inputs, steps, [...choices]);
  const program =
    seed % 2 === 0
      ? trace(f, ...specs)
      : trace(
          (...inputs: tf.Tensor[]) => {
            const total = (p: tf.Tensor[]): tf.Tensor =>
              f(...p).reduce<tf.Tensor>((sum, y) => tf.add(sum, tf.mean(tf.tanh(y))), tf.scalar(0));
            return valueAndGrad(total)(inputs);
          },
          ...specs,
        );
  const args = specs.map(({ shape }) => {
    const size = shape.reduce((product, n) => product * n, 1);
    return hostArray(
      Float32Array.from({ length: size }, () => normal(draw)),
      shape,
      "float32",
    );
  });
  return { program, args };
}

function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw.uniform())) * Math.cos(2 * Math.PI * draw.uniform());
}

/** Applies ops to values made so far; the last two values are the result. */
function grown(inputs: readonly tf.Tensor[], steps: number, choices: number[]): tf.Tensor[] {
  const values = [...inputs];
  const below = (n: number): number => (choices.pop() as number) % n;
  for (let k = 0; k < steps; k++) {
    const a = values[below(values.length)] as tf.Tensor;
    const b = values[below(values.length)] as tf.Tensor;
    const kind = below(8);
    const index = below(1000);
    if (kind < 3) values.push((unary[index % unary.length] as (typeof unary)[0])(a));
    else if (kind < 6 && broadcasts(a, b)) {
      values.push((binary[index % binary.length] as (typeof binary)[0])(a, b));
    } else if (kind === 6 && a.rank > 0) {
      const reduce = reductions[index % reductions.length] as (typeof reductions)[0];
      values.push(reduce(a, index % a.rank));
    } else {
      const [m, n] = [tf.reshape(a, [1, a.size]), tf.reshape(b, [b.size, 1])] as [
        tf.Tensor2D,
        tf.Tensor2D,
      ];
      values.push(a.size === b.size ? tf.matMul(m, n) : tf.matMul(n, m));
    }
    if ((values.at(-1) as tf.Tensor).size > 400) values.pop();
  }
  return values.slice(-2);
}

function broadcasts(a: tf.Tensor, b: tf.Tensor): boolean {
  const rank = Math.max(a.rank, b.rank);
  return Array.from({ length: rank }, (_, axis) => {
    const [m, n] = [a.shape.at(axis - rank) ?? 1, b.shape.at(axis - rank) ?? 1];
    return a.rank < rank - axis || b.rank < rank - axis || m === n || m === 1 || n === 1;
  }).every(Boolean);
}

/** How results are rounded to float32: to nearest (0), up (1) or down (−1), or each up or down as chance has it. */
export type Rounding = -1 | 0 | 1 | { readonly salt: number };

/**
 * All three: one rounding alone may be lucky (a tanh that comes out as exactly 1), and would then say that
 * a program is better conditioned than it is.
 */
export const roundings: readonly Rounding[] = [0, 1, -1];

/**
 * Numbers that are opposite in exact arithmetic stay so where all are rounded alike, and compilers do not do that: fused code rounds a product together with
 * the sum that it goes into, and has other code for the last elements of an array.
 */
export const roundingsApart: readonly Rounding[] = [1, 2, 3].map((salt) => ({ salt }));

/** 1 or −1. */
function chance(salt: number, node: number, element: number): -1 | 1 {
  let bits =
    Math.imul(salt, 0x9e3779b1) ^ Math.imul(node, 0x85ebca6b) ^ Math.imul(element, 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) & 1) === 0 ? 1 : -1;
}

/** Ops that add many terms; each addition rounds. */
const accumulating = new Set(["BatchMatMul", "Cumsum", "Mean", "Sum"]);

/** What the rounding of the terms of a sum adds to the rounding of the result. */
function rounded(value: HostArray, how: Rounding, node: number, terms?: HostArray): HostArray {
  if (!(value.data instanceof Float64Array)) return value;
  const data = value.data.map((v, i) => {
    const rounding = typeof how === "number" ? how : chance(how.salt, node, i);
    const within = terms === undefined ? 0 : rounding * 2 ** -24 * (terms.data[i] as number);
    const near = Math.fround(v + within);
    if (rounding === 0 || !Number.isFinite(near)) return near;
    const wrongSide = rounding > 0 ? near < v : near > v;
    return wrongSide ? rounding * neighbour(rounding * near) : near;
  });
  return hostArray(data, value.shape, value.dtype);
}

function absolute(value: HostArray): HostArray {
  return hostArray((value.data as Float64Array).map(Math.abs), value.shape, value.dtype);
}

/** The next float32 above. */
function neighbour(value: number): number {
  const floats = Float32Array.of(value === 0 ? 0 : value);
  const bits = new Int32Array(floats.buffer);
  bits[0]! += value >= 0 ? 1 : -1;
  return floats[0] as number;
}

/** The reference executor with the result of every op rounded to float32. */
export function runRounded(
  program: Program,
  args: readonly HostArray[],
  rounding: Rounding,
): HostArray[] {
  const { graph } = program;
  const values = new Map<number, HostArray>();
  for (const [index, id] of graph.inputs.entries()) values.set(id, args[index] as HostArray);
  for (const each of graph.constants) values.set(each.id, rounded(constantIn(graph, each), 0, 0));
  for (const [place, node] of graph.nodes.entries()) {
    const kernel = lookupKernel(node.kernel) as Kernel;
    const inputs = node.inputs.map((id) => values.get(id) as HostArray);
    const outputs = kernel.value(inputs, node.attrs);
    const terms = accumulating.has(node.kernel)
      ? kernel.value(inputs.map(absolute), node.attrs)
      : [];
    for (const [index, id] of node.outputs.entries()) {
      values.set(id, rounded(outputs[index] as HostArray, rounding, place, terms[index]));
    }
  }
  return graph.outputs.map((id) => values.get(id) as HostArray);
}
