import * as tf from "@tensorflow/tfjs";
import { runReference } from "../../../src/executors/reference.ts";
import { spec, trace } from "../../../src/graph/trace.ts";
import type { HostArray } from "../../../src/kernels/host-array.ts";
import type { Attrs } from "../../../src/kernels/value-type.ts";
import { type Case, type Family, floats } from "../case.ts";

/** A pooling to test: the input, the shape of its output, attributes. */
type Pool = readonly [x: readonly number[], y: readonly number[], attrs: unknown];

const explicit = [
  [0, 0],
  [1, 0],
  [0, 1],
  [0, 0],
];

const images: readonly Pool[] = [
  [[2, 4, 4, 3], [2, 2, 2, 3], { filterSize: 2, strides: 2, pad: "valid" }],
  [[1, 5, 4, 2], [1, 5, 4, 2], { filterSize: [3, 2], strides: 1, pad: "same" }],
  [[2, 5, 6, 1], [2, 3, 3, 1], { filterSize: 3, strides: 2, pad: "same" }],
  [[1, 5, 5, 2], [1, 2, 1, 2], { filterSize: [2, 3], strides: [2, 3], pad: "valid" }],
  [[1, 5, 5, 2], [1, 3, 3, 2], { filterSize: 3, strides: 2, pad: 1, dimRoundingMode: "floor" }],
  [[1, 4, 4, 2], [1, 2, 2, 2], { filterSize: 3, strides: 2, pad: 0, dimRoundingMode: "ceil" }],
  [[1, 4, 4, 2], [1, 4, 4, 2], { filterSize: 2, strides: 1, pad: explicit }],
  [[1, 1, 1, 1], [1, 1, 1, 1], { filterSize: 2, strides: 1, pad: "same" }],
];

const volumes: readonly Pool[] = [
  [[1, 2, 4, 2, 2], [1, 1, 2, 1, 2], { filterSize: 2, strides: 2, pad: "valid" }],
  [[1, 3, 2, 3, 1], [1, 3, 2, 3, 1], { filterSize: [2, 1, 3], strides: 1, pad: "same" }],
  [[1, 3, 3, 3, 1], [1, 2, 2, 2, 1], { filterSize: 2, strides: 2, pad: 1 }],
  [[1, 5, 2, 2, 1], [1, 2, 2, 2, 1], { filterSize: [1, 2, 2], strides: [3, 1, 1], pad: "same" }],
  [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1], { filterSize: 2, strides: 1, pad: "same" }],
];

function means(pool: string, transpose: string, all: readonly Pool[]): Case[] {
  return all.flatMap(([x, y, attrs]) => [
    { kernel: pool, inputs: [floats(x)], attrs: attrs as Attrs },
    { kernel: transpose, inputs: [floats(y), floats(x, { seed: 2 })], attrs: attrs as Attrs },
  ]);
}

function maxima(names: readonly string[], all: readonly Pool[]): Case[] {
  const [pool, tangent, transpose] = names as [string, string, string];
  return all.flatMap(([x, y, attrs]) => {
    const input = floats(x, { seed: 5 });
    const program = trace(
      (a: tf.Tensor) => tf.engine().runKernel(pool, { x: a }, attrs as never) as tf.Tensor,
      spec(x),
    );
    const output = runReference(program, input) as HostArray;
    return [
      { kernel: pool, inputs: [input], attrs: attrs as Attrs },
      // Their derivatives by the tangent alone are those of a linear map; see below.
      ...[tangent, transpose].map((kernel, i) => ({
        kernel,
        inputs: [floats(i === 0 ? x : y), input, output],
        attrs: attrs as Attrs,
        derivatives: false as const,
      })),
    ];
  });
}

/** The cases of pool. */
export const families: readonly Family[] = [
  { name: "means of images", cases: means("AvgPool", "AvgPoolGrad", images) },
  { name: "means of volumes", cases: means("AvgPool3D", "AvgPool3DGrad", volumes) },
  { name: "maxima of images", cases: maxima(["MaxPool", "MaxPoolTangent", "MaxPoolGrad"], images) },
  {
    name: "maxima of volumes",
    cases: maxima(["MaxPool3D", "MaxPool3DTangent", "MaxPool3DGrad"], volumes),
  },
  {
    name: "maxima that are negative",
    cases: [
      {
        kernel: "MaxPool",
        inputs: [floats([1, 3, 3, 2], { low: -2, high: -1 })],
        attrs: { filterSize: 2, strides: 1, pad: "same" },
      },
      {
        kernel: "MaxPool3D",
        inputs: [floats([1, 2, 3, 2, 1], { low: -2, high: -1 })],
        attrs: { filterSize: 2, strides: 1, pad: "same" },
      },
    ],
  },
];
