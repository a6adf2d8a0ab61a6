import { axpyRange, dotRange } from "./products.ts";
import { makeReflector, reflectedBasis } from "./reflectors.ts";

/** A symmetric matrix made tridiagonal, `A = Q T Qᵀ`. */
export interface Tridiagonal {
  /** The diagonal of `T`, `[n]`. */
  readonly diagonal: Float64Array;
  /** The entries beside it; the last one is 0. */
  readonly beside: Float64Array;
  /** The columns of `Q`, one a row. */
  readonly basis: Float64Array;
}

/** Householder's reduction of a symmetric matrix, `[n, n]`; reads and destroys its lower triangle. */
export function tridiagonalise(a: Float64Array, n: number): Tridiagonal {
  const beside = new Float64Array(n);
  const steps = Math.max(0, n - 2);
  const vectors = new Float64Array(steps * n);
  const scales = new Float64Array(steps);
  const [column, product] = [new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < steps; k++) {
    for (let i = k + 1; i < n; i++) column[i] = a[i * n + k]!;
    const { r, scale } = makeReflector(column, k + 1, n - k - 1);
    beside[k] = r;
    scales[k] = scale;
    vectors.set(column.subarray(k + 1), k * n + k + 1);
    if (scale !== 0) reflectBothSides(a, n, k + 1, column, product, scale);
  }
  if (n > 1) beside[n - 2] = a[(n - 1) * n + n - 2]!;
  const diagonal = Float64Array.from({ length: n }, (_, i) => a[i * n + i]!);
  const basis = reflectedBasis({ vectors, size: n, offset: 1, scales }, n);
  return { diagonal, beside, basis };
}

/** `A ← H A H` in the lower triangle from row `first` on, `H = I − scale v vᵀ`: `A − v wᵀ − w vᵀ`. */
function reflectBothSides(
  a: Float64Array,
  n: number,
  first: number,
  v: Float64Array,
  w: Float64Array,
  scale: number,
): void {
  w.fill(0, first);
  for (let i = first; i < n; i++) {
    const row = i * n;
    const vi = v[i]!;
    let sum = a[row + i]! * vi;
    // One pass over the row serves A's row i and, by symmetry, its column i.
    for (let j = first; j < i; j++) {
      const entry = a[row + j]!;
      sum += entry * v[j]!;
      w[j]! += entry * vi;
    }
    w[i]! += sum;
  }
  for (let i = first; i < n; i++) w[i]! *= scale;
  const half = 0.5 * scale * dotRange(v, first, w, first, n - first);
  axpyRange(-half, v, first, w, first, n - first);
  for (let i = first; i < n; i++) {
    const row = i * n;
    const [vi, wi] = [v[i]!, w[i]!];
    for (let j = first; j <= i; j++) a[row + j]! -= vi * w[j]! + wi * v[j]!;
  }
}
