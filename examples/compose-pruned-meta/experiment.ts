import {
  adam,
  type BatchSource,
  gaussian,
  grad,
  type JitOptions,
  mlp,
  random,
  stopGradient,
  treeClone,
  treeDispose,
  treeMap,
  vmap,
} from "@legendre/core-tensor";
import { fishlegSurgeon, magnitude, prune, randomPruning } from "@legendre/fishleg/surgeon";
import {
  generatedTaskSet,
  maml,
  type RegressionBatch,
  sinusoidTree,
  type TaskSet,
} from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { mean } from "../shared/statistics.ts";

/** Sizes of all runs of a seed. */
export interface Sizes {
  readonly hidden: number;
  /** Outer steps of the meta-learner, and auxiliary updates of the Surgeon before its first removal. */
  readonly steps: number;
  readonly pretrain: number;
  /** Fresh meta-batches that a start is judged on. */
  readonly tests: number;
}

/** A start that was meta-learned, made small by one method. */
export interface Run extends Sizes {
  readonly method: string;
  readonly seed: number;
  readonly sparsities: readonly number[];
}

/** Mean squared error of fresh tasks at the start and after three steps on five points. */
export interface Quality {
  readonly before: number;
  readonly after: number;
}

type Net = ReturnType<ReturnType<typeof mlp>["init"]>["params"];
/** Some tasks: points to adapt to, points to be judged by. */
interface Batch {
  readonly support: RegressionBatch;
  readonly query: RegressionBatch;
}

/**
 * A network whose weights stay out of adaptation once they are 0: their gradient is 0, so a step leaves them there, and
 * what was pruned needs no mask beside it.
 */
function networkOf(hidden: number) {
  const model = mlp({ hidden: [hidden, hidden], output: 1, activation: "tanh" });
  const kept = (leaf: tf.Tensor): tf.Tensor =>
    leaf.rank < 2 ? leaf : tf.mul(leaf, stopGradient(tf.cast(tf.notEqual(leaf, 0), "float32")));
  const predict = (p: Net, x: tf.Tensor): tf.Tensor =>
    model.apply(treeMap(kept, p) as Net, {}, x).output;
  const loss = (p: Net, { x, y }: RegressionBatch): tf.Tensor =>
    tf.squaredDifference(tf.squeeze(predict(p, x), [1]), y);
  return { init: model.init, predict, loss };
}

const tasksOf = (seed: number, i: number): TaskSet<RegressionBatch> =>
  generatedTaskSet(
    sinusoidTree({ branching: [6], perCluster: 4, seed: 1_000_000 * seed + i, clusterSeed: seed }),
  );

/** A start for sinusoids in six clusters, and the sizes of the three steps, learned with it. */
async function metaLearn(seed: number, { hidden, steps }: Sizes, compile: boolean | JitOptions) {
  const { init, loss } = networkOf(hidden);
  const learner = maml({
    loss,
    steps: 3,
    innerLr: 0.01,
    learnInnerLr: "step",
    innerClip: 10,
    outerClip: 10,
    outer: adam({ lr: 1e-3 }),
    compile,
  });
  const { params } = init(random.key(seed), [1]);
  let state = learner.init(params);
  for (let i = 0; i < steps; i++) {
    const set = tasksOf(seed, i);
    const step = await learner.step(state, set);
    treeDispose([state, set.support, set.query]);
    ({ state } = step);
  }
  const sizes = state.sizes.map(([leaf]) => (leaf as tf.Tensor).dataSync()[0] as number);
  const start = treeClone(state.params);
  treeDispose([state, params]);
  learner.dispose();
  return { start, sizes };
}

const known = new Map<number, ReturnType<typeof metaLearn>>();

/** Prunes the start of a seed, level by level without training, and judges it by what adaptation makes of it. */
export async function pruneStart(run: Run, compile: boolean | JitOptions): Promise<Quality[]> {
  const { seed, sparsities, pretrain } = run;
  const { predict, loss } = networkOf(run.hidden);
  if (!known.has(seed)) known.set(seed, metaLearn(seed, run, compile));
  const { start, sizes } = (await known.get(seed)) as Awaited<ReturnType<typeof metaLearn>>;
  const learner = maml({ loss, steps: 3, innerLr: sizes, compile });
  const judge = async (p: Net): Promise<Quality> => {
    const total = { before: 0, after: 0 };
    const state = learner.init(p);
    for (let i = 0; i < run.tests; i++) {
      const set = tasksOf(seed, 900_000 + i);
      const none = { tasks: set.ids.length, partitions: [] };
      total.before += mean(await learner.evaluate(state, set, none)) / run.tests;
      total.after += mean(await learner.evaluate(state, set)) / run.tests;
      treeDispose([set.support, set.query]);
    }
    treeDispose(state);
    return total;
  };

  /** What the Surgeon takes for the model's outputs: those of the start, or those that adaptation makes of it. */
  const atStart = (p: Net, { query }: Batch): tf.Tensor => predict(p, tf.reshape(query.x, [-1, 1]));
  const adapted = (p: Net, { support, query }: Batch): tf.Tensor => {
    const one = (own: RegressionBatch, x: tf.Tensor): tf.Tensor => {
      let at = p;
      for (const size of sizes) {
        const g = grad((q: Net) => tf.mean(loss(q, own)) as tf.Scalar)(at);
        at = treeMap((w: tf.Tensor, d: tf.Tensor) => tf.sub(w, tf.mul(d, size)), at, g) as Net;
      }
      return predict(at, x);
    };
    return tf.reshape(vmap(one)(support, query.x) as tf.Tensor, [-1, 1]);
  };
  const surgeon = { method: fishlegSurgeon({ pretrain, refine: pretrain / 5 }) };
  const plain = { compensation: "none", outputs: atStart } as const;
  const methods = {
    chance: { ...plain, method: randomPruning() },
    magnitude: { ...plain, method: magnitude() },
    "Surgeon, of the start": { ...surgeon, outputs: atStart },
    "Surgeon, of what adapts": { ...surgeon, outputs: adapted },
  };
  const batch = (i: number): Batch => {
    const { support, query } = tasksOf(seed, i);
    return { support: support.batch, query: query.batch };
  };
  const data: BatchSource<Batch> = {
    perEpoch: 100,
    at: ({ epoch, batch: b }) => batch(100 * epoch + b),
  };
  const heldOut = batch(800_000);
  const levels: Quality[] = [await judge(start)];
  const { params, mask } = await prune({
    params: start,
    likelihood: gaussian(),
    data,
    heldOut,
    compile,
    ...(methods[run.method as keyof typeof methods] as typeof surgeon & typeof plain),
    targets: ({ query }) => tf.reshape(query.y, [-1, 1]),
    sparsity: sparsities.at(-1) as number,
    levels: sparsities.length,
    substeps: 2,
    schedule: (t) => [0, ...sparsities][Math.round(t * sparsities.length)] as number,
    key: random.key(seed),
    fineTune: async (level) => {
      levels.push(await judge(level.params));
      return { params: treeClone(level.params), state: level.state };
    },
  });
  treeDispose([params, mask, heldOut]);
  learner.dispose();
  return levels;
}
