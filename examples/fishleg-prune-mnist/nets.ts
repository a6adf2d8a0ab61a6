import {
  adam,
  autoencoder,
  batches,
  bernoulli,
  categorical,
  cosineSchedule,
  fit,
  type JitOptions,
  jit,
  type Likelihood,
  type MlpParams,
  type Mnist,
  mlp,
  random,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
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

const classes = mlp({ hidden: [300, 100], output: 10 });
const codes = autoencoder({ encoder: [256, 64, 16], activation: "relu" });

/** LeNet-300-100, and the autoencoder 784-256-64-16-64-256-784. */
export const nets = {
  classifier: {
    init: (key) => classes.init(key, [784]).params as MlpParams,
    outputs: (params, { x }) => classes.apply(params as never, {}, x).output,
    targets: ({ y }) => y,
    likelihood: categorical(),
    epochs: 8,
  },
  autoencoder: {
    init: (key) => codes.init(key, [784]).params as MlpParams,
    outputs: (params, { x }) => codes.apply(params as never, {}, x).output,
    targets: ({ x }) => x,
    likelihood: bernoulli(),
    epochs: 12,
  },
} as const satisfies Record<string, Net>;

/** The parts of MNIST that a run uses: the last training images are held out for the gate. */
export function splitImages(mnist: Mnist, smoke: boolean) {
  const [train, held, test] = smoke ? [1000, 500, 500] : [58_000, 2000, 10_000];
  const part = ({ images, labels }: Mnist["train"], from: number, count: number) => ({
    x: rows(images.subarray(784 * from, 784 * (from + count)), [784], { scale: 1 / 255 }),
    y: labels.subarray(from, from + count),
  });
  return {
    train: part(mnist.train, 0, train),
    heldOut: part(mnist.train, 58_000, held),
    test: part(mnist.test, 0, test),
  };
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
    ...{ params, data, compile, epochs: net.epochs, logEvery: 500 },
    optimizer: adam({ lr: cosineSchedule(1e-3, { steps }) }) as never,
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
      const [loss, rate] = found.dataSync() as unknown as [number, number];
      total.loss += loss / data.perEpoch;
      total.accuracy += rate / data.perEpoch;
      treeDispose([batch, found]);
    }
    return total;
  };
}
