import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { grad } from "../../src/transforms/grad.ts";

describe("joining and taking apart", () => {
  it("returns arrays of tensors under a trace, even of one", () => {
    const program = trace(
      (x: tf.Tensor) => {
        const [all] = tf.split(x, 1) as [tf.Tensor];
        const [first, second] = tf.unstack(all) as [tf.Tensor, tf.Tensor];
        return tf.stack([second, first, tf.concat([first])], 1);
      },
      spec([2, 2]),
    );
    const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    expectAllClose(runTfjs(program, x) as tf.Tensor, [3, 1, 1, 4, 2, 2]);
  });

  it("gives the members that are not used no derivative of their own", () => {
    const f = (x: tf.Tensor) => {
      const [, middle] = tf.split(x, 3) as [tf.Tensor, tf.Tensor, tf.Tensor];
      return tf.sum(tf.square(middle)) as tf.Scalar;
    };
    const slope = grad((x: tf.Tensor) => tf.sum(grad(f)(x)))(tf.tensor1d([1, 2, 3]));
    expectAllClose(slope, [0, 2, 0]);
  });

  it("refuses members that do not fit", () => {
    const run = (f: (a: tf.Tensor, b: tf.Tensor) => unknown) => () =>
      trace(f, spec([2, 3]), spec([2, 2]));
    expect(run((a, b) => tf.concat([a, b]))).toThrow("concat: got shapes [2,3], [2,2]");
    expect(run((a, b) => tf.stack([a, b]))).toThrow("stack: got shapes [2,3], [2,2]");
    expect(run((a) => tf.split(a, 2, 1))).toThrow("split: got 2 parts for an axis of length 3");
    expect(run((a) => tf.split(a, [1, 1], 1))).toThrow("sizes [1,1]");
    expect(run((a, b) => tf.concat([tf.cast(a, "int32"), b], 1))).toThrow("cast them to one dtype");
  });
});
