import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { conformance, given } from "./conformance.ts";

conformance("Fill", [
  { kernel: "Fill", inputs: [], attrs: { shape: [], value: 0.1, dtype: "float32" } },
  { kernel: "Fill", inputs: [], attrs: { shape: [2, 3], value: -3 } },
  { kernel: "Fill", inputs: [], attrs: { shape: [2], value: 7, dtype: "int32" } },
  { kernel: "Fill", inputs: [], attrs: { shape: [2], value: true } },
  { kernel: "Fill", inputs: [], attrs: { shape: [0, 2], value: 1, dtype: "float32" } },
]);

conformance("Range", [
  { kernel: "Range", inputs: [], attrs: { start: 0, stop: 5, step: 1, dtype: "int32" } },
  { kernel: "Range", inputs: [], attrs: { start: 1, stop: 2, step: 0.3, dtype: "float32" } },
  {
    kernel: "Range",
    inputs: [],
    attrs: { start: 3, stop: -2, step: 1, dtype: "float32" },
    note: "counts down",
  },
  { kernel: "Range", inputs: [], attrs: { start: 3, stop: -2, step: -2, dtype: "float32" } },
  { kernel: "Range", inputs: [], attrs: { start: 3, stop: 3, step: 1, dtype: "float32" } },
  { kernel: "Range", inputs: [], attrs: { start: 0, stop: 3, step: -1, dtype: "float32" } },
  { kernel: "Range", inputs: [], attrs: { start: 3, stop: 0, step: 2, dtype: "float32" } },
  { kernel: "Range", inputs: [], attrs: { start: 0, stop: 3, step: 0.5, dtype: "int32" } },
]);

conformance("LinSpace", [
  { kernel: "LinSpace", inputs: [], attrs: { start: 0, stop: 1, num: 7 } },
  { kernel: "LinSpace", inputs: [], attrs: { start: 2, stop: -1, num: 4 } },
  { kernel: "LinSpace", inputs: [], attrs: { start: 2, stop: 5, num: 1 } },
]);

const oneHot = { depth: 3, onValue: 1, offValue: 0, dtype: "int32" };

conformance("OneHot", [
  { kernel: "OneHot", inputs: [given([0, 2], [2], "int32")], attrs: oneHot },
  { kernel: "OneHot", inputs: [given([1], [], "int32")], attrs: oneHot },
  {
    kernel: "OneHot",
    inputs: [given([0, 1, 2, 1], [2, 2], "int32")],
    attrs: { ...oneHot, onValue: 0.9, offValue: -0.1, dtype: "float32" },
  },
  {
    kernel: "OneHot",
    inputs: [given([-1, 3], [2], "int32")],
    attrs: oneHot,
    note: "no such class",
  },
  { kernel: "OneHot", inputs: [given([], [0], "int32")], attrs: oneHot },
]);

describe("making arrays", () => {
  it("keeps a filled value in float64", () => {
    const program = trace(() => tf.fill([], 0.1));
    expect((runReference(program) as HostArray).data[0]).toBe(0.1);
  });

  it("refuses what a program cannot hold", () => {
    expect(() => trace(() => tf.fill([2], "a"))).toThrow("programs hold numbers and booleans only");
    expect(() =>
      trace(() => callKernel("OneHot", { indices: tf.zeros([2], "int32") }, { depth: 0 })),
    ).toThrow("oneHot: got depth 0");
  });

  it("works for every maker of tfjs", () => {
    const labels = tf.tensor1d([1, 0], "int32");
    const makers: readonly (() => tf.Tensor)[] = [
      () => tf.fill([2], 3),
      () => tf.range(0, 4, 1, "int32"),
      () => tf.linspace(0, 1, 5),
      () => tf.eye(3),
      () => tf.eye(2, 3, [2]),
      () => tf.zeros([2, 2]),
      () => tf.ones([2], "int32"),
      () => tf.oneHot(labels, 3),
    ];
    for (const make of makers) {
      expectAllClose((runReference(trace(make)) as HostArray).data, make());
    }
  });
});
