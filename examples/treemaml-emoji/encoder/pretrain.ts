import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import {
  adam,
  type Batches,
  consoleReporter,
  cosineSchedule,
  fit,
  type JitOptions,
  jit,
  treeDispose,
} from "@legendre/core-tensor";
import { warmup } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import { writeEncoder, writeTokenizer } from "../../shared/last-layer/hub-folder.ts";
import { type SmallSizes, smallBert } from "../../shared/last-layer/random-bert.ts";
import type { Genre } from "../emoji.ts";
import { readCorpus } from "./corpus.ts";
import type { MaskedModel } from "./masked-words.ts";
import {
  type ReadingBatch,
  type ReadingSizes,
  readingBatches,
  readingLosses,
  readingModel,
} from "./reading.ts";
import { learnVocabulary } from "./vocabulary.ts";

/** How the encoder is made. */
export interface Pretraining extends ReadingSizes {
  readonly sizes: Omit<SmallSizes, "vocabulary">;
  /** Word pieces at most. */
  readonly vocabulary: number;
  /** Times that pairs are drawn. */
  readonly copies: number;
  /** What each of the losses counts. */
  readonly losses: Readonly<Record<"tokens" | "together" | "alike", number>>;
  readonly lr: number;
}

/** What is known of an encoder. */
export interface PretrainedReport {
  readonly pairs: number;
  readonly vocabulary: number;
  readonly steps: number;
  /** Nats a hidden token of held-out text, before and after; and the entropy of tokens by their frequency. */
  readonly before: number;
  readonly after: number;
  readonly byFrequency: number;
  /** Share of held-out pairs of which it knows whether they belong together; half of them do. */
  readonly known: number;
  /** Share of held-out texts whose other one it finds in a batch. */
  readonly found: number;
}

/**
 * Trains an encoder to find hidden words, to tell whether texts belong together, and to give them like numbers if they do,
 * and writes it into a folder as the hub would have it; does nothing where the folder has one that was made in the same
 * way. Goes on from its checkpoint when it was killed.
 */
export async function pretrain(
  folder: string,
  config: Pretraining,
  genres: readonly Genre[],
  options: { readonly smoke: boolean; readonly compile: boolean | JitOptions },
): Promise<PretrainedReport> {
  const made = join(folder, "pretraining.json");
  if (existsSync(made)) {
    const old = JSON.parse(readFileSync(made, "utf8")) as { config: unknown; report: unknown };
    if (JSON.stringify(old.config) === JSON.stringify(config))
      return old.report as PretrainedReport;
  }
  const { train, held } = readCorpus(genres, { ...config, smoke: options.smoke });
  const vocabulary = learnVocabulary(
    train.flatMap(({ texts }) => texts),
    config.vocabulary,
  );
  writeTokenizer(folder, vocabulary);
  const bert = smallBert({ ...config.sizes, vocabulary: vocabulary.length });
  const json = JSON.parse(readFileSync(join(folder, "tokenizer.json"), "utf8")) as object;
  const tokenizer = new Tokenizer(json, {});
  const data = readingBatches(train, tokenizer, bert, config);
  const heldOut = readingBatches(held, tokenizer, bert, { ...config, seed: config.seed + 1 });
  const judge = jit((model: MaskedModel, batch: ReadingBatch) => readingLosses(model, bert, batch));
  const test = async (model: MaskedModel) => {
    const sums = { tokens: 0, known: 0, found: 0 };
    for (let batch = 0; batch < heldOut.perEpoch; batch++) {
      const own = heldOut.at({ epoch: 0, batch });
      const judged = await judge(model, own);
      for (const name of ["tokens", "known", "found"] as const) {
        sums[name] += (judged[name].dataSync()[0] as number) / heldOut.perEpoch;
      }
      treeDispose([own, judged]);
    }
    return sums;
  };
  const params = readingModel(bert, config.seed);
  const before = await test(params);
  const steps = data.perEpoch;
  const trained = await fit({
    params,
    data,
    resume: true,
    compile: options.compile,
    logEvery: 25,
    loss: (model, batch) => {
      const parts = readingLosses(model, bert, batch);
      const { losses } = config;
      return tf.addN([
        tf.mul(parts.tokens, losses.tokens),
        tf.mul(parts.together, losses.together),
        tf.mul(parts.alike, losses.alike),
      ]);
    },
    optimizer: adam({ lr: warmup(cosineSchedule(config.lr, { steps }), { steps: 100 }) }),
    reporter: consoleReporter({ label: "encoder" }),
    checkpoint: { path: join(folder, "run.checkpoint"), every: 250 },
  });
  const after = await test(trained.params);
  judge.dispose();
  writeEncoder(folder, bert, trained.params.encoder);
  treeDispose([params, trained.params, trained.optState]);
  const report: PretrainedReport = {
    pairs: train.length,
    vocabulary: vocabulary.length,
    steps,
    known: after.known,
    found: after.found,
    before: before.tokens,
    after: after.tokens,
    byFrequency: frequencyEntropy(data, heldOut),
  };
  writeFileSync(made, JSON.stringify({ config, report }, null, 2));
  return report;
}

type Reading = Batches<ReadingBatch>;

/** Nats a hidden token of `held` for somebody who knows only how often each is hidden in `train`, counts raised by one. */
function frequencyEntropy(train: Reading, held: Reading): number {
  const counts = new Map<number, number>();
  let total = 0;
  const each = (source: Reading, visit: (token: number) => void): void => {
    for (let batch = 0; batch < source.perEpoch; batch++) {
      const own = source.at({ epoch: 0, batch });
      const [target, asked] = [own.target.dataSync(), own.asked.dataSync()];
      for (const [i, token] of target.entries()) if (asked[i] === 1) visit(token);
      treeDispose(own);
    }
  };
  each(train, (token) => {
    counts.set(token, (counts.get(token) ?? 0) + 1);
    total++;
  });
  let [sum, n] = [0, 0];
  each(held, (token) => {
    sum -= Math.log(((counts.get(token) ?? 0) + 1) / (total + counts.size + 1));
    n++;
  });
  return sum / n;
}
