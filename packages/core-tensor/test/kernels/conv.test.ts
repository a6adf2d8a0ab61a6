import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { fromHost } from "../../src/graph/host-run.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import { grad } from "../../src/transforms/grad.ts";
import { type Case, conformance, floats } from "./conformance.ts";

/** A convolution to test: shapes, attributes, and the output shape that its transposes need. */
interface Conv {
  readonly x: readonly number[];
  readonly filter: readonly number[];
  readonly y: readonly number[];
  readonly attrs: Attrs;
}

const image = { x: [2, 5, 4, 2], filter: [3, 2, 2, 3] };

const images: readonly Conv[] = [
  { ...image, y: [2, 5, 4, 3], attrs: { strides: 1, pad: "same" } },
  { ...image, y: [2, 3, 3, 3], attrs: { strides: [1, 1], pad: "valid" } },
  { ...image, y: [2, 3, 2, 3], attrs: { strides: 2, pad: "same" } },
  { ...image, y: [2, 2, 3, 3], attrs: { strides: [2, 1], pad: "valid" } },
  { ...image, y: [2, 3, 3, 3], attrs: { strides: 2, pad: 1, dimRoundingMode: "floor" } },
  { ...image, y: [2, 2, 2, 3], attrs: { strides: [2, 3], pad: 0, dimRoundingMode: "ceil" } },
  { ...image, y: [2, 5, 4, 3], attrs: { strides: 1, pad: "same", dilations: 2 } },
  { ...image, y: [2, 1, 2, 3], attrs: { strides: 1, pad: "valid", dilations: [2, 2] } },
  {
    ...image,
    y: [2, 6, 6, 3],
    attrs: {
      strides: 1,
      pad: [
        [0, 0],
        [1, 2],
        [0, 3],
        [0, 0],
      ],
    },
  },
  { x: [1, 4, 3, 1], filter: [1, 1, 1, 2], y: [1, 2, 2, 2], attrs: { strides: 2, pad: "same" } },
].map((conv) => ({ ...conv, attrs: conv.attrs as unknown as Attrs }));

const volumes: readonly Conv[] = [
  {
    x: [1, 3, 3, 4, 2],
    filter: [2, 2, 3, 2, 2],
    y: [1, 3, 3, 4, 2],
    attrs: { strides: 1, pad: "same" },
  },
  {
    x: [2, 3, 4, 2, 1],
    filter: [2, 2, 1, 1, 2],
    y: [2, 1, 2, 1, 2],
    attrs: { strides: 2, pad: "valid" },
  },
  {
    x: [1, 3, 3, 3, 1],
    filter: [2, 2, 2, 1, 2],
    y: [1, 1, 1, 1, 2],
    attrs: { strides: 1, pad: "valid", dilations: 2 },
  },
];

/** One case for each of the three ops of a family. */
function family(
  [forward, toInput, toFilter]: readonly [string, string, string],
  convs: readonly Conv[],
): Case[] {
  return convs.flatMap(({ x, filter, y, attrs }) => {
    const [input, weights] = [floats(x), floats(filter, { seed: 2 })];
    const dy = floats(y, { seed: 3 });
    const given = (a: HostArray, b: HostArray, kernel: string, more: Attrs): Case => ({
      kernel,
      inputs: [a, b],
      attrs: { ...attrs, ...more },
    });
    return [
      given(input, weights, forward, {}),
      given(dy, weights, toInput, { inputShape: x }),
      given(input, dy, toFilter, { filterShape: filter }),
    ];
  });
}

conformance(
  "Conv2D and its transposes",
  family(["Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter"], images),
);

conformance(
  "convolutions of no images",
  family(
    ["Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter"],
    [
      {
        x: [0, 3, 3, 2],
        filter: [2, 2, 2, 1],
        y: [0, 3, 3, 1],
        attrs: { strides: 1, pad: "same" },
      },
    ],
  ).map((entry) => ({ ...entry, derivatives: false })),
);

conformance(
  "DepthwiseConv2dNative and its transposes",
  family(
    [
      "DepthwiseConv2dNative",
      "DepthwiseConv2dNativeBackpropInput",
      "DepthwiseConv2dNativeBackpropFilter",
    ],
    images.map(({ x, filter, y, attrs }) => ({
      x,
      filter,
      y: [...y.slice(0, -1), x.at(-1)! * filter.at(-1)!],
      attrs,
    })),
  ),
);

conformance(
  "Conv3D and its transposes",
  family(["Conv3D", "Conv3DBackpropInputV2", "Conv3DBackpropFilterV2"], volumes),
);

conformance(
  "fused convolutions",
  ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"].flatMap((activation) =>
    ["FusedConv2D", "FusedDepthwiseConv2D"].map((kernel) => ({
      kernel,
      inputs: {
        x: floats([1, 3, 3, 2]),
        filter: floats([2, 2, 2, 1], { seed: 2 }),
        bias: floats([kernel === "FusedConv2D" ? 1 : 2], { seed: 3 }),
        ...(activation === "prelu"
          ? {
              preluActivationWeights: floats([1, 1, kernel === "FusedConv2D" ? 1 : 2], { seed: 4 }),
            }
          : {}),
      },
      attrs: {
        strides: 1,
        pad: "same",
        dataFormat: "NHWC",
        dilations: [1, 1],
        activation,
        leakyreluAlpha: 0.3,
      },
    })),
  ),
);

