import * as tf from "@tensorflow/tfjs";
import {
  type BertConfig,
  type BertInputs,
  type BertParams,
  bertEncode,
  type Linear,
} from "../../shared/language/index.ts";

/** Pairs of texts that are read each by itself. */
export interface AlikeBatch {
  /** Tokens `[pairs, 2, tokens]`, and 1 for a token and 0 for padding. */
  readonly alone: tf.Tensor;
  readonly aloneMask: tf.Tensor;
  /** What a pair is about, int32 `[pairs]`. */
  readonly meaning: tf.Tensor;
}

/** What a model makes of a batch. */
export interface AlikeLosses {
  /** Mean cross-entropy of finding the other text of a pair among those of the batch, nats. */
  readonly alike: tf.Tensor;
  /** Share of texts whose other one is found. */
  readonly found: tf.Tensor;
}

/** Cosines are divided by it. */
const temperature = 0.1;

/** What the head of an encoder sees of texts: a dense layer and tanh on the first place, `[n, width]`. */
export function pooled(states: tf.Tensor, { kernel, bias }: Linear): tf.Tensor2D {
  const [n, , width] = states.shape as [number, number, number];
  const first = tf.squeeze(tf.slice(states, [0, 0, 0], [n, 1, width]), [1]) as tf.Tensor2D;
  return tf.tanh(tf.add<tf.Tensor2D>(tf.matMul(first, kernel as tf.Tensor2D), bias));
}

/** All first texts of pairs, then all second ones, as an encoder reads single texts. */
function singleTexts({ alone, aloneMask }: AlikeBatch): BertInputs {
  const [n, , tokens] = alone.shape as [number, number, number];
  const flat = (leaf: tf.Tensor): tf.Tensor2D =>
    tf.reshape(tf.transpose(leaf, [1, 0, 2]), [2 * n, tokens]);
  const each = (value: tf.Tensor2D): tf.Tensor2D => tf.tile(value, [2 * n, 1]);
  return {
    ids: flat(alone),
    mask: flat(aloneMask),
    places: each(tf.reshape(tf.range(0, tokens, 1, "int32"), [1, tokens])),
    segments: tf.zeros([2 * n, tokens], "int32"),
  };
}

/**
 * InfoNCE: of each text, the other one of its pair is to be the nearest among all of the batch, by the cosine of what the
 * pooler says. Pairs of one meaning are not held apart.
 *
 * @see van den Oord, Li, Vinyals (2018), arXiv 1807.03748; in both directions, Radford et al. (2021), arXiv 2103.00020.
 */
export function alikeLosses(
  encoder: BertParams,
  config: BertConfig,
  batch: AlikeBatch,
): AlikeLosses {
  const n = batch.alone.shape[0] as number;
  const heads = pooled(
    bertEncode(encoder, config, singleTexts(batch)).states,
    encoder.pooler as Linear,
  );
  const lengths = tf.sqrt(tf.add(tf.sum(tf.square(heads), 1, true), 1e-12));
  const [first, second] = tf.split(tf.div(heads, lengths), 2) as [tf.Tensor2D, tf.Tensor2D];
  const own = tf.eye(n);
  const { meaning } = batch;
  const same = tf.equal(tf.reshape(meaning, [n, 1]), tf.reshape(meaning, [1, n]));
  const strangers = tf.mul(tf.sub(tf.cast(same, "float32"), own), 1e4);
  const logits = tf.sub(tf.div(tf.matMul(first, second, false, true), temperature), strangers);
  const missed = (rows: tf.Tensor): tf.Tensor =>
    tf.neg(tf.div(tf.sum(tf.mul(tf.logSoftmax(rows as tf.Tensor2D, -1), own)), n));
  const right = tf.equal(tf.argMax(logits, 1), tf.range(0, n, 1, "int32"));
  return {
    alike: tf.div(tf.add(missed(logits), missed(tf.transpose(logits))), 2),
    found: tf.mean(tf.cast(right, "float32")),
  };
}
