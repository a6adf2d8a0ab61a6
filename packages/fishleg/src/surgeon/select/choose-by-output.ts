import { type Columns, columnOrder, columnsOf } from "../columns.ts";
import { quotas } from "../scope.ts";
import type { Weights } from "../weights.ts";
import type { Units } from "./units.ts";

/** Which weights there are, and the sparsity of each output. */
export interface OutputBudget {
  readonly weights: Weights<unknown>;
  readonly prunable: readonly boolean[];
  /** 1 for kept weights, in flat order. */
  readonly kept: Uint8Array;
  readonly target: number;
}

/**
 * The units with the least scores of each output, so many that all outputs come to the same sparsity, to within one unit.
 * Each unit has weights of one output alone. Units of equal scores go in their order.
 *
 * @remarks A sort of each output's units.
 */
export function chooseByOutput(
  units: Units,
  { weights, prunable, kept, target }: OutputBudget,
): Int32Array {
  const outputs = outputsOf(weights);
  const members = outputs.first.map((): number[] => []);
  for (let unit = 0; unit < units.count; unit++) {
    const [at] = Array.from(units.positions(unit));
    if (at === undefined || units.scores[unit] === Number.POSITIVE_INFINITY) continue;
    members[outputs.of[at] as number]?.push(unit);
  }
  const chosen: number[] = [];
  prunable.forEach((can, leaf) => {
    if (!can) return;
    const own = outputs.first.flatMap((place, output) => (place.leaf === leaf ? [output] : []));
    const sizes = own.map((output) => outputs.first[output]?.length as number);
    const pruned = own.map(() => 0);
    for (
      let at = weights.offsets[leaf] as number;
      at < (weights.offsets[leaf + 1] as number);
      at++
    ) {
      const part = (outputs.of[at] as number) - (own[0] as number);
      if (kept[at] === 0) pruned[part] = (pruned[part] as number) + 1;
    }
    const wanted = quotas(sizes, pruned, target);
    own.forEach((output, part) => {
      const ranked = (members[output] as number[]).sort(
        (x, y) => (units.scores[x] as number) - (units.scores[y] as number) || x - y,
      );
      let open = (wanted[part] as number) - (pruned[part] as number);
      for (const unit of ranked) {
        // Half a unit more or less, as in rankings of layers.
        if (open <= 0 || units.size(unit) > 2 * open) break;
        chosen.push(unit);
        open -= units.size(unit);
      }
    });
  });
  return Int32Array.from(chosen).sort();
}

/** The output of each weight, counted over all leaves, and the leaf of each output with how many weights go into it. */
function outputsOf(weights: Weights<unknown>): {
  of: Int32Array;
  first: { leaf: number; length: number }[];
} {
  const of = new Int32Array(weights.total);
  const first: { leaf: number; length: number }[] = [];
  columnsOf(weights).forEach((columns: Columns, leaf) => {
    const { count, length } = columns;
    const start = weights.offsets[leaf] as number;
    columnOrder(columns).forEach((place, k) => {
      of[start + place] = first.length + Math.floor(k / length);
    });
    for (let i = 0; i < count; i++) first.push({ leaf, length });
  });
  return { of, first };
}
