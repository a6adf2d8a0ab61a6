import { treeLeaves } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../src/blocks/block.ts";
import type { PlannedBlock } from "../../src/blocks/plan.ts";
import { ruleOf } from "../../src/blocks/rules.ts";

const kinds: readonly (readonly [BlockKind, readonly number[]])[] = [
  ["dense", [3, 2]],
  ["conv", [4, 2]],
  ["kronecker", [3, 2]],
  ["spectrum", [3, 2]],
  ["three-factor", [2, 3, 2]],
  ["depthwise", [3, 4]],
  ["norm", [4, 2]],
  ["embedding", [4, 3]],
  ["readout", [3, 4]],
  ["low-rank", [1, 5]],
  ["low-rank", [1, 11]],
  ["full", [1, 5]],
  ["diagonal", [2, 3]],
];

/** How many numbers a tree of tensors holds. */
const count = (tree: unknown): number =>
  treeLeaves<tf.Tensor>(tree).reduce((sum, { size }) => sum + size, 0);

describe.each(kinds)("what the %s block of %j says it costs", (kind, shape) => {
  const rule = ruleOf({ kind } as PlannedBlock);
  const cost = rule.cost(shape);

  it("is how many numbers it trains, and keeps for products", () => {
    const params = rule.init(shape, tf.scalar(2));
    const trained = Object.keys(rule.rates(shape, 1)).map((name) => params[name]);
    expect(cost.parameters).toBe(count(trained));
    expect(cost.fixed ?? 0).toBe(count(params) - count(trained));
    expect(cost.cached).toBe(count(rule.cache(params)));
    expect(cost.flops).toBeGreaterThan(0);
  });
});
