import { LegendreError } from "../errors.ts";
import { checkNumber } from "../options.ts";

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

/** Checks the options of a window; a list of one size makes it one of one axis. */
export function resolveWindow(
  where: string,
  sizeName: string,
  given: { size: unknown; strides: unknown; padding: unknown; dilations?: unknown },
): ResolvedWindow {
  const size = sizesOf(where, sizeName, given.size, 1, undefined);
  const rank = size.length;
  const strides = sizesOf(where, "strides", given.strides, 1, rank);
  const dilations = sizesOf(where, "dilations", given.dilations ?? 1, 1, rank);
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

function padOf(where: string, padding: unknown, rank: number): Pad {
  if (padding === "same" || padding === "valid") return padding;
  if (typeof padding === "string") {
    const message = `padding must be "same", "valid", or a number of zeros, got "${padding}"`;
    throw new LegendreError("option", where, message, { option: "padding", value: padding });
  }
  const [rows, columns] = two(sizesOf(where, "padding", padding, 0, rank), 0);
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
  given: unknown,
  min: number,
  rank: number | undefined,
): number[] {
  if (!Array.isArray(given)) {
    const size = checkNumber(where, option, given, { integer: true, min });
    return Array.from({ length: rank ?? 2 }, () => size);
  }
  const fits =
    rank === undefined ? given.length === 1 || given.length === 2 : given.length === rank;
  if (!fits) {
    const lengths = rank === undefined ? "1 or 2 sizes" : `${rank} of them, one for each axis`;
    const message = `${option} must be a number or an array of ${lengths}, got ${given.length}`;
    throw new LegendreError("option", where, message, { option, value: given });
  }
  return given.map((size, i) =>
    checkNumber(where, `${option}[${i}]`, size, { integer: true, min }),
  );
}

function two(sizes: readonly number[], missing: number): [number, number] {
  return sizes.length === 1 ? [missing, sizes[0]!] : [sizes[0]!, sizes[1]!];
}
