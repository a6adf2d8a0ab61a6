import { HostArray, hostArray } from "@legendre/core-tensor";
import { svd64 } from "@legendre/core-tensor/linalg";
import { checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import type { ParamSpace } from "./param-space.ts";
import type { Fitted } from "./values.ts";
import { columnNorms } from "./vectors.ts";

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
  /** `[n, n]`, params in the order of `names`. Params at a bound have zeros; those that are not determined Infinity on the diagonal, NaN beside it. */
  readonly matrix: HostArray;
  readonly names: readonly string[];
  /** Square roots of the diagonal, as a tree like the params. */
  readonly standardErrors: Fitted<P>;
  /** `s²`: `2 cost / (m − rank)`, or 1 for absolute weights. NaN where there are no residuals to spare. */
  readonly variance: number;
  /** `m − rank`. */
  readonly degreesOfFreedom: number;
}

/** Options of the covariance of a fit. */
export interface CovarianceOptions {
  /** Whether weights are `1/σ²` in earnest; otherwise they are relative, and the residuals' own variance is a factor. @defaultValue `false` */
  readonly absolute?: boolean | undefined;
}

/** The singular values of a Jacobian with unit columns, without params at bounds. */
export interface Spectrum {
  readonly conditioning: Conditioning;
  /** Positions of the params that are in it. */
  readonly free: readonly number[];
  /** Lengths of their columns; 1 for zero. */
  readonly lengths: Float64Array;
  /** Right singular vectors, one a row, `[k, free]`, completed to the whole space. */
  readonly right: readonly Float64Array[];
}

/** Decomposes the Jacobian `[m, n]`. */
export function spectrumOf(
  jacobian: Float64Array,
  rows: number,
  space: ParamSpace<unknown>,
  isAtBound: (j: number) => boolean,
): Spectrum {
  const n = space.size;
  const all = Array.from({ length: n }, (_, j) => j);
  const free = all.filter((j) => !isAtBound(j));
  const atBounds = all.filter(isAtBound).map(space.name);
  const k = free.length;
  const norms = columnNorms(jacobian, n);
  const lengths = Float64Array.from(free, (j) => norms[j] || 1);
  // Rows of zeros make a wide matrix square, so that there is a vector for each null direction.
  const height = Math.max(rows, k);
  const a = new Float64Array(height * k);
  for (let i = 0; i < rows; i++) {
    free.forEach((j, c) => {
      a[i * k + c] = (jacobian[i * n + j] as number) / (lengths[c] as number);
    });
  }
  if (k === 0) {
    const none = { rank: 0, conditionNumber: 1, singularValues: new Float64Array(0) };
    return { conditioning: { ...none, atBounds, nullDirections: [] }, free, lengths, right: [] };
  }
  const { s, v } = svd64(hostArray(a, [height, k]));
  const singularValues = s.data as Float64Array;
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
  return {
    conditioning: { rank, conditionNumber, singularValues, atBounds, nullDirections },
    free,
    lengths,
    right,
  };
}

/** The covariance by a spectrum. */
export function covarianceOf<P>(
  where: string,
  space: ParamSpace<P>,
  { conditioning, free, lengths, right }: Spectrum,
  rows: number,
  cost: number,
  options: CovarianceOptions = {},
): Covariance<P> {
  const { absolute } = resolveOptions(where, options, { absolute: false });
  checkOneOf(where, "absolute", absolute, [true, false]);
  const { rank, singularValues } = conditioning;
  const n = space.size;
  const degreesOfFreedom = rows - rank;
  const ofResiduals = degreesOfFreedom > 0 ? (2 * cost) / degreesOfFreedom : Number.NaN;
  const variance = absolute ? 1 : ofResiduals;
  const isLost = free.map((_, c) =>
    right.slice(rank).some((vector) => Math.abs(vector[c] as number) > 1e-8),
  );
  const matrix = new Float64Array(n * n);
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
