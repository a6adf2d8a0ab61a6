import {
  categorical,
  conv,
  dense,
  flatten,
  maxPool,
  type ParamsOf,
  type StateOf,
  sequential,
} from "@legendre/core-tensor";
import { batchNorm } from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";

/** Images of shape `[n, 32, 32, 3]` and the numbers of their classes. */
export interface ImageBatch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** Convolution, normalisation, halving; the running statistics are the model's state. */
function block(filters: number) {
  return [conv({ filters, kernelSize: 3, bias: false }), batchNorm(), "relu", maxPool()] as const;
}

/** Three blocks and a linear layer: logits of ten classes. */
export function cnn(width: number) {
  const blocks = [...block(width), ...block(2 * width), ...block(4 * width)] as const;
  return sequential([...blocks, flatten, dense({ units: 10 })]);
}

export type Cnn = ReturnType<typeof cnn>;
export type CnnParams = ParamsOf<Cnn>;
export type CnnState = StateOf<Cnn>;

/** The loss in training and the next state, and what is measured outside of training. */
export function objective(model: Cnn) {
  const { nll } = categorical();
  return {
    loss(params: CnnParams, { x, y }: ImageBatch, { state }: { readonly state: CnnState }) {
      const { output, state: aux } = model.apply(params, state, x, { training: true });
      return { value: nll(output, y), aux };
    },
    /** Mean loss and share of right answers of a batch, with the running statistics; `[2]`. */
    scores(params: CnnParams, state: CnnState, { x, y }: ImageBatch): tf.Tensor1D {
      const logits = model.apply(params, state, x).output;
      const right = tf.cast(tf.equal(tf.argMax(logits, -1), y), "float32");
      return tf.stack([nll(logits, y), tf.mean(right)]) as tf.Tensor1D;
    },
  };
}
