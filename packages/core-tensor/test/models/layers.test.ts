import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import { fromLayersModel, type HostArray, type LayersTree, treeMap } from "../../src/index.ts";
import { toHost } from "../../src/kernels/host-tensor.ts";
import { floats, given } from "../kernels/case.ts";
import { crossEntropy, labels } from "./blocks.ts";
import { checkSecondOrder, type Tolerances, weights } from "./second-order.ts";

/** Checks the cross-entropy of a model of tf.layers in training mode, as a function of its weights. */
function checkLayers(net: tf.LayersModel, data: HostArray[], tolerances?: Tolerances): void {
  const { model, params, state } = fromLayersModel(net);
  const loss = (p: LayersTree, x: tf.Tensor, y: tf.Tensor) =>
    crossEntropy(model.apply(p, state, x, { training: true }).output, y);
  // tfjs draws weights anew each time; these are the same in every run.
  const own = treeMap((x: tf.Tensor) => {
    const { shape } = toHost(x);
    return shape.length > 1
      ? weights(...shape)
      : given(Array.from({ length: shape[0]! }, (_, i) => 0.6 + 0.1 * i));
  }, params as never);
  checkSecondOrder(loss as never, own, data, tolerances);
}

const words = given([0, 3, 3, 6, 1, 5, 2, 0], [2, 4], "int32");

interface ConvArgs {
  readonly filters: number;
  readonly strides?: number;
  readonly kernelSize?: number;
}

/** A convolution without bias and its normalisation. */
function conv(
  x: tf.SymbolicTensor,
  { filters, strides = 1, kernelSize = 3 }: ConvArgs,
): tf.SymbolicTensor {
  const layer = tf.layers.conv2d({ filters, kernelSize, strides, padding: "same", useBias: false });
  return tf.layers.batchNormalization().apply(layer.apply(x)) as tf.SymbolicTensor;
}

const relu = (x: tf.SymbolicTensor) => tf.layers.reLU().apply(x) as tf.SymbolicTensor;
const relu6 = (x: tf.SymbolicTensor) =>
  tf.layers.reLU({ maxValue: 6 }).apply(x) as tf.SymbolicTensor;

