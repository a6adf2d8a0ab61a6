import { type NumberStream, numberStream } from "@legendre/treemaml";
import { readDeclaration } from "../../shared/udhr/declaration.ts";
import type { Emoji, Genre } from "../emoji.ts";
import { languages } from "../languages.ts";
import { partOf } from "../tasks.ts";

/** Two texts that belong together. */
export type TextPair = readonly [first: string, second: string];

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
function declarationPairs(held: boolean): TextPair[] {
  return languages.flatMap((language) =>
    readDeclaration(declarations[language] as string)
      .filter((_, i) => (i % 10 === 9) === held)
      .flatMap((paragraph) => {
        const own = pieces(paragraph);
        return own.slice(1).map((piece, i): TextPair => [own[i] as string, piece]);
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
): TextPair[] {
  return genres.flatMap(({ emoji }) =>
    languages.flatMap((language) =>
      (emoji[language] ?? []).flatMap((one, place): TextPair[] => {
        if (one === null || partOf(place) !== part) return [];
        const others = languages.flatMap((l) => (l === language ? [] : (emoji[l]?.[place] ?? [])));
        const [first, second] = [pick(one.keywords, draws), pick(one.keywords, draws)];
        const pairs: TextPair[] = [
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
 * What the encoder learns its languages from: the declaration of human rights, and names and keywords of the emoji that
 * tasks of the training are drawn from. Emoji of the test are in none of it, in any language.
 */
export function readCorpus(genres: readonly Genre[], smoke: boolean): Corpus {
  const draws = numberStream(5);
  const declaration = (held: boolean): TextPair[] => (smoke ? [] : declarationPairs(held));
  return {
    train: [...declaration(false), ...emojiPairs(genres, "train", draws)],
    held: [...declaration(true), ...emojiPairs(genres, "choose", draws)],
  };
}
