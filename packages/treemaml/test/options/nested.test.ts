import { wrongValues } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import * as main from "../../src/index.ts";

const ids = ["a", "b", "c"];
const tree = main.parseNewick("((a,b),c);");
const s = main.similarities([
  [1, 0],
  [1, 0.1],
  [0, 1],
]);
const task = { support: { x: tf.zeros([1]) }, query: { x: tf.zeros([1]) } };
const learner = (inner: object) =>
  main.treeMaml({ loss: () => tf.scalar(0), inner: inner as never });
const unit = { min: 0, exclusiveMax: 1 };
const sizes = { perCluster: 1, nSupport: 1, nQuery: 1, seed: 0 };

type Case = readonly [option: string, range: object, call: (x: number) => unknown];

/** Numbers that are elements of lists, or lie in groups: the last of a list, where only the first might be looked at. */
const cases: readonly Case[] = [
  ["steps[1]", { integer: true, min: 0 }, (x) => main.treeSchedule(tree, ids, { steps: [1, x] })],
  ["counts[…]", { integer: true, min: 2, max: 3 }, (x) => main.cutK(tree, s as never, ids, [2, x])],
  ["thresholds[…]", { min: 0.5 }, (x) => main.cutThresholds(tree, s as never, ids, [0.5, x])],
  ["inner.decay", unit, (x) => learner({ kind: "momentum", decay: x })],
  ["inner.b1", unit, (x) => learner({ kind: "adam", b1: x })],
  ["inner.b2", unit, (x) => learner({ kind: "adam", b2: x })],
  ["inner.eps", { exclusiveMin: 0 }, (x) => learner({ kind: "adam", eps: x })],
  [
    'weight of task "1"',
    { exclusiveMin: 0 },
    (x) => main.stackTasks([task as never, { ...task, weight: x } as never]),
  ],
  [
    "branching[1]",
    { integer: true, min: 1 },
    (x) => main.hierarchicalGaussian({ ...sizes, branching: [2, x], levelStd: [1, 1] }),
  ],
  [
    "levelStd[1]",
    { min: 0 },
    (x) => main.hierarchicalGaussian({ ...sizes, branching: [2, 1], levelStd: [1, x] }),
  ],
  [
    "branching[1]",
    { integer: true, min: 1 },
    (x) =>
      main.sinusoidTree({
        ...sizes,
        branching: [2, x],
        levelStd: [
          [1, 1],
          [1, 1],
        ],
      }),
  ],
];

describe("numbers inside of options", () => {
  it.each(cases)("%s is held to its range", async (option, range, call) => {
    expect(await wrongValues(call, option, range)).toEqual([]);
  });
});
