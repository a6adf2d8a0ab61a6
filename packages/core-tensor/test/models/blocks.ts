import * as tf from "@tensorflow/tfjs";
import type { HostArray } from "../../src/index.ts";
import { given } from "../kernels/case.ts";
import { weights } from "./second-order.ts";

/** Trees of tensors that the models below read by name. */
export type Params = { readonly [name: string]: tf.Tensor & Params };

/** Parameters of a batch normalisation: scale and offset. */
export function normParams(channels: number): Record<string, HostArray> {
  return {
    scale: given(Array.from({ length: channels }, (_, i) => 1 + 0.1 * i)),
    offset: given(Array.from({ length: channels }, (_, i) => 0.1 * i - 0.05)),
  };
}

/** Batch normalisation by the statistics of the batch. */
export function batchNorm({ scale, offset }: Params, x: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, [0, 1, 2]);
  return tf.batchNorm(
    x as tf.Tensor4D,
    mean as tf.Tensor1D,
    variance as tf.Tensor1D,
    offset as unknown as tf.Tensor1D,
    scale as unknown as tf.Tensor1D,
    1e-3,
  );
}

/** A convolution without bias. */
export function conv(filter: tf.Tensor, x: tf.Tensor, stride = 1): tf.Tensor {
  return tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, "same");
}

/** Cross-entropy of labels given as one-hot rows, mean over the batch. */
export function crossEntropy(logits: tf.Tensor, labels: tf.Tensor): tf.Tensor {
  return tf.neg(tf.mean(tf.sum(tf.mul(labels, tf.logSoftmax(logits)), -1)));
}

/** `x W + b`. */
export function dense({ kernel, bias }: Params, x: tf.Tensor): tf.Tensor {
  return tf.add(tf.matMul(x, kernel as tf.Tensor), bias as tf.Tensor);
}

/** Parameters of a dense layer. */
export function denseParams(inputs: number, units: number): Record<string, HostArray> {
  return { kernel: weights(inputs, units), bias: given(Array(units).fill(0.05)) };
}

/** One-hot rows. */
export function labels(...classes: number[]): HostArray {
  const count = Math.max(...classes) + 1;
  const rows = classes.flatMap((at) => Array.from({ length: count }, (_, i) => (i === at ? 1 : 0)));
  return given(rows, [classes.length, count]);
}
