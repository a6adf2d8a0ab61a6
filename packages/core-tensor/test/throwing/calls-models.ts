import * as tf from "@tensorflow/tfjs";
import * as core from "../every-entry.ts";
import type { Calls } from "./calls.ts";

const key = core.random.key(3);
const rows = tf.tensor2d([
  [1, 2],
  [3, 4],
  [5, 7],
]);
const image = tf.ones([2, 6, 6, 1]) as tf.Tensor4D;
const words = tf.tensor2d([[1, 2, 0]], [1, 3], "int32");
const sequence = tf.ones([2, 3, 4]) as tf.Tensor3D;
const heads = tf.ones([1, 3, 2, 4]) as tf.Tensor;
const params = { w: tf.ones([2, 2]) as tf.Tensor, b: tf.zeros([2]) as tf.Tensor };
const updates = { w: tf.ones([2, 2]) as tf.Tensor, b: tf.ones([2]) as tf.Tensor };
const labels = tf.tensor1d([0, 1, 1], "int32");
const targets = tf.ones([3, 2]) as tf.Tensor;
const halves = tf.fill([3, 2], 0.5) as tf.Tensor;
const bits = tf.zeros([3, 2]) as tf.Tensor;

type Made = { init(key: never, shape: never): never; apply(...args: never[]): unknown };

/** Makes a model, its params and what it gives. */
function model(make: (options: never) => unknown, options: object, x: tf.Tensor) {
  const run = (given: never, k: never, input: tf.Tensor): unknown => {
    const made = make(given) as Made;
    const variables = made.init(k, input.shape.slice(1) as never) as {
      params: never;
      state: never;
    };
    try {
      const mode = { training: true, key };
      return [
        variables,
        made.apply(variables.params, variables.state, input as never, mode as never),
      ];
    } catch (error) {
      core.treeDispose(variables);
      throw error;
    }
  };
  return [run, options, key, x] as const;
}

/** Runs a transformation of gradients for a step. */
function stage(make: (...args: never[]) => unknown, ...args: unknown[]) {
  const run = (...all: unknown[]): unknown => {
    const [p, u, ...given] = all.toReversed();
    const made = (make as (...list: unknown[]) => unknown)(
      ...given.toReversed(),
    ) as core.GradientTransform<unknown>;
    const state = made.init(p as never);
    try {
      return [state, made.update(u as never, state as never, p as never)];
    } catch (error) {
      core.treeDispose(state);
      throw error;
    }
  };
  return [run, ...args, updates, params] as const;
}

/** Makes a schedule and asks it for a step. */
function schedule(make: (...args: never[]) => unknown, ...args: unknown[]) {
  const run = (...given: unknown[]): unknown =>
    ((make as (...list: unknown[]) => unknown)(...given) as (step: tf.Tensor) => unknown)(
      tf.scalar(2, "int32"),
    );
  return [(...given: never[]) => tf.tidy(() => run(...given) as tf.Tensor), ...args] as const;
}

