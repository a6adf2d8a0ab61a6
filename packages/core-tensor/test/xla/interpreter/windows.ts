import type { Attributes } from "./parse.ts";
import { arrayOf, elementAt, made, offsetOf, placesOf, sizeOf, type Value } from "./values.ts";

type Shape = readonly number[];

/** What a region makes of two lists of scalars. */
export type Fold = (sofar: readonly number[], next: readonly number[]) => readonly number[];

/** Reduces arrays side by side over axes. */
export function reduce(
  inputs: readonly Value[],
  initial: readonly Value[],
  axes: Shape,
  fold: Fold,
): Value[] {
  const { shape } = inputs[0]!;
  const left = shape.filter((_, axis) => !axes.includes(axis));
  const size = sizeOf(left);
  const start = initial.map(({ data }) => data[0]!);
  const sofar: (readonly number[])[] = new Array<readonly number[]>(size).fill(start);
  let at = 0;
  for (const place of placesOf(shape)) {
    const to = offsetOf(
      left,
      place.filter((_, axis) => !axes.includes(axis)),
    );
    const here = at++;
    sofar[to] = fold(
      sofar[to]!,
      inputs.map(({ data }) => data[here]!),
    );
  }
  return inputs.map(({ dtype }, i) =>
    arrayOf(
      { shape: left, dtype },
      sofar.map((numbers) => numbers[i]!),
    ),
  );
}

/** Outputs along an axis. */
const windowsIn = (padded: number, window: number, stride: number): number =>
  padded < window ? 0 : Math.floor((padded - window) / stride) + 1;

/** Folds of windows; what lies in padding counts as what the fold begins with. */
export function reduceWindow(x: Value, initial: Value, attrs: Attributes, fold: Fold): Value {
  const [window, strides, dilations, padding] = [
    "window_dimensions",
    "window_strides",
    "window_dilations",
    "padding",
  ].map((key) => attrs.numbers(key)) as [number[], number[], number[], number[]];
  const shape = x.shape.map((size, axis) => {
    const padded = padding[2 * axis]! + size + padding[2 * axis + 1]!;
    return windowsIn(padded, (window[axis]! - 1) * dilations[axis]! + 1, strides[axis]!);
  });
  const start = initial.data[0]!;
  return made({ shape, dtype: x.dtype }, (place) => {
    let sofar = start;
    for (const tap of placesOf(window)) {
      const from = offsetOf(
        x.shape,
        place.map((at, axis) => {
          return at * strides[axis]! + tap[axis]! * dilations[axis]! - padding[2 * axis]!;
        }),
      );
      sofar = fold([sofar], [from < 0 ? start : x.data[from]!])[0]!;
    }
    return sofar;
  });
}

/** A contraction: batch axes first, then the other ones of the left and of the right. */
export function dotGeneral(a: Value, b: Value, attrs: Attributes): Value {
  const part = (side: string, kind: string): number[] =>
    attrs.list("dot_dimension_numbers", `${side}_${kind}_dimensions`);
  const sides = [a, b].map((x, i) => {
    const side = i === 0 ? "lhs" : "rhs";
    const [batch, summed] = [part(side, "batching"), part(side, "contracting")];
    const used = [...batch, ...summed];
    return { x, batch, summed, free: x.shape.flatMap((_, at) => (used.includes(at) ? [] : [at])) };
  });
  const [left, right] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const sizes = ({ x }: typeof left, axes: Shape): number[] => axes.map((axis) => x.shape[axis]!);
  const over = sizes(left, left.summed);
  if (`${over}` !== `${sizes(right, right.summed)}`) throw new Error("sums of other lengths");
  if (`${sizes(left, left.batch)}` !== `${sizes(right, right.batch)}`) throw new Error("batches");
  const shape = [
    ...sizes(left, left.batch),
    ...sizes(left, left.free),
    ...sizes(right, right.free),
  ];
  const count = left.batch.length;
  const times = a.dtype === "int32" ? Math.imul : (x: number, y: number) => x * y;
  return made({ shape, dtype: a.dtype }, (place) => {
    const read = (side: typeof left, free: Shape, inner: Shape): number => {
      const at = side.x.shape.map(() => Number.NaN);
      for (const [i, axis] of side.batch.entries()) at[axis] = place[i]!;
      for (const [i, axis] of side.free.entries()) at[axis] = free[i]!;
      for (const [i, axis] of side.summed.entries()) at[axis] = inner[i]!;
      return elementAt(side.x, at);
    };
    const middle = count + left.free.length;
    const [own, other] = [place.slice(count, middle), place.slice(middle)];
    let sum = 0;
    for (const inner of placesOf(over)) {
      sum += times(read(left, own, inner), read(right, other, inner));
    }
    return sum;
  });
}

