import { type Family, floats } from "../case.ts";

const none = [
  [0, 0],
  [0, 0],
];

const some = [
  [1, 0],
  [0, 2],
];

/** The cases of images. */
export const families: readonly Family[] = [
  {
    name: "LRN",
    cases: [
      {
        kernel: "LRN",
        inputs: [floats([1, 2, 2, 5])],
        attrs: { depthRadius: 1, bias: 1, alpha: 0.3, beta: 0.75 },
      },
      {
        kernel: "LRN",
        inputs: [floats([2, 1, 2, 3])],
        attrs: { depthRadius: 5, bias: 2, alpha: 1, beta: 0.5 },
      },
      {
        kernel: "LRNGrad",
        inputs: {
          x: floats([1, 2, 1, 4]),
          y: floats([1, 2, 1, 4], { seed: 2 }),
          dy: floats([1, 2, 1, 4], { seed: 3 }),
        },
        attrs: { depthRadius: 2, bias: 1, alpha: 0.3, beta: 0.75 },
      },
    ],
  },
  {
    name: "ops that move pixels",
    cases: [
      {
        kernel: "SpaceToBatchND",
        inputs: [floats([1, 4, 6, 2])],
        attrs: { blockShape: [2, 3], paddings: none },
      },
      {
        kernel: "SpaceToBatchND",
        inputs: [floats([2, 3, 4, 1])],
        attrs: { blockShape: [2, 3], paddings: some },
      },
      {
        kernel: "BatchToSpaceND",
        inputs: [floats([6, 2, 2, 2])],
        attrs: { blockShape: [2, 3], crops: none },
      },
      {
        kernel: "BatchToSpaceND",
        inputs: [floats([12, 2, 2, 1])],
        attrs: { blockShape: [2, 3], crops: some },
      },
      {
        kernel: "DepthToSpace",
        inputs: [floats([2, 2, 3, 8])],
        attrs: { blockSize: 2, dataFormat: "NHWC" },
      },
      { kernel: "FlipLeftRight", inputs: { image: floats([1, 2, 3, 2]) } },
    ],
  },
  {
    name: "MaxPoolWithArgmax",
    cases: [
      {
        kernel: "MaxPoolWithArgmax",
        inputs: [floats([2, 4, 4, 2])],
        attrs: { filterSize: 2, strides: 2, pad: "valid", includeBatchInIndex: false },
      },
      {
        kernel: "MaxPoolWithArgmax",
        inputs: [floats([2, 3, 3, 2], { seed: 4 })],
        attrs: { filterSize: [2, 2], strides: [1, 1], pad: "same", includeBatchInIndex: true },
      },
    ],
  },
];
