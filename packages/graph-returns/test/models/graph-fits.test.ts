import { treeDispose } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { afterAll, describe, expect, it } from "vitest";
import { outcomesOf } from "../../src/encodings/purchase-features.ts";
import { plantedReturns } from "../../src/generator/index.ts";
import { type Phase, protocolTask, supervisionFolds } from "../../src/index.ts";
import type { FittedOnRows } from "../../src/models/fitted-returns.ts";
import type { GraphSettings } from "../../src/models/graph-design.ts";
import { graphModelOptions } from "../../src/models/graph-design.ts";
import { disposeInput, type GraphInput } from "../../src/models/graph-input.ts";
import { graphParts } from "../../src/models/graph-parts.ts";
import { embeddingHead, graphModel, logisticRegression } from "../../src/models/index.ts";
import { messagesOfOthers } from "../../src/protocols/supervision-folds.ts";

const data = plantedReturns({ model: "who-else", customers: 60, variants: 30, degree: 5, seed: 3 });
const task = protocolTask(data, { protocol: "label-aware", validation: 0.2 });
const paper = protocolTask(data, { protocol: "paper", validation: 0.2 });
const encoder = { hidden: [4] };
const settings: GraphSettings = {
  ...graphModelOptions.defaults,
  ...{ encoder, folds: 3, compile: false, fanout: [Number.POSITIVE_INFINITY], units: 4 },
};
const numbers = (values: Tensor) => [...values.dataSync()];
const labelsOf = (phase: Phase, edges: ArrayLike<number>) =>
  Array.from(edges, (e) => data.splits[phase.split].edges.label[e]);

describe("the parts that a graph model learns from", () => {
  const made: ReturnType<typeof graphParts>[] = [];
  const partsOf = (...[design, of, all]: [Partial<GraphSettings>, typeof task, boolean]) => {
    const parts = graphParts({ ...settings, ...design }, of, { seed: 6, all });
    made.push(parts);
    return parts;
  };
  afterAll(() => {
    for (const input of made.flatMap(({ inputs, held }) => [...inputs, ...held]))
      disposeInput(input);
  });
  const folds = supervisionFolds(data, task.train, { folds: 4, seed: 6 });
  const outcomes = (inputs: readonly GraphInput[]) =>
    inputs.map(({ tensors }) => numbers(tensors.y));
  /** How many messages reach customers along all relations. */
  const heardBy = ({ relations, tensors }: GraphInput) =>
    relations
      .map(({ to }, i) => (to === "customer" ? tensors.messages[i]!.matrix.columns.shape[0]! : 0))
      .reduce((a, b) => a + b);

  it("are all folds but the last, which is watched beside the validation purchases", () => {
    const { inputs, held, sources, recipe } = partsOf({}, task, true);
    const learned = folds.slice(0, 3).map(({ supervised }) => supervised);
    expect(outcomes(inputs)).toEqual(learned.map((each) => labelsOf(task.train, each)));
    expect(sources().map(({ edges }) => [...edges])).toEqual([
      learned.flatMap((each) => [...each]),
    ]);
    expect(outcomes(held)).toEqual([
      labelsOf(task.train, folds[3]!.supervised),
      labelsOf(task.validation, task.validation.edges),
    ]);
    const all = outcomesOf(data, task.train);
    expect(recipe.rate).toBeCloseTo(all.reduce((a, b) => a + b, 0) / all.length, 12);
    expect([recipe.hops, recipe.known]).toEqual([1, {}]);
    const first = partsOf({}, task, false);
    expect(outcomes(first.inputs)).toEqual([labelsOf(task.train, learned[2]!)]);
  });

  it("are all purchases at once where these carry messages that are not taken out", () => {
    const { inputs, held, sources, cold } = partsOf({}, paper, true);
    expect(outcomes(inputs)).toEqual([labelsOf(paper.train, paper.train.edges)]);
    expect(outcomes(held)).toEqual([labelsOf(paper.validation, paper.validation.edges)]);
    expect([sources().map(({ edges }) => [...edges]), cold]).toEqual([[[...paper.train.edges]], 0]);
  });

  it("have customers as new in the first folds, by their rounded share", () => {
    for (const [cold, count] of [
      [0, 0],
      [0.1, 0],
      [0.2, 1],
      [0.5, 2],
      [1, 3],
    ] as const) {
      const parts = partsOf({ cold }, task, true);
      expect(parts.cold).toBe(count / 3);
      for (const [i, input] of parts.inputs.entries()) {
        const own = new Set(
          Array.from(folds[i]!.supervised, (e) => data.splits.training.edges.customer[e]),
        );
        const { edges } = messagesOfOthers(data, "training", folds[i]!);
        expect(edges.length).toBeLessThan(folds[i]!.messages.edges.length);
        // One layer: what reaches customers reaches those of the purchases alone.
        if (i < count) expect(heardBy(input)).toBe(0);
        else expect(heardBy(input)).toBeGreaterThan(own.size / 2);
      }
    }
  });

  it("start from the share of returns, by a seed, with zeros for nodes that are not known", () => {
    const { init, recipe } = partsOf({ vectors: { variant: 2 } }, task, true);
    const [one, other] = [init(), init()];
    expect(numbers(one.decoder.outBias)[0]).toBeCloseTo(
      Math.log(recipe.rate / (1 - recipe.rate)),
      5,
    );
    expect(numbers(one.decoder.customer)).toEqual(numbers(other.decoder.customer));
    const { edges } = data.splits.training;
    const seen = new Set(Array.from(task.train.messages.edges, (e) => edges.variant[e]!));
    const { ids } = data.nodes["variant"]!;
    expect([...recipe.known["variant"]!]).toEqual([...ids].filter((_, node) => seen.has(node)));
    const vectors = one.vectors!["variant"]!;
    expect(vectors.shape).toEqual([1 + seen.size, 2]);
    expect(numbers(vectors).slice(0, 2)).toEqual([0, 0]);
    expect(
      numbers(vectors)
        .slice(2)
        .filter((value) => value === 0),
    ).toEqual([]);
    treeDispose([one, other] as never);
  });
});

