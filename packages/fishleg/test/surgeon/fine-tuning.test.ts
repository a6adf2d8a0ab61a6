import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError, saveCheckpoint, sgd, treeFlatten } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  type FineTuningOptions,
  fineTuning,
  linearSparsity,
  type PruneStep,
  prune,
} from "../../src/surgeon/index.ts";
import { type EightWeights, key, net, read, w } from "./eight-weights.ts";
import type { Rows } from "./quadratic.ts";

type Options = FineTuningOptions<EightWeights, Rows, { seen: tf.Tensor }>;

/** Two batches a pass, told as they are asked for; half a step towards targets of 0 at each. */
function tuning(options: Partial<Options> = {}) {
  const asked: string[] = [];
  const levels: number[] = [];
  const fineTune = fineTuning<EightWeights, Rows, { seen: tf.Tensor }>({
    loss: (p, _, { state }) => ({
      value: tf.mul(0.5, tf.sum(tf.square(p.w))),
      aux: { seen: tf.add(state.seen, 1) },
    }),
    data: {
      perEpoch: 2,
      at: ({ epoch, batch }) => {
        asked.push(`${epoch} ${batch}`);
        return { x: tf.zeros([1]), y: tf.zeros([1]) };
      },
    },
    optimizer: (level) => {
      levels.push(level);
      return sgd({ lr: 0.5 });
    },
    ...options,
  });
  const run = async (level: number) => {
    const mask = { b: tf.ones([2]), w: tf.tensor2d([1, 0, 1, 1, 1, 1, 0, 1], [4, 2]) };
    const params = { b: tf.tensor1d([1, 2]), w: tf.mul(tf.tensor2d([...w], [4, 2]), mask.w) };
    const { params: found, state } = await fineTune({
      params,
      mask,
      state: { seen: tf.scalar(3) },
      level,
      key,
    });
    return { w: read(found), b: [...found.b.dataSync()], seen: state.seen.dataSync()[0] };
  };
  return { run, asked, levels };
}
/** The weights after some steps, each of which halves them. */
const halved = (steps: number): number[] =>
  w.map((value, at) => ([1, 6].includes(at) ? expect.closeTo(0) : value / 2 ** steps) as number);

describe("fine-tuning", () => {
  it("takes one pass a level by an optimiser of its own, on from where the last level left the data", async () => {
    const { run, asked, levels } = tuning();
    expect(await run(0)).toEqual({ w: halved(2), b: [1, 2], seen: 5 });
    expect(await run(2)).toEqual({ w: halved(2), b: [1, 2], seen: 5 });
    expect(asked).toEqual(["0 0", "0 1", "2 0", "2 1"]);
    expect(levels).toEqual([0, 2]);
  });

  it("takes as many passes as are asked for, none too", async () => {
    const three = tuning({ epochs: 3 });
    expect(await three.run(1)).toEqual({ w: halved(6), b: [1, 2], seen: 9 });
    expect(three.asked).toEqual(["3 0", "3 1", "4 0", "4 1", "5 0", "5 1"]);
    const none = tuning({ epochs: 0 });
    expect(await none.run(1)).toEqual({ w: halved(0), b: [1, 2], seen: 3 });
    expect(none.asked).toEqual([]);
    expect(() => tuning({ epochs: -1 })).toThrow("epochs must be");
  });

  it("tells an evaluation the level, the step and the state", async () => {
    const seen: unknown[] = [];
    const { run } = tuning({
      epochs: 2,
      evaluate: (params, { level, step, state }) => {
        seen.push([level, step, state.seen.dataSync()[0], read(params)[0]]);
      },
    });
    await run(1);
    expect(seen).toEqual([
      [1, 2, 5, 0.75 / 4],
      [1, 4, 7, 0.75 / 16],
    ]);
  });

  it("refuses a loss that is no longer finite, says at which level", async () => {
    const { run } = tuning({ loss: (p) => tf.sum(tf.log(tf.sub(p.w, 100))) });
    const failed = run(3);
    await expect(failed).rejects.toThrow(
      "level 3 could not be fine-tuned: the loss was not finite at step",
    );
    await failed.catch((error) => expect(isLegendreError(error, "non-finite")).toBe(true));
  });

  it("refuses a loss that runs away", async () => {
    const { run } = tuning({
      loss: (p) => tf.sum(tf.square(p.w)),
      optimizer: () => sgd({ lr: 10 }),
      epochs: 9,
    });
    const failed = run(2);
    await expect(failed).rejects.toThrow("level 2 could not be fine-tuned: the loss ran away");
    await failed.catch((error) => expect(isLegendreError(error, "numerical")).toBe(true));
  });
});

