import { named, type Row } from "./row.ts";

/** Ops that join, cut and pick. */
export const joined: readonly Row[] = [
  {
    op: {
      kernel: "Concat",
      inputs: [
        [2, 3],
        [2, 2],
      ],
      attrs: { axis: 1 },
    },
    results: "0.0°, 0.1[0] 0.1[1] 0.1[2] 1.1[0] 1.1[1]°",
    united: "1.0 = 0.0",
  },
  {
    op: {
      kernel: "Concat",
      inputs: [
        [2, 3],
        [1, 3],
      ],
      attrs: { axis: 0 },
    },
    results: "0.0[0] 0.0[1] 1.0[0]°, 0.1°",
    united: "1.1 = 0.1",
  },
  {
    op: { ...named("Slice", "x", [4, 3]), attrs: { begin: [1, 0], size: [2, 3] } },
    results: "0.0[1] 0.0[2]°, 0.1°",
  },
  {
    op: { ...named("Slice", "x", [4, 3]), attrs: { begin: [0, 2], size: [4, 1] } },
    results: "0.0°, 0.1[2]°",
  },
  {
    op: { ...named("SplitV", "x", [2, 5]), attrs: { axis: 1, numOrSizeSplits: [2, 3] } },
    results: "0.0°, 0.1[0] 0.1[1]° | 0.0°, 0.1[2] 0.1[3] 0.1[4]°",
  },
  {
    op: { ...named("SplitV", "x", [3, 2]), attrs: { axis: 0, numOrSizeSplits: [1, 2] } },
    results: "0.0[0]°, 0.1° | 0.0[1] 0.0[2]°, 0.1°",
  },
  {
    op: {
      ...named("PadV2", "x", [2, 3]),
      attrs: {
        paddings: [
          [0, 0],
          [1, 2],
        ],
        constantValue: 0,
      },
    },
    results: "0.0°, new 0.1[0] 0.1[1] 0.1[2] new new°",
  },
  {
    op: {
      ...named("PadV2", "x", [2, 3]),
      attrs: {
        paddings: [
          [0, 0],
          [1, 2],
        ],
        constantValue: 1,
      },
    },
    results: "0.0, new 0.1[0] 0.1[1] 0.1[2] new new",
  },
  {
    op: {
      ...named("GatherV2", "x indices", [4, 3], ["int32", 2]),
      attrs: { axis: 0, batchDims: 0 },
      integers: { 1: [3, 0] },
    },
    results: "1.0, 0.1°",
    frozen: "0.0",
  },
  {
    op: {
      ...named("GatherV2", "x indices", [4, 3], ["int32", 2]),
      attrs: { axis: 1, batchDims: 0 },
      integers: { 1: [2, 0] },
    },
    results: "0.0°, 1.0",
    frozen: "0.1",
  },
  {
    op: {
      ...named("GatherV2", "x indices", [4, 3, 2], ["int32", 4, 5]),
      attrs: { axis: 1, batchDims: 1 },
      integers: { 1: Array(20).fill(2) },
    },
    results: "0.0°, 1.1, 0.2°",
    frozen: "0.1",
    united: "1.0 = 0.0",
  },
  {
    op: {
      ...named("OneHot", "indices", ["int32", 3]),
      attrs: { depth: 4, onValue: 1, offValue: 0, dtype: "float32" },
      integers: { 0: [0, 3, 1] },
    },
    results: "0.0, new!",
  },
  {
    op: {
      ...named("UnsortedSegmentSum", "x segmentIds", [4, 3], ["int32", 4]),
      attrs: { numSegments: 3 },
      integers: { 1: [0, 2, 2, 0] },
    },
    results: "new!, 0.1°",
    frozen: "0.0 1.0",
  },
  {
    op: {
      ...named("SegmentMax", "x segmentIds", [4, 3], ["int32", 4]),
      attrs: { numSegments: 3 },
      integers: { 1: [0, 2, 2, 0] },
    },
    results: "new!, 0.1°",
    frozen: "0.0 1.0",
  },
];
