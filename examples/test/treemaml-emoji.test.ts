import { treeDispose } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { encodeTexts } from "../shared/language/index.ts";
import { specialTokens } from "../shared/last-layer/hub-folder.ts";
import { smallBert } from "../shared/last-layer/random-bert.ts";
import { hideTokens } from "../treemaml-emoji/encoder/masked-words.ts";
import { learnVocabulary } from "../treemaml-emoji/encoder/vocabulary.ts";

describe("a vocabulary of word pieces", () => {
  it("has letters, and pieces that come together most often", () => {
    const texts = ["low lower lowest", "low low", "new newer newest", "new", "春 夏 春春"];
    const pieces = learnVocabulary(texts, 40);
    expect(pieces.slice(0, 5)).toEqual([...specialTokens]);
    expect(pieces).toEqual(expect.arrayContaining(["l", "##o", "##w", "春", "low", "new"]));
    // A Chinese character is a word, and a letter that comes once or twice is left out.
    expect(pieces.some((piece) => piece.startsWith("##春"))).toBe(false);
    expect(pieces).not.toContain("夏");
    expect(new Set(pieces).size).toBe(pieces.length);
  });
});

describe("hidden tokens", () => {
  const letters = {
    encode: (text: string) => ({ ids: Array.from(text, (c) => c.charCodeAt(0) - 92) }),
  };
  const config = smallBert({
    vocabulary: 31,
    width: 4,
    hidden: 4,
    layers: 1,
    heads: 1,
    places: 24,
  });
  it("are one in seven, the right answer is beside them, and most are masked", () => {
    const text = "abcdefghijklm";
    const texts = Array.from({ length: 600 }, () => [text] as const);
    const inputs = encodeTexts(letters, texts, config, { length: 15 });
    const hidden = hideTokens(inputs, config, 3);
    const [ids, at, target, asked] = (["ids", "at", "target", "asked"] as const).map((name) =>
      Array.from(hidden[name].data),
    ) as [number[], number[], number[], number[]];
    let [masked, same, count] = [0, 0, 0];
    for (const [i, token] of target.entries()) {
      if (asked[i] !== 1) continue;
      count++;
      const place = at[i] as number;
      expect(token).toBe(text.charCodeAt(place) - 92);
      const seen = ids[15 * Math.floor(i / 2) + place];
      if (seen === specialTokens.indexOf("[MASK]")) masked++;
      else if (seen === token) same++;
    }
    expect(count).toBe(600 * 2);
    expect(masked / count).toBeCloseTo(0.8, 1);
    expect(same / count).toBeCloseTo(0.1, 1);
    treeDispose(inputs);
  });
});
