/**
 * A power of two by which multiplication brings the largest magnitude of `a` near 1, so that squares
 * neither overflow nor underflow; the scaling is exact. 1 for an array of zeros.
 */
export function powerOfTwoScale(a: Float64Array): number {
  let largest = 0;
  for (const value of a) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || !Number.isFinite(largest)) return 1;
  return 2 ** -Math.min(1000, Math.max(-1000, Math.floor(Math.log2(largest))));
}

/** The largest column sum of magnitudes of a row-major `[n, n]` matrix. */
export function norm1(a: Float64Array, n: number): number {
  const sums = new Float64Array(n);
  for (let i = 0; i < a.length; i += n) {
    for (let j = 0; j < n; j++) sums[j]! += Math.abs(a[i + j]!);
  }
  return sums.reduce((x, y) => Math.max(x, y), 0);
}
