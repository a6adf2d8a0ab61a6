import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hvp } from "../../src/curvature/hvp.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { trace } from "../../src/graph/trace.ts";
import { fromLayersModel, type LayersTree, toLayersModel } from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import { treeDot, treePaths, treeScale, treeStructure } from "../../src/tree/index.ts";

const values = (t: tf.Tensor | undefined) => [...(t?.dataSync() ?? [])];

describe("fromLayersModel in training mode", () => {
  it("returns running statistics in the state", async () => {
    const net = tf.sequential({
      layers: [tf.layers.batchNormalization({ name: "norm", inputShape: [2], momentum: 0.5 })],
    });
    const { model, params, state } = fromLayersModel(net);
    expect(treePaths(treeStructure(params))).toEqual(["norm.beta", "norm.gamma"]);
    expect(treePaths(treeStructure(state))).toEqual(["norm.moving_mean", "norm.moving_variance"]);
    const x = tf.tensor2d([
      [1, 0],
      [3, 8],
    ]);
    const { output, state: next } = model.apply(params, state, x, { training: true });
    expectAllClose(output, [-1, -1, 1, 1], { tolerance: 1e-3 });
    expectAllClose(next["norm"]!["moving_mean"]!, [1, 2]);
    expectAllClose(next["norm"]!["moving_variance"]!, [1, 8.5]);
    expect(values(state["norm"]!["moving_mean"])).toEqual([0, 0]);
    expect(values(net.layers[0]!.weights[2]!.read())).toEqual([0, 0]);
    expect(model.apply(params, state, x).state).toBe(state);
    await expectNoLeak(() => {
      const result = model.apply(params, state, x, { training: true });
      return [result.output, result.state] as never;
    });
    toLayersModel(model, params, next);
    expectAllClose(net.predict(x) as tf.Tensor, model.apply(params, next, x).output);
  });

  it("draws dropout from the key", async () => {
    const net = tf.sequential({
      layers: [tf.layers.dropout({ name: "drop", rate: 0.25, inputShape: [1000] })],
    });
    const { model, params, state } = fromLayersModel(net);
    const x = tf.ones([3, 1000]);
    const run = (seed: number) =>
      values(model.apply(params, state, x, { training: true, key: key(seed) }).output);
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    const kept = run(1).filter((value) => value !== 0);
    expect(new Set(kept)).toEqual(new Set([Math.fround(4 / 3)]));
    expect(Math.abs(kept.length / 3000 - 0.75)).toBeLessThan(4 * Math.sqrt(0.1875 / 3000));
    expect(values(model.apply(params, state, x).output)).toEqual(values(x));
    expect(Object.keys(net.layers[0]!)).not.toContain("call");
    expect(() => model.apply(params, state, x, { training: true })).toThrow(
      /layer "drop" is random in training mode and no key was given/,
    );
    const seed = key(0);
    await expectNoLeak(
      () => model.apply(params, state, x, { training: true, key: seed }).output,
      20,
    );
  });

  it.each([
    ["single numbers", tf.layers.dropout({ rate: 0.25, inputShape: [20, 6] })],
    [
      "whole features",
      tf.layers.dropout({ rate: 0.25, noiseShape: [3, 1, 6], inputShape: [20, 6] }),
    ],
  ])("makes what it drops 0, whatever it was: %s", (_, layer) => {
    const { model, params, state } = fromLayersModel(tf.sequential({ layers: [layer] }));
    const dropped = (fill: number) => {
      const options = { training: true, key: key(1) };
      return values(model.apply(params, state, tf.fill([3, 20, 6], fill), options).output).map(
        (value) => value === 0,
      );
    };
    const places = dropped(1);
    expect(new Set(places).size).toBe(2);
    expect(dropped(Number.POSITIVE_INFINITY)).toEqual(places);
    expect(dropped(Number.NaN)).toEqual(places);
  });

  it("is the same traced, with statistics and dropout", () => {
    const init = tf.initializers.glorotNormal({ seed: 1 });
    const net = tf.sequential({
      layers: [
        tf.layers.dense({ units: 3, inputShape: [2], activation: "tanh", kernelInitializer: init }),
        tf.layers.batchNormalization(),
        tf.layers.dropout({ rate: 0.5 }),
        tf.layers.dense({ units: 1, kernelInitializer: init }),
      ],
    });
    const { model, params, state } = fromLayersModel(net);
    const step = (p: LayersTree, s: LayersTree, x: tf.Tensor, k: tf.Tensor1D) =>
      model.apply(p, s, x, { training: true, key: k });
    const x = tf.tensor2d([
      [1, 2],
      [0, -1],
      [3, 1],
    ]) as tf.Tensor;
    const program = trace(step, params, state, x, key(1));
    const traced = runTfjs(program, params, state, x, key(1));
    expectAllClose(traced as never, step(params, state, x, key(1)) as never);
    const loss = (p: LayersTree) => tf.mean(tf.square(step(p, state, x, key(1)).output));
    const change = (at: LayersTree) => treeDot(grad(loss)(at), params).dataSync()[0]!;
    const ahead = change(treeScale(1.01, params)) - change(treeScale(0.99, params));
    const curvature = treeDot(params, hvp(loss, params, params)).dataSync()[0]!;
    expectAllClose(curvature, ahead / 0.02, { tolerance: 1e-2 });
  });

  it("names random layers that cannot be given a key", () => {
    const layers = [
      tf.layers.gaussianNoise({ name: "noisy", stddev: 1, inputShape: [4, 2] }),
      tf.layers.alphaDropout({ name: "noisy", rate: 0.5, inputShape: [4, 2] }),
      tf.layers.lstm({ name: "noisy", units: 2, dropout: 0.5, inputShape: [4, 2] }),
    ];
    for (const layer of layers) {
      const { model, params, state } = fromLayersModel(tf.sequential({ layers: [layer] }));
      const options = { training: true, key: key(0) };
      expect(() => model.apply(params, state, tf.zeros([1, 4, 2]), options)).toThrow(
        /layersModel.apply: layer "[^"]*noisy[^"]*" draws from Math.random/,
      );
      model.apply(params, state, tf.zeros([1, 4, 2]));
    }
  });
});