/** Models, losses, metrics and optimisers. */
export const models: Calls = {
  dense: model(core.dense, { units: 3 }, rows),
  mlp: model(core.mlp, { hidden: [3], output: 2 }, rows),
  conv: model(core.conv, { filters: 2, kernelSize: 3 }, image),
  convTranspose: model(core.convTranspose, { filters: 2, kernelSize: 3, strides: 2 }, image),
  depthwiseConv: model(core.depthwiseConv, { kernelSize: 3 }, image),
  averagePool: [(options, x) => core.averagePool(options)(x), { size: 2 }, image],
  maxPool: [(options, x) => core.maxPool(options)(x), { size: 2 }, image],
  batchNorm: model(core.batchNorm, { momentum: 0.9 }, image),
  groupNorm: model(core.groupNorm, { groups: 1 }, image),
  layerNorm: model(core.layerNorm, {}, rows),
  dropout: model(core.dropout, { rate: 0.5 }, rows),
  embedding: model(core.embedding, { size: 5, units: 2 }, words),
  lstm: model(core.lstm, { units: 2 }, sequence),
  gru: model(core.gru, { units: 2, sequences: false }, sequence),
  rmsNorm: model(core.rmsNorm, { eps: 1e-6 }, rows),
  dotProductAttention: [core.dotProductAttention, heads, heads, heads, { causal: true }],
  rotaryPositions: [core.rotaryPositions, heads, { start: 2 }],
  huber: [core.huber, targets, bits, { delta: 2 }],
  klDivergence: [core.klDivergence, targets, halves],
  attention: model(core.attention, { heads: 2 }, sequence),
  transformerEncoder: model(core.transformerEncoder, { heads: 2, layers: 1, width: 4 }, sequence),
  positionEmbedding: model(core.positionEmbedding, { length: 3 }, sequence),
  autoencoder: model(core.autoencoder, { encoder: [2, 1] }, rows),
  sequential: model((list: never) => core.sequential(list), [core.dense({ units: 3 })], rows),
  residual: model((body: never) => core.residual(body), core.dense({ units: 2 }), rows),
  softmaxCrossEntropy: [core.softmaxCrossEntropy, targets, labels],
  bernoulliCrossEntropy: [core.bernoulliCrossEntropy, targets, bits],
  halfSquaredError: [core.halfSquaredError, targets, bits],
  meanSquaredError: [core.meanSquaredError, targets, bits],
  accuracy: [core.accuracy, targets, labels],
  topKAccuracy: [core.topKAccuracy, targets, labels, 1],
  logLoss: [core.logLoss, halves, labels],
  brier: [core.brier, halves, labels],
  ece: [core.ece, halves, labels],
  confusionMatrix: [core.confusionMatrix, targets, labels],
  scaledOrthogonal: [
    (options, k, shape) => core.scaledOrthogonal(options)(k, shape as number[]),
    { gain: 2 },
    key,
    [3, 2],
  ],
  varianceScaling: [
    (options, k, shape) => core.varianceScaling(options)(k, shape as number[]),
    { scale: 1 },
    key,
    [2, 3],
  ],
  adam: stage(core.adam, { lr: 0.1 }),
  adamw: stage(core.adamw, { lr: 0.1 }),
  sgd: stage(core.sgd, { lr: 0.1, momentum: 0.9 }),
  rmsprop: stage(core.rmsprop, { lr: 0.1 }),
  lion: stage(core.lion, { lr: 0.1 }),
  adagrad: stage(core.adagrad, { lr: 0.1 }),
  lamb: stage(core.lamb, { lr: 0.1 }),
  adafactor: stage(core.adafactor, { lr: 0.1, factorFrom: 1 }),
  muon: stage(core.muon, { lr: 0.1 }),
  scaleByShampoo: stage(core.scaleByShampoo),
  scaleBySoap: stage(core.scaleBySoap),
  shampoo: stage(core.shampoo, { lr: 0.1 }),
  soap: stage(core.soap, { lr: 0.1 }),
  lbfgs: stage(core.lbfgs, { lr: 0.1 }),
  scaleByRss: stage(core.scaleByRss, { initial: 0.1 }),
  scaleByTrustRatio: stage(core.scaleByTrustRatio),
  scaleByFactoredRms: stage(core.scaleByFactoredRms, { decayRate: 0.8 }),
  scaleByMuon: stage(
    (options: never) => core.masked(core.scaleByMuon(options), (_, { rank }) => rank > 1),
    {
      iterations: 3,
    },
  ),
  scaleByLbfgs: stage(core.scaleByLbfgs, { memory: 2 }),
  scheduleFree: stage(core.scheduleFree, core.sgd({ lr: 0.1 }), { lr: 0.1 }),
  scheduleFreeParams: [
    core.scheduleFreeParams,
    core.scheduleFree(core.sgd({ lr: 0.1 }), { lr: 0.1 }).init(params),
    params,
    { b1: 0.9 },
  ],
  applyIfFinite: stage(core.applyIfFinite, core.sgd({ lr: 0.1 }), 2),
  injectHyperparams: stage(
    core.injectHyperparams,
    ({ lr }: { lr: core.Schedule }) => core.sgd({ lr }),
    { lr: 0.1 },
  ),
  multiTransform: stage(
    core.multiTransform,
    { a: core.sgd({ lr: 0.1 }), b: core.scale(0) },
    { w: "a", b: "b" },
  ),
  scale: stage(core.scale, 0.5),
  scaleByAdam: stage(core.scaleByAdam, { b1: 0.9 }),
  scaleByLion: stage(core.scaleByLion, { b1: 0.9 }),
  scaleByRms: stage(core.scaleByRms, { decay: 0.9 }),
  scaleByMomentum: stage(core.scaleByMomentum, { decay: 0.9 }),
  scaleByLearningRate: stage(core.scaleByLearningRate, 0.1),
  scaleBySchedule: stage(core.scaleBySchedule, core.constantSchedule(0.1)),
  clipByGlobalNorm: stage(core.clipByGlobalNorm, 1),
  clip: stage(core.clip, 1),
  addDecayedWeights: stage(core.addDecayedWeights, 0.1),
  chain: stage(core.chain, core.scale(0.5), core.sgd({ lr: 0.1 })),
  masked: stage(core.masked, core.scale(0.5), { w: true, b: false }),
  multiSteps: stage(core.multiSteps, core.sgd({ lr: 0.1 }), 2),
  lookahead: stage(core.lookahead, core.sgd({ lr: 0.1 }), { every: 2 }),
  ema: stage(core.ema, { decay: 0.9 }),
  applyUpdates: [core.applyUpdates, params, updates],
  constantSchedule: schedule(core.constantSchedule, 0.1),
  cosineRestarts: schedule(core.cosineRestarts, 0.1, { steps: 3, factor: 2 }),
  joinSchedules: schedule(
    core.joinSchedules,
    [core.constantSchedule(1), core.constantSchedule(2)],
    [1],
  ),
  cosineSchedule: schedule(core.cosineSchedule, 0.1, { steps: 10 }),
  exponentialDecay: schedule(core.exponentialDecay, 0.1, { rate: 0.5, every: 2 }),
  linearSchedule: schedule(core.linearSchedule, 0.1, 0.2, { steps: 10 }),
  oneCycleSchedule: schedule(core.oneCycleSchedule, 0.1, { steps: 10 }),
  polynomialSchedule: schedule(core.polynomialSchedule, 0.1, 0.2, { steps: 10 }),
  stepDecay: schedule(core.stepDecay, 0.1, { at: [1], factor: 0.5 }),
  warmup: schedule(core.warmup, core.constantSchedule(0.1), { steps: 3 }),
};
