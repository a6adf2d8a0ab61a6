import type { Op } from "./related.ts";

/** What an op is expected to say of its axes, in the words of `describeRelation`. */
export interface Row {
  readonly op: Op;
  /** Where inputs are 0 at masked positions; elsewhere the same without `°`. */
  readonly results: string;
  /** Axes of inputs that stay in any case. */
  readonly frozen?: string;
  /** Axes that stay unless inputs are 0 at masked positions. */
  readonly unlessZero?: string;
  readonly united?: string;
}

/** A sparse [3, 2] matrix with entries (0, 1), (1, 0), (2, 0), (2, 1), (2, 1), also by columns. */
const [pointers, columns] = [
  [0, 1, 2, 5],
  [1, 0, 0, 1, 1],
];
const [turnedPointers, turnedColumns] = [
  [0, 2, 5],
  [1, 2, 0, 2, 2],
];
const sparse = [
  ["int32", 4],
  ["int32", 5],
  ["int32", 3],
  ["int32", 5],
] as const;
const sparseNames = "pointers columns turnedPointers turnedColumns";
const entries = { 0: pointers, 1: columns, 2: turnedPointers, 3: turnedColumns };
const ordered = { ...entries, 4: [1, 2, 0, 3, 4] };
const window = { strides: [1, 1], pad: "valid", dataFormat: "NHWC", dilations: [1, 1] };
const window3 = { strides: [1, 1, 1], pad: "valid", dataFormat: "NDHWC", dilations: [1, 1, 1] };
const over = (axis: number, keepDims: boolean) => ({
  ...{ axis: [axis], axes: [axis], reductionIndices: [axis], keepDims },
});
const named = (kernel: string, names: string, ...inputs: Op["inputs"]): Op => ({
  ...{ kernel, names, inputs },
});

