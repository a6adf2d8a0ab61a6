import { random, treeMap } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { Pairs } from "./tasks.ts";

/** An embedding of n-grams that all tasks share, and two layers that they adapt. */
export interface Params {
  /** `[features, width]`. */
  readonly embedding: tf.Tensor;
  readonly hidden: { readonly kernel: tf.Tensor; readonly bias: tf.Tensor };
  readonly output: { readonly kernel: tf.Tensor; readonly bias: tf.Tensor };
}

/** The leaves that inner steps change. */
export const adapts = (path: string): boolean => path !== "embedding";

/** Random params; belong to the caller. */
export function initial(features: number, width: number, labels: number, seed: number): Params {
  const keys = random.split(random.key(seed), 3);
  const draw = (i: number, shape: readonly number[], std: number): tf.Tensor =>
    tf.tidy(() => tf.mul(random.normal(keys[i] as random.Key, shape), std));
  const params = {
    embedding: draw(0, [features, width], 1),
    hidden: {
      kernel: draw(1, [4 * width, width], 1 / Math.sqrt(4 * width)),
      bias: tf.zeros([width]),
    },
    output: { kernel: draw(2, [width, labels], 1 / Math.sqrt(width)), bias: tf.zeros([labels]) },
  };
  tf.dispose(keys);
  return treeMap((leaf: tf.Tensor) => leaf, params) as Params;
}

/** Logits `[n, labels]` of examples. */
export function logits(p: Params, { premise, hypothesis }: Pairs): tf.Tensor2D {
  const [u, v] = [premise, hypothesis].map((text) =>
    tf.matMul(text as tf.Tensor2D, p.embedding as tf.Tensor2D),
  ) as [tf.Tensor2D, tf.Tensor2D];
  const both = tf.concat([u, v, tf.abs(tf.sub(u, v)), tf.mul(u, v)] as tf.Tensor2D[], 1);
  const hidden = tf.relu(tf.add(tf.matMul(both, p.hidden.kernel as tf.Tensor2D), p.hidden.bias));
  const last = tf.matMul(hidden as tf.Tensor2D, p.output.kernel as tf.Tensor2D);
  return tf.add(last, p.output.bias);
}

/** Cross-entropy of each example, nats. */
export function loss(p: Params, batch: Pairs): tf.Tensor {
  const out = logits(p, batch);
  const labels = tf.oneHot(batch.label as tf.Tensor1D, out.shape[1]);
  return tf.neg(tf.sum(tf.mul(labels, tf.logSoftmax(out, -1)), 1));
}
