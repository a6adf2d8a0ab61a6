import type { InverseCurvature } from "./methods/method.ts";
import { removedBy, wantedBy } from "./removed-positions.ts";
import { kthSmallest } from "./select/kth-smallest.ts";
import { sequentialScores } from "./select/sequential-scores.ts";
import type { Units } from "./select/units.ts";
import type { PruneSettings } from "./settings.ts";
import type { Weights } from "./weights.ts";

/** What {@link sequentialRemoval} chooses from, in flat order. */
export interface SequentialPoint {
  readonly theta: Float64Array;
  readonly kept: Uint8Array;
  /** The sparsity to reach. */
  readonly target: number;
  /** Scores of each weight by itself. */
  readonly single: Float32Array;
}

/**
 * The flat positions that go where the weights of each output are ranked one after another. Costs never fall along an output, so
 * that no output is ranked beyond the costs of what goes: by how much that is, the scores of single weights guess.
 */
export async function sequentialRemoval<P, B, S>(
  settings: PruneSettings<P, B, S>,
  inverse: InverseCurvature,
  { theta, kept, target, single }: SequentialPoint,
  unitsOf: (scores: Float32Array) => Promise<Units>,
): Promise<Int32Array> {
  const { leaves, scope, cost } = settings;
  const input = { weights: settings.weights as Weights<unknown>, prunable: leaves, kept };
  const wanted = wantedBy(settings, kept, target);
  const guess = 2 * nthCost(input.weights, leaves, kept, single, wanted);
  const everything = scope !== "global" || cost !== undefined || !(guess > 0);
  for (const upTo of everything ? [] : [guess, 4 * guess]) {
    const { scores, limited } = sequentialScores(inverse, theta, input, upTo);
    const removed = removedBy(settings, await unitsOf(scores), kept, target);
    // What was left out costs more than all that goes.
    if (!limited || removed.length >= wanted) return removed;
  }
  const { scores } = sequentialScores(inverse, theta, input);
  return removedBy(settings, await unitsOf(scores), kept, target);
}

/** The `n`-th least score of the weights that may go. */
function nthCost(
  { offsets }: Weights<unknown>,
  leaves: readonly boolean[],
  kept: Uint8Array,
  single: Float32Array,
  n: number,
): number {
  const open = leaves.flatMap((can, leaf) =>
    can ? [[offsets[leaf] as number, offsets[leaf + 1] as number] as const] : [],
  );
  const values = new Float32Array(open.reduce((sum, [from, to]) => sum + to - from, 0));
  let count = 0;
  for (const [from, to] of open) {
    for (let at = from; at < to; at++) if (kept[at] === 1) values[count++] = single[at] as number;
  }
  return n < 1 || n > count ? Number.NaN : kthSmallest(values.subarray(0, count), n - 1);
}
