import { symmetricPart } from "./products.ts";
import { powerOfTwoScale } from "./scale.ts";
import { type Tridiagonal, tridiagonalise } from "./tridiagonal.ts";

/** The eigenvalues and eigenvectors of a symmetric matrix. */
export interface SymmetricEigen {
  /** Rising, `[n]`. */
  readonly values: Float64Array;
  /** Row `i` is the eigenvector of value `i`, `[n, n]`; its entry of largest magnitude is positive. */
  readonly rows: Float64Array;
  /** False where the iteration gave up, which no finite matrix is known to cause. */
  readonly converged: boolean;
}

/** What squares to nothing, beside numbers near 1. */
const negligible = 1e-150;

/** Steps of the iteration that one eigenvalue may take; two or three are usual. */
const patience = 60;

/**
 * Eigenvalues and eigenvectors of `(A + Aᵀ) / 2`, `a` being `[n, n]` row-major and finite: Householder's
 * reduction to tridiagonal form, then QR steps with Wilkinson's shift.
 */
export function symmetricEigen(a: Float64Array, n: number): SymmetricEigen {
  const scale = powerOfTwoScale(a);
  const symmetric = symmetricPart(a, n);
  for (let i = 0; i < symmetric.length; i++) symmetric[i]! *= scale;
  const reduced = tridiagonalise(symmetric, n);
  const converged = diagonalise(reduced, n);
  return { ...sorted(reduced, n, scale), converged };
}

/** Makes the beside-diagonal zero by rotations, which are applied to the basis too. */
function diagonalise({ diagonal, beside, basis }: Tridiagonal, n: number): boolean {
  const [cosines, sines] = [new Float64Array(n), new Float64Array(n)];
  let steps = 0;
  let last = n - 1;
  while (last > 0) {
    const first = blockStart(diagonal, beside, last);
    if (first === last) {
      last -= 1;
      steps = 0;
      continue;
    }
    if (steps++ === patience) return false;
    chaseBulge(diagonal, beside, first, last, cosines, sines);
    rotateRows(basis, n, first, last, cosines, sines);
  }
  return true;
}

/** The first row of the block that ends at `last` and that no negligible entry divides. */
function blockStart(diagonal: Float64Array, beside: Float64Array, last: number): number {
  for (let k = last; k > 0; k--) {
    const near = Math.abs(diagonal[k]!) + Math.abs(diagonal[k - 1]!);
    if (Math.abs(beside[k - 1]!) > Math.max(Number.EPSILON * near, negligible)) continue;
    beside[k - 1] = 0;
    return k;
  }
  return 0;
}

/** One implicit QR step on the block `first … last`; rotation `k` mixes rows `k` and `k + 1`. */
function chaseBulge(
  d: Float64Array,
  e: Float64Array,
  first: number,
  last: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  const corner = e[last - 1]!;
  const half = 0.5 * (d[last - 1]! - d[last]!);
  const root = Math.hypot(half, corner);
  // Wilkinson: the eigenvalue of the last two rows that is nearer to the last diagonal entry.
  const nearer = corner * (corner / (half + (half < 0 ? -root : root)));
  const shift = d[last]! - nearer;
  let x = d[first]! - shift;
  let bulge = e[first]!;
  for (let k = first; k < last; k++) {
    // Math.hypot rounds to one side, which shows after thousands of rotations.
    const length = Math.sqrt(x * x + bulge * bulge);
    const c = length === 0 ? 1 : x / length;
    const s = length === 0 ? 0 : bulge / length;
    if (k > first) e[k - 1] = length;
    const difference = d[k]! - d[k + 1]!;
    const moved = s * (s * difference - 2 * c * e[k]!);
    e[k] = (c - s) * (c + s) * e[k]! - c * s * difference;
    d[k]! -= moved;
    d[k + 1]! += moved;
    x = e[k]!;
    if (k + 1 < last) {
      bulge = s * e[k + 1]!;
      e[k + 1]! *= c;
    }
    cosines[k] = c;
    sines[k] = s;
  }
}

/** Applies rotations `first … last − 1` to the rows of the basis, in that order. */
function rotateRows(
  basis: Float64Array,
  n: number,
  first: number,
  last: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  for (let k = first; k < last; k++)
    rotatePair(basis, k * n, (k + 1) * n, n, cosines[k]!, sines[k]!);
}

/** `x ← c x + s y`, `y ← c y − s x` for two rows of `size` numbers. */
export function rotatePair(
  data: Float64Array,
  x: number,
  y: number,
  size: number,
  c: number,
  s: number,
): void {
  for (let i = 0; i < size; i++) {
    const a = data[x + i]!;
    const b = data[y + i]!;
    data[x + i] = c * a + s * b;
    data[y + i] = c * b - s * a;
  }
}

function sorted(
  { diagonal, basis }: Tridiagonal,
  n: number,
  scale: number,
): { values: Float64Array; rows: Float64Array } {
  const order = Array.from(diagonal.keys()).sort((i, j) => diagonal[i]! - diagonal[j]!);
  const values = Float64Array.from(order, (i) => diagonal[i]! / scale);
  const rows = new Float64Array(n * n);
  order.forEach((from, to) => {
    const row = basis.subarray(from * n, (from + 1) * n);
    const sign = leadingSign(row);
    for (let i = 0; i < n; i++) rows[to * n + i] = sign * row[i]!;
  });
  return { values, rows };
}

/** The sign of the entry of largest magnitude; the first of several. */
export function leadingSign(row: Float64Array): 1 | -1 {
  let largest = 0;
  for (const value of row) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest < 0 ? -1 : 1;
}
