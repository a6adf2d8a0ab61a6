/**
 * `½ xᵀ C⁻¹ x` for a small symmetric positive definite matrix, row-major, which is overwritten by its Cholesky factor.
 * Where a pivot is not positive (rounding), it is left out: the variable counts as free. NaN stays NaN.
 */
export function halfQuadraticInverse(c: Float64Array, x: Float64Array): number {
  const k = x.length;
  let total = 0;
  // Forward substitution runs along with the factorisation: |L⁻¹ x|² is the sum of squares.
  for (let i = 0; i < k; i++) {
    let y = x[i] as number;
    for (let j = 0; j <= i; j++) {
      let s = c[i * k + j] as number;
      for (let p = 0; p < j; p++) s -= (c[i * k + p] as number) * (c[j * k + p] as number);
      if (i === j) c[i * k + i] = s <= 0 ? Number.POSITIVE_INFINITY : Math.sqrt(s);
      else c[i * k + j] = s / (c[j * k + j] as number);
    }
    for (let p = 0; p < i; p++) y -= (c[i * k + p] as number) * (x[p] as number);
    y /= c[i * k + i] as number;
    x[i] = y;
    total += y * y;
  }
  return total / 2;
}

/** All subsets of `size` of `0 … of − 1`, in lexicographic order. */
export function subsets(of: number, size: number): number[][] {
  const all: number[][] = [];
  const grow = (chosen: number[], from: number): void => {
    if (chosen.length === size) {
      all.push(chosen);
      return;
    }
    for (let i = from; i < of; i++) grow([...chosen, i], i + 1);
  };
  grow([], 0);
  return all;
}
