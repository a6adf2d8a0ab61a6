import { batches, gaussian, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { PruneOptions } from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";

export interface Net {
  readonly layers: readonly { readonly kernel: tf.Tensor; readonly bias: tf.Tensor }[];
}

/** Any layer list on a batch: tanh between, linear at the end. */
export function forward({ layers }: Net, x: tf.Tensor): tf.Tensor {
  return layers.reduce((h, { kernel, bias }, i) => {
    const s = tf.add(tf.matMul(h as tf.Tensor2D, kernel as tf.Tensor2D), bias);
    return i + 1 < layers.length ? tf.tanh(s) : s;
  }, x);
}

/** A tanh net 4-6-3 with Gaussian outputs near its own targets; all seeded. */
export function smallNet(seed = 1): PruneOptions<Net, Rows> {
  const keys = random.split(random.key(seed), 5) as tf.Tensor1D[];
  const params: Net = {
    layers: [
      { kernel: random.normal(keys[0]!, [4, 6]), bias: tf.mul(0.1, random.normal(keys[1]!, [6])) },
      { kernel: random.normal(keys[2]!, [6, 3]), bias: tf.zeros([3]) },
    ],
  };
  const x = random.normal(keys[3]!, [96, 4]);
  const y = tf.add(forward(params, x), tf.mul(0.05, random.normal(keys[4]!, [96, 3])));
  const part = (t: tf.Tensor, from: number, rows: number): tf.Tensor =>
    tf.slice(t, [from, 0], [rows, t.shape[1] as number]);
  return {
    params,
    outputs: (p, batch) => forward(p, batch.x),
    likelihood: gaussian(),
    data: batches({ x: part(x, 0, 64), y: part(y, 0, 64) }, { batchSize: 32, seed: 1 }),
    heldOut: { x: part(x, 64, 32), y: part(y, 64, 32) },
  };
}
