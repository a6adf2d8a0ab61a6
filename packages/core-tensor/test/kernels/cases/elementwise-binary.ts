import { type Case, type Family, floats, given } from "../case.ts";

/** Ranges of both arguments in which an op is smooth. */
const smooth: Readonly<Record<string, readonly [a: [number, number], b: [number, number]]>> = {
  Add: [
    [-2, 2],
    [-2, 2],
  ],
  Atan2: [
    [0.5, 2],
    [-2, -0.5],
  ],
  Maximum: [
    [1, 2],
    [-2, 0.5],
  ],
  Minimum: [
    [1, 2],
    [-2, 0.5],
  ],
  Mod: [
    [0.2, 0.9],
    [1.1, 2],
  ],
  Multiply: [
    [-2, 2],
    [-2, 2],
  ],
  Pow: [
    [0.5, 2],
    [-2, 2],
  ],
  RealDiv: [
    [-2, 2],
    [0.5, 2],
  ],
  SquaredDifference: [
    [-2, 2],
    [-2, 2],
  ],
  Sub: [
    [-2, 2],
    [-2, 2],
  ],
};

const pairs: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[], []],
  [[3], []],
  [[], [2, 3]],
  [[2, 3], [3]],
  [
    [2, 1],
    [1, 3],
  ],
  [
    [2, 1, 3],
    [2, 1],
  ],
  [
    [1, 2, 1, 2],
    [2, 1, 3, 1],
  ],
  [[0, 3], [3]],
  [[2, 0], [1]],
  [[0], [1]],
];

const ints = (...values: number[]) => given(values, [values.length], "int32");

/** The cases of elementwise-binary. */
export const families: readonly Family[] = [
  {
    name: "arithmetic",
    cases: Object.entries(smooth).flatMap(([kernel, [a, b]]) =>
      pairs.map(
        ([shapeA, shapeB]): Case => ({
          kernel,
          inputs: {
            a: floats(shapeA, { low: a[0], high: a[1], seed: 3 }),
            b: floats(shapeB, { low: b[0], high: b[1], seed: 8 }),
          },
        }),
      ),
    ),
  },
  {
    name: "arithmetic, at the edges",
    cases: [
      { kernel: "Maximum", inputs: [floats([4], { seed: 2 }), floats([4], { seed: 5 })] },
      { kernel: "Minimum", inputs: [floats([4], { seed: 2 }), floats([4], { seed: 5 })] },
      {
        kernel: "Maximum",
        inputs: [given([1, 2, NaN]), given([1, NaN, 2])],
        derivatives: false,
        differs: { "tfjs-wasm": "gives the other argument for NaN" },
      },
      { kernel: "Mod", inputs: [given([-5.5, 5.5, -5.5, 5.5]), given([3, -3, -3, 3])] },
      { kernel: "Mod", inputs: [ints(-5, 5, -5, 5), ints(3, -3, -3, 3)] },
      { kernel: "FloorDiv", inputs: [given([-5.5, 5.5, -5.5, 5.5]), given([3, -3, -3, 3])] },
      { kernel: "FloorDiv", inputs: [ints(-5, 5, -5, 5), ints(3, -3, -3, 3)] },
      { kernel: "Multiply", inputs: [ints(3, -4), ints(5, 6)] },
      { kernel: "Add", inputs: [ints(3, 2147483647), ints(5, 1)], note: "wraps" },
      { kernel: "Pow", inputs: [ints(2, -3), ints(5, 3)] },
      {
        kernel: "Pow",
        inputs: [
          given([1, 1, 1, -1, -1, 2, Number.NaN]),
          given([
            Number.NaN,
            Number.POSITIVE_INFINITY,
            3,
            Number.NEGATIVE_INFINITY,
            Number.NaN,
            Number.NaN,
            0,
          ]),
        ],
        derivatives: false,
        note: "1 whatever the other is",
      },
      { kernel: "Pow", inputs: [given([0, 0, 0]), given([1.5, 2, 3])], derivatives: false },
      { kernel: "RealDiv", inputs: [given([1, -1, 0]), given([0, 0, 0])], derivatives: false },
      { kernel: "Atan2", inputs: [given([-1, 2]), given([0, 0])] },
      { kernel: "BitwiseAnd", inputs: [ints(12, -1, 7), ints(10, 255, 8)] },
    ],
  },
  {
    name: "lists",
    cases: [
      { kernel: "AddN", inputs: [floats([2, 3], { seed: 1 })] },
      {
        kernel: "AddN",
        inputs: [
          floats([2, 3], { seed: 1 }),
          floats([2, 3], { seed: 2 }),
          floats([2, 3], { seed: 3 }),
        ],
      },
      { kernel: "AddN", inputs: [ints(1, 2), ints(3, 4)] },
    ],
  },
];
