import {
  adam,
  batches,
  cosineSchedule,
  fit,
  gaussian,
  type JitOptions,
  type MlpParams,
  random,
  treeDispose,
} from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";

/** The small autoencoder 12-16-4-16-12: tanh, Gaussian outputs. */
export const model = autoencoder({ encoder: [16, 4], activation: "tanh" });
export const likelihood = gaussian();

/** A batch: rows of 12 numbers, which are their own targets. */
export interface Rows {
  readonly x: tf.Tensor;
}

/** The network on a batch. */
export const outputs = (params: MlpParams, { x }: Rows): tf.Tensor =>
  model.apply(params, {}, x).output;

/** The trained net with its data; the tensors belong to the caller. */
export interface Problem {
  readonly params: MlpParams;
  readonly train: tf.Tensor2D;
  readonly test: tf.Tensor2D;
}

/** Rows on a curved surface of four dimensions: `tanh(z P) + 0.3 sin(2 z P') + 0.05 noise`, `z` uniform in [−1, 1]⁴. */
function surface(seed: number): (key: random.Key, rows: number) => tf.Tensor2D {
  const [first, second] = random.split(random.key(1000 + seed));
  const P = random.normal(first, [4, 12]) as tf.Tensor2D;
  const Q = random.normal(second, [4, 12]) as tf.Tensor2D;
  return (key, rows) =>
    tf.tidy(() => {
      const [a, b] = random.split(key);
      const z = random.uniform(a, [rows, 4], { min: -1, max: 1 }) as tf.Tensor2D;
      const noise = tf.mul(0.05, random.normal(b, [rows, 12]));
      const wave = tf.mul(0.3, tf.sin(tf.mul(2, tf.matMul(z, Q))));
      return tf.addN([tf.tanh(tf.matMul(z, P)), wave, noise]) as tf.Tensor2D;
    });
}

/** Draws the data of a seed and trains the net on it. */
export async function makeProblem(
  seed: number,
  { steps, compile }: { readonly steps: number; readonly compile: boolean | JitOptions },
): Promise<Problem> {
  const draw = surface(seed);
  const [a, b, init] = random.split(random.key(seed), 3) as [random.Key, random.Key, random.Key];
  const train = draw(a, 512);
  const { params } = model.init(init, [12]);
  const data = batches({ x: train }, { batchSize: 128, seed });
  const result = await fit({
    params,
    optimizer: adam({ lr: cosineSchedule(1e-2, { steps }) }),
    loss: (p: MlpParams, batch: Rows) => likelihood.nll(outputs(p, batch), batch.x),
    data,
    compile,
    epochs: Math.ceil(steps / data.perEpoch),
    logEvery: 500,
  });
  treeDispose([params, result.optState]);
  return { params: result.params, train, test: draw(b, 1024) };
}
