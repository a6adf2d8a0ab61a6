import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";

describe("slice and pad", () => {
  it("store begin and size for each axis", () => {
    const { graph } = trace((x: tf.Tensor) => tf.slice(x, 1), spec([3, 4]));
    expect(graph.nodes[0]?.attrs).toEqual({ begin: [1, 0], size: [2, 4] });
  });

  it("refuse what lies outside", () => {
    const run = (f: (x: tf.Tensor) => tf.Tensor) => () => trace(f, spec([3, 4]));
    expect(run((x) => tf.slice(x, [2, 0], [2, 4]))).toThrow("for a tensor of shape [3,4]");
    expect(run((x) => tf.slice(x, [-1, 0], [1, 4]))).toThrow("a slice starts at 0 or later");
    expect(run((x) => tf.slice(x, [0, 0, 0], [1, 1, 1]))).toThrow("slice: got begin [0,0,0]");
    expect(run((x) => tf.pad(x, [[1, 1]]))).toThrow("a pair of whole numbers");
    expect(
      run((x) =>
        tf.pad(x, [
          [-1, 1],
          [0, 0],
        ]),
      ),
    ).toThrow("pad: got paddings [[-1,1],[0,0]]");
  });

  it("pad each of seven axes, which tfjs cannot", () => {
    const x = tf.reshape(tf.range(1, 25), [2, 3, 1, 2, 1, 2, 1]);
    for (let axis = 0; axis < 7; axis++) {
      const paddings = x.shape.map((_, i): [number, number] => (i === axis ? [1, 2] : [0, 0]));
      const program = trace((a: tf.Tensor) => tf.pad(a, paddings, 9), x);
      const [found, expected] = [runTfjs(program, x), runReference(program, x)];
      expect((found as tf.Tensor).shape).toEqual((expected as HostArray).shape);
      expectAllClose(found as tf.Tensor, (expected as HostArray).data);
    }
  });
});
