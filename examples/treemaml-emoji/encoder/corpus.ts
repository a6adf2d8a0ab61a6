import { type NumberStream, numberStream } from "@legendre/treemaml";
import { readDeclaration } from "../../shared/udhr/declaration.ts";
import type { Emoji, Genre } from "../emoji.ts";
import { languages } from "../languages.ts";
import { partOf } from "../tasks.ts";

/** Two texts, and 1 where they belong together. */
export interface TextPair {
  readonly texts: readonly [first: string, second: string];
  readonly together: 0 | 1;
}

type Texts = TextPair["texts"];

/** Text to learn from, and text of the same kinds that nothing else sees. */
export interface Corpus {
  readonly train: readonly TextPair[];
  readonly held: readonly TextPair[];
}

/** The declaration in the fifteen languages, by the names of their files. */
const declarations: Readonly<Record<string, string>> = {
  ...{ en: "eng", de: "deu_1996", es: "spa", fr: "fra", bg: "bul", ru: "rus", el: "ell_monotonic" },
  ...{
    hi: "hin",
    ur: "urd",
    ar: "arb",
    tr: "tur",
    zh: "cmn_hans",
    vi: "vie",
    th: "tha",
    sw: "swh",
  },
};

/** Pieces of a text with about as many words as the name of an emoji with a keyword; letters where there are no spaces. */
function pieces(text: string): string[] {
  const words = text.split(/\s+/);
  const dense = text.length > 12 * words.length;
  const units = dense ? Array.from(text) : words;
  const size = dense ? 12 : 5;
  return Array.from({ length: Math.floor(units.length / size) }, (_, i) =>
    units.slice(i * size, (i + 1) * size).join(dense ? "" : " "),
  );
}

/** Neighbouring pieces of the declaration; every tenth paragraph is held out. */
function declarationPairs(held: boolean): Texts[] {
  return languages.flatMap((language) =>
    readDeclaration(declarations[language] as string)
      .filter((_, i) => (i % 10 === 9) === held)
      .flatMap((paragraph) => {
        const own = pieces(paragraph);
        return own.slice(1).map((piece, i): Texts => [own[i] as string, piece]);
      }),
  );
}

const pick = <T>(list: readonly T[], draws: NumberStream): T =>
  list[Math.floor(draws.uniform() * list.length)] as T;

/** Names of emoji with a keyword, and with their name in another language; no genre is told. */
function emojiPairs(
  genres: readonly Genre[],
  part: "train" | "choose",
  draws: NumberStream,
): Texts[] {
  return genres.flatMap(({ emoji }) =>
    languages.flatMap((language) =>
      (emoji[language] ?? []).flatMap((one, place): Texts[] => {
        if (one === null || partOf(place) !== part) return [];
        const others = languages.flatMap((l) => (l === language ? [] : (emoji[l]?.[place] ?? [])));
        const [first, second] = [pick(one.keywords, draws), pick(one.keywords, draws)];
        const pairs: Texts[] = [
          [one.name, first],
          [one.name, second],
        ];
        return others.length === 0
          ? pairs
          : [...pairs, [one.name, pick(others as Emoji[], draws).name]];
      }),
    ),
  );
}

/**
 * Every pair, and half of them once more with the second text of another one: a pair of the same kind further down the
 * list, mostly of the same language and genre.
 */
function withStrangers(pairs: readonly Texts[], draws: NumberStream): TextPair[] {
  return pairs.flatMap((texts, i): TextPair[] => {
    const together = { texts, together: 1 } as const;
    if (draws.uniform() < 0.5) return [together];
    const other = pairs[(i + 3 * (1 + Math.floor(30 * draws.uniform()))) % pairs.length] as Texts;
    return [together, { texts: [texts[0], other[1]], together: 0 }];
  });
}

/**
 * What the encoder learns its languages from: the declaration of human rights, and names and keywords of the emoji that
 * tasks of the training are drawn from. Emoji of the test are in none of it, in any language.
 */
export function readCorpus(genres: readonly Genre[], smoke: boolean): Corpus {
  const draws = numberStream(5);
  const declaration = (held: boolean): Texts[] => (smoke ? [] : declarationPairs(held));
  const pairs = (held: boolean): TextPair[] =>
    withStrangers(
      [...declaration(held), ...emojiPairs(genres, held ? "choose" : "train", draws)],
      draws,
    );
  return { train: pairs(false), held: pairs(true) };
}
