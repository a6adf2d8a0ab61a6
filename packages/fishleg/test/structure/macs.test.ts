import { spec, trace } from "@legendre/core-tensor";
import { type GraphNode, valueProgram } from "@legendre/core-tensor/graph";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { nodeMacs, programMacs } from "../../src/structure/macs.ts";

/** The multiplications of an op on inputs of some shapes. */
function macs(
  kernel: string,
  inputs: number[][],
  output: number[],
  attrs: GraphNode["attrs"] = {},
) {
  const shapes = [...inputs, output];
  const node = { kernel, attrs, inputs: inputs.map((_, i) => i), outputs: [inputs.length] };
  return nodeMacs(node, (id) => shapes[id] as number[]);
}

describe("multiplications of an op", () => {
  it.each([
    // 2 · 4 · 5 · 6 outputs of a window of 3 · 3 · 7.
    [
      "Conv2D",
      [
        [2, 6, 7, 7],
        [3, 3, 7, 6],
      ],
      [2, 4, 5, 6],
      240 * 63,
    ],
    [
      "Conv3D",
      [
        [1, 2, 2, 2, 3],
        [2, 2, 2, 3, 4],
      ],
      [1, 1, 1, 1, 4],
      4 * 24,
    ],
    // Each of 2 · 4 · 4 · 5 inputs adds to a window of 2 · 2 · 3.
    [
      "Conv2DBackpropInput",
      [
        [2, 4, 4, 5],
        [2, 2, 3, 5],
      ],
      [2, 8, 8, 3],
      160 * 12,
    ],
    [
      "Conv3DBackpropInputV2",
      [
        [1, 1, 1, 1, 5],
        [2, 2, 2, 3, 5],
      ],
      [1, 2, 2, 2, 3],
      5 * 24,
    ],
    [
      "DepthwiseConv2dNative",
      [
        [1, 5, 5, 2],
        [3, 3, 2, 4],
      ],
      [1, 3, 3, 8],
      72 * 9,
    ],
    [
      "BatchMatMul",
      [
        [7, 3, 4],
        [7, 4, 5],
      ],
      [7, 3, 5],
      105 * 4,
    ],
    [
      "Add",
      [
        [3, 3],
        [3, 3],
      ],
      [3, 3],
      0,
    ],
    ["CsrSampledMatMul", [[5], [11], [1], [1], [1], [9, 3, 2]], [11], 11 * 6],
    ["CsrAdditiveScore", [[5], [12], [1], [1], [1], [9, 4]], [12], 12 * 4],
  ] as const)("%s", (kernel, inputs, output, wanted) => {
    expect(
      macs(
        kernel,
        inputs.map((shape) => [...shape]),
        [...output],
      ),
    ).toBe(wanted);
  });

  it("of a product are along the other axis where it is transposed", () => {
    const shapes = [
      [4, 3],
      [4, 5],
    ];
    expect(macs("BatchMatMul", shapes, [3, 5], { transposeA: true })).toBe(60);
    expect(macs("BatchMatMul", shapes, [3, 5], { transposeA: false })).toBe(45);
  });
});

describe("multiplications of a program", () => {
  it("are counted for the weights that are multiplied, whatever is done to them before", () => {
    const f = (p: { a: tf.Tensor; b: tf.Tensor }, x: tf.Tensor) => {
      const h = tf.matMul(x as tf.Tensor2D, tf.reshape(p.a, [4, 3]) as tf.Tensor2D);
      const y = tf.matMul(h, tf.transpose(p.b) as tf.Tensor2D);
      return tf.matMul(y, tf.exp(y) as tf.Tensor2D, false, true);
    };
    const program = valueProgram(trace(f, { a: spec([12]), b: spec([5, 3]) }, spec([2, 4])));
    const { total, byLeaf } = programMacs(program, (leaf) => leaf < 2);
    // [2, 4] · [4, 3], [2, 3] · [3, 5], [2, 5] · [5, 2].
    expect(total).toBe(24 + 30 + 20);
    expect([...byLeaf]).toEqual([
      [0, 24],
      [1, 30],
      [-1, 20],
    ]);
    // What is no weight is data.
    expect([...programMacs(program, () => false).byLeaf]).toEqual([[-1, 74]]);
    expect([...programMacs(program, (leaf) => leaf === 1).byLeaf]).toEqual([
      [-1, 44],
      [1, 30],
    ]);
  });

  it("of one weight used twice are added up", () => {
    const f = (p: { w: tf.Tensor2D }, x: tf.Tensor2D) => tf.matMul(tf.matMul(x, p.w), p.w);
    const program = valueProgram(trace(f, { w: spec([3, 3]) }, spec([2, 3])));
    expect([...programMacs(program, (leaf) => leaf === 0).byLeaf]).toEqual([[0, 36]]);
  });
});
