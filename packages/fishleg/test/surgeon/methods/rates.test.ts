import { random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { describePlan } from "../../../src/blocks/describe.ts";
import { planBlocks } from "../../../src/blocks/plan.ts";
import { type FishlegSurgeonOptions, fishlegSurgeon } from "../../../src/surgeon/index.ts";
import { learnedMemory } from "../../../src/surgeon/methods/fishleg-surgeon.ts";
import { layerProblem, theta } from "./layer.ts";

/** The diagonal of `Q` at the first removal, or at the second. */
async function diagonal(options: FishlegSurgeonOptions, index: 0 | 1): Promise<number[]> {
  const problem = layerProblem();
  const run = fishlegSurgeon({ start: "trace", damping: 0.5, ...options }).bind(problem);
  const params = problem.weights.tree(theta);
  const mask = problem.weights.tree(theta.map(() => 1));
  let found: number[] = [];
  for (let i = 0; i <= index; i++) {
    const point = { params, mask, state: undefined, index: i, key: random.key(i) };
    const assessed = await run.assess(point);
    if (assessed.kind === "curvature") found = Array.from(assessed.inverse.diagonal);
  }
  await run.dispose();
  return found;
}

/** From the whole rate down to a hundredth of it over so many updates. */
const falling = (lr: number, updates: number) => ({
  lr: (count: tf.Scalar): tf.Scalar =>
    tf.mul(lr, tf.sub(1, tf.mul(0.99, tf.div(tf.cast(count, "float32"), updates)))) as tf.Scalar,
});

describe("the learning rate of a burst", () => {
  it.each<[string, FishlegSurgeonOptions, 0 | 1, number, number]>([
    ["the first burst", { pretrain: 4 }, 0, 0.05, 4],
    [
      "a later one from the last Q, a fifth of it",
      { pretrain: 0, refine: 3, assimilation: "progressive" },
      1,
      0.01,
      3,
    ],
    [
      "a later one from a new start",
      { pretrain: 0, refine: 3, assimilation: "re-estimate" },
      1,
      0.05,
      3,
    ],
  ])("falls to a hundredth: %s", async (_, options, index, lr, updates) => {
    const annealed = await diagonal({ ...options, aux: { lr: 0.05 } }, index);
    const told = await diagonal({ ...options, aux: falling(lr, updates) }, index);
    expectAllClose(annealed, told, { tolerance: 1e-5 });
    // Another rate is another Q.
    const other = await diagonal({ ...options, aux: falling(lr * 0.9, updates) }, index);
    expect(
      Math.max(...annealed.map((value, i) => Math.abs(value / other[i]! - 1))),
    ).toBeGreaterThan(1e-4);
  });
});

it("a learned inverse takes four times its blocks", () => {
  const params = { kernel: tf.zeros([3, 2]), bias: tf.zeros([2]), table: tf.zeros([40, 2]) };
  const bytes = describePlan(planBlocks("test", params)).map((block) => block.bytes);
  expect(bytes.length).toBeGreaterThan(1);
  expect(learnedMemory(params)).toBe(4 * bytes.reduce((a, b) => a + b, 0));
  const full = describePlan(planBlocks("test", params, { choose: () => "diagonal" }));
  expect(learnedMemory(params, { choose: () => "diagonal" })).toBe(
    4 * full.reduce((sum, block) => sum + block.bytes, 0),
  );
});
