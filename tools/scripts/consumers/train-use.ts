/**
 * A model of TensorFlow.js, trained by a compiled step, saved and loaded, and an exact second derivative: what a script that
 * comes from tfjs-node does. Says `ok` and nothing else.
 */
export const trainSource: string = `
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { adam, batches, fit, fromLayersModel, hvp, jit, softmaxCrossEntropy } from "@legendre/core-tensor";
import { fileHandler } from "@legendre/core-tensor/io";
import { toLayersModel } from "@legendre/core-tensor/nn";

tf.env().set("PROD", true);
console.warn = () => undefined;
const must = (what, ok) => {
  if (!ok) throw new Error(what);
};
const net = tf.sequential({
  layers: [tf.layers.dense({ units: 16, activation: "relu", inputShape: [2] }), tf.layers.dense({ units: 2 })],
});
const x = tf.randomUniform([200, 2], -1, 1, "float32", 1);
const y = tf.cast(tf.greater(tf.prod(x, 1), 0), "int32");
const { model, ...start } = fromLayersModel(net);
const { params, state, status } = await fit({
  ...start,
  optimizer: adam({ lr: 0.01 }),
  loss: (p, batch, { state }) => softmaxCrossEntropy(model.apply(p, state, batch.x).output, batch.y),
  data: batches({ x, y }, { batchSize: 20, seed: 0 }),
  epochs: 60,
  compile: true,
});
must("the run is " + status, status === "finished");

const folder = mkdtempSync(join(tmpdir(), "legendre-use-"));
const file = fileHandler(join(folder, "model.json"));
await toLayersModel(model, params, state).save(file);
const again = await tf.loadLayersModel(file);
rmSync(folder, { recursive: true });
const guess = tf.argMax(again.predict(x), 1);
const [right] = tf.mean(tf.cast(tf.equal(guess, y), "float32")).dataSync();
must("the loaded model has " + right + " right", right > 0.9);

const curvature = jit((p) => hvp((q) => tf.sum(tf.tanh(tf.square(q))), p, tf.ones([1])));
const [second] = (await curvature(tf.tensor1d([1]))).dataSync();
must("the second derivative is " + second, Math.abs(second + 1.71884) < 1e-4);
console.log("ok");
`;
