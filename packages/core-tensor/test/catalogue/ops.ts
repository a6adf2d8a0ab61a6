import * as tf from "@tensorflow/tfjs";
import * as own from "../../src/ops/index.ts";

/** What is known of one op that tfjs does not have; the tests of ops go through these. */
export interface OpEntry {
  /** Arguments of a usual call, the first of them numbers that all differ. */
  readonly call: readonly unknown[];
  /** What must hold of its result, whatever the numbers are: a number that is 0 then, up to rounding. */
  readonly law: (result: never, x: tf.Tensor) => tf.Tensor;
  /** Whether it has a derivative by its first argument; whole numbers have none. */
  readonly differentiable: boolean;
}

const x = tf.tensor2d([3, -1, 2, 0.5, 7, -4, 1.5, 6], [2, 4]) as tf.Tensor;
const complex = { re: x, im: tf.mul(x, 0.5) as tf.Tensor };
const at = tf.tensor1d([1, 1], "int32");
const piece = tf.tensor2d([10, 20], [1, 2]) as tf.Tensor;

const off = (a: tf.Tensor, b: tf.Tensor) => tf.sum(tf.abs(tf.sub(a, b)));
const energy = ({ re, im }: own.Complex) => tf.sum(tf.add(tf.square(re), tf.square(im)));
/** By Parseval's theorem, relative to the energy itself. */
const parseval = (found: own.Complex, count: number) =>
  tf.sub(tf.div(energy(found), tf.mul(energy(complex), count)), 1);

/** An entry for each op of `/ops` that is not tfjs's own. */
export const ops: Readonly<Record<string, OpEntry>> = {
  argsort: {
    call: [x],
    law: (order: tf.Tensor, a) => off(own.takeAlongAxis(a, order, 1), own.sort(a)),
    differentiable: false,
  },
  dynamicSlice: {
    call: [x, at, [1, 2]],
    law: (piece: tf.Tensor, a) => off(piece, tf.slice(a, [1, 1], [1, 2])),
    differentiable: true,
  },
  dynamicUpdateSlice: {
    call: [x, piece, at],
    law: (all: tf.Tensor) => off(tf.slice(all, [1, 1], [1, 2]), piece),
    differentiable: true,
  },
  fft: {
    call: [complex],
    law: (found: own.Complex) => parseval(found, 4),
    differentiable: true,
  },
  fft2: {
    call: [complex],
    law: (found: own.Complex) => parseval(found, 8),
    differentiable: true,
  },
  ifft: {
    call: [complex],
    law: (found: own.Complex) => parseval(found, 1 / 4),
    differentiable: true,
  },
  ifft2: {
    call: [complex],
    law: (found: own.Complex) => parseval(found, 1 / 8),
    differentiable: true,
  },
  irfft: {
    call: [own.rfft(x)],
    law: (found: tf.Tensor) => off(found, x),
    differentiable: true,
  },
  rfft: {
    call: [x],
    law: (found: own.Complex, a) => off(own.irfft(found), a),
    differentiable: true,
  },
  roll: {
    call: [x, 1, 1],
    law: (turned: tf.Tensor, a) => off(own.roll(turned, -1, 1), a),
    differentiable: true,
  },
  sort: {
    call: [x],
    law: (sorted: tf.Tensor, a) =>
      tf.add(
        off(tf.sum(sorted), tf.sum(a)),
        tf.sum(tf.relu(tf.sub(tf.slice(sorted, [0, 0], [2, 3]), tf.slice(sorted, [0, 1], [2, 3])))),
      ),
    differentiable: true,
  },
  takeAlongAxis: {
    call: [x, tf.tensor2d([3, 2, 1, 0, 3, 2, 1, 0], [2, 4], "int32"), 1],
    law: (turned: tf.Tensor, a) => off(turned, tf.reverse(a, 1)),
    differentiable: true,
  },
  tril: {
    call: [x],
    law: (low: tf.Tensor, a) => off(tf.add(low, own.triu(a, 1)), a),
    differentiable: true,
  },
  triu: {
    call: [x],
    law: (high: tf.Tensor, a) => off(tf.add(high, own.tril(a, -1)), a),
    differentiable: true,
  },
  unique: {
    call: [x, { size: 8 }],
    law: ({ values, inverse }: own.UniqueOutputs, a) => off(tf.gather(values, inverse), a),
    differentiable: true,
  },
};
