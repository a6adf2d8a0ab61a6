/** A row-major matrix inside an array: where it begins, and how far apart its rows are. */
export interface Panel {
  readonly data: Float64Array;
  readonly start: number;
  readonly stride: number;
}

/**
 * `C −= P Qᵀ` for the entries of `C` (`[rows, columns]`), `P` being `[rows, inner]` and `Q`
 * `[columns, inner]`: inner products of rows, four by two at a time so that each number read is used
 * more than once. With `lower` the entries right of the diagonal may be left alone.
 */
export function subtractProducts(
  c: Panel,
  p: Panel,
  q: Panel,
  rows: number,
  columns: number,
  inner: number,
  lower: boolean,
): void {
  const [x, y, out] = [p.data, q.data, c.data];
  for (let i = 0; i < rows; i += 4) {
    const count = Math.min(4, rows - i);
    const end = lower ? Math.min(columns, i + count) : columns;
    // Rows that are missing at the edge are computed as copies of the last one, and not stored.
    const p0 = p.start + i * p.stride;
    const p1 = p0 + Math.min(1, count - 1) * p.stride;
    const p2 = p0 + Math.min(2, count - 1) * p.stride;
    const p3 = p0 + (count - 1) * p.stride;
    for (let j = 0; j < end; j += 2) {
      const two = j + 1 < columns;
      const q0 = q.start + j * q.stride;
      const q1 = two ? q0 + q.stride : q0;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let k = 0; k < inner; k++) {
        const a = y[q0 + k]!;
        const b = y[q1 + k]!;
        const x0 = x[p0 + k]!;
        const x1 = x[p1 + k]!;
        const x2 = x[p2 + k]!;
        const x3 = x[p3 + k]!;
        s00 += x0 * a;
        s01 += x0 * b;
        s10 += x1 * a;
        s11 += x1 * b;
        s20 += x2 * a;
        s21 += x2 * b;
        s30 += x3 * a;
        s31 += x3 * b;
      }
      const at = c.start + i * c.stride + j;
      subtractPair(out, at, s00, s01, two);
      if (count > 1) subtractPair(out, at + c.stride, s10, s11, two);
      if (count > 2) subtractPair(out, at + 2 * c.stride, s20, s21, two);
      if (count > 3) subtractPair(out, at + 3 * c.stride, s30, s31, two);
    }
  }
}

function subtractPair(out: Float64Array, at: number, a: number, b: number, two: boolean): void {
  out[at]! -= a;
  if (two) out[at + 1]! -= b;
}

/** The inner product of `size` numbers of two arrays; four partial sums, which is faster and rounds less. */
export function dotRange(
  x: Float64Array,
  startX: number,
  y: Float64Array,
  startY: number,
  size: number,
): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < size; k += 4) {
    s0 += x[startX + k]! * y[startY + k]!;
    s1 += x[startX + k + 1]! * y[startY + k + 1]!;
    s2 += x[startX + k + 2]! * y[startY + k + 2]!;
    s3 += x[startX + k + 3]! * y[startY + k + 3]!;
  }
  for (; k < size; k++) s0 += x[startX + k]! * y[startY + k]!;
  return s0 + s1 + (s2 + s3);
}

/** `y += α x` for `size` numbers. */
export function axpyRange(
  alpha: number,
  x: Float64Array,
  startX: number,
  y: Float64Array,
  startY: number,
  size: number,
): void {
  for (let k = 0; k < size; k++) y[startY + k]! += alpha * x[startX + k]!;
}

/** Side of the blocks in which matrices are turned, since one of two numbers is read across rows. */
const side = 16;

/** The transpose of a row-major `[rows, columns]` matrix, in `to`. */
export function transposed<T extends { [index: number]: number } = Float64Array>(
  a: ArrayLike<number>,
  rows: number,
  columns: number,
  to: T = new Float64Array(rows * columns) as never,
): T {
  for (let top = 0; top < rows; top += side) {
    const bottom = Math.min(top + side, rows);
    for (let left = 0; left < columns; left += side) {
      const right = Math.min(left + side, columns);
      for (let i = top; i < bottom; i++) {
        for (let j = left; j < right; j++) to[j * rows + i] = a[i * columns + j]!;
      }
    }
  }
  return to;
}

/** `(A + Aᵀ) / 2`, which is what the symmetric factorisations see of a square matrix. */
export function symmetricPart(a: Float64Array, n: number): Float64Array {
  const s = new Float64Array(n * n);
  for (let top = 0; top < n; top += side) {
    for (let left = 0; left <= top; left += side) {
      for (let i = top; i < Math.min(top + side, n); i++) {
        for (let j = left; j <= Math.min(left + side - 1, i); j++) {
          // Halves first: the sum of two huge numbers overflows.
          const value = 0.5 * a[i * n + j]! + 0.5 * a[j * n + i]!;
          s[i * n + j] = value;
          s[j * n + i] = value;
        }
      }
    }
  }
  return s;
}

/** `A Bᵀ` for row-major `[rows, inner]` and `[columns, inner]`. */
export function productTransposed(
  a: Float64Array,
  b: Float64Array,
  rows: number,
  columns: number,
  inner: number,
): Float64Array {
  const c = new Float64Array(rows * columns);
  const panel = (data: Float64Array, stride: number): Panel => ({ data, start: 0, stride });
  subtractProducts(
    panel(c, columns),
    panel(a, inner),
    panel(b, inner),
    rows,
    columns,
    inner,
    false,
  );
  // Not the negative, which would make −0 of 0.
  for (let i = 0; i < c.length; i++) c[i] = 0 - c[i]!;
  return c;
}
