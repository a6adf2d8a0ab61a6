import { wrongValues } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { dynamicSlice } from "../../src/ops/index.ts";
import * as core from "../every-entry.ts";

const images = core.rows(new Float32Array(8), [2, 2, 2]);
const flat = core.constantSchedule(1);
const root = (linear: object) =>
  core.customRoot(
    (x: tf.Tensor) => tf.sub(x, 2),
    tf.scalar(1) as tf.Tensor,
    () => tf.scalar(2) as tf.Tensor,
    linear,
  );
const stopped = (rule: object) =>
  core.fit({
    params: { w: tf.scalar(1) },
    loss: ({ w }: { w: tf.Scalar }) => w,
    optimizer: core.sgd({ lr: 0.1 }),
    data: { perEpoch: 1, at: () => 0 },
    epochs: 0,
    evaluate: () => ({ loss: 1 }),
    earlyStopping: { metric: "loss", ...rule },
  });

type Case = readonly [option: string, range: object, call: (value: number) => unknown];

/** Numbers that are elements of lists, or lie in groups, whose bounds no option shows by itself: the last of a list where there are several. */
const cases: readonly Case[] = [
  ["std[1]", { exclusiveMin: 0 }, (x) => core.augment(images, { std: [1, x] })],
  ["mean[1]", {}, (x) => core.augment(images, { mean: [0, x] })],
  ["rowShape[1]", { integer: true, min: 1 }, (x) => core.rows(new Float32Array(8), [2, x])],
  ["kernelSize[1]", whole(1), (x) => core.conv({ filters: 1, kernelSize: [1, x] })],
  ["strides[1]", whole(1), (x) => core.conv({ filters: 1, kernelSize: 1, strides: [1, x] })],
  ["dilations[1]", whole(1), (x) => core.conv({ filters: 1, kernelSize: 1, dilations: [1, x] })],
  ["size[1]", whole(1), (x) => core.maxPool({ size: [1, x] })],
  ["hidden[1]", whole(1), (x) => core.mlp({ hidden: [2, x], output: 1 })],
  ["static[1]", whole(0), (x) => core.jit((a: tf.Tensor) => a, { static: [0, x] })],
  ["donate[1]", whole(0), (x) => core.jit((a: tf.Tensor) => a, { donate: [0, x] })],
  ["max", { min: 2 }, (x) => core.random.uniform(core.random.key(0), [1], { min: 2, max: x })],
  [
    "max",
    { exclusiveMin: 2 },
    (x) => core.random.truncatedNormal(core.random.key(0), [1], { min: 2, max: x }),
  ],
  ["crop", { integer: true, min: 0, max: 2 }, (x) => core.augment(images, { seed: 0, crop: x })],
  [
    "to",
    { exclusiveMin: 1e-3 },
    (x) =>
      core.findLearningRate({ optimizer: () => core.sgd({ lr: 1 }), from: 1e-3, to: x } as never),
  ],
  ["at[0]", whole(1), (x) => core.stepDecay(1, { at: [x] })],
  ["at[1]", whole(4), (x) => core.stepDecay(1, { at: [3, x] })],
  ["boundaries[1]", whole(4), (x) => core.joinSchedules([flat, flat, flat], [3, x])],
  [
    "sizes[1]",
    { integer: true, min: 0, max: 3 },
    (x) => dynamicSlice(tf.zeros([2, 3]), [0, 0], [1, x]),
  ],
  ["shape[1]", whole(0), (x) => core.random.normal(core.random.key(0), [2, x])],
  ["linear.tolerance", { min: 0 }, (x) => root({ tolerance: x })],
  ["linear.maxSteps", whole(0), (x) => root({ maxSteps: x })],
  ["linear.restart", whole(1), (x) => root({ restart: x })],
  ["earlyStopping.patience", whole(1), (x) => stopped({ patience: x })],
  ["earlyStopping.minDelta", { min: 0 }, (x) => stopped({ minDelta: x })],
];

function whole(min: number): object {
  return { integer: true, min };
}

describe("numbers inside of options", () => {
  it.each(cases)("%s is held to its range", async (option, range, call) => {
    expect(await wrongValues(call, option, range)).toEqual([]);
  });
});
