import { LegendreError } from "../../errors.ts";
import type { Tensor } from "../../ops.ts";
import { runsOnHost, summedOnHost, widened } from "../eager-host.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { addMaybe } from "../rules.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs } from "../value-type.ts";
import { windowAttrs, windowOf } from "../window/window.ts";
import { addConv, addConvFilter, addConvInput, type ConvSizes } from "./reference.ts";
import { type ConvNames, convOnTfjs, filterOnTfjs, inputOnTfjs } from "./tfjs.ts";

type Shape = readonly number[];

/** With nothing to multiply tfjs's wasm backend returns whatever its memory holds, or divides by 0. */
function onHost(a: Tensor, b: Tensor): boolean {
  return runsOnHost() || a.size === 0 || b.size === 0;
}

const spatial = (x: Shape): Shape => x.slice(1, -1);

/** The sizes of a convolution of `x` with `filter`; raises code "shape" where they do not fit. */
function sizesOf(names: ConvNames, x: Shape, filter: Shape, attrs: Attrs): ConvSizes {
  const { forward, depthwise, rank } = names;
  const [channels, filters] = filter.slice(-2) as [number, number];
  if (x.length !== rank + 2 || filter.length !== rank + 2 || x.at(-1) !== channels) {
    throw new LegendreError(
      "shape",
      forward,
      `got an input [${x}] and a filter [${filter}], expected rank ${rank + 2} for both, [batch, ...sizes, channels] ` +
        `and [...window, channels, ${depthwise ? "outputs per channel" : "outputs"}]`,
      { x, filter },
    );
  }
  const window = windowOf(forward, attrs, spatial(x), filter.slice(0, rank));
  return { window, batch: x[0]!, channels, filters, depthwise };
}

function outputShape({ window, batch, channels, filters, depthwise }: ConvSizes): number[] {
  return [batch, ...window.output, depthwise ? channels * filters : filters];
}

/** Raises code "shape" unless `dy` is shaped like the output. */
function checkOutput(name: string, dy: Shape, sizes: ConvSizes): void {
  const expected = outputShape(sizes);
  if (sameShape(dy, expected)) return;
  throw new LegendreError(
    "shape",
    name,
    `got dy [${dy}], expected [${expected}], what the convolution with these windows returns`,
    { dy, expected },
  );
}

/** What all three ops of a family have in common. */
function shared({ strides, pad, dilations, dataFormat }: Attrs): Attrs {
  return { strides: strides!, pad: pad!, dilations: dilations!, dataFormat: dataFormat! };
}

function zeros(shape: Shape, { dtype }: HostArray): HostArray {
  return new HostArray(shape, dtype, hostData(dtype, sizeOf(shape)));
}

/**
 * A convolution and its two transposes. The three are one trilinear form in input, filter and output
 * with one of them left open, so that each is the derivative of the others: no other op ever comes up.
 */
