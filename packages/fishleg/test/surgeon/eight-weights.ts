import { gaussian, random } from "@legendre/core-tensor";
import type { Key } from "@legendre/core-tensor/random";
import * as tf from "@tensorflow/tfjs";
import { magnitude, type PruneOptions } from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";

/** A dense layer whose biases stay. */
export interface EightWeights {
  readonly b: tf.Tensor;
  readonly w: tf.Tensor;
}

/** In flat order; no two are of one size. */
export const w: readonly number[] = [3, -6, 8, 1, -4, 7, 2, 5].map((value) => value / 4);
export const key: Key = random.key(4);

/** Four inputs of 1 each, so that the loss is an eighth of the squares of all weights that are off. */
export function net(
  more: Partial<PruneOptions<EightWeights, Rows, { seen: tf.Tensor }>> = {},
): PruneOptions<EightWeights, Rows, { seen: tf.Tensor }> {
  const kernel = tf.tensor2d([...w], [4, 2]);
  const x = tf.tensor2d([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], [4, 4]);
  const batch = { x, y: tf.add(kernel, tf.tensor1d([1, 2])) };
  return {
    params: { b: tf.tensor1d([1, 2]), w: kernel },
    state: { seen: tf.scalar(0) },
    outputs: (p, own) => tf.add(tf.matMul(own.x as tf.Tensor2D, p.w as tf.Tensor2D), p.b),
    likelihood: gaussian(),
    data: { perEpoch: 1, at: () => ({ x: tf.clone(batch.x), y: tf.clone(batch.y) }) },
    heldOut: batch,
    method: magnitude(),
    key,
    floor: 0,
    ...more,
  };
}

/** The loss where the `k` weights with the least squares are 0. */
export const lossOf = (k: number): number =>
  [...w]
    .map((v) => v * v)
    .sort((a, b) => a - b)
    .slice(0, k)
    .reduce((a, b) => a + b, 0) / 8;

/** The numbers of the kernel. */
export const read = (tree: EightWeights): number[] => [...tree.w.dataSync()];
