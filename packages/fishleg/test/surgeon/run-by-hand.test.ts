import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { linearSparsity, magnitude, type PruningMethod, prune } from "../../src/surgeon/index.ts";
import type { PruningPoint } from "../../src/surgeon/methods/method.ts";
import { type EightWeights, key, lossOf, net, read } from "./eight-weights.ts";

const same = (number: number): string => random.foldIn(key, number).dataSync().join();

/** By magnitude, telling where it looks. */
function watched(points: PruningPoint<unknown, unknown>[] = []): PruningMethod {
  const method = magnitude();
  return {
    ...method,
    bind: (problem) => {
      const run = method.bind(problem);
      return {
        ...run,
        assess: (point) => {
          const copy = { key: tf.clone(point.key), mask: tf.clone((point.mask as EightWeights).w) };
          points.push({ ...point, ...copy } as never);
          return run.assess(point);
        },
      };
    },
  };
}

describe("a run of two levels by two removals each", () => {
  const points: PruningPoint<unknown, unknown>[] = [];
  const entries: unknown[] = [];
  const tuned: string[] = [];
  const asked: string[] = [];
  const run = () =>
    prune(
      net({
        method: watched(points),
        sparsity: 0.75,
        levels: 2,
        substeps: 2,
        schedule: linearSparsity,
        onProgress: (entry) => entries.push(entry),
        recalibrate: async (params, { seen }) => {
          asked.push(`${seen.dataSync()[0]}: ${read(params).filter((v) => v !== 0).length}`);
          return { seen: tf.add(seen, 1) };
        },
        fineTune: async ({ params, state, mask, level, key: own }) => {
          const kept = read(mask).reduce((a, b) => a + b, 0);
          const name = own.dataSync().join() === same(-1 - level) ? "own key" : "another key";
          tuned.push(`${level}: ${kept} kept, state ${state.seen.dataSync()[0]}, ${name}`);
          return {
            params: { b: tf.clone(params.b), w: tf.clone(params.w) },
            state: { seen: tf.add(state.seen, 10) },
          };
        },
      }),
    );

  it("has the targets, losses and entries that the schedule gives", async () => {
    const { params, mask, state, report } = await run();
    // Each removal of a level takes the same share of what is left: 1 → 0.625 → 0.25.
    const targets = [1 - Math.sqrt(0.625), 0.375, 1 - Math.sqrt(0.625 * 0.25), 0.75];
    const counts = [2, 3, 5, 6];
    const step = (i: number) => ({
      level: i >> 1,
      substep: i & 1,
      target: expect.closeTo(targets[i]!, 12),
      sparsity: counts[i]! / 8,
      before: lossOf(i === 0 ? 0 : counts[i - 1]!),
      tried: { none: lossOf(counts[i]!) },
      after: lossOf(counts[i]!),
      chosen: "none",
      scale: 1,
      predicted: null,
    });
    const levelOf = (i: number) => ({
      level: i,
      sparsity: counts[2 * i + 1]! / 8,
      pruned: lossOf(counts[2 * i + 1]!),
      tuned: lossOf(counts[2 * i + 1]!),
    });
    expect(report).toEqual({
      method: "magnitude",
      dense: 0,
      final: lossOf(6),
      sparsity: 0.75,
      layers: [
        { path: "b", shape: [2], prunable: false, weights: 2, kept: 2, sparsity: 0 },
        { path: "w", shape: [4, 2], prunable: true, weights: 8, kept: 2, sparsity: 0.75 },
      ],
      steps: [0, 1, 2, 3].map(step),
      levels: [0, 1].map(levelOf),
      status: "finished",
    });
    expect(entries).toEqual([step(0), step(1), levelOf(0), step(2), step(3), levelOf(1)]);
    expect(read(params)).toEqual([0, 0, 2, 0, 0, 1.75, 0, 0]);
    expect(read(mask)).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
    // A new state at each removal and after each fine-tuning, which adds 10.
    expect(state.seen.dataSync()[0]).toBe(26);
    expect(asked).toEqual(["0: 6", "1: 5", "12: 5", "13: 3", "14: 2", "25: 2"]);
    expect(tuned).toEqual(["0: 5 kept, state 2, own key", "1: 2 kept, state 15, own key"]);
  });

  it("looks at the kept weights before each removal, by a key of its own", () => {
    expect(points.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(points.map((point) => point.key.dataSync().join())).toEqual([0, 1, 2, 3].map(same));
    expect(
      points.map(
        (point) => [...(point.mask as tf.Tensor).dataSync()].filter((is) => is === 1).length,
      ),
    ).toEqual([8, 6, 5, 3]);
  });
});

describe("where a run begins and ends", () => {
  const half = (): EightWeights => ({
    b: tf.ones([2]),
    w: tf.tensor2d([0, 1, 1, 0, 1, 1, 0, 1], [4, 2]),
  });

  it("is the mask that it is given, counted towards the sparsity", async () => {
    // Three of eight are gone; two steps of the same size to five.
    const { report, mask } = await prune(
      net({ mask: half(), sparsity: 0.625, levels: 2, substeps: 1, schedule: linearSparsity }),
    );
    expect(report.steps.map(({ target, sparsity }) => [target, sparsity])).toEqual([
      [expect.closeTo(0.5, 12), 0.5],
      [expect.closeTo(0.625, 12), 0.625],
    ]);
    expect(report.dense).toBe((9 + 1 + 4) / 16 / 8);
    expect(read(mask)).toEqual([0, 1, 1, 0, 0, 1, 0, 0]);
    // As sparse as asked for already: nothing goes.
    const done = await prune(net({ mask: half(), sparsity: 0.375, substeps: 1 }));
    expect([done.report.sparsity, done.report.status]).toEqual([0.375, "finished"]);
    expect(read(done.mask)).toEqual(read(half()));
    await expect(prune(net({ mask: half(), sparsity: 0.374 }))).rejects.toThrow(
      "sparsity of 0.375 already, more than the 0.374",
    );
  });

  it("is the last level whose loss is within the budget, which may be met exactly", async () => {
    const levels = { sparsity: 0.5, levels: 4, substeps: 1, schedule: linearSparsity };
    for (const [lossBudget, count] of [
      [lossOf(2), 2],
      [lossOf(2) * 0.999, 1],
      [0, 0],
    ] as const) {
      const entries: unknown[] = [];
      const onProgress = (entry: unknown): unknown => entries.push(entry);
      const { report, mask } = await prune(
        net({ ...levels, lossBudget, onProgress: onProgress as never }),
      );
      expect([report.status, report.sparsity, report.levels.length, report.steps.length]).toEqual([
        "loss-budget",
        count / 8,
        count,
        count + 1,
      ]);
      expect(report.final).toBe(lossOf(count));
      expect(read(mask).filter((is) => is === 0).length).toBe(count);
      expect(entries.length).toBe(2 * count + 1);
    }
  });

  it("is where the signal says, before the next removal", async () => {
    const stopped = (after: number) => {
      const abort = new AbortController();
      let seen = 0;
      const onProgress = (): void => {
        if (++seen === after) abort.abort();
      };
      if (after === 0) abort.abort();
      return prune(
        net({
          sparsity: 0.5,
          levels: 2,
          substeps: 2,
          schedule: linearSparsity,
          signal: abort.signal,
          onProgress,
        }),
      );
    };
    // Entries are two removals, a level, two removals, a level.
    for (const [after, steps, levels, status] of [
      [0, 0, 0, "aborted"],
      [1, 1, 0, "aborted"],
      [3, 2, 1, "aborted"],
      [5, 4, 2, "finished"],
    ] as const) {
      const { report } = await stopped(after);
      expect([report.steps.length, report.levels.length, report.status]).toEqual([
        steps,
        levels,
        status,
      ]);
      expect(report.final).toBe(lossOf(report.sparsity * 8));
    }
  });

  it("is refused where the loss is not finite", async () => {
    const { heldOut } = net();
    const failed = prune(net({ heldOut: { ...heldOut, y: tf.fill([4, 2], Number.NaN) } }));
    await expect(failed).rejects.toThrow("the loss of the params on the held-out batch is NaN");
  });
});

it("counts a leaf without weights as one of which nothing is gone", async () => {
  const { params, ...options } = net({ sparsity: 0.25, substeps: 1 });
  const more: EightWeights = { ...params, ...{ none: tf.zeros([0, 2]) } };
  const { report } = await prune({ ...options, params: more });
  expect(report.layers.map(({ path, weights, sparsity }) => [path, weights, sparsity])).toEqual([
    ["b", 2, 0],
    ["none", 0, 0],
    ["w", 8, 0.25],
  ]);
});
