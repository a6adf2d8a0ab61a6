import { leadingSign, rotatePair, symmetricEigen } from "./eigh.ts";
import { dotRange, productTransposed, transposed } from "./products.ts";
import { columnsOfQ, householderQr, triangleOf } from "./qr.ts";
import { applyReflectors, normOf } from "./reflectors.ts";
import { powerOfTwoScale } from "./scale.ts";

/** A singular value decomposition, `A = Σᵢ sᵢ uᵢ vᵢᵀ`, of `k = min(rows, columns)` terms. */
export interface SingularValues {
  /** Falling, `[k]`. */
  readonly values: Float64Array;
  /** Row `i` is `uᵢ`, `[k, rows]`. */
  readonly left: Float64Array;
  /** Row `i` is `vᵢ`, `[k, columns]`; its entry of largest magnitude is positive. */
  readonly right: Float64Array;
  /** False where the sweeps gave up, which no finite matrix is known to cause. */
  readonly converged: boolean;
}

/** A singular value below this share of the largest counts as zero: its square would underflow. */
const negligible = 1e-140;

/** Sweeps over all pairs of rows; two or three are usual. */
const patience = 40;

/**
 * The singular value decomposition of a finite row-major `[rows, columns]` matrix. The eigenvectors of
 * `AᵀA` turn it so that its columns are orthogonal but for rounding, which the squared condition
 * magnifies; one-sided Jacobi rotations then make them so to working precision.
 *
 * @see Golub and Van Loan, "Matrix Computations", 4th ed., section 8.6.3.
 */
export function singularValues(a: Float64Array, rows: number, columns: number): SingularValues {
  const wide = rows < columns;
  const result = wide
    ? tallSvd(transposed(a, rows, columns), columns, rows)
    : tallSvd(a, rows, columns);
  const { values, converged } = result;
  const [left, right] = wide ? [result.right, result.left] : [result.left, result.right];
  flipSigns(left, right, values.length, rows, columns);
  return { values, left, right, converged };
}

function tallSvd(a: Float64Array, rows: number, n: number): SingularValues {
  const scale = powerOfTwoScale(a);
  const scaled = a.map((value) => value * scale);
  // A tall matrix is done as Q R, whose R has the same singular values.
  const qr = rows > n ? householderQr(scaled, rows, n) : undefined;
  const square = qr ? triangleOf(qr) : scaled;
  const columns = transposed(square, n, n);
  const right = symmetricEigen(productTransposed(columns, columns, n, n, n), n).rows;
  const turned = productTransposed(right, square, n, n, n);
  const converged = orthogonaliseRows(turned, right, n);
  const norms = Float64Array.from({ length: n }, (_, i) => {
    const norm = normOf(turned, i * n, n);
    return norm > negligible ? norm : 0;
  });
  const order = Array.from(norms.keys()).sort((i, j) => norms[j]! - norms[i]!);
  const left = new Float64Array(n * rows);
  leftVectors(turned, norms, order, n).forEach((unit, i) => {
    left.set(unit, i * rows);
  });
  if (qr) applyReflectors(qr.reflectors, left, n, false);
  const sorted = new Float64Array(n * n);
  order.forEach((from, to) => {
    sorted.set(right.subarray(from * n, (from + 1) * n), to * n);
  });
  const values = Float64Array.from(order, (i) => norms[i]! / scale);
  return { values, left, right: sorted, converged };
}

/** The rows as unit vectors; those of zero singular values complete the others to an orthonormal set. */
function leftVectors(
  rows: Float64Array,
  norms: Float64Array,
  order: readonly number[],
  n: number,
): Float64Array[] {
  const rank = order.filter((i) => norms[i]! > 0).length;
  const units: Float64Array[] = order
    .slice(0, rank)
    .map((i) => rows.subarray(i * n, (i + 1) * n).map((value) => value / norms[i]!));
  if (rank === n) return units;
  const spanning = new Float64Array(rank * n);
  for (const [i, unit] of units.entries()) spanning.set(unit, i * n);
  // The columns of Q after the first `rank` are orthogonal to what those span.
  const q = columnsOfQ(householderQr(transposed(spanning, rank, n), n, rank), n);
  for (let i = rank; i < n; i++) units.push(q.subarray(i * n, (i + 1) * n));
  return units;
}

/** Rotates pairs of rows of `x` (and of `turned` alike) until all are orthogonal to working precision. */
function orthogonaliseRows(x: Float64Array, turned: Float64Array, n: number): boolean {
  const tolerance = Number.EPSILON * Math.sqrt(n);
  const squares = new Float64Array(n);
  for (let sweep = 0; sweep < patience; sweep++) {
    for (let i = 0; i < n; i++) squares[i] = dotRange(x, i * n, x, i * n, n);
    let rotations = 0;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const product = dotRange(x, p * n, x, q * n, n);
        const a = squares[p]!;
        const b = squares[q]!;
        if (Math.min(a, b) <= negligible * negligible) continue;
        if (!(Math.abs(product) > tolerance * Math.sqrt(a) * Math.sqrt(b))) continue;
        rotations += 1;
        const slope = (b - a) / (2 * product);
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(1, slope));
        const c = 1 / Math.sqrt(1 + tangent * tangent);
        rotatePair(x, p * n, q * n, n, c, -c * tangent);
        rotatePair(turned, p * n, q * n, n, c, -c * tangent);
        squares[p] = a - tangent * product;
        squares[q] = b + tangent * product;
      }
    }
    if (rotations === 0) return true;
  }
  return false;
}

/** Flips pairs of vectors so that the leading entry of each right one is positive. */
function flipSigns(
  left: Float64Array,
  right: Float64Array,
  count: number,
  rows: number,
  columns: number,
): void {
  const negate = (row: Float64Array): void => {
    for (let j = 0; j < row.length; j++) row[j] = -row[j]!;
  };
  for (let i = 0; i < count; i++) {
    const row = right.subarray(i * columns, (i + 1) * columns);
    if (leadingSign(row) === 1) continue;
    negate(row);
    negate(left.subarray(i * rows, (i + 1) * rows));
  }
}
