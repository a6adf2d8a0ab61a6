import type { Granularity } from "../granularity.ts";
import type { Weights } from "../weights.ts";
import type { SetScore } from "./set-scores.ts";

/** What units are made of. */
export interface UnitInput {
  readonly weights: Weights<unknown>;
  readonly granularity: Granularity;
  readonly prunable: readonly boolean[];
  /** 1 for kept weights, in flat order. */
  readonly kept: Uint8Array;
  /** Scores of single weights. */
  readonly single: Float32Array;
  /** Scores of sets of them. */
  readonly set: SetScore;
  /** Scores of large sets at once, where the method has a way. */
  readonly sets?: ((sets: readonly Int32Array[]) => Promise<Float32Array>) | undefined;
  /** What one weight of each leaf costs; loss per cost is ranked. */
  readonly costs: readonly number[] | undefined;
}

/** The score of a unit that cannot be removed. */
export const never: number = Number.POSITIVE_INFINITY;

/** What one weight of a leaf costs. */
export const costIn = ({ costs }: Pick<UnitInput, "costs">, leaf: number): number =>
  costs?.[leaf] ?? 1;

/** The first flat position of a leaf, and the one behind its last. */
export function rangeOf({ offsets, total }: Weights<unknown>, leaf: number): [number, number] {
  const [start = 0, end = total] = offsets.slice(leaf, leaf + 2);
  return [start, end];
}
