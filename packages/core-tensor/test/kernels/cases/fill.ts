import { type Family, given } from "../case.ts";

const oneHot = { depth: 3, onValue: 1, offValue: 0, dtype: "int32" };

/** The cases of fill. */
export const families: readonly Family[] = [
  {
    name: "Fill",
    cases: [
      { kernel: "Fill", inputs: [], attrs: { shape: [], value: 0.1, dtype: "float32" } },
      { kernel: "Fill", inputs: [], attrs: { shape: [2, 3], value: -3 } },
      { kernel: "Fill", inputs: [], attrs: { shape: [2], value: 7, dtype: "int32" } },
      { kernel: "Fill", inputs: [], attrs: { shape: [2], value: true } },
      { kernel: "Fill", inputs: [], attrs: { shape: [0, 2], value: 1, dtype: "float32" } },
    ],
  },
  {
    name: "Range",
    cases: [
      { kernel: "Range", inputs: [], attrs: { start: 0, stop: 5, step: 1, dtype: "int32" } },
      { kernel: "Range", inputs: [], attrs: { start: 1, stop: 2, step: 0.3, dtype: "float32" } },
      {
        kernel: "Range",
        inputs: [],
        attrs: { start: 3, stop: -2, step: 1, dtype: "float32" },
        note: "counts down",
      },
      { kernel: "Range", inputs: [], attrs: { start: 3, stop: -2, step: -2, dtype: "float32" } },
      { kernel: "Range", inputs: [], attrs: { start: 3, stop: 3, step: 1, dtype: "float32" } },
      { kernel: "Range", inputs: [], attrs: { start: 0, stop: 3, step: -1, dtype: "float32" } },
      { kernel: "Range", inputs: [], attrs: { start: 3, stop: 0, step: 2, dtype: "float32" } },
      { kernel: "Range", inputs: [], attrs: { start: 0, stop: 3, step: 0.5, dtype: "int32" } },
    ],
  },
  {
    name: "LinSpace",
    cases: [
      { kernel: "LinSpace", inputs: [], attrs: { start: 0, stop: 1, num: 7 } },
      { kernel: "LinSpace", inputs: [], attrs: { start: 2, stop: -1, num: 4 } },
      { kernel: "LinSpace", inputs: [], attrs: { start: 2, stop: 5, num: 1 } },
    ],
  },
  {
    name: "OneHot",
    cases: [
      { kernel: "OneHot", inputs: [given([0, 2], [2], "int32")], attrs: oneHot },
      { kernel: "OneHot", inputs: [given([1], [], "int32")], attrs: oneHot },
      {
        kernel: "OneHot",
        inputs: [given([0, 1, 2, 1], [2, 2], "int32")],
        attrs: { ...oneHot, onValue: 0.9, offValue: -0.1, dtype: "float32" },
      },
      {
        kernel: "OneHot",
        inputs: [given([-1, 3], [2], "int32")],
        attrs: oneHot,
        note: "no such class",
      },
      { kernel: "OneHot", inputs: [given([], [0], "int32")], attrs: oneHot },
    ],
  },
];
