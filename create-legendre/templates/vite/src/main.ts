import { adam, batches, fit, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

const words = document.querySelector("#words") as HTMLElement;

// Points of y = 3 x − 1, with noise.
const x = random.uniform(random.key(1), [200], { min: -1, max: 1 });
const noise = random.normal(random.key(2), [200]);
const y = tf.add(tf.sub(tf.mul(x, 3), 1), tf.mul(noise, 0.1));

const { params } = await fit({
  params: { slope: tf.scalar(0), level: tf.scalar(0) },
  optimizer: adam({ lr: 0.1 }),
  loss: (p, batch) =>
    tf.losses.meanSquaredError(batch.y, tf.add(tf.mul(p.slope, batch.x), p.level)),
  data: batches({ x, y }, { batchSize: 50, seed: 0 }),
  epochs: 40,
  compile: true,
});
const [slope, level] = await Promise.all([params.slope.data(), params.level.data()]);
words.textContent = `y = ${slope[0]?.toFixed(2)} x + ${level[0]?.toFixed(2)}`;
