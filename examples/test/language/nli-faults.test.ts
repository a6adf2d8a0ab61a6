import { numberStream, printNewick } from "@legendre/treemaml";
import { describe, expect, it } from "vitest";
import { caught } from "../../../packages/core-tensor/test/tree/caught.ts";
import {
  type NliExample,
  parseNli,
  xnliLanguageTree,
  xnliTasks,
} from "../../shared/language/index.ts";

describe("parseNli", () => {
  const line = (row: object): string => JSON.stringify({ premise: "A", hypothesis: "B", ...row });
  const labels = (text: string, file = "f.jsonl"): number[] =>
    parseNli(text, file).map(({ label }) => label);

  it("takes labels as words, numbers and digits, and leaves out those that are none", () => {
    const given = [
      "entailment",
      "neutral",
      "contradiction",
      "contradictory",
      0,
      1,
      2,
      "0",
      "1",
      "2",
    ];
    const none = ["-", "", "-1", -1];
    const text = [...given, ...none].map((label) => line({ label })).join("\n");
    expect(labels(text)).toEqual([0, 1, 2, 2, 0, 1, 2, 0, 1, 2]);
  });

  it("knows JSON lines by the name or by a brace, with a mark of the byte order, blank lines and other ends of lines", () => {
    const text = `\ufeff${line({ label: 1 })}\r\n\r\n${line({ label: 2 })}\r\n`;
    expect(labels(text, "train.txt")).toEqual([1, 2]);
    expect(labels(text)).toEqual([1, 2]);
    const table = "\ufeffsentence1\tsentence2\tgold_label\r\n\r\nA\tB\tneutral\r\n";
    expect(parseNli(table, "f.tsv")).toEqual([
      { premise: "A", hypothesis: "B", label: 1, language: "en", genre: "" },
    ]);
  });

  it("prefers the names of XNLI, and takes a field that is null for one that is missing", () => {
    const row = {
      sentence1: "first",
      gold_label: null,
      label: "neutral",
      language: null,
      genre: "g",
    };
    expect(parseNli(line(row), "f.jsonl")).toEqual([
      { premise: "first", hypothesis: "B", label: 1, language: "en", genre: "g" },
    ]);
  });

  it.each([
    [`${line({ label: 1 })}\n{"label":`, "f.jsonl:2 is not JSON", { file: "f.jsonl", line: 2 }],
    [`${line({ label: 1 })}\n\n[1]`, "f.jsonl:3 is no JSON object", { file: "f.jsonl", line: 3 }],
    ["null", "f.jsonl:1 is no JSON object", { line: 1 }],
    ["7", "f.jsonl:1 is no JSON object", { line: 1 }],
    [line({ label: 3 }), 'f.jsonl:1 has the label "3"', { place: "f.jsonl:1", label: "3" }],
    [line({ label: "maybe" }), 'has the label "maybe"', { label: "maybe" }],
    [line({ label: "01" }), 'has the label "01"', { label: "01" }],
    [line({ label: true }), "has a label that is neither text nor a number", { field: "label" }],
    [line({ label: 1, genre: {} }), "has a genre that is neither", { field: "genre" }],
    [
      line({}),
      "has no gold_label or label; its fields are premise, hypothesis",
      { field: "label" },
    ],
    [line({ label: 0, premise: null }), "has no sentence1 or premise", { field: "premise" }],
    [line({ label: "-" }), "holds no pair with a gold label", { file: "f.jsonl" }],
    ["", "holds no pair with a gold label", { file: "f.jsonl" }],
  ])("says what is wrong with %s", (text, words, details) => {
    const error = caught(() => parseNli(text, "f.jsonl"));
    expect(error.code).toBe("data");
    expect(error.message).toContain(words);
    expect(error.details).toMatchObject(details);
  });
});

describe("xnliTasks", () => {
  const example = (label: 0 | 1 | 2, genre = "g"): NliExample => ({
    ...{ premise: "", hypothesis: "", label, language: "en", genre },
  });
  const many = Array.from({ length: 30 }, (_, i) => example((i % 3) as 0 | 1 | 2));

  it("draws as many of each label as asked for, by the seed, 0 if none is given", () => {
    const places = [0, 1, 2].map((label) => many.flatMap((e, i) => (e.label === label ? [i] : [])));
    const wanted = (seed: number, count: number): number[][] => {
      const draws = numberStream(seed);
      return places.map((own) =>
        own
          .map((place) => [draws.uniform(), place] as const)
          .sort(([a], [b]) => a - b)
          .slice(0, count)
          .map(([, place]) => place),
      );
    };
    expect(xnliTasks(many, { perLabel: 4, seed: 7 })[0]?.byLabel).toEqual(wanted(7, 4));
    expect(xnliTasks(many, { perLabel: 10 })[0]?.byLabel).toEqual(wanted(0, 10));
    expect(xnliTasks(many)[0]?.byLabel).toEqual(places);
    expect(xnliTasks(many, { seed: 7 })[0]?.byLabel).toEqual(places);
  });

  it("needs that many of each label, and at least one", () => {
    const message = (perLabel: number, examples = many): string =>
      caught(() => xnliTasks(examples, { perLabel })).message;
    expect(message(11)).toContain('task "en/g" has 10 examples of label 0, and 11 are wanted');
    const two = [example(0), example(1)];
    expect(message(0, two)).toContain("has 0 examples of label 2, and 1 are wanted");
    expect(message(1, [...two, example(2, "other")])).toContain("of label 2, and 1 are wanted");
    expect(xnliTasks([...two, example(2)], { perLabel: 1 })[0]?.byLabel).toEqual([[0], [1], [2]]);
  });
});

describe("xnliLanguageTree", () => {
  const codes = [
    "en",
    "de",
    "es",
    "fr",
    "bg",
    "ru",
    "el",
    "hi",
    "ur",
    "ar",
    "tr",
    "zh",
    "vi",
    "th",
    "sw",
  ];

  it("has all fifteen languages, with their tasks in the order given", () => {
    const tasks = codes.toReversed().map((language) => ({ id: `${language}/1`, language }));
    expect(printNewick(xnliLanguageTree([...tasks, { id: "en/0", language: "en" }]))).toBe(
      "((((en/1,en/0)en,(de/1)de)Germanic,((es/1)es,(fr/1)fr)Romance,((bg/1)bg,(ru/1)ru)Slavic,((el/1)el)Hellenic,((hi/1)hi,(ur/1)ur)Indo-Aryan)Indo-European,((ar/1)ar)Semitic,((tr/1)tr)Turkic,((zh/1)zh)Sinitic,((vi/1)vi)Austroasiatic,((th/1)th)Kra-Dai,((sw/1)sw)Bantu);",
    );
  });

  it("names a language that it does not have, beside others too", () => {
    const tasks = [
      { id: "a", language: "en" },
      { id: "b", language: "it" },
      { id: "c", language: "nl" },
    ];
    const { message, details } = caught(() => xnliLanguageTree(tasks));
    expect(message).toContain('language "it"');
    expect(details).toEqual({ languages: ["it", "nl"] });
  });
});
