import { type Case, type Family, floats, given } from "../case.ts";

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

/** The cases of reshape. */
export const families: readonly Family[] = [
  {
    name: "Reshape",
    cases: reshapes.map(
      ([from, shape]): Case => ({ kernel: "Reshape", inputs: [floats(from)], attrs: { shape } }),
    ),
  },
  {
    name: "ExpandDims",
    cases: [0, 1, 2, -1, -3].map(
      (dim): Case => ({ kernel: "ExpandDims", inputs: [floats([2, 3])], attrs: { dim } }),
    ),
  },
  {
    name: "Transpose",
    cases: [
      { kernel: "Transpose", inputs: [floats([3])], attrs: { perm: [0] } },
      { kernel: "Transpose", inputs: [floats([2, 3])], attrs: { perm: [1, 0] } },
      { kernel: "Transpose", inputs: [floats([2, 3])], attrs: { perm: [0, 1] } },
      { kernel: "Transpose", inputs: [floats([2, 3, 4])], attrs: { perm: [2, 0, 1] } },
      { kernel: "Transpose", inputs: [floats([2, 3, 1, 2])], attrs: { perm: [3, 1, 0, 2] } },
      { kernel: "Transpose", inputs: [floats([1, 2, 3, 1, 2])], attrs: { perm: [4, 2, 0, 1, 3] } },
      { kernel: "Transpose", inputs: [floats([0, 3])], attrs: { perm: [1, 0] } },
      {
        kernel: "Transpose",
        inputs: [given([1, 2, 3, 4], [2, 2], "int32")],
        attrs: { perm: [1, 0] },
      },
    ],
  },
  {
    name: "Reverse",
    cases: [
      { kernel: "Reverse", inputs: [floats([3])], attrs: { dims: [0] } },
      { kernel: "Reverse", inputs: [floats([2, 3])], attrs: { dims: 1 } },
      { kernel: "Reverse", inputs: [floats([2, 3, 2])], attrs: { dims: [-1, 0] } },
      { kernel: "Reverse", inputs: [floats([0, 3])], attrs: { dims: [1] } },
    ],
  },
  {
    name: "Tile",
    cases: [
      { kernel: "Tile", inputs: [floats([])], attrs: { reps: [] } },
      { kernel: "Tile", inputs: [floats([3])], attrs: { reps: [2] } },
      { kernel: "Tile", inputs: [floats([2, 1])], attrs: { reps: [1, 3] } },
      { kernel: "Tile", inputs: [floats([2, 1, 3])], attrs: { reps: [2, 2, 1] } },
      { kernel: "Tile", inputs: [floats([1, 2, 1, 2, 1])], attrs: { reps: [2, 1, 2, 2, 1] } },
      { kernel: "Tile", inputs: [floats([2, 3])], attrs: { reps: [1, 1] } },
      { kernel: "Tile", inputs: [floats([0, 3])], attrs: { reps: [2, 2] } },
      { kernel: "Tile", inputs: [floats([2, 3])], attrs: { reps: [1, 0] } },
      { kernel: "Tile", inputs: [given([1, 0], [2], "bool")], attrs: { reps: [2] } },
    ],
  },
  {
    name: "Diag",
    cases: [
      { kernel: "Diag", inputs: [floats([3])] },
      { kernel: "Diag", inputs: [floats([2, 2])] },
      { kernel: "Diag", inputs: [floats([1])] },
      { kernel: "Diag", inputs: [given([1, Number.POSITIVE_INFINITY])], derivatives: false },
    ],
  },
];
