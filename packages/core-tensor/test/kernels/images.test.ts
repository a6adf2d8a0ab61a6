import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
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
