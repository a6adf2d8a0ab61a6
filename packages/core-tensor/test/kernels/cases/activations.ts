import { type Case, type Family, floats, given } from "../case.ts";

const shapes: readonly (readonly number[])[] = [[], [0], [5], [2, 3], [2, 1, 2], [1, 2, 2, 2]];

/** On both sides of the kinks at 0 and 6, and not on them. */
const aside = given([-3, -0.7, -0.1, 0.2, 1.3, 5.5, 6.5, 9], [2, 4]);

/** The cases of activations. */
export const families: readonly Family[] = [
  {
    name: "smooth activations",
    cases: [
      ...["Sigmoid", "Softplus"].flatMap((kernel): Case[] => [
        ...shapes.map((shape): Case => ({ kernel, inputs: [floats(shape, { low: -4, high: 4 })] })),
        { kernel, inputs: [given([-50, -20, 0, 20, 50])], note: "stable far out" },
      ]),
    ],
  },
  {
    name: "activations with kinks",
    cases: [
      ...["Elu", "Relu", "Relu6", "Selu"].flatMap((kernel): Case[] => [
        { kernel, inputs: [aside] },
        { kernel, inputs: [given([-0.5], [])] },
        { kernel, inputs: [floats([0, 2])] },
        { kernel, inputs: [given([-50, 0, 6, 50])], derivatives: false },
      ]),
      { kernel: "Step", inputs: [aside], attrs: { alpha: 0 } },
      { kernel: "Step", inputs: [aside], attrs: { alpha: -1 } },
      { kernel: "Step", inputs: [given([0, NaN])], attrs: { alpha: 0.3 }, derivatives: false },
      { kernel: "LeakyRelu", inputs: [aside], attrs: { alpha: 0.2 } },
      { kernel: "LeakyRelu", inputs: [aside], attrs: { alpha: 0 } },
      { kernel: "LeakyRelu", inputs: [given([-5, 0, 5], [3], "int32")], attrs: { alpha: 0.2 } },
      { kernel: "ClipByValue", inputs: [aside], attrs: { clipValueMin: -0.35, clipValueMax: 6.1 } },
      {
        kernel: "ClipByValue",
        inputs: [given([-3, 2, 5, NaN])],
        differs: { "tfjs-wasm": "gives the lower bound for NaN" },
        attrs: { clipValueMin: -3, clipValueMax: 2 },
        derivatives: false,
      },
      {
        kernel: "EluGrad",
        inputs: { dy: floats([2, 4]), y: given([-0.9, -0.5, -0.1, 0.1, 1, 2, 3, 4], [2, 4]) },
      },
      { kernel: "EluGrad", inputs: { dy: floats([2]), y: given([0, -1]) }, derivatives: false },
      { kernel: "Prelu", inputs: { x: aside, alpha: floats([2, 4]) } },
      { kernel: "Prelu", inputs: { x: aside, alpha: floats([4]) }, note: "one slope a channel" },
      { kernel: "Prelu", inputs: { x: aside, alpha: given([0.25], []) } },
    ],
  },
];
