import * as tf from "@tensorflow/tfjs";
import * as nn from "../../src/nn/index.ts";
import type { ModelConformanceOptions } from "../nn/conformance.ts";

/** One form of a layer that the conformance suite runs: the layer, and the inputs it gets. */
type Form = readonly [make: () => unknown, on: ModelConformanceOptions];

/** What is known of one exported layer or model; all tests of layers go through these. */
export interface LayerEntry {
  /** Arguments of a usual call, and an input, for the sweeps of wrong arguments and of devices. */
  readonly call: readonly [arg: unknown, x: tf.Tensor];
  /** What the conformance suite runs, by name: values against the float64 reference, first and second derivatives, purity. */
  readonly forms: Readonly<Record<string, Form>>;
}

const rows = tf.tensor2d([
  [1, 2],
  [3, 4],
  [5, 7],
]);
const image = tf.ones([2, 6, 6, 1]) as tf.Tensor4D;
const words = tf.tensor2d([[1, 2, 0]], [1, 3], "int32");
const sequence = tf.ones([2, 3, 4]) as tf.Tensor3D;
const { dense, conv, sequential, batchNorm } = nn;

/** An entry for each export that makes a layer or a model. */
export const layers: Readonly<Record<string, LayerEntry>> = {
  attention: {
    call: [{ heads: 2 }, sequence],
    forms: {
      attention: [() => nn.attention({ heads: 2 }), { shape: [3, 4] }],
      "causal attention": [
        () => nn.attention({ heads: 2, causal: true, bias: false }),
        { shape: [4, 6] },
      ],
    },
  },
  autoencoder: {
    call: [{ encoder: [2, 1] }, rows],
    forms: { autoencoder: [() => nn.autoencoder({ encoder: [3, 2] }), { shape: [4] }] },
  },
  batchNorm: {
    call: [{ momentum: 0.9 }, image],
    forms: {
      batchNorm: [() => batchNorm(), { shape: [4, 3], batch: 5 }],
      "batchNorm of vectors": [() => batchNorm({ affine: false }), { shape: [3] }],
    },
  },
  conv: {
    call: [{ filters: 2, kernelSize: 3 }, image],
    forms: {
      conv: [
        () => conv({ filters: 3, kernelSize: 3, strides: 2, padding: 1, activation: "tanh" }),
        { shape: [5, 4, 2] },
      ],
      "conv with dilations": [
        () => conv({ filters: 2, kernelSize: [2, 3], dilations: 2, bias: false }),
        { shape: [5, 6, 2] },
      ],
      "conv with groups": [
        () => conv({ filters: 4, kernelSize: 3, groups: 2, activation: "tanh" }),
        { shape: [5, 4, 2] },
      ],
      "conv in one dimension": [
        () => conv({ filters: 3, kernelSize: [3], strides: 2, activation: "tanh" }),
        { shape: [7, 2] },
      ],
    },
  },
  convTranspose: {
    call: [{ filters: 2, kernelSize: 3, strides: 2 }, image],
    forms: {
      convTranspose: [
        () =>
          nn.convTranspose({
            filters: 2,
            kernelSize: 3,
            strides: 2,
            padding: 1,
            activation: "tanh",
          }),
        { shape: [3, 2, 2] },
      ],
      "convTranspose in one dimension": [
        () => nn.convTranspose({ filters: 2, kernelSize: [4], strides: 2 }),
        { shape: [3, 2] },
      ],
    },
  },
  dense: {
    call: [{ units: 3 }, rows],
    forms: { dense: [() => dense({ units: 3, activation: "tanh" }), { shape: [4] }] },
  },
  depthwiseConv: {
    call: [{ kernelSize: 3 }, image],
    forms: {
      depthwiseConv: [
        () =>
          nn.depthwiseConv({ kernelSize: 3, multiplier: 2, padding: "valid", activation: "tanh" }),
        { shape: [5, 5, 2] },
      ],
    },
  },
  dropout: {
    call: [{ rate: 0.5 }, rows],
    forms: { dropout: [() => nn.dropout({ rate: 0.4 }), { shape: [6] }] },
  },
  embedding: {
    call: [{ size: 5, units: 2 }, words],
    forms: {
      embedding: [
        () => nn.embedding({ size: 5, units: 3 }),
        { shape: [4], input: () => tf.tensor2d([0, 3, 3, 4, 1, 0, 2, 2], [2, 4], "int32") },
      ],
    },
  },
  groupNorm: {
    call: [{ groups: 1 }, image],
    forms: { groupNorm: [() => nn.groupNorm({ groups: 2 }), { shape: [3, 3, 4] }] },
  },
  gru: {
    call: [{ units: 2, sequences: false }, sequence],
    forms: {
      gru: [() => nn.gru({ units: 3, reverse: true }), { shape: [4, 2] }],
      "gru, its last output": [() => nn.gru({ units: 2, sequences: false }), { shape: [3, 2] }],
    },
  },
  layerNorm: {
    call: [{}, rows],
    forms: { layerNorm: [() => nn.layerNorm(), { shape: [2, 5] }] },
  },
  lstm: {
    call: [{ units: 2 }, sequence],
    forms: {
      lstm: [() => nn.lstm({ units: 3 }), { shape: [4, 2] }],
      "lstm, its last output": [
        () => nn.lstm({ units: 2, sequences: false, reverse: true }),
        { shape: [3, 2] },
      ],
    },
  },
  mlp: {
    call: [{ hidden: [3], output: 2 }, rows],
    forms: {
      mlp: [() => nn.mlp({ hidden: [3], output: 2, activation: "gelu" }), { shape: [3] }],
    },
  },
  positionEmbedding: {
    call: [{ length: 3 }, sequence],
    forms: { positionEmbedding: [() => nn.positionEmbedding({ length: 6 }), { shape: [4, 2] }] },
  },
  residual: {
    call: [dense({ units: 2 }), rows],
    forms: {
      residual: [
        () =>
          nn.residual(sequential([dense({ units: 3 }), "tanh", nn.dropout({ rate: 0.2 })]), {
            shortcut: sequential([dense({ units: 3, bias: false }), batchNorm()]),
            activation: "softplus",
          }),
        { shape: [2], batch: 6 },
      ],
    },
  },
  resnet18: {
    call: [{ width: 1, classes: 2 }, tf.ones([1, 16, 16, 1])],
    forms: {
      resnet18: [
        () => nn.resnet18({ width: 1, classes: 2 }),
        { shape: [16, 16, 1], batch: 2, tolerance: 1e-4 },
      ],
    },
  },
  rmsNorm: {
    call: [{ eps: 1e-6 }, rows],
    forms: { rmsNorm: [() => nn.rmsNorm(), { shape: [2, 5] }] },
  },
  sequential: {
    call: [[dense({ units: 3 })], rows],
    forms: {
      "a convolutional net": [
        () =>
          sequential([
            conv({ filters: 3, kernelSize: 3 }),
            batchNorm(),
            "relu",
            nn.maxPool(),
            nn.depthwiseConv({ kernelSize: 3 }),
            nn.averagePool({ size: 2, padding: "same" }),
            nn.flatten,
            dense({ units: 2 }),
          ]),
        { shape: [6, 6, 1], batch: 2, tolerance: 1e-5 },
      ],
      "pooling over all": [
        () => sequential([nn.globalAveragePool, dense({ units: 2 })]),
        { shape: [3, 2, 4] },
      ],
    },
  },
  transformerEncoder: {
    call: [{ heads: 2, layers: 1, width: 4 }, sequence],
    forms: {
      transformerEncoder: [
        () =>
          nn.transformerEncoder({
            layers: 2,
            width: 4,
            heads: 2,
            hidden: 6,
            causal: true,
            dropout: 0.1,
          }),
        { shape: [3, 4], batch: 2 },
      ],
    },
  },
};

/** Functions of `/nn` that make no layer: what a layer is made of, and conversions; each has tests named after it. */
export const notLayers = [
  "averagePool",
  "dotProductAttention",
  "flatten",
  "fromLayersModel",
  "globalAveragePool",
  "maxPool",
  "recalibrate",
  "recalibration",
  "rotaryPositions",
  "scaledOrthogonal",
  "toLayersModel",
  "varianceScaling",
];
