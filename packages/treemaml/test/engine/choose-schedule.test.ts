import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { chooseSchedule, type Schedule } from "../../src/index.ts";
import { emptyTasks, fakeLearner } from "./fake-learner.ts";

/** Schedules that are told apart by their number of steps, and the losses of the tasks along each. */
async function chosen(
  fallback: readonly number[],
  candidates: Readonly<Record<string, readonly number[]>>,
  margin?: number,
) {
  const all = [fallback, ...Object.values(candidates)];
  const schedule = (steps: number): Schedule => ({
    tasks: fallback.length,
    partitions: Array.from({ length: steps }, () => fallback.map((_, i) => [i])),
  });
  const learner = fakeLearner({
    evaluate: async (_, __, along = schedule(0)) => [
      ...(all[along.partitions.length] as readonly number[]),
    ],
  });
  const found = await chooseSchedule(
    learner,
    learner.init({ w: tf.zeros([1]) }),
    emptyTasks(fallback.map((_, i) => `t${i}`)),
    {
      fallback: schedule(0),
      candidates: Object.fromEntries(
        Object.keys(candidates).map((name, i) => [name, schedule(i + 1)]),
      ),
      margin,
    },
  );
  const place = ["fallback", ...Object.keys(candidates)].indexOf(found.name);
  expect(found.schedule.partitions).toHaveLength(place);
  return found;
}

describe("chooseSchedule", () => {
  it("gives mean loss, mean advantage and its standard error of each, the fall-back first", async () => {
    // Advantages 1, 2 and 6: mean 3, squares 4 + 1 + 9, so that the error is √(14 / 3 / 2).
    const { scores, name } = await chosen([4, 5, 9], { tree: [3, 3, 3], same: [4, 5, 9] });
    expect(scores).toEqual([
      { name: "fallback", loss: 6, gain: 0, error: 0 },
      { name: "tree", loss: 3, gain: 3, error: Math.sqrt(7 / 3) },
      { name: "same", loss: 6, gain: 0, error: 0 },
    ]);
    // 3 is less than two errors, 3.06.
    expect(name).toBe("fallback");
  });

  it("takes what is better by more than two errors, or by more than asked for", async () => {
    // Advantages 1 and 3: mean 2, error 1.
    expect((await chosen([4, 6], { tree: [3, 3] })).name).toBe("fallback");
    expect((await chosen([4, 6], { tree: [3, 3] }, 1.99)).name).toBe("tree");
    expect((await chosen([4, 6], { tree: [3, 3] }, 2)).name).toBe("fallback");
    // Advantages 1 and 2.8: 1.9 is more than twice 0.9.
    expect((await chosen([4, 5.8], { tree: [3, 3] })).name).toBe("tree");
    expect((await chosen([4, 6], { worse: [5, 7] }, 0)).name).toBe("fallback");
    // One task has no error to go by.
    const one = await chosen([4], { tree: [3] });
    expect(one.scores[1]).toEqual({ name: "tree", loss: 3, gain: 1, error: 0 });
    expect(one.name).toBe("tree");
  });

  it("takes the best of those, wherever it stands among them, and the first of equals", async () => {
    const [good, best] = [
      [3, 3],
      [2, 2],
    ];
    expect((await chosen([4, 4], { good, best })).name).toBe("best");
    expect((await chosen([4, 4], { best, good })).name).toBe("best");
    expect((await chosen([4, 4], { best, other: best })).name).toBe("best");
  });

  it("has to have a candidate", async () => {
    await expect(chosen([1], {})).rejects.toMatchObject({
      code: "option",
      details: { option: "candidates" },
    });
  });
});