describe("fits of a graph model", () => {
  const small = { encoder, units: 4, folds: 2, compile: false } as const;

  it("keep the weights of the least log loss, and stop when the patience ends", async () => {
    const fitted = await graphModel({ ...small, lr: 0.2, epochs: 40, patience: 2 }).fit(paper);
    const { rounds, status, validationLogLoss: losses, seed } = fitted.summary;
    expect([status, losses.length, seed]).toEqual(["stopped", rounds + 2, 0]);
    expect(losses[rounds - 1]).toBe(Math.min(...losses));
    expect(rounds).toBeGreaterThan(1);
    const p = await fitted.predict(data, paper.validation);
    const labels = outcomesOf(data, paper.validation);
    const loss = labels.reduce((all, y, i) => all - Math.log(y === 1 ? p[i]! : 1 - p[i]!), 0);
    expect(loss / labels.length).toBeCloseTo(losses[rounds - 1]!, 5);
    const none = { ...paper, validation: { ...paper.validation, edges: new Int32Array(0) } };
    const all = await graphModel({ ...small, epochs: 3, patience: 1 }).fit(none, { seed: 9 });
    expect(all.summary).toEqual({ rounds: 3, status: "finished", validationLogLoss: [], seed: 9 });
  });

  it("predict purchases that carry messages without themselves, part by part", async () => {
    const fitted = await graphModel({ ...small, epochs: 2 }).fit(task);
    const { train } = task;
    const turned = { ...train, edges: train.edges.toReversed() };
    const p = await fitted.predict(data, turned);
    const head = embeddingHead({ name: "made", fit: async () => fitted }, logisticRegression());
    const embedded = (await head.fit(task, { seed: 5 })) as FittedOnRows;
    const rows = await embedded.rows(data, turned);
    expect(rows.rows).toBe(train.edges.length);
    expect(rows.names.slice(0, 9)).toEqual([
      ...Array.from({ length: 8 }, (_, i) => `embedding ${i}`),
      "customers customer0",
    ]);
    const width = rows.names.length;
    let tried = 0;
    for (const { supervised, messages } of supervisionFolds(data, train)) {
      const part = { ...train, edges: supervised, messages, removeSupervised: false };
      const alone = await fitted.predict(data, part);
      const ends = await fitted.embed(data, train.split, supervised, messages);
      for (const [i, edge] of supervised.entries()) {
        const at = turned.edges.indexOf(edge);
        expect(p[at]).toBeCloseTo(alone[i]!, 6);
        for (let j = 0; j < 8; j++)
          expect(rows.values[at * width + j]).toBeCloseTo(ends.values[8 * i + j]!, 5);
        tried++;
      }
    }
    expect(tried).toBe(train.edges.length);
    const nothing = await fitted.predict(data, { ...task.test, edges: new Int32Array(0) });
    expect(nothing).toHaveLength(0);
    const bare = await fitted.embed(data, "testing", new Int32Array(0), task.test.messages);
    expect([bare.rows, bare.names]).toEqual([0, []]);
  });
});
