import { columnNorms, dot, product, productTransposed, scaleRows } from "./vectors.ts";

/** The Jacobian `[rows, columns]` of residuals at a point: stored, or known by its products. */
export interface Jacobian {
  readonly rows: number;
  readonly columns: number;
  /** Row-major; undefined where only products are known. */
  readonly matrix: Float64Array | undefined;
  /** `J v`. */
  readonly times: (v: Float64Array) => Promise<Float64Array>;
  /** `Jᵀ u`. */
  readonly transposedTimes: (u: Float64Array) => Promise<Float64Array>;
  /** Lengths of the columns; estimates where only products are known, and not finite where a derivative is not. */
  readonly norms: () => Promise<Float64Array>;
  /** `Jᵀ r` for the residuals that it was weighted with. */
  readonly gradient: () => Promise<Float64Array>;
  /** `‖J v‖²`. */
  readonly squared: (v: Float64Array) => Promise<number>;
  /** The lower triangle of `JᵀJ` with the lengths of params divided out, the caller's; undefined where a program does not make it beside the gradient. */
  readonly gram?: ((lengths: Float64Array) => Promise<Float64Array>) | undefined;
  /** With each row multiplied by a factor, for residuals that were; of a stored one in place. */
  readonly weighted: (factors: Float64Array, residuals: Float64Array) => Jacobian;
  /** Solves `(D Jᵀ J D + λ I) p = g` by products, for the diagonal `D`; undefined where the matrix is stored. */
  readonly solver?: ((scales: Float64Array) => Promise<DampedSolver>) | undefined;
}

/**
 * The solution for a right-hand side and a damping, or what is on its way at a radius (Infinity for none); not finite where there is none, and not solved where steps were
 * used up before.
 */
export type DampedSolver = (
  side: Float64Array,
  lambda: number,
  radius: number,
) => Promise<{ readonly step: Float64Array; readonly isSolved: boolean }>;

/** Residuals at a point, and their Jacobian; the caller's. */
export interface Linearisation {
  readonly residuals: Float64Array;
  readonly jacobian: Jacobian;
}

/** A Jacobian in memory, beside residuals. */
export function storedJacobian(
  matrix: Float64Array,
  columns: number,
  residuals: Float64Array,
): Jacobian {
  const rows = residuals.length;
  return {
    rows,
    columns,
    matrix,
    times: async (v) => product(matrix, v),
    transposedTimes: async (u) => productTransposed(matrix, u, rows, columns),
    norms: async () => columnNorms(matrix, columns),
    gradient: async () => productTransposed(matrix, residuals, rows, columns),
    squared: async (v) => {
      const image = product(matrix, v);
      return dot(image, image);
    },
    weighted: (factors, of) => {
      scaleRows(matrix, factors, columns);
      return storedJacobian(matrix, columns, of);
    },
  };
}
