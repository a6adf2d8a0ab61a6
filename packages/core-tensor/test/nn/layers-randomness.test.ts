import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fromLayersModel, toLayersModel } from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { treePaths, treeStructure } from "../../src/tree/index.ts";
import { caught } from "../tree/caught.ts";

const numbers = (x: tf.Tensor): number[] => Array.from(x.dataSync());
const chain = (...layers: tf.layers.Layer[]) => fromLayersModel(tf.sequential({ layers }));
const training = { training: true, key: key(3) };

describe("random layers of a tf.LayersModel", () => {
  it("draw one after the other, each numbers of its own, at any depth", () => {
    const inner = tf.sequential({ layers: [tf.layers.dropout({ rate: 0.5, inputShape: [4000] })] });
    const { model } = chain(inner, tf.layers.dropout({ rate: 0.5 }));
    const values = numbers(model.apply({}, {}, tf.ones([1, 4000]), training).output);
    const kept = values.filter((value) => value === 4).length;
    expect(values.every((value) => value === 0 || value === 4)).toBe(true);
    expect(Math.abs(kept / 4000 - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 4000));
  });

  it("drop whole features where they are spatial", () => {
    const { model } = chain(
      tf.layers.spatialDropout1d({ rate: 0.5, inputShape: [3, 40] } as never),
    );
    const { output } = model.apply({}, {}, tf.ones([2, 3, 40]), training);
    const [first, ...others] = tf.unstack(output, 1).map(numbers);
    expect(new Set(first)).toEqual(new Set([0, 2]));
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    ["dropout of rate 0", () => tf.layers.dropout({ rate: 0, inputShape: [2] })],
    ["noise of deviation 0", () => tf.layers.gaussianNoise({ stddev: 0, inputShape: [2] })],
    ["alpha dropout of rate 0", () => tf.layers.alphaDropout({ rate: 0, inputShape: [2] })],
  ])("need no key where nothing is drawn: %s", (_name, make) => {
    const { model } = chain(make());
    const x = tf.tensor2d([[1, -2]]);
    expect(numbers(model.apply({}, {}, x, { training: true }).output)).toEqual([1, -2]);
  });

  it.each([
    ["recurrent dropout", { recurrentDropout: 0.5 }],
    ["dropout of the inputs", { dropout: 0.5 }],
  ])("of an lstm are named: %s", (_name, share) => {
    const lstm = tf.layers.lstm({ name: "memory", units: 1, inputShape: [2, 1], ...share });
    const { model, params, state } = chain(lstm);
    const run = () => model.apply(params, state, tf.ones([1, 2, 1]), training);
    expect(caught(run).message).toMatch(/layer "[^"]*memory[^"]*" draws from Math.random/);
  });
});

describe("statistics of a tf.LayersModel", () => {
  const norm = () => tf.layers.batchNormalization({ name: "n", inputShape: [1], momentum: 0.75 });
  const x = tf.tensor2d([1, 3], [2, 1]);
  const of = (tree: { readonly [layer: string]: { readonly [weight: string]: tf.Tensor } }) => [
    ...numbers(tree["n"]!["moving_mean"]!),
    ...numbers(tree["n"]!["moving_variance"]!),
  ];

  it("are pooled by the momentum of the call, and by that of the layer without", () => {
    const { model, params, state } = chain(norm());
    const run = (momentum?: number) =>
      of(model.apply(params, state, x, { training: true, momentum }).state as never);
    // The batch has mean 2 and variance 1, the state 0 and 1.
    expectAllClose(run(), [0.5, 1]);
    expectAllClose(run(0), [2, 1]);
    expectAllClose(run(1), [0, 1]);
    // Between the two there are also the squares of their distance, times both shares.
    expectAllClose(run(0.25), [1.5, 1 + 4 * 0.25 * 0.75]);
    expect(model.layersModel.layers[0]!.getConfig()["momentum"]).toBe(0.75);
    expect(of(state as never)).toEqual([0, 1]);
  });

  it("leave the layer its momentum where a call fails", () => {
    const { model, params, state } = chain(norm());
    const [layer] = model.layersModel.layers;
    layer!.call = () => {
      throw new Error("broken");
    };
    expect(() => model.apply(params, state, x, { training: true, momentum: 0 })).toThrow("broken");
    expect(layer!.getConfig()["momentum"]).toBe(0.75);
  });

  it("stay as they are for a layer that is not called, and where nothing is trained", () => {
    const { model, params, state } = chain(norm());
    expect(model.apply(params, state, x, { momentum: 0.5 }).state).toBe(state);
    const input = tf.input({ shape: [1] });
    const used = norm();
    const outputs = used.apply(input) as tf.SymbolicTensor;
    const two = fromLayersModel(tf.model({ inputs: input, outputs }));
    const next = two.model.apply(two.params, two.state, x, { training: true, momentum: 0 }).state;
    expectAllClose(of(next as never), [2, 1]);
  });

  it("are written back only where they are given", () => {
    const { model, params, state } = chain(norm());
    const next = model.apply(params, state, x, { training: true }).state;
    const read = () => of(fromLayersModel(model.layersModel).state as never);
    toLayersModel(model, params);
    expectAllClose(read(), [0, 1]);
    toLayersModel(model, params, next);
    expectAllClose(read(), [0.5, 1]);
  });
});

describe("inputs of a tf.LayersModel", () => {
  it("are checked one by one, with names where there are several", () => {
    const [a, b] = [tf.input({ shape: [2], name: "a" }), tf.input({ shape: [null, 3], name: "b" })];
    const flat = tf.layers.globalAveragePooling1d({}).apply(b) as tf.SymbolicTensor;
    const outputs = tf.layers.concatenate().apply([a, flat]) as tf.SymbolicTensor;
    const net = tf.model({ inputs: [a, b], outputs });
    const { model, params, state } = fromLayersModel<tf.Tensor[]>(net);
    const run = (...x: tf.Tensor[]) => model.apply(params, state, x);
    const fine = [tf.ones([1, 2]), tf.ones([1, 5, 3])] as const;
    expect(numbers(run(...fine).output)).toEqual([1, 1, 1, 1, 1]);
    expect(caught(() => run(fine[0])).message).toContain("got 1 inputs");
    expect(caught(() => run(fine[0])).message).toContain("takes 2 (a, b)");
    expect(caught(() => run(fine[0], tf.ones([1, 5, 4]))).message).toContain(
      "x[1] has shape [1, 5, 4], expected [any, any, 3]",
    );
    expect(caught(() => run(tf.ones([1, 3]), fine[1])).message).toContain("x[0] has shape [1, 3]");
    for (const shape of [[2], [5, 3], [0, 3]]) expect(model.init(key(0), shape).params).toEqual({});
    for (const shape of [[3], [5, 4], [], [2, 3, 1]])
      expect(caught(() => model.init(key(0), shape)).message).toContain(
        `inputShape is [${shape}], "${net.name}" takes [2] and [,3]`,
      );
  });

  it("have weights of names that differ, though their layers call them the same", () => {
    const cell = [1, 2, 3].map((units) =>
      tf.layers.simpleRNNCell({ name: "c", units, useBias: false }),
    );
    const { model, params, state } = chain(tf.layers.rnn({ name: "r", cell, inputShape: [2, 1] }));
    const paths = treePaths(treeStructure(params)).filter((path) => !path.includes("recurrent"));
    expect(new Set(paths).size).toBe(3);
    const x = tf.ones([1, 2, 1]);
    const predicted = model.layersModel.predict(x) as tf.Tensor;
    expectAllClose(model.apply(params, state, x).output, predicted, { tolerance: 1e-6 });
  });
});
