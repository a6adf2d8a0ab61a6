import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { learnSchedule, type Partition, starSchedule } from "../../src/index.ts";
import { emptyTasks, fakeLearner } from "./fake-learner.ts";

const ids = [..."abcdefgh"];
/** Directions in degrees as gradients: a to e lie within 40 of each other, f to h opposite. */
const degrees = [0, 5, 30, 33, 40, 180, 184, 190];
const rowsOf = (angles: readonly number[]): tf.Tensor =>
  tf.tensor2d(angles.map((a) => [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]));

/** The cells that are learned where gradients are `first` at the start, and `then` after pooled steps. */
async function learned(
  options: Parameters<typeof learnSchedule>[3],
  { first = degrees, then = degrees }: { first?: number[]; then?: number[] } = {},
) {
  const before: Partition[][] = [];
  const learner = fakeLearner({
    scheduleOf: () => starSchedule(8, 4),
    startGradients: async () => rowsOf(first),
    supportGradients: async () => rowsOf(then),
    adapt: async ({ params }, _, schedule = starSchedule(8, 0)) => {
      before.push([...schedule.partitions]);
      return { params: { w: params.w.clone() }, schedule };
    },
  });
  const state = learner.init({ w: tf.zeros([1]) });
  const tasks = emptyTasks(ids);
  const { numTensors } = tf.memory();
  const { tasks: count, partitions } = await learnSchedule(learner, state, tasks, options);
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(count).toBe(8);
  expect(partitions.at(-1)).toEqual(ids.map((_, i) => [i]));
  // Each step's gradients are taken where the steps before have led.
  expect(before).toEqual(partitions.slice(0, -2).map((_, k) => partitions.slice(0, k + 1)));
  return partitions.map((cells) =>
    cells
      .map((cell) =>
        cell
          .map((task) => ids[task])
          .sort()
          .join(""),
      )
      .join(" "),
  );
}
const alone = "a b c d e f g h";

describe("learnSchedule", () => {
  it("cuts the cells of the step before, each by its own gap, as many steps as the learner has", async () => {
    // The gap of all is between the two halves. Of a to e it is between ab and cde, of f to h between fg and h.
    const steps = ["abcde fgh", "ab cde fg h", "ab cd e fg h", alone];
    expect(await learned({})).toEqual(steps);
    expect(await learned({ cut: "gap", steps: 2 })).toEqual(["abcde fgh", alone]);
    expect(await learned({ steps: 1 })).toEqual([alone]);
  });

  it("looks at the gradients anew after each step", async () => {
    const then = [0, 40, 5, 41, 2, 180, 190, 181];
    expect(await learned({ steps: 3 }, { then })).toEqual(["abcde fgh", "ace bd fh g", alone]);
  });

  it("gives each cell its share of the cells that a step should have, at least one", async () => {
    // Of four cells five of eight tasks get 2.5, which is rounded up, and three 1.5.
    expect(await learned({ cut: { k: [2, 4] }, steps: 3 })).toEqual([
      ...["abcde fgh", "ab cd e fg h", alone],
    ]);
    // The last number serves for all steps that follow; three tasks of one cell would get 0.4.
    expect(await learned({ cut: { k: [2, 1] } })).toEqual([
      ...["abcde fgh", "abcde fgh", "abcde fgh", alone],
    ]);
    expect(await learned({ cut: { k: [20] }, steps: 2 })).toEqual([alone, alone]);
  });

  it("keeps cells together whose mean similarity is at the threshold of the step, or the last one", async () => {
    // Cosines of 5 degrees within ab, 10 within cde and fgh, and about 30 between ab and cde.
    const cut = { tau: [0.5, 0.95] };
    expect(await learned({ cut })).toEqual([...["abcde fgh", "ab cde fgh", "ab cde fgh", alone]]);
  });
});