describe("fromLayersModel on functional models", () => {
  it("takes several inputs and returns several outputs", () => {
    const a = tf.input({ shape: [2] });
    const b = tf.input({ shape: [3] });
    const shared = tf.layers.dense({ name: "shared", units: 2 });
    const sum = tf.layers
      .add()
      .apply([shared.apply(a), tf.layers.dense({ name: "b", units: 2 }).apply(b)] as never);
    const again = shared.apply(sum);
    const net = tf.model({ inputs: [a, b], outputs: [sum, again] as tf.SymbolicTensor[] });
    const { model, params, state } = fromLayersModel<tf.Tensor[], tf.Tensor[]>(net);
    expect(treePaths(treeStructure(params))).toEqual([
      "b.bias",
      "b.kernel",
      "shared.bias",
      "shared.kernel",
    ]);
    const inputs = [tf.tensor2d([[1, 2]]), tf.tensor2d([[3, 4, 5]])];
    const outputs = model.apply(params, state, inputs).output;
    const predicted = net.predict(inputs) as tf.Tensor[];
    expect(outputs.map(values)).toEqual(predicted.map(values));
    expect(() => model.apply(params, state, [inputs[0]!])).toThrow(/got 1 inputs, .* takes 2/);
  });

  it("names the weights of nested layers, and frozen ones as state", () => {
    const inner = tf.sequential({
      layers: [tf.layers.dense({ name: "in", units: 2, inputShape: [2] })],
    });
    const frozen = tf.layers.dense({ name: "frozen", units: 1, trainable: false });
    const lstm = tf.layers.lstm({ units: 1, name: "cell" }) as tf.RNN;
    const both = tf.layers.bidirectional({ name: "both", layer: lstm, mergeMode: "sum" });
    const net = tf.sequential({
      layers: [inner, tf.layers.reshape({ targetShape: [2, 1] }), both, frozen],
    });
    const { model, params, state } = fromLayersModel(net);
    expect(treePaths(treeStructure(params)).sort()).toEqual(
      [
        "both.backward_cell/bias",
        "both.backward_cell/kernel",
        "both.backward_cell/recurrent_kernel",
        "both.forward_cell/bias",
        "both.forward_cell/kernel",
        "both.forward_cell/recurrent_kernel",
        `${inner.name}.in/bias`,
        `${inner.name}.in/kernel`,
      ].sort(),
    );
    expect(treePaths(treeStructure(state))).toEqual(["frozen.bias", "frozen.kernel"]);
    const x = tf.tensor2d([[1, -1]]);
    expectAllClose(model.apply(params, state, x).output, net.predict(x) as tf.Tensor);
  });

  it("refuses stateful layers", () => {
    const lstm = tf.layers.lstm({
      units: 1,
      stateful: true,
      batchInputShape: [1, 2, 3],
      name: "memory",
    });
    expect(() => fromLayersModel(tf.sequential({ layers: [lstm] }))).toThrow(
      /layer "memory" keeps a state of its own/,
    );
  });
});
