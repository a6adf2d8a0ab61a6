import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError } from "@legendre/core-tensor";
import * as tf from "@legendre/core-tensor/ops";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as decide from "../../src/decide/index.ts";
import * as explain from "../../src/explain/index.ts";
import * as exporting from "../../src/export/index.ts";
import * as generator from "../../src/generator/index.ts";
import * as main from "../../src/index.ts";
import * as models from "../../src/models/index.ts";
import * as report from "../../src/report/index.ts";
import { scorer } from "../../src/serve/index.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-throwing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Functions of the entries by name; types are gone at run time. */
const functions = Object.fromEntries(
  Object.entries({
    ...main,
    ...models,
    ...decide,
    ...explain,
    ...report,
    ...exporting,
    ...generator,
    scorer,
  }).filter(([, value]) => typeof value === "function"),
) as Record<string, (...given: unknown[]) => unknown>;

/** Lists of labels and probabilities, in the ways in which they can be wrong. */
const labels = [1, 0, 1, 0, 1, 0];
const scores = [0.9, 0.2, 0.7, 0.4, 0.6, 0.1];
const badLabels = [[1, 0, 2, 0, 1, 0], [1, Number.NaN, 1, 0, 1, 0], [1]];
const badScores = [[0.9, Number.NaN, 0.7, 0.4, 0.6, 0.1], [0.9]];
const badOptions = [{ nonsense: 1 }];

/** Arguments that work, and for each of them, by its place, some that are wrong. */
interface Case {
  readonly given: readonly unknown[];
  readonly wrong: Readonly<Record<number, readonly unknown[]>>;
}

/** Functions that are given only what others made, so that no value of the right type is wrong; with the reason. */
const without: Readonly<Record<string, string>> = {
  numberAt: "reads a cell",
  columnsOf: "filters columns",
  takeRows: "copies rows",
  initDecoder: "has no options of its own",
  disposeGraph: "frees",
  relationMatrix: "a matrix of a relation",
  decodeEdges: "ops on tensors of the graph",
  prior: "has no arguments",
  treeShap: "checks columns in predict's suite",
  checkTask: "reads a task",
  reportPage: "draws a report",
  dataHash: "hashes data",
  saveModel: "writes what was fitted",
  saveReturnsModel: "writes what was fitted",
  encodeModel: "writes what was fitted",
  toXgboost: "writes what was fitted",
  relation: "made of a checked graph",
  messageGraph: "made of a graph",
  explorePage: "draws",
  checkLeaks: "reads phases",
  messagesWithout: "reads a phase",
  publishedStatistics: "reads data",
  segmentation: "groups any words",
  chainCalibrators: "joins calibrators",
  onFeatures: "wraps a model",
  embeddingHead: "wraps two models",
  reportModel: "reads a task",
  savePredictions: "writes what was predicted",
  exportWeights: "writes a tree",
  exportTables: "writes data",
};

