import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { patches } from "../../src/curvature/patches.ts";
import { type Attrs, callKernel } from "../../src/graph/index.ts";
import { runReference, spec, trace } from "../../src/index.ts";
import { patchesByLoops } from "./conv-loops.ts";

const shape: [number, number, number, number] = [2, 5, 4, 3];
const image: tf.Tensor4D = tf.tensor4d(
  Array.from({ length: 120 }, (_, i) => Math.sin(i + 1)),
  shape,
);

interface Case {
  readonly name: string;
  readonly filter: [number, number];
  readonly strides?: [number, number];
  readonly dilations?: [number, number];
  readonly pad: "valid" | "same" | [number, number][];
  readonly before?: [number, number];
  readonly output: [number, number];
}

const cases: Case[] = [
  { name: "one pixel", filter: [1, 1], pad: "valid", output: [5, 4] },
  { name: "plain", filter: [3, 2], pad: "valid", output: [3, 3] },
  { name: "strided", filter: [2, 2], strides: [2, 2], pad: "valid", output: [2, 2] },
  { name: "unevenly strided", filter: [1, 2], strides: [3, 1], pad: "valid", output: [2, 3] },
  { name: "dilated", filter: [2, 2], dilations: [3, 2], pad: "valid", output: [2, 2] },
  { name: "same", filter: [3, 3], pad: "same", before: [1, 1], output: [5, 4] },
  {
    name: "same and strided",
    filter: [3, 3],
    strides: [2, 2],
    pad: "same",
    before: [1, 0],
    output: [3, 2],
  },
  {
    name: "unevenly padded",
    filter: [3, 3],
    pad: [
      [0, 0],
      [2, 0],
      [0, 1],
      [0, 0],
    ],
    before: [2, 0],
    output: [5, 3],
  },
  {
    name: "strided and dilated",
    filter: [2, 2],
    strides: [2, 1],
    dilations: [2, 3],
    pad: "valid",
    output: [2, 1],
  },
];

describe("patches", () => {
  it.each(cases)("are what loops read, $name", ({ filter, output, pad, ...rest }) => {
    const { strides = [1, 1], dilations = [1, 1], before = [0, 0] } = rest;
    const attrs = { strides, dilations, pad, dataFormat: "NHWC" } as Attrs;
    const window = { size: filter, attrs };
    const geometry = { filter, output, strides, dilations, before };
    const expected = patchesByLoops(image.arraySync(), geometry);
    const read = patches(image, window);
    expect(read.shape).toEqual([2 * output[0] * output[1], filter[0] * filter[1] * 3]);
    expectAllClose(read, patchesByLoops(image.arraySync(), geometry));
    const program = trace((x: tf.Tensor) => patches(x, window), spec(shape));
    expectAllClose((runReference(program, image) as { data: Float64Array }).data, expected.flat());
    const kernel = tf.tensor4d(
      Array.from({ length: filter[0] * filter[1] * 6 }, (_, i) => Math.cos(i)),
      [...filter, 3, 2],
    );
    expectAllClose(
      tf.matMul(read, tf.reshape(kernel, [-1, 2])),
      callKernel("Conv2D", { x: image, filter: kernel }, attrs)[0]!,
    );
  });
});
