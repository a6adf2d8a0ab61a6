import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { applyKept } from "../../src/surgeon/compensate/fixed.ts";
import { linearSparsity, type PruningMethod, prune } from "../../src/surgeon/index.ts";
import { denseInverse } from "../../src/surgeon/methods/exact-fisher.ts";
import type { InverseCurvature } from "../../src/surgeon/methods/method.ts";
import { type EightWeights, net, read, w } from "./eight-weights.ts";

describe("the gradient", () => {
  /** Two batches of 3 and 1 rows an epoch, whose targets are above the outputs by some numbers. */
  const data = (seen: number[]) => ({
    perEpoch: 2,
    at: ({ epoch, batch }: { epoch: number; batch: number }) => {
      seen.push(2 * epoch + batch);
      const rows = batch === 0 ? [0, 1, 2] : [3];
      const x = tf.oneHot(tf.tensor1d(rows, "int32"), 4).toFloat();
      const off = tf.fill([rows.length, 2], 0.5 * (epoch + 1));
      const y = tf.add(
        tf.add(
          tf.gather(tf.tensor2d([...w], [4, 2]), tf.tensor1d(rows, "int32")),
          tf.tensor1d([1, 2]),
        ),
        off,
      );
      return { x, y };
    },
  });
  /** An inverse curvature of twos, over the kept weights. */
  const twos = (mask: EightWeights): InverseCurvature => {
    const kept = [...mask.b.dataSync(), ...mask.w.dataSync()];
    const fisher = Float64Array.from({ length: 100 }, (_, at) => (at % 11 === 0 ? 0.5 : 0));
    return denseInverse(fisher, kept, 0);
  };
  const method: PruningMethod = {
    name: "twos",
    settings: {},
    bind: () => ({
      memory: () => undefined,
      restore: () => {},
      dispose: async () => {},
      assess: async ({ mask }) => ({ kind: "curvature", inverse: twos(mask as never) }),
    }),
  };

  it("is the mean over the next batches by their rows, along which the kept weights move", async () => {
    const seen: number[] = [];
    const options = {
      method,
      data: data(seen),
      sparsity: 0.25,
      gate: false,
      firstOrder: true,
      gradientBatches: 2,
      substeps: 1,
      levels: 2,
    };
    const { params, report } = await prune(
      net({ ...options, schedule: linearSparsity, state: undefined }),
    );
    expect(seen).toEqual([0, 1, 2, 3]);
    // The first removal adds 2 · 0.5 / 4 to each weight, which has one row of four, and 2 · 0.5 to each bias, which has all.
    const least = w.indexOf(0.25);
    const first = w.map((v, i) => (i === least ? 0 : v + 0.25));
    expect(report.steps.map(({ sparsity }) => sparsity)).toEqual([0.125, 0.25]);
    // Targets of the second are 1 above the outputs of the start.
    const errors = first.map((v, i) => v - w[i]! + 1 - 1);
    const second = first.map((v, i) => (v === 0 ? 0 : v - (2 * errors[i]!) / 4));
    const left = second.filter((v) => v !== 0).map(Math.abs);
    const kept = (v: number): boolean => Math.abs(v) > Math.min(...left);
    const wanted = second.map((v) => (kept(v) ? v : 0));
    expectAllClose(read(params), wanted, { tolerance: 1e-6 });
    const bias = [0, 1].map((j) => {
      const own = errors.filter((_, i) => i % 2 === j);
      return j + 1 + 2 * 0.5 - (2 * own.reduce((a, b) => a + b, 0)) / 4;
    });
    expectAllClose([...params.b.dataSync()], bias, { tolerance: 1e-6 });
  });
});

it("a step takes from an inverse over the kept weights nothing that it says of the others", async () => {
  const inverse = {
    diagonal: [2, 2, 2],
    entry: () => 2,
    apply: async (v: Float64Array) => v.map((value) => value + 2),
  };
  const solver = { maxSteps: 1, tolerance: 0 };
  const kept = Uint8Array.of(1, 0, 1);
  const found = await applyKept(inverse, Float64Array.of(1, 0, -2), kept, solver);
  expect([...found.step]).toEqual([3, 0, 0]);
  expect(found.solver).toBe(undefined);
});
