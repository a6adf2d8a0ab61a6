import { treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  adjustedRandIndex,
  cacheNodes,
  checkSchedule,
  chooseSchedule,
  generatedTaskSet,
  hierarchicalGaussian,
  learnSchedule,
  type RegressionBatch,
  starSchedule,
  treeMaml,
  treeSchedule,
} from "../../src/index.ts";

const loss = (p: { w: tf.Tensor }, { x, y }: RegressionBatch): tf.Tensor =>
  tf.squaredDifference(tf.squeeze(tf.matMul(x as tf.Tensor2D, p.w as tf.Tensor2D), [1]), y);
const learner = treeMaml({ loss, innerLr: 0.15, steps: 3 });
const state = learner.init({ w: tf.zeros([16, 1]) });

describe("learned schedules", () => {
  it("find planted clusters level by level", async () => {
    const made = hierarchicalGaussian({ nSupport: 64, taskStd: 0.1, seed: 3 });
    const tasks = generatedTaskSet(made);
    const before = tf.memory().numTensors;
    for (const cut of [{ k: [4] }, { tau: [0.6] }] as const) {
      const schedule = await learnSchedule(learner, state, tasks, { cut });
      checkSchedule("test", schedule, tasks.ids);
      expect(schedule.partitions.length).toBe(3);
      const found = schedule.partitions[0] as number[][];
      expect(adjustedRandIndex(found, made.levels[0] as number[][])).toBe(1);
    }
    expect(tf.memory().numTensors).toBe(before);
    treeDispose([tasks.support, tasks.query]);
  });
  it("learned step sizes: the first steps have the first sizes", async () => {
    const sized = treeMaml({ loss, innerLr: [0.15, 0.1, 0.05], learnInnerLr: "step", steps: 3 });
    const own = sized.init({ w: tf.zeros([16, 1]) });
    const made = hierarchicalGaussian({ nSupport: 64, taskStd: 0.1, seed: 3 });
    const tasks = generatedTaskSet(made);
    const schedule = await learnSchedule(sized, own, tasks, { cut: { k: [4] } });
    expect(schedule.partitions[1]).toHaveLength(4);
    const cache = await cacheNodes(sized, own, tasks, schedule);
    expect(cache.levels).toHaveLength(2);
    // A training step has to have all of them.
    const short = { tasks: tasks.ids.length, partitions: schedule.partitions.slice(0, 1) };
    await expect(sized.step(own, tasks, short)).rejects.toThrow(/3 step sizes/);
    cache.dispose();
    treeDispose([own, tasks.support, tasks.query]);
    sized.dispose();
  });
  it.each([
    [1, "tree"],
    [0, "fallback"],
  ])("clusters of spread %d: the choice is the %s", async (spread, name) => {
    const made = hierarchicalGaussian({
      nSupport: 16,
      nQuery: 64,
      levelStd: [spread],
      seed: 5,
      perCluster: 8,
    });
    const tasks = generatedTaskSet(made);
    const fallback = starSchedule(tasks.ids.length, 3);
    const tree = treeSchedule(made.tree, tasks.ids, { steps: [2, 1] });
    const found = await chooseSchedule(learner, state, tasks, { fallback, candidates: { tree } });
    expect(found.name).toBe(name);
    treeDispose([tasks.support, tasks.query]);
  });
});
