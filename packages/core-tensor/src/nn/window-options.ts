import { LegendreError } from "../errors.ts";
import { numbers, type OptionKind, option } from "../options.ts";

/** Sizes along the spatial axes; a number stands for two equal ones. */
export type Sizes = number | readonly number[];

/**
 * What a window sees around the input: `"same"` pads so that stride 1 keeps the size (as TensorFlow,
 * more at the end than at the start), `"valid"` nothing, a number as many zeros on either side.
 */
export type Padding = "same" | "valid" | Sizes;

/** Windows over one or two spatial axes, in the form the 2d kernels take. */
export interface ResolvedWindow {
  /** How many spatial axes there are: 1 or 2. */
  readonly rank: number;
  readonly size: [number, number];
  readonly strides: [number, number];
  readonly dilations: [number, number];
  readonly pad: Pad;
}

type Pad =
  | "same"
  | "valid"
  | [[number, number], [number, number], [number, number], [number, number]];

/** A {@link Padding}. */
/* @__NO_SIDE_EFFECTS__ */
export function padding<F extends Padding>(fallback: F): OptionKind<Padding, "default"> {
  const range = { integer: true, min: 0 };
  const zeros = numbers(range);
  const check = (where: string, name: string, given: unknown): Padding => {
    if (given === "same" || given === "valid") return given;
    if (typeof given !== "string") return zeros.check(where, name, given);
    const message = `${name} must be "same", "valid", or a number of zeros, got "${given}"`;
    throw new LegendreError("option", where, message, { option: name, value: given });
  };
  return option<Padding, Padding>(fallback, check, { range }) as OptionKind<Padding, "default">;
}

/** Completes the options of a window, which have the ranges they should; a list of one size makes it one of one axis. */
export function resolveWindow(
  where: string,
  sizeName: string,
  given: { size: Sizes; strides: Sizes; padding: Padding; dilations?: Sizes },
): ResolvedWindow {
  const size = sizesOf(where, sizeName, given.size, undefined);
  const rank = size.length;
  const strides = sizesOf(where, "strides", given.strides, rank);
  const dilations = sizesOf(where, "dilations", given.dilations ?? 1, rank);
  if (strides.some((s) => s > 1) && dilations.some((d) => d > 1)) {
    const message = `got strides [${strides}] and dilations [${dilations}]; only one of the two may be above 1`;
    throw new LegendreError("option", where, message, { strides, dilations });
  }
  return {
    rank,
    size: two(size, 1),
    strides: two(strides, 1),
    dilations: two(dilations, 1),
    pad: padOf(where, given.padding, rank),
  };
}

/** `[n, w, c]` as `[n, 1, w, c]` for windows of one axis; others as they are. */
export function asPlane(shape: readonly number[], rank: number): [number, number, number, number] {
  const [first, ...rest] = shape as [number, ...number[]];
  return (rank === 1 ? [first, 1, ...rest] : [...shape]) as [number, number, number, number];
}

/** The shape of a filter for the 2d kernels, of any layer's kernel. */
export function asFilter(
  { size }: ResolvedWindow,
  kernel: readonly number[],
): [number, number, number, number] {
  return [...size, ...(kernel.slice(-2) as [number, number])];
}

function padOf(where: string, padding: Padding, rank: number): Pad {
  if (padding === "same" || padding === "valid") return padding;
  const [rows, columns] = two(sizesOf(where, "padding", padding, rank), 0);
  return [
    [0, 0],
    [rows, rows],
    [columns, columns],
    [0, 0],
  ];
}

function sizesOf(
  where: string,
  option: string,
  given: Sizes,
  rank: number | undefined,
): readonly number[] {
  if (typeof given === "number") return Array.from({ length: rank ?? 2 }, () => given);
  const fits =
    rank === undefined ? given.length === 1 || given.length === 2 : given.length === rank;
  if (!fits) {
    const lengths = rank === undefined ? "1 or 2 sizes" : `${rank} of them, one for each axis`;
    const message = `${option} must be a number or an array of ${lengths}, got ${given.length}`;
    throw new LegendreError("option", where, message, { option, value: given });
  }
  return given;
}

function two(sizes: readonly number[], missing: number): [number, number] {
  return sizes.length === 1 ? [missing, sizes[0]!] : [sizes[0]!, sizes[1]!];
}
