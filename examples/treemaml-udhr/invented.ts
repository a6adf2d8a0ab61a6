import { numberStream } from "@legendre/treemaml";
import { familyOf, languages } from "./languages.ts";
import { type LanguageText, symbols } from "./texts.ts";

/** Texts of invented languages, so that a smoke run needs no data: each is a chain of bigrams that a family shares. */
export function inventedTexts(): LanguageText[] {
  const families = [...new Set(Object.values(familyOf))];
  const tables = families.map((_, f) => {
    const draws = numberStream(f + 1);
    return Array.from({ length: symbols * symbols }, () => 1.5 * draws.normal());
  });
  return languages.map((language, l) => {
    const draws = numberStream(1000 + l);
    const logits = tables[families.indexOf(familyOf[language] as string)] as number[];
    const weights = logits.map((value) => Math.exp(value + 0.5 * draws.normal()));
    const text = (length: number): Uint8Array => {
      const letters = new Uint8Array(length);
      for (let i = 1; i < length; i++) {
        const row = (letters[i - 1] as number) * symbols;
        const own = weights.slice(row, row + symbols);
        let at = draws.uniform() * own.reduce((a, b) => a + b);
        let next = 0;
        while (next < symbols - 1 && at > (own[next] as number)) at -= own[next++] as number;
        letters[i] = next;
      }
      return letters;
    };
    return { language, train: text(3000), choose: text(1200), test: text(1200) };
  });
}