/** Where a layout (`[b, 0, 1, f]`) has an axis. */
interface Layout {
  readonly lead: number;
  readonly last: number;
  readonly sizes: readonly number[];
}

function layoutsIn(text: string): Layout[] {
  const [, ...lists] = /conv<\[(.*)\]x\[(.*)\]->\[(.*)\]>/.exec(text) ?? [];
  return lists.map((list, i) => {
    const names = list.split(", ");
    // A filter has its inputs and outputs where images have features and batch.
    const [lead, last] = (i === 1 ? ["o", "i"] : ["b", "f"]).map((name) => names.indexOf(name));
    const rank = names.length - 2;
    return {
      lead: lead!,
      last: last!,
      sizes: Array.from({ length: rank }, (_, axis) => names.indexOf(`${axis}`)),
    };
  });
}

export function convolution(x: Value, filter: Value, attrs: Attributes): Value {
  const [input, kernel, output] = layoutsIn(attrs.text("dimension_numbers")) as Layout[];
  const [strides, padding, spread, dilations] = [
    "window_strides",
    "padding",
    "lhs_dilation",
    "rhs_dilation",
  ].map((key) => attrs.numbers(key)) as [number[], number[], number[], number[]];
  if (/true/.test(attrs.text("window_reversal"))) throw new Error("no window is reversed");
  const groups = attrs.number("feature_group_count");
  const batchGroups = attrs.number("batch_group_count");
  const window = kernel!.sizes.map((axis) => filter.shape[axis]!);
  const [inputs, outputs] = [filter.shape[kernel!.last]!, filter.shape[kernel!.lead]!];
  const batch = x.shape[input!.lead]! / batchGroups;
  if (x.shape[input!.last]! !== inputs * groups) throw new Error("other features");
  const shape = x.shape.map(() => 0);
  shape[output!.lead] = batch;
  shape[output!.last] = outputs;
  for (const [axis, at] of output!.sizes.entries()) {
    const size = x.shape[input!.sizes[axis]!]!;
    const wide = size === 0 ? 0 : (size - 1) * spread[axis]! + 1;
    const padded = padding[2 * axis]! + wide + padding[2 * axis + 1]!;
    shape[at] = windowsIn(padded, (window[axis]! - 1) * dilations[axis]! + 1, strides[axis]!);
  }
  return made({ shape, dtype: x.dtype }, (place) => {
    const to = place[output!.last]!;
    const group = Math.floor(to / (outputs / groups));
    const batchGroup = Math.floor(to / (outputs / batchGroups));
    let sum = 0;
    for (const tap of placesOf(window)) {
      const from = x.shape.map(() => 0);
      from[input!.lead] = batchGroup * batch + place[output!.lead]!;
      for (const [axis, at] of input!.sizes.entries()) {
        const step = place[output!.sizes[axis]!]! * strides[axis]! + tap[axis]! * dilations[axis]!;
        from[at] = (step - padding[2 * axis]!) / spread[axis]!;
      }
      if (!from.every(Number.isInteger) || offsetOf(x.shape, from) < 0) continue;
      const weight = filter.shape.map(() => 0);
      weight[kernel!.lead] = to;
      for (const [axis, at] of kernel!.sizes.entries()) weight[at] = tap[axis]!;
      for (let i = 0; i < inputs; i++) {
        from[input!.last] = group * inputs + i;
        weight[kernel!.last] = i;
        sum += elementAt(x, from) * elementAt(filter, weight);
      }
    }
    return sum;
  });
}
