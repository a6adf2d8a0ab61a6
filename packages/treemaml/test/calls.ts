import { adam, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import {
  functionNames,
  type LeftOut,
  type PublicCall,
  type PublicCalls,
  withFile,
} from "../../core-tensor/test/public-calls.ts";
import * as main from "../src/index.ts";
import { type Batch, meanLossOf, type Params, values } from "./problems.ts";

const start = (): Params => ({
  b0: tf.tensor1d(values(1, 3)),
  b1: tf.tensor1d(values(2, 1)),
  w0: tf.tensor2d(values(3, 6), [2, 3]),
  w1: tf.tensor2d(values(4, 3), [3, 1]),
});
const params = start();
const batch = (seed: number): Batch => ({
  x: tf.tensor2d(values(seed, 8), [4, 2]),
  y: tf.tensor1d(values(seed + 50, 4)),
});
const batch1 = batch(1);
const tasks = main.stackTasks(
  [1, 2, 3].map((seed) => ({ id: `t${seed}`, support: batch(seed), query: batch(seed + 9) })),
);
const tree = main.treeSchedule(main.parseNewick("((t1,t2),t3);"), tasks.ids);

type Learner = main.MetaLearner<Params, Batch>;
type State = main.MetaState<Params>;
interface Given {
  readonly learner: Learner;
  readonly state: State;
  readonly tasks: typeof tasks;
}

/** A call of a learner's, with its state and its tasks on the device. */
const learned =
  (
    f: (given: Given) => unknown,
    make: (options: never) => unknown = main.treeMaml,
    more: object = { schedule: tree },
  ): PublicCall =>
  async ({ put, guard, compile }) => {
    const options = { loss: meanLossOf, innerLr: 0.1, outer: adam({ lr: 0.1 }), ...more };
    const loss = guard(options.loss);
    const learner = make({ ...options, loss, compile } as never) as Learner;
    const state = learner.init(params);
    try {
      return await f({ learner, state: put(state), tasks: put(tasks) });
    } finally {
      treeDispose(state);
      await learner.dispose();
    }
  };

const step = (g: Given): unknown => g.learner.step(g.state, g.tasks);
/** Variants whose steps are one for each task. */
const variant = (make: (options: never) => unknown, more: object = { steps: 2 }): PublicCall =>
  learned(step, make, more);

/** Steps of each task's own from where the shared start is, and losses there. */
async function alone({ learner, state, tasks: given }: Given): Promise<unknown> {
  const adapted = await learner.adapt(state, given, { ...tree, partitions: [] });
  let params: Params | undefined;
  try {
    params = await learner.adaptAlone(state, adapted.params, given, { first: 0, steps: 1 });
    return await learner.losses(params, given);
  } finally {
    treeDispose([adapted.params, params]);
  }
}

/** Nodes of the tree, and tasks that attach to them. */
async function attached({ learner, state, tasks: given }: Given): Promise<unknown> {
  const cache = await main.cacheNodes(learner, state, given, tree);
  try {
    return await main.evaluateProtocol(learner, state, given, { protocol: "attach", cache });
  } finally {
    cache.dispose();
  }
}

/** Calls of all functions that get tensors or compile. */
export const calls: PublicCalls = {
  treeMaml: learned(step),
  "treeMaml, init": ({ put }) => main.treeMaml({ loss: meanLossOf }).init(put(params)),
  "treeMaml, metaGradient": learned((g) => g.learner.metaGradient(g.state, g.tasks)),
  "treeMaml, adapt": learned(async (g) => (await g.learner.adapt(g.state, g.tasks)).params),
  "treeMaml, adaptAlone and losses": learned(alone),
  "treeMaml, evaluate": learned((g) => g.learner.evaluate(g.state, g.tasks)),
  "treeMaml, startGradients": learned((g) => g.learner.startGradients(g.state, g.tasks)),
  "treeMaml, a task that is not finite": learned(step, main.treeMaml, {
    loss: (p: Params, b: Batch) => tf.log(tf.sub(meanLossOf(p, b), 0.6)),
    badTasks: "skip",
    schedule: tree,
  }),
  "treeMaml, steps that are not finite": learned(step, main.treeMaml, {
    loss: (p: Params, b: Batch) => tf.log(tf.neg(meanLossOf(p, b))),
    schedule: tree,
  }),
  anil: variant(main.anil, { adapt: (path: string) => path.endsWith("1"), steps: 2 }),
  clusterOnly: variant(main.clusterOnly, { clusters: [[0, 1], [2]], steps: 2 }),
  fomaml: variant(main.fomaml),
  maml: variant(main.maml),
  metaSgd: variant(main.metaSgd),
  reptile: variant(main.reptile),
  // One direction: each is two meta-gradients more, and edges and faults run this some hundred times.
  checkMetaGradient: learned((g) =>
    main.checkMetaGradient(g.learner, g.state, g.tasks, { directions: 1 }),
  ),
  chooseSchedule: learned((g) => {
    const candidates = { tree };
    return main.chooseSchedule(g.learner, g.state, g.tasks, {
      fallback: main.starSchedule(3, 2),
      candidates,
    });
  }),
  learnSchedule: learned((g) => main.learnSchedule(g.learner, g.state, g.tasks)),
  recurringSchedule: learned((g) => {
    const recurring = main.recurringSchedule();
    return recurring.next(recurring.init(), g.learner, g.state, g.tasks);
  }),
  taskGradients: learned((g) => main.taskGradients(g.learner, g.state, g.tasks, tree.partitions)),
  saveMetaState: learned((g) =>
    withFile(async (path) => {
      await main.saveMetaState(path, g.state);
      return (await main.loadMetaState(path)).state;
    }),
  ),
  cacheNodes: learned(attached),
  evaluateProtocol: learned((g) =>
    main.evaluateProtocol(g.learner, g.state, g.tasks, { protocol: "solo" }),
  ),
  stackTasks: ({ put }) => main.stackTasks([{ support: put(batch1), query: put(batch1) }]),
  selectTasks: ({ put }) => main.selectTasks(put(tasks), [2, 0]),
};

/** Functions that get no tensors, by the reason. */
export const without: LeftOut = {
  "make tasks of numbers": [
    "classTasks",
    "generatedTaskSet",
    "hierarchicalGaussian",
    "hsmlMixture",
    "numberStream",
    "sinusoidTasks",
    "sinusoidTree",
  ],
  "read numbers on the host: rows of gradients, similarities, and linear tasks": [
    "averageLinkage",
    "bisectingSphericalKMeans",
    "learnTree",
    "linearMetaLoss",
    "linearMetaOptimum",
    "onlineTopDown",
    "refineTree",
    "shouldPool",
    "similarities",
    "sketchVectors",
    "treeMemory",
  ],
  "trees, schedules and partitions, which hold names and places": [
    "adjustedRandIndex",
    "chainSchedule",
    "chanceLevel",
    "checkSameTree",
    "checkSchedule",
    "clusterSchedule",
    "cutGap",
    "cutK",
    "cutSchedule",
    "cutThresholds",
    "dasguptaCost",
    "dendrogramPurity",
    "dendrogramSvg",
    "moseleyWangRevenue",
    "nestedTree",
    "normalisedMutualInformation",
    "parseNewick",
    "printNewick",
    "pruneTree",
    "randomTree",
    "robinsonFoulds",
    "selectSchedule",
    "starSchedule",
    "taxonomyTree",
    "treeSchedule",
    "treeTasks",
    "tripletAccuracy",
  ],
  "read files": ["loadMetaState"],
};

/** All functions of the package. */
export const names: readonly string[] = functionNames(main);
