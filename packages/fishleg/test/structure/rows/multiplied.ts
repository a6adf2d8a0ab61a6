import { named, type Row } from "./row.ts";

const window = { strides: [1, 1], pad: "valid", dataFormat: "NHWC", dilations: [1, 1] };
const window3 = { strides: [1, 1, 1], pad: "valid", dataFormat: "NDHWC", dilations: [1, 1, 1] };

/** Products, convolutions and windows. */
export const multiplied: readonly Row[] = [
  {
    op: {
      ...named("BatchMatMul", "a b", [2, 3], [3, 4]),
      attrs: { transposeA: false, transposeB: false },
    },
    results: "0.0°, 1.1°",
    unlessZero: "0.1 1.0",
    united: "1.0 = 0.1",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [3, 2], [3, 4]),
      attrs: { transposeA: true, transposeB: false },
    },
    results: "0.1°, 1.1°",
    unlessZero: "0.0 1.0",
    united: "1.0 = 0.0",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [2, 3], [4, 3]),
      attrs: { transposeA: false, transposeB: true },
    },
    results: "0.0°, 1.0°",
    unlessZero: "0.1 1.1",
    united: "1.1 = 0.1",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [5, 2, 3], [3, 4]),
      attrs: { transposeA: false, transposeB: false },
    },
    results: "0.0°, 0.1°, 1.1°",
    unlessZero: "0.2 1.0",
    united: "1.0 = 0.2",
  },
  {
    op: {
      ...named("BatchMatMul", "a b", [5, 2, 3], [5, 3, 4]),
      attrs: { transposeA: false, transposeB: false },
    },
    results: "0.0°, 0.1°, 1.2°",
    unlessZero: "0.2 1.1",
    united: "1.0 = 0.0; 1.1 = 0.2",
  },
  {
    op: { ...named("Conv2D", "x filter", [2, 5, 5, 3], [3, 3, 3, 4]), attrs: window },
    results: "0.0°, new!, new!, 1.3°",
    frozen: "0.1 0.2 1.0 1.1",
    unlessZero: "0.3 1.2",
    united: "1.2 = 0.3",
  },
  {
    op: {
      ...named("Conv2DBackpropInput", "dy filter", [2, 3, 3, 4], [3, 3, 3, 4]),
      attrs: { ...window, inputShape: [2, 5, 5, 3] },
    },
    results: "0.0°, new!, new!, 1.2°",
    frozen: "0.1 0.2 1.0 1.1",
    unlessZero: "0.3 1.3",
    united: "1.3 = 0.3",
  },
  {
    op: { ...named("Conv3D", "x filter", [2, 3, 3, 3, 2], [2, 2, 2, 2, 4]), attrs: window3 },
    results: "0.0°, new!, new!, new!, 1.4°",
    frozen: "0.1 0.2 0.3 1.0 1.1 1.2",
    unlessZero: "0.4 1.3",
    united: "1.3 = 0.4",
  },
  {
    op: {
      ...named("Conv3DBackpropInputV2", "dy filter", [2, 2, 2, 2, 4], [2, 2, 2, 2, 4]),
      attrs: { strides: [1, 1, 1], pad: "valid", inputShape: [2, 3, 3, 3, 2] },
    },
    results: "0.0°, new!, new!, new!, 1.3°",
    frozen: "0.1 0.2 0.3 1.0 1.1 1.2",
    unlessZero: "0.4 1.4",
    united: "1.4 = 0.4",
  },
  {
    op: {
      ...named("DepthwiseConv2dNative", "x filter", [2, 5, 5, 3], [3, 3, 3, 2]),
      attrs: window,
    },
    results:
      "0.0°, new!, new!, 0.3[0]+1.3[0] 0.3[0]+1.3[1] 0.3[1]+1.3[0] 0.3[1]+1.3[1] 0.3[2]+1.3[0] 0.3[2]+1.3[1]°",
    frozen: "0.1 0.2 1.0 1.1",
    united: "1.2 = 0.3",
  },
  {
    op: {
      ...named("DepthwiseConv2dNative", "x filter", [2, 5, 5, 3], [3, 3, 3, 1]),
      attrs: window,
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2 1.0 1.1",
    united: "1.2 = 0.3",
  },
  {
    op: {
      ...named("AvgPool", "x", [2, 4, 4, 3]),
      attrs: { filterSize: [2, 2], strides: [2, 2], pad: "valid" },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
  {
    op: {
      ...named("MaxPool", "x", [2, 4, 4, 3]),
      attrs: { filterSize: [2, 2], strides: [2, 2], pad: "valid" },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
  {
    op: {
      ...named("AvgPool3D", "x", [2, 2, 2, 2, 3]),
      attrs: { filterSize: [2, 2, 2], strides: [2, 2, 2], pad: "valid", dataFormat: "NDHWC" },
    },
    results: "0.0°, new!, new!, new!, 0.4°",
    frozen: "0.1 0.2 0.3",
  },
  {
    op: {
      ...named("MaxPool3D", "x", [2, 2, 2, 2, 3]),
      attrs: { filterSize: [2, 2, 2], strides: [2, 2, 2], pad: "valid", dataFormat: "NDHWC" },
    },
    results: "0.0°, new!, new!, new!, 0.4°",
    frozen: "0.1 0.2 0.3",
  },
  {
    op: {
      ...named("ResizeBilinear", "images", [2, 4, 4, 3]),
      attrs: { size: [8, 8], alignCorners: false, halfPixelCenters: false },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
  {
    op: {
      ...named("ResizeNearestNeighbor", "images", [2, 4, 4, 3]),
      attrs: { size: [8, 8], alignCorners: false, halfPixelCenters: false },
    },
    results: "0.0°, new!, new!, 0.3°",
    frozen: "0.1 0.2",
  },
];
