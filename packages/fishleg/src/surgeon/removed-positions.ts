import { leafSparsity } from "./scope.ts";
import { chooseUnits } from "./select/choose.ts";
import { chooseByOutput } from "./select/choose-by-output.ts";
import type { Units } from "./select/units.ts";
import type { PruneSettings } from "./settings.ts";
import { leafOf, type Weights } from "./weights.ts";

/** The share of the prunable weights that is pruned. */
export function sparsityOf(
  {
    weights,
    leaves,
    total,
  }: {
    weights: { readonly offsets: ArrayLike<number> };
    leaves: readonly boolean[];
    total: number;
  },
  kept: ArrayLike<number>,
): number {
  return prunedCount(weights, leaves, kept) / total;
}

function prunedCount(
  { offsets }: { readonly offsets: ArrayLike<number> },
  leaves: readonly boolean[],
  kept: ArrayLike<number>,
): number {
  let pruned = 0;
  leaves.forEach((can, leaf) => {
    if (!can) return;
    for (let i = offsets[leaf] as number; i < (offsets[leaf + 1] as number); i++) {
      if (kept[i] === 0) pruned++;
    }
  });
  return pruned;
}

/** How many weights have to go to reach a sparsity. */
export function wantedBy(
  {
    weights,
    leaves,
    total,
  }: Pick<PruneSettings<unknown, unknown, unknown>, "leaves" | "total"> & {
    readonly weights: { readonly offsets: ArrayLike<number> };
  },
  kept: ArrayLike<number>,
  target: number,
): number {
  return Math.round(target * total) - prunedCount(weights, leaves, kept);
}

/** The flat positions that go, in ascending order. */
export function removedBy<P, B, S>(
  settings: PruneSettings<P, B, S>,
  units: Units,
  kept: Uint8Array,
  target: number,
): Int32Array {
  // Groups may overlap, so that positions are marked and not collected.
  const goes = new Uint8Array(kept.length);
  let count = 0;
  for (const part of chosenBy(settings, units, kept, target)) {
    for (const unit of part) {
      const own = units.positions(unit);
      for (let i = 0; i < own.length; i++) {
        const position = own[i] as number;
        count += 1 - (goes[position] as number);
        goes[position] = 1;
      }
    }
  }
  const removed = new Int32Array(count);
  for (let position = 0, next = 0; next < count; position++) {
    if (goes[position] === 1) removed[next++] = position;
  }
  return removed;
}

/** The units that go, by the scope of the ranking. */
function chosenBy<P, B, S>(
  settings: PruneSettings<P, B, S>,
  units: Units,
  kept: Uint8Array,
  target: number,
): Int32Array[] {
  const { leaves, scope, floor } = settings;
  const weights = settings.weights as Weights<unknown>;
  if (scope === "output") {
    return [chooseByOutput(units, { weights, prunable: leaves, kept, target })];
  }
  const { offsets } = weights;
  const sizes = leaves.map((_, leaf) => (offsets[leaf + 1] as number) - (offsets[leaf] as number));
  const pruned = leaves.map((_, leaf) =>
    prunedCount(
      weights,
      leaves.map((__, other) => other === leaf),
      kept,
    ),
  );
  const find = (position: number): number => leafOf(weights, position);
  if (scope === "global") {
    const most = sizes.map((size, leaf) => {
      const left = size - (pruned[leaf] as number);
      return left - Math.min(left, Math.ceil(floor * (1 - target) * size));
    });
    const budget = { most, leafOf: find, weights: wantedBy(settings, kept, target) };
    return [chooseUnits(units, budget)];
  }
  const shares = leafSparsity(scope, weights, leaves, target);
  return leaves.flatMap((can, leaf) => {
    if (!can) return [];
    const here = Math.round((shares[leaf] as number) * (sizes[leaf] as number));
    const budget = { most: sizes, leafOf: find, weights: here - (pruned[leaf] as number) };
    return [chooseUnits(onlyIn(units, leaf), budget)];
  });
}

/** The units of one leaf; the others cannot be removed. */
function onlyIn(units: Units, leaf: number): Units {
  const scores = units.scores.slice();
  for (let unit = 0; unit < units.count; unit++) {
    if (units.leaf(unit) !== leaf) scores[unit] = Number.POSITIVE_INFINITY;
  }
  return { ...units, scores };
}
