import type { HostArray } from "../../../src/kernels/host-array.ts";
import type { Attrs } from "../../../src/kernels/value-type.ts";
import { type Case, type Family, floats } from "../case.ts";

/** A convolution to test: shapes, attributes, and the output shape that its transposes need. */
interface Conv {
  readonly x: readonly number[];
  readonly filter: readonly number[];
  readonly y: readonly number[];
  readonly attrs: Attrs;
}

const image = { x: [2, 5, 4, 2], filter: [3, 2, 2, 3] };

const images: readonly Conv[] = [
  { ...image, y: [2, 5, 4, 3], attrs: { strides: 1, pad: "same" } },
  { ...image, y: [2, 3, 3, 3], attrs: { strides: [1, 1], pad: "valid" } },
  { ...image, y: [2, 3, 2, 3], attrs: { strides: 2, pad: "same" } },
  { ...image, y: [2, 2, 3, 3], attrs: { strides: [2, 1], pad: "valid" } },
  { ...image, y: [2, 3, 3, 3], attrs: { strides: 2, pad: 1, dimRoundingMode: "floor" } },
  { ...image, y: [2, 2, 2, 3], attrs: { strides: [2, 3], pad: 0, dimRoundingMode: "ceil" } },
  { ...image, y: [2, 5, 4, 3], attrs: { strides: 1, pad: "same", dilations: 2 } },
  { ...image, y: [2, 1, 2, 3], attrs: { strides: 1, pad: "valid", dilations: [2, 2] } },
  {
    ...image,
    y: [2, 6, 6, 3],
    attrs: {
      strides: 1,
      pad: [
        [0, 0],
        [1, 2],
        [0, 3],
        [0, 0],
      ],
    },
  },
  { x: [1, 4, 3, 1], filter: [1, 1, 1, 2], y: [1, 2, 2, 2], attrs: { strides: 2, pad: "same" } },
].map((conv) => ({ ...conv, attrs: conv.attrs as unknown as Attrs }));

const volumes: readonly Conv[] = [
  {
    x: [1, 3, 3, 4, 2],
    filter: [2, 2, 3, 2, 2],
    y: [1, 3, 3, 4, 2],
    attrs: { strides: 1, pad: "same" },
  },
  {
    x: [2, 3, 4, 2, 1],
    filter: [2, 2, 1, 1, 2],
    y: [2, 1, 2, 1, 2],
    attrs: { strides: 2, pad: "valid" },
  },
  {
    x: [1, 3, 3, 3, 1],
    filter: [2, 2, 2, 1, 2],
    y: [1, 1, 1, 1, 2],
    attrs: { strides: 1, pad: "valid", dilations: 2 },
  },
];

/** One case for each of the three ops of a family. */
function family(
  [forward, toInput, toFilter]: readonly [string, string, string],
  convs: readonly Conv[],
): Case[] {
  return convs.flatMap(({ x, filter, y, attrs }) => {
    const [input, weights] = [floats(x), floats(filter, { seed: 2 })];
    const dy = floats(y, { seed: 3 });
    const given = (a: HostArray, b: HostArray, kernel: string, more: Attrs): Case => ({
      kernel,
      inputs: [a, b],
      attrs: { ...attrs, ...more },
    });
    return [
      given(input, weights, forward, {}),
      given(dy, weights, toInput, { inputShape: x }),
      given(input, dy, toFilter, { filterShape: filter }),
    ];
  });
}

/** The cases of conv. */
export const families: readonly Family[] = [
  {
    name: "Conv2D and its transposes",
    cases: family(["Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter"], images),
  },
  {
    name: "convolutions of no images",
    cases: family(
      ["Conv2D", "Conv2DBackpropInput", "Conv2DBackpropFilter"],
      [
        {
          x: [0, 3, 3, 2],
          filter: [2, 2, 2, 1],
          y: [0, 3, 3, 1],
          attrs: { strides: 1, pad: "same" },
        },
      ],
    ).map((entry) => ({ ...entry, derivatives: false })),
  },
  {
    name: "DepthwiseConv2dNative and its transposes",
    cases: family(
      [
        "DepthwiseConv2dNative",
        "DepthwiseConv2dNativeBackpropInput",
        "DepthwiseConv2dNativeBackpropFilter",
      ],
      images.map(({ x, filter, y, attrs }) => ({
        x,
        filter,
        y: [...y.slice(0, -1), x.at(-1)! * filter.at(-1)!],
        attrs,
      })),
    ),
  },
  {
    name: "Conv3D and its transposes",
    cases: family(["Conv3D", "Conv3DBackpropInputV2", "Conv3DBackpropFilterV2"], volumes),
  },
  {
    name: "fused convolutions",
    cases: ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"].flatMap(
      (activation) =>
        ["FusedConv2D", "FusedDepthwiseConv2D"].map((kernel) => ({
          kernel,
          inputs: {
            x: floats([1, 3, 3, 2]),
            filter: floats([2, 2, 2, 1], { seed: 2 }),
            bias: floats([kernel === "FusedConv2D" ? 1 : 2], { seed: 3 }),
            ...(activation === "prelu"
              ? {
                  preluActivationWeights: floats([1, 1, kernel === "FusedConv2D" ? 1 : 2], {
                    seed: 4,
                  }),
                }
              : {}),
          },
          attrs: {
            strides: 1,
            pad: "same",
            dataFormat: "NHWC",
            dilations: [1, 1],
            activation,
            leakyreluAlpha: 0.3,
          },
        })),
    ),
  },
];
