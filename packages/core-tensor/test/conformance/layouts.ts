import * as tf from "@tensorflow/tfjs";
import { random } from "../../src/index.ts";

/** Two layers, 4-3-2, without biases: one's kernel has the shape of a layout. */
export interface Layers {
  readonly first: tf.Tensor;
  readonly second: tf.Tensor;
}

/** One network as it may be written. */
export interface NetLayout {
  /** The kernels of dense layers, `[in, out]`, in this layout. */
  readonly from: (dense: Layers) => Layers;
  /** And back. */
  readonly back: (own: Layers) => Layers;
  /** Inputs `[n, in]` to outputs `[n, out]`. */
  readonly outputs: (own: Layers, x: tf.Tensor) => tf.Tensor;
}

const both = (f: (kernel: tf.Tensor) => tf.Tensor) => (at: Layers) => ({
  first: f(at.first),
  second: f(at.second),
});
const shaped = (from: number) => (kernel: tf.Tensor) =>
  tf.reshape(kernel, from === 0 ? kernel.shape.slice(2) : [1, 1, ...kernel.shape]);
const twice =
  (layer: (x: tf.Tensor, kernel: tf.Tensor) => tf.Tensor) => (own: Layers, x: tf.Tensor) =>
    layer(tf.tanh(layer(x, own.first)), own.second);
const pixel = (x: tf.Tensor, kernel: tf.Tensor): tf.Tensor => {
  const image = tf.reshape(x, [x.shape[0] as number, 1, 1, -1]) as tf.Tensor4D;
  const y = tf.conv2d(image, kernel as tf.Tensor4D, 1, "valid");
  return tf.reshape(y, [x.shape[0] as number, -1]);
};

/** The dense network, which all others are. */
export const dense: NetLayout = {
  from: (at) => at,
  back: (at) => at,
  outputs: twice((x, kernel) => tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D)),
};

/** The others by name. */
export const layouts: Readonly<Record<string, NetLayout>> = {
  "convolutions of 1 × 1": {
    from: both(shaped(1)),
    back: both(shaped(0)),
    outputs: twice(pixel),
  },
  "kernels [out, in]": {
    from: both((kernel) => tf.transpose(kernel)),
    back: both((kernel) => tf.transpose(kernel)),
    outputs: twice((x, kernel) => tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D, false, true)),
  },
};

const keys = random.split(random.key(7), 4) as tf.Tensor1D[];
/** The weights of the dense network. */
export const kernels: Layers = {
  first: random.normal(keys[0]!, [4, 3]),
  second: random.normal(keys[1]!, [3, 2]),
};
/** Inputs of 24 examples, and targets of 0 and 1. */
export const x: tf.Tensor = random.normal(keys[2]!, [24, 4]);
export const y: tf.Tensor = tf.cast(tf.greater(random.normal(keys[3]!, [24, 2]), 0), "float32");
