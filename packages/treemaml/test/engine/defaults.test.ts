import { adam, treeClone } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { stackTasks, type TaskSet, type TreeMamlOptions, treeMaml } from "../../src/index.ts";
import { numbers } from "../helpers.ts";
import { type Batch, exampleLosses, type Params, values } from "../problems.ts";

const params = (): Params => ({
  b0: tf.tensor1d(values(1, 3)),
  b1: tf.tensor1d(values(2, 1)),
  w0: tf.tensor2d(values(3, 6), [2, 3]),
  w1: tf.tensor2d(values(4, 3), [3, 1]),
});
const batch = (seed: number, n: number): Batch => ({
  x: tf.tensor2d(values(seed, 2 * n), [n, 2]),
  y: tf.tensor1d(values(seed + 50, n)),
});
// Of different lengths, so that the weighting of tasks counts.
const tasks = stackTasks(
  [4, 2].map((n, i) => ({ id: `t${i}`, support: batch(10 + i, n), query: batch(20 + i, 3) })),
) as TaskSet<Batch>;
const schedule = { tasks: 2, partitions: [[[0, 1]], [[0], [1]]] };
const least: TreeMamlOptions<Params, Batch> = { loss: exampleLosses, schedule };

/** The numbers of the state and the losses after each of two steps. */
async function path(options: Partial<TreeMamlOptions<Params, Batch>>): Promise<number[][]> {
  const learner = treeMaml({ ...least, compile: false, ...options });
  let state = learner.init(params());
  const found = [numbers(treeClone(state.params))];
  for (let i = 0; i < 2; i++) {
    const step = await learner.step(state, tasks);
    state = step.state;
    found.push([...numbers(state.params), step.loss]);
  }
  learner.dispose();
  return found;
}

/** Each option's documented default, written out, and a value that has to make a difference. */
const rows: readonly [keyof TreeMamlOptions<Params, Batch>, unknown, unknown][] = [
  ["innerLr", 0.01, 0.02],
  ["learnInnerLr", "none", undefined],
  ["inner", "sgd", undefined],
  ["order", "exact", "first"],
  ["adapt", () => true, (path: string) => path !== "w0"],
  ["outer", adam({ lr: 1e-3 }), adam({ lr: 2e-3 })],
  ["accumulate", 1, 2],
  ["weighting", "task", "examples"],
  ["badTasks", "error", undefined],
  ["layout", "cells", undefined],
];

describe("treeMaml without options", async () => {
  const unset = await path({});

  it("moves the params at every step", () => {
    for (let i = 1; i < unset.length; i++) expect(unset[i]).not.toEqual(unset[i - 1]);
  });

  it.each(rows)(
    "is what it is with the documented default of %s, and differs with another",
    async (name, value, other) => {
      expect(await path({ [name]: value })).toEqual(unset);
      if (other !== undefined) expect(await path({ [name]: other })).not.toEqual(unset);
    },
  );
});
