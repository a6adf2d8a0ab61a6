import { callKernel } from "@legendre/core-tensor/graph";
import { max, mean, pad, reshape, type Tensor } from "@legendre/core-tensor/ops";
import type { OnnxCall, OnnxOp } from "../call.ts";
import { channelsFirst, channelsLast } from "./channels.ts";
import { kernelAttrs, type OnnxWindow, windowOf } from "./window.ts";

/**
 * Padding at the end for the windows that `ceil_mode` adds: as PyTorch, only those that begin inside of
 * the input or of the padding before it.
 */
function overhang(
  { kernel, strides, dilations, pads }: OnnxWindow,
  sizes: readonly number[],
): number[] {
  return sizes.map((size, axis) => {
    const stride = strides[axis] as number;
    const [before, after] = pads[axis] as readonly [number, number];
    const reach = ((kernel[axis] as number) - 1) * (dilations[axis] as number) + 1;
    let windows = Math.ceil((size + before + after - reach) / stride) + 1;
    if ((windows - 1) * stride >= size + before) windows--;
    return Math.max(0, (windows - 1) * stride + reach - (size + before + after));
  });
}

/** A pooling of `x`, channels first, by one of the kernels of the table. */
function pooled(kernel: "AvgPool" | "MaxPool", x: Tensor, window: OnnxWindow): Tensor {
  const line = x.rank === 3;
  const [batch, channels, ...sizes] = x.shape as [number, number, ...number[]];
  const images = line ? reshape(x, [batch, channels, 1, ...sizes]) : x;
  const { pad, strides, dilations } = kernelAttrs(window);
  const attrs = {
    filterSize: line ? [1, ...window.kernel] : [...window.kernel],
    strides: line ? [1, ...strides] : strides,
    dilations: line ? [1, ...dilations] : dilations,
    pad: line ? [[0, 0], ...pad] : pad,
  };
  const name = x.rank === 5 ? `${kernel}3D` : kernel;
  const y = channelsFirst(callKernel(name, { x: channelsLast(images) }, attrs)[0] as Tensor);
  return line ? reshape(y, [batch, channels, y.shape[3] as number]) : y;
}

function windowIn(call: OnnxCall, x: Tensor): OnnxWindow {
  if (x.rank < 3 || x.rank > 5) throw call.unsupported(`pools a tensor of shape [${x.shape}]`);
  return windowOf(call, x.shape.slice(2), call.ints("kernel_shape", []));
}

function withOverhang(call: OnnxCall, window: OnnxWindow, sizes: readonly number[]): OnnxWindow {
  if (call.int("ceil_mode", 0) === 0) return window;
  const more = overhang(window, sizes);
  const pads = window.pads.map(
    ([before, after], axis) => [before, after + (more[axis] as number)] as const,
  );
  return { ...window, pads };
}

const maxPool: OnnxOp = (call) => {
  if (call.wants(1)) throw call.unsupported("returns the places of the maxima");
  const x = call.tensor(0);
  return pooled("MaxPool", x, withOverhang(call, windowIn(call, x), x.shape.slice(2)));
};

/** The kernel counts no padding; where padding counts, it is put there as zeros first. */
export function averaged(call: OnnxCall, x: Tensor): Tensor {
  const window = windowIn(call, x);
  const sizes = x.shape.slice(2);
  if (call.int("count_include_pad", 0) === 0)
    return pooled("AvgPool", x, withOverhang(call, window, sizes));
  const more = withOverhang(call, window, sizes).pads;
  const zeros = pad(x, [
    [0, 0],
    [0, 0],
    ...window.pads.map(([a, b]) => [a, b] as [number, number]),
  ]);
  // What hangs over the padding is not counted, in ONNX as in PyTorch.
  const rest = more.map(([, after], axis) => [0, after - (window.pads[axis]?.[1] ?? 0)] as const);
  return pooled("AvgPool", zeros, { ...window, pads: rest });
}

/** All axes behind the channels. */
function spatial(x: Tensor): number[] {
  return x.shape.map((_, axis) => axis).slice(2);
}

/** Poolings of images, volumes and lines. */
export const poolOps: Readonly<Record<string, OnnxOp>> = {
  AveragePool: (call) => averaged(call, call.tensor(0)),
  GlobalAveragePool: (call) => {
    const x = call.tensor(0);
    return mean(x, spatial(x), true);
  },
  GlobalMaxPool: (call) => {
    const x = call.tensor(0);
    return max(x, spatial(x), true);
  },
  MaxPool: maxPool,
};
