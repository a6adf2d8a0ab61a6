import { LegendreError } from "../../errors.ts";
import type { Attrs } from "../value-type.ts";

/** `[before, after]` for each axis. */
export type Pads = readonly (readonly [number, number])[];

/** Windows that slide over an input: one entry for each spatial axis. */
export interface Window {
  /** Sizes of the input. */
  readonly input: readonly number[];
  /** How many elements each window reads. */
  readonly filter: readonly number[];
  /** How many windows there are. */
  readonly output: readonly number[];
  /** From one window to the next. */
  readonly strides: readonly number[];
  /** From one element of a window to the next. */
  readonly dilations: readonly number[];
  /** Elements that the windows see around the input. */
  readonly pads: Pads;
}

type Sizes = readonly number[];

/** From the first element of a window to behind its last one. */
function reachOf(filter: Sizes, dilations: Sizes): number[] {
  return filter.map((size, axis) => (size - 1) * dilations[axis]! + 1);
}

/** What padding "same" adds to each axis: negative where strides jump over the last elements. */
function sameTotals(input: Sizes, reach: Sizes, strides: Sizes): number[] {
  return input.map((size, axis) => {
    const stride = strides[axis]!;
    return (Math.ceil(size / stride) - 1) * stride + reach[axis]! - size;
  });
}

function samePads(input: Sizes, reach: Sizes, strides: Sizes): Pads {
  return sameTotals(input, reach, strides).map((total) => {
    const before = Math.floor(Math.max(0, total) / 2);
    return [before, Math.max(0, total) - before];
  });
}

function equalPads(a: Pads, b: Pads): boolean {
  return a.every(([before, after], axis) => before === b[axis]![0] && after === b[axis]![1]);
}

function perAxis(where: string, name: string, given: unknown, rank: number): number[] {
  const values: unknown[] = Array.isArray(given) ? given : Array(rank).fill(given ?? 1);
  if (values.length === rank && values.every((v) => Number.isInteger(v) && (v as number) > 0)) {
    return values as number[];
  }
  throw new LegendreError(
    "option",
    where,
    `got ${name} ${JSON.stringify(given)}, expected a whole number above 0, or ${rank} of them`,
    { [name]: given },
  );
}

const roundings = { floor: Math.floor, round: Math.round, ceil: Math.ceil } as const;

/** Explicit padding as pairs; a window that a rounding up adds is given the padding it needs. */
function explicitPads(
  where: string,
  { pad, dimRoundingMode }: Attrs,
  input: Sizes,
  reach: Sizes,
  strides: Sizes,
): Pads {
  const pairs = Array.isArray(pad) ? (pad as unknown as Pads).slice(1, -1) : [];
  const given = typeof pad === "number" ? input.map(() => [pad, pad] as const) : pairs;
  const whole = given.flat().every((count) => Number.isInteger(count) && count >= 0);
  if (given.length !== input.length || !whole) {
    throw new LegendreError(
      "option",
      where,
      `got pad ${JSON.stringify(pad)}, expected "same", "valid", a whole number, or a pair [before, after] ` +
        "for each axis of the input",
      { pad },
    );
  }
  const round = roundings[(dimRoundingMode ?? "floor") as keyof typeof roundings] ?? Math.floor;
  return given.map(([before, after], axis) => {
    const [size, stride] = [input[axis]!, strides[axis]!];
    const steps = round((size + before + after - reach[axis]!) / stride);
    return [before, Math.max(after, steps * stride + reach[axis]! - size - before)];
  });
}

/**
 * The canonical attributes of an op whose windows have the spatial sizes `filter`: a stride and a
 * dilation for each axis, and `pad` as `"valid"`, `"same"` or pairs for all axes of the input.
 */
export function windowAttrs(where: string, attrs: Attrs, input: Sizes, filter: Sizes): Attrs {
  const rank = input.length;
  const dataFormat = rank === 3 ? "NDHWC" : "NHWC";
  if ((attrs["dataFormat"] ?? dataFormat) !== dataFormat) {
    throw new LegendreError(
      "option",
      where,
      `got dataFormat "${attrs["dataFormat"]}", expected "${dataFormat}"; transpose the input, channels last`,
      { dataFormat: attrs["dataFormat"] },
    );
  }
  const strides = perAxis(where, "strides", attrs["strides"], rank);
  const dilations = perAxis(where, "dilations", attrs["dilations"], rank);
  const reach = reachOf(filter, dilations);
  const same = samePads(input, reach, strides);
  const valid: Pads = input.map(() => [0, 0]);
  const { pad } = attrs;
  const named = pad === "same" ? same : pad === "valid" ? valid : undefined;
  const pads = named ?? explicitPads(where, attrs, input, reach, strides);
  // For volumes tfjs cuts the input where the padding comes out negative; explicit, it does not.
  const jumps = rank === 3 && sameTotals(input, reach, strides).some((total) => total < 0);
  const isSame = equalPads(pads, same) && !jumps;
  const name = equalPads(pads, valid) ? "valid" : isSame ? "same" : undefined;
  return { strides, dilations, dataFormat, pad: name ?? [[0, 0], ...pads, [0, 0]] };
}

/** The windows that canonical attributes describe. Throws code "shape" where not even one fits. */
export function windowOf(where: string, attrs: Attrs, input: Sizes, filter: Sizes): Window {
  const [strides, dilations] = [attrs["strides"] as number[], attrs["dilations"] as number[]];
  const reach = reachOf(filter, dilations);
  const { pad } = attrs;
  const pads =
    pad === "same"
      ? samePads(input, reach, strides)
      : pad === "valid"
        ? input.map(() => [0, 0] as const)
        : (pad as unknown as Pads).slice(1, -1);
  const output = input.map((size, axis) => {
    const [before, after] = pads[axis]!;
    return Math.floor((size + before + after - reach[axis]!) / strides[axis]!) + 1;
  });
  if (output.some((count) => count < 1)) {
    throw new LegendreError(
      "shape",
      where,
      `got an input of size [${input}] and windows that reach over [${reach}], so none fits; use pad "same" or smaller windows`,
      { input, filter, dilations },
    );
  }
  return { input, filter, output, strides, dilations, pads };
}

/**
 * Every element that some window reads, as three numbers: its place in the input, its place in the
 * window, the number of the window. Padding is left out.
 */
export function readings({ input, filter, output, strides, dilations, pads }: Window): Int32Array {
  let all = Int32Array.of(0, 0, 0);
  for (const [axis, size] of input.entries()) {
    const next: number[] = [];
    for (let at = 0; at < all.length; at += 3) {
      for (let window = 0; window < output[axis]!; window++) {
        const start = window * strides[axis]! - pads[axis]![0];
        for (let tap = 0; tap < filter[axis]!; tap++) {
          const place = start + tap * dilations[axis]!;
          if (place < 0 || place >= size) continue;
          next.push(
            all[at]! * size + place,
            all[at + 1]! * filter[axis]! + tap,
            all[at + 2]! * output[axis]! + window,
          );
        }
      }
    }
    all = Int32Array.from(next);
  }
  return all;
}

/** All places of a window, in row-major order. */
export function tapsOf({ filter }: Window): number[][] {
  return filter.reduce<number[][]>(
    (taps, size) =>
      taps.flatMap((tap) => Array.from({ length: size }, (_, place) => [...tap, place])),
    [[]],
  );
}
