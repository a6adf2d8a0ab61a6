import { type JitOptions, treeDispose } from "@legendre/core-tensor";
import { numberStream } from "@legendre/treemaml";
import { cacheHiddenStates, encodeTexts } from "../../shared/language/index.ts";
import type { Encoder } from "../../shared/last-layer/pool.ts";
import type { Genre } from "../emoji.ts";
import { languages } from "../languages.ts";
import { drawExample, type Example, hasher, type Part, poolsOf } from "../tasks.ts";
import { linearProbe, type ProbeSet } from "./linear-probe.ts";

/** Shares of right labels of linear probes, on emoji of the test. */
export interface Probes {
  /** The genre of a name, one of ten. */
  readonly genre: number;
  /** EmojiNLI over all languages and genres. */
  readonly nli: number;
}

/** A vector for each text. */
export type Vectors = (texts: readonly string[]) => Promise<Float32Array[]>;

/** Hashed n-grams, as the first part of the example has them. */
export const ngramVectors: Vectors = async (texts) => {
  const hash = hasher(512);
  return texts.map((text) => {
    const row = new Float32Array(512);
    hash(text, row);
    return row;
  });
};

/** Mean state of the tokens of a text below the last block, which is what adaptation sees of it. */
export function stateVectors(
  { tokenizer, params, config }: Encoder,
  { length }: { readonly length: number },
): Vectors {
  return async (texts) => {
    const pairs = texts.map((text): [string] => [text]);
    const inputs = encodeTexts(tokenizer, pairs, config, { length });
    const states = await cacheHiddenStates(params, config, inputs);
    const mask = inputs.mask.dataSync();
    treeDispose(inputs);
    const { width } = config;
    return texts.map((_, i) => {
      const mean = new Float32Array(width);
      let tokens = 0;
      for (let t = i * length; t < (i + 1) * length; t++) {
        if (mask[t] === 0) continue;
        tokens++;
        for (let k = 0; k < width; k++) {
          mean[k] = (mean[k] as number) + (states[t * width + k] as number);
        }
      }
      return mean.map((v) => v / tokens);
    });
  };
}

/** What is made of the vectors of two texts: both, and how they differ and agree. */
function beside(u: Float32Array, v: Float32Array): Float32Array {
  const n = u.length;
  const both = new Float32Array(4 * n);
  both.set(u);
  both.set(v, n);
  for (let k = 0; k < n; k++) {
    const [a, b] = [u[k] as number, v[k] as number];
    both[2 * n + k] = Math.abs(a - b);
    both[3 * n + k] = a * b;
  }
  return both;
}

/** As many EmojiNLI examples of each label from every language and genre. */
function nliExamples(genres: readonly Genre[], part: Part, perLabel: number): Example[] {
  const pools = poolsOf(genres, part);
  const draws = numberStream(part === "train" ? 21 : 23);
  return languages.flatMap((language) =>
    genres.flatMap((_, genre) =>
      Array.from({ length: 3 * perLabel }, (_, i) =>
        drawExample(pools, "nli", { language, genre }, i % 3, draws),
      ),
    ),
  );
}

/** Linear probes of vectors: learned on emoji of the training, judged on emoji of the test. */
export async function probe(
  genres: readonly Genre[],
  vectors: Vectors,
  options: {
    /** Names at most of a language and genre, and EmojiNLI examples of each label. */
    readonly names: number;
    readonly perLabel: number;
    readonly compile: boolean | JitOptions;
  },
): Promise<Probes> {
  const names = async (part: Part): Promise<ProbeSet> => {
    const { emoji } = poolsOf(genres, part);
    const all = [...emoji].flatMap(([id, own]) =>
      own
        .filter((_, i) => i % Math.ceil(own.length / options.names) === 0)
        .map(({ name }) => ({ name, genre: Number(id.split("/")[1]) })),
    );
    return {
      rows: await vectors(all.map(({ name }) => name)),
      labels: all.map(({ genre }) => genre),
    };
  };
  const pairs = async (part: Part): Promise<ProbeSet> => {
    const examples = nliExamples(genres, part, options.perLabel);
    const first = await vectors(examples.map(({ premise }) => premise));
    const second = await vectors(examples.map(({ hypothesis }) => hypothesis));
    return {
      rows: first.map((u, i) => beside(u, second[i] as Float32Array)),
      labels: examples.map(({ label }) => label),
    };
  };
  const { compile } = options;
  return {
    genre: await linearProbe(await names("train"), await names("test"), {
      classes: genres.length,
      compile,
    }),
    nli: await linearProbe(await pairs("train"), await pairs("test"), { classes: 3, compile }),
  };
}
