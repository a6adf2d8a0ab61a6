import { specialTokens } from "../../shared/last-layer/hub-folder.ts";

/** A word and the pieces that it is made of so far; those behind the first begin with `##`. */
interface Word {
  readonly count: number;
  parts: readonly string[];
}

/** Words as BERT's tokeniser cuts them: between spaces, each mark and each Chinese character by itself. */
function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+|\S/gu) ?? []) {
      for (const one of /^\p{Script=Han}$/u.test(word) ? [word] : word.split(/(\p{Script=Han})/u)) {
        if (one !== "") counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    }
  }
  return counts;
}

const joined = (a: string, b: string): string => a + b.slice(2);

/** Neighbouring pieces, joined wherever a pair is among the chosen ones. */
function merge(parts: readonly string[], chosen: ReadonlySet<string>): string[] {
  const merged: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [a, b] = [parts[i] as string, parts[i + 1]];
    if (b !== undefined && chosen.has(`${a} ${b}`)) {
      merged.push(joined(a, b));
      i++;
    } else merged.push(a);
  }
  return merged;
}

/** The pairs of neighbours that come most often, at least twice. */
function frequentPairs(words: readonly Word[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { count, parts } of words) {
    for (let i = 1; i < parts.length; i++) {
      const pair = `${parts[i - 1]} ${parts[i]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + count);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([pair]) => pair);
}

/**
 * Word pieces learned from texts: the letters that come at least three times, then pieces that come together most often,
 * joined a few dozen pairs at a time, until there are `size` entries.
 *
 * @see Sennrich, Haddow, Birch (2016), "Neural machine translation of rare words with subword units", arXiv 1508.07909.
 */
export function learnVocabulary(texts: Iterable<string>, size: number): string[] {
  const words = [...countWords(texts)].map(([word, count]): Word => {
    const parts = Array.from(word, (letter, i) => (i === 0 ? letter : `##${letter}`));
    return { count, parts };
  });
  const letters = new Map<string, number>();
  for (const { count, parts } of words) {
    for (const part of parts) letters.set(part, (letters.get(part) ?? 0) + count);
  }
  const found = new Set<string>(specialTokens);
  const common = [...letters].filter(([, count]) => count > 2);
  for (const [letter] of common.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    if (found.size < size) found.add(letter);
  }
  while (found.size < size) {
    const pairs = frequentPairs(words, Math.min(64, size - found.size));
    if (pairs.length === 0) break;
    const chosen = new Set(pairs);
    for (const word of words) word.parts = merge(word.parts, chosen);
    for (const pair of pairs) found.add(joined(...(pair.split(" ") as [string, string])));
  }
  return [...found];
}
