import { random, treeLeaves } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type RevConvOptions, revConv } from "../../src/index.ts";

/** The numbers of all leaves, with their shapes. */
const drawn = (options?: RevConvOptions): unknown[] => {
  const { params, state } = revConv(options).init(random.key(4), [4, 4, 2]);
  return treeLeaves<tf.Tensor>({ params, state }).map((leaf) => [leaf.shape, [...leaf.dataSync()]]);
};

describe("revConv without options", () => {
  it("has two couplings of two branches in each of two stages, 64 random channels wide", () => {
    const { params } = revConv().init(random.key(0), [4, 4, 2]);
    const shapes = treeLeaves<tf.Tensor>(params).flatMap(({ shape }) =>
      shape.length === 4 ? [shape] : [],
    );
    // Half of 2 channels, and after the down-sampling half of 8.
    const [first, second] = [
      [3, 3, 64, 1],
      [3, 3, 64, 4],
    ];
    expect(shapes).toEqual([...Array(4).fill(first), ...Array(4).fill(second)]);
  });

  it.each<[keyof RevConvOptions, unknown, unknown]>([
    ["stages", [2, 2], [2, 1]],
    ["width", 64, 63],
    ["weightStd", 1e-3, 2e-3],
    ["readout", "state", { outputs: 3 }],
  ])("is what it is with the documented %s, and differs with another", (name, value, other) => {
    expect(drawn({ [name]: value })).toEqual(drawn());
    expect(drawn({ [name]: other })).not.toEqual(drawn());
  });
});
