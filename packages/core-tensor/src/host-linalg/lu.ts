import { axpyRange, subtractProducts } from "./products.ts";
import { triangularSolveInPlace } from "./triangular.ts";

/** `P A = L U` of a square matrix. */
export interface LuFactors {
  /** `[n, n]` row-major: below the diagonal `L`, whose diagonal is 1, from it on `U`. */
  readonly factors: Float64Array;
  /** Row `i` of `P A` is row `permutation[i]` of `A`. */
  readonly permutation: Int32Array;
  /** The first column whose pivot is zero or not finite; -1 where there is none. */
  readonly pivot: number;
}

/** Columns that are eliminated at once: a block of them stays in the cache. */
const block = 32;

/**
 * Gaussian elimination with partial pivoting. It goes on where a pivot is zero: `P A = L U` holds then, too.
 *
 * @see Golub and Van Loan, "Matrix Computations", 4th ed., section 3.4.
 */
export function luFactors(a: Float64Array, n: number): LuFactors {
  const factors = a.slice();
  const permutation = Int32Array.from({ length: n }, (_, i) => i);
  let pivot = -1;
  for (let from = 0; from < n; from += block) {
    const to = Math.min(n, from + block);
    for (let k = from; k < to; k++) {
      swapRows(factors, permutation, n, k, largestBelow(factors, n, k));
      const value = factors[k * n + k]!;
      if (value === 0 || !Number.isFinite(value)) {
        if (pivot < 0) pivot = k;
        if (value === 0) continue;
      }
      for (let i = k + 1; i < n; i++) {
        const share = factors[i * n + k]! / value;
        factors[i * n + k] = share;
        if (share !== 0)
          axpyRange(-share, factors, k * n + k + 1, factors, i * n + k + 1, to - k - 1);
      }
    }
    eliminateRight(factors, n, from, to);
  }
  return { factors, permutation, pivot };
}

/** The row from `k` on whose entry in column `k` is largest, the first of several. */
function largestBelow(a: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) {
    if (Math.abs(a[i * n + k]!) > Math.abs(a[best * n + k]!)) best = i;
  }
  return best;
}

function swapRows(a: Float64Array, order: Int32Array, n: number, i: number, j: number): void {
  if (i === j) return;
  const row = a.slice(i * n, (i + 1) * n);
  a.copyWithin(i * n, j * n, (j + 1) * n);
  a.set(row, j * n);
  const first = order[i]!;
  order[i] = order[j]!;
  order[j] = first;
}

/** What the eliminated columns `from … to − 1` do to those behind them: rows of `U`, and the rest as a product. */
function eliminateRight(a: Float64Array, n: number, from: number, to: number): void {
  const rest = n - to;
  if (rest === 0) return;
  for (let i = from + 1; i < to; i++) {
    for (let j = from; j < i; j++) axpyRange(-a[i * n + j]!, a, j * n + to, a, i * n + to, rest);
  }
  const width = to - from;
  const columns = new Float64Array(rest * width);
  for (let j = 0; j < rest; j++) {
    for (let i = 0; i < width; i++) columns[j * width + i] = a[(from + i) * n + to + j]!;
  }
  subtractProducts(
    { data: a, start: to * n + to, stride: n },
    { data: a, start: to * n + from, stride: n },
    { data: columns, start: 0, stride: width },
    rest,
    rest,
    width,
    false,
  );
}

/** `A⁻¹ B`, or `A⁻ᵀ B`, for a `B` of `[n, columns]` in a new array. A zero pivot makes infinities or NaN. */
export function luSolve(
  { factors, permutation }: LuFactors,
  b: Float64Array,
  columns: number,
  transpose: boolean,
): Float64Array {
  const n = permutation.length;
  const x = new Float64Array(n * columns);
  const row = (i: number): Float64Array => b.subarray(i * columns, (i + 1) * columns);
  const solve = (data: Float64Array, lower: boolean): void =>
    triangularSolveInPlace(
      { data: factors, start: 0, n, lower, transpose, unit: lower },
      data,
      0,
      columns,
    );
  if (!transpose) {
    permutation.forEach((from, i) => {
      x.set(row(from), i * columns);
    });
    solve(x, true);
    solve(x, false);
    return x;
  }
  const turned = b.slice(0, n * columns);
  solve(turned, false);
  solve(turned, true);
  permutation.forEach((to, i) => {
    x.set(turned.subarray(i * columns, (i + 1) * columns), to * columns);
  });
  return x;
}