let cases: Readonly<Record<string, Case>>;
beforeAll(async () => {
  const data = await generator.generateReturns({ edges: 400, seed: 6 });
  const task = main.protocolTask(data);
  const aware = main.protocolTask(data, { protocol: "label-aware" });
  const fitted = await models.onFeatures(models.logisticRegression()).fit(task);
  const graph = await models
    .graphModel({ epochs: 1, folds: 2, encoder: { hidden: [4] }, units: 4 })
    .fit(task);
  const another = { ...data, schemaHash: "another" };
  const other = { ...task, data: another };
  const x = models.featureMatrix(["a"], Float32Array.of(1, 2, 3, 4));
  const few = { edges: task.test.edges.slice(0, 2) };
  const options = (...given: readonly unknown[]): Case => ({
    given,
    wrong: { [given.length - 1]: badOptions },
  });
  const lists: Case = { given: [labels, scores], wrong: { 0: badLabels, 1: badScores } };
  const withOptions: Case = {
    given: [...lists.given, {}],
    wrong: { ...lists.wrong, 2: badOptions },
  };
  const costs = { returnCost: 7, effect: 0.3, actionCost: 0.2, friction: 2.5 };
  const nowhere = join(folder, "none");
  cases = {
    auc: lists,
    averagePrecision: lists,
    bestF1: lists,
    binaryMetrics: lists,
    doubleSoftmaxCE: lists,
    brierDecomposition: withOptions,
    reliability: withOptions,
    decisions: lists,
    fitCalibrator: withOptions,
    allReturnedF1: { given: [labels], wrong: { 0: badLabels.slice(0, 2) } },
    fairnessView: {
      given: [labels, [1, 0, 1, 0, 1, 0], main.segmentation("k", [..."abcabc"]), {}],
      wrong: { 0: badLabels, 1: [[1, 0, 0.5, 0, 1, 0], [1]], 3: badOptions },
    },
    segmentMetrics: {
      given: [labels, scores, main.segmentation("k", [..."abcabc"]), {}],
      wrong: { 0: badLabels, 1: badScores, 3: badOptions },
    },
    purchaseSegments: options(data, task.test, {}),
    protocolTask: {
      given: [data, {}],
      wrong: { 1: [...badOptions, { protocol: "nonsense" }, { validation: 1 }, { seed: -1 }] },
    },
    supervisionFolds: {
      given: [data, task.train, {}],
      wrong: { 2: [{ folds: 0 }, ...badOptions] },
    },
    buildGraph: {
      given: [data, task.train.messages, {}],
      wrong: { 2: [...badOptions, { virtual: ["nonsense"] }, { virtual: ["customer"] }] },
    },
    assertNoLeaks: { given: [[]], wrong: { 0: [[{ kind: "edge", message: "x" }]] } },
    randomLabelProbe: options(task, ({ test }: typeof task) => test.edges.map(() => 0), {}),
    canaryProbe: options(task, ({ test }: typeof task) => test.edges.map(() => 0), {}),
    loadReturns: { given: [], wrong: { 0: [nowhere] } },
    fromTables: {
      given: [
        {
          customers: { id: [1, 2] },
          products: { sku: [7] },
          purchases: { who: [1, 2], what: [7, 7], back: [0, 1] },
        },
        {
          customers: { id: "id", columns: {} },
          products: { id: "sku", columns: {} },
          purchases: { customer: "who", product: "what", returned: "back" },
        },
        {},
      ],
      wrong: { 2: [...badOptions, { split: { last: 0.5 } }, { unknownNodes: "nonsense" }] },
    },
    featureMatrix: {
      given: [["a", "b"], Float32Array.of(1, 2)],
      wrong: { 0: [["a", "a"]], 1: [Float32Array.of(1)] },
    },
    targetEncoder: {
      given: [{ c: Int32Array.of(0, 1) }, [0, 1], {}],
      wrong: { 1: [[0]], 2: [...badOptions, { folds: 1 }, { smoothing: 0 }] },
    },
    boosting: options({}),
    randomForest: options({}),
    mlpClassifier: options({}),
    logisticRegression: options({}),
    graphModel: options({}),
    graphEncoder: options({}),
    graphProblem: options(task, {}, {}),
    evaluate: { given: [fitted, task], wrong: { 1: [other] } },
    trainModel: options(models.onFeatures(models.prior()), task, {}),
    fromXgboost: {
      given: [models.toXgboost(await models.boosting({ trees: 1 }).fit({ x, y: [0, 1, 0, 1] }))],
      wrong: { 0: ["", "{}", '{"learner": {}}'] },
    },
    decodeModel: {
      given: [await models.encodeModel(await models.prior().fit({ x, y: [0, 1, 0, 1] }))],
      wrong: { 0: [new Uint8Array(0), new Uint8Array(64)] },
    },
    rowRandom: { given: [1], wrong: { 0: [-1, 0.5, Number.NaN] } },
    calibrateModel: {
      given: [fitted, task, {}],
      wrong: { 1: [main.protocolTask(data, { validation: 0 })], 2: [...badOptions, { by: "x" }] },
    },
    loadCalibrator: {
      given: [decide.fitCalibrator(labels, scores).saved()],
      wrong: { 0: [{}, { format: "graph-returns.calibrator", version: 9 }] },
    },
    priorCorrection: { given: [{ from: 0.5, to: 0.3 }], wrong: { 0: [{ from: 0, to: 0.3 }] } },
    costThreshold: { given: [costs], wrong: { 0: [{ ...costs, effect: 2 }] } },
    planActions: { given: [scores, costs], wrong: { 0: badScores.slice(0, 1) } },
    savingsCurve: {
      given: [labels, scores, costs, { replicates: 2 }],
      wrong: { 0: badLabels, 1: badScores, 3: badOptions },
    },
    comparePolicies: {
      given: [labels, costs, { all: [1, 1, 1, 1, 1, 1] }, { replicates: 2 }],
      wrong: { 0: badLabels, 3: badOptions },
    },
    savingsSensitivity: {
      given: [labels, scores, costs, {}],
      wrong: { 0: badLabels, 1: badScores, 3: badOptions },
    },
    chooseThresholds: {
      given: [
        { labels, probabilities: scores },
        { labels, probabilities: [...scores].reverse() },
        {},
      ],
      wrong: { 0: [{ labels: [1], probabilities: scores }], 2: badOptions },
    },
    recallThreshold: {
      given: [labels, scores, 0.5],
      wrong: { 0: badLabels, 1: badScores, 2: [0, 2, Number.NaN] },
    },
    integratedGradients: {
      given: [(v: tf.Tensor) => tf.sum(v, 1), [1, 2], [0, 0], {}],
      wrong: { 3: [...badOptions, { tolerance: -1 }] },
    },
    otherVariants: {
      given: [fitted, data, task.test, task.test.edges[0], {}],
      wrong: { 1: [another], 3: [-1], 4: badOptions },
    },
    sampleNeighbours: {
      given: [
        main.buildGraph(data, task.train.messages),
        { seeds: { customer: Int32Array.of(0) } },
      ],
      wrong: { 1: [...badOptions, { seeds: { customer: Int32Array.of(-1) } }, { fanout: [-1] }] },
    },
    explore: options(data, {}),
    purchaseEnds: {
      given: [Int32Array.of(0, 1), Int32Array.of(1, 0), [2, 2]],
      wrong: { 0: [Int32Array.of(0, 5)], 1: [Int32Array.of(-1, 0)] },
    },
    joinColumns: { given: [x], wrong: { 1: [x] } },
    loadModel: { given: [], wrong: { 0: [nowhere] } },
    loadReturnsModel: { given: [], wrong: { 0: [nowhere] } },
    loadPredictions: { given: [], wrong: { 0: [nowhere] } },
    importGraphModel: { given: [], wrong: { 0: [nowhere] } },
    importWeights: { given: [], wrong: { 0: [nowhere] } },
    writeReturns: {
      given: [join(folder, "shop"), { edges: 50 }],
      wrong: { 1: [...badOptions, { format: "nonsense" }] },
    },
    explain: {
      given: [fitted, data, task.test, few],
      wrong: { 1: [another], 3: [...badOptions, { edges: [-1] }] },
    },
    messageEffects: {
      given: [graph, data, task.test, task.test.edges[0]],
      wrong: { 1: [another], 3: [-1] },
    },
    sentences: {
      given: [(await explain.explain(fitted, data, task.test, few))[0], {}],
      wrong: { 1: [...badOptions, { reasons: -1 }] },
    },
    scorer: { given: [fitted, data, {}], wrong: { 1: [another], 2: badOptions } },
    exportGraph: { given: [join(folder, "graph"), task], wrong: { 1: [aware] } },
    generateReturns: options({ edges: 50 }),
    plantedReturns: {
      given: [{ model: "who-else", customers: 20, variants: 10 }],
      wrong: { 0: [{ model: "nonsense" }, { model: "who-else", nonsense: 1 }] },
    },
    returnsReport: {
      given: [task, [await report.reportModel(fitted, task)], { minimum: 10 }],
      wrong: { 1: [[]], 2: [...badOptions, { fairness: ["nonsense"] }] },
    },
  };
}, 60_000);

