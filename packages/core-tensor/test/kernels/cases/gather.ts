import { type Family, floats, given } from "../case.ts";

const ids = (values: number[], shape: number[] = [values.length]) => given(values, shape, "int32");

/** The cases of gather. */
export const families: readonly Family[] = [
  {
    name: "GatherV2",
    cases: [
      {
        kernel: "GatherV2",
        inputs: [floats([4]), ids([2, 0, 2])],
        attrs: { axis: 0, batchDims: 0 },
      },
      { kernel: "GatherV2", inputs: [floats([4]), ids([3], [])], attrs: { axis: 0, batchDims: 0 } },
      {
        kernel: "GatherV2",
        inputs: [floats([3, 2]), ids([2, 2, 1, 0], [2, 2])],
        attrs: { axis: 0 },
      },
      { kernel: "GatherV2", inputs: [floats([2, 3]), ids([0, 2, 2])], attrs: { axis: 1 } },
      { kernel: "GatherV2", inputs: [floats([2, 3, 2]), ids([1, 1])], attrs: { axis: -1 } },
      { kernel: "GatherV2", inputs: [floats([2, 3, 2]), ids([2, 0], [1, 2])], attrs: { axis: 1 } },
      {
        kernel: "GatherV2",
        inputs: [floats([2, 3]), ids([2, 0, 1, 1], [2, 2])],
        attrs: { axis: 1, batchDims: 1 },
      },
      {
        kernel: "GatherV2",
        inputs: [floats([2, 2, 3, 2]), ids([2, 0, 1, 1], [2, 2])],
        attrs: { axis: 2, batchDims: -1 },
        note: "an axis between the batch and the gathered one",
      },
      {
        kernel: "GatherV2",
        inputs: [floats([2, 1, 3, 2]), ids([2, 0, 1, 1], [2, 1, 2])],
        attrs: { axis: 2, batchDims: 2 },
      },
      { kernel: "GatherV2", inputs: [floats([3, 2]), ids([], [0])], attrs: { axis: 0 } },
      { kernel: "GatherV2", inputs: [ids([5, 6, 7]), ids([1, 1])], attrs: { axis: 0 } },
    ],
  },
  {
    name: "UnsortedSegmentSum",
    cases: [
      {
        kernel: "UnsortedSegmentSum",
        inputs: [floats([4]), ids([1, 0, 1, 2])],
        attrs: { numSegments: 3 },
      },
      {
        kernel: "UnsortedSegmentSum",
        inputs: [floats([3, 2]), ids([1, 1, 3])],
        attrs: { numSegments: 4 },
      },
      {
        kernel: "UnsortedSegmentSum",
        inputs: [floats([4, 2, 2]), ids([-1, 0, 7, 0])],
        attrs: { numSegments: 2 },
        note: "ids that name no segment",
      },
      {
        kernel: "UnsortedSegmentSum",
        inputs: [floats([0, 2]), ids([], [0])],
        attrs: { numSegments: 2 },
      },
      {
        kernel: "UnsortedSegmentSum",
        inputs: [floats([2, 2]), ids([0, 1])],
        attrs: { numSegments: 0 },
      },
      {
        kernel: "UnsortedSegmentSum",
        inputs: [ids([5, 6, 7]), ids([1, 1, 0])],
        attrs: { numSegments: 2 },
      },
    ],
  },
];
