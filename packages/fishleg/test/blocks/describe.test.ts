import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planBlocks } from "../../src/blocks/plan.ts";
import { describeBlocks } from "../../src/index.ts";

const layer = (inputs: number, units: number): { kernel: tf.Tensor; bias: tf.Tensor } => ({
  kernel: tf.zeros([inputs, units]),
  bias: tf.zeros([units]),
});

describe("describeBlocks", () => {
  it("gives each layer a dense block with the bias as last row", () => {
    const rows = describeBlocks({ layers: [layer(4, 3), layer(3, 2)] });
    expect(rows).toEqual([
      // 25 + 9 + 15 parameters and as many cached: 4 bytes × (3 + 1) × 49.
      { path: "layers.0", block: "dense", shape: [5, 3], parameters: 49, bytes: 784, flops: 270 },
      { path: "layers.1", block: "dense", shape: [4, 2], parameters: 28, bytes: 448, flops: 112 },
    ]);
  });

  it("finds pairs whatever their names, also at the root", () => {
    const [row, ...more] = describeBlocks({ w: tf.zeros([4, 3]), b: tf.zeros([3]) });
    expect([row?.path, row?.shape, more.length]).toEqual(["w", [5, 3], 0]);
    expect(describeBlocks([tf.zeros([4, 3]), tf.zeros([3])])).toHaveLength(1);
  });

  it("takes kernels without a bias of their own alone, and all else as diagonal", () => {
    const rows = describeBlocks({
      lone: { kernel: tf.zeros([2, 2]) },
      norm: { offset: tf.zeros([3]), scale: tf.zeros([3]) },
      conv: { kernel: tf.zeros([3, 3, 1, 2]), bias: tf.zeros([2]) },
      // Two kernels: whose the biases are cannot be told.
      two: { a: tf.zeros([2, 2]), b: tf.zeros([2, 2]), c: tf.zeros([2]) },
    });
    expect(Object.fromEntries(rows.map(({ path, block }) => [path, block]))).toEqual({
      ...{ "conv.bias": "diagonal", "conv.kernel": "diagonal", "lone.kernel": "dense" },
      ...{ "norm.offset": "diagonal", "norm.scale": "diagonal" },
      ...{ "two.a": "dense", "two.b": "dense", "two.c": "diagonal" },
    });
    expect(describeBlocks(tf.zeros([2, 2]))[0]?.path).toBe("params");
  });

  it("covers every leaf once", () => {
    const params = { "a.b": layer(2, 3), c: [layer(3, 3), { s: tf.zeros([5]) }], d: tf.scalar(1) };
    const covered = planBlocks("test", params).flatMap((block) => [...block.leaves]);
    expect(covered.sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("follows the caller's choice and refuses what a leaf cannot have", () => {
    const params = { layers: [layer(4, 3)] };
    const rows = describeBlocks(params, { choose: () => "diagonal" });
    expect(rows.map(({ path }) => path)).toEqual(["layers.0.bias", "layers.0.kernel"]);
    const seen: string[] = [];
    describeBlocks(params, { choose: (path) => void seen.push(path) as undefined });
    expect(new Set(seen)).toEqual(new Set(["layers.0.kernel"]));
    expect(() => describeBlocks({ v: tf.zeros([3]) }, { choose: () => "dense" })).toThrow(
      'inverse.choose("v") must be one of "diagonal", got "dense"',
    );
    expect(() => describeBlocks({ v: 3 })).toThrow("params.v must be a tensor");
  });
});
