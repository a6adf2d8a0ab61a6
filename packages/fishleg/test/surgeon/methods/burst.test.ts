import type { BatchSource } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { carryOver, learnAt, startAt } from "../../../src/surgeon/methods/surgeon-burst.ts";
import { measureHealth } from "../../../src/surgeon/methods/surgeon-health.ts";
import type { FishlegSurgeonOptions } from "../../../src/surgeon/methods/surgeon-settings.ts";
import { counting, key } from "./counting.ts";

/** Batches of one row that hold their number. */
const data: BatchSource<tf.Tensor> = {
  perEpoch: 4,
  at: ({ epoch, batch }) => tf.tensor2d([[4 * epoch + batch]]),
};
const problem = { data, weights: { total: 3 } } as never;
const pointAt = (index: number) => {
  const [params, mask] = [tf.scalar(0), tf.scalar(7)] as const;
  return { params, mask, state: undefined, index, key };
};
const full = tf.scalar(9);
const health = (batch: number, from: number, mask: number): string[] =>
  Array.from({ length: 8 }, (_, i) => `health: ${batch}, ${from + i}, ${mask}`);

describe("a start", () => {
  it.each([
    [{ pretrain: 3, startBatches: 3 }, 0, undefined, 7, 4],
    [{ pretrain: 0, startBatches: 3 }, 0, full, 9, 5],
    [{ refine: 1, startBatches: 3 }, 1, undefined, 7, 4],
    [{ refine: 0, startBatches: 3 }, 1, undefined, 7, 5],
    // The bursts after the first count, and none where nothing is taken over.
    [{ pretrain: 0, refine: 5, assimilation: "frozen", startBatches: 3 }, 2, undefined, 7, 5],
  ] as const)(
    "%j leaves the last of its batches to learn from, if anything is learned",
    async (options, index, mask, held, seen) => {
      const { calls, setup, qOf } = counting(options, () => 0, mask);
      const found = await startAt(setup, data, pointAt(index), 2);
      expect(calls).toEqual([
        `measure: 2, 0, ${held}`,
        `measure: 3, start 1, ${held}`,
        `measure: 4, start 2, ${held}`,
      ]);
      // The mean of three batches of one row each.
      expect([qOf(found.learned), found.seen]).toEqual([expect.closeTo(3, 5), seen]);
    },
  );
});

describe("what a later removal takes over", () => {
  const carried = async (options: FishlegSurgeonOptions, index: number) => {
    const { calls, run, qOf } = counting(options, () => 0, undefined);
    const own = run(6, 3);
    const old = own.learned;
    await carryOver(own, data, pointAt(index));
    const isFreed = (old as never as { inverse: { q: tf.Tensor } }).inverse.q.isDisposed;
    return { calls, q: qOf(own.learned), seen: own.seen, isFreed };
  };

  it("is a new start on the next batches, the last Q with new scales, or that Q", async () => {
    const anew = { assimilation: "re-estimate", refine: 1, startBatches: 1 } as const;
    expect(await carried(anew, 1)).toEqual({
      calls: ["measure: 3, 0, 7"],
      q: 3,
      seen: 3,
      isFreed: true,
    });
    expect(await carried({ assimilation: "progressive" }, 1)).toEqual({
      calls: ["rescale: 3, 0, 7"],
      q: 106,
      seen: 3,
      isFreed: true,
    });
    const same = { calls: [], q: 6, seen: 3, isFreed: false };
    expect(await carried({ assimilation: "frozen" }, 1)).toEqual(same);
    for (const assimilation of ["re-estimate", "progressive"] as const) {
      expect(await carried({ assimilation }, 0)).toEqual(same);
    }
  });
});

