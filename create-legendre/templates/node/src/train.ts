import {
  adam,
  batches,
  consoleReporter,
  fit,
  mlp,
  random,
  softmaxCrossEntropy,
  useEngine,
} from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

tf.enableProdMode();
await useEngine();

// Points in a square; the class says whether both signs agree.
const x = random.uniform(random.key(1), [500, 2], { min: -1, max: 1 });
const y = tf.cast(tf.greater(tf.prod(x, 1), 0), "int32");

const model = mlp({ hidden: [16], output: 2, activation: "tanh" });
const { params, status } = await fit({
  params: model.init(random.key(0), [2]).params,
  optimizer: adam({ lr: 0.02 }),
  loss: (p, batch) => softmaxCrossEntropy(model.apply(p, {}, batch.x).output, batch.y),
  data: batches({ x, y }, { batchSize: 50, seed: 0 }),
  epochs: 40,
  compile: true,
  reporter: consoleReporter(),
});

const guess = tf.argMax(model.apply(params, {}, x).output, 1);
const right = tf.mean(tf.cast(tf.equal(guess, y), "float32"));
const share = (100 * (right.dataSync()[0] ?? 0)).toFixed(1);
console.log(`${status}: ${share} % of the points are told right`);
