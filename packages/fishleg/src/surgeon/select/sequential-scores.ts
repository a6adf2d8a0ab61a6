import { type Columns, columnOrder, columnsOf } from "../columns.ts";
import type { InverseCurvature } from "../methods/method.ts";
import type { Weights } from "../weights.ts";
import { sequentialCosts } from "./sequential-costs.ts";
import { symmetricBlock } from "./symmetric-block.ts";

/**
 * Scores of single weights that know of each other: the weights into each output of a leaf ({@link columnsOf}) are thought to go one by one, the
 * cheapest first, the others refitted by the inverse curvature after each. What is removed from one output does not change
 * the costs of another. With an inverse over all weights, those that are gone are held at 0 first.
 *
 * @remarks `n³ / 6` multiplications an output with `n` inputs that are alive (with an inverse over all weights: `n` in
 * all), and `n²` entries of the inverse.
 */
export function sequentialScores(
  inverse: Pick<InverseCurvature, "entry" | "block" | "whole">,
  theta: ArrayLike<number>,
  { weights, prunable, alive }: SequentialInput,
): Float32Array {
  const scores = new Float32Array(weights.total).fill(Number.POSITIVE_INFINITY);
  const columns = columnsOf(weights);
  prunable.forEach((can, leaf) => {
    if (!can) return;
    const start = weights.offsets[leaf] as number;
    const { length } = columns[leaf] as Columns;
    const order = columnOrder(columns[leaf] as Columns);
    for (let first = 0; first < order.length; first += length) {
      const [own, gone]: [number[], number[]] = [[], []];
      for (let k = first; k < first + length; k++) {
        const at = start + (order[k] as number);
        (alive[at] === 1 ? own : gone).push(at);
      }
      const held = inverse.whole === true ? gone : [];
      const costs = costsOf(inverse, theta, [...held, ...own], held.length);
      own.forEach((at, i) => {
        scores[at] = costs[held.length + i] as number;
      });
    }
  });
  return scores;
}

/** Which weights there are. */
export interface SequentialInput {
  readonly weights: Weights<unknown>;
  readonly prunable: readonly boolean[];
  /** 1 for weights that are alive, in flat order. */
  readonly alive: Uint8Array;
}

function costsOf(
  { entry, block }: Pick<InverseCurvature, "entry" | "block">,
  theta: ArrayLike<number>,
  positions: readonly number[],
  gone: number,
): Float64Array {
  const c = block?.(positions) ?? symmetricBlock(positions, entry);
  const x = Float64Array.from(positions, (at) => theta[at] as number);
  return sequentialCosts(c, x, { gone });
}
