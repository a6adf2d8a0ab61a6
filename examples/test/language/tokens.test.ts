import { treeDispose } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { caught } from "../../../packages/core-tensor/test/tree/caught.ts";
import { bertConfig, encodeTexts } from "../../shared/language/index.ts";
import { randomCheckpoint, wordNumbers } from "./checkpoint.ts";

const config = bertConfig(randomCheckpoint("bert").config);

describe("encodeTexts", () => {
  const rows = (leaf: tf.Tensor): number[][] => leaf.arraySync() as number[][];

  it("has 128 tokens a text, or as many as there are places", () => {
    const length = (own: Partial<typeof config>): number => {
      const inputs = encodeTexts(wordNumbers, [["5"]], { ...config, ...own });
      treeDispose(inputs);
      return inputs.ids.shape[1] as number;
    };
    expect([length({ places: 512 }), length({ places: 128 }), length({ places: 20 })]).toEqual([
      128, 128, 20,
    ]);
    const roberta = { family: "roberta", padding: 1 } as const;
    expect([length({ ...roberta, places: 20 }), length({ ...roberta, places: 130 })]).toEqual([
      18, 128,
    ]);
    expect(length({ ...roberta, places: 20, padding: 4 })).toBe(15);
  });

  it("fills all rows by their own lengths", () => {
    const inputs = encodeTexts(
      wordNumbers,
      [["5 6", "7"], ["8"]],
      { ...config, padding: 9 },
      { length: 7 },
    );
    expect(rows(inputs.ids)).toEqual([
      [1, 5, 6, 2, 7, 2, 9],
      [1, 8, 2, 9, 9, 9, 9],
    ]);
    expect(rows(inputs.segments)).toEqual([
      [0, 0, 0, 0, 1, 1, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(rows(inputs.mask)).toEqual([
      [1, 1, 1, 1, 1, 1, 0],
      [1, 1, 1, 0, 0, 0, 0],
    ]);
    expect(rows(inputs.places)).toEqual([
      [0, 1, 2, 3, 4, 5, 6],
      [0, 1, 2, 3, 4, 5, 6],
    ]);
    treeDispose(inputs);
    const own = { ...config, family: "roberta", padding: 3, segments: 1 } as const;
    const roberta = encodeTexts(wordNumbers, [["5", "6"], ["7"]], own, { length: 6 });
    expect(rows(roberta.segments)).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(rows(roberta.places)).toEqual([
      [4, 5, 6, 7, 8, 3],
      [4, 5, 6, 3, 3, 3],
    ]);
    treeDispose(roberta);
  });

  it("shortens the longer text by words, the first of two that are as long, and none that is empty", () => {
    const ids = (pair: [string, string?], length: number): number[] => {
      const inputs = encodeTexts(wordNumbers, [pair], config, { length });
      const found = [...inputs.ids.dataSync()];
      treeDispose(inputs);
      return found;
    };
    expect(ids(["5", "6 7 8 9"], 6)).toEqual([1, 5, 2, 6, 7, 2]);
    expect(ids(["5 6 7 8", "9"], 6)).toEqual([1, 5, 6, 2, 9, 2]);
    expect(ids(["5 6", "7 8"], 6)).toEqual([1, 5, 2, 7, 8, 2]);
    expect(ids(["5 6", "7 8"], 5)).toEqual([1, 5, 2, 7, 2]);
    expect(ids(["", "7 8"], 4)).toEqual([1, 2, 7, 2]);
    // A text of one word loses its digits from the end; blanks around a word are no words.
    expect(ids([" 15"], 3)).toEqual([1, 15, 2]);
    expect(ids(["5 6 "], 3)).toEqual([1, 5, 2]);
  });

  it("takes tokens of the vocabulary, from the first to the last", () => {
    const of = (id: number) => () => {
      const marks = { encode: () => ({ ids: [0, id] }) };
      treeDispose(encodeTexts(marks, [["a"], ["b"]], config, { length: 3 }));
    };
    of(0)();
    of(config.vocabulary - 1)();
    for (const token of [-1, config.vocabulary, Number.NaN]) {
      const { code, details } = caught(of(token));
      expect([code, details]).toEqual(["data", { text: 0, token }]);
    }
    const second = { encode: (text: string) => ({ ids: [text === "b" ? 99 : 1] }) };
    const { details, message } = caught(() =>
      encodeTexts(second, [["a"], ["b"]], config, { length: 3 }),
    );
    expect(details).toEqual({ text: 1, token: 99 });
    expect(message).toContain("text 1 has token 99, and the encoder knows 40");
  });
});
