import { HostArray } from "@legendre/core-tensor";

/** `Σ x y`. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}

/** Euclidean length, without overflow. */
export function normOf(x: Float64Array): number {
  let largest = 0;
  for (const value of x) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const value of x) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** `Aᵀ x` for a row-major matrix `[rows, columns]`. */
export function productTransposed(
  a: Float64Array,
  x: Float64Array,
  rows: number,
  columns: number,
): Float64Array {
  const result = new Float64Array(columns);
  // Four rows at a time: the sums are read and written once for them.
  const whole = rows - (rows % 4);
  for (let i = 0; i < whole; i += 4) {
    const [p, q, r, s] = [x[i], x[i + 1], x[i + 2], x[i + 3]] as [number, number, number, number];
    const [second, third, fourth] = [columns, 2 * columns, 3 * columns];
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      result[j] =
        (result[j] as number) +
        (p * (a[at] as number) + q * (a[at + second] as number)) +
        (r * (a[at + third] as number) + s * (a[at + fourth] as number));
    }
  }
  for (let i = whole; i < rows; i++) {
    const factor = x[i] as number;
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      result[j] = (result[j] as number) + factor * (a[at] as number);
    }
  }
  return result;
}

/** `A x` for a row-major matrix with as many columns as `x` has numbers. */
export function product(a: Float64Array, x: Float64Array): Float64Array {
  const columns = x.length;
  return Float64Array.from({ length: a.length / columns }, (_, i) => {
    let at = i * columns;
    let p = 0;
    let q = 0;
    let r = 0;
    let s = 0;
    let j = 0;
    // Four sums at a time, which do not wait for each other.
    for (; j + 3 < columns; j += 4, at += 4) {
      p += (a[at] as number) * (x[j] as number);
      q += (a[at + 1] as number) * (x[j + 1] as number);
      r += (a[at + 2] as number) * (x[j + 2] as number);
      s += (a[at + 3] as number) * (x[j + 3] as number);
    }
    for (; j < columns; j++, at++) p += (a[at] as number) * (x[j] as number);
    return p + q + (r + s);
  });
}

/** The length of each column of a row-major matrix, without overflow or underflow; not finite where a number of it is not. */
export function columnNorms(a: Float64Array, columns: number): Float64Array {
  const rows = columns === 0 ? 0 : a.length / columns;
  const sums = new Float64Array(columns);
  const whole = rows - (rows % 2);
  for (let i = 0; i < whole; i += 2) {
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      const p = a[at] as number;
      const q = a[at + columns] as number;
      sums[j] = (sums[j] as number) + (p * p + q * q);
    }
  }
  if (whole < rows) {
    for (let j = 0, at = whole * columns; j < columns; j++, at++) {
      const value = a[at] as number;
      sums[j] = (sums[j] as number) + value * value;
    }
  }
  return sums.map((sum, j) => {
    // Squares of ordinary numbers are far from both ends of what there is.
    if (sum > 1e-250 && sum < 1e250) return Math.sqrt(sum);
    return normOf(Float64Array.from({ length: rows }, (_, i) => a[i * columns + j] as number));
  });
}

/** Multiplies the rows of a row-major matrix by factors, in place; a factor of 0 leaves none of a row, whatever was in it. */
export function scaleRows(a: Float64Array, factors: Float64Array, columns: number): void {
  for (let i = 0, at = 0; i < factors.length; i++) {
    const factor = factors[i] as number;
    if (factor === 1) at += columns;
    else if (factor === 0) {
      a.fill(0, at, at + columns);
      at += columns;
    } else for (let j = 0; j < columns; j++, at++) a[at] = (a[at] as number) * factor;
  }
}

/** Some columns of a row-major matrix, each divided by its length; a copy. */
export function scaledColumns(
  a: Float64Array,
  rows: number,
  free: readonly number[],
  lengths: Float64Array,
): Float64Array {
  const [n, columns] = [lengths.length, free.length];
  const result = new Float64Array(rows * columns);
  const from = Int32Array.from(free);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++, at++) {
      const j = from[k] as number;
      result[at] = (a[i * n + j] as number) / (lengths[j] as number);
    }
  }
  return result;
}

/** A row-major matrix as a host array of these very numbers: a copy of a large one takes as long as a pass over it, and a collection of memory later. */
export function matrixOf(data: Float64Array, rows: number, columns: number): HostArray {
  return new HostArray([rows, columns], "float64", data);
}
