import {
  adam,
  batches,
  bernoulli,
  categorical,
  cosineSchedule,
  dense,
  fit,
  type JitOptions,
  jit,
  type Likelihood,
  type Model,
  mlp,
  random,
  rows,
  sequential,
  treeDispose,
} from "@legendre/core-tensor";
import type { DigitSet } from "@legendre/core-tensor/datasets";
import {
  autoencoder,
  globalAveragePool,
  positionEmbedding,
  transformerEncoder,
} from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";

/** Images from 0 to 1, `[n, 784]`, and their digits. */
export interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** The weights of a net, a tree of tensors. */
export type Weights = Readonly<Record<string, unknown>>;

/** A network that is pruned here. */
export interface Net {
  readonly init: (key: random.Key) => Weights;
  readonly outputs: (params: Weights, batch: Batch) => tf.Tensor;
  readonly targets: (batch: Batch) => tf.Tensor;
  readonly likelihood: Likelihood;
  /** Epochs of the dense training. */
  readonly epochs: number;
  /** Which leaves may lose weights. @defaultValue all kernels */
  readonly prunable?: (path: string) => boolean;
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

/** Each image cut into 7 × 7 pixels, `[n, 16, 49]`. */
export function patches(x: tf.Tensor): tf.Tensor {
  const cut = tf.transpose(tf.reshape(x, [-1, 4, 7, 4, 7]), [0, 1, 3, 2, 4]);
  return tf.reshape(cut, [-1, 16, 49]);
}

/** A vision transformer of 28 × 28 pixels: 16 patches, four blocks of width 64, 200,000 weights. */
const transformer = () =>
  sequential([
    dense({ units: 64 }),
    positionEmbedding({ length: 16 }),
    transformerEncoder({ layers: 4, width: 64, heads: 4, hidden: 256 }),
    globalAveragePool,
    dense({ units: 10 }),
  ]);

/** The classifier and the autoencoder of a size, and the vision transformer, which has one. */
export function netsOf({ side, classifier, encoder }: Size) {
  const net = (
    model: Model,
    inputShape: readonly number[],
    { inputs = (x) => x, ...rest }: Omit<Net, "init" | "outputs"> & { inputs?: typeof patches },
  ): Net => {
    // A state without tensors, but with the names of the layers.
    const { params: unused, state } = model.init(random.key(0), inputShape);
    treeDispose(unused);
    return {
      ...rest,
      init: (key) => model.init(key, inputShape).params as Weights,
      outputs: (params, { x }) => model.apply(params, state, inputs(x)).output,
    };
  };
  const classes = { targets: ({ y }: Batch) => y, likelihood: categorical() };
  const pixels = [side * side];
  return {
    classifier: net(mlp({ hidden: [...classifier], output: 10 }) as Model, pixels, {
      ...classes,
      epochs: 8,
    }),
    autoencoder: net(autoencoder({ encoder: [...encoder], activation: "relu" }) as Model, pixels, {
      targets: ({ x }) => x,
      likelihood: bernoulli(),
      epochs: 12,
    }),
    vit: net(transformer() as Model, [16, 49], {
      ...classes,
      inputs: patches,
      epochs: 15,
      // The blocks, as is usual: neither patches and their places nor classes.
      prunable: (path) => path.includes("block") && path.endsWith("kernel"),
    }),
  };
}

/** A set of images of 28 × 28 pixels, such as MNIST. */
export interface Digits {
  readonly train: DigitSet;
  readonly test: DigitSet;
}

/** The parts of a set that a run uses: training images for training, for the gate, and for the search of settings. */
export function splitImages(set: Digits, { side }: Pick<Size, "side">, smoke: boolean) {
  const [train, held, test] = smoke ? [1000, 500, 500] : [28_000, 2000, 10_000];
  const part = ({ images, labels }: DigitSet, from: number, count: number) => ({
    x: rows(pixels(images.subarray(784 * from, 784 * (from + count)), side), [side * side]),
    y: labels.subarray(from, from + count),
  });
  return {
    train: part(set.train, 0, train),
    heldOut: part(set.train, 28_000, held),
    search: part(set.train, 30_000, test),
    test: part(set.test, 0, test),
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
): Promise<Weights> {
  const params = net.init(random.key(seed));
  const data = batches(images.train, { batchSize: 250, seed });
  const steps = net.epochs * data.perEpoch;
  const result = await fit({
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
  const both = (p: Weights, batch: Batch): tf.Tensor => {
    const out = net.outputs(p, batch);
    const right = tf.equal(tf.argMax(out, -1), tf.cast(batch.y, "int32"));
    const rate = net.targets(batch) === batch.y ? tf.mean(tf.cast(right, "float32")) : tf.scalar(0);
    return tf.stack([net.likelihood.nll(out, net.targets(batch)), rate]);
  };
  const run = compile === false ? both : jit(both, compile === true ? {} : compile);
  return async (params: Weights, part: Images["test"]) => {
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
