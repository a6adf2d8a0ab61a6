import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  convTranspose,
  dense,
  dotProductAttention,
  flatten,
  globalAveragePool,
  layerNorm,
  lstm,
  positionEmbedding,
  rotaryPositions,
} from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { caught } from "../tree/caught.ts";

describe("convTranspose", () => {
  it.each([
    [
      [0, 1],
      [8, 9],
    ],
    ["valid", [8, 11]],
    ["same", [9, 8]],
    [1, [6, 9]],
  ] as const)("of 3 × 4 by windows of 2 × 5, with padding %j, has %j places", (padding, sizes) => {
    const layer = convTranspose({ filters: 3, kernelSize: [2, 5], strides: [3, 2], padding });
    const { params } = layer.init(key(0), [3, 4, 2]);
    expect(layer.apply(params, {}, tf.ones([2, 3, 4, 2])).output.shape).toEqual([2, ...sizes, 3]);
  });
  it.each([
    ["same", 8],
    ["valid", 9],
    [2, 5],
    [[1], 7],
  ] as const)("of 4 places by windows of 3, with padding %j, has %i", (padding, places) => {
    const layer = convTranspose({ filters: 3, kernelSize: [3], strides: [2], padding });
    const { params } = layer.init(key(0), [4, 2]);
    expect(params.kernel.shape).toEqual([3, 2, 3]);
    expect(layer.apply(params, {}, tf.ones([2, 4, 2])).output.shape).toEqual([2, places, 3]);
  });
  it("says what is left of nothing, and what shapes it takes", () => {
    const layer = convTranspose({ filters: 1, kernelSize: [1], padding: 1 });
    const { params } = layer.init(key(0), [2, 1]);
    expect(caught(() => layer.apply(params, {}, tf.ones([1, 2, 1]))).message).toContain(
      "nothing is left of an input [1, 2, 1] with this padding",
    );
    expect(caught(() => layer.init(key(0), [2, 1, 1])).message).toContain("[width, channels]");
    const plane = convTranspose({ filters: 1, kernelSize: 1 });
    expect(caught(() => plane.init(key(0), [2, 1])).message).toContain("[height, width, channels]");
  });
});

describe("shapes of inputs", () => {
  it("of attention are named where they do not fit, and only there", () => {
    const fine = { q: [2, 3, 4, 6], k: [2, 5, 2, 6], v: [2, 5, 2, 7] };
    const run = ({ q, k, v }: typeof fine) =>
      dotProductAttention(tf.ones(q), tf.ones(k), tf.ones(v));
    expect(run(fine).shape).toEqual([2, 3, 4, 7]);
    for (const wrong of [
      { q: [3, 3, 4, 6] },
      { k: [3, 5, 2, 6] },
      { v: [3, 5, 2, 7] },
      { q: [2, 3, 4, 5] },
      { v: [2, 4, 2, 7] },
      { v: [2, 5, 1, 7] },
      { k: [2, 5, 3, 6], v: [2, 5, 3, 7] },
      { k: [2, 5, 0, 6], v: [2, 5, 0, 7] },
      { q: [2, 3, 6] },
      { v: [2, 5, 2] },
    ])
      expect(caught(() => run({ ...fine, ...wrong })).message).toContain(
        "the heads of keys divide those of queries",
      );
    for (const shape of [
      [1, 2, 4],
      [1, 2, 1, 3],
    ])
      expect(caught(() => rotaryPositions(tf.ones(shape))).message).toContain(
        `x has shape [${shape.join(", ")}], expected [n, t, heads, width] with an even width`,
      );
  });

  it("are told without the batch axis, as whole numbers above 0", () => {
    const layer = layerNorm();
    for (const shape of [[], [0], [1.5], [3, -1]])
      expect(caught(() => layer.init(key(0), shape)).message).toContain(
        `inputShape is [${shape}], expected […, features], the shape of one example`,
      );
    expect(layer.init(key(0), [1]).params.scale.shape).toEqual([1]);
    for (const [given, shown] of [
      [undefined, "undefined"],
      [null, "no list"],
      [3, "3"],
    ])
      expect(caught(() => layer.init(key(0), given as never)).message).toContain(
        `inputShape is ${shown}, expected […, features]`,
      );
    expect(caught(() => lstm({ units: 1 }).init(key(0), [2, 3, 4])).message).toContain(
      "inputShape is [2,3,4], expected [t, features]",
    );
  });

  it("have two axes at least, or just so many", () => {
    const layer = layerNorm({ affine: false });
    expect(caught(() => layer.apply({}, {}, tf.ones([3]))).message).toBe(
      "layerNorm.apply: x has shape [3], expected [batch, …, features]",
    );
    expect(layer.apply({}, {}, tf.ones([1, 3])).output.shape).toEqual([1, 3]);
    expect(caught(() => globalAveragePool(tf.ones([2, 3]))).message).toBe(
      "globalAveragePool: x has shape [2,3], expected [batch, size1, features]",
    );
    expectAllClose(globalAveragePool(tf.tensor3d([1, 2, 3, 6], [1, 2, 2])), [2, 4]);
    expect([flatten(tf.ones([3])).shape, flatten(tf.scalar(1)).shape]).toEqual([
      [3, 1],
      [1, 1],
    ]);
    const places = positionEmbedding({ length: 2 });
    const { params } = places.init(key(0), [2, 3]);
    expect(places.apply(params, {}, tf.ones([1, 2, 3])).output.shape).toEqual([1, 2, 3]);
    expect(caught(() => places.apply(params, {}, tf.ones([1, 2, 4]))).message).toContain(
      "x has shape",
    );
  });

  it("and momentum of a call are checked at their bounds", () => {
    const layer = dense({ units: 1 });
    const { params } = layer.init(key(0), [1]);
    const run = (momentum: unknown) =>
      layer.apply(params, {}, tf.ones([1, 1]), { momentum } as never).output.shape;
    for (const fine of [0, 1, tf.scalar(0.5)]) expect(run(fine)).toEqual([1, 1]);
    for (const wrong of [-0.01, 1.01, tf.ones([1]), "1"])
      expect(caught(() => run(wrong)).message).toContain("dense.apply: momentum");
  });
});
