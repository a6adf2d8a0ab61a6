import { type Family, floats, given } from "../case.ts";

const masks = { beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 };

const ids = (values: number[], shape: number[]) => given(values, shape, "int32");

/** The cases of take. */
export const families: readonly Family[] = [
  {
    name: "StridedSlice",
    cases: [
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
    ],
  },
  {
    name: "MirrorPad",
    cases: [
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
      {
        kernel: "MirrorPad",
        inputs: [floats([2])],
        attrs: { paddings: [[0, 0]], mode: "reflect" },
      },
    ],
  },
  {
    name: "GatherNd",
    cases: [
      { kernel: "GatherNd", inputs: [floats([4]), ids([2, 0, 2], [3, 1])] },
      { kernel: "GatherNd", inputs: [floats([3, 2]), ids([2, 1, 0, 0], [2, 2])] },
      { kernel: "GatherNd", inputs: [floats([2, 2, 3]), ids([1, 0, 1, 0], [1, 2, 2])] },
      { kernel: "GatherNd", inputs: [floats([2, 3]), ids([1], [1])], note: "one row" },
    ],
  },
  {
    name: "ScatterNd",
    cases: [
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
    ],
  },
  {
    name: "TensorScatterUpdate",
    cases: [
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
    ],
  },
  {
    name: "SearchSorted",
    cases: [
      {
        kernel: "SearchSorted",
        inputs: [given([-1, 0.5, 0.5, 2], [1, 4]), given([0.5, -3, 9, -1, 1], [1, 5])],
        attrs: { side: "left" },
      },
      {
        kernel: "SearchSorted",
        inputs: [given([-1, 0.5, 0.5, 2], [1, 4]), given([0.5, -3, 9, -1, 1], [1, 5])],
        attrs: { side: "right" },
      },
      {
        kernel: "SearchSorted",
        inputs: [given([0, 1, 2, 4, 5, 6], [2, 3]), given([2, 0, 3, 6], [2, 2])],
        attrs: { side: "right" },
        note: "rows",
      },
      {
        kernel: "SearchSorted",
        inputs: [ids([3], [1, 1]), ids([2, 3, 4], [1, 3])],
        attrs: { side: "left" },
        note: "whole numbers",
      },
    ],
  },
  {
    name: "TopK",
    cases: [
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
      {
        kernel: "TopK",
        inputs: [given([1, Number.NaN, 3, Number.POSITIVE_INFINITY, Number.NaN, -0, 3, 0], [2, 4])],
        attrs: { k: 3, sorted: true },
        derivatives: false,
        note: "NaN counts as infinity",
      },
    ],
  },
  {
    name: "FusedBatchNorm",
    cases: [
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
    ],
  },
];
