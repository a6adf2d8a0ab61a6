import { columnsOf } from "./columns.ts";
import type { InverseCurvature } from "./methods/method.ts";
import { removedBy, sparsityOf, wantedBy } from "./removed-positions.ts";
import { type ColumnInput, keptColumns } from "./select/kept-columns.ts";
import { kthSmallest } from "./select/kth-smallest.ts";
import { sequentialScores } from "./select/sequential-scores.ts";
import { singleScore } from "./select/single-scores.ts";
import type { Units } from "./select/units.ts";
import type { PruneSettings } from "./settings.ts";
import type { Weights } from "./weights.ts";

/** What {@link sequentialRemoval} chooses from, in flat order. */
export interface SequentialPoint {
  readonly theta: Float64Array;
  readonly kept: Uint8Array;
  /** The sparsity to reach. */
  readonly target: number;
}

/** See {@link sequentialRemoval}. */
export interface SequentialChoice {
  /** The flat positions that go. */
  readonly removed: Int32Array;
  /** The scores of single weights, which come with the ranking. */
  readonly single: Float32Array;
}

/**
 * What goes where the weights of each output are ranked one after another. Costs never fall along an output, so that no output is ranked
 * beyond the costs of what goes: by how much that is, single weights of some outputs guess.
 */
export async function sequentialRemoval<P, B, S>(
  settings: PruneSettings<P, B, S>,
  inverse: InverseCurvature,
  { theta, kept, target }: SequentialPoint,
  unitsOf: (scores: Float32Array) => Promise<Units>,
): Promise<SequentialChoice> {
  const { leaves, scope, cost } = settings;
  const input = { weights: settings.weights as Weights<unknown>, prunable: leaves, kept };
  const wanted = wantedBy(settings, kept, target);
  const whole = scope !== "global" || cost !== undefined;
  const open = settings.total * (1 - sparsityOf(settings, kept));
  const guess = whole ? Number.NaN : 2 * shareCost(inverse, theta, input, wanted / open);
  const bounds = guess > 0 ? [guess, 4 * guess] : [];
  for (;;) {
    // Without a bound nothing is left out.
    const { scores, single, limited } = sequentialScores(inverse, theta, input, bounds.shift());
    const removed = removedBy(settings, await unitsOf(scores), kept, target);
    // What was left out costs more than all that goes.
    if (!limited || removed.length >= wanted) return { removed, single };
  }
}

/** Outputs that {@link shareCost} looks at, where there are so many. */
const sampled = 128;

/**
 * About the score of single weights that a share of those that may go does not exceed; NaN where there are none. Some outputs say
 * it: those of all would be factorised here and once more where they are ranked.
 */
export function shareCost(
  inverse: Parameters<typeof keptColumns>[0],
  theta: Float64Array,
  input: ColumnInput,
  share: number,
): number {
  const counts = columnsOf(input.weights).map(({ count }) => count);
  const outputs = counts.reduce((sum, count, leaf) => sum + (input.prunable[leaf] ? count : 0), 0);
  const every = Math.max(1, Math.floor(outputs / sampled));
  const scores: number[] = [];
  for (const { positions, diagonal } of keptColumns(inverse, input, every)) {
    const own = diagonal();
    positions.forEach((at, i) => {
      scores.push(singleScore(theta[at] as number, own[i] as number));
    });
  }
  if (scores.length === 0) return Number.NaN;
  const place = Math.round(share * scores.length) - 1;
  return kthSmallest(Float32Array.from(scores), Math.max(0, Math.min(place, scores.length - 1)));
}
