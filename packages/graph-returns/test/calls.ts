import { readFileSync } from "node:fs";
import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import {
  functionNames,
  type LeftOut,
  type PublicCall,
  type PublicCalls,
  withFile,
} from "../../core-tensor/test/public-calls.ts";
import * as decide from "../src/decide/index.ts";
import * as explaining from "../src/explain/index.ts";
import * as exporting from "../src/export/index.ts";
import * as generator from "../src/generator/index.ts";
import * as main from "../src/index.ts";
import * as models from "../src/models/index.ts";
import * as report from "../src/report/index.ts";
import * as serving from "../src/serve/index.ts";

const data = generator.plantedReturns({ model: "who-else", customers: 40, variants: 20 });
const task = main.protocolTask(data, { protocol: "label-aware" });
const small = { epochs: 2, folds: 2, encoder: { hidden: [4] }, units: 4 } as const;
const x = models.featureMatrix(
  ["a", "b"],
  Float32Array.from({ length: 40 }, (_, i) => Math.sin(i)),
);
const y = Array.from({ length: 20 }, (_, i) => i % 2);

/** A graph model fitted and read on the device. */
const fitted =
  (options: object): PublicCall =>
  async ({ compile }) => {
    const model = await models.graphModel({ ...small, ...options, compile }).fit(task, { seed: 1 });
    const { edges, messages } = task.test;
    return [
      await model.predict(data, task.test),
      (await model.embed(data, "testing", edges.subarray(0, 3), messages)).values,
    ];
  };

const problem = models.graphProblem(task, { folds: 2, units: 4, encoder: { hidden: [4] } });
const params = problem.init();
const input = problem.data.at({ epoch: 0, batch: 0 }) as models.InputTensors;
const graph = models.messageGraph(main.buildGraph(data, task.train.messages));
const draws = models.rowRandom(1);
const nodes = Object.entries(graph.nodes).map(([kind, count], i) => [
  kind,
  random.normal(random.key(i), [count, 3]),
]);
const features = Object.fromEntries(nodes) as Record<string, tf.Tensor>;
const encoder = models.graphEncoder({ hidden: [4] });
const encoding = encoder.init(draws, {
  relations: graph.relations.map(({ name, from, to }) => ({ name, from, to })),
  widths: Object.fromEntries(Object.keys(graph.nodes).map((kind) => [kind, 3])),
});
const decoding = models.initDecoder(draws, { customer: 3, variant: 3, units: 2, factors: 0 });
const ends = models.purchaseEnds(Int32Array.of(0, 1), Int32Array.of(1, 0), [2, 2]);
const [buyers, bought] = [0, 1].map((k) => random.normal(random.key(k), [2, 3])) as [
  tf.Tensor,
  tf.Tensor,
];
const slopes = tf.tensor1d([2, 3]);
const weights = { w: tf.tensor2d([1, 2, 3, 4], [2, 2]) as tf.Tensor };

/** Calls of all functions that get tensors or compile. */
export const calls: PublicCalls = {
  graphModel: fitted({}),
  "graphModel, sampled": fitted({ training: "sampled", vectors: { customer: 2, variant: 2 } }),
  mlpClassifier: async ({ compile }) => {
    const model = models.mlpClassifier({ hidden: [4], epochs: 2, compile });
    return (await model.fit({ x, y }, { seed: 1 })).predict(x);
  },
  graphProblem: ({ put }) => problem.logits(put(params), put(input)),
  "graphProblem, fitted": async ({ put, compile }) => {
    const own = models.graphProblem(task, {
      folds: 2,
      units: 4,
      encoder: { hidden: [4] },
      compile,
    });
    try {
      return await (await own.fitted(put(params))).predict(data, task.test);
    } finally {
      own.dispose();
    }
  },
  graphEncoder: ({ put }) => encoder.apply(put(encoding), put(graph), put(features)),
  decodeEdges: ({ put }) => models.decodeEdges(put(decoding), put(buyers), put(bought), put(ends)),
  integratedGradients: ({ put, guard }) => {
    const own = put(slopes);
    return explaining.integratedGradients(
      guard((at: tf.Tensor) => tf.sum(tf.mul(at, own), 1)),
      [1, 2],
      [0, 0],
    );
  },
  exportWeights: ({ put }) =>
    withFile(async (path) => {
      await exporting.exportWeights(path, put(weights));
      return new Uint8Array(readFileSync(path));
    }),
  importWeights: ({ put }) =>
    withFile(async (path) => {
      await exporting.exportWeights(path, weights);
      return exporting.importWeights(path, put(weights));
    }),
};

/** Functions that get no tensors of the caller, by the reason. */
export const without: LeftOut = {
  "only frees": ["disposeGraph"],
  "make graphs and weights of numbers": [
    "buildGraph",
    "relation",
    "relationMatrix",
    "sampleNeighbours",
    "initDecoder",
    "messageGraph",
    "purchaseEnds",
    "rowRandom",
  ],
  "models that learn from plain rows, or wrap one that is tried": [
    "boosting",
    "embeddingHead",
    "logisticRegression",
    "onFeatures",
    "prior",
    "randomForest",
    "targetEncoder",
    "fromXgboost",
    "toXgboost",
  ],
  "fitted models keep their weights in plain memory": [
    "calibrateModel",
    "canaryProbe",
    "decodeModel",
    "encodeModel",
    "evaluate",
    "explain",
    "loadModel",
    "loadReturnsModel",
    "messageEffects",
    "otherVariants",
    "randomLabelProbe",
    "reportModel",
    "saveModel",
    "saveReturnsModel",
    "scorer",
    "trainModel",
    "returnsServer",
    "importGraphModel",
    "treeShap",
  ],
  "tables, labels, probabilities and files, which are plain arrays": [
    "numberAt",
    "columnsOf",
    "loadReturns",
    "assertNoLeaks",
    "checkLeaks",
    "checkTask",
    "allReturnedF1",
    "auc",
    "averagePrecision",
    "bestF1",
    "binaryMetrics",
    "decisions",
    "doubleSoftmaxCE",
    "protocolTask",
    "messagesWithout",
    "supervisionFolds",
    "fromTables",
    "explore",
    "explorePage",
    "publishedStatistics",
    "fairnessView",
    "purchaseSegments",
    "segmentMetrics",
    "segmentation",
    "featureMatrix",
    "joinColumns",
    "takeRows",
    "comparePolicies",
    "costThreshold",
    "planActions",
    "savingsCurve",
    "savingsSensitivity",
    "chooseThresholds",
    "recallThreshold",
    "brierDecomposition",
    "chainCalibrators",
    "fitCalibrator",
    "loadCalibrator",
    "priorCorrection",
    "reliability",
    "sentences",
    "dataHash",
    "loadPredictions",
    "savePredictions",
    "reportPage",
    "returnsReport",
    "exportGraph",
    "exportTables",
    "generateReturns",
    "plantedReturns",
    "writeReturns",
    "exportLog",
  ],
};

/** All functions of the package. */
export const names: readonly string[] = functionNames(
  main,
  models,
  decide,
  explaining,
  report,
  exporting,
  generator,
  serving,
);
