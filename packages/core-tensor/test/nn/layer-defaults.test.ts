import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  averagePool,
  batchNorm,
  conv,
  convTranspose,
  dense,
  depthwiseConv,
  dotProductAttention,
  dropout,
  embedding,
  groupNorm,
  gru,
  huber,
  layerNorm,
  lstm,
  maxPool,
  positionEmbedding,
  residual,
  rmsNorm,
  rotaryPositions,
  sequential,
} from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";

const numbers = (x: tf.Tensor): number[] => Array.from(x.dataSync());

describe("a layer without options", () => {
  it.each([
    ["conv", conv],
    ["convTranspose", convTranspose],
  ] as const)("adds up windows of zeros and all: %s", (_name, make) => {
    const layer = make({ filters: 2, kernelSize: 3, kernelInit: "ones" });
    const { params } = layer.init(key(0), [3, 3, 1]);
    expect(numbers(params.bias)).toEqual([0, 0]);
    const { output } = layer.apply(params, {}, tf.fill([1, 3, 3, 1], -1));
    expect(output.shape).toEqual([1, 3, 3, 2]);
    expect(numbers(output).filter((_, i) => i % 2 === 1)).toEqual(
      [4, 6, 4, 6, 9, 6, 4, 6, 4].map((sum) => -sum),
    );
  });

  it("is one filter a channel: depthwiseConv", () => {
    const layer = depthwiseConv({ kernelSize: 3, kernelInit: "ones" });
    const { params } = layer.init(key(0), [1, 3, 2]);
    expect([params.kernel.shape, numbers(params.bias)]).toEqual([
      [3, 3, 2, 1],
      [0, 0],
    ]);
    const x = tf.tensor4d([1, -1, 2, -2, 4, -4], [1, 1, 3, 2]);
    expect(numbers(layer.apply(params, {}, x).output)).toEqual([3, -3, 7, -7, 6, -6]);
  });

  // With a variance as large as eps, a number of size √variance becomes 1 / √2.
  const half = Math.SQRT1_2;
  it("has the eps of its documentation", () => {
    const [small, tiny] = [Math.sqrt(1e-5), 1e-3];
    const two = tf.tensor2d([[small, -small]]);
    const layer = layerNorm();
    const { params } = layer.init(key(0), [2]);
    expectAllClose(layer.apply(params, {}, two).output, [half, -half], { tolerance: 1e-4 });
    const grouped = groupNorm();
    const wide = tf.reshape(tf.tile(two, [1, 32]), [1, 64]);
    const of = grouped.init(key(0), [64]).params;
    expect([of.scale, of.bias].map((leaf) => numbers(leaf)[63])).toEqual([1, 0]);
    const sides = Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? half : -half));
    expectAllClose(grouped.apply(of, {}, wide).output, sides, { tolerance: 1e-4 });
    const root = rmsNorm();
    const one = root.init(key(0), [2]).params;
    expectAllClose(root.apply(one, {}, tf.tensor2d([[tiny, -tiny]])).output, [half, -half], {
      tolerance: 1e-4,
    });
  });

  it("keeps nine tenths of the statistics and has their eps: batchNorm", () => {
    const layer = batchNorm();
    const { params, state } = layer.init(key(0), [1]);
    const small = Math.sqrt(1e-5);
    const x = tf.tensor2d([2 + small, 2 - small], [2, 1]);
    const next = layer.apply(params, state, x, { training: true });
    expectAllClose(next.output, [half, -half], { tolerance: 1e-3 });
    expectAllClose(next.state.mean, [0.2], { tolerance: 1e-6 });
    expectAllClose(next.state.variance, [0.9 + 1e-6], { tolerance: 1e-6 });
    expectAllClose(layer.apply(params, state, x).output, numbers(x), { tolerance: 1e-4 });
  });

  it("scales scores by the root of the width and hides nothing: dotProductAttention", () => {
    const q = tf.tensor4d([1, 1, 1, 1], [1, 1, 1, 4]);
    const k = tf.tensor4d([0, 0, 0, 0, 1, 0, 0, 1], [1, 2, 1, 4]);
    const v = tf.tensor4d([1, 0], [1, 2, 1, 1]);
    // Scores 0 and 2 / √4.
    expectAllClose(dotProductAttention(q, k, v), [1 / (1 + Math.E)], { tolerance: 1e-6 });
    expectAllClose(dotProductAttention(q, k, v, { scale: 1 }), [1 / (1 + Math.E ** 2)]);
    const both = tf.concat([q, q], 1);
    expectAllClose(dotProductAttention(both, k, v, { causal: true }), [1, 1 / (1 + Math.E)]);
  });

  it("turns by 10000 and from place 0: rotaryPositions", () => {
    const places = 201;
    const x = tf.tile(tf.tensor4d([1, 1, 0, 0], [1, 1, 1, 4]), [1, places, 1, 1]);
    const turned = Array.from({ length: places }, (_, t) => {
      return [Math.cos(t), Math.cos(t / 100), Math.sin(t), Math.sin(t / 100)];
    });
    expectAllClose(rotaryPositions(x), turned.flat(), { tolerance: 2e-5 });
  });

  it("is a parabola up to 1: huber", () => {
    expectAllClose(huber(tf.tensor1d([0.5, -3]), tf.zeros([2])), (0.125 + 2.5) / 2);
  });

  it("draws small tables: embedding and positionEmbedding", () => {
    const tables = [
      embedding({ size: 50, units: 40 }).init(key(3), []).params.table,
      positionEmbedding({ length: 50 }).init(key(4), [2, 40]).params.table,
    ];
    for (const table of tables) {
      expect(table.shape).toEqual([50, 40]);
      const square = numbers(tf.mean(tf.square(table)))[0]!;
      expect(Math.abs(square / 0.0025 - 1)).toBeLessThan(4 * Math.sqrt(2 / 2000));
    }
  });

  it("has every place, and draws what it is told to: lstm and gru", () => {
    const draws = { units: 2, kernelInit: "ones", recurrentInit: "zeros" } as const;
    const [long, short] = [lstm(draws), gru(draws)];
    const ofLong = long.init(key(0), [3, 1]).params;
    expect(numbers(ofLong.bias)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
    const ofShort = short.init(key(0), [3, 1]).params;
    const zeros = treeLeaves(ofShort).filter((leaf) => numbers(leaf).every((value) => value === 0));
    expect(zeros.map((leaf) => leaf.size).sort((a, b) => a - b)).toEqual([2, 6, 12]);
    expect([numbers(ofLong.kernel), numbers(ofShort.kernel)]).toEqual([
      Array(8).fill(1),
      Array(6).fill(1),
    ]);
    // With a bias of 1 of the forget gate alone, c = σ(1 + x) c + σ(x) tanh(x), and h = σ(x) tanh(c).
    const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
    let [c, z] = [0, 0];
    const wanted = [1, -2, 3].map((x) => {
      c = sigmoid(1 + x) * c + sigmoid(x) * Math.tanh(x);
      z = (1 - sigmoid(x)) * Math.tanh(x) + sigmoid(x) * z;
      return [sigmoid(x) * Math.tanh(c), z] as const;
    });
    const x = tf.tensor3d([1, -2, 3], [1, 3, 1]);
    const twice = (of: 0 | 1) => wanted.flatMap((pair) => [pair[of], pair[of]]);
    expectAllClose(long.apply(ofLong, {}, x).output, twice(0), { tolerance: 1e-6 });
    expectAllClose(short.apply(ofShort, {}, x).output, twice(1), { tolerance: 1e-6 });
  });

  it("halves its image: maxPool and averagePool", () => {
    const x = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 4, 1]);
    expect(numbers(maxPool()(x))).toEqual([6, 8]);
    expect(numbers(averagePool()(x))).toEqual([3.5, 5.5]);
    expect(numbers(averagePool({ size: [2, 4] })(x))).toEqual([4.5]);
  });
});

