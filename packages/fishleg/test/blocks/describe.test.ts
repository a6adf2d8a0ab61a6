import { conv, fromLayersModel, random, sequential } from "@legendre/core-tensor";
import { batchNorm, depthwiseConv, transformerEncoder } from "@legendre/core-tensor/nn";
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

  const kinds = (params: unknown): Record<string, string> =>
    Object.fromEntries(describeBlocks(params).map(({ path, block }) => [path, block]));

  it("pairs leaves of one record where it is clear what they are", () => {
    const params = {
      lone: { kernel: tf.zeros([2, 2]) },
      norm: { bias: tf.zeros([3]), scale: tf.zeros([3]) },
      keras: { gamma: tf.zeros([3]), beta: tf.zeros([3]) },
      conv: { kernel: tf.zeros([3, 3, 1, 2]), bias: tf.zeros([2]) },
      temporal: { kernel: tf.zeros([3, 4, 2]) },
      large: { kernel: tf.zeros([3, 3, 128, 2]), bias: tf.zeros([2]) },
      depthwise: { kernel: tf.zeros([3, 3, 4, 2]), bias: tf.zeros([8]) },
      separable: {
        depthwise_kernel: tf.zeros([3, 3, 4, 2]),
        pointwise_kernel: tf.zeros([1, 1, 8, 2]),
      },
      single: { kernel: tf.zeros([3, 3, 4, 1]) },
      words: { table: tf.zeros([7, 2]) },
      rest: { vector: tf.zeros([3]), scalar: tf.scalar(1) },
      // Two kernels: whose the biases are cannot be told.
      two: { a: tf.zeros([2, 2]), b: tf.zeros([2, 2]), c: tf.zeros([2]) },
    };
    expect(kinds(params)).toEqual({
      "lone.kernel": "dense",
      norm: "norm",
      keras: "norm",
      conv: "conv",
      "temporal.kernel": "conv",
      "large.kernel": "three-factor",
      "large.bias": "diagonal",
      depthwise: "depthwise",
      "separable.depthwise_kernel": "depthwise",
      "separable.pointwise_kernel": "conv",
      "single.kernel": "depthwise",
      "words.table": "embedding",
      "rest.vector": "diagonal",
      "rest.scalar": "diagonal",
      "two.a": "dense",
      "two.b": "dense",
      "two.c": "diagonal",
    });
    const scales = planBlocks("test", { norm: params.norm, keras: params.keras });
    // Leaf order is that of sorted keys: keras.beta, keras.gamma, norm.bias, norm.scale; scales first.
    expect(scales.map(({ leaves }) => leaves)).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });

  it("gives no factor to sides that are too long for one", () => {
    expect(kinds({ w: tf.zeros([9000, 2]) })).toEqual({ w: "embedding" });
    expect(kinds({ w: tf.zeros([2, 9000]), b: tf.zeros([9000]) })).toEqual({ w: "readout" });
  });

  it("covers the models of core-tensor, attention by independent dense blocks", () => {
    const encoder = transformerEncoder({ layers: 1, width: 4, heads: 2 });
    const { params } = encoder.init(random.key(0), [3, 4]);
    expect(kinds(params)).toEqual({
      "block1.attention.body.attend.key": "dense",
      norm: "norm",
      "block1.attention.body.attend.output": "dense",
      "block1.attention.body.attend.query": "dense",
      "block1.attention.body.attend.value": "dense",
      "block1.attention.body.norm": "norm",
      "block1.mlp.body.hidden": "dense",
      "block1.mlp.body.norm": "norm",
      "block1.mlp.body.output": "dense",
    });
    const separable = sequential([
      depthwiseConv({ kernelSize: 3 }),
      batchNorm(),
      conv({ filters: 2, kernelSize: 1 }),
    ]);
    expect(Object.values(kinds(separable.init(random.key(0), [8, 8, 3]).params))).toEqual([
      ...["depthwise", "norm", "conv"],
    ]);
  });

  it("covers lifted layers models", () => {
    const net = tf.sequential();
    net.add(tf.layers.embedding({ name: "words", inputDim: 5, outputDim: 4, inputLength: 3 }));
    net.add(tf.layers.conv1d({ name: "conv", filters: 2, kernelSize: 2 }));
    net.add(tf.layers.batchNormalization({ name: "norm" }));
    net.add(tf.layers.flatten());
    net.add(tf.layers.dense({ name: "out", units: 1 }));
    expect(kinds(fromLayersModel(net).params)).toEqual({
      "words.embeddings": "embedding",
      conv: "conv",
      norm: "norm",
      out: "dense",
    });
  });

  it("names a tensor that is all there is", () => {
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
    expect(describeBlocks(params, { choose: () => "full" })).toMatchObject([
      { path: "layers.0", block: "full", shape: [1, 15] },
    ]);
    expect(
      describeBlocks(params, { choose: (_, __, usual) => (usual === "dense" ? "readout" : usual) }),
    ).toMatchObject([{ path: "layers.0", block: "readout", shape: [5, 3] }]);
    const seen: string[] = [];
    describeBlocks(params, { choose: (path) => void seen.push(path) as undefined });
    expect(new Set(seen)).toEqual(new Set(["layers.0.kernel"]));
    expect(() => describeBlocks({ v: tf.zeros([3]) }, { choose: () => "dense" })).toThrow(
      'inverse.choose("v") must be one of "diagonal", "low-rank", "full", got "dense"',
    );
    expect(() => describeBlocks({ v: tf.tensor1d([1, 2], "int32") })).toThrow(
      '"v" has dtype int32, and only float32 weights have a block',
    );
    expect(() => describeBlocks({ v: 3 })).toThrow("params.v must be a tensor");
  });
});
