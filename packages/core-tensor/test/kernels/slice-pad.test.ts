import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { spec, trace } from "../../src/graph/trace.ts";
import { conformance, floats, given } from "./conformance.ts";

conformance("Slice", [
  { kernel: "Slice", inputs: [floats([5])], attrs: { begin: [1], size: [3] } },
  { kernel: "Slice", inputs: [floats([5])], attrs: { begin: 2, size: -1 } },
  { kernel: "Slice", inputs: [floats([3, 4])], attrs: { begin: [1], size: [1] } },
  { kernel: "Slice", inputs: [floats([3, 4])], attrs: { begin: [0, 1], size: [-1, 2] } },
  { kernel: "Slice", inputs: [floats([2, 3, 2])], attrs: { begin: [1, 0, 1], size: [1, 2, 1] } },
  {
    kernel: "Slice",
    inputs: [floats([1, 2, 2, 1, 3])],
    attrs: { begin: [0, 1, 0, 0, 1], size: [1, 1, 2, 1, 2] },
  },
  { kernel: "Slice", inputs: [floats([3, 2])], attrs: { begin: [1, 0], size: [0, 2] } },
  { kernel: "Slice", inputs: [given([1, 2, 3], [3], "int32")], attrs: { begin: [1], size: [2] } },
]);

conformance("PadV2", [
  { kernel: "PadV2", inputs: [floats([3])], attrs: { paddings: [[1, 2]], constantValue: 0 } },
  { kernel: "PadV2", inputs: [floats([3])], attrs: { paddings: [[0, 0]], constantValue: 5 } },
  {
    kernel: "PadV2",
    inputs: [floats([2, 3])],
    attrs: {
      paddings: [
        [1, 0],
        [0, 2],
      ],
      constantValue: -1.5,
    },
  },
  {
    kernel: "PadV2",
    inputs: [floats([2, 1, 2])],
    attrs: {
      paddings: [
        [0, 1],
        [1, 1],
        [2, 0],
      ],
    },
  },
  {
    kernel: "PadV2",
    inputs: [floats([1, 1, 2, 1, 2])],
    attrs: {
      paddings: [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
        [1, 1],
      ],
    },
  },
  {
    kernel: "PadV2",
    inputs: [floats([0, 2])],
    attrs: {
      paddings: [
        [1, 1],
        [0, 0],
      ],
    },
  },
  {
    kernel: "PadV2",
    inputs: [given([1, 2], [2], "int32")],
    attrs: { paddings: [[1, 1]], constantValue: 0 },
  },
]);

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
});
