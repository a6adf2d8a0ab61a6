import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../src/blocks/block.ts";
import { layouts } from "../../src/blocks/layout.ts";
import { uniforms } from "../helpers.ts";

describe.each<[BlockKind, number[][], number[]]>([
  ["dense", [[3, 2], [2]], [4, 2]],
  ["dense", [[3, 2]], [3, 2]],
  ["conv", [[2, 2, 3, 4], [4]], [13, 4]],
  ["conv", [[3, 2, 4]], [6, 4]],
  ["spectrum", [[3, 2], [2]], [4, 2]],
  ["spectrum", [[2, 2, 3, 4], [4]], [13, 4]],
  ["three-factor", [[2, 2, 3, 4]], [4, 3, 4]],
  ["depthwise", [[3, 2, 2, 2], [4]], [4, 7]],
  ["depthwise", [[2, 2, 3, 1]], [3, 4]],
  ["norm", [[5], [5]], [5, 2]],
  ["low-rank", [[2, 3], [3]], [1, 9]],
  ["full", [[2, 3], [3]], [1, 9]],
  ["full", [[]], [1, 1]],
  ["embedding", [[5, 2]], [5, 2]],
  ["readout", [[2, 5], [5]], [3, 5]],
  ["diagonal", [[2, 3, 1]], [2, 3, 1]],
])("the layout of a %s block on leaves %j", (kind, shapes, shape) => {
  const layout = layouts[kind];
  const leaves = shapes.map((of, i) => {
    const count = of.reduce((a, b) => a * b, 1);
    return tf.tensor(uniforms(i + 1, count), of);
  });

  it("puts leaves together and takes them apart again", () => {
    expect(layout.shape(shapes)).toEqual(shape);
    const tensor = layout.gather(leaves);
    expect(tensor.shape).toEqual(shape);
    const apart = layout.scatter(tensor, shapes);
    expect(apart.map((leaf) => leaf.shape)).toEqual(shapes);
    expectAllClose(apart as never, leaves as never, { tolerance: 0 });
  });

  it("knows where each number went", () => {
    const tensor = layout.gather(leaves).dataSync();
    leaves.forEach((leaf, member) => {
      const expected = leaf.dataSync();
      expected.forEach((value, i) => {
        expect(tensor[layout.position(shapes, member, i)]).toBe(value);
      });
    });
  });
});
