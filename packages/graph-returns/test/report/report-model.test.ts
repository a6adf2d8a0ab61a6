import { beforeAll, describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsTask } from "../../src/index.ts";
import type { FittedReturns } from "../../src/models/index.ts";
import { reportModel } from "../../src/report/index.ts";
import { priorModel } from "../../src/report/report-model.ts";

let task: ReturnsTask;
beforeAll(async () => {
  task = protocolTask(await generateReturns({ edges: 300, seed: 2, reasons: false }), { seed: 6 });
});

/** A model with these settings that says 0.25 of all purchases. */
const fitted = (settings: object, summary: object = {}): FittedReturns =>
  ({
    name: "made up",
    summary: { rounds: 7, status: "stopped", ...summary },
    saved: () => ({ settings }),
    predict: async (_: unknown, { edges }: { edges: ArrayLike<number> }) =>
      new Float32Array(edges.length).fill(0.25),
  }) as unknown as FittedReturns;

describe("what a report knows of a model", () => {
  it("is its predictions of test and validation purchases, its summary, and what is said beside it", async () => {
    const { test, validation, ...rest } = await reportModel(fitted({}, { seed: 4 }), task, {
      leakedTensors: 2,
    });
    expect([test.length, validation.length]).toEqual([
      task.test.edges.length,
      task.validation.edges.length,
    ]);
    expect([test[0], validation[0]]).toEqual([0.25, 0.25]);
    expect(rest).toEqual({
      ...{ name: "made up", summary: { rounds: 7, status: "stopped" } },
      ...{ encodings: false, seed: 4, leakedTensors: 2 },
    });
    expect(await reportModel(fitted({}), task)).not.toHaveProperty("seed");
    expect(await reportModel(fitted({}, { seed: 4 }), task, { seed: 5 })).toMatchObject({
      seed: 5,
    });
  });

  it("is no prediction of a phase without purchases, of which models are not asked", async () => {
    const empty = { ...task, validation: { ...task.validation, edges: new Int32Array(0) } };
    const model = fitted({});
    const asked: unknown[] = [];
    const predict: FittedReturns["predict"] = async (data, phase) => {
      asked.push(phase);
      return model.predict(data, phase);
    };
    const { validation } = await reportModel({ ...model, predict }, empty);
    expect([...Array.from(validation)]).toEqual([]);
    expect(asked).toEqual([task.test]);
  });

  it.each([
    ["no settings of rates", {}, false],
    ["rates", { rates: { smoothing: 1 } }, true],
    ["no rates", { rates: null }, false],
    ["rates of the model inside", { model: { settings: { rates: {} } } }, true],
    ["no rates of the model inside", { model: { settings: { rates: null } } }, false],
    ["no rates outside, some inside", { rates: null, model: { settings: { rates: {} } } }, false],
    ["rates two deep", { model: { settings: { model: { settings: { rates: {} } } } } }, true],
    ["a model inside without settings", { model: {} }, false],
  ])("is whether it reads return rates: %s", async (_, settings, encodings) => {
    expect(await reportModel(fitted(settings), task)).toMatchObject({ encodings });
  });

  const defaults = {
    ...{ convolution: "sage-mean", layers: 2, virtual: ["product"] },
    ...{ degrees: true, normalised: false },
  };
  it.each([
    ["none", {}, undefined],
    ["a graph that is none", { graph: null }, undefined],
    ["a list", { graph: [] }, undefined],
    ["a word", { graph: "graph" }, undefined],
    ["a graph without virtual nodes' names", { graph: { network: {} } }, undefined],
    ["the model itself, by default", { virtual: ["product"] }, defaults],
    [
      "the model itself, of its network",
      {
        virtual: [],
        network: { encoder: { convolution: "gcn", hidden: [8] } },
        encoderOptions: { convolution: "gat", hidden: [1, 2, 3] },
      },
      { ...defaults, virtual: [], convolution: "gcn", layers: 1 },
    ],
    [
      "the model itself, of its options",
      { virtual: ["product"], encoderOptions: { convolution: "gat", hidden: [1, 2, 3] } },
      { ...defaults, convolution: "gat", layers: 3 },
    ],
    [
      "the model itself, before a graph that it names",
      { virtual: ["product"], graph: { virtual: ["supplier"] } },
      defaults,
    ],
    ["under a head", { graph: { virtual: ["product"] } }, defaults],
    ["inside a calibrated one", { model: { settings: { virtual: ["product"] } } }, defaults],
  ])("is its graph: %s", async (_, settings, graph) => {
    const found = await reportModel(fitted(settings), task);
    expect(found.graph).toEqual(graph);
  });
});

it("the prior says the share of training returns of every purchase", () => {
  const labels = task.data.splits[task.train.split].edges.label;
  const train = Array.from(task.train.edges, (e) => labels[e]!);
  const rate = Math.fround(train.reduce<number>((x, y) => x + y, 0) / train.length);
  const { name, test, validation, seed } = priorModel(task);
  expect([name, seed]).toEqual(["prior", 6]);
  expect(Array.from(test)).toEqual(Array.from(task.test.edges, () => rate));
  expect(Array.from(validation)).toEqual(Array.from(task.validation.edges, () => rate));
});
