/**
 * The largest column sum of magnitudes of `(A + Aᵀ) / 2`, `[n, n]`, which is not made, or of the symmetric matrix with the lower triangle of `A`; by blocks,
 * since one of the two numbers is read across rows.
 */
export function symmetricNorm1(a: Float64Array, n: number, isLower = false): number {
  const sums = new Float64Array(n);
  const side = 16;
  for (let top = 0; top < n; top += side) {
    for (let left = 0; left <= top; left += side) {
      for (let i = top; i < Math.min(top + side, n); i++) {
        for (let j = left; j < Math.min(left + side, i); j++) {
          const mirrored = a[isLower ? i * n + j : j * n + i]!;
          const size = Math.abs(0.5 * a[i * n + j]! + 0.5 * mirrored);
          sums[i]! += size;
          sums[j]! += size;
        }
        if (left === top) sums[i]! += Math.abs(a[i * n + i]!);
      }
    }
  }
  return sums.reduce((x, y) => Math.max(x, y), 0);
}

/**
 * An estimate of `1 / (‖A‖₁ ‖A⁻¹‖₁)`, mostly exact and rarely off by more than a factor of three; 0 for a
 * singular matrix.
 *
 * @param solve - overwrites a vector with `A⁻¹ x`, and `solveTransposed` with `A⁻ᵀ x`.
 * @see Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., algorithm 15.1.
 */
export function reciprocalCondition(
  norm: number,
  n: number,
  solve: (x: Float64Array) => void,
  solveTransposed: (x: Float64Array) => void,
): number {
  if (n === 0) return 1;
  let x = new Float64Array(n).fill(1 / n);
  let estimate = 0;
  for (let step = 0; step < 5; step++) {
    const y = x.slice();
    solve(y);
    const found = y.reduce((sum, value) => sum + Math.abs(value), 0);
    if (!Number.isFinite(found)) return 0;
    if (found <= estimate) break;
    estimate = found;
    const slope = y.map((value) => (value < 0 ? -1 : 1));
    solveTransposed(slope);
    let best = 0;
    for (let i = 1; i < n; i++) {
      if (Math.abs(slope[i]!) > Math.abs(slope[best]!)) best = i;
    }
    if (Math.abs(slope[best]!) <= slope.reduce((sum, value, i) => sum + value * x[i]!, 0)) break;
    x = new Float64Array(n);
    x[best] = 1;
  }
  return estimate === 0 || norm === 0 ? 0 : 1 / norm / estimate;
}