describe("a checkpoint", () => {
  const folder = mkdtempSync(join(tmpdir(), "surgeon-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const options = { sparsity: 0.5, levels: 2, substeps: 2, schedule: linearSparsity };

  it("of something else is refused, and nothing is left of it", async () => {
    const path = join(folder, "other.safetensors");
    await saveCheckpoint(path, { w: tf.ones([3]) }, { step: 3 });
    const own = net({ ...options, checkpoint: { path }, resume: true });
    const before = tf.memory().numTensors;
    const failed = prune(own);
    await expect(failed).rejects.toThrow("is a checkpoint, but of no pruning; choose another path");
    await failed.catch((error) => expect(isLegendreError(error, "data")).toBe(true));
    expect(tf.memory().numTensors).toBe(before);
  });

  it("is not read unless that is asked for, and need not be there", async () => {
    const path = join(folder, "own.safetensors");
    const first = await prune(net({ ...options, checkpoint: { path }, resume: true }));
    const again: PruneStep[] = [];
    const onProgress = (entry: unknown): unknown => again.push(entry as PruneStep);
    const second = await prune(net({ ...options, checkpoint: { path }, onProgress } as never));
    // Four removals and two levels.
    expect(again.length).toBe(6);
    expect(second.report).toEqual(first.report);
    const third = await prune(
      net({ ...options, checkpoint: { path }, resume: true, onProgress } as never),
    );
    expect(again.length).toBe(6);
    expect(third.report).toEqual(first.report);
    expect(read(third.params)).toEqual(read(first.params));
  });

  it("says after each removal but the last of a level, and after each level, where the run goes on", async () => {
    for (const stopAt of [1, 2, 3, 4, 5]) {
      const path = join(folder, `stop-${stopAt}.safetensors`);
      const abort = new AbortController();
      let seen = 0;
      const onProgress = (): void => {
        if (++seen === stopAt) abort.abort();
      };
      const stopped = { ...options, checkpoint: { path }, signal: abort.signal, onProgress };
      await prune(net(stopped as never));
      const rest: unknown[] = [];
      const resumed = { ...options, checkpoint: { path }, resume: true };
      await prune(net({ ...resumed, onProgress: (entry: unknown) => rest.push(entry) } as never));
      // Entries are two removals, a level, two removals, a level; a level that has begun to end is finished.
      expect(rest.length).toBe([5, 3, 3, 2, 0][stopAt - 1]);
    }
  });

  it("is of the options of its run, which are read once and told where they differ", async () => {
    const path = join(folder, "told.safetensors");
    const asked: number[][] = [];
    const schedule = (t: number, from: number, to: number): number => {
      asked.push([t, from, to]);
      return linearSparsity(t, from, to);
    };
    const checkpoint = { path };
    await prune(net({ ...options, schedule, checkpoint }));
    // Both ends of the level at each removal, and after the first the whole for the file.
    const [start, end] = [
      [
        [0, 0, 0.5],
        [0.5, 0, 0.5],
      ],
      [
        [0.5, 0, 0.5],
        [1, 0, 0.5],
      ],
    ];
    expect(asked).toEqual([...start!, ...end!, ...start!, ...end!, ...end!]);
    const resumed = net({ ...options, checkpoint, resume: true });
    const other = {
      ...resumed,
      lossBudget: 5,
      sparsity: 0.25,
      gate: false,
      fineTune: async () => resumed,
    };
    const message = await prune(other as never).catch((error: Error) => error.message);
    for (const part of [
      'lossBudget "Infinity", now 5',
      "sparsity 0.5, now 0.25",
      "gate true, now false",
      'fineTune none, now "a function"',
      "schedule [0.25,0.5], now [0.125,0.25]",
    ]) {
      expect(message).toContain(part);
    }
    // Trees are told by a hash of their structure and numbers.
    const digest = (data: string | Uint8Array): string =>
      createHash("sha256").update(data).digest("hex");
    const hashOf = (params: EightWeights): string => {
      const { leaves, structure } = treeFlatten<tf.Tensor>(params);
      const parts = leaves.map((leaf) => {
        const { buffer, byteOffset, byteLength } = leaf.dataSync();
        return `float32 ${leaf.shape.join()} ${digest(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength))}`;
      });
      return digest([JSON.stringify(structure), ...parts].join("\n")).slice(0, 16);
    };
    const params = { b: tf.ones([2]), w: tf.ones([4, 2]) };
    const moved = await prune({ ...resumed, params }).catch((error: Error) => error.message);
    expect(moved).toContain(`params ${hashOf(resumed.params)}, now ${hashOf(params)}`);
  });
});
