import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adam, batches, categorical, fit, jit, rows, spec, trace } from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { fromOnnx, type OnnxTree, toOnnx } from "@legendre/onnx";
import { startEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";

const { engine, smoke, seed, out, resume, log, record, reporter, ...flags } = exampleFlags(
  "from-pytorch",
  {
    epochs: { type: "integer", help: "passes over the training images", default: 2 },
  },
);
const { compile } = await startEngine(engine);
mkdirSync(out, { recursive: true });
const [epochs, images, batchSize] = smoke ? [1, 3000, 100] : [flags.epochs, 60_000, 200];
const { train, test } = await loadMnist();
const columns = ({ images: bytes, labels }: typeof train, count: number) => ({
  // Channels first, as PyTorch has them.
  x: rows(bytes.subarray(0, 784 * count), [1, 28, 28], { scale: 1 / 255 }),
  y: labels.subarray(0, count),
});
const data = batches(columns(train, images), { batchSize, seed });
const testData = batches(columns(test, images / 6), { batchSize, dropLast: true });

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
const { model, params, state } = await fromOnnx(
  fileURLToPath(new URL("net.onnx", import.meta.url)),
);
const { nll } = categorical();
const logits = jit((p: OnnxTree, s: OnnxTree, x: tf.Tensor) => model.apply(p, s, x).output);

/** Share of right answers of the first batches of test images. */
async function evaluate(p: OnnxTree, { state: s }: { readonly state: OnnxTree }) {
  let accuracy = 0;
  for (const { x, y } of testData) {
    const found = await logits(p, s, x);
    const right = tf.tidy(() => tf.mean(tf.cast(tf.equal(tf.argMax(found, -1), y), "float32")));
    accuracy += (right.dataSync()[0] as number) / testData.perEpoch;
    tf.dispose([x, y, found, right]);
  }
  return { accuracy };
}

const trained = await fit({
  params,
  state,
  loss: (p: OnnxTree, { x, y }: Batch, { state: s }: { readonly state: OnnxTree }) => {
    const { output, state: aux } = model.apply(p, s, x, { training: true });
    return { value: nll(output, y), aux };
  },
  optimizer: adam({ lr: 3e-3 }),
  data,
  epochs,
  evaluate,
  resume,
  compile,
  reporter: reporter("fine-tuning"),
  checkpoint: { path: join(out, "run.checkpoint") },
});

// Written again, and run by onnxruntime alone.
const weights = [trained.params, trained.state] as const;
const apply = (p: OnnxTree, s: OnnxTree, x: tf.Tensor) => model.apply(p, s, x).output;
const program = trace(apply, ...weights, spec([1, 1, 28, 28]));
const bytes = await toOnnx(program, { weights, inputs: ["image"], outputs: ["logits"] });
writeFileSync(join(out, "tuned.onnx"), bytes);
const specifier: string = "onnxruntime-node";
const ort = (await import(specifier)) as typeof import("onnxruntime-node");
const session = await ort.InferenceSession.create(bytes);
const image = tf.tensor4d(
  Float32Array.from(test.images.subarray(0, 784), (v) => v / 255),
  [1, 1, 28, 28],
);
const feeds = { image: new ort.Tensor("float32", image.dataSync() as Float32Array, image.shape) };
const theirs = (await session.run(feeds))["logits"]?.data as Float32Array;
const ours = apply(...weights, image).dataSync();
const difference = Math.max(...ours.map((v, i) => Math.abs(v - (theirs[i] as number))));
await session.release();

const accuracy = Number(trained.history.findLast(({ kind }) => kind === "evaluate")?.["accuracy"]);
log(`accuracy ${accuracy.toFixed(4)} after ${epochs} ${epochs === 1 ? "pass" : "passes"}`);
log(
  `wrote tuned.onnx (${bytes.length} bytes) to ${out}; onnxruntime differs by ${difference.toExponential(0)}`,
);
record({ accuracy, agrees: difference < 1e-4 });
