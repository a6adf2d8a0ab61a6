import {
  adam,
  batches,
  bernoulli,
  categorical,
  cosineSchedule,
  fit,
  type JitOptions,
  jit,
  type Likelihood,
  type MlpParams,
  mlp,
  random,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
import type { Mnist } from "@legendre/core-tensor/datasets";
import { autoencoder } from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";

/** Images from 0 to 1, `[n, 784]`, and their digits. */
export interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** A network that is pruned here. */
export interface Net {
  readonly init: (key: random.Key) => MlpParams;
  readonly outputs: (params: MlpParams, batch: Batch) => tf.Tensor;
  readonly targets: (batch: Batch) => tf.Tensor;
  readonly likelihood: Likelihood;
  /** Epochs of the dense training. */
  readonly epochs: number;
}

/** How large images and nets are. */
export interface Size {
  /** Pixels along each side of an image: 14 are means of two by two. */
  readonly side: 14 | 28;
  readonly classifier: readonly number[];
  readonly encoder: readonly number[];
}

/** `"small"` makes a unit thirty times cheaper; `"full"` is LeNet-300-100 and an autoencoder of its size. */
export const sizes = {
  small: { side: 14, classifier: [128, 64], encoder: [128, 32, 16] },
  full: { side: 28, classifier: [300, 100], encoder: [256, 64, 16] },
} as const satisfies Record<string, Size>;

/** The classifier and the autoencoder of a size. */
export function netsOf({ side, classifier, encoder }: Size) {
  const classes = mlp({ hidden: [...classifier], output: 10 });
  const codes = autoencoder({ encoder: [...encoder], activation: "relu" });
  const classifierNet: Net = {
    init: (key) => classes.init(key, [side * side]).params as MlpParams,
    outputs: (params, { x }) => classes.apply(params, {}, x).output,
    targets: ({ y }) => y,
    likelihood: categorical(),
    epochs: 8,
  };
  const autoencoderNet: Net = {
    init: (key) => codes.init(key, [side * side]).params as MlpParams,
    outputs: (params, { x }) => codes.apply(params, {}, x).output,
    targets: ({ x }) => x,
    likelihood: bernoulli(),
    epochs: 12,
  };
  return { classifier: classifierNet, autoencoder: autoencoderNet };
}

/** The parts of MNIST that a run uses: training images for training, for the gate, and for the search of settings. */
export function splitImages(mnist: Mnist, { side }: Size, smoke: boolean) {
  const [train, held, test] = smoke ? [1000, 500, 500] : [28_000, 2000, 10_000];
  const part = ({ images, labels }: Mnist["train"], from: number, count: number) => ({
    x: rows(pixels(images.subarray(784 * from, 784 * (from + count)), side), [side * side]),
    y: labels.subarray(from, from + count),
  });
  return {
    train: part(mnist.train, 0, train),
    heldOut: part(mnist.train, 28_000, held),
    search: part(mnist.train, 30_000, test),
    test: part(mnist.test, 0, test),
  };
}

/** Brightness from 0 to 1, the mean over the squares of 28 × 28 that make a pixel. */
function pixels(images: Uint8Array, side: number): Float32Array {
  const width = 28 / side;
  const out = new Float32Array((images.length / 784) * side * side);
  for (const [i, value] of images.entries()) {
    const [image, row, column] = [
      Math.floor(i / 784),
      Math.floor((i % 784) / 28 / width),
      Math.floor((i % 28) / width),
    ];
    out[(image * side + row) * side + column]! += value / 255 / width ** 2;
  }
  return out;
}

/** See {@link splitImages}. */
export type Images = ReturnType<typeof splitImages>;

/** Trains the dense net of a seed with Adam. */
export async function trainDense(
  net: Net,
  images: Images,
  { seed, compile }: { readonly seed: number; readonly compile: boolean | JitOptions },
): Promise<MlpParams> {
  const params = net.init(random.key(seed));
  const data = batches(images.train, { batchSize: 250, seed });
  const steps = net.epochs * data.perEpoch;
  const result = await fit<MlpParams, Batch>({
    params,
    data,
    compile,
    epochs: net.epochs,
    logEvery: 500,
    optimizer: adam({ lr: cosineSchedule(1e-3, { steps }) }),
    loss: (p, batch) => net.likelihood.nll(net.outputs(p, batch), net.targets(batch)),
  });
  treeDispose([params, result.optState]);
  return result.params;
}

/** Mean loss in nats and, of the classifier, accuracy over a part; compiled once. */
export function scorer(net: Net, compile: boolean | JitOptions) {
  const both = (p: MlpParams, batch: Batch): tf.Tensor => {
    const out = net.outputs(p, batch);
    const right = tf.equal(tf.argMax(out, -1), tf.cast(batch.y, "int32"));
    const rate = net.targets(batch) === batch.y ? tf.mean(tf.cast(right, "float32")) : tf.scalar(0);
    return tf.stack([net.likelihood.nll(out, net.targets(batch)), rate]);
  };
  const run = compile === false ? both : jit(both, compile === true ? {} : compile);
  return async (params: MlpParams, part: Images["test"]) => {
    const total = { loss: 0, accuracy: 0 };
    const data = batches(part, { batchSize: 500 });
    for (const batch of data) {
      const found = await run(params, batch);
      const [loss, rate] = [...found.dataSync()] as [number, number];
      total.loss += loss / data.perEpoch;
      total.accuracy += rate / data.perEpoch;
      treeDispose([batch, found]);
    }
    return total;
  };
}