const shown = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part))?.slice(
    0,
    60,
  );

/** What a call threw, awaited; undefined where it went well. What it made is freed. */
async function thrown(call: () => unknown): Promise<unknown> {
  try {
    const made = (await call()) as { dispose?: () => unknown } | undefined;
    await made?.dispose?.();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("a wrong argument", () => {
  it("is an error that says so, and leaves no tensor behind, in every function of the list", async () => {
    const found: string[] = [];
    for (const [name, { given, wrong }] of Object.entries(cases)) {
      const call = functions[name]!;
      if (given.length > 0) {
        const fault = await thrown(() => call(...given));
        if (fault !== undefined) found.push(`${name} does not work: ${fault}`);
      }
      for (const [place, values] of Object.entries(wrong)) {
        for (const value of values) {
          const changed = [...given];
          changed[Number(place)] = value;
          const before = tf.memory().numTensors;
          const fault = await thrown(() => call(...changed));
          const left = tf.memory().numTensors - before;
          const what = `${name}, argument ${place}: ${shown(value)}`;
          if (!isLegendreError(fault)) found.push(`${what} gives ${String(fault)}`);
          if (left !== 0) found.push(`${what} leaves ${left} tensors`);
        }
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  it("the list has every function, or says why not", () => {
    const named = new Set([...Object.keys(cases), ...Object.keys(without)]);
    expect(Object.keys(functions).filter((name) => !named.has(name))).toEqual([]);
  });
});
