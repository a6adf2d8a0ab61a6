import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { spec, trace } from "../../src/graph/trace.ts";

describe("reshaping", () => {
  it("stores what the attributes resolve to, so that equal nodes compare equal", () => {
    const attrsOf = (f: (x: tf.Tensor) => tf.Tensor, shape: number[]) =>
      trace(f, spec(shape)).graph.nodes.map((node) => node.attrs);
    expect(attrsOf((x) => tf.reshape(x, [-1, 2]), [3, 2, 2])).toEqual([{ shape: [6, 2] }]);
    expect(attrsOf((x) => tf.transpose(x), [2, 3, 4])).toEqual([{ perm: [2, 1, 0] }]);
    expect(attrsOf((x) => tf.squeeze(x, [0]), [1, 3, 1])).toEqual([{ shape: [3, 1] }]);
    expect(attrsOf((x) => tf.expandDims(x, -1), [3])).toEqual([{ shape: [3, 1] }]);
    expect(attrsOf((x) => tf.reverse(x, -1), [2, 3])).toEqual([{ dims: [1] }]);
  });

  it("says which shapes do not fit", () => {
    const run = (f: (x: tf.Tensor) => tf.Tensor, shape: number[]) => () => trace(f, spec(shape));
    expect(run((x) => tf.reshape(x, [4, 2]), [6])).toThrow("reshape: got the new shape [4,2]");
    expect(run((x) => tf.reshape(x, [4, -1]), [6])).toThrow("with 6 elements");
    expect(run((x) => tf.reshape(x, [-1, -1]), [6])).toThrow("at most one");
    expect(run((x) => tf.transpose(x, [0, 0]), [2, 3])).toThrow("each of its axes once");
    expect(run((x) => tf.tile(x, [1.5]), [2])).toThrow("tile: got reps [1.5]");
  });
});