/** Ops that join, cut and pick. */
export const joined: readonly Row[] = [
  {
    op: {
      ...{
        kernel: "Concat",
        inputs: [
          [2, 3],
          [2, 2],
        ],
      },
      attrs: { axis: 1 },
    },
    results: "0.0°, 0.1[0] 0.1[1] 0.1[2] 1.1[0] 1.1[1]°",
    united: "1.0 = 0.0",
  },
  {
    op: {
      ...{
        kernel: "Concat",
        inputs: [
          [2, 3],
          [1, 3],
        ],
      },
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

/** Products, sparse ones too, convolutions and windows. */
export const multiplied: readonly Row[] = [
  {
    op: {
      ...named("CsrMatMul", `${sparseNames} x`, ...sparse, [2, 6]),
      attrs: { reduce: "sum", transpose: false },
      integers: entries,
    },
    results: "new!, 4.1°",
    frozen: "0.0 1.0 2.0 3.0 4.0",
  },
  {
    op: {
      ...named(
        "CsrWeightedMatMul",
        `${sparseNames} order values x`,
        ...sparse,
        ["int32", 5],
        [5],
        [2, 6],
      ),
      attrs: { reduce: "sum", transpose: false },
      integers: ordered,
    },
    results: "new!, 6.1°",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0",
  },
  {
    op: {
      ...named("CsrMax", "pointers columns x", ["int32", 4], ["int32", 5], [2, 6]),
      integers: { 0: pointers, 1: columns },
    },
    results: "new!, 2.1°",
    frozen: "0.0 1.0 2.0",
  },
  {
    op: {
      ...named(
        "CsrSampledMatMul",
        `${sparseNames} order a b`,
        ...sparse,
        ["int32", 5],
        [3, 6],
        [2, 6],
      ),
      attrs: { heads: false },
      integers: ordered,
    },
    results: "new!",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0",
    unlessZero: "5.1 6.1",
    united: "6.1 = 5.1",
  },
  {
    op: {
      ...named(
        "CsrSampledMatMul",
        `${sparseNames} order a b`,
        ...sparse,
        ["int32", 5],
        [3, 4, 6],
        [2, 4, 6],
      ),
      attrs: { heads: true },
      integers: ordered,
    },
    results: "new!, 5.1",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0",
    unlessZero: "5.2 6.2",
    united: "6.1 = 5.1; 6.2 = 5.2",
  },
  {
    op: {
      ...named(
        "CsrAdditiveScore",
        `${sparseNames} order a b w u v`,
        ...sparse,
        ["int32", 5],
        [3, 6],
        [2, 6],
        [6],
        [3, 6],
        [2, 6],
      ),
      integers: ordered,
    },
    results: "new!",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0 8.0 9.0",
    unlessZero: "5.1 6.1 7.0 8.1 9.1",
    united: "6.1 = 5.1; 7.0 = 5.1; 8.1 = 5.1; 9.1 = 5.1",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [2, 3], [3, 4]),
      attrs: { transposeA: false, transposeB: false },
    },
    results: "0.0°, 1.1°",
    unlessZero: "0.1 1.0",
    united: "1.0 = 0.1",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [3, 2], [3, 4]),
      attrs: { transposeA: true, transposeB: false },
    },
    results: "0.1°, 1.1°",
    unlessZero: "0.0 1.0",
    united: "1.0 = 0.0",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [2, 3], [4, 3]),
      attrs: { transposeA: false, transposeB: true },
    },
    results: "0.0°, 1.0°",
    unlessZero: "0.1 1.1",
    united: "1.1 = 0.1",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [5, 2, 3], [3, 4]),
      attrs: { transposeA: false, transposeB: false },
    },
    results: "0.0°, 0.1°, 1.1°",
    unlessZero: "0.2 1.0",
    united: "1.0 = 0.2",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [5, 2, 3], [5, 3, 4]),
      attrs: { transposeA: false, transposeB: false },
    },
    results: "0.0°, 0.1°, 1.2°",
    unlessZero: "0.2 1.1",
    united: "1.0 = 0.0; 1.1 = 0.2",
  },
  {
    op: { ...named("Conv2D", "x filter", [2, 5, 5, 3], [3, 3, 3, 4]), attrs: window },
    results: "0.0°, new!, new!, 1.3°",
    frozen: "0.1 0.2 1.0 1.1",
    unlessZero: "0.3 1.2",
    united: "1.2 = 0.3",
  },
  {
    op: {
      ...named("Conv2DBackpropInput", "dy filter", [2, 3, 3, 4], [3, 3, 3, 4]),
      attrs: { ...window, inputShape: [2, 5, 5, 3] },
    },
    results: "0.0°, new!, new!, 1.2°",
    frozen: "0.1 0.2 1.0 1.1",
    unlessZero: "0.3 1.3",
    united: "1.3 = 0.3",
  },
  {
    op: { ...named("Conv3D", "x filter", [2, 3, 3, 3, 2], [2, 2, 2, 2, 4]), attrs: window3 },
    results: "0.0°, new!, new!, new!, 1.4°",
    frozen: "0.1 0.2 0.3 1.0 1.1 1.2",
    unlessZero: "0.4 1.3",
    united: "1.3 = 0.4",
  },
  {
    op: {
      ...named("Conv3DBackpropInputV2", "dy filter", [2, 2, 2, 2, 4], [2, 2, 2, 2, 4]),
      attrs: { strides: [1, 1, 1], pad: "valid", inputShape: [2, 3, 3, 3, 2] },
    },
    results: "0.0°, new!, new!, new!, 1.3°",
    frozen: "0.1 0.2 0.3 1.0 1.1 1.2",
    unlessZero: "0.4 1.4",
    united: "1.4 = 0.4",
  },
  {
    op: {
      ...named("DepthwiseConv2dNative", "x filter", [2, 5, 5, 3], [3, 3, 3, 2]),
      attrs: window,
    },
    results:
      "0.0°, new!, new!, 0.3[0]+1.3[0] 0.3[0]+1.3[1] 0.3[1]+1.3[0] 0.3[1]+1.3[1] 0.3[2]+1.3[0] 0.3[2]+1.3[1]°",
    frozen: "0.1 0.2 1.0 1.1",
    united: "1.2 = 0.3",
  },
  {
    op: {
      ...named("DepthwiseConv2dNative", "x filter", [2, 5, 5, 3], [3, 3, 3, 1]),
      attrs: window,
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2 1.0 1.1",
    united: "1.2 = 0.3",
  },
  {
    op: {
      ...named("AvgPool", "x", [2, 4, 4, 3]),
      attrs: { filterSize: [2, 2], strides: [2, 2], pad: "valid" },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
  {
    op: {
      ...named("MaxPool", "x", [2, 4, 4, 3]),
      attrs: { filterSize: [2, 2], strides: [2, 2], pad: "valid" },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
  {
    op: {
      ...named("AvgPool3D", "x", [2, 2, 2, 2, 3]),
      attrs: { filterSize: [2, 2, 2], strides: [2, 2, 2], pad: "valid", dataFormat: "NDHWC" },
    },
    results: "0.0°, new!, new!, new!, 0.4°",
    frozen: "0.1 0.2 0.3",
  },
  {
    op: {
      ...named("MaxPool3D", "x", [2, 2, 2, 2, 3]),
      attrs: { filterSize: [2, 2, 2], strides: [2, 2, 2], pad: "valid", dataFormat: "NDHWC" },
    },
    results: "0.0°, new!, new!, new!, 0.4°",
    frozen: "0.1 0.2 0.3",
  },
  {
    op: {
      ...named("ResizeBilinear", "images", [2, 4, 4, 3]),
      attrs: { size: [8, 8], alignCorners: false, halfPixelCenters: false },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
  {
    op: {
      ...named("ResizeNearestNeighbor", "images", [2, 4, 4, 3]),
      attrs: { size: [8, 8], alignCorners: false, halfPixelCenters: false },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
];

/** Ops that make less of an axis, or mix along it. */
export const reduced: readonly Row[] = [
  {
    op: { ...named("Sum", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    unlessZero: "0.1",
  },
  {
    op: { ...named("Sum", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    unlessZero: "0.0",
  },
  {
    op: { ...named("Mean", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Mean", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Max", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Max", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Min", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Min", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Prod", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Prod", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("All", "x", ["bool", 2, 3]), attrs: { axis: [1], keepDims: false } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("Any", "x", ["bool", 2, 3]), attrs: { axis: [1], keepDims: false } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("ArgMax", "x", [2, 3]), attrs: { axis: 1 } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("ArgMin", "x", [2, 3]), attrs: { axis: 1 } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("Softmax", "logits", [2, 3]), attrs: { dim: 1 } },
    results: "0.0, 0.1!",
    frozen: "0.1",
  },
  {
    op: { ...named("LogSoftmax", "logits", [2, 3]), attrs: { axis: 1 } },
    results: "0.0, 0.1!",
    frozen: "0.1",
  },
  {
    op: { ...named("Cumsum", "x", [2, 3]), attrs: { axis: 0, exclusive: false, reverse: false } },
    results: "0.0°!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Cumsum", "x", [2, 3]), attrs: { axis: 1, exclusive: false, reverse: false } },
    results: "0.0°, 0.1°!",
    frozen: "0.1",
  },
  {
    op: { ...named("Cumprod", "x", [2, 3]), attrs: { axis: 0, exclusive: false, reverse: false } },
    results: "0.0!, 0.1",
    frozen: "0.0",
  },
  {
    op: { ...named("Cumprod", "x", [2, 3]), attrs: { axis: 1, exclusive: false, reverse: false } },
    results: "0.0, 0.1!",
    frozen: "0.1",
  },
];

/** Ops that only move numbers, or make them. */
export const moved: readonly Row[] = [
  {
    op: { ...named("Reshape", "x", [2, 3, 4]), attrs: { shape: [6, 4] } },
    results:
      "0.0[0]+0.1[0] 0.0[0]+0.1[1] 0.0[0]+0.1[2] 0.0[1]+0.1[0] 0.0[1]+0.1[1] 0.0[1]+0.1[2]°, 0.2°",
  },
  {
    op: { ...named("Reshape", "x", [6, 4]), attrs: { shape: [2, 3, 4] } },
    results: "new°, new°, 0.1°",
  },
  {
    op: { ...named("Reshape", "x", [2, 3]), attrs: { shape: [1, 2, 3] } },
    results: "new!, 0.0°, 0.1°",
  },
  {
    op: { ...named("Reshape", "x", [2, 3]), attrs: { shape: [3, 2] } },
    results: "new!, new!",
    frozen: "0.0 0.1",
  },
  {
    op: { ...named("Transpose", "x", [2, 3, 4]), attrs: { perm: [2, 0, 1] } },
    results: "0.2°, 0.0°, 0.1°",
  },
  {
    op: { ...named("Reverse", "x", [2, 3]), attrs: { dims: [1] } },
    results: "0.0°, 0.1[2] 0.1[1] 0.1[0]°",
  },
  {
    op: { ...named("Tile", "x", [1, 3]), attrs: { reps: [2, 2] } },
    results: "new, 0.1[0] 0.1[1] 0.1[2] 0.1[0] 0.1[1] 0.1[2]°",
  },
  {
    op: { ...{ kernel: "Fill", inputs: [] }, attrs: { shape: [2, 3], value: 0, dtype: "float32" } },
    results: "new°, new°",
  },
  {
    op: { ...{ kernel: "Fill", inputs: [] }, attrs: { shape: [2, 3], value: 1, dtype: "float32" } },
    results: "new, new",
  },
  {
    op: {
      ...{
        kernel: "Pack",
        inputs: [
          [3, 4],
          [3, 4],
        ],
      },
      attrs: { axis: 1 },
    },
    results: "0.0°, new!, 0.1°",
    united: "1.0 = 0.0; 1.1 = 0.1",
  },
  {
    op: { ...named("Unpack", "value", [3, 4]), attrs: { axis: 0 } },
    results: "0.1° | 0.1° | 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Unpack", "value", [3, 4]), attrs: { axis: 1 } },
    results: "0.0° | 0.0° | 0.0° | 0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("ThreefryBits", "key", ["int32", 2]), attrs: { shape: [3, 4] } },
    results: "new, new",
  },
  {
    op: {
      ...named("RandomInteger", "key", ["int32", 2]),
      attrs: { shape: [3, 4], min: 0, max: 5 },
    },
    results: "new, new",
  },
];
