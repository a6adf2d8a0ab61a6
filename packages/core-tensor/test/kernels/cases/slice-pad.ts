import { type Family, floats, given } from "../case.ts";

/** The cases of slice-pad. */
export const families: readonly Family[] = [
  {
    name: "Slice",
    cases: [
      { kernel: "Slice", inputs: [floats([5])], attrs: { begin: [1], size: [3] } },
      { kernel: "Slice", inputs: [floats([5])], attrs: { begin: 2, size: -1 } },
      { kernel: "Slice", inputs: [floats([3, 4])], attrs: { begin: [1], size: [1] } },
      { kernel: "Slice", inputs: [floats([3, 4])], attrs: { begin: [0, 1], size: [-1, 2] } },
      {
        kernel: "Slice",
        inputs: [floats([2, 3, 2])],
        attrs: { begin: [1, 0, 1], size: [1, 2, 1] },
      },
      {
        kernel: "Slice",
        inputs: [floats([1, 2, 2, 1, 3])],
        attrs: { begin: [0, 1, 0, 0, 1], size: [1, 1, 2, 1, 2] },
      },
      { kernel: "Slice", inputs: [floats([3, 2])], attrs: { begin: [1, 0], size: [0, 2] } },
      {
        kernel: "Slice",
        inputs: [given([1, 2, 3], [3], "int32")],
        attrs: { begin: [1], size: [2] },
      },
    ],
  },
  {
    name: "PadV2",
    cases: [
      { kernel: "PadV2", inputs: [floats([3])], attrs: { paddings: [[1, 2]], constantValue: 0 } },
      { kernel: "PadV2", inputs: [floats([3])], attrs: { paddings: [[0, 0]], constantValue: 5 } },
      {
        kernel: "PadV2",
        inputs: [floats([2, 3])],
        attrs: {
          paddings: [
            [1, 0],
            [0, 2],
          ],
          constantValue: -1.5,
        },
      },
      {
        kernel: "PadV2",
        inputs: [floats([2, 1, 2])],
        attrs: {
          paddings: [
            [0, 1],
            [1, 1],
            [2, 0],
          ],
        },
      },
      {
        kernel: "PadV2",
        inputs: [floats([1, 1, 2, 1, 2])],
        attrs: {
          paddings: [
            [0, 0],
            [1, 0],
            [0, 1],
            [0, 0],
            [1, 1],
          ],
        },
      },
      {
        kernel: "PadV2",
        inputs: [floats([0, 2])],
        attrs: {
          paddings: [
            [1, 1],
            [0, 0],
          ],
        },
      },
      {
        kernel: "PadV2",
        inputs: [floats([1, 2, 1, 2, 1, 2, 1])],
        attrs: {
          paddings: [
            [0, 1],
            [0, 0],
            [0, 0],
            [1, 0],
            [0, 0],
            [1, 1],
            [0, 0],
          ],
          constantValue: 3,
        },
        note: "seven axes",
      },
      {
        kernel: "PadV2",
        inputs: [given([1, 2], [2], "int32")],
        attrs: { paddings: [[1, 1]], constantValue: 0 },
      },
    ],
  },
];
