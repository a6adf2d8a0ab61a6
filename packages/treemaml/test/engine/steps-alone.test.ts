import { treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type InnerOptimizer,
  stackTasks,
  starSchedule,
  type TaskSet,
  type TreeMamlOptions,
  taskGradients,
  treeMaml,
} from "../../src/index.ts";
import { distance, numbers } from "../helpers.ts";
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
const tasks: TaskSet<Batch> = stackTasks(
  [3, 2, 3].map((n, i) => ({ support: batch(100 + i, n), query: batch(200 + i, 2) })),
);
const sizes = [0.1, 0.2, 0.05, 0.15, 0.3];

/** Each task's params after the steps of a star, and a function to go on from there by itself. */
async function along(
  inner: readonly InnerOptimizer[],
  more: Partial<TreeMamlOptions<Params, Batch>>,
) {
  const innerLr = sizes.slice(0, inner.length);
  const learner = treeMaml({
    ...{ loss: exampleLosses, inner, innerLr, learnInnerLr: "step", compile: false, ...more },
    steps: inner.length,
  });
  const state = learner.init(params());
  const star = async (steps: number): Promise<Params> =>
    (await learner.adapt(state, tasks, starSchedule(3, steps))).params;
  const alone = (from: Params, first: number, steps: number): Promise<Params> =>
    learner.adaptAlone(state, from, tasks, { first, steps });
  return { star, alone };
}
const near = (found: Params, expected: Params): void =>
  expect(distance(numbers(found), numbers(expected))).toBeLessThan(1e-5);
const apart = (found: Params, expected: Params): void =>
  expect(distance(numbers(found), numbers(expected))).toBeGreaterThan(1e-3);

describe("steps of each task's own", () => {
  it.each([
    ["sgd", ["sgd", "sgd", "sgd"], {}],
    ["momentum", ["momentum", "momentum", "momentum"], {}],
    ["adam", ["adam", "adam", "adam"], {}],
    ["one rule after the other", ["adam", "adam", "sgd", "momentum", "momentum"], {}],
    ["clipped gradients", ["sgd", "momentum", "momentum"], { innerClip: 0.4 }],
    ["two momenta", [{ kind: "momentum", decay: 0.5 }, "momentum", "momentum"], {}],
    ["the last layer alone", ["adam", "adam"], { adapt: (path: string) => path.endsWith("1") }],
  ] as const)("are those of a star: %s", async (_, inner, more) => {
    const { star, alone } = await along(inner, more);
    const ends: Params[] = [];
    for (let steps = 0; steps <= inner.length; steps++) {
      const wanted = await star(steps);
      near(await alone(await star(0), 0, steps), wanted);
      if (steps > 0) apart(wanted, ends[steps - 1] as Params);
      ends.push(wanted);
    }
  });

  it("go on with fresh memory from the step that they begin at", async () => {
    const { star, alone } = await along(["sgd", "sgd", "momentum", "momentum"], {});
    // The memory of momentum begins at the third step, whether tasks were alone before or not.
    near(await alone(await star(2), 2, 4), await star(4));
    near(await alone(await star(1), 1, 4), await star(4));
    // In the middle of it, its first step is that of the plain gradient.
    const fresh = await alone(await star(3), 3, 4);
    apart(fresh, await star(4));
    const plain = await along(["sgd", "sgd", "momentum", "sgd"], {});
    near(fresh, await plain.alone(await star(3), 3, 4));
    near(await alone(await star(4), 4, 4), await star(4));
  });

  it("count the steps of Adam from the one that they begin at", async () => {
    const { star, alone } = await along(["adam", "adam", "adam"], {});
    const fresh = await alone(await star(1), 1, 3);
    apart(fresh, await star(3));
    const two = await along(["sgd", "adam", "adam"], {});
    near(fresh, await two.alone(await star(1), 1, 3));
  });

  it("use the last of the sizes where there are fewer of them", async () => {
    const learner = treeMaml({ loss: exampleLosses, innerLr: 0.2, compile: false });
    const state = learner.init(params());
    const { params: start } = await learner.adapt(state, tasks, starSchedule(3, 0));
    const alone = await learner.adaptAlone(state, start, tasks, { first: 0, steps: 3 });
    const { star } = await along(["sgd", "sgd", "sgd"], { innerLr: 0.2 });
    near(alone, await star(3));
  });
});

describe("what inner steps leave alone", () => {
  it("is the same for all tasks, and as it was", async () => {
    const { star, alone } = await along(["sgd", "sgd"], { adapt: (path) => path === "w1" });
    for (const found of [await star(2), await alone(await star(0), 0, 2)]) {
      for (const name of ["b0", "b1", "w0"] as const) {
        const own = [...params()[name].dataSync()];
        expect([...found[name].dataSync()]).toEqual([...own, ...own, ...own]);
      }
    }
  });
});

describe("gradients of the tasks", () => {
  // Of (w − mean of y)²: twice the way from the mean, at the start or where the cell's step of a quarter has led, half of the way.
  it("are those at the start, or where their cells have got to", async () => {
    const learner = treeMaml({
      loss: (w: tf.Tensor, y: tf.Tensor) => tf.squaredDifference(w, y),
      ...{ innerLr: 0.25, compile: false },
    });
    const target = (...y: number[]) => {
      const side: tf.Tensor = tf.tensor1d(y);
      return { support: side, query: tf.mul(side, 100) };
    };
    const three = stackTasks([target(1), target(3, 5), target(-2)]);
    const state = learner.init(tf.scalar(2));
    const rows = async (partitions?: number[][][]): Promise<number[]> =>
      (await taskGradients(learner, state, three, partitions)).flatMap((row) => [...row]);
    expect(await rows()).toEqual([2, -4, 8]);
    expect(await rows([])).toEqual([2, -4, 8]);
    // The pooled mean of 1 and 4 is 2.5: half of the way to it is 2.25; of −2 it is 0.
    expect(await rows([[[0, 1], [2]]])).toEqual([2.5, -3.5, 4]);
    const { params: at } = await learner.adapt(state, three);
    const own = await learner.supportGradients(at, three);
    expect([...own.dataSync()]).toEqual([1, -2, 4]);
    expect(own.shape).toEqual([3, 1]);
    treeDispose([own, at]);
  });
});
