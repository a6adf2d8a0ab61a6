import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";

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
