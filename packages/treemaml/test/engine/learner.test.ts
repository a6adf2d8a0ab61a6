import { adam, isLegendreError, sgd, treeDispose } from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  anil,
  checkMetaGradient,
  clusterOnly,
  fomaml,
  type MetaLearner,
  maml,
  metaSgd,
  reptile,
  stackTasks,
  type TaskSet,
  type TreeMamlOptions,
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
const taskOf = (n: number, i: number) => ({
  id: `t${i}`,
  support: batch(100 + i, n),
  query: batch(200 + i, 3),
});
const tasksOf = (sizes: number[]): TaskSet<Batch> =>
  tf.tidy(() => stackTasks(sizes.map(taskOf)) as never) as TaskSet<Batch>;
const base: TreeMamlOptions<Params, Batch> = { loss: exampleLosses, innerLr: 0.2 };
const schedule = {
  tasks: 4,
  partitions: [
    [
      [0, 1],
      [2, 3],
    ],
    [[0], [1], [2], [3]],
  ],
};
const made: MetaLearner<Params, Batch>[] = [];
const keep = (learner: MetaLearner<Params, Batch>): MetaLearner<Params, Batch> => {
  made.push(learner);
  return learner;
};
afterAll(() => {
  for (const learner of made) learner.dispose();
});

