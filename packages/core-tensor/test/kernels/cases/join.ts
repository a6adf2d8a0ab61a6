import { type Family, floats, given } from "../case.ts";

/** The cases of join. */
export const families: readonly Family[] = [
  {
    name: "Concat",
    cases: [
      { kernel: "Concat", inputs: [floats([2]), floats([3], { seed: 2 })], attrs: { axis: 0 } },
      {
        kernel: "Concat",
        inputs: [floats([2, 3]), floats([2, 1], { seed: 2 })],
        attrs: { axis: 1 },
      },
      {
        kernel: "Concat",
        inputs: [floats([2, 3]), floats([2, 1], { seed: 2 })],
        attrs: { axis: -1 },
      },
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
    ],
  },
  {
    name: "SplitV",
    cases: [
      { kernel: "SplitV", inputs: [floats([4])], attrs: { numOrSizeSplits: 2, axis: 0 } },
      { kernel: "SplitV", inputs: [floats([4])], attrs: { numOrSizeSplits: 1, axis: 0 } },
      { kernel: "SplitV", inputs: [floats([5, 2])], attrs: { numOrSizeSplits: [1, 4], axis: 0 } },
      { kernel: "SplitV", inputs: [floats([2, 5])], attrs: { numOrSizeSplits: [2, -1], axis: -1 } },
      {
        kernel: "SplitV",
        inputs: [floats([2, 3, 2])],
        attrs: { numOrSizeSplits: [1, 0, 2], axis: 1 },
      },
      {
        kernel: "SplitV",
        inputs: [floats([5])],
        attrs: { numOrSizeSplits: [-1, 3], axis: 0 },
      },
    ],
  },
  {
    name: "Pack",
    cases: [
      { kernel: "Pack", inputs: [floats([]), floats([], { seed: 2 })], attrs: { axis: 0 } },
      { kernel: "Pack", inputs: [floats([2])], attrs: { axis: 0 } },
      { kernel: "Pack", inputs: [floats([2, 3]), floats([2, 3], { seed: 2 })], attrs: { axis: 1 } },
      {
        kernel: "Pack",
        inputs: [floats([2, 3]), floats([2, 3], { seed: 2 })],
        attrs: { axis: -1 },
      },
      {
        kernel: "Pack",
        inputs: [1, 2, 3].map((seed) => floats([1, 2, 1, 2], { seed })),
        attrs: { axis: 2 },
      },
    ],
  },
  {
    name: "Unpack",
    cases: [
      { kernel: "Unpack", inputs: [floats([3])], attrs: { axis: 0 } },
      { kernel: "Unpack", inputs: [floats([1, 2])], attrs: { axis: 0 } },
      { kernel: "Unpack", inputs: [floats([2, 3])], attrs: { axis: 1 } },
      { kernel: "Unpack", inputs: [floats([2, 1, 3])], attrs: { axis: -1 } },
      { kernel: "Unpack", inputs: [floats([1, 2, 2, 1, 2])], attrs: { axis: 2 } },
    ],
  },
];
