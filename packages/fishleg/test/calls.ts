import { readFileSync } from "node:fs";
import {
  adam,
  bernoulli,
  categorical,
  fromLayersModel,
  type GradientTransform,
  type LayersTree,
  mlp,
  random,
  sgd,
  spec,
  treeDispose,
} from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import {
  functionNames,
  type LeftOut,
  type PublicCall,
  type PublicCalls,
  withFile,
} from "../../core-tensor/test/public-calls.ts";
import * as main from "../src/index.ts";
import * as rivals from "../src/rivals/index.ts";
import * as structure from "../src/structure/index.ts";
import * as surgeon from "../src/surgeon/index.ts";
import { type Net, smallProblem } from "./problem.ts";
import { maskOf } from "./structure/masked.ts";
import type { Rows } from "./surgeon/quadratic.ts";
import { smallNet } from "./surgeon/small-net.ts";

const key = random.key(2);
const { params, batch, outputs, gradient } = smallProblem();
const grads = gradient(params);
const value = tf.scalar(1);
const common = { outputs, likelihood: bernoulli(), damping: 0.1 };

/** A transform's first update. */
const update =
  (make: (options: never) => unknown, options: object = common): PublicCall =>
  ({ put }) => {
    const transform = make(options as never) as GradientTransform<Net>;
    const at = put(params);
    const state = transform.init(at);
    try {
      const extra = { batch: put(batch), key: put(key), value, step: 0 };
      return transform.update(put(grads), state, at, extra as never);
    } finally {
      treeDispose(state);
    }
  };

const net = smallNet();
const trained = mlp({ hidden: [6], output: 2 });
const { params: weights, state: none } = trained.init(random.key(0), [4]);
type Weights = typeof weights;
const read = (p: Weights, s: object, x: tf.Tensor): tf.Tensor =>
  trained.apply(p, s as never, x).output;
const input = tf.ones([3, 4]);
const { groups } = structure.dependencyGraph(read, [weights, none, input], { state: 1 });
const gone = groups.slice(0, 2);
const [mask, whole] = [surgeon.fullMask(params), surgeon.fullMask(net.params)];
const holed = maskOf(weights, gone);
const layersModel = tf.sequential({
  layers: [
    tf.layers.dense({ units: 5, inputShape: [4], activation: "tanh" }),
    tf.layers.dense({ units: 2 }),
  ],
});
const logits = tf.tensor2d([0, 9, 9, 0, 1, 2], [3, 2]) as tf.Tensor;
const labels = tf.tensor1d([1, 1, 0], "int32") as tf.Tensor;
const Q = main.inverseFisher({ params, outputs, likelihood: bernoulli(), start: "trace" });
const learned = Q.init(params, { batch, key });
const packed = surgeon.encodeSparse(params);

/** A run of pruning. */
const pruned =
  (method: () => surgeon.PruningMethod): PublicCall =>
  async ({ put, compile }) => {
    const { data } = net;
    const found = await surgeon.prune({
      ...net,
      params: put(net.params),
      heldOut: put(net.heldOut),
      mask: put(whole),
      key: put(key),
      // Batches that are results of a compiled function themselves.
      data: { ...data, at: async (place) => ownedBy(put, await data.at(place)) },
      method: method(),
      sparsity: 0.5,
      levels: 2,
      substeps: 1,
      compile,
      fineTune: surgeon.fineTuning<Net, Rows>({
        loss: (p, b) => net.likelihood.nll(net.outputs(p, b, {}), b.y),
        data: net.data,
        optimizer: () => adam({ lr: 0.01 }),
        compile,
      }),
    });
    const { report } = found;
    return [found.params, found.mask, report.final, report.steps.map(({ after }) => after)];
  };

/** The batch moved, and the one that it was made of freed. */
function ownedBy<B>(put: <T>(tree: T) => T, own: B): B {
  try {
    return put(own);
  } finally {
    treeDispose(own);
  }
}

