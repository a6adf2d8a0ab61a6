import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  adam,
  applyUpdates,
  random,
  saveCheckpoint,
  spec,
  trace,
  valueAndGrad,
} from "@legendre/core-tensor";
import { saveNpy } from "@legendre/core-tensor/io";
import { saveXla } from "@legendre/core-tensor/xla";
import { startEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";

const { engine, smoke, seed, out, log, record } = exampleFlags("xla-cluster", {});
await startEngine(engine);
mkdirSync(out, { recursive: true });
const [rows, shards, batch] = smoke ? [512, 2, 64] : [16_384, 8, 256];
const [inputs, hidden, outputs] = [32, 128, 8];

type Params = { readonly w1: tf.Tensor; readonly b1: tf.Tensor; readonly w2: tf.Tensor };

const [dataKey, teacherKey, startKey] = random.split(random.key(seed), 3) as tf.Tensor1D[];
const drawn = (key: tf.Tensor1D): Params => {
  const [first, second] = random.split(key, 2) as tf.Tensor1D[];
  return {
    w1: tf.mul(random.normal(first!, [inputs, hidden]), inputs ** -0.5),
    b1: tf.zeros([hidden]),
    w2: tf.mul(random.normal(second!, [hidden, outputs]), hidden ** -0.5),
  };
};
const network = ({ w1, b1, w2 }: Params, x: tf.Tensor): tf.Tensor =>
  tf.matMul(tf.tanh(tf.add(tf.matMul(x, w1), b1)), w2);

// A network learns what another one computes.
const teacher = drawn(teacherKey!);
const x = random.normal(dataKey!, [rows, inputs]);
const y = network(teacher, x);
for (const [name, tensor] of Object.entries({ x, y })) {
  const width = tensor.shape[1] as number;
  const numbers = tensor.dataSync() as Float32Array;
  const each = rows / shards;
  for (let shard = 0; shard < shards; shard++) {
    const data = numbers.slice(shard * each * width, (shard + 1) * each * width);
    const file = join(out, "shards", `part-${shard}.${name}.npy`);
    await saveNpy(file, { dtype: "f4", shape: [each, width], data });
  }
}

// The step is traced for the batch of all devices together.
const optimizer = adam({ lr: 1e-3 });
const loss = (params: Params, x: tf.Tensor, y: tf.Tensor): tf.Scalar =>
  tf.mean(tf.squaredDifference(network(params, x), y));
const params = drawn(startKey!);
const state = optimizer.init(params);
const step = (p: Params, s: typeof state, x: tf.Tensor, y: tf.Tensor) => {
  const { value, grads } = valueAndGrad(loss)(p, x, y);
  const { updates, state: next } = optimizer.update(grads, s, p);
  return { params: applyUpdates(p, updates), state: next, loss: value };
};
const program = trace(step, params, state, spec([batch, inputs]), spec([batch, outputs]));
const file = join(out, "step.legendre");
await saveXla(file, program);
await saveCheckpoint(join(out, "start.safetensors"), { params, state });

const before = loss(params, x, y).dataSync()[0] as number;
log(`${rows} rows in ${shards} shards, a step of ${statSync(file).size} bytes`);
log(
  `wrote step.legendre, start.safetensors and shards/ to ${out}; the loss is ${before.toFixed(4)}`,
);
record({ rows, shards, loss: before });
