import { adam, type HostArray, treeDispose } from "@legendre/core-tensor";
import { treeStructure } from "@legendre/core-tensor/tree";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Numbers, Problem } from "../../src/engine/level-update.ts";
import { metaGradient } from "../../src/engine/meta-gradient.ts";
import {
  clusterSchedule,
  cutSchedule,
  type GeneratedTasks,
  generatedTaskSet,
  hierarchicalGaussian,
  type LinearMetaBatch,
  linearMetaLoss,
  linearMetaOptimum,
  type Partition,
  type Schedule,
  starSchedule,
  treeMaml,
  treeSchedule,
} from "../../src/index.ts";
import { innerStep } from "../../src/inner/inner-rule.ts";
import { planOf } from "../../src/schedule/plan.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

type Params = { w: tf.Tensor };
type Batch = { x: tf.Tensor; y: tf.Tensor };

describe("the exact optimum", () => {
  it.each(["star", "tree"])("has a meta-gradient of zero in the engine: %s", (name) => {
    const made = hierarchicalGaussian({ d: 6, nSupport: 5, nQuery: 7, seed: 2 });
    const schedule =
      name === "star" ? starSchedule(16, 3) : treeSchedule(made.tree, made.ids, { steps: [2, 1] });
    const lr = [0.1, 0.1, 0.1];
    const { theta, loss } = linearMetaOptimum([{ tasks: made, schedule }], lr);
    const ones = new Array<number>(16).fill(1);
    const plan = planOf(schedule, { pool: ones, outer: ones });
    const problem: Problem<Params, Batch> = {
      loss: (p, { x, y }) => tf.mean(tf.squaredDifference(tf.sum(tf.mul(x, p.w), 1), y)),
      split: { structure: treeStructure({ w: host([0], [1]) }), adapted: [0], frozen: [] },
      shape: plan.shape,
      clip: undefined,
      learnSizes: false,
      order: "exact",
      rules: schedule.partitions.map(() => innerStep("test", "sgd")),
    };
    const side = ({ x, y, n }: GeneratedTasks["support"]) => ({
      batch: { x: host(x, [16, n, 6]), y: host(y, [16, n]) },
      mask: null,
    });
    const given = {
      params: { w: host(theta, [6]) },
      arrays: plan.arrays,
      sizes: [[host([0.1], [])]],
      support: side(made.support),
      query: side(made.query),
    };
    const found = inFloat64<{ grads: { w: HostArray }; loss: HostArray }>(
      ((n: Numbers<Params, Batch>) => {
        const { grads, loss } = metaGradient(problem, n);
        return { grads, loss };
      }) as never,
      given,
    );
    for (const g of numbers(found.grads)) expect(Math.abs(g)).toBeLessThan(1e-8);
    expect(numbers(found.loss)[0]).toBeCloseTo(loss, 10);
  });
});

type Made = Parameters<typeof hierarchicalGaussian>[0];
type Way = (made: GeneratedTasks) => Schedule;

/** Test loss at the exact optimum of training batches, the step size the best of a grid on other batches; mean of 3 seeds. */
function held(options: Omit<Made, "seed">, way: Way): number {
  const grid = [0.05, 0.1, 0.15, 0.25, 0.4];
  const losses = [1, 2, 3].map((clusterSeed) => {
    const batches = (first: number, count: number): LinearMetaBatch[] =>
      Array.from({ length: count }, (_, i) => {
        const tasks = hierarchicalGaussian({ ...options, clusterSeed, seed: first + i });
        return { tasks, schedule: way(tasks) };
      });
    const [train, choose, test] = [batches(1, 12), batches(2000, 6), batches(3000, 12)];
    const fitted = grid.map((lr) => {
      const { theta } = linearMetaOptimum(train, [lr]);
      return { lr, theta, loss: linearMetaLoss(choose, [lr], theta) };
    });
    const best = fitted.reduce((a, b) => (b.loss < a.loss ? b : a));
    return linearMetaLoss(test, [best.lr], best.theta);
  });
  return losses.reduce((a, b) => a + b, 0) / losses.length;
}