describe("treeMaml", () => {
  it("compiled and eager steps agree", async () => {
    const tasks = tasksOf([4, 3, 4, 2]);
    const found = [];
    for (const compile of [true, false]) {
      const learner = keep(treeMaml({ ...base, schedule, compile, learnInnerLr: "tensor" }));
      const step = await learner.step(learner.init(params()), tasks);
      found.push([...numbers(step.state), step.loss, ...step.losses, step.gradientNorm]);
    }
    expect(distance(found[0] as number[], found[1] as number[])).toBeLessThan(2e-5);
  });
  it("learns: the loss after adaptation falls", async () => {
    const learner = keep(treeMaml({ ...base, schedule, outer: adam({ lr: 0.03 }) }));
    const tasks = tasksOf([4, 4, 4, 4]);
    let state = learner.init(params());
    const first = (await learner.step(state, tasks)).loss;
    let last = first;
    for (let i = 0; i < 60; i++) {
      const step = await learner.step(state, tasks);
      treeDispose(state);
      state = step.state;
      last = step.loss;
    }
    // Measured: a third of the loss is left after sixty steps.
    expect(first).toBeCloseTo(0.6603, 3);
    expect(last).toBeCloseTo(0.2195, 2);
  });
  it("reports the losses that evaluate finds", async () => {
    const learner = keep(treeMaml({ ...base, schedule }));
    const tasks = tasksOf([4, 2, 3, 4]);
    const state = learner.init(params());
    const { losses } = await learner.step(state, tasks);
    expect(distance(await learner.evaluate(state, tasks), losses)).toBeLessThan(1e-5);
  });
  it.each([
    ["maml", maml(base)],
    ["fomaml", fomaml(base)],
    ["reptile", reptile({ ...base, outer: sgd({ lr: 0.5 }) })],
    ["anil", anil({ ...base, adapt: (path) => path.endsWith("1") })],
    ["metaSgd", metaSgd({ ...base, steps: 2 })],
    [
      "clusterOnly",
      clusterOnly({
        ...base,
        clusters: [
          [0, 1],
          [2, 3],
        ],
        steps: 2,
      }),
    ],
    ["annealed", maml({ ...base, order: { firstUntil: 1 } })],
    ["accumulated, clipped", maml({ ...base, accumulate: 2, outerClip: 0.1, innerClip: 1 })],
    ["momentum", maml({ ...base, inner: "momentum", steps: 2 })],
    ["adam", maml({ ...base, inner: ["sgd", "adam"], steps: 2 })],
  ])("%s takes finite steps and leaves no tensors", async (_, learner) => {
    keep(learner);
    const tasks = tasksOf([4, 3, 4, 4]);
    let state = learner.init(params());
    const step = async (): Promise<void> => {
      const next = await learner.step(state, tasks);
      expect(next.status).toBe("ok");
      treeDispose(state);
      state = next.state;
    };
    await step();
    await expectNoLeak(step, 5);
  });
  it.each([
    ["none", [1, 1]],
    ["step", [1, 1]],
    ["tensor", [4, 4]],
    ["element", [4]],
  ] as const)(
    "keeps and trains as many sizes as learnInnerLr %s says",
    async (learnInnerLr, counts) => {
      const innerLr = learnInnerLr === "element" ? 0.2 : [0.2, 0.1];
      const learner = keep(treeMaml({ ...base, schedule, innerLr, learnInnerLr, steps: 2 }));
      const first = learner.init(params());
      const { state } = await learner.step(first, tasksOf([4, 3, 4, 2]));
      const at = ({ sizes }: typeof first): number[][] =>
        sizes.map((set) => set.flatMap((size) => [...size.dataSync()]));
      expect(first.sizes.map((set) => set.length)).toEqual(counts);
      expect(at(first)[0]!.every((size) => Math.abs(size - 0.2) < 1e-6)).toBe(true);
      const moved = at(state).flatMap((set, k) => set.map((size, i) => size !== at(first)[k]![i]!));
      expect(moved).toEqual(moved.map(() => learnInnerLr !== "none"));
    },
  );
  it.each([true, false])(
    "adapts tasks of unequal sizes alone as each by itself, compiled %s",
    async (compile) => {
      const sizes = [4, 3, 4, 2];
      const learner = keep(treeMaml({ ...base, innerLr: [0.2, 0.1], steps: 2, compile }));
      const state = learner.init(params());
      const alone = async (tasks: TaskSet<Batch>): Promise<number[][]> => {
        const none = { tasks: tasks.ids.length, partitions: [] };
        const { params: start } = await learner.adapt(state, tasks, none);
        const ended = await learner.adaptAlone(state, start, tasks, { first: 0, steps: 2 });
        const leaves = Object.values(ended).map((leaf: tf.Tensor) => [...leaf.dataSync()]);
        return tasks.ids.map((_, i) =>
          leaves.flatMap((leaf) => {
            const size = leaf.length / tasks.ids.length;
            return leaf.slice(i * size, (i + 1) * size);
          }),
        );
      };
      const together = await alone(tasksOf(sizes));
      for (const [i, n] of sizes.entries()) {
        const [single] = await alone(stackTasks([taskOf(n, i)]) as TaskSet<Batch>);
        expect(distance(together[i]!, single!)).toBeLessThan(1e-5);
        expect(distance(together[i]!, numbers(params()))).toBeGreaterThan(1e-3);
      }
    },
  );
  it("leaves no tensors over 1,000 steps", async () => {
    const learner = keep(treeMaml({ ...base, schedule, learnInnerLr: "step" }));
    const tasks = tasksOf([3, 4, 4, 4]);
    let state = learner.init(params());
    await expectNoLeak(async () => {
      const next = await learner.step(state, tasks);
      treeDispose(state);
      state = next.state;
    }, 1000);
  }, 60_000);
  it("goes on from a saved state to the same numbers", async () => {
    const learner = keep(treeMaml({ ...base, schedule, learnInnerLr: "step" }));
    const tasks = tasksOf([4, 4, 4, 4]);
    const first = await learner.step(learner.init(params()), tasks);
    const bytes = await encodeCheckpoint(first.state);
    const { tree } = await decodeCheckpoint<typeof first.state>(bytes, "state");
    const [a, b] = [await learner.step(first.state, tasks), await learner.step(tree, tasks)];
    expect(numbers(a.state)).toEqual(numbers(b.state));
  });
});

