import { categorical, fromLayersModel, type LayersTree, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

/** Windows of characters, shape `[n, length]`, and the character that follows each of them. */
export interface TextBatch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** Sizes of {@link lstm}. */
export interface LstmSizes {
  /** Characters of the alphabet. */
  readonly characters: number;
  /** Characters of a window, over which the recurrence is unrolled. */
  readonly length: number;
  readonly units: number;
}

/** What a training step draws from. */
export interface Randomness {
  readonly key: random.Key;
}

/** An LSTM of `tf.layers` as functions of its weights. */
export interface TextModel {
  readonly params: LayersTree;
  /** Mean over windows of the sum over their characters, in nats; with a key, units drop out. */
  readonly loss: (params: LayersTree, batch: TextBatch, context?: Randomness) => tf.Scalar;
  /** Draws the character after a window of shape `[1, length]`; shape `[1]`. */
  readonly next: (params: LayersTree, window: tf.Tensor, key: random.Key) => tf.Tensor;
}

/** Embedding, LSTM and logits of the next character, lifted out of a `tf.LayersModel`. */
export function lstm({ characters, length, units }: LstmSizes, seed: number): TextModel {
  // tfjs draws the weights, not from a key but from a seed for each; a seed of 0 is none to it.
  const draw = (n: number) => tf.initializers.glorotUniform({ seed: 10 * seed + n });
  const layers = [
    tf.layers.embedding({
      inputDim: characters,
      outputDim: 32,
      inputLength: length,
      embeddingsInitializer: tf.initializers.randomNormal({ stddev: 1, seed: 10 * seed + 4 }),
    }),
    tf.layers.lstm({
      units,
      returnSequences: true,
      recurrentActivation: "sigmoid",
      kernelInitializer: draw(1),
      recurrentInitializer: draw(2),
    }),
    tf.layers.dropout({ rate: 0.3 }),
    tf.layers.dense({ units: characters, kernelInitializer: draw(3) }),
  ];
  const { model, params, state } = fromLayersModel(tf.sequential({ layers }));
  const logits = (p: LayersTree, x: tf.Tensor, key?: random.Key) =>
    model.apply(p, state, x, { training: key !== undefined, key }).output;
  return {
    params,
    loss: (p, { x, y }, context) => categorical().nll(logits(p, x, context?.key), y),
    next: (p, window, key) => {
      const last = tf.slice(logits(p, window), [0, length - 1], [1, 1]);
      return random.drawCategorical(key, tf.reshape(last, [1, characters]));
    },
  };
}
