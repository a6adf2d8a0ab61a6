import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { jit, valueAndGrad } from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What the process holds once garbage is gone. */
async function held(): Promise<{
  rss: number;
  arrayBuffers: number;
  heap: number;
  tensors: number;
}> {
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { rss, arrayBuffers, heapUsed } = process.memoryUsage();
  return { rss, arrayBuffers, heap: heapUsed, tensors: tf.memory().numTensors };
}

const x = tf.tensor1d([0.5, -1, 2]) as tf.Tensor;
const calls = longTests ? 20_000 : 10_000;

it(`holds no more memory after ${calls} calls`, async () => {
  const loss = (w: tf.Tensor) => tf.sum(tf.square(tf.sub(w, x))) as tf.Scalar;
  const step = jit((w: tf.Tensor, lr: number | tf.Scalar) => {
    const { value, grads } = valueAndGrad(loss)(w);
    return { value, w: tf.sub(w, tf.mul(grads, lr)) };
  });
  // A host op in the middle, two sessions, intermediate values, donation.
  const solve = jit((a: tf.Tensor) => tf.sum(cholesky(tf.add(tf.mul(a, 0.1), tf.eye(2))).lower), {
    donate: [0],
  });
  let w = tf.zeros([3]) as tf.Tensor;
  const train = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const next = await step(w, 0.1);
      w.dispose();
      w = next.w;
      // Some results are read, which takes their memory out of the pool.
      if (i % 10 === 0) next.value.dataSync();
      next.value.dispose();
      if (i % 20 === 0) (await solve(tf.ones([2, 2]))).dispose();
      if (i % 50 === 0) await step(x, "no" as never).catch(() => {});
    }
  };
  await train(2000);
  const before = await held();
  await train(calls);
  const after = await held();
  expect(after.tensors).toBe(before.tensors);
  // Bytes a call: a result has 12, and a leaked object a hundred and more.
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(2.5 * calls);
  expect(after.heap - before.heap).toBeLessThan(50 * calls);
  expect(after.rss - before.rss).toBeLessThan(30e6);
  expect(step.stats().compiles).toBe(1);
});
