import type { InverseCurvature } from "../methods/method.ts";
import { aliveColumns, type ColumnInput } from "./alive-columns.ts";
import { sequentialCosts } from "./sequential-costs.ts";

/**
 * Scores of single weights that know of each other: the weights into each output of a leaf are thought to go one by one, the
 * cheapest first, the others refitted by the inverse curvature after each ({@link aliveColumns}). What is removed from one output
 * does not change the costs of another.
 *
 * @remarks `n³ / 6` multiplications an output with `n` inputs that are alive, and `n²` entries of the inverse.
 */
export function sequentialScores(
  inverse: Pick<InverseCurvature, "diagonal" | "entry" | "block" | "whole" | "alike">,
  theta: ArrayLike<number>,
  input: ColumnInput,
): Float32Array {
  const scores = new Float32Array(input.weights.total).fill(Number.POSITIVE_INFINITY);
  for (const { positions, block } of aliveColumns(inverse, input)) {
    const x = Float64Array.from(positions, (at) => theta[at] as number);
    const costs = sequentialCosts(block(), x);
    positions.forEach((at, i) => {
      scores[at] = costs[i] as number;
    });
  }
  return scores;
}
