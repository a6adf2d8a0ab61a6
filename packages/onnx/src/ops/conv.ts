import { padded } from "@legendre/core-tensor/extend";
import { callKernel } from "@legendre/core-tensor/graph";
import { add, concat, reshape, split, type Tensor, transpose } from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { alongChannels, channelsFirst, channelsLast } from "./channels.ts";
import { halved, kernelAttrs, type OnnxWindow, windowOf } from "./window.ts";

/** Kernels of the table, which take channels last, by what they compute. */
const kernels = {
  plane: { forward: "Conv2D", toInput: "Conv2DBackpropInput" },
  depthwise: { forward: "DepthwiseConv2dNative", toInput: "DepthwiseConv2dNativeBackpropInput" },
  volume: { forward: "Conv3D", toInput: "Conv3DBackpropInputV2" },
} as const;

/** An image with one size as one with two, of which the first is 1. */
function asPlane(x: Tensor): Tensor {
  return x.rank === 3
    ? reshape(x, [x.shape[0] as number, x.shape[1] as number, 1, x.shape[2] as number])
    : x;
}

function planeWindow(window: OnnxWindow): OnnxWindow {
  const { kernel, strides, dilations, pads } = window;
  if (kernel.length !== 1) return window;
  return {
    kernel: [1, ...kernel],
    strides: [1, ...strides],
    dilations: [1, ...dilations],
    pads: [[0, 0], ...pads],
  };
}

/** The channels of `x`, axis 1, in equal parts. */
function parts(x: Tensor, count: number, axis = 1): Tensor[] {
  return count === 1 ? [x] : split(x, count, axis);
}

/** A filter `[a, b, ...window]` as `[...window, b, a]`. */
function windowFirst(filter: Tensor): Tensor {
  const window = filter.shape.slice(2).map((_, i) => i + 2);
  return transpose(filter, [...window, 1, 0]);
}

/** A filter `[channels · m, 1, ...window]` of a depthwise convolution as `[...window, channels, m]`. */
function depthwiseFilter(filter: Tensor, channels: number): Tensor {
  const [filters, , ...window] = filter.shape as [number, number, ...number[]];
  const apart = reshape(filter, [channels, filters / channels, ...window]);
  return transpose(apart, [...window.map((_, i) => i + 2), 0, 1]);
}

interface ConvParts {
  readonly x: Tensor;
  readonly filter: Tensor;
  readonly group: number;
}

function partsOf(call: OnnxCall, x: Tensor, filter: Tensor): ConvParts {
  const group = call.int("group", 1);
  const fits =
    x.rank === filter.rank &&
    x.rank >= 3 &&
    x.rank <= 5 &&
    group > 0 &&
    (filter.shape[0] as number) % group === 0;
  if (!fits)
    throw call.wrong(`has an input [${x.shape}] and a filter [${filter.shape}] in ${group} groups`);
  return { x, filter, group };
}

function withBias(call: OnnxCall, y: Tensor): Tensor {
  return call.has(2) ? add(y, alongChannels(call.tensor(2), y.rank)) : y;
}

/** The result of `compute` on planes in the shape that `x` has. */
function likeInput(x: Tensor, y: Tensor): Tensor {
  if (x.rank !== 3) return y;
  const [batch, channels, , width] = y.shape as [number, number, number, number];
  return reshape(y, [batch, channels, width]);
}

/** The convolution of `x` with a filter, by the settings of a node, without a bias. */
export function convolved(call: OnnxCall, x: Tensor, filter: Tensor): Tensor {
  const { group } = partsOf(call, x, filter);
  const sizes = x.shape.slice(2);
  const channels = x.shape[1] as number;
  if (channels !== (filter.shape[1] as number) * group) {
    throw call.wrong(`has ${channels} channels, and a filter [${filter.shape}] in ${group} groups`);
  }
  const attrs = kernelAttrs(planeWindow(windowOf(call, sizes, filter.shape.slice(2))));
  const [images, filters] = [asPlane(x), asPlane(filter)];
  const run = (kernel: string, part: Tensor, weights: Tensor): Tensor =>
    channelsFirst(
      callKernel(kernel, { x: channelsLast(part), filter: weights }, attrs)[0] as Tensor,
    );
  const depthwise = group > 1 && group === channels && images.rank === 4;
  const y = depthwise
    ? run(kernels.depthwise.forward, images, depthwiseFilter(filters, channels))
    : joined(
        parts(images, group).map((part, i) =>
          run(
            (images.rank === 5 ? kernels.volume : kernels.plane).forward,
            part,
            windowFirst(parts(filters, group, 0)[i] as Tensor),
          ),
        ),
      );
  return likeInput(x, y);
}

