import { numericalRank } from "../host-linalg/pinv.ts";
import { type SingularValues, singularValues } from "../host-linalg/svd.ts";
import { fraction, type OptionsOf, optional, options } from "../options.ts";
import type { ReadMatrix } from "./matrix-input.ts";
import type { FactorStatus } from "./status.ts";

/** The options of `lstsq`, `pinv` and their twins in float64. */
export const rankOptions = options("pinv", {
  /**
   * Singular values up to this share of the largest one count as zero; from 0 to 1.
   * @defaultValue `max(m, n)` rounding units of the numbers' type, float32 for tensors
   */
  rankTolerance: optional(fraction()),
});

/** Options of `lstsq`, `pinv` and their twins in float64. */
export interface RankOptions extends OptionsOf<typeof rankOptions> {}

/** A singular value decomposition cut off at the numerical rank. */
export interface Truncated extends SingularValues {
  readonly rank: number;
  readonly status: FactorStatus;
}

/** Decomposes a matrix and counts the singular values above the tolerance. */
export function truncatedSvd(where: string, a: ReadMatrix, options: RankOptions): Truncated {
  const usual = Math.max(a.rows, a.columns) * a.epsilon;
  const { rankTolerance = usual } = rankOptions.resolve(options, where);
  const parts = singularValues(a.data, a.rows, a.columns);
  const rank = numericalRank(parts.values, rankTolerance);
  const full = rank === Math.min(a.rows, a.columns);
  const status = parts.converged ? (full ? "ok" : "rank-deficient") : "max-steps";
  return { ...parts, rank, status };
}
