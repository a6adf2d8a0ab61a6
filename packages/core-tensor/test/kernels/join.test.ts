import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { grad } from "../../src/transforms/grad.ts";
import { conformance, floats, given } from "./conformance.ts";

conformance("Concat", [
  { kernel: "Concat", inputs: [floats([2]), floats([3], { seed: 2 })], attrs: { axis: 0 } },
  { kernel: "Concat", inputs: [floats([2, 3]), floats([2, 1], { seed: 2 })], attrs: { axis: 1 } },
  { kernel: "Concat", inputs: [floats([2, 3]), floats([2, 1], { seed: 2 })], attrs: { axis: -1 } },
  {
    kernel: "Concat",
    inputs: [floats([1, 2, 2]), floats([2, 2, 2], { seed: 2 }), floats([1, 2, 2], { seed: 3 })],
    attrs: { axis: 0 },
  },
  {
    kernel: "Concat",
    inputs: [floats([1, 2, 1, 1, 2]), floats([1, 2, 2, 1, 2], { seed: 2 })],
    attrs: { axis: 2 },
  },
  { kernel: "Concat", inputs: [floats([0, 2]), floats([2, 2])], attrs: { axis: 0 } },
  { kernel: "Concat", inputs: [floats([0, 2]), floats([0, 2])], attrs: { axis: 1 } },
  {
    kernel: "Concat",
    inputs: [given([1, 2], [2], "int32"), given([3], [1], "int32")],
    attrs: { axis: 0 },
  },
]);

conformance("SplitV", [
  { kernel: "SplitV", inputs: [floats([4])], attrs: { numOrSizeSplits: 2, axis: 0 } },
  { kernel: "SplitV", inputs: [floats([4])], attrs: { numOrSizeSplits: 1, axis: 0 } },
  { kernel: "SplitV", inputs: [floats([5, 2])], attrs: { numOrSizeSplits: [1, 4], axis: 0 } },
  { kernel: "SplitV", inputs: [floats([2, 5])], attrs: { numOrSizeSplits: [2, -1], axis: -1 } },
  { kernel: "SplitV", inputs: [floats([2, 3, 2])], attrs: { numOrSizeSplits: [1, 0, 2], axis: 1 } },
  {
    kernel: "SplitV",
    inputs: [floats([5])],
    attrs: { numOrSizeSplits: [-1, 3], axis: 0 },
    // tfjs counts the leading -1 and refuses: "The sum of sizes must match".
    eager: false,
  },
]);

conformance("Pack", [
  { kernel: "Pack", inputs: [floats([]), floats([], { seed: 2 })], attrs: { axis: 0 } },
  { kernel: "Pack", inputs: [floats([2])], attrs: { axis: 0 } },
  { kernel: "Pack", inputs: [floats([2, 3]), floats([2, 3], { seed: 2 })], attrs: { axis: 1 } },
  { kernel: "Pack", inputs: [floats([2, 3]), floats([2, 3], { seed: 2 })], attrs: { axis: -1 } },
  {
    kernel: "Pack",
    inputs: [1, 2, 3].map((seed) => floats([1, 2, 1, 2], { seed })),
    attrs: { axis: 2 },
  },
]);

conformance("Unpack", [
  { kernel: "Unpack", inputs: [floats([3])], attrs: { axis: 0 } },
  { kernel: "Unpack", inputs: [floats([1, 2])], attrs: { axis: 0 } },
  { kernel: "Unpack", inputs: [floats([2, 3])], attrs: { axis: 1 } },
  { kernel: "Unpack", inputs: [floats([2, 1, 3])], attrs: { axis: -1 } },
  { kernel: "Unpack", inputs: [floats([1, 2, 2, 1, 2])], attrs: { axis: 2 } },
]);

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
