import { LegendreError } from "@legendre/core-tensor";
import type { Weights } from "../weights.ts";
import { costIn, never, rangeOf, type UnitInput } from "./unit-input.ts";
import { unitStarts } from "./unit-starts.ts";
import type { Units } from "./units.ts";

/** Blocks of `k` neighbours along the last axis of a leaf; what is pruned of a block is no part of it. */
export function blockUnits(input: UnitInput, k: number): Units {
  const { weights, kept, set } = input;
  const { count, start, leaf } = unitStarts(input, (own) => blockStarts(weights, own, k));
  const members = (unit: number): number[] => {
    const first = start(unit);
    const own: number[] = [];
    for (let i = first; i < first + k; i++) if (kept[i] === 1) own.push(i);
    return own;
  };
  const scores = new Float32Array(count).fill(never);
  const sizes = new Set<number>();
  for (let unit = 0; unit < count; unit++) {
    const own = members(unit);
    if (own.length === 0) continue;
    scores[unit] = set(own, own.length) / (own.length * costIn(input, leaf(unit)));
    if (scores[unit] !== never) sizes.add(own.length);
  }
  return {
    count,
    scores,
    even: sizes.size <= 1,
    positions: members,
    size: (unit) => members(unit).length,
    leaf,
  };
}

function blockStarts(weights: Weights<unknown>, leaf: number, k: number): number[] {
  const last = weights.shapes[leaf]?.at(-1) ?? 1;
  if (last % k !== 0) {
    const what = `blocks of ${k} do not divide the last axis of "${weights.paths[leaf]}", which has length ${last}; choose a divisor, or leave the leaf out with prunable`;
    throw new LegendreError("option", "prune", what, { path: weights.paths[leaf], blocks: k });
  }
  const [start, end] = rangeOf(weights, leaf);
  return Array.from({ length: (end - start) / k }, (_, i) => start + i * k);
}
