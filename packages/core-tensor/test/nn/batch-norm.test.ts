import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { batches, rows } from "../../src/data/index.ts";
import {
  batchNorm,
  dense,
  dropout,
  fromLayersModel,
  recalibrate,
  recalibration,
  sequential,
} from "../../src/nn/index.ts";
import { hostRandom, key } from "../../src/random/index.ts";
import { grad, jvp } from "../../src/transforms/index.ts";
import { treeDispose } from "../../src/tree/index.ts";

describe("batchNorm", () => {
  const layer = batchNorm({ momentum: 0.75, eps: 1e-3 });
  const x = tf.tensor2d([
    [1, 0],
    [3, 8],
    [5, 1],
  ]);
  const params = { scale: tf.tensor1d([1, 2]), bias: tf.tensor1d([0, 10]) };

  it("normalises by the batch in training, and moves the state", () => {
    const { state } = layer.init(key(0), [2]);
    const next = layer.apply(params, state, x, { training: true });
    // Means 3 and 3, variances 8/3 and 38/3.
    const [a, b] = [8 / 3, 38 / 3].map((variance) => 1 / Math.sqrt(variance + 1e-3)) as [
      number,
      number,
    ];
    const expected = [-2 * a, 10 - 6 * b, 0, 10 + 10 * b, 2 * a, 10 - 4 * b];
    expectAllClose(next.output, expected, { tolerance: 1e-6 });
    expectAllClose(next.state.mean, [0.75, 0.75]);
    expectAllClose(next.state.variance, [0.75 + 2 / 3, 0.75 + 19 / 6]);
    expect([...state.mean.dataSync()]).toEqual([0, 0]);
  });

  it("normalises by the state otherwise, and keeps it", () => {
    const state = { mean: tf.tensor1d([1, 2]), variance: tf.tensor1d([4, 9]) };
    const still = layer.apply(params, state, x);
    const [a, b] = [1 / Math.sqrt(4.001), 1 / Math.sqrt(9.001)];
    const expected = [0, 10 - 4 * b, 2 * a, 10 + 12 * b, 4 * a, 10 - 2 * b];
    expectAllClose(still.output, expected, { tolerance: 1e-6 });
    expect(still.state).toBe(state);
  });

  it("is that of tf.layers", () => {
    const net = tf.sequential({
      layers: [
        tf.layers.batchNormalization({
          name: "n",
          inputShape: [3, 2],
          momentum: 0.75,
          epsilon: 1e-3,
        }),
      ],
    });
    const lifted = fromLayersModel(net);
    const input = tf.randomNormal([4, 3, 2], 1, 2, "float32", 5);
    const theirs = lifted.model.apply(lifted.params, lifted.state, input, { training: true });
    const variables = layer.init(key(0), [3, 2]);
    const ours = layer.apply(variables.params, variables.state, input, { training: true });
    expectAllClose(ours.output, theirs.output, { tolerance: 1e-5 });
    expectAllClose(ours.state.mean, theirs.state["n"]!["moving_mean"]!, { tolerance: 1e-6 });
    expectAllClose(ours.state.variance, theirs.state["n"]!["moving_variance"]!);
  });

  it("has a state without derivative", () => {
    const { state } = layer.init(key(0), [2]);
    const mean = (at: tf.Tensor) => layer.apply(params, state, at, { training: true }).state.mean;
    expect([...jvp(mean, x, tf.onesLike(x)).tangent.dataSync()]).toEqual([0, 0]);
    // The output does not change when all of a feature moves or grows, but for eps.
    const total = (at: tf.Tensor) =>
      tf.sum(
        tf.square(batchNorm({ eps: 1e-9 }).apply(params, state, at, { training: true }).output),
      );
    expectAllClose(tf.sum(tf.mul(grad(total)(x), x)), 0, { tolerance: 1e-3 });
  });
});

