import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { BertConfig, BertLayerParams, BertParams, Linear } from "../language/index.ts";

/** Sizes of a small encoder; everything else is as in BERT. */
export type SmallSizes = Pick<
  BertConfig,
  "vocabulary" | "width" | "layers" | "heads" | "hidden" | "places"
>;

/** The configuration of a small encoder. */
export const smallBert = (sizes: SmallSizes): BertConfig => ({
  ...sizes,
  family: "bert",
  segments: 2,
  eps: 1e-12,
  activation: "gelu",
  padding: 0,
});

/** A randomly drawn encoder, deviation `1/√width`, with its pooler; its tensors belong to the caller. */
export function randomBert(config: BertConfig, seed: number): BertParams {
  const keys = random.split(random.key(seed), 4 + 6 * config.layers);
  let used = 0;
  const { width, hidden } = config;
  const drawn = (shape: readonly number[]): tf.Tensor =>
    tf.tidy(() => tf.mul(random.normal(keys[used++] as random.Key, shape), 1 / Math.sqrt(width)));
  const linear = (inputs: number, units: number): Linear => ({
    kernel: drawn([inputs, units]),
    bias: tf.zeros([units]),
  });
  const norm = () => ({ scale: tf.ones([width]) as tf.Tensor, bias: tf.zeros([width]) });
  const layer = (): BertLayerParams => ({
    query: linear(width, width),
    key: linear(width, width),
    value: linear(width, width),
    attended: linear(width, width),
    attendedNorm: norm(),
    hidden: linear(width, hidden),
    output: linear(hidden, width),
    outputNorm: norm(),
  });
  const embeddings = {
    words: drawn([config.vocabulary, width]),
    places: drawn([config.places, width]),
    segments: drawn([config.segments, width]),
    norm: norm(),
  };
  const layers = Array.from({ length: config.layers }, layer);
  const params = { embeddings, layers, pooler: linear(width, width) };
  tf.dispose(keys);
  return params;
}
