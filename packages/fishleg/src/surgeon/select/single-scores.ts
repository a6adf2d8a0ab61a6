import type { InverseCurvature } from "../methods/method.ts";
import { type ColumnInput, keptColumns } from "./kept-columns.ts";

/** `θ² / (2 C_ii)` of a weight by itself; Infinity where rounding leaves no room. */
export const singleScore = (weight: number, c: number): number =>
  c > 0 ? (weight * weight) / (2 * c) : Number.POSITIVE_INFINITY;

/**
 * `θ² / (2 C_ii)` of each weight by itself, of the inverse over the kept weights where it is the same across the outputs of a leaf
 * ({@link keptColumns}). Elsewhere that takes a factorisation an output: an inverse over all weights scores there as it is, and pruned weights always.
 */
export function singleScores(
  inverse: Pick<InverseCurvature, "diagonal" | "entry" | "block" | "overAll" | "sameAcrossOutputs">,
  theta: ArrayLike<number>,
  input: ColumnInput,
): Float32Array {
  const scores = new Float32Array(theta.length);
  const score = (at: number, c: number): void => {
    scores[at] = singleScore(theta[at] as number, c);
  };
  for (let i = 0; i < scores.length; i++) score(i, inverse.diagonal[i] as number);
  if (inverse.overAll !== true) return scores;
  const { offsets } = input.weights;
  // Where nothing is pruned yet the inverse over the kept weights is that over all.
  const prunable = input.prunable.map((can, leaf) => {
    if (!can || inverse.sameAcrossOutputs?.(leaf) !== true) return false;
    return input.kept.subarray(offsets[leaf], offsets[leaf + 1]).includes(0);
  });
  for (const { positions, diagonal } of keptColumns(inverse, { ...input, prunable })) {
    const own = diagonal();
    positions.forEach((at, i) => {
      score(at, own[i] as number);
    });
  }
  return scores;
}
