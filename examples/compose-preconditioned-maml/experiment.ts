import {
  adam,
  gaussian,
  type JitOptions,
  jit,
  mlp,
  random,
  stopGradient,
  treeClone,
  treeDispose,
  treeScale,
} from "@legendre/core-tensor";
import { inverseFisher, type LearnedInverse } from "@legendre/fishleg";
import {
  type GeneratedTasks,
  generatedTaskSet,
  type Partition,
  type RegressionBatch,
  type Schedule,
  sinusoidTree,
  starSchedule,
  treeMaml,
} from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { mean } from "../shared/statistics.ts";

/** A training run: which cells step together, and along what. */
export interface Run {
  readonly cells: "tree" | "alone";
  readonly along: "gradient" | "Q gradient";
  /** Where the step sizes start. @defaultValue 0.01 */
  readonly innerLr?: number;
  readonly seed: number;
  readonly hidden: number;
  /** Outer steps, and fresh meta-batches to be judged on. */
  readonly steps: number;
  readonly tests: number;
  /** Updates of Q before the first step. */
  readonly looks: number;
}

/** What a run leaves: mean squared errors of queries after three inner steps. */
export interface Result {
  readonly test: number;
  /** The mean of each twentieth of the outer steps. */
  readonly curve: readonly number[];
  /** The learned step sizes at the end. */
  readonly sizes: readonly number[];
}

const network = (hidden: number) => mlp({ hidden: [hidden, hidden], output: 1 });
type Net = ReturnType<ReturnType<typeof network>["init"]>["params"];
/** The network, and the inverse curvature that FishLeg has learned of it so far; none where none is used. */
interface Params {
  readonly net: Net;
  readonly inverse?: LearnedInverse["inverse"];
}

/** Sinusoids in three clusters of amplitude and phase with two in each, four tasks in each of these, five points a task. */
const tasksOf = (seed: number, clusterSeed: number): GeneratedTasks =>
  sinusoidTree({
    branching: [3, 2],
    perCluster: 4,
    nSupport: 5,
    nQuery: 10,
    seed,
    clusterSeed,
    levelStd: [
      [1.2, 1],
      [0.5, 0.4],
    ],
  });

/** Two steps of clusters and one of each task by itself, or three by itself. */
function scheduleOf({ cells }: Run, { levels, ids }: GeneratedTasks): Schedule {
  const each = starSchedule(ids.length, 3);
  const [coarse, fine] = levels as [Partition, Partition];
  const partitions = [coarse, fine, each.partitions[2] as Partition];
  return cells === "alone" ? each : { ...each, partitions };
}

/** Trains a start for the tasks along the way of the run. */
export async function train(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { init, apply } = network(run.hidden);
  const predict = (p: Net, x: tf.Tensor): tf.Tensor => apply(p, {}, x).output;
  const { params: net } = init(random.key(run.seed), [1]);
  const Q = inverseFisher({
    params: net,
    outputs: predict,
    likelihood: gaussian(),
    damping: { relative: 0.1 },
  });
  const learner = treeMaml({
    loss: (p: Params, { x, y }: RegressionBatch) =>
      tf.squaredDifference(tf.squeeze(predict(p.net, x), [1]), y),
    adapt: (path) => path.startsWith("net."),
    // λ Q is 1 where the data say nothing and less where they say much: step sizes mean the same with and without it.
    precondition: (gradient, { inverse }) => {
      if (inverse === undefined) return gradient;
      const known = stopGradient(inverse);
      const product = Q.apply({ inverse: known }, gradient.net);
      return { inverse, net: treeScale(known.damping, product) };
    },
    steps: 3,
    innerLr: run.innerLr ?? 0.01,
    innerClip: 10,
    outer: adam({ lr: 1e-3 }),
    outerClip: 10,
    learnInnerLr: "step",
    compile,
  });
  const update = jit((learned: LearnedInverse, p: Net, batch: tf.Tensor, key: random.Key) =>
    Q.update(learned, p, { batch, key }),
  );
  const tasks = (i: number) => tasksOf(1_000_000 * run.seed + i, run.seed);
  let learned: LearnedInverse | undefined;
  /** FishLeg looks at the points of a meta-batch, of all tasks together, at their shared start. */
  const look = async (p: Net, { support: { x } }: GeneratedTasks, at: number): Promise<void> => {
    const [batch, key] = [tf.tensor2d([...x], [x.length, 1]), random.key(run.seed + 1000 * at)];
    const before = learned;
    learned = before ? await update(before, p, batch, key) : Q.init(p, { batch, key });
    treeDispose([before, batch, key]);
  };
  if (run.along === "Q gradient") {
    for (let i = 0; i <= run.looks; i++) await look(net, tasks(i), i);
  }
  let state = learner.init(learned === undefined ? { net } : { net, inverse: learned.inverse });
  const curve: number[] = [];
  for (let i = 0; i < run.steps; i++) {
    const made = tasks(i);
    const set = generatedTaskSet(made);
    const step = await learner.step(state, set, scheduleOf(run, made));
    treeDispose([state, set.support, set.query]);
    ({ state } = step);
    const part = Math.floor((20 * i) / run.steps);
    curve[part] = (curve[part] ?? 0) + (step.loss * 20) / run.steps;
    if (learned === undefined) continue;
    await look(state.params.net, made, run.looks + 1 + i);
    treeDispose(state.params.inverse);
    state = { ...state, params: { net: state.params.net, inverse: treeClone(learned.inverse) } };
  }
  let test = 0;
  for (let i = 0; i < run.tests; i++) {
    const made = tasks(900_000 + i);
    const set = generatedTaskSet(made);
    const losses = await learner.evaluate(state, set, scheduleOf(run, made));
    test += mean(losses) / run.tests;
    treeDispose([set.support, set.query]);
  }
  const sizes = state.sizes.map(([leaf]) => (leaf as tf.Tensor).dataSync()[0] as number);
  treeDispose([state, net, learned]);
  learner.dispose();
  await update.dispose();
  return { test, curve, sizes };
}
