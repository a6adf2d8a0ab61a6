import * as tf from "@tensorflow/tfjs";
import { batches, rows } from "../../src/data/index.ts";
import { adam } from "../../src/optim/index.ts";
import { hostRandom, normal } from "../../src/random/index.ts";
import type { FitOptions, LossContext } from "../../src/train/index.ts";

type Params = { hidden: { kernel: tf.Tensor2D; bias: tf.Tensor1D }; out: tf.Tensor2D };
type Batch = { x: tf.Tensor; y: tf.Tensor };

/** A small regression with noise from the key: everything that a resumed run must get right. */
export function regression(): FitOptions<Params, Batch> & { params: Params } {
  const draw = hostRandom(3);
  const x = Float32Array.from({ length: 120 }, () => draw.uniform() * 2 - 1);
  const y = Float32Array.from({ length: 60 }, (_, i) => Math.sin(3 * x[2 * i]!) + x[2 * i + 1]!);
  const weight = (length: number): Float32Array =>
    Float32Array.from({ length }, () => draw.uniform() - 0.5);
  return {
    params: {
      hidden: { kernel: tf.tensor2d(weight(16), [2, 8]), bias: tf.zeros([8]) as tf.Tensor1D },
      out: tf.tensor2d(weight(8), [8, 1]),
    },
    optimizer: adam({ lr: 0.01 }),
    loss: noisyLoss,
    data: batches({ x: rows(x, [2]), y: rows(y, [1]) }, { batchSize: 8, seed: 5 }),
  };
}

function noisyLoss(params: Params, { x, y }: Batch, { key }: LossContext): tf.Tensor {
  const noisy = tf.add(x, tf.mul(normal(key, x.shape), 0.01));
  const hidden = tf.tanh(tf.add(tf.matMul(noisy, params.hidden.kernel), params.hidden.bias));
  return tf.mean(tf.squaredDifference(tf.matMul(hidden as tf.Tensor2D, params.out), y));
}