describe("convolutions of tfjs", () => {
  /** Value and derivative in float64 beside float32 on the eager backend. */
  function bothWays(f: (...x: tf.Tensor[]) => tf.Tensor, ...args: HostArray[]): void {
    const loss = (...x: tf.Tensor[]) => tf.sum(tf.square(f(...x))) as tf.Scalar;
    const slopes = trace(
      (x: tf.Tensor, ...rest: tf.Tensor[]) => grad((z: tf.Tensor[]) => loss(...z))([x, ...rest]),
      ...args.map(({ shape }) => spec(shape)),
    );
    const exact = runReference(slopes, ...args) as HostArray[];
    tf.tidy(() => {
      const eager = grad((z: tf.Tensor[]) => loss(...z))(args.map(fromHost)) as tf.Tensor[];
      exact.forEach((slope, i) => {
        expectAllClose(eager[i] as tf.Tensor, slope.data, { tolerance: 1e-4 });
      });
    });
  }

  it("differentiates conv1d, transposed, separable, dilated and 3D ones", () => {
    const [x, w] = [floats([2, 6, 6, 2]), floats([3, 3, 2, 2], { seed: 2 })];
    bothWays(
      (a, b) => tf.conv1d(a as tf.Tensor3D, b as tf.Tensor3D, 2, "same"),
      floats([2, 7, 3]),
      floats([3, 3, 4], { seed: 2 }),
    );
    bothWays(
      (a, b) => tf.conv2dTranspose(a as tf.Tensor4D, b as tf.Tensor4D, [2, 12, 12, 2], 2, "same"),
      x,
      w,
    );
    bothWays(
      (a, b, c) =>
        tf.separableConv2d(a as tf.Tensor4D, b as tf.Tensor4D, c as tf.Tensor4D, 1, "valid"),
      x,
      w,
      floats([1, 1, 4, 3], { seed: 3 }),
    );
    bothWays((a, b) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, "same", "NHWC", 2), x, w);
    bothWays(
      (a, b) => tf.conv3dTranspose(a as tf.Tensor5D, b as tf.Tensor5D, [1, 4, 4, 4, 2], 2, "same"),
      floats([1, 2, 2, 2, 3]),
      floats([2, 2, 2, 2, 3], { seed: 2 }),
    );
    bothWays(
      (a, b) => tf.conv2d(a as tf.Tensor3D, b as tf.Tensor4D, 1, "same"),
      floats([4, 4, 2]),
      w,
    );
  });

  it("traces tfjs's own gradient of a convolution", () => {
    const [x, w] = [floats([1, 4, 4, 2]), floats([3, 3, 2, 2], { seed: 2 })];
    const f = (a: tf.Tensor, b: tf.Tensor) =>
      tf.sum(tf.square(tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 2, "same"))) as tf.Scalar;
    const theirs = trace(
      (a: tf.Tensor, b: tf.Tensor) => tf.grads(f)([a, b]),
      spec(x.shape),
      spec(w.shape),
    );
    const ours = trace(
      (a: tf.Tensor, b: tf.Tensor) => grad((z: tf.Tensor[]) => f(z[0]!, z[1]!))([a, b]),
      spec(x.shape),
      spec(w.shape),
    );
    const [expected, actual] = [runReference(theirs, x, w), runReference(ours, x, w)];
    expectAllClose(
      (actual as HostArray[]).map((slope) => slope.data),
      (expected as HostArray[]).map((slope) => slope.data),
    );
  });

  it("says what it takes", () => {
    const conv = (x: readonly number[], filter: readonly number[], attrs: Attrs) => () =>
      trace(
        (a: tf.Tensor, b: tf.Tensor) => callKernel("Conv2D", { x: a, filter: b }, attrs),
        spec(x),
        spec(filter),
      );
    const same = { strides: 1, pad: "same" };
    const [x, filter] = [
      [1, 4, 4, 2],
      [3, 3, 2, 1],
    ];
    expect(conv(x, filter, { ...same, dataFormat: "NCHW" })).toThrow("transpose the input");
    expect(conv(x, [3, 3, 1, 1], same)).toThrow("got an input [1,4,4,2] and a filter [3,3,1,1]");
    expect(conv(x, filter, { ...same, strides: 0 })).toThrow("got strides 0");
    expect(conv(x, filter, { ...same, pad: "full" })).toThrow('got pad "full"');
    expect(conv(x, filter, { ...same, pad: -1 })).toThrow("got pad -1");
    expect(conv(x, filter, { ...same, pad: "valid", dilations: 2 })).toThrow("so none fits");
    expect(() =>
      trace(
        (dy: tf.Tensor, w: tf.Tensor) =>
          callKernel("Conv2DBackpropInput", { dy, filter: w }, { ...same, inputShape: x }),
        spec([1, 3, 3, 1]),
        spec(filter),
      ),
    ).toThrow("got dy [1,3,3,1], expected [1,4,4,1]");
  });
});
