import type { Tensor } from "@tensorflow/tfjs";
import type { DeviceChoice } from "../../src/engine/index.ts";
import {
  batches,
  fit,
  mlp,
  random,
  rows,
  sgd,
  softmaxCrossEntropy,
  treeNorm,
} from "../../src/index.ts";

/** Digits: one byte a pixel, and one class number each. */
export interface Digits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** Losses of the steps, and the norm of the params after each pass, by eager ops. */
export interface Trained {
  readonly losses: number[];
  readonly norms: number[];
}

/** Trains a small network on digits, the same way wherever it runs. */
export async function trainMlp({ images, labels }: Digits, device: DeviceChoice): Promise<Trained> {
  const model = mlp({ hidden: [64, 32], output: 10 });
  const start = model.init(random.key(1), [784]);
  const { history } = await fit({
    params: start.params,
    // Not adam: it divides by the size of each gradient, and so blows differences of rounding up.
    optimizer: sgd({ lr: 0.1 }),
    loss: (params, batch: { x: Tensor; y: Tensor }) =>
      softmaxCrossEntropy(model.apply(params, {}, batch.x).output, batch.y),
    data: batches(
      {
        x: rows(
          Float32Array.from(images, (v) => v / 255),
          [784],
        ),
        y: rows(Int32Array.from(labels), []),
      },
      { batchSize: 64, seed: 3 },
    ),
    epochs: 2,
    logEvery: 1,
    compile: { device },
    evaluate: (params) => ({ norm: treeNorm(params).dataSync()[0] as number }),
  });
  const numbers = (wanted: string, name: string): number[] =>
    history.flatMap((entry) => (entry.kind === wanted ? [entry[name] as number] : []));
  return { losses: numbers("train", "loss"), norms: numbers("evaluate", "norm") };
}
