/** A matrix by rows, for twins that are read at a glance. */
export type Rows = readonly (readonly number[])[];

/** Numbers in (−1, 1), none of which is 0. */
export function random(rows: number, columns: number, seed = 1): Rows {
  let state = Math.imul(seed, 2654435761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return (state + 0.5) / 2 ** 31 - 1;
  };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}

export const flat = (a: Rows): Float64Array => Float64Array.from(a.flat());

export const rowsOf = (a: ArrayLike<number>, columns: number): number[][] =>
  Array.from({ length: a.length / columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => a[i * columns + j]!),
  );

export const turned = (a: Rows): number[][] => (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));

export const times = (a: Rows, b: Rows): number[][] =>
  a.map((row) => turned(b).map((column) => row.reduce((sum, x, k) => sum + x * column[k]!, 0)));

export const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

/** The largest difference of two matrices; infinite where one has a number that is none, or they differ in size. */
export function apart(a: Rows, b: Rows): number {
  if (a.length !== b.length || a.some((row, i) => row.length !== b[i]!.length))
    return Number.POSITIVE_INFINITY;
  const most = Math.max(0, ...a.flatMap((row, i) => row.map((x, j) => Math.abs(x - b[i]![j]!))));
  return Number.isNaN(most) ? Number.POSITIVE_INFINITY : most;
}

/** Rows and columns: one of each, more of either, and beyond a block of 32 and of 64. */
export const sizes: [number, number][] = [
  [1, 1],
  [4, 1],
  [1, 4],
  [5, 3],
  [3, 5],
  [33, 33],
  [66, 34],
  [34, 66],
  [70, 65],
];
