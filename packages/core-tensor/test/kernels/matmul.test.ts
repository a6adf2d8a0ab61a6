import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError, LegendreError } from "../../src/errors.ts";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { vmap } from "../../src/transforms/index.ts";

function caught(f: () => unknown): LegendreError {
  try {
    f();
  } catch (error) {
    if (error instanceof LegendreError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("matmul", () => {
  it("broadcasts batches as NumPy does, where tf.matMul repeats the wrong matrices", () => {
    const a = tf.tensor([1, 10], [2, 1, 1, 1]);
    const b = tf.tensor([1, 2, 3, 4, 5, 6], [2, 3, 1, 1]);
    const program = trace((x: tf.Tensor, y: tf.Tensor) => tf.matMul(x, y), a, b);
    const expected = [1, 2, 3, 40, 50, 60];
    expectAllClose((runReference(program, a, b) as HostArray).data, expected);
    expectAllClose(runTfjs(program, a, b) as tf.Tensor, expected);
    // When this fails tfjs has been mended, and the row's eager column can go.
    expectAllClose(tf.matMul(a, b), [1, 20, 3, 40, 5, 60]);
  });

  it("takes many vectors with axes of their own to one matrix at once", () => {
    const a = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
    const x = tf.reshape(tf.range(0, 60), [5, 2, 2, 3, 1]);
    for (const transposeA of [false, true]) {
      const left = transposeA ? tf.transpose(a) : a;
      const all = vmap((own: tf.Tensor) => tf.matMul(left, own, transposeA))(x);
      const each = tf.unstack(x).map((own) => tf.matMul(a, own));
      expectAllClose(all, tf.stack(each));
    }
  });

  it("records a dense layer of tf.layers as a product, a sum and an activation", () => {
    const model = tf.sequential();
    model.add(tf.layers.dense({ units: 4, activation: "relu", inputShape: [3] }));
    model.add(tf.layers.dense({ units: 2, activation: "sigmoid" }));
    const x = tf.randomNormal([5, 3], 0, 1, "float32", 7);
    const program = trace((input: tf.Tensor) => model.apply(input) as tf.Tensor, x);
    expectAllClose(runTfjs(program, x) as tf.Tensor, model.apply(x) as tf.Tensor);
    expect(program.graph.nodes.map((node) => node.kernel)).not.toContain("_FusedMatMul");
  });

  it("names the shapes that do not fit", () => {
    const error = caught(() =>
      trace(
        (a: tf.Tensor, b: tf.Tensor) => callKernel("BatchMatMul", { a, b }),
        spec([2, 3]),
        spec([2, 3]),
      ),
    );
    expect(isLegendreError(error, "shape")).toBe(true);
    expect(error.message).toContain("got [2,3] and [2,3]");
    const batches = () =>
      trace((a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b), spec([2, 1, 1]), spec([3, 1, 1]));
    expect(() => batches()).toThrow("do not broadcast");
  });

  it("refuses an activation it does not know", () => {
    const call = () =>
      trace(
        (a: tf.Tensor) => callKernel("_FusedMatMul", { a, b: a }, { activation: "swish" }),
        spec([2, 2]),
      );
    expect(call).toThrow('got the activation "swish"');
    const prelu = () =>
      trace(
        (a: tf.Tensor) => callKernel("_FusedMatMul", { a, b: a }, { activation: "prelu" }),
        spec([2, 2]),
      );
    expect(prelu).toThrow("preluActivationWeights");
  });
});
