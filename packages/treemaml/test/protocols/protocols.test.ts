import { isLegendreError, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  cacheNodes,
  evaluateProtocol,
  generatedTaskSet,
  hierarchicalGaussian,
  type RegressionBatch,
  selectTasks,
  starSchedule,
  treeMaml,
  treeSchedule,
} from "../../src/index.ts";

const loss = (p: { w: tf.Tensor }, { x, y }: RegressionBatch): tf.Tensor =>
  tf.squaredDifference(tf.squeeze(tf.matMul(x as tf.Tensor2D, p.w as tf.Tensor2D), [1]), y);
const learner = treeMaml({ loss, innerLr: 0.15, steps: 3, inner: ["sgd", "sgd", "momentum"] });
const state = learner.init({ w: tf.zeros([16, 1]) });
const train = hierarchicalGaussian({ nSupport: 32, perCluster: 6, taskStd: 0.1, seed: 1 });
const test = hierarchicalGaussian({ nSupport: 32, perCluster: 2, taskStd: 0.1, seed: 2 });
const trainSet = generatedTaskSet(train);
const testSet = generatedTaskSet(test);
const schedule = treeSchedule(train.tree, train.ids, { steps: [2, 1] });

describe("protocols", () => {
  it("attach brings new tasks to their cluster and beats solo", async () => {
    const cache = await cacheNodes(learner, state, trainSet, schedule);
    const attach = await evaluateProtocol(learner, state, testSet, { protocol: "attach", cache });
    const cellOf = train.levels[0] as number[][];
    for (const [i, way] of (attach.path ?? []).entries()) {
      // Cells are in the order of clusters, and test tasks are two a cluster.
      expect(way).toEqual([Math.floor(i / 2), Math.floor(i / 2)]);
      expect(cellOf[way[0] as number]).toContain(6 * Math.floor(i / 2));
    }
    const solo = await evaluateProtocol(learner, state, testSet, { protocol: "solo" });
    const joint = await evaluateProtocol(learner, state, testSet, {
      protocol: "joint",
      schedule: treeSchedule(test.tree, test.ids, { steps: [2, 1] }),
    });
    expect([attach.protocol, solo.protocol, joint.protocol]).toEqual(["attach", "solo", "joint"]);
    expect(attach.mean).toBeLessThan(solo.mean);
    cache.dispose();
  });
  it("attach goes on to a part of the cluster, be it a single task", async () => {
    const clusters = train.levels[0] as number[][];
    const parts = clusters.flatMap(([first = 0, ...others]) => [[first], others]);
    const partitions = [clusters, parts, train.ids.map((_, task) => [task])];
    const cache = await cacheNodes(learner, state, trainSet, {
      tasks: train.ids.length,
      partitions,
    });
    const { path = [] } = await evaluateProtocol(learner, state, testSet, {
      protocol: "attach",
      cache,
    });
    expect(path.map(([cluster]) => cluster)).toEqual(testSet.ids.map((_, i) => Math.floor(i / 2)));
    expect(path.map(([, part = -1]) => Math.floor(part / 2))).toEqual(path.map(([c]) => c));
    expect(path.some(([, part = -1]) => part % 2 === 0)).toBe(true);
    cache.dispose();
  });
  it("a task alone jointly is a task solo", async () => {
    const one = selectTasks(testSet, [3]);
    const schedule = starSchedule(1, 3);
    const joint = await evaluateProtocol(learner, state, one, { protocol: "joint", schedule });
    const solo = await evaluateProtocol(learner, state, one, { protocol: "solo" });
    expect(joint.losses).toEqual(solo.losses);
    treeDispose([one.support, one.query]);
  });
  it("steps of its own from the start are those of a star", async () => {
    const { params } = await learner.adapt(state, testSet, { tasks: 8, partitions: [] });
    const alone = await learner.adaptAlone(state, params, testSet, { first: 0, steps: 3 });
    const star = await learner.adapt(state, testSet, starSchedule(8, 3));
    const gap = tf.max(tf.abs(tf.sub(alone.w, star.params.w))).dataSync()[0] as number;
    expect(gap).toBeLessThan(1e-5);
  });
  it("says what is missing", async () => {
    for (const protocol of ["joint", "attach"] as const) {
      const error = await evaluateProtocol(learner, state, testSet, { protocol }).catch((e) => e);
      expect(isLegendreError(error, "option")).toBe(true);
    }
    const star = cacheNodes(learner, state, trainSet, starSchedule(train.ids.length, 3));
    expect(isLegendreError(await star.catch((e) => e), "structure")).toBe(true);
  });
  it("leaves no tensors", async () => {
    const before = tf.memory().numTensors;
    const cache = await cacheNodes(learner, state, trainSet, schedule);
    await evaluateProtocol(learner, state, testSet, { protocol: "attach", cache });
    cache.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
