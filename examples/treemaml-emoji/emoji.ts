import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { numberStream } from "@legendre/treemaml";
import { languages } from "./languages.ts";

/** What an emoji is called in one language. */
export interface Emoji {
  readonly name: string;
  /** Other words for it. */
  readonly keywords: readonly string[];
}

/** Emoji of one genre; an emoji has the same place in all languages. */
export interface Genre {
  readonly name: string;
  /** By language; null where a language has no name for an emoji. */
  readonly emoji: Readonly<Record<string, readonly (Emoji | null)[]>>;
}

/** Genres: the groups of Unicode, two of them cut where another kind of thing begins, and without flags. */
const cuts: Readonly<Record<string, string>> = { "People & Body": "👶", "Travel & Places": "🚂" };

function read(path: string): unknown {
  const file = fileURLToPath(new URL(`../../data/${path}`, import.meta.url));
  if (!existsSync(file)) {
    throw new Error(
      `${file} is missing; run "npm run data -- cldr emoji" first, or this with --smoke`,
    );
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

type Group = { readonly name: string; readonly emojis: readonly { readonly emoji: string }[] };
type Words = Readonly<Record<string, { default?: readonly string[]; tts?: readonly string[] }>>;

/** Names and keywords of CLDR in ten genres. */
export function readGenres(): Genre[] {
  const groups = (read("emoji/data-by-group.json") as Group[]).filter((g) => g.name !== "Flags");
  const lists = groups.flatMap(({ name, emojis }) => {
    const signs = emojis.map(({ emoji }) => emoji);
    const cut = cuts[name] === undefined ? -1 : signs.indexOf(cuts[name]);
    if (cut < 0) return [{ name, signs }];
    return [
      { name: `${name} 1`, signs: signs.slice(0, cut) },
      { name: `${name} 2`, signs: signs.slice(cut) },
    ];
  });
  const words = languages.map((language) => {
    const file = read(`cldr/annotations/${language}/annotations.json`);
    return (file as { annotations: { annotations: Words } }).annotations.annotations;
  });
  return lists.map(({ name, signs }) => ({
    name,
    emoji: Object.fromEntries(
      languages.map((language, l) => [
        language,
        signs.map((sign) => emojiOf(words[l] as Words, sign)),
      ]),
    ),
  }));
}

function emojiOf(words: Words, sign: string): Emoji | null {
  // CLDR leaves the sign that asks for a coloured picture out.
  const found = words[sign] ?? words[sign.replaceAll("\ufe0f", "")];
  const name = found?.tts?.[0]?.toLowerCase();
  const keywords = (found?.default ?? []).map((k) => k.toLowerCase()).filter((k) => k !== name);
  return name === undefined || keywords.length === 0 ? null : { name, keywords };
}

/** Words of invented languages, so that a smoke run needs no data: families share their syllables. */
export function inventedGenres(): Genre[] {
  const syllables = Array.from({ length: 60 }, (_, i) => "bdfgklmnprst"[i % 12] + "aeiou"[i % 5]!);
  const word = (seed: number): string => {
    const draws = numberStream(seed);
    return Array.from({ length: 3 }, () => syllables[Math.floor(60 * draws.uniform())]).join("");
  };
  return Array.from({ length: 10 }, (_, g) => ({
    name: `genre ${g}`,
    emoji: Object.fromEntries(
      languages.map((language, l) => [
        language,
        Array.from({ length: 40 }, (_, e) => {
          const root = word(40 * g + e + 1000 * (l % 5));
          return { name: `${root} ${word(g)}`, keywords: [root, word(g), `${word(g)} ${word(l)}`] };
        }),
      ]),
    ),
  }));
}
