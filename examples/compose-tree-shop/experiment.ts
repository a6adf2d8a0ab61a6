import { adam, type JitOptions, treeDispose } from "@legendre/core-tensor";
import { binaryMetrics } from "@legendre/graph-returns";
import { featureMatrix, logisticRegression } from "@legendre/graph-returns/models";
import {
  chainSchedule,
  clusterSchedule,
  numberStream,
  type RegressionBatch,
  type Schedule,
  stackTasks,
  starSchedule,
  taxonomyTree,
  treeMaml,
  treeSchedule,
} from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import { features, newShop, type Purchases, purchasesOf, type Shop } from "./shop.ts";

export const ways = [
  "no adaptation",
  "MAML",
  "tree",
  "shuffled tree",
  "department only",
  "pooled, all purchases",
] as const;

/** One way of learning in one shop. */
export interface Run {
  readonly shop: string;
  readonly spreads: readonly [department: number, category: number];
  readonly way: (typeof ways)[number];
  readonly seed: number;
  /** Purchases that a category is adapted with. */
  readonly shots: number;
  readonly steps: number;
  /** Draws of these purchases that the new categories are judged on. */
  readonly tests: number;
}

/** Of purchases of new customers in new categories. */
export interface Result {
  readonly logLoss: number;
  readonly auc: number;
  /** The log loss of the weights that the shop's returns were drawn by. */
  readonly floor: number;
}

type Params = { readonly w: tf.Tensor2D };
const [departments, perDepartment] = [6, 5];

/** The cells of three steps: two of departments and one of each category by itself, all by departments or by itself, or none. */
function scheduleOf({ way, seed }: Run, rows: Shop["categories"]): Schedule {
  const ids = rows.map(({ task }) => task);
  if (way === "no adaptation") return chainSchedule(ids.length, 0);
  if (way === "MAML") return starSchedule(ids.length, 3);
  if (way === "department only") return clusterSchedule([...byDepartment(rows).values()], 3);
  const draws = numberStream(seed * 17 + 5);
  const order = rows.map(({ department }) => ({ department, at: draws.uniform() }));
  if (way === "shuffled tree") order.sort((a, b) => a.at - b.at);
  const table = ids.map((task, i) => ({ task, department: order[i]!.department }));
  return treeSchedule(taxonomyTree(table, ["department"]), ids, { steps: [2, 1] });
}

/** The places of the categories of each department. */
function byDepartment(rows: Shop["categories"]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { department }] of rows.entries())
    places.set(department, [...(places.get(department) ?? []), i]);
  return places;
}

/** The chances of returns by one logistic regression of all purchases given. */
async function pooled(all: readonly Purchases[], x: Purchases["x"]): Promise<Iterable<number>> {
  const names = Array.from({ length: features - 1 }, (_, j) => `feature ${j}`);
  // The regression has an intercept of its own in place of the first feature, which is 1.
  const matrix = (rows: Purchases["x"]) =>
    featureMatrix(names, Float32Array.from(rows.flatMap((row) => row.slice(1))));
  const model = await logisticRegression().fit({
    x: matrix(all.flatMap((each) => each.x)),
    y: all.flatMap((each) => each.y),
  });
  return model.predict(matrix(x));
}

/** Learns a start on four categories of each department, and then meets the fifth with few purchases. */
export async function learn(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { seed, shots, steps, tests, spreads } = run;
  const shape = { departments, categories: perDepartment, purchases: 18_000 };
  const { data, categories, truth } = await newShop({ ...shape, spreads, seed });
  const [known, later] = [purchasesOf(data, "training"), purchasesOf(data, "testing")];
  const isNew = ({ task }: Shop["categories"][number]): boolean =>
    task.endsWith(`.${perDepartment - 1}`);
  const old = categories.filter((each) => !isNew(each));
  const learner = treeMaml({
    loss: ({ w }: Params, { x, y }: RegressionBatch) => {
      const logits = tf.squeeze(tf.matMul(x as tf.Tensor2D, w), [1]);
      return tf.sub(tf.softplus(logits), tf.mul(y, logits));
    },
    steps: run.way === "no adaptation" ? 0 : 3,
    innerLr: 0.3,
    learnInnerLr: "step",
    outer: adam({ lr: 0.02 }),
    outerClip: 10,
    compile,
  });
  const draws = numberStream(seed + 99);
  /** Some purchases of a category, each at most once. */
  const pick = ({ x, y }: Purchases, count: number): { x: number[][]; y: number[] } => {
    const places = new Set<number>();
    while (places.size < Math.min(count, y.length))
      places.add(Math.floor(draws.uniform() * y.length));
    return { x: [...places].map((i) => [...x[i]!]), y: [...places].map((i) => y[i]!) };
  };
  const tensors = ({ x, y }: ReturnType<typeof pick>): RegressionBatch => ({
    x: tf.tensor2d(x),
    y: tf.tensor1d(y),
  });
  const tasksOf = (rows: Shop["categories"], judged: typeof known, count: number) => {
    const made = rows.map(({ task }) => ({
      id: task,
      support: pick(known.get(task)!, shots),
      query: pick(judged.get(task)!, count),
    }));
    const given = made.map(({ id, support, query }) => ({
      id,
      support: tensors(support),
      query: tensors(query),
    }));
    const set = stackTasks(given);
    treeDispose(given.map(({ support, query }) => [support, query]));
    return { set, made };
  };
  let state = learner.init({ w: tf.zeros([features, 1]) });
  const isPooled = run.way === "pooled, all purchases";
  for (let i = 0; i < (isPooled ? 0 : steps); i++) {
    const { set } = tasksOf(old, known, 32);
    const step = await learner.step(state, set, scheduleOf(run, old));
    treeDispose([state, set.support, set.query]);
    ({ state } = step);
  }
  const labels: number[] = [];
  const found: number[] = [];
  const best: number[] = [];
  const dot = (a: readonly number[], b: ArrayLike<number>): number =>
    1 / (1 + Math.exp(-a.reduce((sum, v, j) => sum + v * b[j]!, 0)));
  for (let i = 0; i < tests; i++) {
    const { set, made } = tasksOf(categories, later, 60);
    const { params } = await learner.adapt(state, set, scheduleOf(run, categories));
    const w = params.w.dataSync();
    for (const [t, category] of categories.entries()) {
      if (!isNew(category)) continue;
      const own = w.subarray(features * t, features * (t + 1)) as Float32Array;
      const { support, query } = made[t]!;
      const { x, y } = query;
      const siblings = old.filter(({ department }) => department === category.department);
      const all = [...siblings.map(({ task }) => known.get(task)!), support];
      labels.push(...y);
      found.push(...(isPooled ? await pooled(all, x) : x.map((row) => dot(row, own))));
      best.push(...x.map((row) => dot(row, truth.get(category.task)!)));
    }
    treeDispose([params, set.support, set.query]);
  }
  treeDispose(state);
  learner.dispose();
  const { logLoss, auc } = binaryMetrics(labels, found);
  return { logLoss, auc, floor: binaryMetrics(labels, best).logLoss };
}
