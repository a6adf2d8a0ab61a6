import { type NumberStream, type TaskSet, treeMaml } from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { bigramShares, type LanguageText, symbols } from "./texts.ts";

/** Logits of the next symbol after each symbol, `[symbols, symbols]`. */
export interface Bigrams {
  readonly logits: tf.Tensor;
}

/** Shares of the bigrams of a text, `[1, symbols · symbols]`: all that the loss needs to know of it. */
export type Shares = tf.Tensor;

/** Mean of the negative log-likelihood of each symbol given the one before, in nats. */
export const loss = ({ logits }: Bigrams, shares: Shares): tf.Tensor => {
  const logProbabilities = tf.reshape(tf.logSoftmax(logits as tf.Tensor2D, -1), [1, -1]);
  return tf.neg(tf.sum(tf.mul(shares, logProbabilities), 1));
};

/** Logits with the largest likelihood on all training texts together; half a count is added to each bigram. */
export function pooledLogits(texts: readonly LanguageText[]): Float32Array {
  const counts = new Float32Array(symbols * symbols).fill(0.5);
  for (const { train } of texts) {
    for (const [i, share] of bigramShares([train]).entries()) {
      (counts[i] as number) += share * train.length;
    }
  }
  return counts.map((count, i) => {
    const row = Math.floor(i / symbols) * symbols;
    return Math.log(count / counts.subarray(row, row + symbols).reduce((a, b) => a + b));
  });
}

/** Shares of the bigrams of each text, one example a task: `[texts, 1, symbols · symbols]`. */
const sharesTensor = (texts: readonly Uint8Array[]): Shares =>
  tf.tensor(bigramShares(texts), [texts.length, 1, symbols * symbols]);

/** Which part of the texts tasks are drawn from, and how long they are. */
export interface Draw {
  readonly part: "train" | "choose" | "test";
  readonly support: number;
  readonly query: number;
}

/** A task for each language: a window of support symbols, and another one beside it of query symbols. */
export function drawTasks(
  texts: readonly LanguageText[],
  { part, support, query }: Draw,
  draws: NumberStream,
): TaskSet<Shares> {
  const pairs = texts.map((text) => {
    const whole = text[part];
    const length = Math.min(whole.length, support + query);
    const start = Math.floor(draws.uniform() * (whole.length - length + 1));
    const window = whole.subarray(start, start + length);
    // The support at either end, so that queries come from before and after it.
    const cut = draws.uniform() < 0.5 ? support : window.length - support;
    const [left, right] = [window.subarray(0, cut), window.subarray(cut)];
    return cut === support ? { support: left, query: right } : { support: right, query: left };
  });
  const side = (name: "support" | "query") => ({
    batch: sharesTensor(pairs.map((pair) => pair[name])),
    mask: null,
  });
  const all = <T>(value: T): T[] => texts.map(() => value);
  return {
    ids: texts.map(({ language }) => language),
    weights: all(1),
    support: side("support"),
    query: side("query"),
    supportCounts: all(1),
    queryCounts: all(1),
  };
}

/** Gradients of windows of `length` symbols at given logits, one a language. */
export async function gradients(
  logits: Float32Array,
  texts: readonly Uint8Array[],
): Promise<Float32Array[]> {
  const learner = treeMaml({ loss });
  const params = {
    logits: tf.tile(tf.tensor(logits, [1, symbols, symbols]), [texts.length, 1, 1]) as tf.Tensor,
  };
  const batch = sharesTensor(texts);
  const side = { batch, mask: null };
  const all = <T>(value: T): T[] => texts.map(() => value);
  const rows = await learner.supportGradients(params, {
    ids: texts.map((_, i) => String(i)),
    weights: all(1),
    support: side,
    query: side,
    supportCounts: all(1),
    queryCounts: all(1),
  });
  const values = rows.dataSync() as Float32Array;
  const size = symbols * symbols;
  const found = texts.map((_, i) => values.slice(i * size, (i + 1) * size));
  tf.dispose([rows, params, batch]);
  learner.dispose();
  return found;
}
