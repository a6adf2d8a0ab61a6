import {
  type Batches,
  batches,
  bernoulli,
  type FitRecord,
  fit,
  type JitOptions,
  type MlpParams,
  random,
  rows,
} from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { autoencoder } from "@legendre/core-tensor/nn";
import type { FitStatus, Reporter } from "@legendre/core-tensor/train";
import * as tf from "@tensorflow/tfjs";
import { type MethodName, methods } from "./methods.ts";

/** The network of the demo: 784-256-64-16-64-256-784, its outputs logits of grey values. */
export const model = autoencoder({ encoder: [256, 64, 16], activation: "relu" });
export const likelihood = bernoulli();

/** The images, as bytes, shape `[n, 784]`. */
export interface Images {
  readonly train: Uint8Array;
  readonly test: Uint8Array;
}

/** The network on a batch: logits of grey values. */
export function outputs(params: MlpParams, { x }: { readonly x: tf.Tensor }): tf.Tensor {
  return model.apply(params, {}, x).output;
}

/** Batches of grey values from 0 to 1; in order where no seed is given. */
export function imageBatches(
  images: Uint8Array,
  { batchSize, seed }: { readonly batchSize: number; readonly seed?: number },
): Batches<{ x: tf.Tensor }> {
  return batches({ x: rows(images, [784], { scale: 1 / 255 }) }, { batchSize, seed });
}

/** The first images of MNIST; few test images too for a smoke run. */
export async function loadImages(forTraining: number, smoke: boolean): Promise<Images> {
  const { train, test } = await loadMnist();
  const forTest = smoke ? 500 : 10_000;
  return {
    train: train.images.subarray(0, 784 * forTraining),
    test: test.images.subarray(0, 784 * forTest),
  };
}

/** One training run. */
export interface Run {
  readonly method: MethodName;
  readonly lr: number;
  readonly seed: number;
  readonly epochs: number;
  readonly batchSize: number;
}

/** What a run leaves. */
export interface Trained {
  readonly params: MlpParams;
  readonly history: readonly FitRecord[];
  readonly status: FitStatus;
}

/** How a run is carried out, where it reports and keeps its state. */
export interface RunPlace {
  /** Compiled steps, or op by op on the eager engine. */
  readonly compile: boolean | JitOptions;
  readonly reporter?: Reporter;
  readonly checkpoint?: { readonly path: string };
  readonly resume?: boolean;
}

/** Trains the autoencoder with one method; before the first and after each epoch all images are scored. */
export async function train(run: Run, images: Images, place: RunPlace): Promise<Trained> {
  const [initKey, trainKey] = random.split(random.key(run.seed));
  const { params } = model.init(initKey, [784]);
  const start: FitRecord = {
    kind: "evaluate",
    step: 0,
    epoch: 0,
    seconds: 0,
    ...score(params, images),
  };
  const result = await fit({
    params,
    optimizer: methods[run.method]({ lr: run.lr, outputs, likelihood }),
    loss: (p, batch: { readonly x: tf.Tensor }) => likelihood.nll(outputs(p, batch), batch.x),
    data: imageBatches(images.train, run),
    epochs: run.epochs,
    logEvery: 5,
    key: trainKey,
    evaluate: (p) => score(p, images),
    ...place,
  });
  return { params: result.params, history: [start, ...result.history], status: result.status };
}

function score(params: MlpParams, images: Images): { trainLoss: number; testLoss: number } {
  return { trainLoss: meanLoss(params, images.train), testLoss: meanLoss(params, images.test) };
}

/** The mean loss of all images, in nats an image. */
function meanLoss(params: MlpParams, images: Uint8Array): number {
  const count = images.length / 784;
  let total = 0;
  for (const { x } of batches(
    { x: rows(images, [784], { scale: 1 / 255 }) },
    { batchSize: 1000 },
  )) {
    const loss = tf.tidy(() => likelihood.nll(model.apply(params, {}, x).output, x));
    total += (loss.dataSync()[0] as number) * (x.shape[0] as number);
    tf.dispose([loss, x]);
  }
  return total / count;
}

/** The expected grey values of some test images, from 0 to 1, shape `[n][784]`. */
export function reconstruct(params: MlpParams, images: Uint8Array): number[][] {
  return tf.tidy(() => {
    const x = tf.div(tf.tensor2d(images, [images.length / 784, 784]), 255);
    return likelihood.mean(model.apply(params, {}, x).output).arraySync() as number[][];
  });
}
