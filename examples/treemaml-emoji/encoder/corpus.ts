import { type NumberStream, numberStream } from "@legendre/treemaml";
import { readDeclaration } from "../../shared/udhr/declaration.ts";
import type { Emoji, Genre } from "../emoji.ts";
import { languages } from "../languages.ts";
import { partOf } from "../tasks.ts";

/** Two texts that belong together. */
export interface TextPair {
  readonly texts: readonly [first: string, second: string];
  /** A text that does not belong to the first: the second one of another pair of the same kind and language. */
  readonly stranger: string;
  /** The emoji or the paragraph that both are about; pairs of one meaning are not held apart. */
  readonly meaning: number;
}

type Kin = Omit<TextPair, "stranger">;

/** Text to learn from, and text of the same kinds that nothing else sees. */
export interface Corpus {
  readonly train: readonly TextPair[];
  readonly held: readonly TextPair[];
}

/** The declaration in the fifteen languages, by the names of their files. */
const declarations: Readonly<Record<string, string>> = {
  en: "eng",
  de: "deu_1996",
  es: "spa",
  fr: "fra",
  bg: "bul",
  ru: "rus",
  el: "ell_monotonic",
  hi: "hin",
  ur: "urd",
  ar: "arb",
  tr: "tur",
  zh: "cmn_hans",
  vi: "vie",
  th: "tha",
  sw: "swh",
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

/** Neighbouring pieces of the declaration, a list for each language; every tenth paragraph is held out. */
function declarationPairs(held: boolean): Kin[][] {
  return languages.map((language, l) =>
    readDeclaration(declarations[language] as string).flatMap((paragraph, i): Kin[] => {
      if ((i % 10 === 9) !== held) return [];
      const own = pieces(paragraph);
      const meaning = -1 - (l + languages.length * i);
      return own.slice(1).map((piece, j) => ({ texts: [own[j] as string, piece], meaning }));
    }),
  );
}

const pick = <T>(list: readonly T[], draws: NumberStream): T =>
  list[Math.floor(draws.uniform() * list.length)] as T;

/**
 * Names of emoji with two of their keywords, and with their name in another language: two lists for each language. No
 * genre is told.
 */
function emojiPairs(
  genres: readonly Genre[],
  part: "train" | "choose",
  draws: NumberStream,
): Kin[][] {
  const most = Math.max(...genres.map(({ emoji }) => (emoji[languages[0] as string] ?? []).length));
  return languages.flatMap((language) => {
    const [keywords, names]: [Kin[], Kin[]] = [[], []];
    for (const [g, { emoji }] of genres.entries()) {
      for (const [place, one] of (emoji[language] ?? []).entries()) {
        if (one === null || partOf(place) !== part) continue;
        const meaning = g * most + place;
        const others = languages.flatMap((l) => (l === language ? [] : (emoji[l]?.[place] ?? [])));
        for (let i = 0; i < 2; i++) {
          keywords.push({ texts: [one.name, pick(one.keywords, draws)], meaning });
        }
        if (others.length > 0) {
          names.push({ texts: [one.name, pick(others as Emoji[], draws).name], meaning });
        }
      }
    }
    return [keywords, names];
  });
}

/** Each pair with a stranger out of the same list. */
function withStrangers(pairs: readonly Kin[], draws: NumberStream): TextPair[] {
  return pairs.flatMap((own): TextPair[] => {
    for (let tries = 0; tries < 20; tries++) {
      const other = pick(pairs, draws);
      if (other.meaning !== own.meaning && other.texts[1] !== own.texts[1]) {
        return [{ ...own, stranger: other.texts[1] }];
      }
    }
    return [];
  });
}

/**
 * What the encoder learns its languages from: the declaration of human rights, and names and keywords of the emoji that
 * tasks of the training are drawn from, with other draws for each of `copies`. Emoji of the test are in none of it, in any
 * language; what is held out is of the emoji between.
 */
export function readCorpus(
  genres: readonly Genre[],
  options: { readonly copies: number; readonly smoke: boolean },
): Corpus {
  const draws = numberStream(5);
  const pairs = (held: boolean, copies: number): TextPair[] => {
    const declaration = options.smoke ? [] : declarationPairs(held);
    return Array.from({ length: copies }, () =>
      [...declaration, ...emojiPairs(genres, held ? "choose" : "train", draws)].flatMap((list) =>
        withStrangers(list, draws),
      ),
    ).flat();
  };
  return { train: pairs(false, options.copies), held: pairs(true, 1) };
}
