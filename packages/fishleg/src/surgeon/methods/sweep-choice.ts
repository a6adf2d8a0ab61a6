import { quotas } from "../scope.ts";
import { kthSmallest } from "../select/kth-smallest.ts";
import { type SweptLayer, sweepColumns } from "./column-sweep.ts";
import type { SweepChoice } from "./sweep-block.ts";

/** What a layer's sweep has to reach. */
export interface SweepTarget {
  /** The share of the layer that is pruned afterwards. */
  readonly sparsity: number;
  readonly pattern: readonly [n: number, m: number] | undefined;
  /** Columns that are looked at together. */
  readonly block: number;
}

/** A layer in the order of its sweep, `[columns, outputs]`. */
export interface LayerWeights {
  readonly w: Float64Array;
  /** 1 for pruned weights. */
  readonly pruned: Uint8Array;
}

/**
 * Sweeps a layer and chooses on the way what goes: of each block of columns the share that is asked for, of all outputs
 * together, or of every `m` columns of each output so many that `n` stay. Weights that are pruned already count, and stay pruned; of equal ones
 * those that come first go.
 *
 * @param own - changed in place: the weights that stay are those that make up for the others.
 * @returns ½ the squared error of the layer's outputs.
 */
export function chooseInSweep(
  layer: Omit<SweptLayer, "position"> & { readonly power: Float64Array },
  { w, pruned }: LayerWeights,
  { sparsity, pattern, block }: SweepTarget,
): number {
  const { columns, outputs, root, power } = layer;
  /** What of some columns costs how much, `[to − from, outputs]`; pruned weights cost least. */
  const scoresOf = (from: number, to: number): Float32Array => {
    const scores = new Float32Array((to - from) * outputs);
    for (let i = from, place = 0; i < to; i++) {
      const pivot = power[i] === 0 ? 0 : (root[i * (columns + 1)] as number);
      for (let at = i * outputs; at < (i + 1) * outputs; at++, place++) {
        const error = pivot * (w[at] as number);
        scores[place] = pruned[at] === 1 ? Number.NEGATIVE_INFINITY : error * error;
      }
    }
    return scores;
  };
  if (pattern !== undefined) {
    const [n, m] = pattern;
    const choose: SweepChoice["choose"] = (from, to) => {
      const scores = scoresOf(from, to);
      for (let output = 0; output < outputs; output++) {
        for (let count = 0; count < m - n; count++) {
          let least = output;
          for (let at = output + outputs; at < scores.length; at += outputs) {
            if ((scores[at] as number) < (scores[least] as number)) least = at;
          }
          scores[least] = Number.POSITIVE_INFINITY;
          pruned[from * outputs + least] = 1;
        }
      }
    };
    // Whole groups in a block.
    return sweepColumns(layer, w, pruned, m * Math.ceil(block / m), { columns: m, choose });
  }
  const sizes: number[] = [];
  const prunedIn: number[] = [];
  for (let first = 0; first < columns; first += block) {
    const part = pruned.subarray(first * outputs, (first + block) * outputs);
    sizes.push(part.length);
    prunedIn.push(part.reduce((sum, is) => sum + is, 0));
  }
  const counts = quotas(sizes, prunedIn, sparsity);
  const choose: SweepChoice["choose"] = (from, to) => {
    const places = cheapest(scoresOf(from, to), counts[from / block] as number);
    for (const place of places) pruned[from * outputs + place] = 1;
  };
  return sweepColumns(layer, w, pruned, block, { columns: block, choose });
}

/** The places of the `count` least, of equal ones the first. */
function cheapest(scores: Float32Array, count: number): Int32Array {
  const found = new Int32Array(count);
  if (count === 0) return found;
  const most = kthSmallest(scores.slice(), count - 1);
  let [below, next] = [0, 0];
  for (const score of scores) below += score < most ? 1 : 0;
  let equal = count - below;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] as number;
    if (score < most || (score === most && equal-- > 0)) found[next++] = place;
  }
  return found;
}
