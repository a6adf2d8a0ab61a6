import { grad, hvp } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";

const { engine, smoke, seed, log, record } = exampleFlags("plain-tfjs");
await startEngine(engine);

// Yes-or-no outcomes whose log odds are 2 x₁ − x₂ + ½; the last column of x is 1.
// tfjs takes the seed 0 for no seed at all.
const n = smoke ? 200 : 1000;
const x = tf.concat2d([tf.randomNormal([n, 2], 0, 1, "float32", seed + 1), tf.ones([n, 1])], 1);
const chance = tf.sigmoid(tf.matMul(x, tf.tensor2d([[2], [-1], [0.5]])));
const y = tf.cast(tf.less(tf.randomUniform([n, 1], 0, 1, "float32", seed + 2), chance), "float32");

function loss(w: tf.Tensor): tf.Scalar {
  const logits = tf.matMul(x, w as tf.Tensor2D);
  return tf.mean(tf.sub(tf.softplus(logits), tf.mul(y, logits)));
}

/** Solves H step = −g by conjugate gradients; three directions are enough for three unknowns. */
function newtonStep(w: tf.Tensor, g: tf.Tensor): tf.Tensor {
  let [step, residual] = [tf.zerosLike(g), tf.neg(g)];
  let direction = residual;
  for (let k = 0; k < 3; k++) {
    const curved = hvp(loss, w, direction);
    const size = tf.sum(tf.square(residual));
    const alpha = tf.div(size, tf.sum(tf.mul(direction, curved)));
    step = tf.add(step, tf.mul(alpha, direction));
    residual = tf.sub(residual, tf.mul(alpha, curved));
    const beta = tf.div(tf.sum(tf.square(residual)), size);
    direction = tf.add(residual, tf.mul(beta, direction));
  }
  return step;
}

log("step  loss      |gradient|");
let w: tf.Tensor = tf.zeros([3, 1]);
for (let k = 0; ; k++) {
  const [g, value] = [grad(loss)(w), loss(w).dataSync()[0] as number];
  const norm = tf.norm(g).dataSync()[0] as number;
  log(`${k}     ${value.toFixed(6)}  ${norm.toExponential(1)}`);
  if (norm < 1e-5 || k === 10) {
    log(`w = ${[...w.dataSync()].map((v) => v.toFixed(3)).join(", ")}; drawn with 2, -1, 0.5`);
    record({ loss: value, gradient: norm, steps: k, w: [...w.dataSync()] });
    break;
  }
  w = tf.add(w, newtonStep(w, g));
}