const maml: Way = ({ ids }) => starSchedule(ids.length, 3);
const clusters: Way = ({ levels }) => clusterSchedule(levels[0] as Partition, 3);
const clusterLeaf: Way = ({ tree, ids, levels }) =>
  levels.length === 1
    ? treeSchedule(tree, ids, { steps: [2, 1] })
    : treeSchedule(tree, ids, { steps: [1, 1, 1] });

describe("step sizes", () => {
  const made = hierarchicalGaussian({ d: 3, seed: 2 });
  const batch = [{ tasks: made, schedule: starSchedule(16, 3) }];

  it("are one for all, or one for each step, as the learner takes them", () => {
    const { loss } = linearMetaOptimum(batch, [0.1]);
    expect(linearMetaOptimum(batch, [0.1, 0.1, 0.1]).loss).toBeCloseTo(loss, 12);
    for (const lr of [[], [0.1, 0.2], [0.1, 0.1, 0.1, 0.1]]) {
      expect(() => linearMetaOptimum(batch, lr)).toThrow("the schedule 3 steps");
      expect(() => linearMetaLoss(batch, lr, new Float64Array(3))).toThrow("the schedule 3 steps");
    }
  });
});

describe("training by gradients", () => {
  it.each(["star", "tree"])("comes within a hundredth of the exact optimum: %s", async (name) => {
    const made = hierarchicalGaussian({ d: 6, nSupport: 8, nQuery: 16, seed: 4 });
    const schedule =
      name === "star" ? starSchedule(16, 2) : treeSchedule(made.tree, made.ids, { steps: [1, 1] });
    const best = linearMetaOptimum([{ tasks: made, schedule }], [0.15, 0.15]);
    const learner = treeMaml<{ w: tf.Tensor }, Batch>({
      loss: (p, { x, y }) => tf.mean(tf.squaredDifference(tf.sum(tf.mul(x, p.w), 1), y)),
      schedule,
      innerLr: 0.15,
      outer: adam({ lr: 0.05 }),
    });
    const tasks = generatedTaskSet(made);
    const w = tf.zeros([6]);
    let state = learner.init({ w });
    for (let i = 0; i < 300; i++) {
      const next = await learner.step(state, tasks);
      treeDispose(state);
      state = next.state;
    }
    const losses = await learner.evaluate(state, tasks);
    const loss = losses.reduce((a, b) => a + b, 0) / losses.length;
    expect(loss).toBeLessThan(1.01 * best.loss);
    expect(loss).toBeGreaterThan(0.9999 * best.loss);
    treeDispose([state, tasks.support, tasks.query, w]);
    learner.dispose();
  });
});

describe("planted hierarchies at their exact optimum", () => {
  it("clusters: the tree has at most 0.45 of MAML's loss, and less than clusters alone", () => {
    const options = { nSupport: 16 };
    const [tree, star, flat] = [
      held(options, clusterLeaf),
      held(options, maml),
      held(options, clusters),
    ];
    expect(tree / star).toBeLessThan(0.45);
    expect(tree).toBeLessThan(flat);
  });
  it("two levels: the tree has at most 0.45 of MAML's loss", () => {
    const options = { branching: [4, 2], levelStd: [1, 0.6], taskStd: 0.2, nSupport: 8 };
    expect(held(options, clusterLeaf) / held(options, maml)).toBeLessThan(0.45);
  });
  it("a tree of shuffled tasks is worse than MAML", () => {
    const options = { nSupport: 16 };
    const shuffled: Way = ({ ids }) =>
      cutSchedule([
        [0, 1, 2, 3].map((c) => ids.flatMap((_, i) => (i % 4 === c ? [i] : []))),
        [0, 1, 2, 3].map((c) => ids.flatMap((_, i) => (i % 4 === c ? [i] : []))),
      ]);
    expect(held(options, shuffled) / held(options, maml)).toBeGreaterThan(1.1);
  });
  it("no clusters: the tree is at least 10 % worse", () => {
    const options = { levelStd: [0], nSupport: 8 };
    expect(held(options, clusterLeaf) / held(options, maml)).toBeGreaterThan(1.1);
  });
});
