import {
  type Batches,
  batches,
  bernoulli,
  type FitRecord,
  fit,
  type JitOptions,
  jit,
  type MlpParams,
  random,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { autoencoder } from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";
import { type MethodName, methods, rateOf, type ScheduleName } from "./methods.ts";

/** One training run. */
export interface Run {
  readonly method: MethodName;
  readonly schedule: ScheduleName;
  readonly lr: number;
  readonly seed: number;
  readonly epochs: number;
  readonly batchSize: number;
  /** Widths from the first hidden layer to the code. */
  readonly encoder: readonly number[];
  /** Training images. */
  readonly images: number;
  /** Where FishLeg's inverse starts; its default if left out. */
  readonly start?: "gradient" | "trace" | "diagonal" | "1/damping";
}

/** What a run leaves: nats an image over all images after each epoch, and the seconds of training, whatever else the machine did. */
export interface Result {
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly seconds: readonly number[];
  readonly status: string;
}

/** The images, as bytes, shape `[n, 784]`. */
export interface Images {
  readonly train: Uint8Array;
  readonly test: Uint8Array;
}

/** The first images of MNIST. */
export async function loadImages(train: number, test: number): Promise<Images> {
  const mnist = await loadMnist();
  return {
    train: mnist.train.images.subarray(0, 784 * train),
    test: mnist.test.images.subarray(0, 784 * test),
  };
}

const likelihood = bernoulli();

type Batch = { readonly x: tf.Tensor };

/** The autoencoder and its loss, nats an image. */
export function autoencoderProblem(encoder: readonly number[]) {
  const model = autoencoder({ encoder: [...encoder], activation: "relu" });
  const outputs = (params: MlpParams, { x }: Batch): tf.Tensor => model.apply(params, {}, x).output;
  const loss = (params: MlpParams, batch: Batch): tf.Scalar =>
    likelihood.nll(outputs(params, batch), batch.x);
  return { model, likelihood, outputs, loss };
}

/** Trains the autoencoder by one method and scores it after each epoch. */
export async function train(
  run: Run,
  images: Images,
  compile: boolean | JitOptions,
): Promise<Result> {
  const { model, outputs, loss } = autoencoderProblem(run.encoder);
  const score = compile === false ? loss : jit(loss, compile === true ? {} : compile);
  const mean = async (params: MlpParams, all: Uint8Array): Promise<number> => {
    let total = 0;
    for (const batch of imageBatches(all, Math.min(1000, all.length / 784))) {
      const value = await score(params, batch);
      total += (value.dataSync()[0] as number) * (batch.x.shape[0] as number);
      tf.dispose([value, batch.x]);
    }
    return total / (all.length / 784);
  };
  const [initKey, trainKey] = random.split(random.key(run.seed));
  const { params } = model.init(initKey, [784]);
  const steps = run.epochs * Math.ceil(run.images / run.batchSize);
  const result = await fit({
    params,
    loss,
    compile,
    epochs: run.epochs,
    key: trainKey,
    logEvery: 20,
    optimizer: methods[run.method]({
      outputs,
      likelihood,
      lr: rateOf(run.schedule, run.lr, steps),
      start: run.start,
    }),
    data: imageBatches(images.train, run.batchSize, run.seed),
    evaluate: async (p) => ({
      trainLoss: await mean(p, images.train),
      testLoss: await mean(p, images.test),
    }),
  });
  treeDispose(result.params);
  if ("dispose" in score) await score.dispose();
  const evaluated = result.history.filter(({ kind }) => kind === "evaluate");
  const field = (name: string): number[] => evaluated.map((e: FitRecord) => Number(e[name]));
  return {
    train: field("trainLoss"),
    test: field("testLoss"),
    seconds: field("seconds"),
    status: result.status,
  };
}

/** Batches of grey values from 0 to 1; in order where no seed is given. */
export function imageBatches(
  images: Uint8Array,
  batchSize: number,
  seed?: number,
): Batches<{ x: tf.Tensor }> {
  return batches({ x: rows(images, [784], { scale: 1 / 255 }) }, { batchSize, seed });
}
