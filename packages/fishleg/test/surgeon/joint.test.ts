import { readFileSync } from "node:fs";
import { expectAllClose } from "@repo/test-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compensation,
  jointMultipliers,
  singleMultipliers,
} from "../../src/surgeon/compensate/joint.ts";
import { denseInverse } from "../../src/surgeon/methods/exact-fisher.ts";
import type { InverseCurvature } from "../../src/surgeon/methods/method.ts";
import { blockInverse, invertBlocks } from "../../src/surgeon/methods/obert.ts";
import { inverseOf, toeplitz } from "./quadratic.ts";

const tight = { maxSteps: 100, tolerance: 1e-13 };
const all = (n: number): Uint8Array => new Uint8Array(n).fill(1);

/** The weights after a joint or a single removal, and the prediction. */
async function removed(
  inverse: InverseCurvature,
  theta: readonly number[],
  positions: readonly number[],
  kind: "joint" | "single" = "joint",
): Promise<{ theta: number[]; predicted: number }> {
  const removal = {
    theta: Float64Array.from(theta),
    kept: all(theta.length),
    removed: Int32Array.from(positions),
  };
  const multipliers =
    kind === "joint"
      ? await jointMultipliers(inverse, removal, tight)
      : singleMultipliers(inverse, removal);
  const change = await compensation(inverse, removal, multipliers);
  const moved = theta.map((w, i) => (positions.includes(i) ? 0 : w + (change[i] as number)));
  return { theta: moved, predicted: multipliers.predicted };
}

describe("the quadratic of the note (D1)", () => {
  const theta = [1, -0.8, 0.3, 0.6];
  const h = toeplitz(4, 0.5);
  const inverse = inverseOf(h);
  const cost = (w: readonly number[]): number => {
    const d = w.map((x, i) => x - (theta[i] as number));
    return d.reduce(
      (s, x, i) => s + d.reduce((t, y, j) => t + (x * y * (h[i * 4 + j] as number)) / 2, 0),
      0,
    );
  };

  it("has the saliencies of OBS, not of OBD", () => {
    const saliency = theta.map((w, i) => (w * w) / (2 * (inverse.diagonal[i] as number)));
    expectAllClose(saliency, [0.375, 0.192, 0.027, 0.135], { tolerance: 1e-12 });
  });

  it("removes one weight", async () => {
    expectAllClose((await removed(inverse, theta, [2])).theta, [1, -0.68, 0, 0.72], {
      tolerance: 1e-12,
    });
  });

  it.each([
    [[0, 1], 0.40875, 0.4232, 0.42],
    [[0, 2], 0.402, 0.402, 0.62],
    [[0, 3], 0.51, 0.51, 0.755],
    [[1, 2], 0.192143, 0.2006, 0.245],
    [[1, 3], 0.327, 0.327, 0.38],
    [[2, 3], 0.27, 0.2862, 0.315],
  ])(
    "removes %j jointly, one by one, and without compensation",
    async (pair, joint, singles, none) => {
      const together = await removed(inverse, theta, pair);
      expect(together.predicted).toBeCloseTo(joint, 6);
      expect(cost(together.theta)).toBeCloseTo(joint, 6);
      expect(cost((await removed(inverse, theta, pair, "single")).theta)).toBeCloseTo(singles, 6);
      expect(cost(theta.map((w, i) => (pair.includes(i) ? 0 : w)))).toBeCloseTo(none, 6);
    },
  );

  it("finds the joint optimum of the best pair", async () => {
    const { theta: w } = await removed(inverse, theta, [1, 2]);
    expectAllClose(w, [0.67619, 0, 0, 0.590476], { tolerance: 1e-6 });
  });
});

interface Stored {
  readonly shape: number[];
  readonly data: number[];
}
interface Case {
  readonly theta: Stored;
  readonly fisher: Stored;
  readonly damping: number;
  readonly saliency: Stored;
  readonly remove_one: { readonly index: number; readonly theta: Stored };
  readonly joint: {
    readonly indices: number[];
    readonly theta: Stored;
    readonly predicted_increase: number;
  };
  readonly summed: { readonly indices: number[]; readonly theta: Stored };
  readonly greedy: { readonly order: number[]; readonly cost: number[]; readonly theta: Stored };
}
const golden = JSON.parse(readFileSync(new URL("fixtures/obs.json", import.meta.url), "utf8"));