describe("recalibrate", () => {
  const draw = hostRandom(1);
  const values = Float32Array.from({ length: 34 }, () => 3 * draw.uniform() - 5);
  const x = rows(values, [2]);
  const data = batches({ x }, { batchSize: 5 });
  const columns = [0, 1].map((c) => Array.from(values).filter((_, i) => i % 2 === c));
  const mean = columns.map((xs) => xs.reduce((a, b) => a + b) / xs.length);
  const variance = columns.map(
    (xs, c) => xs.reduce((a, b) => a + (b - mean[c]!) ** 2, 0) / xs.length,
  );

  it("gives the statistics of all examples, whatever the state was", async () => {
    const model = batchNorm();
    const { params } = model.init(key(0), [2]);
    for (const start of [0, 1e6]) {
      const state = { mean: tf.tensor1d([start, 1]), variance: tf.tensor1d([start, 2]) };
      const next = await recalibrate(model, params, state, data);
      expectAllClose(next.mean, mean, { tolerance: 1e-6 });
      expectAllClose(next.variance, variance, { tolerance: 1e-5 });
    }
  });

  it("reaches layers at any depth, and random ones by the key", async () => {
    const model = sequential([dense({ units: 2 }), dropout({ rate: 0.5 }), batchNorm()]);
    const { params, state } = model.init(key(0), [2]);
    const run = (seed: number) => recalibrate(model, params, state, data, { key: key(seed) });
    const found = async (seed: number) => [...(await run(seed)).layers[2].mean.dataSync()];
    expect(await found(1)).toEqual(await found(1));
    expect(await found(1)).not.toEqual(await found(2));
    await expect(recalibrate(model, params, state, data)).rejects.toThrow(/no key was given/);
  });

  it("is the same compiled, and one function serves many params", async () => {
    const model = sequential([dense({ units: 2 }), dropout({ rate: 0.5 }), batchNorm()]);
    const options = { key: key(1), compile: true } as const;
    const anew = recalibration(model, data, options);
    for (const seed of [0, 1]) {
      const { params, state } = model.init(key(seed), [2]);
      const wanted = await recalibrate(model, params, state, data, { key: key(1) });
      for (const found of [await anew(params, state), await anew(params, state)]) {
        expectAllClose(found.layers[2].mean, wanted.layers[2].mean, { tolerance: 1e-5 });
        expectAllClose(found.layers[2].variance, wanted.layers[2].variance, { tolerance: 1e-5 });
      }
    }
    await anew.dispose();
  });

  it.each([true, false])(
    "leaves what it was given and nothing more, compiled: %s",
    async (compile) => {
      const model = batchNorm();
      const { params, state } = model.init(key(0), [2]);
      const anew = recalibration(model, data, { compile });
      await expectNoLeak(async () => treeDispose(await anew(params, state)), 5);
      expect(state.mean.isDisposed || params.scale.isDisposed).toBe(false);
      const failing = {
        ...data,
        at: ({ epoch, batch }: { epoch: number; batch: number }) =>
          batch < 2 ? data.at({ epoch, batch }) : Promise.reject(new Error("no such batch")),
      };
      const broken = recalibration(model, failing as never, { compile });
      await expectNoLeak(() => broken(params, state).catch(() => undefined), 5);
      await Promise.all([anew.dispose(), broken.dispose()]);
    },
  );

  it("takes another part of the batch", async () => {
    const model = batchNorm();
    const { params, state } = model.init(key(0), [1]);
    const one = batches({ image: rows(values, [2]), label: values.slice(17) }, { batchSize: 4 });
    const input = ({ image }: { image: tf.Tensor }) => tf.slice(image, [0, 1], [-1, 1]);
    const next = await recalibrate(model, params, state, one, { input });
    expectAllClose(next.mean, [mean[1]!], { tolerance: 1e-6 });
  });

  it("leaves no tensors, also after an error", async () => {
    const model = batchNorm();
    const { params, state } = model.init(key(0), [2]);
    await expectNoLeak(async () => treeDispose(await recalibrate(model, params, state, data)), 5);
    const wrong = batches({ x: values }, { batchSize: 5 });
    await expectNoLeak(() => recalibrate(model, params, state, wrong).catch(() => undefined), 5);
  });

  it("reaches the layers of a lifted tf.LayersModel, at any depth", async () => {
    const inner = tf.sequential({
      layers: [tf.layers.batchNormalization({ name: "norm", inputShape: [2] })],
    });
    const net = tf.sequential({ layers: [inner, tf.layers.dense({ units: 1 })] });
    const { model, params, state } = fromLayersModel(net);
    const [path] = Object.keys(state) as [string];
    const names = Object.keys(state[path]!) as [string, string];
    for (const start of [0, 1e6]) {
      const from = { [path]: { [names[0]]: tf.fill([2], start), [names[1]]: tf.fill([2], start) } };
      const next = await recalibrate(model, params, from, data);
      expectAllClose(next[path]![names[0]]!, mean, { tolerance: 1e-6 });
      expectAllClose(next[path]![names[1]]!, variance, { tolerance: 1e-5 });
    }
    // The model itself is as it was: its weights and its own momentum.
    expect([...(state[path]![names[0]] as tf.Tensor).dataSync()]).toEqual([0, 0]);
    expect(inner.layers[0]?.getConfig()["momentum"]).toBe(0.99);
    await expectNoLeak(async () => treeDispose(await recalibrate(model, params, state, data)), 5);
  });

  it("gives a lifted model what it gives the layers of this package", async () => {
    const net = tf.sequential({
      layers: [
        tf.layers.dense({ name: "a", units: 3, inputShape: [2], activation: "tanh" }),
        tf.layers.batchNormalization({ name: "b", epsilon: 1e-3 }),
      ],
    });
    const { model, params, state } = fromLayersModel(net);
    const own = sequential([dense({ units: 3 }), "tanh", batchNorm({ eps: 1e-3 })]);
    const start = own.init(key(0), [2]);
    const { kernel, bias } = params["a"] as { kernel: tf.Tensor; bias: tf.Tensor };
    const same = { layers: [{ kernel, bias }, {}, start.params.layers[2]] } as typeof start.params;
    const expected = await recalibrate(own, same, start.state, data);
    const found = await recalibrate(model, params, state, data);
    expectAllClose(found["b"]!["moving_mean"]!, expected.layers[2].mean, { tolerance: 1e-6 });
    expectAllClose(found["b"]!["moving_variance"]!, expected.layers[2].variance, {
      tolerance: 1e-6,
    });
  });
});
