import { isLegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type Granularity, magnitude, prune } from "../../src/surgeon/index.ts";
import { makeUnits } from "../../src/surgeon/select/make-units.ts";
import { jointSetScore, sumSetScore } from "../../src/surgeon/select/set-scores.ts";
import { weightsOf } from "../../src/surgeon/weights.ts";
import { inverseOf, toeplitz } from "./quadratic.ts";
import { smallNet } from "./small-net.ts";

const theta = Float32Array.of(1, -0.8, 0.3, 0.6);
const inverse = inverseOf(toeplitz(4, 0.5));

function unitsOf(granularity: Granularity, shape: [number, number], kept = [1, 1, 1, 1]) {
  const single = theta.map((w, i) => (w * w) / (2 * (inverse.diagonal[i] as number)));
  return makeUnits({
    weights: weightsOf<unknown>({ w: tf.zeros(shape) }),
    granularity,
    prunable: [true],
    single,
    kept: Uint8Array.from(kept),
    set: jointSetScore(inverse, theta),
    costs: undefined,
  });
}

describe("the joint cost of a set", () => {
  const score = jointSetScore(inverse, theta);

  it("is that of the weight alone where the set has one, and none where it has none", () => {
    expect(score([], 0)).toBe(0);
    for (const [i, w] of theta.entries())
      expect(score([i], 1)).toBeCloseTo((w * w) / (2 * (inverse.diagonal[i] as number)), 12);
  });
});

describe("units", () => {
  it("of 2:4 take the pair with the least joint cost, not the two least weights (D1)", async () => {
    const units = await unitsOf({ nOfM: [2, 4] }, [4, 1]);
    expect(units.count).toBe(1);
    expect([...Array.from(units.positions(0))]).toEqual([1, 2]);
    expect(units.scores[0]).toBeCloseTo(0.192143 / 2, 5);
  });

  it("of 2:4 leave pruned weights pruned, and are done when enough is", async () => {
    const units = await unitsOf({ nOfM: [2, 4] }, [4, 1], [1, 1, 1, 0]);
    expect(Array.from(units.positions(0))).toEqual([2]);
    const done = await unitsOf({ nOfM: [2, 4] }, [4, 1], [1, 0, 1, 0]);
    expect(done.scores[0]).toBe(Infinity);
  });

  it("of n:m have no input axis in a depthwise kernel", async () => {
    const weights = weightsOf<unknown>({ depthwise: tf.zeros([2, 2, 4, 1]) });
    const single = new Float32Array(16).fill(1);
    const made = makeUnits({
      weights,
      prunable: [true],
      kept: new Uint8Array(16).fill(1),
      single,
      set: sumSetScore(single),
      costs: undefined,
      granularity: { nOfM: [2, 4] },
    });
    await expect(made).rejects.toThrow(/"depthwise" is the kernel of a depthwise convolution/);
  });

  it("of blocks are scored jointly along the last axis", async () => {
    const units = await unitsOf({ blocks: 2 }, [2, 2]);
    // Scores are a weight's share.
    expect(2 * (units.scores[0] as number)).toBeCloseTo(0.40875, 5);
    expect(2 * (units.scores[1] as number)).toBeCloseTo(0.27, 5);
  });

  it("of groups follow slices through layers, and are ranked by loss per cost", async () => {
    const weights = weightsOf<unknown>({ a: tf.zeros([2, 3]), b: tf.zeros([3, 1]) });
    const single = Float32Array.of(1, 2, 3, 1, 2, 3, 5, 6, 7);
    const units = await makeUnits({
      weights,
      prunable: [true, true],
      kept: new Uint8Array(9).fill(1),
      single,
      set: sumSetScore(single),
      costs: undefined,
      granularity: {
        groups: [0, 1].map((j) => ({
          name: `unit ${j}`,
          slices: [
            { path: "a", axis: 1, indices: [j] },
            { path: "b", axis: 0, indices: [j] },
          ],
          ...(j === 1 && { cost: 10 }),
        })),
      },
    });
    expect([0, 1].map((i) => [...Array.from(units.positions(i))])).toEqual([
      [0, 3, 6],
      [1, 4, 7],
    ]);
    expect([...units.scores].map((x) => Number(x.toFixed(3)))).toEqual([2.333, 1]);
  });
});

describe("prune by patterns", () => {
  it("leaves at most n of every m along the input axis", async () => {
    const { mask, params, report } = await prune({
      ...smallNet(),
      method: magnitude(),
      granularity: { nOfM: [1, 2] as const },
      substeps: 2,
    });
    for (const { kernel } of mask.layers) {
      const rows = kernel.arraySync() as number[][];
      for (let i = 0; i < rows.length; i += 2) {
        rows[i]?.forEach((kept, j) => {
          expect(kept + (rows[i + 1]?.[j] as number)).toBe(1);
        });
      }
    }
    expect(report.sparsity).toBe(0.5);
    tf.dispose([mask, params] as never);
  });

  it.each<[string, object, string]>([
    ["m that does not divide", { granularity: { nOfM: [2, 5] } }, "does not divide the input axis"],
    ["blocks that do not divide", { granularity: { blocks: 4 } }, "do not divide the last axis"],
    [
      "a sparsity beyond n:m",
      { granularity: { nOfM: [1, 2] }, sparsity: 0.6 },
      "more than 1:2 allows",
    ],
    [
      "a group of no leaf",
      { granularity: { groups: [{ name: "g", slices: [{ path: "x", axis: 0, indices: [0] }] }] } },
      'names "x"',
    ],
    [
      "a place outside",
      {
        granularity: {
          groups: [{ name: "g", slices: [{ path: "layers.0.bias", axis: 0, indices: [6] }] }],
        },
      },
      "place 6",
    ],
    ["n of m with n = m", { granularity: { nOfM: [2, 2] } }, "granularity.nOfM"],
    ["no granularity", { granularity: "rows" }, "granularity must be"],
  ])("refuses %s", async (_, options, message) => {
    const failed = prune({ ...smallNet(), method: magnitude(), ...options } as never);
    await expect(failed).rejects.toThrow(message);
    await failed.catch((error) => expect(isLegendreError(error)).toBe(true));
  });
});