describe.each(["linear_gaussian", "softmax_mlp"])("golden OBS: %s", (name) => {
  const given = golden[name] as Case;
  const theta = given.theta.data;
  const fisher = Float64Array.from(given.fisher.data);
  const inverse = denseInverse(fisher, all(theta.length), given.damping);
  const close = { tolerance: 1e-9 };

  it("saliencies, one weight, joint and summed", async () => {
    const saliency = theta.map((w, i) => (w * w) / (2 * (inverse.diagonal[i] as number)));
    expectAllClose(saliency, given.saliency.data, close);
    const one = await removed(inverse, theta, [given.remove_one.index]);
    expectAllClose(one.theta, given.remove_one.theta.data, close);
    const joint = await removed(inverse, theta, given.joint.indices);
    expectAllClose(joint.theta, given.joint.theta.data, close);
    expect(joint.predicted).toBeCloseTo(given.joint.predicted_increase, 9);
    const summed = await removed(inverse, theta, given.summed.indices, "single");
    expectAllClose(summed.theta, given.summed.theta.data, close);
  });

  it("one at a time, the inverse of what is left each time", async () => {
    const kept = all(theta.length);
    let w = [...theta];
    for (const [k, expected] of given.greedy.order.entries()) {
      const left = denseInverse(fisher, kept, given.damping);
      const costs = w.map((x, i) =>
        kept[i] ? (x * x) / (2 * (left.diagonal[i] as number)) : Infinity,
      );
      const best = costs.indexOf(Math.min(...costs));
      expect(best).toBe(expected);
      expect(costs[best]).toBeCloseTo(given.greedy.cost[k] as number, 9);
      const step = w[best]! / (left.diagonal[best] as number);
      w = w.map((x, i) => (i === best ? 0 : x - step * left.entry(i, best)));
      kept[best] = 0;
    }
    expectAllClose(w, given.greedy.theta.data, close);
  });
});

it("golden: blocks of the empirical Fisher matrix", async () => {
  const {
    gradients,
    theta,
    block,
    damping,
    inverse_blocks,
    saliency,
    mask_pruned,
    joint_theta,
    summed_theta,
  } = golden.blocked_woodbury;
  const [rows, p] = gradients.shape as [number, number];
  const sums = new Float64Array(p * block);
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < p; i++) {
      const base = Math.floor(i / block);
      for (let j = 0; j < block; j++) {
        sums[i * block + j]! +=
          gradients.data[r * p + i] * gradients.data[r * p + base * block + j];
      }
    }
  }
  invertBlocks(sums, block, rows, damping);
  expectAllClose(sums, inverse_blocks.data, { tolerance: 1e-9 });
  const inverse = blockInverse(
    { offsets: [0, p], total: p, paths: ["w"], shapes: [[p]], axes: {} },
    [true],
    [sums],
    block,
  );
  const scores = theta.data.map(
    (w: number, i: number) => (w * w) / (2 * (inverse.diagonal[i] as number)),
  );
  expectAllClose(scores, saliency.data, { tolerance: 1e-9 });
  const positions = mask_pruned.flatMap((pruned: number, i: number) => (pruned ? [i] : []));
  const joint = await removed(inverse, theta.data, positions);
  expectAllClose(joint.theta, joint_theta.data, { tolerance: 1e-9 });
  const summed = await removed(inverse, theta.data, positions, "single");
  expectAllClose(summed.theta, summed_theta.data, { tolerance: 1e-9 });
});

describe("the joint solve", () => {
  it("is never worse than any other update of the same weights", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 7 }),
        async (seed, k) => {
          const n = 8;
          let state = seed;
          const random = (): number => {
            state = (Math.imul(state, 1664525) + 1013904223) | 0;
            return state / 2 ** 31;
          };
          const a = Array.from({ length: 3 * n }, () => Array.from({ length: n }, random));
          const h = new Float64Array(n * n);
          for (const row of a)
            for (let i = 0; i < n; i++)
              for (let j = 0; j < n; j++) h[i * n + j]! += row[i]! * row[j]!;
          const theta = Array.from({ length: n }, random);
          const positions = Array.from({ length: k }, (_, i) => (i * 5) % n);
          const cost = (w: readonly number[]): number => {
            const d = w.map((x, i) => x - theta[i]!);
            return d.reduce(
              (s, x, i) => s + d.reduce((t, y, j) => t + (x * y * h[i * n + j]!) / 2, 0),
              0,
            );
          };
          const inverse = inverseOf(h);
          const { theta: w, predicted } = await removed(inverse, theta, positions);
          expect(cost(w)).toBeCloseTo(predicted, 8);
          expect(cost(w)).toBeLessThanOrEqual(
            cost((await removed(inverse, theta, positions, "single")).theta) + 1e-9,
          );
          const nudged = w.map((x) => (x === 0 ? 0 : x + 0.1 * random()));
          expect(cost(w)).toBeLessThanOrEqual(cost(nudged) + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("keeps the best iterate where steps run out", async () => {
    const theta = Float64Array.from({ length: 30 }, (_, i) => Math.sin(i + 1));
    const inverse = inverseOf(toeplitz(30, 0.95));
    const positions = Int32Array.from({ length: 20 }, (_, i) => i);
    const residuals: number[] = [];
    const removal = { theta, kept: all(30), removed: positions };
    for (const maxSteps of [1, 2, 3, 4, 5, 6, 40]) {
      const found = await jointMultipliers(inverse, removal, { maxSteps, tolerance: 1e-10 });
      const { c, solver } = found;
      const { residual, steps } = solver!;
      // What the solve made on the way is the product with the iterate that it returns, and not with the last.
      expectAllClose(
        await compensation(inverse, removal, found),
        await compensation(inverse, removal, { c }),
        { tolerance: 1e-10, label: `${maxSteps} steps` },
      );
      expect(steps).toBeLessThanOrEqual(maxSteps);
      residuals.push(residual);
    }
    expect([...residuals].sort((x, y) => y - x)).toEqual(residuals);
    expect(residuals.at(-1)).toBeLessThan(1e-10);
  });
});