describe("a burst of updates", () => {
  it("learns from a batch each, turns the bases every few, and is judged by the next batch along the same vectors", async () => {
    const { calls, run, qOf } = counting({ pretrain: 5, refreshEvery: 2 }, (q) => -q, undefined);
    const own = run(1, 3);
    const found = await learnAt(own, problem, pointAt(0));
    expect(calls).toEqual([
      ...health(8, 6, 7),
      "update: 3, 1, 7",
      "update: 4, 2, 7",
      "turn: 5, turn 2, 7",
      "update: 5, 3, 7",
      "update: 6, 4, 7",
      "turn: 7, turn 4, 7",
      "update: 7, 5, 7",
      ...health(8, 6, 7),
    ]);
    expect([qOf(own.learned), own.seen]).toEqual([2006, 8]);
    // Eight vectors: means of 0 … 7 and of 8 … 15.
    expect(found).toEqual({
      ratio: 11.5,
      residual: 2,
      excess: 3,
      gain: 2005,
      updates: 4,
      skipped: 5,
      start: { ratio: 3.5, residual: 2, excess: 3 },
    });
  });

  it("is left out where it made the loss larger, not where it is the same", async () => {
    for (const [lossAt, q] of [
      [(at: number) => at, 1],
      [() => 2, 3],
    ] as const) {
      const { run, qOf } = counting({ pretrain: 2 }, lossAt, full);
      const own = run(1, 0);
      const { gain } = await learnAt(own, problem, pointAt(0));
      expect([qOf(own.learned), own.seen, gain]).toEqual([q, 2, q === 1 ? -2 : 0]);
    }
  });

  it("of a later removal has its own rate and number, under the mask of its kind", async () => {
    const { calls, run, qOf } = counting(
      { refine: 2, assimilation: "progressive" },
      (q) => -q,
      full,
    );
    const own = run(1, 0);
    await learnAt(own, problem, pointAt(1));
    expect(calls.filter((call) => call.startsWith("later"))).toEqual([
      "later: 0, 1, 9",
      "later: 1, 2, 9",
    ]);
    expect(calls.filter((call) => call.startsWith("health"))).toEqual([
      ...health(2, 3, 9),
      ...health(2, 3, 9),
    ]);
    expect(qOf(own.learned)).toBe(21);
  });

  it("of no updates is judged once, by the next batch", async () => {
    for (const [options, index] of [
      [{ pretrain: 0 }, 0],
      [{ refine: 0 }, 1],
      [{ refine: 4, assimilation: "frozen" }, 1],
    ] as const) {
      const { calls, run } = counting(options, (q) => -q, undefined);
      const own = run(1, 3);
      const found = await learnAt(own, problem, pointAt(index));
      expect(calls).toEqual(health(3, 1, 7));
      expect(found).toEqual({ ratio: 3.5, residual: 2, excess: 3, updates: 4, skipped: 5 });
      expect(own.seen).toBe(3);
    }
  });

  it("leaves no copy of Q, whether it helped, harmed or failed", async () => {
    for (const lossAt of [
      (q: number) => q,
      (q: number) => -q,
      (q: number) => {
        if (q > 1) throw new Error("no health");
        return q;
      },
    ]) {
      const { run } = counting({ pretrain: 2 }, lossAt, full);
      const own = run(1, 0);
      const point = pointAt(0);
      const before = tf.memory().numTensors;
      await learnAt(own, problem, point).catch((error) => expect(error.message).toBe("no health"));
      expect(tf.memory().numTensors).toBe(before);
    }
  });
});

it("health is the mean over its vectors, whose batch it frees", async () => {
  const { setup, run } = counting({}, () => -4, undefined);
  const batch = tf.scalar(0);
  const { params, mask } = pointAt(0);
  const where = { programs: setup.programs, params, batch, state: undefined, mask, key };
  const learned = run(1, 0).learned;
  expect(await measureHealth(learned, { ...where, draw: 0, vectors: 3 })).toEqual({
    ratio: 1,
    residual: 2,
    excess: 3,
    loss: -4,
    updates: 4,
    skipped: 5,
  });
  expect(batch.isDisposed).toBe(true);
});
