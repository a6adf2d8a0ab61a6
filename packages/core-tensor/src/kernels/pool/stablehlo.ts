import { sizeOf } from "../host-array.ts";
import {
  broadcastIn,
  compare,
  constant,
  elementwise,
  type Fold,
  folding,
  pad,
  reshape,
  select,
  slice,
} from "../stablehlo-parts.ts";
import { integers, pairs } from "../stablehlo-text.ts";
import type { HloForms, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { type Pads, tapsOf, type Window } from "../window/window.ts";
import { readCounts, windowIn } from "./reference.ts";

type Shape = readonly number[];

/** Values for batch and channels around those of the sizes. */
const all = (sizes: Shape, value = 1): number[] => [value, ...sizes, value];

function reduceWindow(
  writer: HloWriter,
  x: HloValue,
  shape: Shape,
  fold: Fold,
  window: Pick<Window, "filter" | "strides" | "dilations" | "pads">,
): HloValue {
  const initial = constant(writer, fold.initial, { shape: [], dtype: x.dtype });
  const pads: Pads = [[0, 0], ...window.pads, [0, 0]];
  return writer.op("stablehlo.reduce_window", [x, initial], [{ shape, dtype: x.dtype }], {
    attrs: {
      window_dimensions: integers(all(window.filter)),
      window_strides: integers(all(window.strides)),
      window_dilations: integers(all(window.dilations)),
      padding: pairs(pads),
    },
    regions: [folding(writer, fold, x.dtype)],
  })[0]!;
}

const lowest: Fold = { op: "maximum", initial: Number.NEGATIVE_INFINITY };
const sum: Fold = { op: "add", initial: 0 };

const maxPool: HloLowering = (writer, [x], node) => {
  const window = windowIn(x!.shape, node);
  return reduceWindow(writer, x!, node.outputs[0]!.shape, lowest, window);
};

/** Divides outputs by how many elements each window reads. */
function shares(writer: HloWriter, y: HloValue, window: Window): HloValue {
  // The sum over no elements is 0, and stays so.
  const counts = [...readCounts(window)].map((count) => Math.max(count, 1));
  const same = counts.every((count) => count === counts[0]);
  const { dtype } = y;
  const sizes = window.output.map((_, axis) => axis + 1);
  const divisor = same
    ? counts[0]!
    : broadcastIn(
        writer,
        constant(writer, counts, { shape: window.output, dtype }),
        y.shape,
        sizes,
      );
  return elementwise(writer, "divide", [y, divisor]);
}

const meanPool: HloLowering = (writer, [x], node) => {
  const window = windowIn(x!.shape, node);
  return shares(writer, reduceWindow(writer, x!, node.outputs[0]!.shape, sum, window), window);
};

/** Sums in windows over shares that lie as far apart as the windows did. */
const meanTranspose: HloLowering = (writer, [dy, x], node) => {
  const window = windowIn(x!.shape, node);
  const { input, output, filter, strides, dilations, pads } = window;
  const around = input.map((size, axis): [number, number] => {
    const reach = (filter[axis]! - 1) * dilations[axis]!;
    const before = reach - pads[axis]![0];
    return [before, size + reach - before - (output[axis]! - 1) * strides[axis]! - 1];
  });
  const apart = pad(
    writer,
    shares(writer, dy!, window),
    0,
    [[0, 0], ...around, [0, 0]],
    all(
      strides.map((stride) => stride - 1),
      0,
    ),
  );
  const ones = strides.map(() => 1);
  const none = strides.map(() => [0, 0] as const);
  return reduceWindow(writer, apart, x!.shape, sum, {
    filter,
    strides: ones,
    dilations,
    pads: none,
  });
};

/** What every window reads at each of its places. */
function reads(writer: HloWriter, x: HloValue, window: Window, value: number): HloValue[] {
  const { output, strides, dilations, pads } = window;
  const images = pad(writer, x, value, [[0, 0], ...pads, [0, 0]]);
  return tapsOf(window).map((tap) => {
    const starts = tap.map((place, axis) => place * dilations[axis]!);
    const limits = starts.map((start, axis) => start + (output[axis]! - 1) * strides[axis]! + 1);
    return slice(
      writer,
      images,
      all(starts, 0),
      [x.shape[0]!, ...limits, x.shape.at(-1)!],
      all(strides),
    );
  });
}

const added = (writer: HloWriter, list: readonly HloValue[]): HloValue =>
  list.slice(1).reduce((total, x) => elementwise(writer, "add", [total, x]), list[0]!);

/** Where the elements that windows read are their maxima, and how many of each window are; a NaN is equal to all. */
function maxima(writer: HloWriter, x: HloValue, y: HloValue, window: Window) {
  const unknown = compare(writer, "NE", y, y);
  const inside = reads(writer, constant(writer, 1, x), window, 0);
  const largest = reads(writer, x, window, Number.NEGATIVE_INFINITY).map((read, i) => {
    const equal = compare(writer, "EQ", read, y);
    const tied = elementwise(writer, "or", [equal, unknown]);
    return elementwise(writer, "and", [tied, compare(writer, "NE", inside[i]!, 0)]);
  });
  const one = constant(writer, 1, y);
  const counts = added(
    writer,
    largest.map((mask) => select(writer, mask, one, 0)),
  );
  return { largest, ties: select(writer, unknown, y, counts) };
}

/** The mean of the tangents of a window's largest elements. */
const maxTangent: HloLowering = (writer, [t, x, y], node) => {
  const window = windowIn(x!.shape, node);
  const { largest, ties } = maxima(writer, x!, y!, window);
  const tangents = reads(writer, t!, window, 0);
  const kept = largest.map((mask, i) => select(writer, mask, tangents[i]!, 0));
  return elementwise(writer, "divide", [added(writer, kept), ties]);
};

/** An equal share of `dy` for each of a window's largest elements. */
const maxTranspose: HloLowering = (writer, [dy, x, y], node) => {
  const window = windowIn(x!.shape, node);
  const { input, output, strides, dilations, pads } = window;
  const { largest, ties } = maxima(writer, x!, y!, window);
  const share = elementwise(writer, "divide", [dy!, ties]);
  const parts = tapsOf(window).map((tap, i) => {
    const own = select(writer, largest[i]!, share, 0);
    const around = tap.map((place, axis): [number, number] => {
      const before = place * dilations[axis]! - pads[axis]![0];
      return [before, input[axis]! - before - (output[axis]! - 1) * strides[axis]! - 1];
    });
    const gaps = all(
      strides.map((stride) => stride - 1),
      0,
    );
    return pad(writer, own, 0, [[0, 0], ...around, [0, 0]], gaps);
  });
  return added(writer, parts);
};

/** The largest elements of windows and where the first of them stands, place by place; −1 for padding only. */
const maxWithPlaces: HloLowering = (writer, [x], node) => {
  const window = windowIn(x!.shape, node);
  const ofImage = node.attrs["includeBatchInIndex"] !== true;
  const { shape } = x!;
  const image = sizeOf(shape.slice(1));
  const flat = Array.from({ length: ofImage ? image : sizeOf(shape) }, (_, place) => place);
  const numbers = constant(writer, flat, {
    shape: ofImage ? shape.slice(1) : shape,
    dtype: "int32",
  });
  const axes = shape.map((_, axis) => axis).slice(ofImage ? 1 : 0);
  const where = reads(writer, broadcastIn(writer, numbers, shape, axes), window, -1);
  const values = reads(writer, x!, window, Number.NEGATIVE_INFINITY);
  let [best, place] = [values[0]!, where[0]!];
  for (let i = 1; i < values.length; i++) {
    const [value, at] = [values[i]!, where[i]!];
    const first = elementwise(writer, "and", [
      compare(writer, "LT", place, 0),
      compare(writer, "GE", at, 0),
    ]);
    const larger = elementwise(writer, "or", [
      compare(writer, "GT", value, best),
      compare(writer, "NE", value, value),
    ]);
    const take = elementwise(writer, "or", [first, larger]);
    best = select(writer, take, value, best);
    place = select(writer, take, at, place);
  }
  return [reshape(writer, best, node.outputs[0]!.shape), place];
};

/** The forms of the family by the name of the op. */
export const poolForms: HloForms = {
  AvgPool: meanPool,
  AvgPool3D: meanPool,
  AvgPool3DGrad: meanTranspose,
  AvgPoolGrad: meanTranspose,
  MaxPool: maxPool,
  MaxPool3D: maxPool,
  MaxPool3DGrad: maxTranspose,
  MaxPool3DTangent: maxTangent,
  MaxPoolGrad: maxTranspose,
  MaxPoolTangent: maxTangent,
  MaxPoolWithArgmax: maxWithPlaces,
};
