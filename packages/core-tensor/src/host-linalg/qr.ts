import { transposed } from "./products.ts";
import {
  makeReflector,
  panelWidth,
  type Reflectors,
  reflect,
  reflectedBasis,
  reflectRows,
} from "./reflectors.ts";

/** `A = Q R` with `Q` as reflections. */
export interface HouseholderQr {
  readonly rows: number;
  readonly columns: number;
  /** The columns of `A`, contiguous: above the diagonal `R`, from it on the reflections' vectors. */
  readonly reflectors: Reflectors;
  /** The diagonal of `R`, `[min(rows, columns)]`. */
  readonly diagonal: Float64Array;
}

/** Householder's QR factorisation of a row-major `[rows, columns]` matrix. */
export function householderQr(a: Float64Array, rows: number, columns: number): HouseholderQr {
  const w = transposed(a, rows, columns);
  const steps = Math.min(rows, columns);
  const diagonal = new Float64Array(steps);
  const scales = new Float64Array(steps);
  const reflectors: Reflectors = { vectors: w, size: rows, offset: 0, scales };
  for (let from = 0; from < steps; from += panelWidth) {
    const to = Math.min(from + panelWidth, steps);
    for (let k = from; k < to; k++) {
      const at = k * rows + k;
      const { r, scale } = makeReflector(w, at, rows - k);
      diagonal[k] = r;
      scales[k] = scale;
      for (let j = k + 1; j < to; j++) reflect(scale, w, at, w, j * rows + k, rows - k);
    }
    reflectRows(reflectors, from, to, w, to, columns, true);
  }
  return { rows, columns, reflectors, diagonal };
}

/** The first `count` columns of `Q`, one a row: `[count, rows]`. */
export function columnsOfQ({ reflectors }: HouseholderQr, count: number): Float64Array {
  return reflectedBasis(reflectors, count);
}

/** `R`, row-major `[min(rows, columns), columns]`. */
export function triangleOf({ rows, columns, reflectors, diagonal }: HouseholderQr): Float64Array {
  return triangle(reflectors.vectors, diagonal, rows, columns);
}

/** The same of the reflections' columns and the diagonal. */
export function triangle(
  w: Float64Array,
  diagonal: Float64Array,
  rows: number,
  columns: number,
): Float64Array {
  const r = new Float64Array(diagonal.length * columns);
  for (let i = 0; i < diagonal.length; i++) {
    r[i * columns + i] = diagonal[i]!;
    for (let j = i + 1; j < columns; j++) r[i * columns + j] = w[j * rows + i]!;
  }
  return r;
}

/** `A = Q R` with `R`'s diagonal not negative, which makes the factors of a matrix of full rank unique. */
export interface ThinQr {
  /** Row `i` is column `i` of `Q`: `[min(rows, columns), rows]`. */
  readonly q: Float64Array;
  /** Row-major `[min(rows, columns), columns]`. */
  readonly r: Float64Array;
}

/** The first `min(rows, columns)` columns of `Q`, and `R`. */
export function thinQr(a: Float64Array, rows: number, columns: number): ThinQr {
  const factors = householderQr(a, rows, columns);
  const count = factors.diagonal.length;
  return withSigns({ q: columnsOfQ(factors, count), r: triangleOf(factors) }, rows, columns);
}

/** The factors with a diagonal of `R` that is not negative; changes the arrays. */
export function withSigns({ q, r }: ThinQr, rows: number, columns: number): ThinQr {
  const count = r.length / Math.max(columns, 1);
  for (let i = 0; i < count; i++) {
    if (!(r[i * columns + i]! < 0)) continue;
    // Not the negative, which would make −0 of 0.
    for (let j = i * columns; j < (i + 1) * columns; j++) r[j] = 0 - r[j]!;
    for (let j = i * rows; j < (i + 1) * rows; j++) q[j] = 0 - q[j]!;
  }
  return { q, r };
}
