import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { conformance, floats, given } from "./conformance.ts";

const masks = { beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 };

conformance("StridedSlice", [
  {
    kernel: "StridedSlice",
    inputs: [floats([6])],
    attrs: { ...masks, begin: [1], end: [6], strides: [2] },
  },
  {
    kernel: "StridedSlice",
    inputs: [floats([6])],
    attrs: { ...masks, begin: [4], end: [0], strides: [-2] },
    note: "backwards",
  },
  {
    kernel: "StridedSlice",
    inputs: [floats([3, 4])],
    attrs: { ...masks, begin: [0, 1], end: [2, 3], strides: [1, 1] },
  },
  {
    kernel: "StridedSlice",
    inputs: [floats([3, 4])],
    attrs: { ...masks, begin: [1, 0], end: [2, 0], strides: [1, 3], endMask: 2 },
  },
  {
    kernel: "StridedSlice",
    inputs: [floats([3, 4])],
    attrs: { ...masks, begin: [1, 0], end: [0, 4], strides: [1, 1], shrinkAxisMask: 1 },
    note: "an axis less",
  },
  {
    kernel: "StridedSlice",
    inputs: [floats([2, 2])],
    attrs: { ...masks, begin: [0, 0, 0], end: [0, 2, 2], strides: [1, 1, 1], newAxisMask: 1 },
    note: "an axis more",
  },
]);

conformance("MirrorPad", [
  {
    kernel: "MirrorPad",
    inputs: [floats([4])],
    attrs: { paddings: [[3, 2]], mode: "reflect" },
  },
  {
    kernel: "MirrorPad",
    inputs: [floats([4])],
    attrs: { paddings: [[4, 1]], mode: "symmetric" },
  },
  {
    kernel: "MirrorPad",
    inputs: [floats([2, 1, 3])],
    attrs: {
      paddings: [
        [1, 0],
        [0, 0],
        [1, 2],
      ],
      mode: "reflect",
    },
  },
  { kernel: "MirrorPad", inputs: [floats([2])], attrs: { paddings: [[0, 0]], mode: "reflect" } },
]);

const ids = (values: number[], shape: number[]) => given(values, shape, "int32");

conformance("GatherNd", [
  { kernel: "GatherNd", inputs: [floats([4]), ids([2, 0, 2], [3, 1])] },
  { kernel: "GatherNd", inputs: [floats([3, 2]), ids([2, 1, 0, 0], [2, 2])] },
  { kernel: "GatherNd", inputs: [floats([2, 2, 3]), ids([1, 0, 1, 0], [1, 2, 2])] },
  { kernel: "GatherNd", inputs: [floats([2, 3]), ids([1], [1])], note: "one row" },
]);

conformance("ScatterNd", [
  {
    kernel: "ScatterNd",
    inputs: { indices: ids([2, 0, 2], [3, 1]), updates: floats([3]) },
    attrs: { shape: [4] },
    note: "a place named twice",
  },
  {
    kernel: "ScatterNd",
    inputs: { indices: ids([1, 2, 0, 0], [2, 2]), updates: floats([2, 2]) },
    attrs: { shape: [2, 3, 2] },
  },
  {
    kernel: "ScatterNd",
    inputs: { indices: ids([1, 3], [2]), updates: floats([2]) },
    attrs: { shape: [4] },
  },
]);

conformance("TensorScatterUpdate", [
  {
    kernel: "TensorScatterUpdate",
    inputs: {
      tensor: floats([4]),
      indices: ids([2, 0], [2, 1]),
      updates: floats([2], { seed: 2 }),
    },
  },
  {
    kernel: "TensorScatterUpdate",
    inputs: {
      tensor: floats([2, 2, 3]),
      indices: ids([1, 0, 0, 1, 1, 0], [3, 2]),
      updates: floats([3, 3], { seed: 2 }),
    },
    note: "a place named twice",
  },
]);

conformance("TopK", [
  { kernel: "TopK", inputs: [floats([5])], attrs: { k: 2, sorted: true } },
  { kernel: "TopK", inputs: [floats([2, 4])], attrs: { k: 4, sorted: true } },
  { kernel: "TopK", inputs: [floats([2, 1, 3])], attrs: { k: 1, sorted: true } },
  { kernel: "TopK", inputs: [floats([2, 3])], attrs: { k: 0, sorted: true } },
  {
    kernel: "TopK",
    inputs: [ids([1, 3, 3, 2], [4])],
    attrs: { k: 3, sorted: true },
    note: "a tie",
  },
]);

conformance("FusedBatchNorm", [
  {
    kernel: "FusedBatchNorm",
    inputs: {
      x: floats([2, 1, 2, 3]),
      scale: floats([3], { seed: 2 }),
      offset: floats([3], { seed: 3 }),
      mean: floats([3], { seed: 4 }),
      variance: floats([3], { seed: 5, low: 0.2 }),
    },
    attrs: { varianceEpsilon: 0.01 },
  },
  {
    kernel: "FusedBatchNorm",
    inputs: {
      x: floats([1, 2, 1, 2]),
      mean: floats([2], { seed: 4 }),
      variance: floats([2], { seed: 5, low: 0.2 }),
    },
    attrs: { varianceEpsilon: 0.001 },
  },
]);

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
