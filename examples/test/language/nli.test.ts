import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { adam, LegendreError, treeDispose, treeLeaves } from "@legendre/core-tensor";
import { encodeSafetensors } from "@legendre/core-tensor/io";
import { treeMaml, treeSchedule, treeTasks } from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  bertConfig,
  cachedRows,
  cacheHiddenStates,
  encodeTexts,
  lastLayers,
  lastLayersLoss,
  loadBert,
  loadNli,
  parseNli,
  xnliLanguageTree,
  xnliTasks,
} from "../../shared/language/index.ts";
import { randomCheckpoint, tinyTokenizer } from "./checkpoint.ts";

const thrown = (f: () => unknown): string => {
  try {
    f();
  } catch (error) {
    expect(error).toBeInstanceOf(LegendreError);
    return (error as LegendreError).message;
  }
  throw new Error("nothing was thrown");
};

const header =
  "language\tgold_label\tsentence1_binary_parse\tsentence2_binary_parse\tsentence1_parse\tsentence2_parse\tsentence1\tsentence2\tpromptID\tpairID\tgenre\tlabel1";

describe("files of XNLI and MNLI", () => {
  it("XNLI's tables", () => {
    const text = `${header}\nde\tcontradiction\t\t\t\t\tEr sagte, "Mama".\tNein.\t1\t1\tfacetoface\tneutral\nde\t-\t\t\t\t\tA\tB\t2\t2\tfacetoface\t\n`;
    expect(parseNli(text, "xnli.dev.tsv")).toEqual([
      {
        premise: 'Er sagte, "Mama".',
        hypothesis: "Nein.",
        label: 2,
        language: "de",
        genre: "facetoface",
      },
    ]);
  });
  it("MNLI's JSON lines, and labels as numbers", () => {
    const lines = [
      { sentence1: "A", sentence2: "B", gold_label: "entailment", genre: "fiction" },
      { premise: "C", hypothesis: "D", label: 1, language: "fr" },
      { premise: "E", hypothesis: "F", label: -1 },
    ];
    const text = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
    expect(parseNli(text, "multinli.jsonl").map((e) => [e.language, e.genre, e.label])).toEqual([
      ["en", "fiction", 0],
      ["fr", "", 1],
    ]);
  });
  it("faults with their line", async () => {
    expect(
      thrown(() => parseNli(`${header}\nde\tmaybe\t\t\t\t\tA\tB\t1\t1\tx\t\n`, "f.tsv")),
    ).toContain("f.tsv:2");
    expect(thrown(() => parseNli("{oops\n", "f.jsonl"))).toContain("f.jsonl:1");
    expect(thrown(() => parseNli("a\tb\n1\t2\n", "f.tsv"))).toContain("gold_label");
    expect(thrown(() => parseNli(`${header}\n`, "f.tsv"))).toContain("no pair");
    await expect(loadNli("not/there.tsv")).rejects.toThrow("not/there.tsv");
  });
  it("tasks of languages and genres", () => {
    const examples = ["en", "de"].flatMap((language) =>
      [0, 1, 2, 0, 1, 2].map((label) => ({
        premise: "",
        hypothesis: "",
        label: label as 0,
        language,
        genre: "g",
      })),
    );
    expect(xnliTasks(examples).map((t) => [t.id, t.byLabel])).toEqual([
      [
        "en/g",
        [
          [0, 3],
          [1, 4],
          [2, 5],
        ],
      ],
      [
        "de/g",
        [
          [6, 9],
          [7, 10],
          [8, 11],
        ],
      ],
    ]);
    expect(xnliTasks(examples, { perLabel: 1, seed: 3 })[1]?.byLabel.flat().length).toBe(3);
    expect(thrown(() => xnliTasks(examples, { perLabel: 3 }))).toContain('"en/g"');
    expect(treeTasks(xnliLanguageTree(xnliTasks(examples)))).toEqual(["en/g", "de/g"]);
    expect(thrown(() => xnliLanguageTree([{ id: "x", language: "xx" }]))).toContain('"xx"');
  });
});

