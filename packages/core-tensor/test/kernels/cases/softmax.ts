import { type Case, type Family, floats, given } from "../case.ts";

/** The cases of softmax. */
export const families: readonly Family[] = [
  {
    name: "softmax family",
    cases: [
      ["Softmax", "dim"],
      ["LogSoftmax", "axis"],
    ].flatMap(([kernel = "", axisName = ""]): Case[] => [
      ...[[3], [2, 4], [2, 1, 3], [1, 2, 1, 3], [0, 3]].map(
        (shape): Case => ({
          kernel,
          inputs: [floats(shape, { seed: 5 })],
          attrs: { [axisName]: shape.length - 1 },
        }),
      ),
      { kernel, inputs: [floats([2, 3])], attrs: { [axisName]: -1 } },
      {
        kernel,
        inputs: [given([1000, 999, -1000, 0])],
        attrs: { [axisName]: 0 },
        note: "far apart",
      },
      { kernel, inputs: [given([2, 2, 2])], attrs: { [axisName]: 0 }, note: "equal" },
    ]),
  },
];
