import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterAll } from "vitest";
import * as core from "../every-entry.ts";
import type { PublicCall } from "../public-calls.ts";
import { publicFunctions } from "../public-functions.ts";
import { derivatives } from "../throwing/calls-derivatives.ts";
import { models } from "../throwing/calls-models.ts";
import { numbers } from "../throwing/calls-numbers.ts";
import { elsewhere } from "../throwing/elsewhere.ts";
import { deviceConformance } from "./device-conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "core-devices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = Object.entries({ ...derivatives, ...models, ...numbers });
const ofTable = Object.fromEntries(
  table.map(([name, [f, ...args]]): [string, PublicCall] => [
    name,
    ({ put }) => f(...(put(args) as never[])),
  ]),
);

const params = { b: tf.zeros([2]) as tf.Tensor, w: tf.tensor2d([1, 2, 3, 4], [2, 2]) as tf.Tensor };
const x = tf.tensor2d([1, 0, 0, 1, 1, 1, 2, 1], [4, 2]) as tf.Tensor;
const y = tf.tensor2d([1, 0, 0, 1, 1, 1, 2, 1], [4, 2]) as tf.Tensor;
type Params = typeof params;
const loss = (p: Params, b: { x: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
  tf.mean(
    tf.squaredDifference(tf.add(tf.matMul(b.x as tf.Tensor2D, p.w as tf.Tensor2D), p.b), b.y),
  );
const optimizer = core.adam({ lr: 0.1 });
const begin = optimizer.init(params);

/** Batches that are results of a compiled function themselves. */
const farBatches = (put: <T>(tree: T) => T) => ({
  perEpoch: 2,
  epochs: 1,
  at: async () => put({ x, y }) as { x: tf.Tensor; y: tf.Tensor },
});
/** A training run that goes on from an earlier one. */
const fitted: PublicCall = async ({ put, compile }) => {
  const path = join(folder, "run.checkpoint");
  const { params: found, optState } = await core.fit({
    params: put(params),
    optState: put(begin),
    optimizer,
    loss,
    data: farBatches(put),
    epochs: 2,
    logEvery: 1,
    compile,
    checkpoint: { path, every: 1 },
    earlyStopping: { metric: "score", mode: "min", patience: 3 },
    evaluate: async (p) => ({ score: (p.w as tf.Tensor).dataSync()[0] as number }),
  });
  return { found, optState };
};

const normed = core.batchNorm();
const { params: scales, state: statistics } = normed.init(core.random.key(0), [2]);

const tables = { a: tf.ones([3, 40]) as tf.Tensor, b: tf.ones([40]) as tf.Tensor };

/** A function that closes over a table which lies on the device. */
const closing: PublicCall = async ({ put, compile }) => {
  const given = put(tables);
  const make = core.compiler("closing", compile);
  const f = make((a: tf.Tensor) => tf.sum(tf.mul(tf.add(a, given.a), given.b)));
  try {
    return await f(put(tables.a));
  } finally {
    await f.dispose();
  }
};

/** Functions that read tensors and are not in the table of wrong arguments. */
const more: Record<string, PublicCall> = {
  untilReady: ({ put }) => core.untilReady(put(params)),
  fit: fitted,
  "jit, closing over tensors": closing,
  findLearningRate: ({ put }) =>
    core.findLearningRate({
      params: put(params),
      optimizer: (lr) => core.sgd({ lr }),
      loss,
      data: farBatches(put),
      steps: 4,
    }),
  recalibrate: ({ put }) => core.recalibrate(normed, put(scales), put(statistics), farBatches(put)),
  recalibration: ({ put }) =>
    core.recalibration(normed, farBatches(put))(put(scales), put(statistics)),
  saveCheckpoint: async ({ put }) => {
    const path = join(folder, "tree.checkpoint");
    await core.saveCheckpoint(path, put(params));
    return (await core.loadCheckpoint(path)).tree;
  },
  encodeCheckpoint: async ({ put }) => core.encodeCheckpoint(put(params)),
  batches: ({ put }) => core.batches(put({ x }), { batchSize: 2 }).at({ epoch: 0, batch: 0 }),
  checkFiniteTree: ({ put }) => core.checkFiniteTree("test", "params", put(params)),
};

const calls = { ...ofTable, ...more };
const left = Object.entries(elsewhere).map(([reason, names]): [string, string[]] => [
  reason,
  names.filter((name) => calls[name] === undefined),
]);

deviceConformance(await publicFunctions(), calls, Object.fromEntries(left));
