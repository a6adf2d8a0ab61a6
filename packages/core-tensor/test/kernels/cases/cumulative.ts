import { type Case, type Family, floats, given } from "../case.ts";

const ways = [false, true].flatMap((exclusive) =>
  [false, true].map((reverse) => ({ exclusive, reverse })),
);

/** The cases of cumulative. */
export const families: readonly Family[] = [
  {
    name: "running sums and products",
    cases: ["Cumsum", "Cumprod"].flatMap((kernel): Case[] => [
      ...ways.flatMap((way): Case[] => [
        { kernel, inputs: [floats([5], { seed: 2 })], attrs: { axis: 0, ...way } },
        { kernel, inputs: [floats([2, 3, 2], { seed: 3 })], attrs: { axis: 1, ...way } },
        {
          kernel,
          inputs: [floats([2, 4], { seed: 3 })],
          attrs: { axis: -1, ...way },
        },
        {
          kernel,
          inputs: [given([2, 0, 3, -1, 0, 0.5, 2, 4, 0, 0, 0, 1], [2, 6])],
          attrs: { axis: 1, ...way },
          note: "with zeros",
        },
      ]),
      { kernel, inputs: [floats([1])], attrs: { axis: 0, exclusive: true, reverse: false } },
      { kernel, inputs: [floats([0])], attrs: { axis: 0, exclusive: false, reverse: false } },
      {
        kernel,
        inputs: [given([1, 2, 3], [3], "int32")],
        attrs: { axis: 0, exclusive: false, reverse: true },
      },
      {
        kernel,
        inputs: [given([1, 0, 1], [3], "bool")],
        attrs: { axis: 0, exclusive: false, reverse: false },
      },
    ]),
  },
];