/** Calls of all functions that get tensors or compile. */
export const calls: PublicCalls = {
  scaleByFishleg: update(main.scaleByFishleg),
  fishleg: update(main.fishleg, { ...common, lr: 0.1 }),
  inverseFisher: ({ put }) =>
    Q.update(put(learned), put(params), { batch: put(batch), key: put(key), gradient: put(grads) }),
  "inverseFisher, init": ({ put }) => Q.init(put(params), { batch: put(batch), key: put(key) }),
  "inverseFisher, product": ({ put }) => Q.apply(put(learned), put(grads)),
  "inverseFisher, save": ({ put }) => Q.save(put(learned)),
  describeBlocks: ({ put }) => main.describeBlocks(put(params)).map(({ parameters }) => parameters),
  explainBlocks: ({ put }) => main.explainBlocks(put(params), { flopsPerSecond: 1e10 }),
  readHealth: ({ put }) => main.readHealth(put(learned.aux.health)),
  explainHealth: ({ put }) => main.explainHealth(put(learned.aux.health)).length,
  gaussianWithSd: ({ put }) => main.gaussianWithSd().nll(put(logits), put(logits)),
  scaleByKfac: update(rivals.scaleByKfac),
  kfac: update(rivals.kfac, { ...common, lr: 0.1 }),
  scaleByDiagonalFisher: update(rivals.scaleByDiagonalFisher),
  diagonalNaturalGradient: update(rivals.diagonalNaturalGradient, { ...common, lr: 0.1 }),
  scaleByShampoo: update(rivals.scaleByShampoo, {}),
  shampoo: update(rivals.shampoo, { lr: 0.1 }),
  prune: pruned(() => surgeon.magnitude()),
  "prune, learned": pruned(() =>
    surgeon.fishlegSurgeon({ start: "k-fac", pretrain: 1, refine: 1 }),
  ),
  fineTuning: pruned(() => surgeon.obd({ examples: 32 })),
  quality: ({ put }) => surgeon.quality(categorical(), put(logits), put(labels)),
  weightSizes: ({ put }) => surgeon.weightSizes(put(params)),
  saveSparse: ({ put }) =>
    withFile(async (path) => {
      await surgeon.saveSparse(path, put(params));
      return new Uint8Array(readFileSync(path));
    }),
  encodeSparse: ({ put }) => surgeon.encodeSparse(put(params)),
  decodeSparse: ({ put }) => surgeon.decodeSparse(packed, put(params)),
  fullMask: ({ put }) => surgeon.fullMask(put(params)),
  checkMask: ({ put }) => surgeon.checkMask("test", put(mask), put(params)),
  applyMask: ({ put }) => surgeon.applyMask(put(params), put(mask)),
  pruneState: ({ put }) => surgeon.pruneState(put({ moments: params }), put(mask)),
  keepSparse: ({ put }) => {
    const optimizer = surgeon.keepSparse(sgd({ lr: 1 }), put(mask));
    const state = optimizer.init(put(params));
    try {
      return optimizer.update(put(grads), state, put(params));
    } finally {
      treeDispose(state);
    }
  },
  dependencyGraph: ({ put }) =>
    structure.dependencyGraph(read, [put(weights), put(none), put(input)], { state: 1 }).groups
      .length,
  removeGroups: ({ put }) => {
    const found = structure.removeGroups(read, [put(weights), put(none), put(input)], gone, {
      state: 1,
    });
    return [found.params, found.state];
  },
  removedGroups: ({ put }) => structure.removedGroups(groups, put(holed)).length,
  smallerModel: ({ put }) => {
    const found = structure.smallerModel(
      trained,
      { params: put(weights), state: none },
      input,
      gone,
    );
    return [found.params, found.state];
  },
  smallerLayersModel: async ({ put }) => {
    const { model, ...variables } = fromLayersModel(layersModel);
    const apply = (p: LayersTree, s: LayersTree, x: tf.Tensor) => model.apply(p, s, x).output;
    const x = spec([1, 4]) as never;
    const args = [variables.params, variables.state, x] as const;
    const found = structure.dependencyGraph(apply, args, { state: 1 });
    const small = structure.smallerModel(model, variables, x, found.groups.slice(0, 2));
    try {
      const made = await structure.smallerLayersModel(layersModel, {
        model: small.model,
        params: put(small.params),
        state: put(small.state),
      });
      const result = made.getWeights().map((w) => tf.clone(w));
      made.dispose();
      return result;
    } finally {
      treeDispose([small.params, small.state, variables]);
    }
  },
};

/** Functions that get no tensors, by the reason. */
export const without: LeftOut = {
  "make a method, which prune runs: surgeon/devices.test": [
    "obert",
    "randomPruning",
    "exactFisher",
    "fishlegSurgeon",
    "kfacObs",
    "obc",
    "mFac",
    "magnitude",
    "obd",
    "sparseGpt",
    "wanda",
  ],
  "draws recorded numbers": ["plotHealth"],
  "times functions of the caller": ["compareLatency"],
  "numbers to numbers": ["cubicSparsity", "geometricSparsity", "linearSparsity"],
};

/** All functions of the package. */
export const names: readonly string[] = functionNames(main, rivals, structure, surgeon);
