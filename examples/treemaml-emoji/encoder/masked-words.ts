import { type Batches, batches, rows } from "@legendre/core-tensor";
import { numberStream } from "@legendre/treemaml";
import {
  type BertConfig,
  type BertInputs,
  type BertParams,
  bertEncode,
} from "@legendre/treemaml/language";
import * as tf from "@tensorflow/tfjs";
import { specialTokens } from "../../shared/last-layer/hub-folder.ts";

/** Texts with some of their tokens hidden. Shapes `[n, tokens]`, and `[n, places]` for what is asked. */
export type MaskedBatch = BertInputs & {
  /** Where a token is asked for, and which it is. */
  readonly at: tf.Tensor;
  readonly target: tf.Tensor;
  /** 1 where something is asked, 0 for places that fill up. */
  readonly asked: tf.Tensor;
};

/** What is trained: an encoder, and a bias for each token of the answer. */
export interface MaskedModel {
  readonly encoder: BertParams;
  readonly bias: tf.Tensor;
}

/** Tokens that are asked for in a text, at most. */
const places = 4;

/**
 * Each text `copies` times, each time with other tokens hidden: 15 % of them and at least one; eight of ten become `[MASK]`,
 * one another token, one stays.
 *
 * @see Devlin et al. (2019), "BERT", arXiv 1810.04805, section 3.1.
 */
export function maskedBatches(
  inputs: BertInputs,
  config: BertConfig,
  options: { readonly copies: number; readonly batchSize: number; readonly seed: number },
): Batches<MaskedBatch> {
  const { copies, batchSize, seed } = options;
  const [texts, tokens] = inputs.ids.shape as [number, number];
  const repeated = (leaf: tf.Tensor): Int32Array => {
    const own = leaf.dataSync();
    const all = new Int32Array(copies * own.length);
    for (let c = 0; c < copies; c++) all.set(own, c * own.length);
    return all;
  };
  const ids = repeated(inputs.ids);
  const n = copies * texts;
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
  const data = {
    ...{ ids: rows(ids, [tokens]), places: rows(repeated(inputs.places), [tokens]) },
    segments: rows(repeated(inputs.segments), [tokens]),
    mask: rows(Float32Array.from(repeated(inputs.mask)), [tokens]),
    ...{ at: rows(at, [places]), target: rows(target, [places]), asked: rows(asked, [places]) },
  };
  return batches(data, { batchSize, seed, dropLast: true }) as unknown as Batches<MaskedBatch>;
}

/** Logits of the tokens that are asked for, `[n · places, vocabulary]`: products with the embeddings of all tokens. */
function answers(
  { encoder, bias }: MaskedModel,
  config: BertConfig,
  batch: MaskedBatch,
): tf.Tensor2D {
  const { states } = bertEncode(encoder, config, batch);
  const [n, tokens, width] = states.shape as [number, number, number];
  const chosen = tf.matMul(tf.cast(tf.oneHot(batch.at as tf.Tensor2D, tokens), "float32"), states);
  const flat = tf.reshape(chosen, [n * places, width]) as tf.Tensor2D;
  return tf.add(tf.matMul(flat, encoder.embeddings.words as tf.Tensor2D, false, true), bias);
}

/** Mean cross-entropy of the hidden tokens, nats. */
export function maskedLoss(model: MaskedModel, config: BertConfig, batch: MaskedBatch): tf.Scalar {
  const found = tf.logSoftmax(answers(model, config, batch), -1);
  const target = tf.oneHot(tf.reshape(batch.target, [-1]) as tf.Tensor1D, config.vocabulary);
  const asked = tf.reshape(batch.asked, [-1]);
  const each = tf.mul(tf.sum(tf.mul(found, target), 1), asked);
  return tf.neg(tf.div(tf.sum(each), tf.sum(asked))) as tf.Scalar;
}
