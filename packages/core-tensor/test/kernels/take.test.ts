import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";

describe("fixed patterns", () => {
  it("drops an axis beside a step, where tfjs itself reads the wrong elements", () => {
    const x = tf.range(0, 12).reshape([3, 4]);
    const pick = (z: tf.Tensor) => tf.stridedSlice(z, [1, 0], [2, 4], [1, 2], 0, 0, 0, 0, 1);
    const picked = runReference(trace(pick, spec([3, 4])), x) as HostArray;
    expect(picked.shape).toEqual([2]);
    expectAllClose(picked.data, [4, 6]);
    // When this fails tfjs has been mended, and the case can join those above.
    expect([...pick(x).dataSync()]).not.toEqual([4, 6]);
  });

  it("leaves the tensor that it updates alone", () => {
    const before = tf.zeros([3]);
    const [after] = callKernel("TensorScatterUpdate", {
      tensor: before,
      indices: tf.tensor2d([[0]], [1, 1], "int32"),
      updates: tf.tensor1d([5]),
    });
    expectAllClose(
      [before, after as tf.Tensor],
      [
        [0, 0, 0],
        [5, 0, 0],
      ],
    );
  });

  it("says what does not fit", () => {
    const pad = (x: tf.Tensor) =>
      callKernel("MirrorPad", { x }, { paddings: [[3, 0]], mode: "symmetric" });
    expect(() => trace(pad, spec([2]))).toThrow("expected at most 2 on each side");
    const top = (x: tf.Tensor) => callKernel("TopK", { x }, { k: 3 });
    expect(() => trace(top, spec([2]))).toThrow("topk: got k 3");
    const update = (tensor: tf.Tensor) =>
      callKernel("TensorScatterUpdate", {
        tensor,
        indices: tf.zeros([2, 1], "int32"),
        updates: tf.zeros([2, 2]),
      });
    expect(() => trace(update, spec([2]))).toThrow("expected updates [2]");
    const gather = (x: tf.Tensor) => tf.gatherND(x, tf.zeros([2, 3], "int32"));
    expect(() => trace(gather, spec([2, 2]))).toThrow("a last axis of 1 to 2");
  });
});
