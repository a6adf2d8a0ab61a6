import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calibrateModel } from "../../src/decide/index.ts";
import { explain } from "../../src/explain/index.ts";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsData } from "../../src/index.ts";
import * as models from "../../src/models/index.ts";
import { type FittedReturns, loadReturnsModel, saveReturnsModel } from "../../src/models/index.ts";
import { scorer } from "../../src/serve/index.ts";
import { allModels } from "./all-models.ts";
import { apart, pairsOf, permuted } from "./permuted.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-permutation-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let data: ReturnsData;
/** In another order, with three customers more; and in another order alone. */
let other: ReturnsData;
let same: ReturnsData;
beforeAll(async () => {
  data = await generateReturns({ edges: 700, seed: 4 });
  other = permuted(data, { seed: 1 });
  same = permuted(data, { seed: 2, more: 0 });
});

it("every model of the entry is listed", () => {
  const factories = Object.keys(models).filter(
    (name) =>
      /^(boosting|embeddingHead|prior)$/.test(name) ||
      /(Model|Regression|Classifier|Forest)$/.test(name),
  );
  // `fromXgboost` gives a boosting; the rest load, save or train.
  const made = factories.filter((name) => !/^(load|save|encode|decode|train)/.test(name));
  expect([...new Set(allModels.flatMap((each) => each.made))].sort()).toEqual(
    [...made, "onFeatures"].sort(),
  );
});

describe("tables written anew, in another order and with three more customers", () => {
  it.each(allModels)(
    "$name: answers by id stay",
    async ({ name, model, sameFit }) => {
      const protocol = name.startsWith("graph") ? "label-aware" : "checkout";
      const task = protocolTask(data, { protocol });
      const anew = protocolTask(other, { protocol });
      const reordered = protocolTask(same, { protocol });
      const plain = await model.fit(task, { seed: 3 });
      for (const fitted of [plain, await calibrateModel(plain, task)]) {
        const path = join(folder, `${name}.safetensors`);
        await saveReturnsModel(path, fitted);
        const loaded = await loadReturnsModel(path);
        await sameAnswers([fitted, task], [loaded, anew]);
        // Graph models are explained against the average of all nodes, to which others would add.
        if (fitted === plain) await sameReasons([fitted, task], [loaded, reordered]);
      }
      if (!sameFit) return;
      await sameAnswers([plain, task], [await model.fit(reordered, { seed: 3 }), reordered]);
    },
    120_000,
  );
});

type Side = readonly [FittedReturns, ReturnType<typeof protocolTask>];

/** Holds predictions of each phase and scores of single purchases to each other by id. */
async function sameAnswers([fitted, task]: Side, [loaded, anew]: Side): Promise<void> {
  for (const name of ["train", "validation", "test"] as const) {
    const [own, its] = [task[name], anew[name]];
    const pairs = pairsOf(task.data, own.split, own.edges);
    const others = pairsOf(anew.data, its.split, its.edges);
    const [values, found] = [
      await fitted.predict(task.data, own),
      await loaded.predict(anew.data, its),
    ];
    expect(apart([pairs, values], [others, found]), name).toBeLessThan(1e-6);
  }
  const { split, edges } = task.test;
  const some = edges.subarray(0, 40);
  const lines = pairsOf(task.data, split, some).map((pair) => {
    const [customer, variant] = pair.split(" ") as [string, string];
    return { customer: BigInt(customer), variant: BigInt(variant) };
  });
  const shops = [
    await scorer(fitted, task.data, { messages: task.test.messages }),
    await scorer(loaded, anew.data, { messages: anew.test.messages }),
  ] as const;
  const [scores, again] = [
    await shops[0].probabilities(lines),
    await shops[1].probabilities(lines),
  ];
  const names = lines.map((_, i) => String(i));
  expect(apart([names, scores], [names, again]), "scorer").toBeLessThan(1e-6);
  for (const shop of shops) {
    shop.observe({ ...lines[0]!, returned: true });
    shop.observe({ customer: 77n, variant: lines[1]!.variant, returned: false });
  }
  const [later, after] = [await shops[0].probabilities(lines), await shops[1].probabilities(lines)];
  expect(apart([names, later], [names, after]), "scorer, later").toBeLessThan(1e-6);
  for (const shop of shops) await shop.dispose();
}

/** Holds explanations to each other by id and column. */
async function sameReasons([fitted, task]: Side, [loaded, anew]: Side): Promise<void> {
  const few = task.test.edges.subarray(0, 2);
  const wanted = pairsOf(task.data, task.test.split, few);
  const all = pairsOf(anew.data, anew.test.split, anew.test.edges);
  const same = wanted.map((pair) => anew.test.edges[all.indexOf(pair)]!);
  const [why, whyToo] = [
    await explain(fitted, task.data, task.test, { edges: few }),
    await explain(loaded, anew.data, anew.test, { edges: same }),
  ];
  for (const [i, { base, contributions }] of why.entries()) {
    expect(whyToo[i]!.base).toBeCloseTo(base, 5);
    const by = new Map(whyToo[i]!.contributions.map((c) => [`${c.about} ${c.column}`, c]));
    for (const { about, column, amount, value } of contributions) {
      expect(by.get(`${about} ${column}`)?.amount).toBeCloseTo(amount, 5);
      expect(by.get(`${about} ${column}`)?.value).toBe(value);
    }
  }
}