function convFamily(names: ConvNames): Kernel[] {
  const { rank } = names;
  const forward = (call: CallKernel, x: Tensor, filter: Tensor, attrs: Attrs): Tensor =>
    call(names.forward, { x, filter }, shared(attrs))[0]!;
  const toInput = (call: CallKernel, dy: Tensor, filter: Tensor, attrs: Attrs, x: Shape): Tensor =>
    call(names.toInput, { dy, filter }, { ...shared(attrs), inputShape: [...x] })[0]!;
  const toFilter = (call: CallKernel, x: Tensor, dy: Tensor, attrs: Attrs, filter: Shape): Tensor =>
    call(names.toFilter, { x, dy }, { ...shared(attrs), filterShape: [...filter] })[0]!;
  const sizes = (x: Shape, filter: Shape, attrs: Attrs) => sizesOf(names, x, filter, attrs);
  const canonical = (x: Shape, filter: Shape, attrs: Attrs): Attrs =>
    windowAttrs(names.forward, attrs, spatial(x), filter.slice(0, rank));

  const conv: Kernel = {
    name: names.forward,
    inputs: ["x", "filter"],
    attrs: (attrs, [x, filter]) => canonical(x!.shape, filter!.shape, attrs),
    shape: ([x, filter], attrs) => [
      { shape: outputShape(sizes(x!.shape, filter!.shape, attrs)), dtype: x!.dtype },
    ],
    value: ([x, filter], attrs) => {
      const all = sizes(x!.shape, filter!.shape, attrs);
      const y = zeros(outputShape(all), x!);
      addConv(all, { x: x!.data, filter: filter!.data, y: y.data });
      return [y];
    },
    jvp: ({ inputs: [x, filter], attrs, call }, [t, s]) => [
      addMaybe(t ? forward(call, t, filter!, attrs) : null, s ? forward(call, x!, s, attrs) : null),
    ],
    vjp: ({ inputs: [x, filter], attrs, call }, [c], wanted) => [
      wanted[0] ? toInput(call, c!, filter!, attrs, x!.shape) : null,
      wanted[1] ? toFilter(call, x!, c!, attrs, filter!.shape) : null,
    ],
    eager: ([x, filter], attrs) => {
      if (!onHost(x!, filter!)) return [convOnTfjs(names, x!, filter!, attrs)];
      const all = sizes(x!.shape, filter!.shape, attrs);
      const given = { x: widened(x!), filter: widened(filter!) };
      return [summedOnHost(outputShape(all), (y) => addConv(all, { ...given, y }))];
    },
  };

  const backToInput: Kernel = {
    name: names.toInput,
    inputs: ["dy", "filter"],
    attrs: (attrs, [, filter]) => {
      const inputShape = [...(attrs["inputShape"] as number[])];
      return { ...canonical(inputShape, filter!.shape, attrs), inputShape };
    },
    shape: ([dy, filter], attrs) => {
      const shape = attrs["inputShape"] as number[];
      checkOutput(names.toInput, dy!.shape, sizes(shape, filter!.shape, attrs));
      return [{ shape, dtype: dy!.dtype }];
    },
    value: ([dy, filter], attrs) => {
      const x = zeros(attrs["inputShape"] as number[], dy!);
      const all = sizes(x.shape, filter!.shape, attrs);
      addConvInput(all, { x: x.data, filter: filter!.data, y: dy!.data });
      return [x];
    },
    jvp: ({ inputs: [dy, filter], attrs, call }, [t, s]) => {
      const shape = attrs["inputShape"] as number[];
      return [
        addMaybe(
          t ? toInput(call, t, filter!, attrs, shape) : null,
          s ? toInput(call, dy!, s, attrs, shape) : null,
        ),
      ];
    },
    vjp: ({ inputs: [dy, filter], attrs, call }, [c], wanted) => [
      wanted[0] ? forward(call, c!, filter!, attrs) : null,
      wanted[1] ? toFilter(call, c!, dy!, attrs, filter!.shape) : null,
    ],
    eager: ([dy, filter], attrs) => {
      const shape = attrs["inputShape"] as number[];
      const all = sizes(shape, filter!.shape, attrs);
      if (!onHost(dy!, filter!)) return [inputOnTfjs(names, dy!, filter!, attrs, all)];
      const given = { filter: widened(filter!), y: widened(dy!) };
      return [summedOnHost(shape, (x) => addConvInput(all, { ...given, x }))];
    },
  };

  const backToFilter: Kernel = {
    name: names.toFilter,
    inputs: ["x", "dy"],
    attrs: (attrs, [x]) => {
      const filterShape = [...(attrs["filterShape"] as number[])];
      return { ...canonical(x!.shape, filterShape, attrs), filterShape };
    },
    shape: ([x, dy], attrs) => {
      const shape = attrs["filterShape"] as number[];
      checkOutput(names.toFilter, dy!.shape, sizes(x!.shape, shape, attrs));
      return [{ shape, dtype: x!.dtype }];
    },
    value: ([x, dy], attrs) => {
      const filter = zeros(attrs["filterShape"] as number[], x!);
      const all = sizes(x!.shape, filter.shape, attrs);
      addConvFilter(all, { x: x!.data, filter: filter.data, y: dy!.data });
      return [filter];
    },
    jvp: ({ inputs: [x, dy], attrs, call }, [t, s]) => {
      const shape = attrs["filterShape"] as number[];
      return [
        addMaybe(
          t ? toFilter(call, t, dy!, attrs, shape) : null,
          s ? toFilter(call, x!, s, attrs, shape) : null,
        ),
      ];
    },
    vjp: ({ inputs: [x, dy], attrs, call }, [c], wanted) => [
      wanted[0] ? toInput(call, dy!, c!, attrs, x!.shape) : null,
      wanted[1] ? forward(call, x!, c!, attrs) : null,
    ],
    eager: ([x, dy], attrs) => {
      const shape = attrs["filterShape"] as number[];
      const all = sizes(x!.shape, shape, attrs);
      if (!onHost(x!, dy!)) return [filterOnTfjs(names, x!, dy!, attrs, all)];
      const given = { x: widened(x!), y: widened(dy!) };
      return [summedOnHost(shape, (filter) => addConvFilter(all, { ...given, filter }))];
    },
  };

  return [conv, backToInput, backToFilter];
}

/**
 * Convolutions of channels-last images and volumes, with their transposes. `tf.conv1d`, transposed
 * and separable convolutions are calls of these.
 */
export const convs: readonly Kernel[] = [
  ...convFamily({
    forward: "Conv2D",
    toInput: "Conv2DBackpropInput",
    toFilter: "Conv2DBackpropFilter",
    depthwise: false,
    rank: 2,
  }),
  ...convFamily({
    forward: "DepthwiseConv2dNative",
    toInput: "DepthwiseConv2dNativeBackpropInput",
    toFilter: "DepthwiseConv2dNativeBackpropFilter",
    depthwise: true,
    rank: 2,
  }),
  ...convFamily({
    forward: "Conv3D",
    toInput: "Conv3DBackpropInputV2",
    toFilter: "Conv3DBackpropFilterV2",
    depthwise: false,
    rank: 3,
  }),
];
