import { batches, gaussian, isLegendreError, LegendreError, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { magnitude, prune, randomPruning } from "../../src/surgeon/index.ts";
import { prunableLeaves } from "../../src/surgeon/prunable-leaves.ts";
import { resolvePrune } from "../../src/surgeon/settings.ts";
import { weightsOf } from "../../src/surgeon/weights.ts";
import { net, read } from "./eight-weights.ts";

describe("prune says what does not fit", () => {
  const { heldOut, data } = net();
  const failing = () => {
    throw new TypeError("no such layer");
  };
  it.each<[string, object, string, string]>([
    [
      "outputs of one axis",
      { outputs: () => tf.zeros([4]) },
      "outputs returned shape [4], expected a tensor of shape [n, …]",
      "shape",
    ],
    [
      "outputs that are no tensor",
      { outputs: () => 3 },
      "outputs returned number, expected a tensor",
      "shape",
    ],
    [
      "fewer targets than outputs",
      { targets: () => tf.zeros([3, 2]) },
      "the held-out batch has 4 rows of outputs and 3 of targets",
      "shape",
    ],
    ["targets that are no tensor", { targets: () => [1] }, "targets(heldOut)", "structure"],
    [
      "a model that throws",
      { outputs: failing },
      "outputs failed on the held-out batch: no such layer",
      "shape",
    ],
    [
      "a pattern denser than asked for",
      { granularity: { nOfM: [3, 4] }, sparsity: 0.26 },
      "sparsity 0.26 is more than 3:4 allows, which is 0.25",
      "option",
    ],
    ["no groups", { granularity: { groups: [] } }, "with at least one group", "option"],
    [
      "a granularity that is null",
      { granularity: null },
      'granularity must be "weights"',
      "option",
    ],
    ["no shares", { scales: [] }, "scales must be at least one share", "option"],
    ["no outputs", { outputs: undefined }, "outputs must be a function", "option"],
    ["no likelihood", { likelihood: {} }, "likelihood must be one", "option"],
    ["data without batches", { data: { perEpoch: 1 } }, "data must be a batch source", "option"],
    ["no held-out batch", { heldOut: undefined }, "heldOut must be a batch", "option"],
  ])("%s", async (_, options, message, code) => {
    const failed = prune({ ...net(), heldOut, data, ...options } as never);
    await expect(failed).rejects.toThrow(message);
    await failed.catch((error) => expect(isLegendreError(error, code as never)).toBe(true));
  });

  it("and lets a model that refuses to be traced say so itself", async () => {
    const own = new LegendreError("shape", "model", "rows of another length");
    const outputs = () => {
      throw own;
    };
    await expect(prune({ ...net(), outputs } as never)).rejects.toThrow(
      "outputs failed on the held-out batch: model: rows of another length",
    );
  });
});

describe("the sparsity of a pattern", () => {
  const settingsOf = (options: object) => resolvePrune(net(options));

  it("is all that it allows, or less where that is asked for", async () => {
    expect(settingsOf({ granularity: { nOfM: [1, 4] } }).sparsity).toBe(0.75);
    expect(settingsOf({ granularity: { nOfM: [3, 4] } }).sparsity).toBe(0.25);
    expect(settingsOf({ granularity: { nOfM: [1, 4] }, sparsity: 0.5 }).sparsity).toBe(0.5);
    expect(settingsOf({ granularity: { nOfM: [1, 4] }, sparsity: 0.75 }).sparsity).toBe(0.75);
    expect(settingsOf({}).sparsity).toBe(0.9);
    const { mask, report } = await prune(net({ granularity: { nOfM: [1, 4] }, substeps: 1 }));
    // The largest into each of two outputs.
    expect([read(mask), report.sparsity]).toEqual([[0, 0, 1, 0, 0, 1, 0, 0], 0.75]);
  });
});

describe("the leaves that can be pruned", () => {
  const weights = weightsOf({ a: tf.zeros([2, 3]), b: tf.zeros([3]), c: tf.zeros([1, 4]) });

  it("are those of two axes and more, or those that are chosen, and their weights are counted", () => {
    expect(prunableLeaves(weights, "weights", undefined)).toEqual({
      leaves: [true, false, true],
      total: 10,
    });
    const asked: unknown[] = [];
    const chosen = (path: string, shape: readonly number[]): boolean => {
      asked.push([path, shape]);
      return path === "b";
    };
    expect(prunableLeaves(weights, "weights", chosen)).toEqual({
      leaves: [false, true, false],
      total: 3,
    });
    expect(asked).toEqual([
      ["a", [2, 3]],
      ["b", [3]],
      ["c", [1, 4]],
    ]);
    expect(() => prunableLeaves(weights, "weights", () => false)).toThrow(
      "no leaf can be pruned; the leaves are a, b, c",
    );
  });

  it("of groups are those that they name, each weight counted once", () => {
    const groups = [
      { name: "0", slices: [{ path: "a", axis: 0, indices: [0] }] },
      {
        name: "1",
        slices: [
          { path: "a", axis: 1, indices: [0] },
          { path: "b", axis: 0, indices: [2] },
        ],
      },
    ];
    expect(prunableLeaves(weights, { groups }, () => false)).toEqual({
      leaves: [true, true, false],
      total: 5,
    });
  });
});

describe("methods that only score", () => {
  it("by size score squares, by chance numbers of the removal's key", async () => {
    const at = async (method: ReturnType<typeof magnitude>, seed: number) => {
      const run = method.bind({} as never);
      const found = await run.assess({ key: random.key(seed) } as never);
      expect(run.memory()).toBe(undefined);
      if (found.kind !== "scores") throw new Error("no scores");
      expect([found.loss, found.refit, found.choose]).toEqual([false, undefined, undefined]);
      return [...(await found.scores(Float32Array.of(2, -3, 0)))];
    };
    expect(await at(magnitude(), 1)).toEqual([4, 9, 0]);
    const [one, again, other] = [1, 1, 2].map((seed) => at(randomPruning(), seed));
    expect(await one).toEqual(await again);
    expect(await one).not.toEqual(await other);
    expect((await one!).every((value) => value >= 0 && value < 1)).toBe(true);
    // What has a seed of its own is drawn otherwise.
    const drawn = random.uniform(random.foldIn(random.key(1), 0), [3]);
    expect(await one).toEqual([...drawn.dataSync()]);
  });
});

it("a batch source of one kind serves all: a state is handed to the model and to nobody else", async () => {
  const { heldOut } = net();
  const outputs = (p: { w: tf.Tensor }, { x }: { x: tf.Tensor }, state: { by: tf.Tensor }) =>
    tf.mul(tf.matMul(x as tf.Tensor2D, p.w as tf.Tensor2D), state.by);
  const { x } = heldOut;
  const params = { w: tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]) as tf.Tensor };
  const state = { by: tf.scalar(2) };
  const y = outputs(params, { x }, state);
  const { report } = await prune({
    params,
    state,
    outputs,
    likelihood: gaussian(),
    method: magnitude(),
    data: batches({ x, y }, { batchSize: 4 }),
    heldOut: { x, y },
    sparsity: 0.25,
    substeps: 1,
    floor: 0,
  });
  // Twice the weights 1 and 2, squared, over eight.
  expect([report.dense, report.final]).toEqual([0, (4 + 16) / 8]);
});
