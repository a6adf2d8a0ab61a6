import { describe, expect, it } from "vitest";
import {
  decodeModel,
  encodeModel,
  type FittedTabular,
  featureMatrix,
  mlpClassifier,
  prior,
} from "../../src/models/index.ts";
import { isRecord, savedParts } from "../../src/models/saved-parts.ts";
import type { SavedModel } from "../../src/models/tabular.ts";
import { loadTrees } from "../../src/models/tree-model.ts";

const summary = { rounds: 3, status: "stopped", validationLogLoss: [0.5, null] };
const saved = {
  kind: "thing",
  settings: { columns: ["a", "b"], summary, rate: 0.25, text: "0.25", large: 1e300 },
  arrays: { weights: Float32Array.of(1, 2, 3), links: Int32Array.of(4, 5) },
} as unknown as SavedModel;
const withSettings = (settings: unknown) => savedParts({ ...saved, settings } as never);
const fails = (f: () => unknown): string => {
  try {
    f();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message.replace(/; write it anew.*/, "")}`;
  }
  return "none";
};

describe("parts of a saved model", () => {
  it("are what they should be", () => {
    const parts = savedParts(saved);
    expect([parts.columns, parts.summary]).toEqual([["a", "b"], summary]);
    expect(parts.number("rate")).toBe(0.25);
    expect(parts.floats("weights")).toBe(saved.arrays["weights"]);
    expect(parts.floats("weights", 3)).toBe(saved.arrays["weights"]);
    expect(parts.integers("links", 2)).toBe(saved.arrays["links"]);
    expect(parts.integers("links")).toBe(saved.arrays["links"]);
  });

  it("are named where they are missing or of another kind", () => {
    const { number, floats, integers, fail } = savedParts(saved);
    const told = (what: string) => `data: loadModel: the thing ${what}`;
    for (const [f, what] of [
      [() => number("rte"), 'has no number "rte"'],
      [() => number("text"), 'has no number "text"'],
      [() => number("toString"), 'has no number "toString"'],
      [() => floats("weigths"), 'has no array "weigths"'],
      [() => floats("constructor"), 'has no array "constructor"'],
      [() => floats("weights", 2), 'has 3 numbers in "weights", expected 2'],
      [() => floats("weights", 4), 'has 3 numbers in "weights", expected 4'],
      [() => floats("links", 2), 'has whole numbers in "links"'],
      [() => integers("weights", 3), 'has no whole numbers in "weights"'],
      [() => integers("links", 0), 'has 2 numbers in "links", expected 0'],
      [() => withSettings(undefined), "has no settings"],
      [() => withSettings([]), "has no settings"],
      [() => withSettings({ summary }), "does not name its columns"],
      [() => withSettings({ summary, columns: "ab" }), "does not name its columns"],
      [() => withSettings({ summary, columns: ["a", 1] }), "does not name its columns"],
    ] as const) {
      expect(fails(f)).toBe(told(what));
    }
    expect(fail("is odd").message).toContain("the thing is odd; write it anew with saveModel");
    const infinite = withSettings({ columns: [], rate: Number.POSITIVE_INFINITY });
    expect(fails(() => infinite.number("rate"))).toBe(told('has no number "rate"'));
  });

  it("have a summary of the fit, or none as the prior's", () => {
    const columns: string[] = [];
    expect(withSettings({ columns }).summary).toEqual({
      ...{ rounds: 1, status: "finished", validationLogLoss: [] },
    });
    const finished = { ...summary, status: "finished", validationLogLoss: [] };
    expect(withSettings({ columns, summary: finished }).summary).toEqual(finished);
    for (const wrong of [null, 3, [], "stopped"])
      expect(fails(() => withSettings({ columns, summary: wrong }))).toMatch(/has no summary of/);
    for (const wrong of [
      { ...summary, rounds: 1.5 },
      { ...summary, rounds: "3" },
      { ...summary, status: "ended" },
      { ...summary, validationLogLoss: 0.5 },
      { ...summary, validationLogLoss: [0.5, "0.5"] },
    ])
      expect(fails(() => withSettings({ columns, summary: wrong }))).toMatch(/cannot be read/);
  });

  it("are records and no lists", () => {
    expect([{}, { a: 1 }].map(isRecord)).toEqual([true, true]);
    expect([null, undefined, [], "a", 1, true].map(isRecord)).toEqual(Array(6).fill(false));
  });
});

describe("saved trees", () => {
  const trees: SavedModel = {
    kind: "boosting",
    settings: { columns: ["a", "b"], base: 0.5, summary: summary as never },
    arrays: {
      sizes: Int32Array.of(1, 3),
      feature: Int32Array.of(-1, 1, -1, -1),
      left: Int32Array.of(-1, 1, -1, -1),
      right: Int32Array.of(-1, 2, -1, -1),
      missingLeft: Int32Array.of(0, 1, 0, 0),
      threshold: Float32Array.of(0, 5, 0, 0),
      value: Float32Array.of(7, 0, -1, 2),
      gain: Float32Array.of(0, 3, 0, 0),
      cover: Float32Array.of(9, 8, 6, 2),
    },
  };
  const changed = (arrays: SavedModel["arrays"]) =>
    fails(() => loadTrees({ ...trees, arrays: { ...trees.arrays, ...arrays } }));

  it("are read tree by tree, and written as they were", async () => {
    const model = loadTrees(trees);
    expect(model.trees.map(({ value }) => [...value])).toEqual([[7], [0, -1, 2]]);
    expect(model.trees[1]!.missingLeft).toEqual(Uint8Array.of(1, 0, 0));
    expect(model.saved()).toEqual(trees);
    expect(model.importance()).toEqual({ a: 0, b: 1 });
    const x = featureMatrix(["a", "b"], Float32Array.of(0, 4, 0, 5, 0, Number.NaN));
    const p = await model.predict(x);
    for (const [i, margin] of [6.5, 9.5, 6.5].entries())
      expect(p[i]).toBeCloseTo(1 / (1 + Math.exp(-margin)), 6);
    const forest = loadTrees({ ...trees, kind: "random-forest" });
    expect([...(await forest.predict(x))]).toEqual([3, 4.5, 3]);
  });

  it("are refused where a row would not end in a leaf", () => {
    expect(changed({})).toBe("none");
    expect(changed({ sizes: Int32Array.of(0, 4) })).toMatch(/a tree without nodes/);
    expect(changed({ sizes: Int32Array.of(1, 2) })).toMatch(/has 4 numbers .* expected 3/);
    expect(changed({ feature: Int32Array.of(-1, 2, -1, -1) })).toMatch(
      /a tree 1 that splits node 0 by feature 2 of 2/,
    );
    for (const child of [0, 3, -1]) {
      const pointing = Int32Array.of(-1, child, -1, -1);
      expect(changed({ left: pointing })).toMatch(/a tree 1 that has a node 0 that points nowhere/);
      expect(changed({ right: pointing })).toMatch(/a tree 1 that has a node 0 that points/);
    }
  });
});

describe("bytes of a model", () => {
  const x = featureMatrix(["a"], Float32Array.of(1, 2, 3, 4));
  const asked = async (model: FittedTabular, content: object) => {
    const bytes = await encodeModel({ ...model, saved: () => ({ ...model.saved(), ...content }) });
    return decodeModel(bytes, "some.file").then(
      () => "none",
      (error) => `${error.code}: ${error.message}`,
    );
  };

  it("are refused for another kind, or settings of another form", async () => {
    const model = await prior().fit({ x, y: [1, 0, 0, 1] });
    expect(await asked(model, {})).toBe("none");
    expect(await asked(model, { kind: "posterior" })).toMatch(
      /^data: .*some.file: it holds a model of kind "posterior", expected one of prior, log/,
    );
    expect(await asked(model, { kind: "toString" })).toMatch(/kind "toString"/);
    expect(await asked(model, { kind: 3 })).toMatch(/not made of arrays, a kind and settings/);
    expect(await asked(model, { settings: [] })).toMatch(/not made of arrays, a kind/);
    expect(await asked(model, { settings: { columns: ["a"] } })).toMatch(/no number "rate"/);
  });

  it("of a perceptron have whole layers", async () => {
    const model = await mlpClassifier({ hidden: [3, 2], epochs: 1, compile: false }).fit({
      ...{ x, y: [1, 0, 0, 1] },
    });
    const { settings, arrays } = model.saved();
    for (const hidden of [3, "3,2", [3, 0], [3, 1.5], [3, "2"], null])
      expect(await asked(model, { settings: { ...settings, hidden } })).toMatch(
        /hidden layers that are no whole numbers above 0/,
      );
    for (const [name, length] of [
      ["kernel0", 3],
      ["bias0", 3],
      ["kernel1", 6],
      ["bias1", 2],
      ["kernel2", 2],
      ["bias2", 1],
      ["mean", 1],
      ["deviation", 1],
    ] as const) {
      expect(arrays[name]).toHaveLength(length);
      const longer = { ...arrays, [name]: new Float32Array(length + 1) };
      expect(await asked(model, { arrays: longer })).toContain(
        `has ${length + 1} numbers in "${name}", expected ${length}`,
      );
    }
    const loaded = await decodeModel(await encodeModel(model));
    expect(await loaded.predict(x)).toEqual(await model.predict(x));
    const opened = loaded.open!();
    const three = featureMatrix(["a"], Float32Array.of(2, 4, 1));
    const whole = await model.predict(x);
    expect([...(await opened.predict(three))]).toEqual([whole[1], whole[3], whole[0]]);
    await opened.dispose();
  });
});
