import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adam, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import * as variants from "../../src/engine/variants.ts";
import {
  anil,
  clusterOnly,
  fomaml,
  loadMetaState,
  type MetaLearner,
  type MetaState,
  maml,
  metaSgd,
  parseNewick,
  reptile,
  saveMetaState,
  stackTasks,
  type TaskSet,
  type TreeMamlOptions,
  treeMaml,
  treeSchedule,
} from "../../src/index.ts";
import { distance, numbers } from "../helpers.ts";
import { type Batch, exampleLosses, type Params, values } from "../problems.ts";

const folder = mkdtempSync(join(tmpdir(), "treemaml-permutation-"));
const ids = [..."abcde"];
const [plain, turned] = [
  [0, 1, 2, 3, 4],
  [3, 0, 4, 2, 1],
] as const;
const tree = "(((a,b),c),(d,e));";
/** The same tree with children in another order. */
const turnedTree = "((e,d),(c,(b,a)));";

const params = (): Params => ({
  b0: tf.tensor1d(values(1, 3)),
  b1: tf.tensor1d(values(2, 1)),
  w0: tf.tensor2d(values(3, 6), [2, 3]),
  w1: tf.tensor2d(values(4, 3), [3, 1]),
});

/** Examples of a task, `n` of them, in their order or backwards. */
const batch = (seed: number, n: number, backwards: boolean): Batch => {
  const given = {
    x: tf.tensor2d(values(seed, 2 * n), [n, 2]),
    y: tf.tensor1d(values(seed + 50, n)),
  };
  return backwards ? { x: tf.reverse(given.x, 0), y: tf.reverse(given.y, 0) } : given;
};

/** Tasks of unequal sizes and weights, in some order. */
const tasksIn = (order: readonly number[], backwards = false): TaskSet<Batch> =>
  stackTasks(
    order.map((i) => ({
      id: ids[i] as string,
      support: batch(100 + i, 2 + (i % 3), backwards),
      query: batch(200 + i, 3, backwards),
      weight: 1 + i / 4,
    })),
  );

const base: TreeMamlOptions<Params, Batch> = {
  loss: exampleLosses,
  innerLr: 0.2,
  outer: adam({ lr: 0.03 }),
};
const along =
  (text: string) =>
  (names: readonly string[]): ReturnType<typeof treeSchedule> =>
    treeSchedule(parseNewick(text), names);

/** Each learner, given the tree in either order of its children. */
const learners: Record<string, (text: string) => MetaLearner<Params, Batch>> = {
  treeMaml: (text) =>
    treeMaml({ ...base, schedule: along(text), steps: 3, learnInnerLr: "tensor" }),
  "treeMaml, adam inside": (text) =>
    treeMaml({ ...base, schedule: along(text), steps: 3, inner: ["sgd", "adam", "adam"] }),
  maml: () => maml({ ...base, steps: 2 }),
  "maml, accumulated and clipped": () => maml({ ...base, outerClip: 0.1, innerClip: 1 }),
  fomaml: () => fomaml(base),
  reptile: () => reptile(base),
  anil: () => anil({ ...base, adapt: (path) => path.endsWith("1") }),
  metaSgd: () => metaSgd({ ...base, steps: 2 }),
  clusterOnly: () =>
    clusterOnly({
      ...base,
      clusters: (names) =>
        [
          ["a", "b", "c"],
          ["d", "e"],
        ].map((own) => own.map((id) => names.indexOf(id))),
      steps: 2,
    }),
};

const made: MetaLearner<Params, Batch>[] = [];
afterAll(() => {
  for (const learner of made) learner.dispose();
  rmSync(folder, { recursive: true });
});

/** What a few steps come to: the state, and the losses by task. */
async function after(
  learner: MetaLearner<Params, Batch>,
  tasks: TaskSet<Batch>,
  between: (state: MetaState<Params>) => Promise<MetaState<Params>>,
): Promise<{ state: number[]; losses: number[] }> {
  made.push(learner);
  let state = learner.init(params());
  for (let i = 0; i < 3; i++) {
    const step = await learner.step(state, tasks);
    expect(step.status).toBe("ok");
    treeDispose(state);
    state = await between(step.state);
  }
  const losses = await learner.evaluate(state, tasks);
  return {
    state: numbers(state),
    losses: ids.map((id) => losses[tasks.ids.indexOf(id)] as number),
  };
}

const kept = async (state: MetaState<Params>): Promise<MetaState<Params>> => state;
const savedAndLoaded = async (state: MetaState<Params>): Promise<MetaState<Params>> => {
  const file = join(folder, "state.checkpoint");
  await saveMetaState(file, state);
  treeDispose(state);
  return (await loadMetaState<Params>(file)).state;
};

it("is tried with every variant", () => {
  const tried = Object.keys(learners).map((name) => name.split(",")[0]);
  expect(Object.keys(variants).filter((name) => !tried.includes(name))).toEqual([]);
});

describe.each(Object.entries(learners))("%s", (_, learner) => {
  it("comes to the same with tasks, leaves and examples in another order, saved in between", async () => {
    const expected = await after(learner(tree), tasksIn(plain), kept);
    const others = [
      await after(learner(tree), tasksIn(turned), kept),
      await after(learner(turnedTree), tasksIn(plain), kept),
      await after(learner(turnedTree), tasksIn(turned, true), savedAndLoaded),
    ];
    for (const { state, losses } of others) {
      expect(distance(state, expected.state)).toBeLessThan(2e-5);
      expect(distance(losses, expected.losses)).toBeLessThan(2e-5);
    }
    expect(new Set(expected.losses).size).toBe(ids.length);
  }, 60_000);
});
