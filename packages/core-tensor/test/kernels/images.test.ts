import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import { grad } from "../../src/transforms/grad.ts";
import { floats, given } from "./case.ts";

describe("image ops of tfjs", () => {
  it("records them by their functions", () => {
    const x = floats([1, 4, 4, 4]);
    const program = trace((a: tf.Tensor) => {
      const image = a as tf.Tensor4D;
      const { result, indexes } = tf.maxPoolWithArgmax(image, 2, 2, "valid");
      return {
        bilinear: tf.image.resizeBilinear(image, [2, 2]),
        nearest: tf.image.resizeNearestNeighbor(image, [8, 8]),
        up: tf.layers.upSampling2d({}).apply(image) as tf.Tensor,
        depth: tf.depthToSpace(image, 2),
        response: tf.localResponseNormalization(image),
        flipped: tf.image.flipLeftRight(image),
        dilated: tf.pool(image, 2, "max", "same", 2),
        result,
        indexes,
      };
    }, spec(x.shape));
    const result = runReference(program, x) as Record<string, HostArray>;
    expect(result["nearest"]!.shape).toEqual([1, 8, 8, 4]);
    expectAllClose(result["up"]!.data, result["nearest"]!.data);
    expect(result["indexes"]!.dtype).toBe("int32");
    expect(Array.from(result["result"]!.data)).toEqual(
      Array.from(result["indexes"]!.data, (place) => x.data[place]),
    );
  });

  it("halves an image by the mean of four pixels with halfPixelCenters", () => {
    const x = given([1, 2, 3, 4], [1, 2, 2, 1]);
    const program = trace(
      (images: tf.Tensor) =>
        callKernel("ResizeBilinear", { images }, { size: [1, 1], halfPixelCenters: true })[0]!,
      x,
    );
    expectAllClose((runReference(program, x) as HostArray).data, [2.5]);
  });

  it("differentiates with half pixel centres, which tfjs leaves out", () => {
    const weights = tf.tensor([1, 2, 3, 4], [1, 1, 4, 1]);
    const f = (x: tf.Tensor) =>
      tf.sum(
        tf.mul(tf.image.resizeBilinear(x as tf.Tensor4D, [2, 4], false, true), weights),
      ) as tf.Scalar;
    const x = fromHost(given([1, 2, 3, 4], [1, 2, 2, 1]));
    expectAllClose(grad(f)(x), [3.25, 6.75, 3.25, 6.75]);
    const theirs = tf.grad(f)(x);
    // When this fails tfjs has been mended, and the eager column of the transposes can go.
    expectAllClose(theirs, [2, 8, 2, 8]);
  });

  it("normalises by what TensorFlow.js assumes where nothing is said", () => {
    // Eight channels, so that some are six apart.
    const x = given([1, -2, 0.5, 3, -1, 2, 0.25, 4], [1, 1, 1, 8]);
    const named = { depthRadius: 5, bias: 1, alpha: 1, beta: 0.5 };
    const run = (name: string, inputs: Record<string, HostArray>, attrs: Attrs): number[] => {
      const program = trace(
        (...tensors: tf.Tensor[]) =>
          callKernel(
            name,
            Object.fromEntries(Object.keys(inputs).map((key, i) => [key, tensors[i] as tf.Tensor])),
            attrs,
          )[0] as tf.Tensor,
        ...Object.values(inputs),
      );
      return [...(runReference(program, ...Object.values(inputs)) as HostArray).data];
    };
    const values = [...x.data];
    const near = values.map((_, i) =>
      values.reduce((sum, y, j) => sum + (Math.abs(i - j) <= 5 ? y * y : 0), 0),
    );
    const response = values.map((y, i) => y / Math.sqrt(1 + near[i]!));
    expectAllClose(run("LRN", { x }, {}), response, { tolerance: 1e-13 });
    const halved = values.map((y, i) => y / (2 + 3 * near[i]!) ** 0.75);
    const other = { ...named, bias: 2, alpha: 3, beta: 0.75 };
    expectAllClose(run("LRN", { x }, other), halved, { tolerance: 1e-13 });
    // Σ dy ∂y/∂x by differences of the formula.
    const dy = given([0.5, 1, -1, 2, 0.25, -0.5, 1, 3], x.shape);
    const loss = (at: readonly number[]): number => {
      const sums = at.map((_, i) =>
        at.reduce((sum, y, j) => sum + (Math.abs(i - j) <= 5 ? y * y : 0), 0),
      );
      return at.reduce((sum, y, i) => sum + (dy.data[i]! * y) / Math.sqrt(1 + sums[i]!), 0);
    };
    const h = 1e-5;
    const slopes = values.map(
      (y, i) => (loss(values.with(i, y + h)) - loss(values.with(i, y - h))) / (2 * h),
    );
    const y = hostArray(response, x.shape, "float32");
    expectAllClose(run("LRNGrad", { x, y, dy }, {}), slopes, { tolerance: 1e-8 });
    const [mean, variance] = [given([0.5]), given([0.002])];
    const image = given([1, 2], [1, 1, 2, 1]);
    const deviation = Math.sqrt(Math.fround(0.002) + 0.001);
    const batch = { x: image, mean, variance };
    expectAllClose(run("FusedBatchNorm", batch, {}), [0.5 / deviation, 1.5 / deviation], {
      tolerance: 1e-7,
    });
  });

  it("says what it takes", () => {
    const call = (name: string, attrs: Record<string, never>) => () =>
      trace(
        (x: tf.Tensor) => callKernel(name, { images: x, x }, attrs)[0] as tf.Tensor,
        spec([1, 2, 2, 4]),
      );
    expect(call("ResizeBilinear", { size: [0, 2] } as never)).toThrow("size [0,2]");
    expect(call("DepthToSpace", { blockSize: 2, dataFormat: "NCHW" } as never)).toThrow(
      "transpose the input",
    );
  });
});
