import { type Batches, batches, rows, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import {
  type BertConfig,
  encodeTexts,
  type Linear,
  type Tokenizer,
} from "../../shared/language/index.ts";
import { randomBert } from "../../shared/last-layer/random-bert.ts";
import { type AlikeBatch, type AlikeLosses, alikeLosses } from "./alike.ts";
import type { TextPair } from "./corpus.ts";
import {
  hideTokens,
  type MaskedBatch,
  type MaskedLosses,
  type MaskedModel,
  maskedLosses,
} from "./masked-words.ts";

/** What the encoder reads in a step: pairs side by side, and the same pairs each text by itself. */
export type ReadingBatch = MaskedBatch & AlikeBatch;

/** How texts are read. */
export interface ReadingSizes {
  /** Tokens of a pair, and of one text. */
  readonly length: number;
  readonly alone: number;
  readonly batchSize: number;
  readonly seed: number;
}

/** A model before training; its tensors belong to the caller. */
export function readingModel(config: BertConfig, seed: number): MaskedModel {
  const together: Linear = { kernel: tf.zeros([config.width, 2]), bias: tf.zeros([2]) };
  return { encoder: randomBert(config, seed), bias: tf.zeros([config.vocabulary]), together };
}

/** Batches of pairs; side by side, every other first text is beside a stranger. */
export function readingBatches(
  pairs: readonly TextPair[],
  tokenizer: Tokenizer,
  config: BertConfig,
  { length, alone, batchSize, seed }: ReadingSizes,
): Batches<ReadingBatch> {
  const together = Int32Array.from(pairs, (_, i) => i % 2);
  const beside = pairs.map(({ texts, stranger }, i): readonly [string, string] => [
    texts[0],
    together[i] === 1 ? texts[1] : stranger,
  ]);
  const side = encodeTexts(tokenizer, beside, config, { length });
  const single = encodeTexts(
    tokenizer,
    pairs.flatMap(({ texts: [first, second] }): [string][] => [[first], [second]]),
    config,
    { length: alone },
  );
  const data = {
    ...hideTokens(side, config, seed),
    together,
    meaning: Int32Array.from(pairs, ({ meaning }) => meaning),
    alone: rows(single.ids.dataSync(), [2, alone]),
    aloneMask: rows(single.mask.dataSync(), [2, alone]),
  };
  treeDispose([side, single]);
  return batches(data, { batchSize, seed, dropLast: true });
}

/** What a model makes of a batch: hidden words, what belongs together, and what is alike. */
export const readingLosses = (
  model: MaskedModel,
  config: BertConfig,
  batch: ReadingBatch,
): MaskedLosses & AlikeLosses => ({
  ...maskedLosses(model, config, batch),
  ...alikeLosses(model.encoder, config, batch),
});
