import type { NumberStream, TaskSet } from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import type { Emoji, Genre } from "./emoji.ts";
import { languages } from "./languages.ts";

/** `"group"`: does a name belong to the genre; `"nli"`: does a keyword follow from a name. */
export type Kind = "group" | "nli";

/** Which emoji tasks are drawn from: three of five, one and one, the same in all languages. */
export type Part = "train" | "choose" | "test";

/** Examples of a task: hashed n-grams `[n, features]` of two texts, and labels `[n]`. */
export interface Pairs {
  readonly premise: tf.Tensor;
  readonly hypothesis: tf.Tensor;
  readonly label: tf.Tensor;
}

/** One example as text. */
export interface Example {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: number;
}

/** How many labels a kind has. */
export const classes: Readonly<Record<Kind, number>> = { group: 2, nli: 3 };

/** What a kind asks. */
export const titles: Readonly<Record<Kind, string>> = {
  nli: "EmojiNLI: does a keyword follow from a name? Chance is 33.3 %.",
  group: "Classification: does a name belong to the genre? Chance is 50 %.",
};

/** A language and a genre; its name is `en/3`. */
export interface Place {
  readonly language: string;
  readonly genre: number;
}

/** Name of a task. */
export const idOf = ({ language, genre }: Place): string => `${language}/${genre}`;

const remainders: Readonly<Record<Part, readonly number[]>> = {
  train: [0, 2, 4],
  choose: [1],
  test: [3],
};

/** Which part the emoji at a place of its genre belongs to. */
export const partOf = (place: number): Part =>
  (Object.keys(remainders) as Part[]).find((part) => remainders[part].includes(place % 5)) as Part;

/** The emoji that each language and genre has in one part, by the names of tasks. */
export interface Pools {
  readonly genres: number;
  readonly emoji: ReadonlyMap<string, readonly Emoji[]>;
}

/** The emoji of one part. */
export function poolsOf(genres: readonly Genre[], part: Part): Pools {
  const emoji = new Map<string, readonly Emoji[]>();
  for (const [genre, { emoji: own }] of genres.entries()) {
    for (const language of languages) {
      const kept = (own[language] ?? []).filter((one, i) => one !== null && partOf(i) === part);
      emoji.set(idOf({ language, genre }), kept as Emoji[]);
    }
  }
  return { genres: genres.length, emoji };
}

function drawEmoji({ emoji }: Pools, place: Place, draws: NumberStream): Emoji {
  const pool = emoji.get(idOf(place)) as readonly Emoji[];
  return pool[Math.floor(draws.uniform() * pool.length)] as Emoji;
}

function elsewhere({ genres }: Pools, { language, genre }: Place, draws: NumberStream): Place {
  const step = 1 + Math.floor(draws.uniform() * (genres - 1));
  return { language, genre: (genre + step) % genres };
}

/** An example of the given label. */
export function drawExample(
  pools: Pools,
  kind: Kind,
  place: Place,
  label: number,
  draws: NumberStream,
): Example {
  if (kind === "group") {
    const from = label === 1 ? place : elsewhere(pools, place, draws);
    return { premise: drawEmoji(pools, from, draws).name, hypothesis: "", label };
  }
  const about = drawEmoji(pools, place, draws);
  // Entailment: a keyword of the emoji; neutral: one of its genre; contradiction: one of another genre.
  const own = new Set([about.name, ...about.keywords]);
  for (;;) {
    const from = label === 1 ? place : elsewhere(pools, place, draws);
    const { keywords } = label === 0 ? about : drawEmoji(pools, from, draws);
    const keyword = keywords[Math.floor(draws.uniform() * keywords.length)] as string;
    if (label === 0 || !own.has(keyword)) {
      return { premise: about.name, hypothesis: keyword, label };
    }
  }
}

/** All labels in turn, `shots` of each. */
function drawExamples(
  pools: Pools,
  kind: Kind,
  place: Place,
  shots: number,
  draws: NumberStream,
): Example[] {
  return Array.from({ length: shots * classes[kind] }, (_, i) =>
    drawExample(pools, kind, place, i % classes[kind], draws),
  );
}

/** Buckets of the n-grams of one to three characters of a text, with a mark at either end. */
function ngrams(text: string, features: number): Uint16Array {
  const letters = Array.from(`^${text}$`, (letter) => letter.codePointAt(0) as number);
  const found: number[] = [];
  for (let n = 1; n <= 3; n++) {
    for (let i = 0; i + n <= letters.length; i++) {
      let hash = 0x811c9dc5 ^ n;
      for (let j = i; j < i + n; j++) hash = Math.imul(hash ^ (letters[j] as number), 0x01000193);
      found.push(((hash ^ (hash >>> 15)) >>> 0) % features);
    }
  }
  return Uint16Array.from(found);
}

/** Writes counts of hashed n-grams, scaled to length 1, into rows; knows the texts that it has seen. */
export function hasher(features: number): (text: string, row: Float32Array) => void {
  const known = new Map<string, Uint16Array>();
  return (text, row) => {
    const buckets = known.get(text) ?? ngrams(text, features);
    known.set(text, buckets);
    for (const b of buckets) row[b] = (row[b] as number) + 1;
    let squares = 0;
    for (const value of row) squares += value * value;
    const scale = 1 / Math.sqrt(squares);
    for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) * scale;
  };
}

/** A meta-batch: all languages with the given genres of each, `shots` examples a label to adapt with. */
export function drawTasks(
  pools: Pools,
  options: {
    readonly kind: Kind;
    readonly genres: readonly number[];
    readonly shots: number;
    readonly queryShots: number;
    readonly features: number;
    /** Of as many features. */
    readonly hash: ReturnType<typeof hasher>;
  },
  draws: NumberStream,
): TaskSet<Pairs> {
  const { kind, genres, shots, queryShots, features, hash } = options;
  const places = languages.flatMap((language) => genres.map((genre) => ({ language, genre })));
  const side = (count: number) => {
    const examples = places.flatMap((place) => drawExamples(pools, kind, place, count, draws));
    const n = count * classes[kind];
    const texts = (pick: (e: Example) => string): tf.Tensor => {
      const rows = new Float32Array(examples.length * features);
      for (const [i, example] of examples.entries()) {
        hash(pick(example), rows.subarray(i * features, (i + 1) * features));
      }
      return tf.tensor(rows, [places.length, n, features]);
    };
    return {
      batch: {
        premise: texts((e) => e.premise),
        hypothesis: texts((e) => e.hypothesis),
        label: tf.tensor(
          examples.map((e) => e.label),
          [places.length, n],
          "int32",
        ) as tf.Tensor,
      },
      mask: null,
    };
  };
  const all = <T>(value: T): T[] => places.map(() => value);
  return {
    ids: places.map(idOf),
    weights: all(1),
    support: side(shots),
    query: side(queryShots),
    supportCounts: all(shots * classes[kind]),
    queryCounts: all(queryShots * classes[kind]),
  };
}
