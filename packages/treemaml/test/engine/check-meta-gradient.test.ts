import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type CheckMetaGradientOptions, checkMetaGradient } from "../../src/index.ts";
import { emptyTasks, fakeLearner } from "./fake-learner.ts";

const tasks = emptyTasks(["a"]);

interface Loss {
  readonly start: readonly number[];
  readonly loss: (w: readonly number[]) => number;
  /** What the learner says that the gradient is. */
  readonly gradient: readonly number[];
}

/** The check of a learner with this loss and gradient, and the params at which the loss was asked for, in their order. */
async function checked({ start, loss, gradient }: Loss, options?: CheckMetaGradientOptions) {
  const asked: number[][] = [];
  const learner = fakeLearner({
    metaGradient: async ({ params }) => {
      const at = [...params.w.dataSync()];
      asked.push(at);
      const value: tf.Tensor = tf.scalar(loss(at));
      const losses: tf.Tensor = tf.tensor1d([loss(at)]);
      return { loss: value, losses, grads: { w: tf.tensor1d([...gradient]) }, sizeGrads: [] };
    },
  });
  const state = learner.init({ w: tf.tensor1d([...start]) });
  const before = tf.memory().numTensors;
  const found = await checkMetaGradient(learner, state, tasks, options);
  expect(tf.memory().numTensors).toBe(before);
  const [first, ...moved] = asked;
  expect(first).toEqual([...Float32Array.from(start)]);
  return { ...found, moved };
}

const linear =
  (...slopes: number[]) =>
  (w: readonly number[]): number =>
    slopes.reduce((sum, slope, i) => sum + slope * (w[i] as number), 0);

describe("checkMetaGradient", () => {
  it("steps along the gradient, then along signs, by half a percent of the params' length or of 1", async () => {
    for (const [start, h] of [
      [[3, 4, 12], 0.065],
      [[0.03, 0.04, 0.12], 0.005],
    ] as const) {
      const { moved } = await checked({ start, loss: linear(2, 1, -2), gradient: [2, 1, -2] });
      expect(moved).toHaveLength(6);
      const steps = moved.map((at) => at.map((v, i) => (v - (start[i] as number)) / h));
      const along = [2 / 3, 1 / 3, -2 / 3];
      for (const [i, v] of along.entries()) {
        expect(steps[0]?.[i]).toBeCloseTo(v, 3);
        expect(steps[1]?.[i]).toBeCloseTo(-v, 3);
      }
      for (const [k, step] of steps.slice(2).entries()) {
        for (const v of step) expect(Math.abs(v)).toBeCloseTo(1 / Math.sqrt(3), 3);
        const other = steps[k % 2 === 0 ? k + 3 : k + 1] as number[];
        for (const [i, v] of step.entries()) expect(v + (other[i] as number)).toBeCloseTo(0, 3);
      }
    }
  });

  it("has the same signs in every version, so that a direction that fails is found again", async () => {
    const start = new Array<number>(24).fill(0);
    const gradient = start.map(() => 1);
    const { moved } = await checked(
      { start, gradient, loss: linear(...gradient) },
      { directions: 4 },
    );
    const signs = [2, 4, 6].map((k) => moved[k]?.map((v) => (v > 0 ? "+" : "-")).join(""));
    expect(signs).toEqual([
      "++-+-++-+-++-+-++-+-++-+",
      "+-++-+-++-+-++-+-++-+-++",
      "+-+-++-+-++-+-++-+-++-+-",
    ]);
  });

  it("gives both slopes of each direction, and their greatest difference by the gradient's length", async () => {
    // The gradient should be (3, 4): along itself the loss rises by (3 · 6 + 4 · 8) / 10 = 5 where 10 is claimed.
    const wrong = { start: [1, 2], loss: linear(3, 4), gradient: [6, 8] };
    const { slopes, error, ok } = await checked(wrong, { directions: 2, step: 0.5 });
    expect(slopes).toHaveLength(2);
    expect(slopes[0]?.gradient).toBeCloseTo(10, 5);
    expect(slopes[0]?.difference).toBeCloseTo(5, 5);
    const [, second] = slopes;
    expect(second?.gradient).toBeCloseTo(2 * (second?.difference as number), 4);
    expect(error).toBeCloseTo(0.5, 5);
    expect(ok).toBe(false);
    // A cube's central difference has the square of the step more: 3 · 2² + 0.5².
    const cube = { start: [2], loss: ([w = 0]: readonly number[]) => w ** 3, gradient: [12] };
    const found = await checked(cube, { directions: 1, step: 0.25 });
    expect(found.slopes[0]?.difference).toBeCloseTo(12.25, 4);
    expect(found.error).toBeCloseTo(0.25 / 12, 5);
  });

  it("passes up to two percent, or up to the tolerance that is asked for", async () => {
    const off = (share: number) => ({ start: [0], loss: linear(1 - share), gradient: [1] });
    expect((await checked(off(0.019))).ok).toBe(true);
    expect((await checked(off(0.021))).ok).toBe(false);
    const { error } = await checked(off(0.25));
    expect(error).toBeCloseTo(0.25, 4);
    expect((await checked(off(0.25), { tolerance: error })).ok).toBe(true);
    expect((await checked(off(0.25), { tolerance: error * 0.999 })).ok).toBe(false);
  });

  it("tries signs alone where the gradient is zero, and fails where the loss is no number", async () => {
    const flat = await checked({ start: [0, 0], loss: () => 7, gradient: [0, 0] });
    expect([flat.ok, flat.error]).toEqual([true, 0]);
    expect(flat.slopes).toHaveLength(3);
    // Without a length to go by, slopes count in millionths.
    const hidden = { start: [0], loss: linear(1), gradient: [0] };
    const found = await checked(hidden, { directions: 1, step: 1 });
    expect(found.error).toBeCloseTo(1e6, 0);
    expect(Math.abs(found.slopes[0]?.difference as number)).toBe(1);
    const none = await checked({ start: [0], loss: () => Number.NaN, gradient: [1] });
    expect([none.ok, none.error]).toEqual([false, Number.POSITIVE_INFINITY]);
  });
});