describe("models of tf.layers", () => {
  it("an LSTM over embedded words", () => {
    const net = tf.sequential();
    net.add(tf.layers.embedding({ inputDim: 7, outputDim: 3, inputLength: 4 }));
    net.add(tf.layers.lstm({ units: 4, returnSequences: true }));
    net.add(tf.layers.lstm({ units: 3, recurrentActivation: "sigmoid" }));
    net.add(tf.layers.dense({ units: 2 }));
    checkLayers(net, [words, labels(0, 1)]);
  });

  it("a GRU, both ways", () => {
    const net = tf.sequential();
    const gru = tf.layers.gru({ units: 3, recurrentActivation: "sigmoid" }) as tf.RNN;
    net.add(
      tf.layers.bidirectional({ layer: gru, mergeMode: "concat", inputShape: [4, 2] } as never),
    );
    net.add(tf.layers.dense({ units: 2 }));
    checkLayers(net, [floats([2, 4, 2]), labels(0, 1)]);
  });

  it("a residual net of 18 layers", () => {
    const input = tf.input({ shape: [8, 8, 2] });
    const first = relu(conv(input, { filters: 2 }));
    const blocks = [
      [2, 1],
      [2, 1],
      [3, 2],
      [3, 1],
      [4, 2],
      [4, 1],
      [5, 2],
      [5, 1],
    ] as const;
    const last = blocks.reduce((x, [filters, strides]) => {
      const inner = conv(relu(conv(x, { filters, strides })), { filters });
      const same = strides === 1 && x.shape.at(-1) === filters;
      const past = same ? x : conv(x, { filters, strides, kernelSize: 1 });
      return relu(tf.layers.add().apply([inner, past]) as tf.SymbolicTensor);
    }, first);
    const pooled = tf.layers.globalAveragePooling2d({}).apply(last);
    const output = tf.layers.dense({ units: 2 }).apply(pooled) as tf.SymbolicTensor;
    const images = [floats([3, 8, 8, 2]), labels(0, 1, 1)];
    // Seventeen normalisations over few values: float32 keeps less of the second derivative.
    checkLayers(tf.model({ inputs: input, outputs: output }), images, { hvp: 5e-2 });
  });

  it("an inverted residual block of a MobileNet", () => {
    const input = tf.input({ shape: [6, 6, 2] });
    const wide = relu6(conv(input, { filters: 6, kernelSize: 1 }));
    const depthwise = tf.layers.depthwiseConv2d({ kernelSize: 3, padding: "same" } as never);
    const normal = tf.layers.batchNormalization().apply(depthwise.apply(wide));
    const narrow = conv(relu6(normal as tf.SymbolicTensor), { filters: 2, kernelSize: 1 });
    const sum = tf.layers.add().apply([narrow, input]);
    const pooled = tf.layers.globalAveragePooling2d({}).apply(sum);
    const output = tf.layers.dense({ units: 2 }).apply(pooled) as tf.SymbolicTensor;
    checkLayers(tf.model({ inputs: input, outputs: output }), [
      floats([3, 6, 6, 2]),
      labels(0, 1, 1),
    ]);
  });

  it("a U-Net", () => {
    const input = tf.input({ shape: [4, 4, 2] });
    const down = relu(conv(input, { filters: 3 }));
    const half = tf.layers.maxPooling2d({ poolSize: 2 }).apply(down) as tf.SymbolicTensor;
    const bottom = relu(conv(half, { filters: 4 }));
    const up = tf.layers
      .conv2dTranspose({ filters: 3, kernelSize: 2, strides: 2 })
      .apply(bottom) as tf.SymbolicTensor;
    const joined = tf.layers.concatenate().apply([up, down]) as tf.SymbolicTensor;
    const mixed = relu(conv(joined, { filters: 3 }));
    const pooled = tf.layers.globalAveragePooling2d({}).apply(mixed);
    const output = tf.layers.dense({ units: 2 }).apply(pooled) as tf.SymbolicTensor;
    checkLayers(tf.model({ inputs: input, outputs: output }), [floats([2, 4, 4, 2]), labels(0, 1)]);
  });

  it("separable, depthwise, dilated, transposed and 1D convolutions, pooled", () => {
    const net = tf.sequential();
    net.add(
      tf.layers.separableConv2d({
        filters: 4,
        kernelSize: 3,
        padding: "same",
        activation: "tanh",
        inputShape: [6, 6, 2],
      }),
    );
    net.add(tf.layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 1, padding: "valid" }));
    net.add(tf.layers.maxPooling2d({ poolSize: 2 }));
    net.add(
      tf.layers.conv2dTranspose({
        filters: 3,
        kernelSize: 2,
        strides: 2,
        padding: "same",
        activation: "elu",
      }),
    );
    net.add(tf.layers.conv2d({ filters: 2, kernelSize: 2, dilationRate: 2, padding: "same" }));
    net.add(tf.layers.averagePooling2d({ poolSize: 2, strides: 1, padding: "same" }));
    net.add(tf.layers.upSampling2d({ size: [2, 1] }));
    net.add(tf.layers.reshape({ targetShape: [16, 4] }));
    net.add(tf.layers.conv1d({ filters: 3, kernelSize: 3, strides: 2, activation: "sigmoid" }));
    net.add(tf.layers.globalMaxPooling1d({}));
    net.add(tf.layers.dense({ units: 2 }));
    checkLayers(net, [floats([2, 6, 6, 2]), labels(0, 1)]);
  });

  it("a volume", () => {
    const net = tf.sequential();
    net.add(
      tf.layers.conv3d({ filters: 3, kernelSize: 2, activation: "tanh", inputShape: [4, 4, 4, 1] }),
    );
    net.add(tf.layers.maxPooling3d({ poolSize: 2, strides: 1 }));
    net.add(tf.layers.averagePooling3d({ poolSize: 2 }));
    net.add(tf.layers.flatten());
    net.add(tf.layers.dense({ units: 2 }));
    checkLayers(net, [floats([2, 4, 4, 4, 1]), labels(0, 1)]);
  });
});