describe("texts as numbers", () => {
  const config = bertConfig(randomCheckpoint("bert").config);
  const tokenizer = new Tokenizer(tinyTokenizer(), {});
  it("pairs with their segments, padded", () => {
    const inputs = encodeTexts(tokenizer, [["the cat", "a dog"], ["cats"]], config, { length: 8 });
    const rows = (leaf: tf.Tensor): number[][] => leaf.arraySync() as number[][];
    const vocabulary = tinyTokenizer().model.vocab as Record<string, number>;
    const number = (word: string): number => vocabulary[word] as number;
    expect(rows(inputs.ids)).toEqual([
      [2, number("the"), number("cat"), 3, number("a"), number("dog"), 3, 0],
      [2, number("cat"), number("##s"), 3, 0, 0, 0, 0],
    ]);
    expect(rows(inputs.segments)[0]).toEqual([0, 0, 0, 0, 1, 1, 1, 0]);
    expect(rows(inputs.mask)[1]).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
    expect(rows(inputs.places)[1]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    treeDispose(inputs);
  });
  it("the longer text of a pair is cut", () => {
    const inputs = encodeTexts(tokenizer, [["cat", "the dog the dog the dog"]], config, {
      length: 6,
    });
    expect(Array.from(inputs.mask.dataSync())).toEqual([1, 1, 1, 1, 1, 1]);
    treeDispose(inputs);
  });
  it("a text is cut at words, and within a word where it has one left", () => {
    // Of two texts of the same length the first is cut; one word without a blank loses letters.
    const number = tinyTokenizer().model.vocab as Record<string, number>;
    const ids = (pair: [string] | [string, string], length: number) => {
      const inputs = encodeTexts(tokenizer, [pair], config, { length });
      const found = [...inputs.ids.dataSync()];
      treeDispose(inputs);
      return found;
    };
    const [the, cat, dog] = ["the", "cat", "dog"].map((word) => number[word] as number);
    expect(ids(["the cat the dog"], 5)).toEqual([2, the, cat, the, 3]);
    expect(ids(["the cat", "the dog"], 6)).toEqual([2, the, 3, the, dog, 3]);
    // Two tokens of one word: without its last letter it is one.
    expect(ids(["cats"], 3)).toEqual([2, cat, 3]);
    // Marks alone that have no room: the first of them.
    const marks = { encode: () => ({ ids: [4, 5, 6, 7] }) };
    const inputs = encodeTexts(marks, [["a", "b"]], config, { length: 3 });
    expect([...inputs.ids.dataSync()]).toEqual([4, 5, 6]);
    treeDispose(inputs);
  });
  it("hidden states are copied text by text, in the order asked for", () => {
    // Three texts of two tokens with two numbers each.
    const cache = Float32Array.from({ length: 12 }, (_, i) => i);
    const some = cachedRows(cache, [2, 0, 2], [3, 2, 2]);
    expect(some.arraySync()).toEqual([
      [
        [8, 9],
        [10, 11],
      ],
      [
        [0, 1],
        [2, 3],
      ],
      [
        [8, 9],
        [10, 11],
      ],
    ]);
    const apart = cachedRows(cache, [1, 2], [2, 1, 2, 2]);
    expect([apart.shape, [...apart.dataSync()]]).toEqual([
      [2, 1, 2, 2],
      [4, 5, 6, 7, 8, 9, 10, 11],
    ]);
    treeDispose([some, apart]);
  });
  it("RoBERTa's places", () => {
    const own = { ...config, family: "roberta", padding: 1, segments: 1 } as const;
    const inputs = encodeTexts(tokenizer, [["cat"]], own, { length: 5 });
    expect(Array.from(inputs.places.dataSync())).toEqual([2, 3, 4, 1, 1]);
    expect(Array.from(inputs.segments.dataSync())).toEqual([0, 0, 0, 0, 0]);
    treeDispose(inputs);
  });
  it("a tokeniser of another model, and nothing to do", () => {
    const small = { ...config, vocabulary: 4 };
    expect(thrown(() => encodeTexts(tokenizer, [["cat"]], small))).toContain("tokenizer.json");
    expect(thrown(() => encodeTexts(tokenizer, [], config))).toContain("no texts");
    expect(thrown(() => encodeTexts(tokenizer, [["cat"]], config, { length: 1000 }))).toContain(
      "length",
    );
  });
});

describe("from files to a meta-step on the last layer", () => {
  it.each(["bert", "xlm-roberta"] as const)("%s", async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "language-"));
    try {
      const { config: json, arrays } = randomCheckpoint(kind);
      const file = join(folder, "model.safetensors");
      writeFileSync(file, encodeSafetensors(arrays));
      const config = bertConfig(json);
      const params = await loadBert(file, config);
      const tokenizer = new Tokenizer(tinyTokenizer(), {});
      const texts = Array.from(
        { length: 12 },
        (_, i) => [i % 2 ? "the cat" : "a dog", "cats"] as const,
      );
      const inputs = encodeTexts(tokenizer, texts, config, { length: 8 });
      const cache = await cacheHiddenStates(params, config, inputs, { batchSize: 5 });
      const side = {
        batch: {
          states: tf.tensor(cache, [4, 3, 8, config.width]) as tf.Tensor,
          mask: tf.reshape(inputs.mask, [4, 3, 8]) as tf.Tensor,
          label: tf.tensor(
            texts.map((_, i) => i % 3),
            [4, 3],
            "int32",
          ) as tf.Tensor,
        },
        mask: null,
      };
      const ids = ["en/a", "de/a", "tr/a", "tr/b"];
      const tasks = {
        ids,
        weights: [1, 1, 1, 1],
        support: side,
        query: side,
        supportCounts: [3, 3, 3, 3],
        queryCounts: [3, 3, 3, 3],
      };
      const tree = xnliLanguageTree(ids.map((id) => ({ id, language: id.slice(0, 2) })));
      const learner = treeMaml({
        loss: lastLayersLoss(config),
        innerLr: 0.01,
        outer: adam({ lr: 1e-3 }),
        adapt: (path) => path.startsWith("layers."),
      });
      const first = lastLayers(params, config);
      let state = learner.init(first);
      const start = state;
      const losses: number[] = [];
      for (let i = 0; i < 10; i++) {
        const step = await learner.step(state, tasks, treeSchedule(tree, ids, { levels: 3 }));
        if (state !== start) treeDispose(state);
        state = step.state;
        losses.push(step.loss);
      }
      expect(losses.at(-1)).toBeLessThan(losses[0] as number);
      expect(treeLeaves<tf.Tensor>(state.params).length).toBe(16 + 4);
      treeDispose([start, state, first, params, inputs, side]);
      learner.dispose();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
