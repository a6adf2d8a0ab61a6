import type { Tensor } from "@tensorflow/tfjs";
import {
  batches,
  type DeviceChoice,
  fit,
  mlp,
  random,
  rows,
  sgd,
  softmaxCrossEntropy,
} from "../../src/index.ts";

/** Digits: one byte a pixel, and one class number each. */
export interface Digits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** Trains a small network on digits, the same way wherever it runs. */
export async function trainMlp(
  { images, labels }: Digits,
  device: DeviceChoice,
): Promise<number[]> {
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
  });
  return history.flatMap(({ kind, loss }) => (kind === "train" ? [loss as number] : []));
}
