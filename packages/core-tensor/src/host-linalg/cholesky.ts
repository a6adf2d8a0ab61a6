import { dotRange, subtractProducts } from "./products.ts";

/** What {@link choleskyInPlace} returns where every pivot is positive. */
export const noPivot = -1;

/** Columns that are eliminated at once: a block of them stays in the cache. */
const block = 48;

/**
 * Overwrites the lower triangle of the symmetric matrix `a` (`[n, n]`, row-major; only that triangle
 * is read) with `L`, `L Lᵀ = A`, and the rest with zeros.
 *
 * @returns the number of the first pivot that is not positive (or not a number), from which on `a` is
 *   of no use; {@link noPivot} where there is none.
 */
export function choleskyInPlace(a: Float64Array, n: number): number {
  for (let from = 0; from < n; from += block) {
    const to = Math.min(n, from + block);
    const failed = eliminate(a, n, from, to);
    if (failed !== noPivot) return failed;
    const panel = { data: a, start: to * n + from, stride: n };
    const rest = { data: a, start: to * n + to, stride: n };
    subtractProducts(rest, panel, panel, n - to, n - to, to - from, true);
  }
  for (let i = 0; i < n; i++) a.fill(0, i * n + i + 1, (i + 1) * n);
  return noPivot;
}

/** Columns `from … to − 1` of `L`, all rows, where the columns before them are subtracted already. */
function eliminate(a: Float64Array, n: number, from: number, to: number): number {
  for (let i = from; i < n; i++) {
    const row = i * n + from;
    const end = Math.min(i, to);
    for (let j = from; j < end; j++) {
      const sum = dotRange(a, row, a, j * n + from, j - from);
      a[i * n + j] = (a[i * n + j]! - sum) / a[j * n + j]!;
    }
    if (i >= to) continue;
    const pivot = a[i * n + i]! - dotRange(a, row, a, row, i - from);
    if (!(pivot > 0 && pivot < Number.POSITIVE_INFINITY)) return i;
    a[i * n + i] = Math.sqrt(pivot);
  }
  return noPivot;
}
