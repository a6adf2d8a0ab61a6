import { treeLeaves } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../src/blocks/block.ts";
import type { PlannedBlock } from "../../src/blocks/plan.ts";
import { ruleOf } from "../../src/blocks/rules.ts";

/** With the operations of one product: 2 for each entry of a matrix times each vector, 1 for each scale. */
const kinds: readonly (readonly [BlockKind, readonly number[], number])[] = [
  // Each side's Gram matrix, and a scale for each weight on both sides.
  ["dense", [3, 2], 2 * (3 * 3 * 2 + 3 * 2 * 2) + 2 * 6],
  ["conv", [4, 2], 2 * (4 * 4 * 2 + 4 * 2 * 2) + 2 * 8],
  // One scale for all.
  ["kronecker", [3, 2], 2 * (3 * 3 * 2 + 3 * 2 * 2) + 2],
  // Into the basis and back, and the spectrum.
  ["spectrum", [3, 2], 4 * (3 * 3 * 2 + 3 * 2 * 2) + 6],
  ["three-factor", [2, 3, 2], 12 * (2 * 2 + 2 * 3 + 2 * 2) + 2 * 12],
  // A matrix of 4 × 4 for each of 3 channels, and the scales.
  ["depthwise", [3, 4], 3 * (2 * 4 * 4 + 2 * 4)],
  ["norm", [4, 2], 4 * (2 * 2 * 2 + 2 * 2)],
  // Features have a matrix, words have scales alone; of a readout it is the inputs.
  ["embedding", [4, 3], 12 * 2 * 3 + 2 * 12],
  ["readout", [3, 4], 12 * 2 * 3 + 2 * 12],
  // Two matrices `[n, rank]`, each twice: rank 5 at most as many as there are weights, and 8.
  ["low-rank", [1, 5], 8 * 5 * 5 + 3 * 5],
  ["low-rank", [1, 11], 8 * 11 * 8 + 3 * 11],
  ["full", [1, 5], 2 * 5 * 5 + 2 * 5],
  ["diagonal", [2, 3], 6],
];

/** How many numbers a tree of tensors holds. */
const count = (tree: unknown): number =>
  treeLeaves<tf.Tensor>(tree).reduce((sum, { size }) => sum + size, 0);

describe.each(kinds)("what the %s block of %j says it costs", (kind, shape, flops) => {
  const rule = ruleOf({ kind } as PlannedBlock);
  const cost = rule.cost(shape);

  it("is how many numbers it trains, and keeps for products", () => {
    const params = rule.init(shape, tf.scalar(2));
    const trained = Object.keys(rule.rates(shape, 1)).map((name) => params[name]);
    expect(cost.parameters).toBe(count(trained));
    expect(cost.fixed ?? 0).toBe(count(params) - count(trained));
    expect(cost.cached).toBe(count(rule.cache(params)));
    expect(cost.flops).toBe(flops);
  });
});

describe("the rates of a block", () => {
  it.each<[BlockKind, readonly number[], Record<string, number>]>([
    // Each factor moves by one over its side, so that its rows move alike, and scales by the share.
    ["dense", [4, 2], { L: 1 / 4, R: 1 / 2, a: 0.3 }],
    ["conv", [4, 2], { L: 1 / 4, R: 1 / 2, a: 0.3 }],
    ["kronecker", [4, 2], { L: 1 / 4, R: 1 / 2, a: 0.3 }],
    ["spectrum", [4, 2], { a: 0.3 }],
    ["three-factor", [2, 4, 5], { space: 1 / 2, channel: 1 / 4, output: 1 / 5, a: 0.3 }],
    ["depthwise", [3, 4], { L: 1 / 4, a: 0.3 }],
    ["norm", [4, 2], { L: 1 / 2, a: 0.3 }],
    ["full", [1, 5], { L: 1 / 5, a: 0.3 }],
    ["embedding", [4, 5], { R: 1 / 5, a: 0.3 }],
    ["readout", [4, 5], { L: 1 / 4, a: 0.3 }],
    // By the number of entries of a factor: 9 · 8, and 2 · 2 where there are fewer weights than columns.
    ["low-rank", [1, 9], { X: 1 / Math.sqrt(72), Y: 1 / Math.sqrt(72), a: 0.3 }],
    ["low-rank", [1, 2], { X: 1 / 2, Y: 1 / 2, a: 0.3 }],
    ["diagonal", [2, 3], { a: 0.3 }],
  ])("%s on %j", (kind, shape, rates) => {
    expect(ruleOf({ kind } as PlannedBlock).rates(shape, 0.3)).toEqual(rates);
  });
});
