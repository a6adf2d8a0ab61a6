import { fromLayersModel, spec } from "@legendre/core-tensor";
import {
  dependencyGraph,
  removedGroups,
  smallerLayersModel,
  smallerModel,
} from "@legendre/fishleg/structure";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { maskOf, someOf } from "./masked.ts";

const { layers } = tf;

function functional(): tf.LayersModel {
  const input = tf.input({ shape: [8, 8, 2] });
  const a = layers
    .conv2d({ filters: 6, kernelSize: 3, padding: "same", activation: "relu" })
    .apply(input) as tf.SymbolicTensor;
  const b = layers
    .separableConv2d({ filters: 6, kernelSize: 3, padding: "same" })
    .apply(a) as tf.SymbolicTensor;
  const sum = layers
    .add()
    .apply([a, layers.batchNormalization().apply(b) as tf.SymbolicTensor]) as tf.SymbolicTensor;
  const both = layers
    .concatenate()
    .apply([
      sum,
      layers.conv2d({ filters: 3, kernelSize: 1 }).apply(sum) as tf.SymbolicTensor,
    ]) as tf.SymbolicTensor;
  const pooled = layers.maxPooling2d({ poolSize: 2 }).apply(both) as tf.SymbolicTensor;
  const out = layers
    .dense({ units: 3, activation: "softmax" })
    .apply(layers.globalAveragePooling2d({}).apply(pooled) as tf.SymbolicTensor);
  return tf.model({ inputs: input, outputs: out as tf.SymbolicTensor });
}

const decoder = (): tf.LayersModel =>
  tf.sequential({
    layers: [
      layers.dense({ units: 2 * 2 * 5, inputShape: [4], activation: "relu" }),
      layers.reshape({ targetShape: [2, 2, 5] }),
      layers.conv2dTranspose({ filters: 4, kernelSize: 2, strides: 2, activation: "tanh" }),
      layers.conv2d({ filters: 1, kernelSize: 3, padding: "same" }),
    ],
  });

const words = (): tf.LayersModel =>
  tf.sequential({
    layers: [
      layers.embedding({ inputDim: 12, outputDim: 6, inputLength: 5 }),
      layers.lstm({ units: 7 }),
      layers.dense({ units: 2 }),
    ],
  });

const chain = (shape: number[], inner: tf.layers.Layer[]): tf.LayersModel =>
  tf.sequential({
    layers: [layers.inputLayer({ inputShape: shape }), ...inner, layers.dense({ units: 2 })],
  });
const volumes = (): tf.LayersModel =>
  chain(
    [4, 4, 4, 2],
    [
      layers.conv3d({ filters: 6, kernelSize: 2, activation: "relu" }),
      layers.conv3dTranspose({ filters: 5, kernelSize: 2, activation: "relu" }),
      layers.conv3d({ filters: 4, kernelSize: 1 }),
      layers.flatten(),
    ],
  );
const signal = (): tf.LayersModel =>
  chain(
    [9, 2],
    [
      layers.conv1d({ filters: 6, kernelSize: 3, activation: "relu" }),
      layers.gru({ units: 5, returnSequences: true }),
      layers.simpleRNN({ units: 6 }),
    ],
  );

describe("smallerLayersModel", () => {
  it.each([
    ["residual, separable, concatenated", functional, [8, 8, 2]],
    ["a decoder with a reshape", decoder, [4]],
    ["words through an LSTM", words, [5]],
    ["volumes", volumes, [4, 4, 4, 2]],
    ["a signal through recurrent layers", signal, [9, 2]],
  ] as const)("gives a plain model: %s", async (_, make, shape) => {
    const net = make();
    const { model, params, state } = fromLayersModel(net);
    const outputs = (p: typeof params, s: typeof state, x: tf.Tensor) =>
      model.apply(p, s, x).output;
    const { groups } = dependencyGraph(outputs, [params, state, spec([2, ...shape])], { state: 1 });
    const gone = removedGroups(groups, maskOf(params, someOf(groups, 0.6, 3)));
    expect(gone.length).toBeGreaterThan(2);
    const smaller = smallerModel(model, { params, state }, spec([2, ...shape]), gone);
    const plain = await smallerLayersModel(net, smaller);
    expect(plain.countParams()).toBeLessThan(0.9 * net.countParams());
    expect(plain.layers.map(({ name }) => name)).toEqual(net.layers.map(({ name }) => name));
    const x = tf.randomUniform([3, ...shape], 0, 1, "float32", 2);
    expectAllClose(
      plain.predict(x) as tf.Tensor,
      smaller.model.apply(smaller.params, smaller.state, x).output,
    );
  });

  it("says what does not fit", async () => {
    const net = tf.sequential({
      layers: [layers.dense({ units: 3, inputShape: [2] }), layers.dense({ units: 1 })],
    });
    const { model, params, state } = fromLayersModel(net);
    const cut = {
      ...params,
      [net.layers[1]!.name]: { kernel: tf.ones([2, 1]), bias: tf.ones([1]) },
    };
    await expect(smallerLayersModel(net, { model, params: cut, state })).rejects.toThrow(
      /do not fit the layers.*toOnnx/s,
    );
  });
});
