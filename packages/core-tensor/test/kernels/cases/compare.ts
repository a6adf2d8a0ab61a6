import { type Case, type Family, floats, given } from "../case.ts";

const bools = (...values: number[]) => given(values, [values.length], "bool");

const condition = given([1, 0, 0, 1, 1, 0], [2, 3], "bool");

/** The cases of compare. */
export const families: readonly Family[] = [
  {
    name: "comparisons",
    cases: ["Equal", "Greater", "GreaterEqual", "Less", "LessEqual", "NotEqual"].flatMap(
      (kernel): Case[] => [
        { kernel, inputs: [given([1, 2, 3, NaN]), given([2, 2, 2, NaN])] },
        { kernel, inputs: [given([1, 2, 3], [3], "int32"), given([2], [], "int32")] },
        { kernel, inputs: [floats([2, 1, 3]), floats([4, 1])] },
        { kernel, inputs: [bools(0, 1, 1), bools(1, 1, 0)] },
        { kernel, inputs: [floats([0, 3]), floats([3])] },
      ],
    ),
  },
  {
    name: "logic",
    cases: [
      ...["LogicalAnd", "LogicalOr"].map(
        (kernel): Case => ({ kernel, inputs: [bools(0, 0, 1, 1), bools(0, 1, 0, 1)] }),
      ),
      { kernel: "LogicalAnd", inputs: [given([0, 1], [2, 1], "bool"), bools(0, 1, 1)] },
    ],
  },
  {
    name: "choice",
    cases: [
      {
        kernel: "Select",
        inputs: { condition, t: floats([2, 3]), e: floats([2, 3], { seed: 2 }) },
      },
      {
        kernel: "Select",
        inputs: { condition: given([1], [], "bool"), t: floats([]), e: floats([], { seed: 2 }) },
      },
      {
        kernel: "Select",
        inputs: { condition: bools(1, 0), t: given([1, 2], [2], "int32"), e: bools(0, 1) },
      },
      {
        kernel: "Select",
        inputs: { condition: bools(1, 0), t: given([1, 2], [2], "int32"), e: floats([2]) },
      },
    ],
  },
];
