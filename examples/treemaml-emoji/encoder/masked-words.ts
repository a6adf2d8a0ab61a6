import { rows } from "@legendre/core-tensor";
import type { RowArray } from "@legendre/core-tensor/data";
import { numberStream } from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import {
  type BertConfig,
  type BertInputs,
  type BertParams,
  bertEncode,
  type Linear,
} from "../../shared/language/index.ts";
import { specialTokens } from "../../shared/last-layer/hub-folder.ts";
import { pooled } from "./alike.ts";

/** Pairs of texts with some of their tokens hidden. Shapes `[n, tokens]`, and `[n, places]` for what is asked. */
export type MaskedBatch = BertInputs & {
  /** Where a token is asked for, and which it is. */
  readonly at: tf.Tensor;
  readonly target: tf.Tensor;
  /** 1 where something is asked, 0 for places that fill up. */
  readonly asked: tf.Tensor;
  /** 1 where the second text belongs to the first, int32 `[n]`. */
  readonly together: tf.Tensor;
};

/** What is trained for it: an encoder, a bias for each token of the answer, and what says whether texts belong together. */
export interface MaskedModel {
  readonly encoder: BertParams;
  readonly bias: tf.Tensor;
  readonly together: Linear;
}

/** Tokens that are asked for in a pair, at most: 15 % of 13, which is what 16 places hold beside the marks. */
const places = 2;

/**
 * Pairs with some of their tokens hidden: 15 % of them and at least one; eight of ten become `[MASK]`, one another token,
 * one stays.
 *
 * @see Devlin et al. (2019), "BERT", arXiv 1810.04805, section 3.1.
 */
export function hideTokens(
  inputs: BertInputs,
  config: BertConfig,
  seed: number,
): Readonly<Record<Exclude<keyof MaskedBatch, "together">, RowArray>> {
  const [n, tokens] = inputs.ids.shape as [number, number];
  const ids = Int32Array.from(inputs.ids.dataSync());
  const [at, target] = [new Int32Array(n * places), new Int32Array(n * places)];
  const asked = new Float32Array(n * places);
  const draws = numberStream(seed);
  const first = specialTokens.length;
  const mask = specialTokens.indexOf("[MASK]");
  for (let row = 0; row < n; row++) {
    const own = ids.subarray(row * tokens, (row + 1) * tokens);
    const open = Array.from(own.keys()).filter((i) => (own[i] as number) >= first);
    const count = Math.min(places, open.length, Math.max(1, Math.round(0.15 * open.length)));
    for (let k = 0; k < count; k++) {
      const place = open.splice(Math.floor(draws.uniform() * open.length), 1)[0] as number;
      at[row * places + k] = place;
      target[row * places + k] = own[place] as number;
      asked[row * places + k] = 1;
      const kind = draws.uniform();
      if (kind < 0.8) own[place] = mask;
      else if (kind < 0.9) {
        own[place] = first + Math.floor(draws.uniform() * (config.vocabulary - first));
      }
    }
  }
  return {
    ids: rows(ids, [tokens]),
    places: rows(inputs.places.dataSync(), [tokens]),
    segments: rows(inputs.segments.dataSync(), [tokens]),
    mask: rows(inputs.mask.dataSync(), [tokens]),
    at: rows(at, [places]),
    target: rows(target, [places]),
    asked: rows(asked, [places]),
  };
}

/** What a model makes of a batch. */
export interface MaskedLosses {
  /** Mean cross-entropy of the hidden tokens, nats. */
  readonly tokens: tf.Tensor;
  /** The same of whether the texts belong together. */
  readonly together: tf.Tensor;
  /** Share of pairs of which it knows. */
  readonly known: tf.Tensor;
}

/**
 * The two losses of BERT: hidden tokens are found by products with the embeddings of all tokens, and the first place tells
 * whether the second text belongs to the first.
 */
export function maskedLosses(
  { encoder, bias, together }: MaskedModel,
  config: BertConfig,
  batch: MaskedBatch,
): MaskedLosses {
  const { states } = bertEncode(encoder, config, batch);
  const [n, tokens, width] = states.shape as [number, number, number];
  const chosen = tf.matMul(tf.cast(tf.oneHot(batch.at as tf.Tensor2D, tokens), "float32"), states);
  const flat = tf.reshape(chosen, [n * places, width]) as tf.Tensor2D;
  const words = encoder.embeddings.words as tf.Tensor2D;
  const logits = tf.add(tf.matMul(flat, words, false, true), bias) as tf.Tensor2D;
  const asked = tf.reshape(batch.asked, [-1]);
  const hidden = crossEntropy(logits, tf.reshape(batch.target, [-1]));
  const head = pooled(states, encoder.pooler as Linear);
  const verdict = tf.add(
    tf.matMul(head, together.kernel as tf.Tensor2D),
    together.bias,
  ) as tf.Tensor2D;
  return {
    tokens: tf.div(tf.sum(tf.mul(hidden, asked)), tf.sum(asked)),
    together: tf.mean(crossEntropy(verdict, batch.together)),
    known: tf.mean(tf.cast(tf.equal(tf.argMax(verdict, 1), batch.together), "float32")),
  };
}

/** Of each row, `[rows]`. */
function crossEntropy(logits: tf.Tensor2D, label: tf.Tensor): tf.Tensor {
  const target = tf.oneHot(label as tf.Tensor1D, logits.shape[1]);
  return tf.neg(tf.sum(tf.mul(tf.logSoftmax(logits, -1), target), 1));
}
