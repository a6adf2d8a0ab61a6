import { axpyRange, dotRange } from "./products.ts";

/** Which triangle of a matrix is meant, and whether its transpose is. */
export interface Triangle {
  /** The lower triangle; else the upper one. */
  readonly lower: boolean;
  /** Solve with the transpose. */
  readonly transpose: boolean;
}

/** A triangular matrix: `[n, n]` row-major from `start`. What is on the other side is not read. */
export interface TriangularMatrix extends Triangle {
  readonly data: Float64Array;
  readonly start: number;
  readonly n: number;
  /** Whether the diagonal is 1, whatever stands there. @defaultValue `false` */
  readonly unit?: boolean;
}

/**
 * Overwrites `b` (`[n, columns]` row-major, from `startB`) with `op(T)⁻¹ b`. A zero on the diagonal
 * makes infinities or NaN.
 */
export function triangularSolveInPlace(
  t: TriangularMatrix,
  b: Float64Array,
  startB: number,
  columns: number,
): void {
  const { n, lower, transpose } = t;
  const downwards = lower !== transpose;
  for (let step = 0; step < n; step++) {
    const i = downwards ? step : n - 1 - step;
    if (transpose) pushRow(t, b, startB, columns, i);
    else pullRow(t, b, startB, columns, i);
  }
}

/** Row `i` of the solution, from the rows already solved: `xᵢ = (bᵢ − Σₖ tᵢₖ xₖ) / tᵢᵢ`. */
function pullRow(
  t: TriangularMatrix,
  b: Float64Array,
  startB: number,
  columns: number,
  i: number,
): void {
  const { n, lower, data, start } = t;
  const [from, to] = lower ? [0, i] : [i + 1, n];
  const row = start + i * n;
  const at = startB + i * columns;
  const diagonal = t.unit === true ? 1 : data[row + i]!;
  if (columns === 1) {
    b[at] = (b[at]! - dotRange(data, row + from, b, startB + from, to - from)) / diagonal;
    return;
  }
  for (let k = from; k < to; k++)
    axpyRange(-data[row + k]!, b, startB + k * columns, b, at, columns);
  divideRow(b, at, columns, diagonal);
}

/** The same by rows of `T`, which are columns of `Tᵀ`: as `xᵢ` is known, it leaves the other equations. */
function pushRow(
  t: TriangularMatrix,
  b: Float64Array,
  startB: number,
  columns: number,
  i: number,
): void {
  const { n, lower, data, start } = t;
  const [from, to] = lower ? [0, i] : [i + 1, n];
  const row = start + i * n;
  const at = startB + i * columns;
  if (t.unit !== true) divideRow(b, at, columns, data[row + i]!);
  if (columns === 1) {
    axpyRange(-b[at]!, data, row + from, b, startB + from, to - from);
    return;
  }
  for (let k = from; k < to; k++)
    axpyRange(-data[row + k]!, b, at, b, startB + k * columns, columns);
}

function divideRow(b: Float64Array, at: number, columns: number, by: number): void {
  for (let j = 0; j < columns; j++) b[at + j]! /= by;
}
