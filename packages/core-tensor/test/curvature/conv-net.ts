import * as tf from "@tensorflow/tfjs";
import { patchesByLoops } from "./conv-loops.ts";

export const wave = (length: number, phase: number): number[] =>
  Array.from({ length }, (_, i) => 0.7 * Math.cos(2 * i + phase));
export const rowsOf = (x: tf.Tensor): number[][] => x.arraySync() as number[][];

/** How many images there are. */
export const n = 3;
/** Three images of 3 × 3 pixels with two channels. */
export const images: tf.Tensor4D = tf.tensor4d(wave(n * 18, 3), [n, 3, 3, 2]);
/** What the convolution of the net reads, in float64. */
export const patchRows: number[][] = patchesByLoops(images.arraySync(), {
  filter: [2, 2],
  output: [2, 2],
  strides: [1, 1],
  dilations: [1, 1],
  before: [0, 0],
});

export interface Params {
  readonly conv: { readonly bias: tf.Tensor1D; readonly kernel: tf.Tensor4D };
  readonly last: { readonly kernel: tf.Tensor2D };
}

/** A convolution 2 × 2 to two channels, tanh, and a dense layer to three logits. */
export const params: Params = {
  conv: { bias: tf.tensor1d([0.1, -0.2]), kernel: tf.tensor4d(wave(16, 1), [2, 2, 2, 2]) },
  last: { kernel: tf.tensor2d(wave(24, 2), [8, 3]) },
};

export const hidden = (p: Params): tf.Tensor =>
  tf.tanh(tf.add(tf.conv2d(images, p.conv.kernel, 1, "valid"), p.conv.bias));
export const net = (p: Params): tf.Tensor =>
  tf.matMul(tf.reshape(hidden(p), [n, 8]) as tf.Tensor2D, p.last.kernel);

/** The net in float64: the activations of an image at its four positions, and its class probabilities. */
export const byHand: { probabilities: number[]; gradients: (target: number) => number[][] }[] =
  Array.from({ length: n }, (_, r) => {
    const kernel = rowsOf(tf.reshape(params.conv.kernel, [8, 2]));
    const last = rowsOf(params.last.kernel);
    const bias = params.conv.bias.arraySync();
    const h = patchRows
      .slice(4 * r, 4 * r + 4)
      .map((a) => bias.map((b, k) => Math.tanh(a.reduce((s, x, i) => s + x * kernel[i]![k]!, b))));
    const weights = [0, 1, 2].map((c) =>
      Math.exp(h.flat().reduce((s, x, i) => s + x * last[i]![c]!, 0)),
    );
    const total = weights.reduce((x, y) => x + y);
    /** The gradient at each position of minus the log-probability of a class. */
    const gradients = (target: number): number[][] =>
      h.map((row, t) =>
        row.map((x, k) => {
          const residual = weights.map((w, c) => w / total - (c === target ? 1 : 0));
          const back = residual.reduce((s, e, c) => s + e * last[2 * t + k]![c]!, 0);
          return (1 - x * x) * back;
        }),
      );
    return { probabilities: weights.map((w) => w / total), gradients };
  });
