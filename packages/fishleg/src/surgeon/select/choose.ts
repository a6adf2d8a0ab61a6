import { kthSmallest } from "./kth-smallest.ts";
import type { Units } from "./units.ts";

/** How much goes, and how much each leaf can lose. */
export interface Budget {
  /** Weights to remove. */
  readonly weights: number;
  /** The most weights that each leaf loses now, in leaf order. */
  readonly most: readonly number[];
  /** The leaf of a flat position. */
  readonly leafOf: (position: number) => number;
}

/**
 * The units with the least scores that together reach the budget, floors of leaves kept: where a leaf reaches its
 * floor, others go instead. Units of equal scores go in their order. At most half a unit more or less than the
 * budget, unless floors forbid more.
 *
 * @remarks Linear in the number of units where they have one size; a sort otherwise.
 */
export function chooseUnits(units: Units, budget: Budget): Int32Array {
  return units.even ? chooseEven(units, budget) : chooseUneven(units, budget);
}

function chooseEven(units: Units, { weights, most }: Budget): Int32Array {
  const { count, scores } = units;
  const each = sizeOfAny(units);
  if (each === 0) return new Int32Array(0);
  const wanted = Math.round(weights / each);
  const limits = most.map((limit) => Math.max(0, Math.floor(limit / each)));
  // Leaves that would lose too much are cut to their limit; what they keep is taken from the others.
  const capped = new Set<number>();
  for (;;) {
    const free = (unit: number): boolean => !capped.has(units.leaf(unit));
    const taken = [...capped].reduce((total, leaf) => total + (limits[leaf] as number), 0);
    const chosen = cheapest(count, scores, free, wanted - taken);
    const losses = new Int32Array(limits.length);
    for (const unit of chosen) {
      const leaf = units.leaf(unit);
      if (leaf >= 0) losses[leaf]!++;
    }
    const over = limits.flatMap((limit, leaf) => ((losses[leaf] as number) > limit ? [leaf] : []));
    if (over.length > 0) {
      for (const leaf of over) capped.add(leaf);
      continue;
    }
    // These are in their order already.
    if (capped.size === 0) return chosen;
    const cut = [...capped].map((leaf) =>
      cheapest(count, scores, (unit) => units.leaf(unit) === leaf, limits[leaf] as number),
    );
    return concatenated([chosen, ...cut]).sort();
  }
}

/** The `k` cheapest units of some, fewer if there are not so many. */
function cheapest(
  count: number,
  scores: Float32Array,
  among: (unit: number) => boolean,
  k: number,
): Int32Array {
  let usable = 0;
  const values = new Float32Array(count);
  for (let unit = 0; unit < count; unit++) {
    if (scores[unit] !== Number.POSITIVE_INFINITY && among(unit)) {
      values[usable++] = scores[unit] as number;
    }
  }
  const wanted = Math.min(k, usable);
  if (wanted <= 0) return new Int32Array(0);
  const threshold = kthSmallest(values.subarray(0, usable), wanted - 1);
  const chosen = new Int32Array(wanted);
  let [below, filled] = [0, 0];
  for (let unit = 0; unit < count; unit++) {
    if ((scores[unit] as number) < threshold && among(unit)) below++;
  }
  let ties = wanted - below;
  for (let unit = 0; unit < count && filled < wanted; unit++) {
    const score = scores[unit] as number;
    if (!(score <= threshold) || !among(unit)) continue;
    if (score === threshold && ties-- <= 0) continue;
    chosen[filled++] = unit;
  }
  return chosen;
}

function chooseUneven(units: Units, { weights, most, leafOf }: Budget): Int32Array {
  const order = Array.from({ length: units.count }, (_, unit) => unit)
    .filter((unit) => units.scores[unit] !== Number.POSITIVE_INFINITY && units.size(unit) > 0)
    .sort((x, y) => (units.scores[x] as number) - (units.scores[y] as number) || x - y);
  const left = [...most];
  const pruned = new Set<number>();
  const chosen = new Set<number>();
  for (const unit of order) {
    const open = weights - pruned.size;
    if (open <= 0) break;
    const before = units.after?.(unit);
    if (before !== undefined && !chosen.has(before)) continue;
    // Groups may overlap: the kernel between two pruned layers belongs to groups of both.
    const fresh = Array.from(units.positions(unit)).filter((position) => !pruned.has(position));
    if (fresh.length > 2 * open) continue;
    const losses = new Map<number, number>();
    for (const position of fresh) {
      const leaf = leafOf(position);
      losses.set(leaf, (losses.get(leaf) ?? 0) + 1);
    }
    if ([...losses].some(([leaf, lost]) => lost > (left[leaf] as number))) continue;
    for (const [leaf, lost] of losses) left[leaf] = (left[leaf] as number) - lost;
    for (const position of fresh) pruned.add(position);
    chosen.add(unit);
  }
  return Int32Array.from(chosen);
}

function sizeOfAny({ count, scores, size }: Units): number {
  for (let unit = 0; unit < count; unit++) {
    if (scores[unit] !== Number.POSITIVE_INFINITY) return size(unit);
  }
  return 0;
}

function concatenated(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
