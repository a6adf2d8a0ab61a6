import type { HostData } from "../host-array.ts";
import { readings, type Window } from "../window/window.ts";

/** The sizes of a convolution with channels last. */
export interface ConvSizes {
  readonly window: Window;
  readonly batch: number;
  /** Channels of the input. */
  readonly channels: number;
  /** Outputs of each input channel: for all channels together, or of its own in a depthwise one. */
  readonly filters: number;
  readonly depthwise: boolean;
}

/** The three arrays that a convolution ties together; two are given, the third is added to. */
interface ConvArrays {
  readonly x: HostData;
  readonly filter: HostData;
  readonly y: HostData;
}

/**
 * Calls `f` with each triple of rows that meet: where the row of weights of one input channel begins,
 * the place of that channel's input, and where the row of outputs begins.
 */
function eachRow(sizes: ConvSizes, f: (weights: number, input: number, outputs: number) => void) {
  const { window, batch, channels, filters, depthwise } = sizes;
  const met = readings(window);
  const count = (spatial: readonly number[]) => spatial.reduce((size, n) => size * n, 1);
  const [pixels, windows] = [count(window.input), count(window.output)];
  const width = depthwise ? channels * filters : filters;
  const step = depthwise ? filters : 0;
  for (let image = 0; image < batch; image++) {
    for (let at = 0; at < met.length; at += 3) {
      const input = (image * pixels + met[at]!) * channels;
      const weights = met[at + 1]! * channels * filters;
      const outputs = (image * windows + met[at + 2]!) * width;
      for (let c = 0; c < channels; c++) f(weights + c * filters, input + c, outputs + c * step);
    }
  }
}

/** `y += conv(x, filter)`. */
export function addConv(sizes: ConvSizes, { x, filter, y }: ConvArrays): void {
  const { filters } = sizes;
  eachRow(sizes, (weights, input, outputs) => {
    const scale = x[input]!;
    for (let k = 0; k < filters; k++) y[outputs + k]! += scale * filter[weights + k]!;
  });
}

/** `x += convᵀ(y, filter)`, the transpose of a convolution as a function of its input. */
export function addConvInput(sizes: ConvSizes, { x, filter, y }: ConvArrays): void {
  const { filters } = sizes;
  eachRow(sizes, (weights, input, outputs) => {
    let total = 0;
    for (let k = 0; k < filters; k++) total += y[outputs + k]! * filter[weights + k]!;
    x[input]! += total;
  });
}

/** `filter += convᵀ(x, y)`, the transpose of a convolution as a function of its filter. */
export function addConvFilter(sizes: ConvSizes, { x, filter, y }: ConvArrays): void {
  const { filters } = sizes;
  eachRow(sizes, (weights, input, outputs) => {
    const scale = x[input]!;
    for (let k = 0; k < filters; k++) filter[weights + k]! += scale * y[outputs + k]!;
  });
}
