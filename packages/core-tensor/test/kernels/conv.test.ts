import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import { grad } from "../../src/transforms/grad.ts";
import { floats } from "./case.ts";

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
