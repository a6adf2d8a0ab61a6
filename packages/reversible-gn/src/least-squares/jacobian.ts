import { columnNorms, product, productTransposed, scaleRows } from "./vectors.ts";

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
  /** With each row multiplied by a factor; of a stored one in place. */
  readonly weighted: (factors: Float64Array) => Jacobian;
  /** Solves `(D Jᵀ J D + λ I) p = g` by products, for the diagonal `D`; undefined where the matrix is stored. */
  readonly solver?: ((scales: Float64Array) => Promise<DampedSolver>) | undefined;
}

/** The solution for a right-hand side and a damping, or what is on its way at a radius (Infinity for none); not finite where there is none. */
export type DampedSolver = (
  side: Float64Array,
  lambda: number,
  radius: number,
) => Promise<Float64Array>;

/** Residuals at a point, and their Jacobian; the caller's. */
export interface Linearisation {
  readonly residuals: Float64Array;
  readonly jacobian: Jacobian;
}

/** A Jacobian in memory. */
export function storedJacobian(matrix: Float64Array, rows: number, columns: number): Jacobian {
  return {
    rows,
    columns,
    matrix,
    times: async (v) => product(matrix, v),
    transposedTimes: async (u) => productTransposed(matrix, u, rows, columns),
    norms: async () => columnNorms(matrix, columns),
    weighted: (factors) => {
      scaleRows(matrix, factors, columns);
      return storedJacobian(matrix, rows, columns);
    },
  };
}
