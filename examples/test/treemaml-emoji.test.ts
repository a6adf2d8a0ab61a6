import { treeDispose } from "@legendre/core-tensor";
import { encodeTexts } from "@legendre/treemaml/language";
import { describe, expect, it } from "vitest";
import { specialTokens } from "../shared/last-layer/hub-folder.ts";
import { smallBert } from "../shared/last-layer/random-bert.ts";
import { maskedBatches } from "../treemaml-emoji/encoder/masked-words.ts";
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
    ...{ vocabulary: 31, width: 4, hidden: 4, layers: 1, heads: 1, places: 24 },
  });
  it("are one in seven, the right answer stands beside them, and most are masked", () => {
    const text = "abcdefghijklmnopqrst";
    const inputs = encodeTexts(
      letters,
      Array.from({ length: 50 }, () => [text] as const),
      config,
      {
        length: 20,
      },
    );
    const data = maskedBatches(inputs, new Array<1>(50).fill(1), config, {
      copies: 4,
      batchSize: 200,
      seed: 3,
    });
    const batch = data.at({ epoch: 0, batch: 0 });
    const [ids, at, target, asked] = (["ids", "at", "target", "asked"] as const).map((name) =>
      batch[name].dataSync(),
    ) as [Int32Array, Int32Array, Int32Array, Float32Array];
    let [masked, same, count] = [0, 0, 0];
    for (const [i, token] of target.entries()) {
      if (asked[i] !== 1) continue;
      count++;
      const place = at[i] as number;
      expect(token).toBe(text.charCodeAt(place) - 92);
      const seen = ids[20 * Math.floor(i / 4) + place];
      if (seen === specialTokens.indexOf("[MASK]")) masked++;
      else if (seen === token) same++;
    }
    expect(count).toBe(200 * 3);
    expect(masked / count).toBeCloseTo(0.8, 1);
    expect(same / count).toBeCloseTo(0.1, 1);
    treeDispose([inputs, batch]);
  });
});
