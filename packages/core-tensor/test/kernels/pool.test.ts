import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { poolSizes } from "../../src/kernels/pool/pool.ts";
import { maxTangentOnTfjs, maxTransposeOnTfjs } from "../../src/kernels/pool/tfjs.ts";
import { grad } from "../../src/transforms/grad.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { floats, given } from "./case.ts";

describe("max pooling", () => {
  const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, "valid");
  const tied = given([3, 3, 1, 2, 0, 3, 2, 2], [1, 2, 4, 1]);

  it("shares the derivative among tied elements, in both directions", () => {
    const shares = [1 / 3, 1 / 3, 0, 1 / 3, 0, 1 / 3, 1 / 3, 1 / 3];
    const slope = trace(
      grad((x: tf.Tensor) => tf.sum(pool(x)) as tf.Scalar),
      spec(tied.shape),
    );
    expectAllClose((runReference(slope, tied) as HostArray).data, shares);
    expectAllClose(runTfjs(slope, tied) as tf.Tensor, shares);
    const along = trace(
      (x: tf.Tensor, v: tf.Tensor) => jvp(pool, x, v as never).tangent,
      tied,
      tied,
    );
    const v = given([1, 2, 3, 4, 5, 6, 7, 8], tied.shape);
    expectAllClose((runReference(along, tied, v) as HostArray).data, [3, 19 / 3]);
    expectAllClose(runTfjs(along, tied, v) as tf.Tensor, [3, 19 / 3]);
  });

  it("has NaN for the slope of all that a window with a NaN reads, and of nothing else", () => {
    const nan = Number.NaN;
    // A window with a NaN, one of NaN alone, and one without.
    const x = given([1, nan, nan, nan, 5, 6, 3, 2, nan, nan, 7, 4], [1, 2, 6, 1]);
    const v = given([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], x.shape);
    const slope = grad((at: tf.Tensor) => tf.sum(pool(at)) as tf.Scalar);
    const along = (at: tf.Tensor, t: tf.Tensor) => jvp(pool, at, t as never).tangent;
    const run = (f: (...args: tf.Tensor[]) => unknown, ...args: HostArray[]) => [
      ...(runReference(trace(f, ...args.map(({ shape }) => spec(shape))), ...args) as HostArray)
        .data,
    ];
    expect(run((at) => pool(at as tf.Tensor), x)).toEqual([nan, nan, 7]);
    const slopes = [nan, nan, nan, nan, 0, 0, nan, nan, nan, nan, 1, 0];
    expect(run((at) => slope(at as tf.Tensor), x)).toEqual(slopes);
    expect(run((at, t) => along(at as tf.Tensor, t as tf.Tensor), x, v)).toEqual([nan, nan, 11]);
    // The loops on the host that eager calls go through, given the maxima.
    const pads = { strides: [2, 2], dilations: [1, 1], pad: "valid", filterSize: [2, 2] };
    tf.tidy(() => {
      const at = { input: fromHost(x), output: tf.tensor([nan, nan, 7], [1, 1, 3, 1]) };
      const dy = tf.ones([1, 1, 3, 1]);
      const [back] = callKernel("MaxPoolGrad", { dy, ...at }, pads);
      expect([...back!.dataSync()]).toEqual(slopes);
      const [forth] = callKernel("MaxPoolTangent", { t: fromHost(v), ...at }, pads);
      expect([...forth!.dataSync()]).toEqual([nan, nan, 11]);
    });
  });

  it("differentiates as often as asked", () => {
    const cube = (x: tf.Tensor) => tf.sum(tf.mul(tf.square(pool(x)), pool(x))) as tf.Scalar;
    const once = grad(cube);
    const twice = grad((x: tf.Tensor) => tf.sum(once(x)) as tf.Scalar);
    const thrice = grad((x: tf.Tensor) => tf.sum(twice(x)) as tf.Scalar);
    const x = given([1, 5, 2, 3, 4, 0, 7, 6], [1, 2, 4, 1]);
    const run = (f: (x: tf.Tensor) => tf.Tensor) =>
      (runReference(trace(f, spec(x.shape)), x) as HostArray).data;
    expectAllClose(run(once), [0, 75, 0, 0, 0, 0, 147, 0]);
    expectAllClose(run(twice), [0, 30, 0, 0, 0, 0, 42, 0]);
    expectAllClose(run(thrice), [0, 6, 0, 0, 0, 0, 6, 0]);
  });

  it("has masks for backends where a loop on the host would fetch the data", () => {
    tf.tidy(() => {
      const pads = { strides: [2, 2], dilations: [1, 1], pad: "same", filterSize: [3, 3] };
      const [x, t, dy] = [
        [1, 5, 4, 2],
        [1, 5, 4, 2],
        [1, 3, 2, 2],
      ].map((shape, i) => fromHost(floats(shape, { seed: i + 1 }))) as [
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
      ];
      const y = callKernel("MaxPool", { x }, pads)[0]!;
      const sizes = poolSizes("MaxPool", x.shape, pads);
      const at = { input: x, output: y };
      expectAllClose(
        maxTangentOnTfjs(t, x, y, sizes),
        callKernel("MaxPoolTangent", { t, ...at }, pads)[0]!,
      );
      expectAllClose(
        maxTransposeOnTfjs(dy, x, y, sizes),
        callKernel("MaxPoolGrad", { dy, ...at }, pads)[0]!,
      );
    });
  });

  it("says what it takes", () => {
    const call = (attrs: Record<string, unknown>) => () =>
      trace(
        (x: tf.Tensor) => tf.engine().runKernel("MaxPool", { x }, attrs as never) as tf.Tensor,
        spec([1, 4, 4, 1]),
      );
    expect(call({ filterSize: 0, strides: 1, pad: "valid" })).toThrow("got filterSize 0");
    expect(call({ filterSize: 5, strides: 1, pad: "valid" })).toThrow("so none fits");
  });
});

describe("mean pooling", () => {
  it("shares by what each window reads, where tfjs's gradient divides by its size", () => {
    const f = (x: tf.Tensor) => tf.sum(tf.avgPool(x as tf.Tensor4D, 2, 1, "same")) as tf.Scalar;
    const x = given([1, 2, 3, 4], [1, 2, 2, 1]);
    // Windows of 4, 2, 2 and 1 elements.
    const shares = [1 / 4, 3 / 4, 3 / 4, 9 / 4];
    expectAllClose((runReference(trace(grad(f), x), x) as HostArray).data, shares);
    expectAllClose(grad(f)(fromHost(x)), shares);
    // When this fails tfjs has been mended, and what the eager column puts in front can go.
    expectAllClose(tf.grad(f)(fromHost(x)), [1 / 4, 1 / 2, 1 / 2, 1]);
  });
});
