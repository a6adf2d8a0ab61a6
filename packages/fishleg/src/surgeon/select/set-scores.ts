import type { InverseCurvature } from "../methods/method.ts";
import { halfQuadraticInverse } from "./small-solve.ts";

/** The largest set that is scored by a sub-block of its own: its solve costs `k³ / 3`. */
export const largestSet = 2048;

/** Scores one set of flat positions: what removing it costs. */
export type SetScore = (positions: ArrayLike<number>, count: number) => number;

/** $\tfrac12 θ_S^\top C_{SS}^{-1} θ_S$ from the entries of `C`. */
export function jointSetScore(
  { entry, diagonal }: Pick<InverseCurvature, "entry" | "diagonal">,
  theta: ArrayLike<number>,
): SetScore {
  let [c, x] = [new Float64Array(0), new Float64Array(0)];
  return (positions, count) => {
    if (count === 0) return 0;
    if (x.length !== count) [c, x] = [new Float64Array(count * count), new Float64Array(count)];
    for (let i = 0; i < count; i++) {
      const p = positions[i] as number;
      x[i] = theta[p] as number;
      c[i * count + i] = diagonal[p] as number;
      for (let j = 0; j < i; j++) c[i * count + j] = entry(p, positions[j] as number);
    }
    return halfQuadraticInverse(c, x);
  };
}

/** The sum of the scores of single weights. */
export function sumSetScore(scores: Float32Array): SetScore {
  return (positions, count) => {
    let total = 0;
    for (let i = 0; i < count; i++) total += scores[positions[i] as number] as number;
    return total;
  };
}
