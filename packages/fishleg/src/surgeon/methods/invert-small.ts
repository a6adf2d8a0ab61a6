/** What float64 does not resolve of a diagonal number, after the sums of a few hundred products. */
const rounding = 2 ** -46;

/**
 * The inverse of a small symmetric positive definite matrix, row-major, in place: Cholesky, then the inverse of the
 * factor, then `L⁻ᵀ L⁻¹`.
 *
 * @param unresolved - the share of its diagonal number below which a pivot says nothing but rounding.
 * @returns false where there is such a pivot; then the numbers are of no use.
 */
export function invertInPlace(a: Float64Array, n: number, unresolved: number = rounding): boolean {
  for (let j = 0; j < n; j++) {
    const least = unresolved * (a[j * n + j] as number);
    for (let i = j; i < n; i++) {
      let s = a[i * n + j] as number;
      for (let k = 0; k < j; k++) s -= (a[i * n + k] as number) * (a[j * n + k] as number);
      if (i > j) a[i * n + j] = s / (a[j * n + j] as number);
      else if (s > least) a[j * n + j] = Math.sqrt(s);
      else return false;
    }
  }
  // L⁻¹ in the lower triangle.
  for (let j = 0; j < n; j++) {
    a[j * n + j] = 1 / (a[j * n + j] as number);
    for (let i = j + 1; i < n; i++) {
      let s = 0;
      for (let k = j; k < i; k++) s -= (a[i * n + k] as number) * (a[k * n + j] as number);
      a[i * n + j] = s / (a[i * n + i] as number);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let s = 0;
      for (let k = i; k < n; k++) s += (a[k * n + i] as number) * (a[k * n + j] as number);
      a[i * n + j] = s;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j] as number;
  return true;
}
