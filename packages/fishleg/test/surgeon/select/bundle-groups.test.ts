import { categorical, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { dependencyGraph } from "../../../src/structure/index.ts";
import { magnitude, prune } from "../../../src/surgeon/index.ts";
import { bundleGroups } from "../../../src/surgeon/select/bundle-groups.ts";
import { chooseUnits } from "../../../src/surgeon/select/choose.ts";

const group = (layer: string, at: number, loss: number, cost = 1) => ({
  layer,
  loss,
  cost,
  positions: Int32Array.of(at),
});

describe("bundleGroups", () => {
  it("takes what is too much for a multiple first, then multiples, and never the last", () => {
    const losses = [5, 1, 9, 2, 4, 8, 3, 7, 6, 0];
    const bundles = bundleGroups(
      losses.map((loss, i) => group("a", i, loss)),
      4,
    );
    expect(bundles.map(({ positions }) => [...positions])).toEqual([
      [9, 1],
      [3, 6, 4, 0],
    ]);
    expect(bundles.map(({ score, after }) => [score, after])).toEqual([
      [0.5, undefined],
      [3.5, 0],
    ]);
  });

  it("leaves a layer whole that has no more than a multiple, and groups that are pruned out of account", () => {
    const pruned = { ...group("b", 0, 0), positions: new Int32Array(0) };
    const three = [1, 2, 3].map((i) => group("b", i, i));
    expect(bundleGroups([pruned, ...three], 4)).toEqual([]);
    expect(bundleGroups([pruned, ...three], 3)).toEqual([]);
    expect(bundleGroups([pruned, ...three], 2).map(({ positions }) => [...positions])).toEqual([
      [1],
    ]);
  });

  it("keeps layers apart, ranks by loss per cost, and counts what groups share once", () => {
    const shared = { ...group("b", 7, 1, 10), positions: Int32Array.of(7, 8) };
    const other = { ...group("b", 9, 2, 10), positions: Int32Array.of(8, 9) };
    const rest = [3, 4].map((loss, i) => group("b", 20 + i, loss, 1));
    const [first, ...more] = bundleGroups([group("a", 0, 1), shared, other, ...rest], 2);
    expect([...(first?.positions ?? [])]).toEqual([7, 8, 9]);
    expect(first?.score).toBeCloseTo(3 / 20, 12);
    expect(more).toEqual([]);
  });

  it("of one layer go in their order, also where the first is too large for the budget", () => {
    const bundles = bundleGroups(
      [1, 1, 1, 1, 2, 2].map((loss, i) => group("a", i, loss)),
      2,
    );
    const sizes = [5, 1];
    const chosen = chooseUnits(
      {
        count: 2,
        even: false,
        leaf: () => -1,
        after: (unit) => bundles[unit]?.after,
        scores: Float32Array.from(bundles, ({ score }) => score),
        size: (unit) => sizes[unit] as number,
        positions: (unit) => Array.from({ length: sizes[unit] as number }, (_, i) => 10 * unit + i),
      },
      { weights: 1, most: [100], leafOf: () => 0 },
    );
    expect([...chosen]).toEqual([]);
  });
});

describe("prune by groups in multiples", () => {
  const params = {
    a: random.normal(random.key(1), [6, 21]),
    b: random.normal(random.key(2), [21, 16]),
    c: random.normal(random.key(3), [16, 3]),
  };
  type Params = typeof params;
  const outputs = (p: Params, { x }: { readonly x: tf.Tensor }): tf.Tensor =>
    tf.matMul(
      tf.relu(
        tf.matMul(tf.relu(tf.matMul(x as tf.Tensor2D, p.a as tf.Tensor2D)), p.b as tf.Tensor2D),
      ),
      p.c as tf.Tensor2D,
    );
  const x = random.normal(random.key(4), [32, 6]);
  const batch = { x, y: tf.argMax(outputs(params, { x }), 1) as tf.Tensor };
  const { groups } = dependencyGraph(
    (p: Params, b: typeof batch) => outputs(p, b),
    [params, batch],
  );
  const of = (multiple: number, levels: number) =>
    prune<Params, typeof batch>({
      params,
      outputs,
      likelihood: categorical(),
      heldOut: batch,
      method: magnitude(),
      data: { perEpoch: 1, at: () => ({ x: tf.clone(batch.x), y: tf.clone(batch.y) }) } as never,
      granularity: { groups, multiple },
      sparsity: 0.6,
      levels,
      substeps: 2,
    });

  it.each([
    [4, 1],
    [8, 3],
  ])("layers keep a multiple of %i after %i levels", async (multiple, levels) => {
    const { mask, report } = await of(multiple, levels);
    const kept = (kernel: tf.Tensor): number => tf.sum(tf.max(kernel, 0)).dataSync()[0] as number;
    for (const kernel of [mask.a, mask.b]) {
      expect(kept(kernel) % multiple).toBe(0);
      expect(kept(kernel)).toBeGreaterThan(0);
    }
    expect(report.sparsity).toBeGreaterThan(0.4);
    tf.dispose(mask as never);
  });

  it("refuses a multiple that is none", async () => {
    await expect(of(0, 1)).rejects.toThrow(/granularity\.multiple/);
    await expect(of(2.5, 1)).rejects.toThrow(/granularity\.multiple/);
  });
});
