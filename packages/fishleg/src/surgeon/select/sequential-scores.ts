import type { InverseCurvature } from "../methods/method.ts";
import { type ColumnInput, jitter, keptColumns } from "./kept-columns.ts";
import { sequentialCosts } from "./sequential-costs.ts";
import { singleScore } from "./single-scores.ts";

/** What {@link sequentialScores} returns. */
export interface SequentialScores {
  readonly scores: Float32Array;
  readonly single: Float32Array;
  readonly limited: boolean;
}

/**
 * Scores of single weights that know of each other: the weights into each output of a leaf are thought to go one by one, the
 * cheapest first, the others refitted by the inverse curvature after each ({@link keptColumns}). What is removed from one output
 * does not change the costs of another.
 *
 * @param upTo - the costs that are of interest: weights that cost more may score Infinity.
 * @returns the scores, and whether some are left out; beside them those of each weight by itself, `θ² / (2 C_ii)`, Infinity for weights that
 * are not ranked.
 * @remarks `n³ / 6` multiplications an output with `n` kept inputs, `n r² / 2` where `r` of them are of interest, and `n²` entries of the
 * inverse.
 */
export function sequentialScores(
  inverse: Pick<InverseCurvature, "diagonal" | "entry" | "block" | "overAll" | "sameAcrossOutputs">,
  theta: ArrayLike<number>,
  input: ColumnInput,
  upTo: number = Number.POSITIVE_INFINITY,
): SequentialScores {
  const scores = new Float32Array(input.weights.total).fill(Number.POSITIVE_INFINITY);
  const single = scores.slice();
  let limited = false;
  for (const { positions, block } of keptColumns(inverse, input)) {
    const x = Float64Array.from(positions, (at) => theta[at] as number);
    const c = block();
    const costs = sequentialCosts(c, x, { upTo });
    positions.forEach((at, i) => {
      scores[at] = costs[i] as number;
      const least = jitter * (inverse.diagonal[at] as number);
      single[at] = singleScore(x[i] as number, Math.max(c[i * (x.length + 1)] as number, least));
    });
    limited ||= upTo < Number.POSITIVE_INFINITY && costs.includes(Number.POSITIVE_INFINITY);
  }
  return { scores, single, limited };
}
