import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { spec, trace } from "../../src/graph/trace.ts";
import { type Case, conformance, floats, given } from "./conformance.ts";

const reshapes: readonly (readonly [from: number[], to: number[]])[] = [
  [[], [1]],
  [[1], []],
  [[6], [2, 3]],
  [
    [2, 3, 4],
    [4, -1],
  ],
  [[1, 2, 1, 3, 1], [-1]],
  [
    [0, 3],
    [3, 0],
  ],
  [
    [0, 3],
    [-1, 3],
  ],
];

conformance(
  "Reshape",
  reshapes.map(
    ([from, shape]): Case => ({ kernel: "Reshape", inputs: [floats(from)], attrs: { shape } }),
  ),
);

conformance(
  "ExpandDims",
  [0, 1, 2, -1, -3].map(
    (dim): Case => ({ kernel: "ExpandDims", inputs: [floats([2, 3])], attrs: { dim } }),
  ),
);

conformance("Transpose", [
  { kernel: "Transpose", inputs: [floats([3])], attrs: { perm: [0] } },
  { kernel: "Transpose", inputs: [floats([2, 3])], attrs: { perm: [1, 0] } },
  { kernel: "Transpose", inputs: [floats([2, 3])], attrs: { perm: [0, 1] } },
  { kernel: "Transpose", inputs: [floats([2, 3, 4])], attrs: { perm: [2, 0, 1] } },
  { kernel: "Transpose", inputs: [floats([2, 3, 1, 2])], attrs: { perm: [3, 1, 0, 2] } },
  { kernel: "Transpose", inputs: [floats([1, 2, 3, 1, 2])], attrs: { perm: [4, 2, 0, 1, 3] } },
  { kernel: "Transpose", inputs: [floats([0, 3])], attrs: { perm: [1, 0] } },
  { kernel: "Transpose", inputs: [given([1, 2, 3, 4], [2, 2], "int32")], attrs: { perm: [1, 0] } },
]);

conformance("Reverse", [
  { kernel: "Reverse", inputs: [floats([3])], attrs: { dims: [0] } },
  { kernel: "Reverse", inputs: [floats([2, 3])], attrs: { dims: 1 } },
  { kernel: "Reverse", inputs: [floats([2, 3, 2])], attrs: { dims: [-1, 0] } },
  { kernel: "Reverse", inputs: [floats([0, 3])], attrs: { dims: [1] } },
]);

conformance("Tile", [
  { kernel: "Tile", inputs: [floats([])], attrs: { reps: [] } },
  { kernel: "Tile", inputs: [floats([3])], attrs: { reps: [2] } },
  { kernel: "Tile", inputs: [floats([2, 1])], attrs: { reps: [1, 3] } },
  { kernel: "Tile", inputs: [floats([2, 1, 3])], attrs: { reps: [2, 2, 1] } },
  { kernel: "Tile", inputs: [floats([1, 2, 1, 2, 1])], attrs: { reps: [2, 1, 2, 2, 1] } },
  { kernel: "Tile", inputs: [floats([2, 3])], attrs: { reps: [1, 1] } },
  { kernel: "Tile", inputs: [floats([0, 3])], attrs: { reps: [2, 2] } },
  { kernel: "Tile", inputs: [floats([2, 3])], attrs: { reps: [1, 0] } },
  { kernel: "Tile", inputs: [given([1, 0], [2], "bool")], attrs: { reps: [2] } },
]);

conformance("Diag", [
  { kernel: "Diag", inputs: [floats([3])] },
  { kernel: "Diag", inputs: [floats([2, 2])] },
  { kernel: "Diag", inputs: [floats([1])] },
  { kernel: "Diag", inputs: [given([1, Number.POSITIVE_INFINITY])], derivatives: false },
]);

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