describe("keys", () => {
  const x = tf.ones([1, 4000]);
  const shares = (values: readonly number[]): number[] =>
    [0, 2, 4].map((value) => values.filter((found) => found === value).length / values.length);
  const within = 4 * Math.sqrt(0.25 / 4000);

  it("of the layers of a chain differ, when they draw and when they start", () => {
    const drop = dropout({ rate: 0.5 });
    const chain = sequential([drop, drop]);
    const none = { layers: [{}, {}] } as const;
    const { output } = chain.apply(none, none, x, { training: true, key: key(2) });
    const [zero, , four] = shares(numbers(output));
    expect(Math.abs(zero! - 0.75)).toBeLessThan(within);
    expect(Math.abs(four! - 0.25)).toBeLessThan(within);
    const { layers } = sequential([dense({ units: 3 }), dense({ units: 3 })]).init(
      key(0),
      [3],
    ).params;
    expect(numbers(layers[0].kernel)).not.toEqual(numbers(layers[1].kernel));
  });

  it("of the sides of a residual differ, when they draw and when they start", () => {
    const drop = dropout({ rate: 0.5 });
    const sides = residual(drop, { shortcut: drop });
    const none = { body: {}, shortcut: {} };
    const { output } = sides.apply(none, none, x, { training: true, key: key(2) });
    shares(numbers(output)).forEach((share, i) => {
      expect(Math.abs(share - [0.25, 0.5, 0.25][i]!)).toBeLessThan(within);
    });
    const { body, shortcut } = residual(dense({ units: 3 }), {
      shortcut: dense({ units: 3 }),
    }).init(key(0), [3]).params;
    expect(numbers(body.kernel)).not.toEqual(numbers(shortcut.kernel));
  });
});
