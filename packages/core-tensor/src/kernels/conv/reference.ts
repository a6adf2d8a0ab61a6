import { LegendreError } from "../../errors.ts";
import { type HostData, sizeOf } from "../host-array.ts";
import type { Attrs } from "../value-type.ts";
import { readings, type Window, windowOf } from "../window/window.ts";

/** The three arrays that a convolution ties together: input, filter and output. */
export type ConvSlot = "x" | "filter" | "y";

/** A kind of convolution: the ops that make each of the three arrays of the other two. */
export interface ConvFamily {
  /** `y` is made by the convolution itself, `x` and `filter` by its transposes. */
  readonly ops: Readonly<Record<ConvSlot, string>>;
  readonly depthwise: boolean;
  /** How many spatial axes there are. */
  readonly rank: 2 | 3;
}

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

/** The sizes of a convolution of `x` with `filter`; raises code "shape" where they do not fit. */
export function convSizes(
  { ops, depthwise, rank }: ConvFamily,
  x: readonly number[],
  filter: readonly number[],
  attrs: Attrs,
): ConvSizes {
  const [channels, filters] = filter.slice(-2) as [number, number];
  if (x.length !== rank + 2 || filter.length !== rank + 2 || x.at(-1) !== channels) {
    throw new LegendreError(
      "shape",
      ops.y,
      `got an input [${x}] and a filter [${filter}], expected rank ${rank + 2} for both, [batch, ...sizes, channels] ` +
        `and [...window, channels, ${depthwise ? "outputs per channel" : "outputs"}]`,
      { x, filter },
    );
  }
  const window = windowOf(ops.y, attrs, x.slice(1, -1), filter.slice(0, rank));
  return { window, batch: x[0]!, channels, filters, depthwise };
}

/** Two of the arrays are given, the third is added to. */
type ConvArrays = Readonly<Record<ConvSlot, HostData>>;

/**
 * Calls `f` with each triple of rows that meet: where the row of weights of one input channel begins,
 * the place of that channel's input, and where the row of outputs begins.
 */
function eachRow(sizes: ConvSizes, f: (weights: number, input: number, outputs: number) => void) {
  const { window, batch, channels, filters, depthwise } = sizes;
  const met = readings(window);
  const [pixels, windows] = [sizeOf(window.input), sizeOf(window.output)];
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
function addConv(sizes: ConvSizes, { x, filter, y }: ConvArrays): void {
  const { filters } = sizes;
  eachRow(sizes, (weights, input, outputs) => {
    const scale = x[input]!;
    for (let k = 0; k < filters; k++) y[outputs + k]! += scale * filter[weights + k]!;
  });
}

/** `x += convᵀ(y, filter)`, the transpose of a convolution as a function of its input. */
function addConvInput(sizes: ConvSizes, { x, filter, y }: ConvArrays): void {
  const { filters } = sizes;
  eachRow(sizes, (weights, input, outputs) => {
    let total = 0;
    for (let k = 0; k < filters; k++) total += y[outputs + k]! * filter[weights + k]!;
    x[input]! += total;
  });
}

/** `filter += convᵀ(x, y)`, the transpose of a convolution as a function of its filter. */
function addConvFilter(sizes: ConvSizes, { x, filter, y }: ConvArrays): void {
  const { filters } = sizes;
  eachRow(sizes, (weights, input, outputs) => {
    const scale = x[input]!;
    for (let k = 0; k < filters; k++) filter[weights + k]! += scale * y[outputs + k]!;
  });
}

/** Adds to one of the three arrays what the other two make of it. */
export const addConvolution: Readonly<
  Record<ConvSlot, (sizes: ConvSizes, arrays: ConvArrays) => void>
> = { y: addConv, x: addConvInput, filter: addConvFilter };
