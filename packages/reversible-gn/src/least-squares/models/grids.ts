import type { ParamOptions } from "../fit-params.ts";

/** What grids are made by. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly count: number;
  /** The least of `x` above 0, and the greatest; 1 where there is none. */
  readonly positive: readonly [number, number];
}

/** A param that is on a grid: its numbers by the span of the data, and what else a fit is to know. */
export interface GridParam {
  readonly grid: (span: Span) => readonly number[];
  readonly spec?: Omit<ParamOptions, "tied" | "start">;
}

/** The span of rising numbers. */
export function spanOf(x: Float64Array): Span {
  const [first, last] = [x[0] as number, x[x.length - 1] as number];
  const above = x.filter((value) => value > 0);
  const positive = above.length > 0 ? ([above[0], last] as [number, number]) : ([1, 1] as const);
  return { first, last, length: last - first || 1, count: x.length, positive };
}

const between = (first: number, last: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
const geometric = (first: number, last: number, count: number): number[] =>
  between(Math.log(first), Math.log(last), count).map(Math.exp);

/** A place on the axis. */
export const center: GridParam = {
  grid: ({ first, last, count }) => between(first, last, Math.min(40, 2 * count)),
};
/** A length on the axis, from the distance of two points to the whole. */
export const width: GridParam = {
  grid: ({ length, count }) => geometric(length / Math.min(60, count), length, 8),
  spec: { transform: "log" },
};
/** How often or fast something is in the span. */
export const rate: GridParam = {
  grid: ({ length, count }) => geometric(0.1 / length, Math.max(10, count / 2) / length, 16),
  spec: { transform: "log" },
};
/** A rate of a growth, which does not exceed what numbers hold. */
export const slowRate: GridParam = {
  ...rate,
  grid: ({ length }) => geometric(0.05 / length, 20 / length, 24),
};
/** A value of `x` above 0. */
export const scale: GridParam = {
  grid: ({ positive: [first, last] }) => geometric(first / 3, last * 10, 20),
  spec: { transform: "log" },
};
/** Cycles: densely, since a sine of a neighbouring frequency tells nothing. */
export const frequency: GridParam = {
  grid: ({ length, count }) =>
    between(0.5, Math.min(40, count / 2), 4 * Math.ceil(Math.min(40, count / 2))).map(
      (cycles) => cycles / length,
    ),
  spec: { transform: "log" },
};
/** One of a list, above 0. */
export const oneOf = (grid: readonly number[]): GridParam => ({
  grid: () => grid,
  spec: { transform: "log" },
});
/** One of a list, of any sign. */
export const anyOf = (grid: readonly number[]): GridParam => ({ grid: () => grid });
/** A share, from 0 to 1. */
export const share: GridParam = {
  grid: () => [0.2, 0.5, 0.8],
  spec: { lower: 0, upper: 1 },
};
