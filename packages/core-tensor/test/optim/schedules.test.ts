import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import {
  applyUpdates,
  constantSchedule,
  cosineRestarts,
  cosineSchedule,
  exponentialDecay,
  joinSchedules,
  linearSchedule,
  oneCycleSchedule,
  polynomialSchedule,
  type Schedule,
  scaleByLearningRate,
  sgd,
  stepDecay,
  warmup,
} from "../../src/optim/index.ts";

const clip = (share: number) => Math.min(1, Math.max(0, share));
const cosine = (from: number, to: number, share: number) =>
  to + ((from - to) * (1 + Math.cos(Math.PI * clip(share)))) / 2;

const cases: readonly [string, Schedule, (t: number) => number][] = [
  ["constant", constantSchedule(0.3), () => 0.3],
  ["exponential", exponentialDecay(2, { rate: 0.9, every: 3 }), (t) => 2 * 0.9 ** (t / 3)],
  [
    "staircase",
    exponentialDecay(2, { rate: 0.5, every: 3, staircase: true }),
    (t) => 2 * 0.5 ** Math.floor(t / 3),
  ],
  ["step", stepDecay(1, { at: [2, 5] }), (t) => 0.1 ** ((t >= 2 ? 1 : 0) + (t >= 5 ? 1 : 0))],
  [
    "linear",
    linearSchedule(1, 0.2, { steps: 4, begin: 2 }),
    (t) => 1 - 0.8 * Math.min(1, Math.max(0, (t - 2) / 4)),
  ],
  [
    "cosine",
    cosineSchedule(2, { steps: 5, end: 0.5, begin: 1 }),
    (t) => cosine(2, 0.5, (t - 1) / 5),
  ],
  [
    "polynomial",
    polynomialSchedule(2, 0.5, { steps: 5, power: 1.5, begin: 1 }),
    (t) => 0.5 + 1.5 * (1 - clip((t - 1) / 5)) ** 1.5,
  ],
  [
    "warm-up and cosine",
    warmup(cosineSchedule(2, { steps: 4 }), { steps: 3, from: 0.1 }),
    (t) => (t < 3 ? 2 * (0.1 + (0.9 * t) / 3) : cosine(2, 0, (t - 3) / 4)),
  ],
  [
    "joined",
    joinSchedules([linearSchedule(0, 1, { steps: 2 }), constantSchedule(0.5)], [3]),
    (t) => (t < 3 ? clip(t / 2) : 0.5),
  ],
  [
    "restarting",
    cosineRestarts(2, { steps: 3, factor: 2, end: 0.5 }),
    // Restarts at 3, 9, 21 and 45.
    (t) =>
      t < 3
        ? cosine(2, 0.5, t / 3)
        : t < 9
          ? cosine(2, 0.5, (t - 3) / 6)
          : cosine(2, 0.5, (t - 45) / 48),
  ],
  ["warm-up", warmup(0.4, { steps: 4 }), (t) => 0.4 * clip(t / 4)],
  [
    "one-cycle",
    oneCycleSchedule(3, { steps: 8, riseShare: 0.5, divFactor: 6, finalDivFactor: 10 }),
    (t) => (t < 3 ? cosine(0.5, 3, t / 3) : cosine(3, 0.05, (t - 3) / 4)),
  ],
  [
    "linear one-cycle",
    oneCycleSchedule(3, { steps: 8, anneal: "linear" }),
    // The peak is at 0.3 · 8 − 1 = 1.4.
    (t) => (t < 1.4 ? 0.12 + (2.88 * t) / 1.4 : 3 + (1.2e-5 - 3) * clip((t - 1.4) / 5.6)),
  ],
];

describe.each(cases)("the %s schedule", (_name, schedule, expected) => {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, 50];

  it("follows its formula for int32 and float32 steps", () => {
    for (const step of steps) {
      expectAllClose(schedule(tf.scalar(step, "int32")), expected(step), { tolerance: 1e-6 });
      expectAllClose(schedule(tf.scalar(step)), expected(step), { tolerance: 1e-6 });
    }
  });

  it("can be traced, and is exact in float64", () => {
    const program = trace((step: tf.Scalar) => schedule(step), spec([], "int32"));
    for (const step of steps) {
      const result = runReference(program, hostArray([step], [], "int32")) as HostArray;
      expectAllClose(result.data, [expected(step)], { tolerance: 1e-14 });
    }
  });

  it("leaves no tensors", async () => {
    const step = tf.scalar(3);
    await expectNoLeak(() => schedule(step).dispose());
  });
});

it("the one-cycle schedule has the values of PyTorch's OneCycleLR", () => {
  // OneCycleLR(SGD, max_lr=1, total_steps=10), by its formulas: initial 1/25, last 1/25e4, peak at step 2.
  const schedule = oneCycleSchedule(1, { steps: 10 });
  const got = [0, 1, 2, 3, 9].map((t) => schedule(tf.scalar(t, "int32")).dataSync()[0] as number);
  expectAllClose(got, [0.04, 0.52, 1, 0.9504846320134738, 4e-6], { tolerance: 1e-6 });
});

describe("a schedule as learning rate", () => {
  it("counts its own steps, from 0", () => {
    const transform = scaleByLearningRate(linearSchedule(1, 0, { steps: 2 }));
    const params = tf.scalar(0);
    let state = transform.init(params);
    const seen = [0, 1, 2, 3].map(() => {
      const next = transform.update(tf.scalar(4), state, params);
      state = next.state;
      return next.updates.dataSync()[0];
    });
    expect(seen.map((x) => (x as number) + 0)).toEqual([-4, -2, 0, 0]);
  });

  it("works in sgd", () => {
    const optimizer = sgd({ lr: stepDecay(0.5, { at: [1], factor: 0.1 }), momentum: 0.5 });
    let params = tf.scalar(0);
    let state = optimizer.init(params);
    for (let i = 0; i < 2; i++) {
      const next = optimizer.update(tf.scalar(1), state, params);
      params = applyUpdates(params, next.updates);
      state = next.state;
    }
    expectAllClose(params, -0.5 - 0.05 * 1.5);
  });
});
