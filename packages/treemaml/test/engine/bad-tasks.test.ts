import { sgd, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type MetaStep,
  stackTasks,
  type TaskSet,
  type TreeMamlOptions,
  treeMaml,
} from "../../src/index.ts";

/** What a side of a task adds up to its loss: a constant, a slope, a root with an endless slope at 1, a logarithm. */
interface Side {
  readonly add?: number;
  readonly slope?: number;
  readonly root?: number;
  readonly log?: number;
}
interface Batch {
  readonly add: tf.Tensor;
  readonly slope: tf.Tensor;
  readonly root: tf.Tensor;
  readonly log: tf.Tensor;
}
/** `add + slope · w + √(root · (w − 1)²) + log · ln w + (w − 1)²`. */
const loss = (w: tf.Tensor, { add, slope, root, log }: Batch): tf.Tensor => {
  const square = tf.square(tf.sub(w, 1));
  // Each part is left out where its number is 0: 0 times NaN is NaN.
  const part = (number: tf.Tensor, value: tf.Tensor): tf.Tensor =>
    tf.where(tf.equal(number, 0), tf.zerosLike(number), tf.mul(number, value));
  const inside = tf.where(tf.equal(root, 0), tf.onesLike(root), tf.mul(root, square));
  const logarithm = tf.log(tf.where(tf.equal(log, 0), tf.onesLike(log), tf.mul(log, w)));
  return tf.addN([
    add,
    part(slope, tf.mul(tf.onesLike(slope), w)),
    tf.sub(tf.sqrt(inside), tf.where(tf.equal(root, 0), tf.onesLike(root), tf.zerosLike(root))),
    logarithm,
    tf.mul(tf.onesLike(add), square),
  ]);
};
const batch = ({ add = 0, slope = 0, root = 0, log = 0 }: Side): Batch => ({
  add: tf.tensor1d([add]),
  slope: tf.tensor1d([slope]),
  root: tf.tensor1d([root]),
  log: tf.tensor1d([log]),
});
const tasksOf = (tasks: Readonly<Record<string, readonly [support: Side, query: Side]>>) =>
  stackTasks(
    Object.entries(tasks).map(([id, [support, query]]) => ({
      ...{ id, support: batch(support), query: batch(query) },
    })),
  );
const good = [{ slope: 1 }, { slope: 2 }] as const;
const infinite = Number.POSITIVE_INFINITY;

/** A step from w = 1, each task by a step of size 0.1 of its own, and the next params by steps of size 1. */
async function stepped(
  tasks: TaskSet<Batch>,
  options: Partial<TreeMamlOptions<tf.Tensor, Batch>> = {},
): Promise<MetaStep<tf.Tensor> & { readonly w: number }> {
  const learner = treeMaml({
    loss,
    innerLr: 0.1,
    outer: sgd({ lr: 1 }),
    compile: false,
    ...options,
  });
  const state = learner.init(tf.scalar(1));
  const before = tf.memory().numTensors;
  let step: MetaStep<tf.Tensor> | undefined;
  try {
    step = await learner.step(state, tasks);
    const w = step.state.params.dataSync()[0] as number;
    expect(step.state.count.dataSync()[0]).toBe(step.status === "ok" ? 1 : 0);
    return { ...step, w };
  } finally {
    treeDispose(step?.state);
    expect(tf.memory().numTensors).toBe(before);
    treeDispose(state);
    learner.dispose();
  }
}

describe("tasks that are not finite", () => {
  const tasks = tasksOf({
    "endless support": [{ add: infinite }, {}],
    "endless query": [{ slope: 1 }, { add: infinite }],
    one: good,
    "no gradient": [{ root: 1 }, { slope: 1 }],
    two: good,
  });

  it("are named, be it for the loss of the support, of the query, or the gradient", async () => {
    const names = ["endless support", "endless query", "no gradient"];
    await expect(stepped(tasks)).rejects.toMatchObject({
      code: "non-finite",
      details: { tasks: names },
      message: expect.stringContaining(names.map((name) => `"${name}"`).join(", ")),
    });
  });

  it("are left out of the step where they may be, as though they were not there", async () => {
    const found = await stepped(tasks, { badTasks: "skip" });
    const alone = await stepped(tasksOf({ one: good, two: good }));
    expect(found).toMatchObject({
      ...{ status: "ok", ids: ["one", "two"], w: alone.w },
      skipped: ["endless support", "endless query", "no gradient"],
    });
    expect([found.loss, found.losses, found.gradientNorm]).toEqual([
      ...[alone.loss, alone.losses, alone.gradientNorm],
    ]);
    // φ = 1 − 0.1 = 0.9, 2 φ + (φ − 1)² has slope 2 − 0.2 there, and φ's own slope is 1 − 0.2.
    expect(found.w).toBeCloseTo(1 - 1.8 * 0.8, 5);
    expect(found.loss).toBeCloseTo(1.81, 5);
  });

  it("are found by where their own adaptation leads, if they are finite where they start", async () => {
    // Steps of 0.1 times 30 and 20 lead below 0, where there is no logarithm.
    const astray = {
      first: [{ slope: 30 }, { log: 1 }],
      one: good,
      last: [{ slope: 20 }, { log: 2 }],
    } as const;
    await expect(stepped(tasksOf(astray))).rejects.toMatchObject({
      details: { tasks: ["first", "last"] },
    });
    const both = tasksOf({ ...astray, bad: [{ add: infinite }, { add: infinite }] });
    const found = await stepped(both, { badTasks: "skip" });
    expect([found.skipped, found.ids]).toEqual([["bad", "first", "last"], ["one"]]);
  });

  it("leave the state as it is where all are, and where none is by itself", async () => {
    const all = { a: [{ add: infinite }, { add: infinite }], b: [{}, { add: infinite }] } as const;
    for (const badTasks of ["skip", "error"] as const) {
      const found = await stepped(tasksOf(all), { badTasks });
      expect(found).toMatchObject({ status: "non-finite", skipped: [], ids: ["a", "b"], w: 1 });
    }
    // Three quarters of 2 · (w − 1)^1.5 is finite with its gradient at 1, its second derivative is not.
    const bent = (w: tf.Tensor, { add }: Batch): tf.Tensor =>
      tf.mul(tf.addN([tf.onesLike(add), add]), tf.pow(tf.sub(w, 1), 1.5));
    const found = await stepped(tasksOf({ a: [{}, { add: 1 }], b: good }), { loss: bent });
    expect(found).toMatchObject({ status: "non-finite", skipped: [], ids: ["a", "b"], w: 1 });
  });

  it("have a loss that is not finite, or a gradient that is not, or both", async () => {
    // The gradient of an endless query is that of its other parts.
    const endless = tasksOf({ a: good, b: [{ slope: 1 }, { slope: 2, add: infinite }] });
    await expect(stepped(endless)).rejects.toMatchObject({ details: { tasks: ["b"] } });
    // The loss of a root at its end is finite.
    const steep = tasksOf({ a: good, b: [{}, { root: 1 }] });
    const found = await stepped(steep);
    expect(found.status).toBe("non-finite");
    expect(found.losses.every(Number.isFinite)).toBe(true);
  });
});
