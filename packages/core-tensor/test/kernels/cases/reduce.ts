import type { AttrValue } from "../../../src/kernels/value-type.ts";
import { type Case, type Family, floats, given } from "../case.ts";

const reductions: readonly (readonly [readonly number[], AttrValue])[] = [
  [[], null],
  [[4], null],
  [[4], 0],
  [[2, 3], null],
  [[2, 3], [0]],
  [[2, 3], -1],
  [
    [2, 3, 2],
    [2, 0],
  ],
  [
    [2, 1, 3, 2],
    [-3, 3],
  ],
  [[2, 3], []],
];

function cases(kernel: string, axisName = "axis"): Case[] {
  return reductions.flatMap(([shape, axis]) =>
    [false, true].map(
      (keepDims): Case => ({
        kernel,
        inputs: [floats(shape, { seed: 4 })],
        attrs: { [axisName]: axis, keepDims },
      }),
    ),
  );
}

/** The cases of reduce. */
export const families: readonly Family[] = [
  {
    name: "sums",
    cases: [
      ...cases("Sum"),
      ...cases("Mean"),
      ...["Sum", "Mean"].flatMap((kernel): Case[] => [
        { kernel, inputs: [floats([0, 3])], attrs: { axis: 0, keepDims: false } },
        { kernel, inputs: [floats([0, 3])], attrs: { axis: 1, keepDims: true } },
        {
          kernel,
          inputs: [given([1, 2, 4], [3], "int32")],
          attrs: { axis: null, keepDims: false },
        },
      ]),
      {
        kernel: "Mean",
        inputs: [given([1, 0, 1], [3], "bool")],
        attrs: { axis: 0, keepDims: false },
      },
    ],
  },
  {
    name: "products",
    cases: [
      ...cases("Prod"),
      ...[1, 2, 3].map(
        (zeros): Case => ({
          kernel: "Prod",
          inputs: [given([0, 2, zeros > 1 ? 0 : -3, 1.5, zeros > 2 ? 0 : 0.5, 2.5], [2, 3])],
          attrs: { axis: null, keepDims: false },
          note: `${zeros} zeros`,
        }),
      ),
      {
        kernel: "Prod",
        inputs: [given([0, 2, 3, 0, 0, 4], [2, 3])],
        attrs: { axis: 1, keepDims: false },
        note: "one and two zeros",
      },
      {
        kernel: "Prod",
        inputs: [given([2, 3], [2], "int32")],
        attrs: { axis: 0, keepDims: false },
      },
    ],
  },
  {
    name: "extrema",
    cases: [
      ...cases("Max", "reductionIndices"),
      ...cases("Min"),
      { kernel: "Max", inputs: [given([2, -7], [2], "int32")], attrs: { reductionIndices: 0 } },
      { kernel: "Min", inputs: [given([2, NaN, 1])], attrs: { axis: 0 }, derivatives: false },
    ],
  },
  {
    name: "truth over axes",
    cases: [
      ...["All", "Any"].flatMap((kernel) =>
        [null, 0, 1].map(
          (axis): Case => ({
            kernel,
            inputs: [given([1, 0, 1, 1, 0, 1], [3, 2], "bool")],
            attrs: { axis, keepDims: axis === 1 },
          }),
        ),
      ),
    ],
  },
  {
    name: "places of extrema",
    cases: [
      ...["ArgMax", "ArgMin"].flatMap((kernel): Case[] => [
        ...[0, 1, -1].map(
          (axis): Case => ({ kernel, inputs: [floats([2, 4, 3], { seed: 6 })], attrs: { axis } }),
        ),
        { kernel, inputs: [given([1, 3, 3, 1])], attrs: { axis: 0 }, note: "first of equals" },
        { kernel, inputs: [given([1, 3, 0], [3], "int32")], attrs: { axis: 0 } },
      ]),
    ],
  },
];
