import { HostArray } from "@legendre/core-tensor";
import { svd64 } from "@legendre/core-tensor/linalg";
import { flag, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { Noise } from "./noise.ts";
import type { ParamSpace } from "./param-space.ts";
import type { Fitted } from "./values.ts";
import { columnNorms, dot, matrixOf, normOf, scaledColumns } from "./vectors.ts";

/** How well residuals determine params; columns of the Jacobian scaled to length 1, so that units do not matter. */
export interface Conditioning {
  /** The number of singular values above `max(m, n)` rounding units of the greatest. */
  readonly rank: number;
  /** The greatest singular value over the least; Infinity below full rank. */
  readonly conditionNumber: number;
  /** Falling, one for each param that is not at a bound. */
  readonly singularValues: Float64Array;
  /** Params that are at a bound and were left out, by name. */
  readonly atBounds: readonly string[];
  /**
   * Directions that change no residual, each as the shares of the params in it, greatest first; shares below a thousandth of the
   * greatest are left out. They are of params in units of their columns.
   */
  readonly nullDirections: readonly (readonly NullShare[])[];
}

/** A param in a direction that the residuals do not determine. */
export interface NullShare {
  readonly param: string;
  readonly share: number;
}

/** Covariance of params, `s² (JᵀJ)⁻¹`. */
export interface Covariance<P> {
  /**
   * `[n, n]`, params in the order of `names`. Params that are not determined have Infinity on the diagonal and NaN beside it, those at a bound NaN, and those that
   * equal bounds hold zeros. Of all others it is what it is with params at bounds known to be there.
   */
  readonly matrix: HostArray;
  readonly names: readonly string[];
  /** Square roots of the diagonal, as a tree like the params. */
  readonly standardErrors: Fitted<P>;
  /**
   * `s²`: `2 cost / (m − rank)`, or 1 for absolute weights; of a robust loss Huber's `K² Σ ψ² / (m − rank) / mean(ψ′)²`, whatever the weights. NaN where there are
   * no residuals to spare, or where most of them are beyond a robust loss's scale.
   */
  readonly variance: number;
  /** `m − rank`; `m` counts residuals with a weight above 0. */
  readonly degreesOfFreedom: number;
}

/** The options of the covariance of a fit. */
export const covarianceOptions = options("leastSquares.covariance", {
  /**
   * Whether weights are `1/σ²` in earnest; otherwise they are relative, and the residuals' own variance is a factor. Of a robust loss it is always: its errors are
   * those of noise with outliers, of which `σ` says nothing.
   */
  absolute: flag(false),
});

/** Options of the covariance of a fit. */
export interface CovarianceOptions extends OptionsOf<typeof covarianceOptions> {}

/** Whether a param moves: freely, not at all, or only up or down from a bound. */
export type ParamState = "free" | "fixed" | "lower" | "upper";

/** The state of a param at a value. */
export function paramState(value: number, lower: number, upper: number): ParamState {
  if (lower === upper) return "fixed";
  if (value === lower) return "lower";
  return value === upper ? "upper" : "free";
}

/** The singular values of a Jacobian with unit columns, without params at bounds. */
export interface Spectrum {
  readonly conditioning: Conditioning;
  readonly states: readonly ParamState[];
  /** Positions of the params that are in it. */
  readonly free: readonly number[];
  /** Lengths of their columns; 1 for zero. */
  readonly lengths: Float64Array;
  /** Right singular vectors, one a row, `[k, free]`, completed to the whole space. */
  readonly right: readonly Float64Array[];
  /** For each param the squared length of its column beside what free ones make up for; 0 for the free ones themselves. */
  readonly own: Float64Array;
}

/** Decomposes the Jacobian `[m, n]`. */
export function spectrumOf(
  jacobian: Float64Array,
  rows: number,
  space: Pick<ParamSpace<unknown>, "size" | "name">,
  states: readonly ParamState[],
): Spectrum {
  const n = space.size;
  const all = Array.from({ length: n }, (_, j) => j);
  const free = all.filter((j) => states[j] === "free");
  const atBounds = all.filter((j) => states[j] !== "free").map(space.name);
  const k = free.length;
  const norms = columnNorms(jacobian, n);
  const units = norms.map((norm) => norm || 1);
  const lengths = Float64Array.from(free, (j) => units[j] as number);
  if (k === 0) {
    const none = { rank: 0, conditionNumber: 1, singularValues: new Float64Array(0) };
    const conditioning = { ...none, atBounds, nullDirections: [] };
    return { conditioning, states, free, lengths, right: [], own: norms.map((v) => v * v) };
  }
  // Rows of zeros make a wide matrix square, so that there is a vector for each null direction.
  const height = Math.max(rows, k);
  const a = new Float64Array(height * k);
  a.set(scaledColumns(jacobian, rows, free, units));
  const { s, u, v, status } = svd64(matrixOf(a, height, k));
  const singularValues = s.data as Float64Array;
  // Nothing follows from values that the iteration did not find: of rank 0, they determine no param.
  if (status !== "ok") singularValues.fill(Number.NaN);
  const first = singularValues[0] as number;
  const floor = Math.max(rows, n) * Number.EPSILON * first;
  const rank = singularValues.filter((value) => value > floor).length;
  const right = Array.from({ length: k }, (_, i) =>
    Float64Array.from({ length: k }, (_unused, c) => v.data[c * k + i] as number),
  );
  const nullDirections = right.slice(rank).map((vector) => {
    const shares = Array.from(vector, (share, c) => ({
      param: space.name(free[c] as number),
      share,
    }));
    shares.sort((x, y) => Math.abs(y.share) - Math.abs(x.share));
    const greatest = Math.abs((shares[0] as NullShare).share);
    return shares.filter(({ share }) => Math.abs(share) >= 1e-3 * greatest);
  });
  const conditionNumber =
    rank < k ? Number.POSITIVE_INFINITY : first / (singularValues[k - 1] as number);
  const left = Array.from({ length: rank }, (_, i) =>
    Float64Array.from({ length: rows }, (_unused, row) => u.data[row * k + i] as number),
  );
  const own = Float64Array.from(all, (j) => {
    if (states[j] === "free") return 0;
    const column = Float64Array.from({ length: rows }, (_, i) => jacobian[i * n + j] as number);
    for (const vector of left) {
      const share = dot(vector, column);
      for (let i = 0; i < rows; i++)
        column[i] = (column[i] as number) - share * (vector[i] as number);
    }
    const rest = normOf(column);
    // What rounding leaves of a column that others make up for is nothing of its own.
    return rest > Math.max(rows, n) * Number.EPSILON * (norms[j] as number) ? rest * rest : 0;
  });
  return {
    conditioning: { rank, conditionNumber, singularValues, atBounds, nullDirections },
    states,
    free,
    lengths,
    right,
    own,
  };
}

/** The greatest share of a null direction that is taken for rounding. */
const lost = 1e-8;

/**
 * The variance of what moves with the params by some slopes, for `s²` 1: `vᵀ (JᵀJ)⁻¹ v`. NaN where it moves along a direction that the residuals do not determine.
 * Params at bounds are taken as known.
 */
export function varianceAlong(
  { conditioning: { rank, singularValues }, free, lengths, right }: Spectrum,
  slopes: ArrayLike<number>,
): number {
  const scaled = Float64Array.from(free, (j, c) => (slopes[j] as number) / (lengths[c] as number));
  const size = normOf(scaled);
  if (size === 0) return 0;
  let sum = 0;
  for (let k = 0; k < right.length; k++) {
    const vector = right[k] as Float64Array;
    const along = dot(vector, scaled);
    if (k < rank) sum += (along / (singularValues[k] as number)) ** 2;
    // A param that changes nothing has no unit to compare with: where it is alone in its direction, any slope counts.
    else if (Math.abs(along) > lost * size || (along !== 0 && isAlone(vector))) return Number.NaN;
  }
  return sum;
}

/** Whether a unit vector is that of one param. */
function isAlone(vector: Float64Array): boolean {
  return vector.filter((value) => value !== 0).length === 1;
}

/** The covariance by a spectrum. */
export function covarianceOf<P>(
  where: string,
  space: ParamSpace<P>,
  spectrum: Spectrum,
  { variance: ofResiduals, isRobust, degreesOfFreedom }: Noise,
  given?: CovarianceOptions,
): Covariance<P> {
  const { absolute } = covarianceOptions.resolve(given, where);
  const { conditioning, states, free, lengths, right } = spectrum;
  const { rank, singularValues } = conditioning;
  const n = space.size;
  const variance = absolute && !isRobust ? 1 : ofResiduals;
  const isLost = free.map((_, c) =>
    right.slice(rank).some((vector) => Math.abs(vector[c] as number) > lost),
  );
  const isHeld = (j: number): boolean => states[j] === "fixed";
  const matrix = Float64Array.from({ length: n * n }, (_, at) =>
    isHeld(Math.floor(at / n)) || isHeld(at % n) ? 0 : Number.NaN,
  );
  free.forEach((row, i) => {
    free.forEach((column, j) => {
      if (isLost[i] === true || isLost[j] === true) {
        matrix[row * n + column] = i === j ? Number.POSITIVE_INFINITY : Number.NaN;
        return;
      }
      let sum = 0;
      for (let k = 0; k < rank; k++) {
        const vector = right[k] as Float64Array;
        // One division at a time: squares of small singular values underflow later.
        const value = singularValues[k] as number;
        sum += ((vector[i] as number) / value) * ((vector[j] as number) / value);
      }
      matrix[row * n + column] = (variance * sum) / (lengths[i] as number) / (lengths[j] as number);
    });
  });
  const errors = Float64Array.from({ length: n }, (_, j) =>
    Math.sqrt(matrix[j * (n + 1)] as number),
  );
  return {
    matrix: new HostArray([n, n], "float64", matrix),
    names: Array.from({ length: n }, (_, j) => space.name(j)),
    standardErrors: space.fitted(errors),
    variance,
    degreesOfFreedom,
  };
}
