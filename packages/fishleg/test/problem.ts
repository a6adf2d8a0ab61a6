import { bernoulli, grad, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { type ScaleByFishlegOptions, scaleByFishleg } from "../src/index.ts";

/** A two-layer network's parameters. */
export interface Net {
  readonly layers: readonly { readonly kernel: tf.Tensor; readonly bias: tf.Tensor }[];
}

/** Inputs `[12, 4]` and targets `[12, 2]`. */
export interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** A small tanh network with Bernoulli outputs, its data and its gradient; all seeded. */
export function smallProblem(): {
  params: Net;
  batch: Batch;
  outputs: (params: Net, batch: Batch) => tf.Tensor;
  loss: (params: Net) => tf.Tensor;
  gradient: (params: Net) => Net;
} {
  const [first, second, data] = random.split(random.key(5), 3);
  const params: Net = {
    layers: [
      { kernel: random.normal(first!, [4, 3]), bias: tf.zeros([3]) },
      { kernel: random.normal(second!, [3, 2]), bias: tf.zeros([2]) },
    ],
  };
  const x = random.normal(data!, [12, 4]);
  const y = tf.cast(tf.greater(tf.slice(x, [0, 0], [12, 2]), 0), "float32");
  const outputs = (
    { layers: [hidden, last] }: Net,
    batch: { readonly x: tf.Tensor },
  ): tf.Tensor => {
    const h = tf.tanh(
      tf.add(tf.matMul(batch.x as tf.Tensor2D, hidden!.kernel as tf.Tensor2D), hidden!.bias),
    );
    return tf.add(tf.matMul(h as tf.Tensor2D, last!.kernel as tf.Tensor2D), last!.bias);
  };
  const batch = { x, y };
  const loss = (at: Net): tf.Tensor => bernoulli().nll(outputs(at, batch), y);
  return { params, batch, outputs, loss, gradient: grad(loss) };
}

/** `scaleByFishleg` for the small problem. */
export function smallTransform(
  options: Partial<ScaleByFishlegOptions<Net, Batch>> = {},
): ReturnType<typeof scaleByFishleg<Net, Batch>> {
  const { outputs } = smallProblem();
  return scaleByFishleg<Net, Batch>({
    outputs,
    likelihood: bernoulli(),
    damping: 0.1,
    maxDecrease: Infinity,
    ...options,
  });
}
