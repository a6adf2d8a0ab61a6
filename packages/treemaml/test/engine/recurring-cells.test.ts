import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { printNewick, type RecurringScheduleOptions, recurringSchedule } from "../../src/index.ts";
import { emptyTasks, fakeLearner } from "./fake-learner.ts";

/** Gradients of tasks by name: a and b point one way, c and d another, e a third. */
const gradients: Readonly<Record<string, readonly [number, number, number]>> = {
  ...{
    a: [1, 0, 0],
    b: [1, 0.1, 0],
    c: [0, 1, 0],
    d: [0, 1, 0.2],
    e: [0, 0, 1],
    nothing: [0, 0, 0],
  },
};
const names = [..."abcde"];

/** A learner that counts how often its gradients are looked at. */
function watched() {
  const seen = { looks: 0 };
  const learner = fakeLearner({
    startGradients: async (_, { ids }) => {
      seen.looks++;
      return tf.tensor2d(ids.map((id) => [...(gradients[id] as readonly number[])]));
    },
  });
  const at = learner.init({ w: tf.zeros([1]) });
  const next = (
    cells: ReturnType<typeof recurringSchedule>,
    state: ReturnType<ReturnType<typeof recurringSchedule>["init"]>,
    ids: readonly string[],
  ) => cells.next(state, learner, at, emptyTasks(ids));
  return { seen, next };
}

async function first(options: RecurringScheduleOptions, ids: readonly string[] = names) {
  const cells = recurringSchedule({ sketch: 0, ...options });
  return watched().next(cells, cells.init(), ids);
}
const alone = names.map((_, i) => [i]);

describe("cells of recurring tasks", () => {
  it("are those of the gap, and then each task's own, where nothing is said", async () => {
    const found = await first({});
    expect(printNewick(found.tree)).toBe("((a,b),((c,d),e));");
    expect(found.schedule).toEqual({ tasks: 5, partitions: [[[0, 1], [2, 3], [4]], alone] });
    expect(found.state.levels).toEqual([[["a", "b"], ["c", "d"], ["e"]]]);
    expect([found.looked, found.zero, found.state.calls]).toEqual([true, [], 1]);
  });

  it("are as many as asked for, as far as there are tasks, or as similar", async () => {
    const { schedule } = await first({ cut: { k: [1, 3, 9] }, leafSteps: 0 });
    expect(schedule.partitions).toEqual([[[0, 1, 2, 3, 4]], [[0, 1], [2, 3], [4]], alone]);
    // Cosines 0.995 of a and b and 0.981 of c and d.
    const similar = await first({ cut: { tau: [0.5, 0.99] }, leafSteps: 2 });
    expect(similar.schedule.partitions).toEqual([
      ...[[[0, 1], [2, 3], [4]], [[0, 1], [2], [3], [4]], alone, alone],
    ]);
  });

  it("are broken up where fewer tasks of the meta-batch are in them than asked for", async () => {
    const { schedule } = await first({ minClusterSize: 3, cut: { k: [2] } });
    expect(schedule.partitions).toEqual([[[0], [1], [2, 3, 4]], alone]);
    const pairs = await first({ minClusterSize: 3, cut: { k: [3] } });
    expect(pairs.schedule.partitions).toEqual([alone, alone]);
  });

  it("have as many pooled steps as the cut, each task by itself, before anything is known", () => {
    const steps = (options: RecurringScheduleOptions): number => {
      const cells = recurringSchedule(options);
      const { partitions } = cells.recall(cells.init(), ["a", "b"]);
      for (const cell of partitions) expect(cell).toEqual([[0], [1]]);
      return partitions.length;
    };
    expect([steps({}), steps({ leafSteps: 0 }), steps({ cut: "gap", leafSteps: 3 })]).toEqual([
      2, 1, 4,
    ]);
    expect(steps({ cut: { k: [1, 2] } })).toBe(3);
    expect(steps({ cut: { tau: [0.1, 0.2, 0.3] } })).toBe(4);
  });

  it("are looked at in the first of every ten meta-batches", async () => {
    const { next, seen } = watched();
    const cells = recurringSchedule({ sketch: 0 });
    let state = cells.init();
    const looks: number[] = [];
    for (let i = 0; i < 21; i++) {
      const found = await next(cells, state, i % 2 === 0 ? names : ["nothing", "a"]);
      if (found.looked) looks.push(i);
      expect(found.zero).toEqual([]);
      state = found.state;
      expect(state.calls).toBe(i + 1);
      expect(state.memory.calls).toBe(looks.length);
    }
    expect([looks, seen.looks]).toEqual([[0, 10, 20], 3]);
  });

  it("say which gradients were zero where they were looked at", async () => {
    expect((await first({}, ["nothing", "a", "b"])).zero).toEqual(["nothing"]);
  });

  it("are the same list for the same tasks in the same order, and another for others", async () => {
    const cells = recurringSchedule({ sketch: 0 });
    const { state } = await watched().next(cells, cells.init(), names);
    const one = cells.recall(state, ["a", "c"]);
    expect(cells.recall(state, ["a", "c"])).toBe(one);
    const others = [["c", "a"], ["a", "c", "b"], ["a"], ["a", "b"], []];
    for (const ids of others) {
      const found = cells.recall(state, ids);
      expect(found.tasks).toBe(ids.length);
      expect(found.partitions.at(-1)).toEqual(ids.map((_, i) => [i]));
      expect(cells.recall(state, ids)).toBe(found);
      expect(cells.recall(state, ["a", "c"])).toEqual(one);
    }
    expect(cells.recall(state, ["a", "b"]).partitions[0]).toEqual([[0, 1]]);
  });

  it("are new where a look finds another number of levels", async () => {
    const cells = recurringSchedule({ sketch: 0, every: 1, cut: { k: [2, 3] } });
    const { next } = watched();
    const { state } = await next(cells, cells.init(), names);
    const [two = [], three = []] = state.levels;
    for (const levels of [[two], [two, three, three], [three, two], []]) {
      const again = await next(cells, { ...state, levels }, names);
      expect(again.state.levels).toEqual([two, three]);
    }
    expect((await next(cells, state, names)).state.levels).toBe(state.levels);
  });
});
