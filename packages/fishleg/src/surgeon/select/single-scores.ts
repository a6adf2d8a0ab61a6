import type { InverseCurvature } from "../methods/method.ts";
import { aliveColumns, type ColumnInput } from "./alive-columns.ts";

/** `θ² / (2 C_ii)` of each weight by itself; those that are gone score what `C` says of them. */
export function singleScores(
  inverse: Pick<InverseCurvature, "diagonal" | "entry" | "block" | "whole" | "alike">,
  theta: ArrayLike<number>,
  input: ColumnInput,
): Float32Array {
  const scores = new Float32Array(theta.length);
  const score = (at: number, c: number): void => {
    const w = theta[at] as number;
    scores[at] = c > 0 ? (w * w) / (2 * c) : Number.POSITIVE_INFINITY;
  };
  for (let i = 0; i < scores.length; i++) score(i, inverse.diagonal[i] as number);
  if (inverse.whole !== true) return scores;
  for (const { positions, diagonal } of aliveColumns(inverse, input)) {
    const own = diagonal();
    positions.forEach((at, i) => {
      score(at, own[i] as number);
    });
  }
  return scores;
}
