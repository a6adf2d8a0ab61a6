import { isLegendreError, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  adjustedRandIndex,
  checkSchedule,
  generatedTaskSet,
  hierarchicalGaussian,
  type RecurringState,
  type RegressionBatch,
  recurringSchedule,
  selectTasks,
  taskGradients,
  treeMaml,
} from "../../src/index.ts";

interface Params {
  w: tf.Tensor;
}
const learner = treeMaml<Params, RegressionBatch>({
  loss: ({ w }, { x, y }) =>
    tf.squaredDifference(tf.squeeze(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D), [1]), y),
  innerLr: 0.1,
  layout: "tasks",
});
afterAll(() => learner.dispose());
const draw = (seed: number) =>
  hierarchicalGaussian({ d: 8, nSupport: 64, taskStd: 0.1, clusterSeed: 1, seed });
const named = (seed: number) => {
  const made = generatedTaskSet(draw(seed));
  // The same tasks come again: their clusters do, and names go by these.
  return made;
};

describe("task gradients", () => {
  it("at the shared start are those of every task by itself", async () => {
    const state = learner.init({ w: tf.ones([8, 1]) });
    const tasks = named(1);
    const rows = await taskGradients(learner, state, tasks);
    const spread = tf.tile(tf.ones([1, 8, 1]), [tasks.ids.length, 1, 1]);
    const other = await learner.supportGradients({ w: spread }, tasks);
    const expected = other.dataSync();
    for (const [i, row] of rows.entries()) {
      for (const [j, value] of row.entries())
        expect(value).toBeCloseTo(expected[8 * i + j] as number, 4);
    }
    treeDispose([state, tasks.support, tasks.query, spread, other]);
  });
});

describe("a schedule of recurring tasks", () => {
  const cells = recurringSchedule({ every: 3, cut: { k: [4] }, sketch: 0, leafSteps: 2 });
  it("finds planted clusters, looks every so many times and remembers in between", async () => {
    const state = learner.init({ w: tf.zeros([8, 1]) });
    let known: RecurringState = cells.init();
    const looks: boolean[] = [];
    for (let i = 0; i < 5; i++) {
      const tasks = named(i);
      const next = await cells.next(known, learner, state, tasks);
      known = JSON.parse(JSON.stringify(next.state)) as RecurringState;
      looks.push(next.looked);
      expect(known.calls).toBe(i + 1);
      expect(next.schedule.partitions).toHaveLength(3);
      const truth = draw(i).levels[0] as number[][];
      expect(adjustedRandIndex(next.schedule.partitions[0] as number[][], truth)).toBe(1);
      treeDispose([tasks.support, tasks.query]);
    }
    expect(looks).toEqual([true, false, false, true, false]);
    treeDispose(state);
  });
  it("leaves tasks that it does not know by themselves, and takes some of those it knows", async () => {
    const state = learner.init({ w: tf.zeros([8, 1]) });
    const tasks = named(1);
    const { state: known } = await cells.next(cells.init(), learner, state, tasks);
    const some = selectTasks(tasks, [0, 1, 5]);
    const ids = ["new", ...some.ids];
    const schedule = cells.recall(known, ids);
    checkSchedule("test", schedule, ids);
    expect(schedule.partitions[0]).toContainEqual([0]);
    expect(schedule.partitions[0]).toContainEqual([1, 2]);
    treeDispose([state, tasks.support, tasks.query, some.support, some.query]);
  });
  it("gives the same schedule again where a second look finds the same cells", async () => {
    const state = learner.init({ w: tf.zeros([8, 1]) });
    const tasks = named(1);
    const often = recurringSchedule({ every: 1, cut: { k: [4] }, sketch: 0 });
    const first = await often.next(often.init(), learner, state, tasks);
    const second = await often.next(first.state, learner, state, tasks);
    expect(second.looked).toBe(true);
    expect(second.schedule).toBe(first.schedule);
    treeDispose([state, tasks.support, tasks.query]);
  });
  it("takes the cells that a look finds where they are others, and keeps the list where only their order is", async () => {
    const state = learner.init({ w: tf.zeros([8, 1]) });
    const tasks = named(1);
    const often = recurringSchedule({ every: 1, cut: { k: [4] }, sketch: 0 });
    const first = await often.next(often.init(), learner, state, tasks);
    const [cells = []] = first.state.levels;
    const [[task = "", ...others] = [], next = [], ...rest] = cells;
    const different = {
      joined: [[task, ...others, ...next], ...rest],
      parted: [[task], others, next, ...rest],
      "one task elsewhere": [others, [task, ...next], ...rest],
      "a name that went": [["gone", ...others], next, ...rest],
    };
    for (const [what, known] of Object.entries(different)) {
      const again = await often.next({ ...first.state, levels: [known] }, learner, state, tasks);
      expect(again.state.levels, what).toEqual(first.state.levels);
    }
    const turned = [cells.map((cell) => [...cell].reverse()).reverse()];
    const same = await often.next({ ...first.state, levels: turned }, learner, state, tasks);
    expect(same.state.levels).toBe(turned);
    treeDispose([state, tasks.support, tasks.query]);
  });
  it("recalls cells by the names of tasks, and leaves out those of which none is there", () => {
    const levels = [
      [["a", "b"], ["c"]],
      [["a"], ["b", "d"], ["c"]],
    ];
    const known = { ...cells.init(), levels };
    expect(cells.recall(known, ["b", "x", "a"])).toEqual({
      tasks: 3,
      partitions: [
        [[2, 0], [1]],
        [[2], [0], [1]],
        [[0], [1], [2]],
        [[0], [1], [2]],
      ],
    });
  });
  it("has every task by itself before anything is known", () => {
    expect(cells.recall(cells.init(), ["a", "b"]).partitions[0]).toEqual([[0], [1]]);
  });
  it("names the option that is nearest, and refuses a pause of no steps", () => {
    const code = (f: () => unknown): string => {
      try {
        f();
      } catch (error) {
        expect(isLegendreError(error, "option")).toBe(true);
        return String(error);
      }
      return "";
    };
    expect(code(() => recurringSchedule({ evry: 2 } as never))).toContain("every");
    expect(code(() => recurringSchedule({ every: 0 }))).toContain("every");
  });
});
