import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  adam,
  batches,
  cosineSchedule,
  type FitRecord,
  fit,
  jit,
  random,
  rows,
} from "@legendre/core-tensor";
import { augment } from "@legendre/core-tensor/data";
import type { ImageSet } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
import { loadImages } from "./images.ts";
import { type CnnParams, type CnnState, cnn, objective } from "./network.ts";

const { engine, smoke, seed, out, resume, log, record, reporter, ...flags } = exampleFlags(
  "cnn-cifar",
  {
    epochs: { type: "integer", help: "passes over the training images", default: 4 },
  },
);
const { compile } = await startEngine(engine);
mkdirSync(out, { recursive: true });
const [epochs, width, lr] = smoke ? [3, 4, 1e-2] : [flags.epochs, 16, 3e-3];
const { train, test } = await loadImages(smoke, seed);
const moments = { mean: [0.491, 0.482, 0.447], std: [0.247, 0.243, 0.262] };
const columns = ({ images, imageShape, labels }: ImageSet, flip: boolean) => ({
  x: augment(rows(images, imageShape, { scale: 1 / 255 }), { ...moments, flip, seed }),
  y: labels,
});
// Mirrored stripes would be of another class.
const data = batches(columns(train, !smoke), { batchSize: 100, seed });
const testData = batches(columns(test, false), { batchSize: 200 });

const model = cnn(width);
const { loss, scores } = objective(model);
const compiled = jit(scores);
async function evaluate(params: CnnParams, { state }: { readonly state: CnnState }) {
  const total = { loss: 0, accuracy: 0 };
  for (const batch of testData) {
    const found = await compiled(params, state, batch);
    const [value, right] = [...found.dataSync()] as [number, number];
    total.loss += value / testData.perEpoch;
    total.accuracy += right / testData.perEpoch;
    tf.dispose([batch.x, batch.y, found]);
  }
  return total;
}

const { history } = await fit({
  ...model.init(random.key(seed), train.imageShape),
  optimizer: adam({ lr: cosineSchedule(lr, { steps: epochs * data.perEpoch }) }),
  loss,
  data,
  epochs,
  evaluate,
  resume,
  compile,
  reporter: reporter("cnn"),
  checkpoint: { path: join(out, "run.checkpoint") },
});

const tested = history.filter(({ kind }) => kind === "evaluate");
const cells = tested.map((e) => [e.epoch, Number(e.loss), Number(e["accuracy"]), e.seconds]);
log(table(["epoch", "test loss", "test accuracy", "seconds"], cells));
const points = (lines: readonly FitRecord[], field: string) =>
  lines.map((line) => [line.step, Number(line[field])] as const);
const losses = [
  {
    name: "training",
    points: points(
      history.filter(({ kind }) => kind === "train"),
      "loss",
    ),
  },
  { name: "test", points: points(tested, "loss") },
];
const accuracy = [{ name: "test", points: points(tested, "accuracy") }];
const [x, title] = ["step", "A small CNN on CIFAR-10"];
const draw = (file: string, svg: string) => writeFileSync(join(out, file), svg);
draw("loss.svg", linePlot({ series: losses, x, y: "nats per image", title }));
draw("accuracy.svg", linePlot({ series: accuracy, x, y: "share of right answers", title }));
log(`wrote loss.svg and accuracy.svg to ${out}`);
record({ epochs: tested });
