import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { adam, batches, fit, jit, random, rows } from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { writePng } from "../shared/png.ts";
import { table } from "../shared/table.ts";
import { type VaeParams, vae } from "./vae.ts";

const { engine, smoke, seed, out, resume, log, record, reporter, ...flags } = exampleFlags(
  "vae-mnist",
  {
    epochs: { type: "integer", help: "passes over the training images", default: 12 },
  },
);
const { compile } = await startEngine(engine);
mkdirSync(out, { recursive: true });
const [epochs, hidden, images] = smoke ? [1, 64, 3000] : [flags.epochs, 400, 60_000];
const { train, test } = await loadMnist();
const columns = (bytes: Uint8Array, count: number) => ({
  x: rows(bytes.subarray(0, 784 * count), [784], { scale: 1 / 255 }),
});
const data = batches(columns(train.images, images), { batchSize: 200, seed });
const testData = batches(columns(test.images, images / 6), { batchSize: 500, dropLast: true });

const model = vae({ hidden, code: 16 });
const [initKey, trainKey, testKey, sampleKey] = random.split(random.key(seed), 4) as [
  ...[random.Key, random.Key, random.Key, random.Key],
];
const terms = jit(model.terms);
/** The bound on the test images, with the same noise after each epoch. */
async function evaluate(p: VaeParams) {
  const totals = { elbo: 0, reconstruction: 0, divergence: 0 };
  for (const { x } of testData) {
    const { reconstruction, divergence } = await terms(p, x, testKey);
    const [r, d] = [reconstruction, divergence].map((term) => term.dataSync()[0] as number);
    totals.reconstruction += (r as number) / testData.perEpoch;
    totals.divergence += (d as number) / testData.perEpoch;
    tf.dispose([x, reconstruction, divergence]);
  }
  return { ...totals, elbo: -totals.reconstruction - totals.divergence };
}

const { params, history } = await fit({
  params: model.init(initKey),
  optimizer: adam({ lr: 2e-3 }),
  loss: (p, { x }, { key }) => {
    const { reconstruction, divergence } = model.terms(p, x, key);
    return tf.add(reconstruction, divergence);
  },
  data,
  epochs,
  evaluate,
  resume,
  key: trainKey,
  compile,
  logEvery: 20,
  reporter: reporter("vae"),
  checkpoint: { path: join(out, "run.checkpoint") },
});

const epochLines = history.filter(({ kind }) => kind === "evaluate");
const numbers = epochLines.map((e) =>
  [e.epoch, e["elbo"], e["reconstruction"], e["divergence"]].map(Number),
);
log(table(["epoch", "test ELBO, nats", "reconstruction", "divergence"], numbers));
const series = [
  {
    name: "training",
    points: history
      .filter(({ kind }) => kind === "train")
      .map(({ step, loss }) => [step, loss as number] as const),
  },
  { name: "test", points: epochLines.map((e) => [e.step, -Number(e["elbo"])] as const) },
];
const axes = { x: "step", y: "nats per image", title: "VAE on MNIST: minus ELBO", logY: true };
writeFileSync(join(out, "loss.svg"), linePlot({ series, ...axes }));

const [down, across] = [8, 16];
const drawn = model.sample(params, sampleKey, down * across).arraySync() as number[][];
const grid = Array.from({ length: down }, (_, i) => drawn.slice(i * across, (i + 1) * across));
writePng(join(out, "samples.png"), { images: grid, rows: 28, columns: 28 });
log(`wrote loss.svg and samples.png to ${out}`);
record({ epochs: epochLines });