export const convolution: OnnxOp = (call) =>
  withBias(call, convolved(call, call.tensor(0), call.tensor(1)));

function joined(results: readonly Tensor[]): Tensor {
  return results.length === 1 ? (results[0] as Tensor) : concat([...results], 1);
}

/** A transposed convolution: what its kernel computes, and what is added or cut off around that. */
interface TransposedWindow {
  readonly window: OnnxWindow;
  /** Sizes that the kernel returns. */
  readonly output: readonly number[];
  /** `[before, after]` for each size: zeros added, or elements cut off where negative. */
  readonly around: readonly (readonly [number, number])[];
}

function transposedWindow(
  call: OnnxCall,
  sizes: readonly number[],
  kernel: readonly number[],
): TransposedWindow {
  const window = windowOf(call, sizes, kernel);
  const extra = call.ints("output_padding", undefined) ?? sizes.map(() => 0);
  const auto = call.text("auto_pad", "NOTSET");
  const upper = auto === "SAME_UPPER";
  const same = upper || auto === "SAME_LOWER";
  const strided = sizes.map((size, axis) => size * (window.strides[axis] as number));
  const goal =
    call.ints("output_shape", undefined)?.slice(-sizes.length) ?? (same ? strided : undefined);
  // From the first to the last element that the kernel reaches.
  const spans = sizes.map(
    (size, axis) =>
      (window.strides[axis] as number) * (size - 1) +
      ((kernel[axis] as number) - 1) * (window.dilations[axis] as number) +
      1,
  );
  const pads = spans.map((span, axis) =>
    goal === undefined
      ? (window.pads[axis] as readonly [number, number])
      : halved(span + (extra[axis] as number) - (goal[axis] as number), upper),
  );
  const simple =
    pads.flat().every((count) => count >= 0) &&
    extra.every((count, axis) => count >= 0 && count < (window.strides[axis] as number));
  const output = spans.map((span, axis) => {
    const [before, after] = pads[axis] as readonly [number, number];
    return span + (extra[axis] as number) - before - after;
  });
  if (output.some((size) => !(size > 0))) throw call.wrong(`has a result of sizes [${output}]`);
  if (simple) return { window: { ...window, pads }, output, around: pads.map(() => [0, 0]) };
  const around = pads.map(
    ([before, after], axis) => [-before, (extra[axis] as number) - after] as const,
  );
  return { window: { ...window, pads: pads.map(() => [0, 0]) }, output: spans, around };
}

const transposed: OnnxOp = (call) => {
  const { x, filter, group } = partsOf(call, call.tensor(0), call.tensor(1));
  const sizes = x.shape.slice(2);
  const { window, output, around } = transposedWindow(call, sizes, filter.shape.slice(2));
  const attrs = kernelAttrs(planeWindow(window));
  const [images, filters] = [asPlane(x), asPlane(filter)];
  const reach = sizes.length === 1 ? [1, ...output] : output;
  const perGroup = filter.shape[1] as number;
  const run = (kernel: string, dy: Tensor, weights: Tensor, channels: number): Tensor => {
    const inputShape = [images.shape[0] as number, ...reach, channels];
    const given = { dy: channelsLast(dy), filter: weights };
    return channelsFirst(callKernel(kernel, given, { ...attrs, inputShape })[0] as Tensor);
  };
  const finished = (y: Tensor): Tensor => withBias(call, placed(likeInput(x, y), around));
  if (group > 1 && perGroup === 1 && images.rank === 4) {
    return finished(run(kernels.depthwise.toInput, images, depthwiseFilter(filters, group), group));
  }
  const { toInput } = images.rank === 5 ? kernels.volume : kernels.plane;
  const pieces = parts(filters, group, 0);
  const results = parts(images, group).map((part, i) =>
    run(toInput, part, windowFirst(pieces[i] as Tensor), perGroup),
  );
  return finished(joined(results));
};

/** `y` with zeros around its sizes, or without its outermost elements. */
function placed(y: Tensor, around: readonly (readonly [number, number])[]): Tensor {
  return padded(y, [[0, 0], [0, 0], ...around]);
}

/** Convolutions. Values and weights stay as ONNX has them, channels first; the kernels take them last. */
export const convOps: Readonly<Record<string, OnnxOp>> = {
  Conv: convolution,
  ConvTranspose: transposed,
};