describe("bad input", () => {
  const tasks = tasksOf([4, 4, 4, 4]);
  const fails = async (f: () => unknown, code: string, words: RegExp): Promise<void> => {
    let error: unknown;
    try {
      await f();
    } catch (caught) {
      error = caught;
    }
    expect(isLegendreError(error, code as never)).toBe(true);
    expect(String(error)).toMatch(words);
  };
  const learner = keep(treeMaml(base));
  const step = (partitions: number[][][]) => () =>
    learner.step(learner.init(params()), tasks, { tasks: 4, partitions });
  it.each([
    [
      "a task in two cells",
      [
        [
          [0, 1],
          [1, 2, 3],
        ],
      ],
      "structure",
      /task "t1" is in cells 0 and 1/,
    ],
    ["a task in no cell", [[[0, 1], [2]]], "structure", /task "t3" is in no cell/],
    [
      "an unknown task",
      [
        [
          [0, 1],
          [2, 3, 7],
        ],
      ],
      "option",
      /task 7/,
    ],
    ["an empty cell", [[[0, 1, 2, 3], []]], "structure", /empty/],
    [
      "a cell that is not nested",
      [
        [
          [0, 1],
          [2, 3],
        ],
        [[0, 2], [1], [3]],
      ],
      "structure",
      /"t0" and "t2"/,
    ],
  ])("%s", (_, partitions, code, words) => fails(step(partitions), code, words));
  it("an empty support names the task", () =>
    fails(
      () => stackTasks([{ id: "empty one", support: tf.zeros([0, 2]), query: tf.zeros([1, 2]) }]),
      ...(["data", /"empty one" is empty/] as const),
    ));
  it("leaves with other numbers of examples name the task and the side", () =>
    fails(
      () => {
        const uneven = { x: tf.zeros([3, 2]), y: tf.zeros([2]) };
        return stackTasks([
          { id: "odd", support: { x: tf.zeros([3, 2]), y: tf.zeros([3]) }, query: uneven },
        ]);
      },
      ...(["data", /query of task "odd" has leaves with 3 and 2 examples/] as const),
    ));
  it("ragged tasks and a mean loss", () =>
    fails(
      () => {
        const mean = maml({ ...base, loss: (p: Params, b: Batch) => tf.mean(exampleLosses(p, b)) });
        return mean.step(mean.init(params()), tasksOf([4, 3]));
      },
      ...(["shape", /one loss for each example/] as const),
    ));
  it("an unknown option", () =>
    fails(() => treeMaml({ ...base, inerLr: 1 } as never), ...(["option", /innerLr/] as const)));
  const poisoned = (): TaskSet<Batch> => {
    const bad = batch(3, 4);
    const nan = { ...bad, y: tf.tensor1d([Number.NaN, 0, 0, 0]) };
    return stackTasks([
      { id: "good", support: batch(1, 4), query: batch(2, 4) },
      { id: "poison", support: nan, query: bad },
      { id: "fine", support: batch(4, 4), query: batch(5, 4) },
    ]);
  };
  const cells = { tasks: 3, partitions: [[[0, 1, 2]], [[0], [1], [2]]] };
  it("a task that is not finite is named", () =>
    fails(
      () => learner.step(learner.init(params()), poisoned(), cells),
      ...(["non-finite", /"poison"/] as const),
    ));
  it("or skipped and reported", async () => {
    const lenient = keep(treeMaml({ ...base, badTasks: "skip" }));
    const found = await lenient.step(lenient.init(params()), poisoned(), cells);
    expect(found.status).toBe("ok");
    expect(found.skipped).toEqual(["poison"]);
    expect(found.ids).toEqual(["good", "fine"]);
  });
});

describe("checkMetaGradient", () => {
  const tasks = tasksOf([4, 3, 4, 4]);
  it("passes exact gradients of a tree and fails first-order ones", async () => {
    const exact = keep(treeMaml({ ...base, schedule, innerLr: 0.5 }));
    const first = keep(treeMaml({ ...base, schedule, innerLr: 0.5, order: "first" }));
    expect((await checkMetaGradient(exact, exact.init(params()), tasks)).ok).toBe(true);
    expect((await checkMetaGradient(first, first.init(params()), tasks)).ok).toBe(false);
  });
});
