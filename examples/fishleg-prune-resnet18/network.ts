import {
  batches,
  categorical,
  type JitOptions,
  jit,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
import { augment } from "@legendre/core-tensor/data";
import type { ImageSet } from "@legendre/core-tensor/datasets";
import { type ResnetParams, type ResnetState, resnet18 } from "@legendre/core-tensor/nn";
import type { LossContext } from "@legendre/core-tensor/train";
import * as tf from "@tensorflow/tfjs";

/** Images, normalised, and their classes. */
export interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** Loss in nats and accuracy over a part. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

const moments = { mean: [0.491, 0.482, 0.447], std: [0.247, 0.243, 0.262] };

/** Batches of a part; mirrored and shifted for training. */
export function imageBatches(
  { images, imageShape, labels }: ImageSet,
  {
    batchSize,
    seed,
    train,
  }: { readonly batchSize: number; readonly seed: number; readonly train: boolean },
) {
  const pictures = rows(images, imageShape, { scale: 1 / 255 });
  const x = augment(pictures, { ...moments, seed, ...(train && { flip: true, crop: 4 }) });
  return batches({ x, y: labels }, train ? { batchSize, seed, dropLast: true } : { batchSize });
}

/** Some images of a part. */
export function imagesOf(set: ImageSet, from: number, to: number): ImageSet {
  const size = set.imageShape.reduce((a, b) => a * b, 1);
  return {
    ...set,
    images: set.images.subarray(size * from, size * to),
    labels: set.labels.subarray(from, to),
  } as ImageSet;
}

/** ResNet-18 with all that pruning asks of it. */
export function network(width: number, classes: number) {
  const model = resnet18({ width, classes });
  const likelihood = categorical();
  const outputs = (params: ResnetParams, { x }: Batch, state: ResnetState): tf.Tensor =>
    model.apply(params, state, x).output;
  const loss = (params: ResnetParams, { x, y }: Batch, { state }: LossContext<ResnetState>) => {
    const { output, state: next } = model.apply(params, state, x, { training: true });
    return { value: likelihood.nll(output, y) as tf.Tensor, aux: next };
  };
  const both = (params: ResnetParams, batch: Batch, state: ResnetState): tf.Tensor => {
    const out = outputs(params, batch, state);
    const right = tf.equal(tf.argMax(out, -1), tf.cast(batch.y, "int32"));
    return tf.stack([likelihood.nll(out, batch.y), tf.mean(tf.cast(right, "float32"))]);
  };
  const scorer = (compile: boolean | JitOptions) => {
    const run = compile === false ? both : jit(both, compile === true ? {} : compile);
    return async (params: ResnetParams, state: ResnetState, part: ImageSet): Promise<Score> => {
      const data = imageBatches(part, { batchSize: 250, seed: 0, train: false });
      const total = { loss: 0, accuracy: 0 };
      for (const batch of data) {
        const found = await run(params, batch, state);
        const [value, rate] = [...found.dataSync()] as [number, number];
        total.loss += value / data.perEpoch;
        total.accuracy += rate / data.perEpoch;
        treeDispose([batch, found]);
      }
      return total;
    };
  };
  return { model, likelihood, outputs, loss, scorer };
}
