import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import type { Attrs, DType, ValueType } from "../../src/kernels/value-type.ts";

const type = (shape: readonly number[], dtype: DType = "float32"): ValueType => ({ shape, dtype });

/** The canonical attributes of an op. */
function canonical(kernel: string, inputs: readonly ValueType[], attrs: object): Attrs {
  const row = lookupKernel(kernel);
  if (isComposite(row) || row.attrs === undefined) throw new Error(`${kernel} has no such column`);
  return row.attrs(attrs as Attrs, inputs);
}

/** The types of an op's results. */
function shapes(kernel: string, inputs: readonly ValueType[], attrs: object): string[] {
  const row = lookupKernel(kernel);
  if (isComposite(row)) throw new Error(`${kernel} is made of others`);
  const clean = row.attrs?.(attrs as Attrs, inputs) ?? (attrs as Attrs);
  return row.shape(inputs, clean).map(({ shape, dtype }) => `${dtype}[${shape}]`);
}

const x = type([2, 3, 4]);
const some = type([5], "int32");

describe("attributes", () => {
  it.each<[string, readonly ValueType[], object, object]>([
    ["Concat", [x, x], {}, { axis: 0 }],
    ["Concat", [x, x], { axis: -1 }, { axis: 2 }],
    ["Pack", [x, x], {}, { axis: 0 }],
    ["Pack", [x, x], { axis: -1 }, { axis: 3 }],
    ["Unpack", [x], {}, { axis: 0 }],
    ["Unpack", [x], { axis: -3 }, { axis: 0 }],
    ["SplitV", [x], { numOrSizeSplits: 2 }, { axis: 0, numOrSizeSplits: [1, 1] }],
    ["SplitV", [x], { numOrSizeSplits: 2, axis: -1 }, { axis: 2, numOrSizeSplits: [2, 2] }],
    ["SplitV", [x], { numOrSizeSplits: [1, -1], axis: 2 }, { axis: 2, numOrSizeSplits: [1, 3] }],
    ["SplitV", [x], { numOrSizeSplits: [-1, 4], axis: 2 }, { axis: 2, numOrSizeSplits: [0, 4] }],
    ["GatherV2", [x, some], {}, { axis: 0, batchDims: 0 }],
    ["GatherV2", [x, some], { axis: -1 }, { axis: 2, batchDims: 0 }],
    ["GatherV2", [x, type([2, 5], "int32")], { axis: 1, batchDims: -1 }, { axis: 1, batchDims: 1 }],
    ["GatherV2", [x, type([2, 3], "int32")], { axis: 2, batchDims: 2 }, { axis: 2, batchDims: 2 }],
    ["Slice", [x], { begin: 1 }, { begin: [1, 0, 0], size: [1, 3, 4] }],
    ["Slice", [x], { begin: [0, 1], size: [2, -1] }, { begin: [0, 1, 0], size: [2, 2, 4] }],
    ["Slice", [x], { begin: [2, 3, 4], size: 0 }, { begin: [2, 3, 4], size: [0, 0, 0] }],
    ["PadV2", [some], { paddings: [[1, 0]] }, { paddings: [[1, 0]], constantValue: 0 }],
    [
      "PadV2",
      [some],
      { paddings: [[0, 2]], constantValue: true },
      { paddings: [[0, 2]], constantValue: 1 },
    ],
    ["Tile", [some], { reps: [0] }, { reps: [0] }],
    ["Fill", [], { shape: [2], value: 3 }, { shape: [2], value: 3, dtype: "float32" }],
    ["Fill", [], { shape: [], value: true }, { shape: [], value: 1, dtype: "bool" }],
    [
      "Fill",
      [],
      { shape: [1], value: 3, dtype: "int32" },
      { shape: [1], value: 3, dtype: "int32" },
    ],
    ["Range", [], { start: 1, stop: 3 }, { start: 1, stop: 3, step: 1, dtype: "float32" }],
    ["OneHot", [some], { depth: 2 }, { depth: 2, onValue: 1, offValue: 0, dtype: "int32" }],
    ["Cumsum", [x], {}, { axis: 0, exclusive: false, reverse: false }],
    [
      "Cumprod",
      [x],
      { axis: -1, exclusive: true, reverse: true },
      { axis: 2, exclusive: true, reverse: true },
    ],
    ["ArgMax", [x], {}, { axis: 0 }],
    ["ArgMin", [x], { axis: [-1, 0] }, { axis: 2 }],
    ["Softmax", [x], {}, { dim: 2 }],
    ["LogSoftmax", [x], { axis: 1 }, { axis: 1 }],
    ["Sum", [x], { axis: [-1, 0] }, { axis: [0, 2], keepDims: false }],
    [
      "Max",
      [x],
      { reductionIndices: 1, keepDims: true },
      { reductionIndices: [1], keepDims: true },
    ],
    ["LeakyRelu", [x], {}, { alpha: 0.2 }],
    ["Step", [x], {}, { alpha: 0 }],
    ["Step", [x], { alpha: 3 }, { alpha: 3 }],
  ])("%s: %j with %j is %j", (kernel, inputs, given, expected) => {
    expect(canonical(kernel, inputs, given)).toMatchObject(expected);
  });

  it.each<[string, readonly ValueType[], object, string]>([
    ["SplitV", [x], { numOrSizeSplits: 3, axis: 2 }, "got 3 parts for an axis of length 4"],
    [
      "SplitV",
      [x],
      { numOrSizeSplits: [1, 2], axis: 2 },
      "got sizes [1,2] for an axis of length 4",
    ],
    ["SplitV", [x], { numOrSizeSplits: [5, -1], axis: 2 }, "got sizes [5,-1]"],
    ["SplitV", [x], { numOrSizeSplits: [2.5, 1.5], axis: 2 }, "got sizes [2.5,1.5]"],
    ["GatherV2", [x, some], { axis: 0, batchDims: 1 }, "got batchDims 1"],
    ["GatherV2", [x, type([2], "int32")], { axis: 2, batchDims: 2 }, "got batchDims 2"],
    [
      "GatherV2",
      [x, type([3, 5], "int32")],
      { axis: 1, batchDims: 1 },
      "begin with the same batch axes",
    ],
    ["GatherV2", [x, some], { axis: 1, batchDims: -2 }, "got batchDims -2"],
    ["Slice", [x], { begin: [0, 0, 1], size: [2, 3, 4] }, "got begin [0,0,1] and size [2,3,4]"],
    ["Slice", [x], { begin: [-1], size: [1] }, "got begin [-1]"],
    ["Slice", [x], { begin: [0], size: [-2] }, "size [-2]"],
    ["Slice", [x], { begin: [0, 0, 0, 0] }, "begin [0,0,0,0]"],
    ["Slice", [x], { begin: [0], size: [1, 1, 1, 1] }, "size [1,1,1,1]"],
    ["PadV2", [x], { paddings: [[1, 1]] }, "got paddings [[1,1]] for a tensor of shape [2,3,4]"],
    ["PadV2", [some], { paddings: [[1, -1]] }, "got paddings [[1,-1]]"],
    ["PadV2", [some], { paddings: [[0.5, 0]] }, "got paddings [[0.5,0]]"],
    ["Tile", [some], { reps: [1, 1] }, "got reps [1,1] for a tensor of shape [5]"],
    ["Tile", [some], { reps: [-1] }, "got reps [-1]"],
    ["Tile", [some], { reps: [1.5] }, "got reps [1.5]"],
    ["Fill", [], { shape: [1], value: "a" }, "got a string"],
    ["Fill", [], { shape: [1], value: 1, dtype: "complex64" }, "got complex64"],
    ["OneHot", [some], { depth: 1 }, "got depth 1, expected a whole number of classes, at least 2"],
    ["OneHot", [some], { depth: 2.5 }, "got depth 2.5"],
    [
      "Concat",
      [x, type([2, 3, 5])],
      { axis: 0 },
      "got shapes [2,3,4], [2,3,5], expected one or more that are equal except along axis 0",
    ],
    ["Concat", [], {}, "axis"],
    ["Pack", [x, type([2, 3, 5])], {}, "expected one or more that are equal"],
    [
      "Pack",
      [type([2], "int32"), type([2])],
      {},
      "got dtypes int32, float32, and the first decides",
    ],
    ["UnsortedSegmentSum", [x, some], { numSegments: 2 }, "got x [2,3,4] and segmentIds [5]"],
    ["UnsortedSegmentSum", [x, type([2, 3], "int32")], { numSegments: 2 }, "one id for each row"],
    ["ThreefryBits", [type([3], "int32")], { shape: [2] }, "got int32 [3]"],
    ["ThreefryBits", [type([2])], { shape: [2] }, "got float32 [2]"],
    [
      "ThreefryBits",
      [type([], "int32")],
      { shape: [2] },
      "key must be an int32 tensor of shape [2]",
    ],
    [
      "ThreefryFoldIn",
      [type([3, 2], "int32"), some],
      {},
      "data must be a number for each key of [3,2], got shape [5]",
    ],
    [
      "RandomGamma",
      [type([3, 2], "int32"), type([2, 3])],
      {},
      "shape must begin with the axes of the keys [3], got shape [2,3]",
    ],
    [
      "RandomPoisson",
      [type([3, 2], "int32"), type([])],
      {},
      "rate must begin with the axes of the keys [3], got shape []",
    ],
  ])("%s: %j with %j is refused: %s", (kernel, inputs, given, message) => {
    let caught: unknown;
    try {
      shapes(kernel, inputs, given);
    } catch (error) {
      caught = error;
    }
    expect(isLegendreError(caught)).toBe(true);
    expect((caught as Error).message).toContain(message);
  });

  it.each<[string, readonly ValueType[], object, readonly string[]]>([
    ["Concat", [type([2, 1], "bool"), type([2, 3], "bool")], { axis: 1 }, ["bool[2,4]"]],
    ["Concat", [x, type([2, 3, 4], "int32")], { axis: 0 }, ["float32[4,3,4]"]],
    ["Pack", [x, x], { axis: 1 }, ["float32[2,2,3,4]"]],
    ["Unpack", [x], { axis: 1 }, ["float32[2,4]", "float32[2,4]", "float32[2,4]"]],
    ["SplitV", [x], { numOrSizeSplits: [1, 3], axis: 2 }, ["float32[2,3,1]", "float32[2,3,3]"]],
    ["GatherV2", [x, type([5, 6], "int32")], { axis: 1 }, ["float32[2,5,6,4]"]],
    ["GatherV2", [x, type([2, 6], "int32")], { axis: 1, batchDims: 1 }, ["float32[2,6,4]"]],
    ["Tile", [x], { reps: [2, 1, 0] }, ["float32[4,3,0]"]],
    [
      "PadV2",
      [x],
      {
        paddings: [
          [1, 0],
          [0, 2],
          [0, 0],
        ],
      },
      ["float32[3,5,4]"],
    ],
    // A step of one may count down, another may not.
    ["Range", [], { start: 0, stop: 5, step: 2 }, ["float32[3]"]],
    ["Range", [], { start: 3, stop: 0 }, ["float32[3]"]],
    ["Range", [], { start: 3, stop: 0, step: 2 }, ["float32[0]"]],
    ["Range", [], { start: 3, stop: 0, step: -2, dtype: "int32" }, ["int32[2]"]],
    ["Range", [], { start: 0, stop: 3, step: -1 }, ["float32[0]"]],
    ["Range", [], { start: 2, stop: 2 }, ["float32[0]"]],
    ["UnsortedSegmentSum", [x, type([2], "int32")], { numSegments: 7 }, ["float32[7,3,4]"]],
    ["ThreefryBits", [type([4, 2], "int32")], { shape: [3] }, ["int32[4,3]"]],
    ["ThreefrySplit", [type([2], "int32")], { count: 3 }, ["int32[3,2]"]],
    ["ThreefryFoldIn", [type([3, 2], "int32"), type([3], "int32")], {}, ["int32[3,2]"]],
    ["RandomGamma", [type([3, 2], "int32"), type([3, 5])], {}, ["float32[3,5]"]],
    ["RandomPoisson", [type([2], "int32"), type([])], {}, ["int32[]"]],
    ["OneHot", [some], { depth: 3, dtype: "bool" }, ["bool[5,3]"]],
    ["LinSpace", [], { start: 0, stop: 1, num: 4 }, ["float32[4]"]],
    ["ArgMax", [x], { axis: 1 }, ["int32[2,4]"]],
  ])("%s: %j with %j makes %j", (kernel, inputs, given, expected) => {
    expect(shapes(kernel, inputs, given)).toEqual(expected);
  });
});
