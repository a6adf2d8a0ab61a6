import { join } from "node:path";
import { optionConformance } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as ops from "../../src/ops/index.ts";
import * as core from "../every-entry.ts";

/** A fit that has nothing to do. */
const fitted = {
  params: { w: tf.scalar(1) },
  loss: ({ w }: { w: tf.Scalar }) => w,
  optimizer: core.sgd({ lr: 0.1 }),
  data: { perEpoch: 1, at: () => 0 },
  epochs: 0,
};

const vector = tf.tensor1d([2, 1]);
const matrix = tf.tensor2d([2, 1, 0, 1], [2, 2]);

optionConformance(
  join(import.meta.dirname, "../../src"),
  [core, ops, core.random, core.sparse],
  // Functions that have the options of another.
  {
    confusionMatrix: "accuracy",
    writeOutFolder: "checkOutFolder",
    minres: "cg",
    saveNpz: "encodeNpz",
    ifft: "fft",
    irfft: "fft",
    rfft: "fft",
    fisherOperator: "fvp",
    kfacFactors: "fvp",
    hutchinsonDiagonal: "hutchinsonTrace",
    leastSquaresSolver: "linearLeastSquares",
    linearSolver: "linearSolve",
    decodeCompiled: "loadCompiled",
    gru: "lstm",
    transposeMatmul: "matmul",
    averagePool: "maxPool",
    lstsq: "pinv",
    lstsq64: "pinv",
    pinv64: "pinv",
    recalibration: "recalibrate",
    luSolve: "solve",
    solve64: "solve",
    argsort: "sort",
    encodeXla: "toStableHlo",
    saveXla: "toStableHlo",
  },
  {
    addDecayedWeights: (o) => core.addDecayedWeights(0.1, o),
    attention: (o) => core.attention({ heads: 2, ...o }),
    startHostModule: (o) => core.startHostModule("", o),
    argsort: (o) => ops.argsort(vector, o),
    augment: (o) => core.augment(core.rows(new Float32Array(4), [2, 2, 1]), o as never),
    batches: (o) =>
      core.batches({ x: core.rows(new Float32Array(2), [1]) }, { batchSize: 1, ...o }),
    averagePool: (o) => core.averagePool({ size: 2, ...o }),
    conv: (o) => core.conv({ filters: 2, kernelSize: 3, ...o }),
    convTranspose: (o) => core.convTranspose({ filters: 2, kernelSize: 3, ...o }),
    cosineRestarts: (o) => core.cosineRestarts(1, { steps: 10, ...o }),
    cosineSchedule: (o) => core.cosineSchedule(1, { steps: 10, ...o }),
    dense: (o) => core.dense({ units: 2, ...o }),
    depthwiseConv: (o) => core.depthwiseConv({ kernelSize: 3, ...o }),
    embedding: (o) => core.embedding({ size: 3, units: 2, ...o }),
    exponentialDecay: (o) => core.exponentialDecay(1, { rate: 0.5, every: 10, ...o }),
    fft: (o) => ops.fft(vector, o),
    ifft: (o) => ops.ifft(vector, o),
    irfft: (o) => ops.irfft(vector, o),
    rfft: (o) => ops.rfft(vector, o),
    fit: ({ earlyStopping, checkpoint, ...o }) =>
      core.fit({
        ...fitted,
        ...o,
        ...(earlyStopping !== undefined && {
          evaluate: () => ({ loss: 1 }),
          earlyStopping: { metric: "loss", ...(earlyStopping as object) },
        }),
        // Below a file, so that nothing is written.
        ...(checkpoint !== undefined && {
          checkpoint: { path: `${import.meta.filename}/fit`, ...(checkpoint as object) },
        }),
      } as never),
    "jit.with": (o) => core.jit(() => tf.scalar(0)).with(o),
    loadCompiled: (o) => core.decodeCompiled(new Uint8Array(), o),
    linearSchedule: (o) => core.linearSchedule(1, 0, { steps: 10, ...o }),
    // Nowhere, so that it does not read the real files where they are.
    loadFashionMnist: (o) => core.loadFashionMnist("no such folder", o),
    lstsq: (o) => core.lstsq(matrix, matrix, o),
    lstsq64: (o) => core.lstsq64(matrix, matrix, o),
    pinv: (o) => core.pinv(matrix, o),
    pinv64: (o) => core.pinv64(matrix, o),
    lookahead: (o) => core.lookahead(core.sgd({ lr: 0.1 }), o),
    maxPool: (o) => core.maxPool({ size: 2, ...o }),
    mlp: (o) => core.mlp({ hidden: [3], output: 2, ...o }),
    // Below a file, so that nothing is written.
    openEvents: (o) => core.openEvents(`${import.meta.filename}/events`, o),
    openMetrics: (o) => core.openMetrics(`${import.meta.filename}/metrics`, o),
    oneCycleSchedule: (o) => core.oneCycleSchedule(1, { steps: 1e7, ...o }),
    polynomialSchedule: (o) => core.polynomialSchedule(1, 0, { steps: 10, power: 2, ...o }),
    "random.choice": (o) => core.random.choice(core.random.key(0), 3, [2], o),
    "random.truncatedNormal": (o) => core.random.truncatedNormal(core.random.key(0), [2], o),
    resolveApply: (o) => core.resolveApply("resolveApply", o),
    resnet18: (o) => core.resnet18({ classes: 2, ...o }),
    scheduleFree: (o) => core.scheduleFree(core.sgd({ lr: 0.1 }), { lr: 0.1, ...o }),
    scheduleFreeParams: (o) => {
      const params = { w: tf.scalar(1) };
      const state = core.scheduleFree(core.sgd({ lr: 0.1 }), { lr: 0.1 }).init(params);
      return core.scheduleFreeParams(state, params, o);
    },
    sort: (o) => ops.sort(vector, o),
    unique: (o) => ops.unique(vector, { size: 2, ...o }),
    stepDecay: (o) => core.stepDecay(1, { at: [5], ...o }),
    transformerEncoder: (o) =>
      core.transformerEncoder({ layers: 1, width: 4, heads: 2, hidden: 4, ...o }),
    warmup: (o) => core.warmup(1, { steps: 10, ...o }),
  },
  {
    commandSpec: "its parameter is what a command is",
    customRoot: "they are those of linear systems, which nested.test.ts tries",
    foriLoop: "hands them to scan",
    loadNpz: "hands them to decodeNpz",
    options: "it declares them",
    shared: "it declares them",
    resolveOptions: "its options are those it is given",
  },
);
